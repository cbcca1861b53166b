"""A network settling, one unit a step: the adapter between the network and whatever runs it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import write_pattern
from model.hopfield.changes import changed, check_memory
from model.hopfield.landscape import Slice
from model.hopfield.memories import Memories
from model.hopfield.network import Hopfield
from model.hopfield.verdict import Verdict, judge


@dataclass(frozen=True)
class SliceThrough:
    """Look at the landscape in the slice through these two memories."""

    first: int
    second: int


@dataclass(frozen=True)
class Decision:
    """One unit deciding: its field, and its state before and after."""

    unit: int
    field: float
    before: int
    after: int


@dataclass(frozen=True)
class HopfieldSnapshot:
    """One state of a run. Arrays are read-only; what does not change in a run is the same object in every snapshot."""

    step: int
    seed: int
    memories: Memories
    unstable_units: tuple[int, ...]
    """Of each memory, the units that would leave it."""
    state: NDArray[np.int8]
    fields: NDArray[np.float64]
    tie: float
    energy: float
    start_energy: float
    """At step 0 of the run."""
    memory_energies: NDArray[np.float64]
    overlaps: NDArray[np.float64]
    wanting: int
    """Units that would flip if asked."""
    decision: Decision | None
    verdict: Verdict | None
    """Given once the state is a fixed point."""
    landscape: Slice
    slice_memories: tuple[int, int]


@dataclass(frozen=True)
class _HopfieldCheckpoint:
    step: int
    state: NDArray[np.int8]
    fields: NDArray[np.float64]
    order: NDArray[np.int64]
    position: int
    wanting: int
    energy: float
    start_energy: float
    decision: NDArray[np.float64]
    rng_state: Any

    @property
    def nbytes(self) -> int:
        return self.state.nbytes + self.fields.nbytes + self.order.nbytes + 1000


class HopfieldSession:
    """Asynchronous settling at temperature 0 in random order: each sweep asks every unit once, in a new order.

    One step is one unit deciding. The run is finished as soon as no unit would change, which is a fixed point.
    """

    scalar_names = ("energy", "overlap_a", "overlap_b")

    def __init__(self, memories: Memories, seed: int) -> None:
        self.seed = seed
        self._memories = memories
        self._network = Hopfield.store(memories.patterns)
        self._tie = self._network.tie
        self._unstable = memories.unstable_units(self._network)
        self._memory_energies = self._network.energy(memories.patterns)
        self._memory_energies.flags.writeable = False
        self._rng = np.random.Generator(np.random.SFC64(seed))
        self._slice, self._slice_memories = _first_slice(self._network, memories)
        self._verdict: Verdict | None = None
        self._decision = np.zeros(4)
        self._position = self._wanting = 0
        self._energy = self._start_energy = 0.0
        self._order = np.arange(memories.n_units)
        self._set_state(memories.patterns[0])

    # --- the Session protocol ----------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """Units decided since the run began."""
        return self._step

    @property
    def finished(self) -> bool:
        """Whether the state is a fixed point."""
        return self._wanting == 0

    def advance(self, n: int) -> NDArray[np.float64]:
        """Let up to ``n`` units decide; a row of energy and overlaps with A and B of the slice for each."""
        return self._decide(n)

    def snapshot(self) -> HopfieldSnapshot:
        """The present state for the views."""
        if self.finished and self._verdict is None:
            self._verdict = judge(self._state, self._memories)
        unit, field, before, after = self._decision
        return HopfieldSnapshot(
            step=self._step,
            seed=self.seed,
            memories=self._memories,
            unstable_units=self._unstable,
            state=_frozen(self._state),
            fields=_frozen(self._fields),
            tie=self._tie,
            energy=self._energy,
            start_energy=self._start_energy,
            memory_energies=self._memory_energies,
            overlaps=_frozen(self._memories.overlaps(self._state)),
            wanting=self._wanting,
            decision=Decision(int(unit), float(field), int(before), int(after)) if self._step else None,
            verdict=self._verdict if self.finished else None,
            landscape=self._slice,
            slice_memories=self._slice_memories,
        )

    def checkpoint(self) -> _HopfieldCheckpoint:
        """All that decides how the run goes on."""
        return _HopfieldCheckpoint(
            self._step,
            _frozen(self._state),
            _frozen(self._fields),
            _frozen(self._order),
            self._position,
            self._wanting,
            self._energy,
            self._start_energy,
            _frozen(self._decision),
            self._rng.bit_generator.state,
        )

    def restore(self, checkpoint: _HopfieldCheckpoint) -> None:
        """Return to a checkpoint."""
        self._step = checkpoint.step
        self._state = checkpoint.state.copy()
        self._fields = checkpoint.fields.copy()
        self._order = checkpoint.order.copy()
        self._position = checkpoint.position
        self._wanting = checkpoint.wanting
        self._energy = checkpoint.energy
        self._start_energy = checkpoint.start_energy
        self._decision = checkpoint.decision.copy()
        self._rng.bit_generator.state = checkpoint.rng_state
        self._verdict = None
        self._project()

    def apply(self, change: object) -> None:
        """Paint, damage, or begin elsewhere (see changes.py); a new run begins at step 0."""
        self._set_state(changed(self._state, change, self._memories, self._rng))

    def observe(self, what: object) -> None:
        """Look at the landscape in another slice."""
        if not isinstance(what, SliceThrough):
            raise TypeError(f"not a way to look at a Hopfield network: {what!r}")
        for memory in (what.first, what.second):
            check_memory(memory, self._memories)
        self._slice = Slice.through(self._network, self._memories, what.first, what.second)
        self._slice_memories = (what.first, what.second)
        self._project()

    def save(self, path: Path) -> None:
        """Write the present state as a pattern file."""
        write_pattern(path, self._state.reshape(self._memories.shape))

    # --- inside ------------------------------------------------------------------------------------------------

    def _decide(self, n: int) -> NDArray[np.float64]:
        from model.hopfield.kernels import decide  # numba is loaded when first needed

        scalars = np.empty((n, 3))
        done = 0
        while done < n and self._wanting:
            if self._position == len(self._order):
                self._order = self._rng.permutation(len(self._order))
                self._position = 0
            stretch = min(n - done, len(self._order) - self._position)
            rows = scalars[done : done + stretch]
            decided = decide(
                self._network.weights,
                self._state,
                self._fields,
                self._order[self._position : self._position + stretch],
                self._tie,
                self._wanting,
                self._energy,
                self._probes,
                self._sums,
                rows,
                self._decision,
            )
            self._energy = float(rows[decided - 1, 0])
            self._count_wanting()
            self._position += decided
            done += decided
        self._step += done
        return scalars[:done]

    def _set_state(self, state: NDArray[np.int8]) -> None:
        """Begin a run at ``state`` (N,)."""
        self._step = 0
        self._state = state.copy()
        self._fields = self._network.local_fields(self._state)
        self._energy = self._start_energy = float(self._network.energy(self._state))
        self._order = self._rng.permutation(len(self._state))
        self._position = 0
        self._decision = np.zeros(4)
        self._verdict = None
        self._count_wanting()
        self._project()

    def _project(self) -> None:
        """Sums over units of state times A and B of the slice: whole numbers, so that updating them is exact."""
        self._probes = np.stack([self._slice.a, self._slice.b])
        self._sums = self._probes.astype(np.int64) @ self._state

    def _count_wanting(self) -> None:
        self._wanting = int(np.count_nonzero(self._fields * self._state < -self._tie))


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    copy = array.copy()
    copy.flags.writeable = False
    return copy


def _first_slice(network: Hopfield, memories: Memories) -> tuple[Slice, tuple[int, int]]:
    """The slice through the first memory and the first other one that differs from it by more than a sign."""
    for other in range(1, len(memories.patterns)):
        if abs(memories.overlaps(memories.patterns[other])[0]) < 1:
            return Slice.through(network, memories, 0, other), (0, other)
    return Slice.through_one(network, memories), (0, 0)
