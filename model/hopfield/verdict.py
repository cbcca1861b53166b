"""What a settled state is: a memory, the mirror image of one, or neither."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.hopfield.memories import Memories


@dataclass(frozen=True)
class Verdict:
    """The nearest memory, or the mirror image of one, and how far the state is from it."""

    kind: Literal["memory", "mirror", "neither"]
    memory: int
    """Index of the memory that is nearest, itself or by its mirror image."""
    overlap: float
    """With that memory; negative when its mirror image is what is near."""
    differing: int
    """Units in which the state differs from it."""
    sentence: str


def judge(state: NDArray[np.int8], memories: Memories) -> Verdict:
    """Judge a fixed point (N,) of the network."""
    overlaps = memories.overlaps(state)
    # A memory goes before the mirror image of another one when both are equally near.
    nearest = max(range(len(overlaps)), key=lambda memory: (abs(overlaps[memory]), overlaps[memory]))
    overlap = float(overlaps[nearest])
    sign = 1 if overlap >= 0 else -1
    differing = int(np.count_nonzero(state != sign * memories.patterns[nearest]))
    name = f"memory {nearest + 1}, “{memories.names[nearest]}”"
    if differing == 0 and sign > 0:
        return Verdict("memory", nearest, overlap, 0, f"Settled in {name}, every unit right.")
    if differing == 0:
        sentence = f"Settled in the mirror image of {name}: every unit reversed, the same energy."
        return Verdict("mirror", nearest, overlap, 0, sentence)
    signed = f"{overlap:+.3f}".replace("-", "−")
    what = name if sign > 0 else f"the mirror image of {name}"
    sentence = (
        f"A spurious minimum, neither a memory nor a mirror image: nearest is {what},"
        f" {differing:,} of {len(state):,} units away (overlap {signed})."
    )
    return Verdict("neither", nearest, overlap, differing, sentence)
