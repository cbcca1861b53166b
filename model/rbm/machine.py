"""A restricted Boltzmann machine with binary units: energies, conditional probabilities, samples."""

from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.machine_file import StoredMachine, read_machine, write_machine
from model.rbm.provenance import Provenance

Floats = NDArray[np.float32]


class Rbm:
    """An immutable machine of ``n_visible`` and ``n_hidden`` units, each 0 or 1.

    ``weights`` (n_visible, n_hidden), ``visible_bias`` (n_visible,) and ``hidden_bias`` (n_hidden,) are read-only
    float32 copies of what is given. All states are batch first: v (..., n_visible), h (..., n_hidden). Energies are in
    nats. Formulas: G. Hinton, A Practical Guide to Training Restricted Boltzmann Machines (2010), sections 2 and 16.1.
    """

    def __init__(
        self,
        weights: ArrayLike,
        visible_bias: ArrayLike,
        hidden_bias: ArrayLike,
        provenance: Provenance | None = None,
    ) -> None:
        """Raises BadInput if the shapes do not fit each other or a number is not finite in float32."""
        self.weights = _frozen(weights, tr("weights"), 2)
        self.visible_bias = _frozen(visible_bias, tr("visible biases"), 1)
        self.hidden_bias = _frozen(hidden_bias, tr("hidden biases"), 1)
        self.provenance = provenance
        if 0 in self.weights.shape:
            raise BadInput(
                tr("Weights of shape {shape} leave a layer empty: each needs at least one unit.").format(
                    shape=self.weights.shape
                )
            )
        fitting = (len(self.visible_bias), len(self.hidden_bias))
        if self.weights.shape != fitting:
            raise BadInput(
                tr(
                    "Weights of shape {shape} do not fit {n_visible} visible and {n_hidden} hidden "
                    "biases: the shape should be {wanted}."
                ).format(shape=self.weights.shape, n_visible=fitting[0], n_hidden=fitting[1], wanted=fitting)
            )

    @classmethod
    def fresh(
        cls, n_visible: int, n_hidden: int, rng: np.random.Generator, visible_mean: ArrayLike | None = None
    ) -> "Rbm":
        """A machine that has learnt nothing (guide, section 8).

        Weights are normal with standard deviation 0.01, hidden biases 0. Visible biases are log(p / (1 - p)), where p
        is each unit's mean over the data, ``visible_mean`` (n_visible,), kept within 0.001 of 0 and 1; else 0.
        """
        weights = rng.normal(0.0, 0.01, (n_visible, n_hidden))
        if visible_mean is None:
            return cls(weights, np.zeros(n_visible), np.zeros(n_hidden))
        p = np.clip(np.asarray(visible_mean, np.float64), 0.001, 0.999)
        return cls(weights, np.log(p / (1 - p)), np.zeros(n_hidden))

    @property
    def n_visible(self) -> int:
        return len(self.visible_bias)

    @property
    def n_hidden(self) -> int:
        return len(self.hidden_bias)

    def energy(self, v: ArrayLike, h: ArrayLike) -> NDArray[np.float64]:
        """E(v, h) = -v·b - h·c - vᵀWh, shape (...), summed in float64."""
        v, h = np.asarray(v), np.asarray(h, np.float64)
        energy: NDArray[np.float64] = -self._bias_term(v) - (self.hidden_fields(v) * h).sum(axis=-1)
        return energy

    def free_energy(self, v: ArrayLike) -> NDArray[np.float64]:
        """F(v) = -v·b - Σⱼ log(1 + exp(fieldⱼ)), shape (...): p(v) is exp(-F(v)) / Z. Summed in float64."""
        v = np.asarray(v)
        of_hidden = softplus(self.hidden_fields(v)).sum(axis=-1, dtype=np.float64)
        free_energy: NDArray[np.float64] = -self._bias_term(v) - of_hidden
        return free_energy

    def hidden_fields(self, v: ArrayLike) -> Floats:
        """c + vW: the log-odds of each hidden unit being 1, shape (..., n_hidden)."""
        fields: Floats = np.asarray(v, np.float32) @ self.weights + self.hidden_bias
        return fields

    def visible_fields(self, h: ArrayLike) -> Floats:
        """b + hWᵀ: the log-odds of each visible unit being 1, shape (..., n_visible)."""
        fields: Floats = np.asarray(h, np.float32) @ self.weights.T + self.visible_bias
        return fields

    def mean_h_from_v(self, v: ArrayLike) -> Floats:
        """p(h = 1 | v), shape (..., n_hidden)."""
        return logistic(self.hidden_fields(v))

    def mean_v_from_h(self, h: ArrayLike) -> Floats:
        """p(v = 1 | h), shape (..., n_visible)."""
        return logistic(self.visible_fields(h))

    def sample_h_from_v(self, v: ArrayLike, rng: np.random.Generator) -> Floats:
        """States 0 or 1 drawn from p(h | v), one uniform number a unit, shape (..., n_hidden)."""
        return _sample(self.mean_h_from_v(v), rng)

    def sample_v_from_h(self, h: ArrayLike, rng: np.random.Generator) -> Floats:
        """States 0 or 1 drawn from p(v | h), one uniform number a unit, shape (..., n_visible)."""
        return _sample(self.mean_v_from_h(h), rng)

    def save(self, path: Path | str) -> None:
        """Write the machine to an .npz file, atomically. Raises BadInput if it cannot be written."""
        write_machine(Path(path), StoredMachine(self.weights, self.visible_bias, self.hidden_bias, self.provenance))

    @classmethod
    def load(cls, path: Path | str) -> "Rbm":
        """Read a machine that ``save`` wrote. Raises BadInput, naming the file, if it holds anything else."""
        stored = read_machine(Path(path))
        try:
            return cls(*stored)
        except BadInput as refusal:
            raise BadInput(f"{path}: {refusal}") from refusal

    def _bias_term(self, v: NDArray[np.generic]) -> NDArray[np.float64]:
        term: NDArray[np.float64] = v.astype(np.float64) @ self.visible_bias.astype(np.float64)
        return term


