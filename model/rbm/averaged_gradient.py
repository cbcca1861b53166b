"""The bias of a learning rule: its estimate averaged over many draws, where noise goes and bias stays."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from model.rbm.gradient_probe import GradientProbe, LearnerState, angle, length_ratio

Gradient = NDArray[np.float64]


@dataclass(frozen=True)
class AveragedAngle:
    """Of one rule, at one machine and one mini-batch; angles in degrees to the exact gradient."""

    n_draws: int
    angle: float
    """Of the mean of all draws."""
    error: float
    """Standard error of ``angle``, by the jackknife over blocks of draws; NaN with one block."""
    one_draw: float
    """The mean angle of a single draw."""
    noise: float
    """By how much the noise left in the mean may have turned it: no smaller angle can be seen. NaN with one block."""
    ratio: float
    """Length of the mean over that of the exact gradient."""


class AveragedGradient:
    """Adds up the estimates of one rule at parameters that stay as they are.

    Chains that persist go on from draw to draw, all others begin at the mini-batch in each: so it is also in learning,
    and a rule's bias is what is left where the learning rate is so small that the parameters hardly move.
    """

    def __init__(self, state: LearnerState, batch: NDArray[np.uint8], centred: bool, exact: Gradient) -> None:
        """``exact`` is the exact gradient of the mini-batch there."""
        self._parameters = state.parameters
        self._state = state
        self._batch = batch
        self._centred = centred
        self._exact = exact
        self._blocks: list[Gradient] = []
        self._sizes: list[int] = []
        self._angles = 0.0

    def is_about(self, state: LearnerState, centred: bool) -> bool:
        """Whether it is taken there."""
        return centred == self._centred and np.array_equal(state.parameters, self._parameters)

    def begin_block(self) -> None:
        """The draws that come now belong together."""
        self._blocks.append(np.zeros_like(self._exact))
        self._sizes.append(0)

    def draw(self, probe: GradientProbe, times: int = 1) -> None:
        """One more estimate, which counts so many times."""
        gradient = probe.gradient(self._state, self._batch, self._centred)
        self._blocks[-1] += times * gradient
        self._sizes[-1] += times
        self._angles += times * angle(gradient, self._exact)
        if probe.chains is not None:
            self._state = replace(self._state, memory=replace(self._state.memory, chains=probe.chains))

    def result(self) -> AveragedAngle:
        """What the draws so far say; there must be one at least."""
        n, n_blocks = sum(self._sizes), len(self._blocks)
        total = np.sum(self._blocks, axis=0)
        mean = total / n
        error = noise = math.nan
        if n_blocks > 1:
            without = [
                angle((total - block) / (n - size), self._exact)
                for block, size in zip(self._blocks, self._sizes, strict=True)
            ]
            error = math.sqrt((n_blocks - 1) * float(np.var(without)))
            means = [block / size for block, size in zip(self._blocks, self._sizes, strict=True)]
            spread = float(np.var(means, axis=0).sum()) / (n_blocks - 1)
            noise = math.degrees(math.atan2(math.sqrt(spread), float(np.linalg.norm(mean))))
        return AveragedAngle(
            n, angle(mean, self._exact), error, self._angles / n, noise, length_ratio(mean, self._exact)
        )
