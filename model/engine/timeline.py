"""Checkpoints of a run: the one mechanism behind step back, scrub and undo."""

from bisect import bisect_left, bisect_right

from model.engine.session import Checkpoint


class Timeline:
    """Checkpoints of one run, dense around the present step and ever sparser away from it.

    Memory is bounded: at most ``max_count`` checkpoints and, but for the first and the newest, at most ``max_bytes``.
    The first one is never given up, so every step of the run can be reached by replaying from a checkpoint.
    """

    def __init__(self, first: Checkpoint, max_count: int = 256, max_bytes: int = 256 * 2**20) -> None:
        self._checkpoints = [first]
        self._max_count = max_count
        self._max_bytes = max_bytes

    def __len__(self) -> int:
        return len(self._checkpoints)

    @property
    def steps(self) -> list[int]:
        """The steps at which a checkpoint is held, in order."""
        return [c.step for c in self._checkpoints]

    @property
    def first(self) -> Checkpoint:
        """Where the run began."""
        return self._checkpoints[0]

    @property
    def nbytes(self) -> int:
        """Memory held by the checkpoints."""
        return sum(c.nbytes for c in self._checkpoints)

    def record(self, checkpoint: Checkpoint) -> None:
        """Keep a checkpoint of the present step, giving up others where the bound asks for it."""
        at = bisect_right(self._checkpoints, checkpoint.step, key=lambda c: c.step)
        if self._checkpoints[at - 1].step == checkpoint.step:
            return
        self._checkpoints.insert(at, checkpoint)
        while len(self) > 2 and (len(self) > self._max_count or self.nbytes > self._max_bytes):
            self._give_up_one(checkpoint.step)

    def before(self, step: int) -> Checkpoint:
        """The last checkpoint at or before ``step``. Raises ValueError if the run began later."""
        at = bisect_right(self._checkpoints, step, key=lambda c: c.step)
        if at == 0:
            raise ValueError(f"the run began at step {self.first.step}, after step {step}")
        return self._checkpoints[at - 1]

    def cut(self, step: int) -> None:
        """Give up what lies at ``step`` or after it, but for the first checkpoint."""
        del self._checkpoints[max(1, bisect_left(self._checkpoints, step, key=lambda c: c.step)) :]

    def compact(self) -> None:
        """Give up everything but the first checkpoint; the run can still be replayed from there."""
        del self._checkpoints[1:]

    def _give_up_one(self, present: int) -> None:
        """Drop the inner checkpoint whose absence costs least: its gap, measured against its distance from now."""
        steps = self.steps
        candidates = [i for i in range(1, len(steps)) if steps[i] != present]

        def cost(i: int) -> float:
            following = steps[i + 1] if i + 1 < len(steps) else steps[i]
            return (following - steps[i - 1]) / (1 + abs(present - steps[i]))

        del self._checkpoints[min(candidates, key=cost)]
