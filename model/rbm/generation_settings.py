"""How many chains a machine is left alone with, and where they start."""

from dataclasses import dataclass
from typing import Literal, get_args

from model.errors import BadInput
from model.language import tr
from model.limits import MAX_SEED

ChainStart = Literal["hidden", "pixels", "biases", "data"]
"""From hidden states by a fair coin; from pixels by a fair coin; from pixels drawn by the visible biases alone; or from
examples that were not learnt from, MNIST's test digits where the machine has learnt digits."""

MAX_CHAINS = 400


@dataclass(frozen=True)
class GenerationSettings:
    """Raises BadInput, saying which value would do, if one of them is impossible."""

    n_chains: int = 100
    start: ChainStart = "hidden"
    seed: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.n_chains <= MAX_CHAINS:
            raise BadInput(
                tr("{n_chains} chains are impossible: choose from 1 to {max_chains}.").format(
                    n_chains=self.n_chains, max_chains=MAX_CHAINS
                )
            )
        if self.start not in get_args(ChainStart):
            raise BadInput(
                tr("Chains cannot start from “{start}”: choose {names}.").format(
                    start=self.start, names=", ".join(get_args(ChainStart))
                )
            )
        if not 0 <= self.seed <= MAX_SEED:
            raise BadInput(
                tr("A seed of {seed} is impossible: choose from 0 to {max_seed}.").format(
                    seed=self.seed, max_seed=MAX_SEED
                )
            )
