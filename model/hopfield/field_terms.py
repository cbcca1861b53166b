"""The local field of one unit as a sum over the memories: signal and crosstalk."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.hopfield.stored import Stored


@dataclass(frozen=True)
class FieldTerms:
    """h_i = sum of ``terms`` + ``rest``. The signal is the term of the memory the state is nearest to.

    By Hebb's rule the term of memory mu is xi_i^mu m_mu - s_i / N, what its outer product adds to the sum over the
    other units (Hertz, Krogh, Palmer (2.11)), and the rest is what unlearning added. Weights of other rules are no sum
    over memories; there the state is taken apart instead, s = sum a_mu xi^mu + remainder, and the term of mu is what
    its share a_mu brings through the weights.
    """

    unit: int
    field: float
    terms: NDArray[np.float64]
    """Shape (P,)."""
    rest: float
    memory: int
    """The nearest memory, itself or by its mirror image."""
    wanted: int
    """The state of this unit in it, or in its mirror image if that is nearer."""
    by_weights: bool
    """Whether the weights themselves are the sum of the memories' shares, as by Hebb's rule."""

    @property
    def signal(self) -> float:
        """What the nearest memory brings; it pushes towards ``wanted`` when it has that sign."""
        return float(self.terms[self.memory])

    @property
    def crosstalk(self) -> float:
        """What all the others bring, and the rest."""
        return self.field - self.signal


def field_terms(stored: Stored, state: NDArray[np.int8], overlaps: NDArray[np.float64], unit: int) -> FieldTerms:
    """Take apart the field of ``unit`` at a ``state`` (N,) whose ``overlaps`` (P,) with the memories are known."""
    memories = stored.memories
    column = stored.network.weights[unit]
    field = float(column @ state)
    of_unit = memories.patterns[:, unit].astype(np.float64)
    by_weights = stored.rule == "hebb"
    if by_weights:
        terms = of_unit * overlaps - state[unit] / memories.n_units
    else:
        terms = memories.shares(overlaps) * (memories.patterns @ column)
    terms.flags.writeable = False
    memory = int(np.argmax(np.abs(overlaps)))
    wanted = int(of_unit[memory]) * (1 if overlaps[memory] >= 0 else -1)
    return FieldTerms(unit, field, terms, field - float(terms.sum()), memory, wanted, by_weights)
