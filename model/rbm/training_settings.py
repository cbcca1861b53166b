"""What a training run is told before it begins."""

from dataclasses import dataclass, field, fields, replace

from model.errors import BadInput
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
            raise BadInput(f"{self.n_hidden} hidden units are impossible: choose from 1 to {MAX_HIDDEN}.")
        for name, count, limit in (
            ("chain length k", self.k, MAX_K),
            ("batch size", self.batch_size, MAX_BATCH),
            ("number of epochs", self.epochs, MAX_EPOCHS),
        ):
            if not 1 <= count <= limit:
                raise BadInput(f"A {name} of {count} is impossible: choose from 1 to {limit:,}.")
        if not 0 <= self.seed <= MAX_SEED:
            raise BadInput(f"A seed of {self.seed} is impossible: choose from 0 to {MAX_SEED}.")
        if not MIN_RATE <= self.learning_rate <= MAX_RATE:
            raise BadInput(
                f"A learning rate of {self.learning_rate:g} is impossible: choose from {MIN_RATE:g} to {MAX_RATE:,.0f}."
            )
        if self.final_learning_rate is not None and not 0 <= self.final_learning_rate <= self.learning_rate:
            raise BadInput(
                f"A final learning rate of {self.final_learning_rate:g} is impossible: "
                f"choose from 0 to the learning rate, {self.learning_rate:g}."
            )
        if not 0 <= self.momentum < 1:
            raise BadInput(f"A momentum of {self.momentum:g} is impossible: choose at least 0 and below 1.")
        if not 0 <= self.weight_decay <= MAX_DECAY:
            raise BadInput(f"A weight decay of {self.weight_decay:g} is impossible: choose from 0 to {MAX_DECAY:g}.")
        if not 0 <= self.l1_decay <= MAX_DECAY:
            raise BadInput(f"An L1 decay of {self.l1_decay:g} is impossible: choose from 0 to {MAX_DECAY:g}.")
        if not 0 < self.sparsity_target < 1:
            raise BadInput(f"A sparsity target of {self.sparsity_target:g} is impossible: choose between 0 and 1.")
        if not 0 <= self.sparsity_cost <= MAX_COST:
            raise BadInput(f"A sparsity cost of {self.sparsity_cost:g} is impossible: choose from 0 to {MAX_COST:g}.")

    @property
    def rule_name(self) -> str:
        """The learning rule in the field's short words: CD-1, PCD-10, centred."""
        name = "exact gradient" if self.rule == "exact" else f"{self.rule.upper()}-{self.k}"
        return f"{name}{', centred' if self.centred else ''}{', averaged' if self.averaged else ''}"

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