def logistic(fields: Floats, out: Floats | None = None) -> Floats:
    """1 / (1 + exp(-x)), by tanh: faster than exp, and it neither overflows nor warns. ``out`` may be ``fields``."""
    half = np.float32(0.5)
    probability: Floats = np.multiply(fields, half, out=out)
    np.tanh(probability, out=probability)
    np.multiply(probability, half, out=probability)
    np.add(probability, half, out=probability)
    return probability


def softplus(fields: Floats, out: Floats | None = None, work: Floats | None = None) -> Floats:
    """log(1 + exp(x)) = max(x, 0) - log((1 + tanh |x/2|) / 2), which neither overflows nor warns.

    ``out`` may be ``fields``; ``work``, of the same shape, may be neither, and is spoilt.
    """
    half = np.float32(0.5)
    share: Floats = np.multiply(fields, half, out=work)
    np.tanh(share, out=share)
    np.abs(share, out=share)
    share += np.float32(1)
    share *= half
    np.log(share, out=share)
    result: Floats = np.maximum(fields, np.float32(0), out=out)
    result -= share
    return result


def _sample(probability: Floats, rng: np.random.Generator) -> Floats:
    return (rng.random(probability.shape, np.float32) < probability).astype(np.float32)


def _frozen(values: ArrayLike, name: str, n_axes: int) -> Floats:
    with np.errstate(over="ignore"):
        array = np.array(values, np.float32, order="C")
    if array.ndim != n_axes:
        raise BadInput(
            tr("The {name} have {ndim} axes: they should have {n_axes}.").format(
                name=name, ndim=array.ndim, n_axes=n_axes
            )
        )
    if not np.isfinite(array).all():
        raise BadInput(tr("The {name} hold NaN or infinity: every number should be finite.").format(name=name))
    array.flags.writeable = False
    return array
