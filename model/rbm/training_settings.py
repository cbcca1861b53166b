"""What a training run is told before it begins."""

from dataclasses import dataclass, field, fields, replace

from model.errors import BadInput
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.contrastive_divergence import Rates, Rule
from model.rbm.data_choice import DataChoice

MAX_HIDDEN = 4096
MAX_BATCH = 50_000
MAX_EPOCHS = 100_000
MAX_K = 1000
MIN_RATE, MAX_RATE = 1e-7, 1e6
MAX_DECAY = 1.0
MAX_COST = 100.0


@dataclass(frozen=True)
class TrainingSettings:
    """Data, machine and rule. The defaults show strokes of all ten digits within seconds.

    Raises BadInput, saying which value would do, if one of them is impossible.
    """

    data: DataChoice = field(default_factory=DataChoice)
    n_hidden: int = 256
    k: int = 1
    """Full steps of the chain that makes the model's side of the statistics: CD-k."""
    batch_size: int = 100
    learning_rate: float = 0.05
    momentum: float = 0.5
    weight_decay: float = 0.0002
    epochs: int = 20
    seed: int = 1
    l1_decay: float = 0.0
    rule: Rule = "cd"
    centred: bool = False
    averaged: bool = False
    """Whether the machine that is shown, measured and saved has the mean of the latest parameters."""
    final_learning_rate: float | None = None
    """Of the last update: the rate falls to it along a straight line; None keeps the rate as it is."""
    sparsity_target: float = 0.1
    sparsity_cost: float = 0.0

    def __post_init__(self) -> None:
        if not 1 <= self.n_hidden <= MAX_HIDDEN:
            raise BadInput(
                tr("{n_hidden} hidden units are impossible: choose from 1 to {max_hidden}.").format(
                    n_hidden=self.n_hidden, max_hidden=MAX_HIDDEN
                )
            )
        for name, count, limit in (
            (tr("chain length k"), self.k, MAX_K),
            (tr("batch size"), self.batch_size, MAX_BATCH),
            (tr("number of epochs"), self.epochs, MAX_EPOCHS),
        ):
            if not 1 <= count <= limit:
                raise BadInput(
                    tr("A {name} of {count} is impossible: choose from 1 to {limit:,}.").format(
                        name=name, count=count, limit=limit
                    )
                )
        if not 0 <= self.seed <= MAX_SEED:
            raise BadInput(
                tr("A seed of {seed} is impossible: choose from 0 to {max_seed}.").format(
                    seed=self.seed, max_seed=MAX_SEED
                )
            )
        if not MIN_RATE <= self.learning_rate <= MAX_RATE:
            raise BadInput(
                tr(
                    "A learning rate of {learning_rate:g} is impossible: choose from {min_rate:g} to {max_rate:,.0f}."
                ).format(learning_rate=self.learning_rate, min_rate=MIN_RATE, max_rate=MAX_RATE)
            )
        if self.final_learning_rate is not None and not 0 <= self.final_learning_rate <= self.learning_rate:
            raise BadInput(
                tr(
                    "A final learning rate of {final_learning_rate:g} is impossible: choose from 0 to "
                    "the learning rate, {learning_rate:g}."
                ).format(final_learning_rate=self.final_learning_rate, learning_rate=self.learning_rate)
            )
        if not 0 <= self.momentum < 1:
            raise BadInput(
                tr("A momentum of {momentum:g} is impossible: choose at least 0 and below 1.").format(
                    momentum=self.momentum
                )
            )
        if not 0 <= self.weight_decay <= MAX_DECAY:
            raise BadInput(
                tr("A weight decay of {weight_decay:g} is impossible: choose from 0 to {max_decay:g}.").format(
                    weight_decay=self.weight_decay, max_decay=MAX_DECAY
                )
            )
        if not 0 <= self.l1_decay <= MAX_DECAY:
            raise BadInput(
                tr("An L1 decay of {l1_decay:g} is impossible: choose from 0 to {max_decay:g}.").format(
                    l1_decay=self.l1_decay, max_decay=MAX_DECAY
                )
            )
        if not 0 < self.sparsity_target < 1:
            raise BadInput(
                tr("A sparsity target of {sparsity_target:g} is impossible: choose between 0 and 1.").format(
                    sparsity_target=self.sparsity_target
                )
            )
        if not 0 <= self.sparsity_cost <= MAX_COST:
            raise BadInput(
                tr("A sparsity cost of {sparsity_cost:g} is impossible: choose from 0 to {max_cost:g}.").format(
                    sparsity_cost=self.sparsity_cost, max_cost=MAX_COST
                )
            )

    @property
    def rule_name(self) -> str:
        """The learning rule in the field's short words: CD-1, PCD-10, centred."""
        name = tr("exact gradient") if self.rule == "exact" else f"{self.rule.upper()}-{self.k}"
        more = (tr("centred") if self.centred else "", tr("averaged") if self.averaged else "")
        return ", ".join(filter(None, (name, *more)))

    def rates(self) -> Rates:
        """The part that the learner goes by, and that may be changed while it learns."""
        return Rates(**{name: getattr(self, name) for name in (field.name for field in fields(Rates))})

    def with_rates_of(self, other: "TrainingSettings") -> "TrainingSettings":
        """These settings, but for all that may be changed while a machine learns: that of ``other``."""
        names = (*(field.name for field in fields(Rates)), "final_learning_rate", "epochs")
        return replace(self, **{name: getattr(other, name) for name in names})

    def hyper_parameters(self) -> dict[str, float]:
        """Everything that belongs to the rule, but for its name, rather than to the data."""
        names = ("batch_size", "epochs", "final_learning_rate", *(field.name for field in fields(Rates)))
        told = {name: getattr(self, name) for name in names if name != "rule"}
        return {
            name: int(value) if isinstance(value, bool) else value for name, value in told.items() if value is not None
        }
