"""What a training run is told before it begins."""

from dataclasses import asdict, dataclass

from model.errors import BadInput
from model.limits import MAX_SEED

MAX_HIDDEN = 4096
MAX_EXAMPLES = 50_000
MAX_BATCH = 50_000
MAX_EPOCHS = 100_000
MAX_K = 1000
MIN_RATE, MAX_RATE = 1e-7, 1e6
MAX_DECAY = 1.0


@dataclass(frozen=True)
class TrainingSettings:
    """Data, machine and rule. The defaults show strokes of all ten digits within seconds.

    Raises BadInput, saying which value would do, if one of them is impossible.
    """

    classes: tuple[int, ...] = tuple(range(10))
    n_examples: int = 50_000
    """At most this many; a class has only so many."""
    side: int = 28
    n_hidden: int = 256
    k: int = 1
    """Full steps of the chain that makes the model's side of the statistics: CD-k."""
    batch_size: int = 100
    learning_rate: float = 0.05
    momentum: float = 0.5
    weight_decay: float = 0.0002
    epochs: int = 20
    seed: int = 1

    def __post_init__(self) -> None:
        if not self.classes or len(set(self.classes)) != len(self.classes) or set(self.classes) - set(range(10)):
            raise BadInput(f"The classes {self.classes} are impossible: choose different digits from 0 to 9.")
        if self.side not in (28, 16):
            raise BadInput(f"Images of side {self.side} cannot be had: choose 28 or 16 pixels.")
        if not 1 <= self.n_hidden <= MAX_HIDDEN:
            raise BadInput(f"{self.n_hidden} hidden units are impossible: choose from 1 to {MAX_HIDDEN}.")
        for name, count, limit in (
            ("number of examples", self.n_examples, MAX_EXAMPLES),
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
        if not 0 <= self.momentum < 1:
            raise BadInput(f"A momentum of {self.momentum:g} is impossible: choose at least 0 and below 1.")
        if not 0 <= self.weight_decay <= MAX_DECAY:
            raise BadInput(f"A weight decay of {self.weight_decay:g} is impossible: choose from 0 to {MAX_DECAY:g}.")

    def hyper_parameters(self) -> dict[str, float]:
        """Everything that belongs to the rule rather than to the data."""
        names = ("k", "batch_size", "learning_rate", "momentum", "weight_decay", "epochs")
        return {name: value for name, value in asdict(self).items() if name in names}
