"""What a training run is told before it begins."""

from dataclasses import asdict, dataclass
from math import isfinite

from model.errors import BadInput

MAX_HIDDEN = 4096


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
        for name, count in (
            ("number of examples", self.n_examples),
            ("chain length k", self.k),
            ("batch size", self.batch_size),
            ("number of epochs", self.epochs),
        ):
            if count < 1:
                raise BadInput(f"A {name} of {count} is impossible: choose at least 1.")
        if self.seed < 0:
            raise BadInput(f"A seed of {self.seed} is impossible: choose 0 or more.")
        if not (isfinite(self.learning_rate) and self.learning_rate > 0):
            raise BadInput(f"A learning rate of {self.learning_rate:g} is impossible: choose a number above 0.")
        if not 0 <= self.momentum < 1:
            raise BadInput(f"A momentum of {self.momentum:g} is impossible: choose at least 0 and below 1.")
        if not (isfinite(self.weight_decay) and self.weight_decay >= 0):
            raise BadInput(f"A weight decay of {self.weight_decay:g} is impossible: choose 0 or a number above.")

    def hyper_parameters(self) -> dict[str, float]:
        """Everything that belongs to the rule rather than to the data."""
        names = ("k", "batch_size", "learning_rate", "momentum", "weight_decay", "epochs")
        return {name: value for name, value in asdict(self).items() if name in names}
