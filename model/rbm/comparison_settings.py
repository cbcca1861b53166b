"""Which learning rules are compared, and what all of them are told alike."""

from dataclasses import dataclass, field, fields, replace
from typing import NamedTuple

from model.errors import BadInput
from model.language import tr
from model.rbm.contrastive_divergence import Rates, Rule
from model.rbm.data_choice import DataChoice
from model.rbm.training_settings import TrainingSettings

MAX_HIDDEN = 16
"""Of machines that are compared: each measurement walks all states of the smaller layer five times."""

MAX_WORK = 2**20
"""States of the smaller layer times units of the larger one: some 20 ms for each walk through them."""


class ComparedRule(NamedTuple):
    """A learning rule; ``key`` ends the names of its scalars."""

    key: str
    name: str
    rule: Rule
    k: int


RULES = (
    ComparedRule("cd1", "CD-1", "cd", 1),
    ComparedRule("cd10", "CD-10", "cd", 10),
    ComparedRule("pcd", "PCD-1", "pcd", 1),
    ComparedRule("exact", tr("exact", "of a learning rule"), "exact", 1),
)

ALTERABLE = ("learning_rate", "momentum", "weight_decay", "centred")
"""What may be changed while the machines learn."""


@dataclass(frozen=True)
class ComparisonSettings:
    """Data, machine and rates, the same for each of RULES. The defaults tell the rules apart within 5,000 updates.

    Raises BadInput, saying which value would do, if one of them is impossible.
    """

    data: DataChoice = field(default_factory=lambda: DataChoice(source="bars", side=4))
    n_hidden: int = 12
    batch_size: int = 30
    """All bars and stripes at once: the exact gradient of a mini-batch is then that of the likelihood."""
    learning_rate: float = 0.1
    momentum: float = 0.0
    weight_decay: float = 0.0
    centred: bool = False
    seed: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.n_hidden <= MAX_HIDDEN:
            raise BadInput(
                tr(
                    "{n_hidden} hidden units are impossible here, where all states are walked through "
                    "again and again: choose from 1 to {max_hidden}."
                ).format(n_hidden=self.n_hidden, max_hidden=MAX_HIDDEN)
            )
        # The limits of all else are those of training, which says them.
        TrainingSettings(**{part.name: getattr(self, part.name) for part in fields(self)})

    def rates(self, rule: ComparedRule) -> Rates:
        """What a learner by this rule goes by."""
        return Rates(k=rule.k, rule=rule.rule, **{name: getattr(self, name) for name in ALTERABLE})

    def with_rates_of(self, other: "ComparisonSettings") -> "ComparisonSettings":
        """These settings, but for all that may be changed while the machines learn: that of ``other``."""
        return replace(self, **{name: getattr(other, name) for name in ALTERABLE})

    def refuse_large(self, n_visible: int) -> None:
        """Raises BadInput if machines with so many visible units would take too long to enumerate."""
        if _work(n_visible, self.n_hidden) > MAX_WORK:
            most = max(n for n in range(1, MAX_HIDDEN + 1) if _work(n_visible, n) <= MAX_WORK)
            raise BadInput(
                tr(
                    "{n_hidden} hidden units are too many with {n_visible} visible ones to go through "
                    "all states in every update: choose at most {most}."
                ).format(n_hidden=self.n_hidden, n_visible=n_visible, most=most)
            )


def _work(n_visible: int, n_hidden: int) -> int:
    return max(n_visible, n_hidden) << min(n_visible, n_hidden)
