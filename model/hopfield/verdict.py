"""What the end of a run is: a memory, its mirror image, a mixture, a spin-glass state, a cycle, or no end at all."""

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.hopfield.memories import Memories
from model.language import tr

Kind = Literal["memory", "mirror", "mixture", "spin glass", "cycle", "unfinished"]

CLOSE = 0.9
"""The overlap from which on a state counts as near a memory or a mixture: all but a twentieth of its units agree."""

N_CANDIDATES = 8
"""Mixtures of the memories that a state resembles most, so many of them."""


@dataclass(frozen=True)
class Verdict:
    """What a state is, with the memory that is nearest and how far the state is from it."""

    kind: Kind
    """"memory" and "mirror" also for a minimum of its own close by: then ``differing`` is above 0."""
    memory: int
    """Index of the memory that is nearest, itself or by its mirror image."""
    overlap: float
    """With that memory; negative when its mirror image is what is near."""
    differing: int
    """Units in which the state differs from it."""
    mixture: tuple[int, ...]
    """Of a mixture: its memories, numbered from 1, negative where the mirror image is mixed in."""
    name: str
    """In a few words, for a table."""
    sentence: str

    @property
    def spurious(self) -> bool:
        """Whether it is neither exactly a memory nor exactly the mirror image of one."""
        return self.kind not in ("memory", "mirror") or self.differing > 0


def judge(state: NDArray[np.int8], memories: Memories, *, cycle: bool = False, unfinished: bool = False) -> Verdict:
    """Judge the end state (N,) of a run: a fixed point, one of the two states of a cycle, or where it was cut short."""
    overlaps = memories.overlaps(state)
    # A memory goes before the mirror image of another one when both are equally near.
    nearest = max(range(len(overlaps)), key=lambda memory: (abs(overlaps[memory]), overlaps[memory]))
    overlap = float(overlaps[nearest])
    sign = 1 if overlap >= 0 else -1
    differing = int(np.count_nonzero(state != sign * memories.patterns[nearest]))
    own_name = memories.names[nearest]
    name = tr("memory {n}, “{name}”").format(n=nearest + 1, name=own_name)
    where = tr("the mirror image of {memory}").format(memory=name) if sign < 0 else name
    away = tr("{differing:,} of {n_units:,} units away (overlap {overlap})").format(
        differing=differing, n_units=len(state), overlap=_signed(overlap)
    )

    def verdict(kind: Kind, short: str, sentence: str, mixture: tuple[int, ...] = ()) -> Verdict:
        return Verdict(kind, nearest, overlap, differing, mixture, short, sentence)

    if unfinished:
        sentence = tr("Not converged. Nearest is {memory}, {away}.").format(memory=where, away=away)
        return verdict("unfinished", tr("not converged"), sentence)
    if cycle:
        sentence = tr("A cycle: it goes back and forth between two states for ever. Nearest is {memory}, {away}.")
        return verdict("cycle", tr("2-cycle"), sentence.format(memory=where, away=away))
    short = own_name if sign > 0 else f"−{own_name}"
    if differing == 0 and sign > 0:
        return verdict("memory", short, tr("Settled in {memory}, every unit right.").format(memory=name))
    if differing == 0:
        sentence = tr("Settled in the mirror image of {memory}: every unit reversed, the same energy.")
        return verdict("mirror", short, sentence.format(memory=name))
    mixture, likeness = _nearest_mixture(state, memories, overlaps)
    if abs(overlap) >= CLOSE and abs(overlap) >= likeness:
        kind: Kind = "memory" if sign > 0 else "mirror"
        short = tr("{name}, {n:,} off", "so many units of a state").format(name=short, n=differing)
        sentence = tr("A spurious minimum close to {memory}: {away}.").format(memory=where, away=away)
        return verdict(kind, short, sentence)
    if likeness >= CLOSE:
        names = " ".join(f"{'+' if m > 0 else '−'} {memories.names[abs(m) - 1]}" for m in mixture)
        apart = round(len(state) * (1 - likeness) / 2)
        sentence = (
            tr(
                "A spurious minimum: a mixture of memories, exactly the majority of {names}. "
                "Nearest is {memory}, {away}."
            )
            if apart == 0
            else tr(
                "A spurious minimum: a mixture of memories, but for {apart:,} units the majority of {names}. "
                "Nearest is {memory}, {away}."
            )
        ).format(names=names, apart=apart, memory=where, away=away)
        return verdict("mixture", names, sentence, mixture)
    sentence = tr(
        "A spurious minimum: a spin-glass state, no mixture of few memories. Nearest is {memory}, {away}."
    ).format(memory=where, away=away)
    return verdict("spin glass", tr("spin glass"), sentence)


def _nearest_mixture(
    state: NDArray[np.int8], memories: Memories, overlaps: NDArray[np.float64]
) -> tuple[tuple[int, ...], float]:
    """The symmetric mixture sgn(±xi^a ± xi^b ± xi^c …) of an odd number of memories that is nearest, and its overlap.

    Amit, Gutfreund, Sompolinsky 1985; Hertz, Krogh, Palmer, section 2.2. Its signs are those of the memories' shares in
    the state (coefficients of the projection onto them), which heeds that memories resemble each other.
    """
    if len(overlaps) < 3:
        return (), 0.0
    shares = memories.shares(overlaps)
    candidates = np.argsort(-np.abs(shares), kind="stable")[:N_CANDIDATES]
    signs = np.where(shares[candidates] >= 0, 1, -1)
    chosen = _odd_subsets(len(candidates))
    votes = chosen @ (signs[:, np.newaxis] * memories.patterns[candidates]).astype(np.float32)
    agreement = np.sign(votes) @ state.astype(np.float32) / len(state)
    best = int(np.argmax(agreement))
    members = np.flatnonzero(chosen[best])
    return tuple(int(signs[i] * (candidates[i] + 1)) for i in members), float(agreement[best])


@cache
def _odd_subsets(n: int) -> NDArray[np.float32]:
    """One row a subset of 3, 5, … of ``n`` things, small ones first; 1 marks a member."""
    subsets = [members for size in range(3, n + 1, 2) for members in combinations(range(n), size)]
    rows = np.zeros((len(subsets), n), np.float32)
    for row, members in zip(rows, subsets, strict=True):
        row[list(members)] = 1
    return rows


def _signed(value: float) -> str:
    return f"{value:+.3f}".replace("-", "−")
