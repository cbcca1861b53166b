"""Memories together with the network that was made of them, by a rule and whatever came after."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from model.hopfield.memories import Memories
from model.hopfield.network import Hopfield
from model.hopfield.storage import Rule
from model.language import tr

RULE_NAMES: dict[Rule, str] = {
    "hebb": tr("Hebb"),
    "pseudo-inverse": tr("Pseudo-inverse"),
    "storkey": tr("Storkey"),
    "perceptron": tr("Perceptron with a margin"),
}


@dataclass(frozen=True, eq=False)
class Stored:
    """Immutable: threads, pages and snapshots share it. Make one with ``Stored.by``."""

    memories: Memories
    rule: Rule
    network: Hopfield
    dreams: str = ""
    """What unlearning did to the weights since, in a few words."""

    @classmethod
    def by(cls, rule: Rule, memories: Memories) -> "Stored":
        """Store memories by a rule. Raises BadInput if there is no such rule."""
        return cls(memories, rule, Hopfield.store(memories.patterns, rule))

    def worked_out(self) -> "Stored":
        """The same, with all that views ask of it known by now: no window should have to wait for that."""
        _ = self.unstable_units, self.memory_energies
        return self

    @property
    def description(self) -> str:
        """What is stored, how, and what came after."""
        described = (
            tr("{n} {patterns}, {rule}, then {dreams}", "handcrafted patterns, Hebb")
            if self.dreams
            else tr("{n} {patterns}, {rule}", "handcrafted patterns, Hebb")
        )
        return described.format(
            n=len(self.memories.names),
            patterns=self.memories.description,
            rule=RULE_NAMES[self.rule],
            dreams=self.dreams,
        )

    @cached_property
    def unstable_units(self) -> tuple[int, ...]:
        """Of each memory, the units that would leave it; 0 is a stable memory."""
        return self.memories.unstable_units(self.network)

    @cached_property
    def memory_energies(self) -> NDArray[np.float64]:
        """The energy of each memory, shape (P,), read-only."""
        energies = self.network.energy(self.memories.patterns)
        energies.flags.writeable = False
        return energies
