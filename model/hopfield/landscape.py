"""The energy over a real two-dimensional slice of state space."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.memories import Memories
from model.hopfield.network import Hopfield
from model.language import tr


@dataclass(frozen=True)
class Slice:
    """The square cut out of the cube of states by the plane through the origin and two states A and B.

    Let S be the units on which A and B agree and D those on which they differ. The point (x, y), both in [-1, 1],
    has s_i = x A_i on S and s_i = y A_i on D: its corners (1, 1), (1, -1), (-1, -1), (-1, 1) are A, B and their
    mirror images. Between the corners units are not ±1 but means of ±1, and ``energy`` is the mean energy of states
    whose units are drawn independently with these means, which the formula gives exactly because w_ii = 0.
    A state off the plane is shown where it projects to: ``position`` of its overlaps with A and B.
    """

    name_a: str
    name_b: str
    agreeing: int
    """Number of units in S."""
    differing: int
    """Number of units in D."""
    a: NDArray[np.int8]
    b: NDArray[np.int8]
    coupling_ss: float
    """sum over i and j in S of w_ij A_i A_j; the others likewise."""
    coupling_sd: float
    coupling_dd: float

    @classmethod
    def through(cls, network: Hopfield, memories: Memories, first: int, second: int) -> "Slice":
        """The slice through two memories. Raises BadInput if they are one and the same, or mirror images."""
        a, b = memories.patterns[first], memories.patterns[second]
        return cls._cut(network, a, b, memories.names[first], memories.names[second])

    @classmethod
    def through_one(cls, network: Hopfield, memories: Memories) -> "Slice":
        """The slice through the only memory and a state in which every other unit of it is reversed."""
        a = memories.patterns[0]
        b = a * np.where(np.arange(len(a)) % 2, -1, 1).astype(np.int8)
        b.flags.writeable = False
        return cls._cut(network, a, b, memories.names[0], tr("A with every other unit reversed"))

    @classmethod
    def _cut(cls, network: Hopfield, a: NDArray[np.int8], b: NDArray[np.int8], name_a: str, name_b: str) -> "Slice":
        agree = a == b
        n_agree = int(np.count_nonzero(agree))
        if n_agree in (0, len(a)):
            raise BadInput(
                tr("“{name_a}” and “{name_b}” are the same up to sign; a slice needs two different memories").format(
                    name_a=name_a, name_b=name_b
                )
            )
        on_s, on_d = np.where(agree, a, 0), np.where(agree, 0, a)
        field_s, field_d = network.local_fields(on_s), network.local_fields(on_d)
        return cls(
            name_a,
            name_b,
            n_agree,
            len(a) - n_agree,
            a,
            b,
            float(field_s @ on_s),
            float(field_s @ on_d),
            float(field_d @ on_d),
        )

    def energy(self, x: NDArray[np.float64] | float, y: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Mean energy at points of the slice; x and y broadcast."""
        x, y = np.asarray(x), np.asarray(y)
        quadratic = self.coupling_ss * x**2 + 2 * self.coupling_sd * x * y + self.coupling_dd * y**2
        energies: NDArray[np.float64] = -0.5 * quadratic
        return energies

    def position(
        self, overlap_a: NDArray[np.float64] | float, overlap_b: NDArray[np.float64] | float
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where a state with these overlaps with A and B projects to: its mean agreement with A on S and on D."""
        m_a, m_b = np.asarray(overlap_a), np.asarray(overlap_b)
        n_units = self.agreeing + self.differing
        return (m_a + m_b) * n_units / (2 * self.agreeing), (m_a - m_b) * n_units / (2 * self.differing)
