"""A network settling, one decision a step: the adapter between the network and whatever runs it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import write_pattern
from model.errors import BadInput
from model.frozen import frozen_copy
from model.hopfield.basins import Basins, basins_of
from model.hopfield.changes import MoveMemory, RemoveMemory, UseDynamics, changed, check_memory, stored_anew
from model.hopfield.dynamics import Dynamics
from model.hopfield.landscape import Slice
from model.hopfield.merging import Merging, MergingScan, affordable_distances, merging_of, scan_of
from model.hopfield.settling import decide_together
from model.hopfield.snapshot import Decision, HopfieldSnapshot
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict, judge


@dataclass(frozen=True)
class SliceThrough:
    """Look at the landscape in the slice through these two memories."""

    first: int
    second: int


@dataclass(frozen=True)
class Basined:
    """Whether to show where the states of the slice settle."""

    wanted: bool


@dataclass(frozen=True)
class Merged:
    """Whether to show how the minima of the two memories of the slice merge."""

    wanted: bool


@dataclass(frozen=True)
class _HopfieldCheckpoint:
    step: int
    stored: Stored
    base: Stored
    moving: tuple[int, int] | None
    dynamics: Dynamics
    state: NDArray[np.int8]
    before: NDArray[np.int8]
    fields: NDArray[np.float64]
    order: NDArray[np.int64]
    position: int
    wanting: int
    energy: float
    start_energy: float
    decision: NDArray[np.float64]
    flipped: int
    cycle: bool
    rng_state: Any

    @property
    def nbytes(self) -> int:
        """Its own; what it shares with others is in ``shared``."""
        return 2 * self.state.nbytes + self.fields.nbytes + self.order.nbytes + 1000

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        """Large arrays that other checkpoints hold too."""
        return (self.stored.network.weights, self.base.network.weights)


class HopfieldSession:
    """Settling from a state: one step is one unit deciding, or all of them at once where they are synchronous.

    The run is finished once it is cold for good and no unit would change, or two states follow each other for ever.
    """

    scalar_names = ("energy", "overlap_a", "overlap_b")

    def __init__(self, stored: Stored, seed: int, dynamics: Dynamics | None = None) -> None:
        self.seed = seed
        self._stored = self._base = stored
        self._moving: tuple[int, int] | None = None
        self._dynamics = dynamics or Dynamics()
        self._rng = np.random.Generator(np.random.SFC64(seed))
        self._slice, self._slice_memories = _first_slice(stored)
        self._pair_of: WeakKeyDictionary[Stored, tuple[int, int] | None] = WeakKeyDictionary()
        """Which two memories were looked at in a network: Undo brings them back with it."""
        self._verdict: Verdict | None = None
        self._want_basins = self._want_merging = False
        self._basins: Basins | None = None
        self._merging: Merging | None = None
        self._scan: MergingScan | None = None
        self._position = self._wanting = 0
        self._energy = self._start_energy = 0.0
        self._order = np.arange(stored.memories.n_units)
        self._set_state(stored.memories.patterns[0])

    # --- the Session protocol ----------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """Decisions since the run began."""
        return self._step

    @property
    def finished(self) -> bool:
        """Whether nothing will change any more, or nothing but two states that follow each other."""
        if not (self._wanting == 0 or self._cycle):
            return False
        return self._step >= self._dynamics.cold_from(self._stored.memories.n_units)

    def advance(self, n: int) -> NDArray[np.float64]:
        """Take up to ``n`` steps; a row of energy and overlaps with A and B of the slice for each."""
        return self._decide_together(n) if self._dynamics.synchronous else self._decide(n)

    def snapshot(self) -> HopfieldSnapshot:
        """The present state for the views."""
        finished = self.finished
        if finished and self._verdict is None:
            self._verdict = judge(self._state, self._stored.memories, cycle=self._cycle)
        self._work_out()
        n_units = self._stored.memories.n_units
        unit, field, before, after, temperature, draw = self._decision
        decided = self._step > 0 and not self._dynamics.synchronous
        return HopfieldSnapshot(
            step=self._step,
            seed=self.seed,
            stored=self._stored,
            dynamics=self._dynamics,
            temperature=float(self._dynamics.temperatures(self._step, 1, n_units)[0]),
            state=frozen_copy(self._state),
            fields=frozen_copy(self._fields),
            energy=self._energy,
            start_energy=self._start_energy,
            overlaps=frozen_copy(self._stored.memories.overlaps(self._state)),
            wanting=self._wanting,
            decision=Decision(int(unit), float(field), int(before), int(after), float(temperature), float(draw))
            if decided
            else None,
            flipped=self._flipped,
            verdict=self._verdict if finished else None,
            landscape=self._slice,
            slice_memories=self._slice_memories,
            basins=self._basins,
            merging=self._merging,
        )

    def checkpoint(self) -> _HopfieldCheckpoint:
        """All that decides how the run goes on."""
        return _HopfieldCheckpoint(
            self._step,
            self._stored,
            self._base,
            self._moving,
            self._dynamics,
            frozen_copy(self._state),
            frozen_copy(self._before),
            frozen_copy(self._fields),
            frozen_copy(self._order),
            self._position,
            self._wanting,
            self._energy,
            self._start_energy,
            frozen_copy(self._decision),
            self._flipped,
            self._cycle,
            self._rng.bit_generator.state,
        )

    def restore(self, checkpoint: _HopfieldCheckpoint) -> None:
        """Return to a checkpoint."""
        self._step = checkpoint.step
        self._dynamics = checkpoint.dynamics
        self._state = checkpoint.state.copy()
        self._before = checkpoint.before.copy()
        self._fields = checkpoint.fields.copy()
        self._order = checkpoint.order.copy()
        self._position = checkpoint.position
        self._wanting = checkpoint.wanting
        self._energy = checkpoint.energy
        self._start_energy = checkpoint.start_energy
        self._decision = checkpoint.decision.copy()
        self._flipped = checkpoint.flipped
        self._cycle = checkpoint.cycle
        self._rng.bit_generator.state = checkpoint.rng_state
        self._verdict = None
        self._use(checkpoint.stored, checkpoint.base, checkpoint.moving)
        self._project()

    def apply(self, change: object) -> None:
        """Paint, damage, begin elsewhere, store or ask otherwise (see changes.py); a new run begins at step 0."""
        if isinstance(change, UseDynamics):
            self._dynamics = change.dynamics
            self._set_state(self._state)
            return
        moving = (change.memory, change.towards) if isinstance(change, MoveMemory) else None
        base = self._base if moving == self._moving else self._stored
        stored = stored_anew(self._stored, change, self._state, base, self.seed)
        if stored is not None:
            stored.worked_out()
            if isinstance(change, RemoveMemory):
                self._pair_of[stored] = _pair_without(self._slice_memories, change.memory)
            self._use(stored, base if moving else stored, moving)
            self._set_state(self._state)
            return
        self._set_state(changed(self._state, change, self._stored.memories, self._rng))

    def alter(self, change: object) -> None:
        """Another order or another noise begins a new run, because a schedule counts from its beginning."""
        raise TypeError(f"not another way for a Hopfield network to go on: {change!r}")

    def observe(self, what: object) -> None:
        """Look at the landscape in another slice."""
        if not isinstance(what, SliceThrough):
            raise TypeError(f"not a way to look at a Hopfield network: {what!r}")
        for memory in (what.first, what.second):
            check_memory(memory, self._stored.memories)
        self._slice = Slice.through(self._stored.network, self._stored.memories, what.first, what.second)
        self._slice_memories = self._pair_of[self._stored] = (what.first, what.second)
        self._basins, self._merging, self._scan = None, None, None
        self._project()

    def show(self, what: object) -> None:
        """Basins of attraction on the slice, or the merging of its two memories."""
        match what:
            case Basined(wanted):
                self._want_basins = wanted
            case Merged(wanted):
                self._want_merging = wanted
            case _:
                raise TypeError(f"not a thing to show of a Hopfield network: {what!r}")

    def save(self, path: Path) -> None:
        """Write the present state as a pattern file."""
        write_pattern(path, self._state.reshape(self._stored.memories.shape))

    # --- steps -------------------------------------------------------------------------------------------------

    def _decide(self, n: int) -> NDArray[np.float64]:
        from model.hopfield.kernels import decide  # numba is loaded when first needed

        scalars = np.empty((n, 3))
        n_units = len(self._state)
        cold_from = self._dynamics.cold_from(n_units)
        wanting_only = self._dynamics.order == "wanting"
        done = 0
        while done < n and not self.finished:
            if self._position == n_units:
                if self._dynamics.order == "random":
                    self._order = self._rng.permutation(n_units)
                self._position = 0
            stretch = min(n - done, n_units - self._position)
            rows = scalars[done : done + stretch]
            hot = int(min(max(np.ceil(cold_from - self._step), 0), stretch))
            # At temperature 0 chance is needed only to choose among the units that want to change.
            n_draws = stretch if wanting_only else hot
            rng_before = self._rng.bit_generator.state if wanting_only else None
            draws = np.zeros(stretch)
            draws[:n_draws] = self._rng.random(n_draws)
            decided = decide(
                self._stored.network.weights,
                self._state,
                self._fields,
                self._order[self._position : self._position + stretch],
                self._dynamics.temperatures(self._step, stretch, n_units),
                draws,
                hot,
                wanting_only,
                self._stored.network.tie,
                self._wanting,
                self._energy,
                self._probes,
                self._sums,
                rows,
                self._decision,
            )
            if rng_before is not None and decided < stretch:
                # As many draws as were used, so that many steps at once leave the same random numbers as single ones.
                self._rng.bit_generator.state = rng_before
                self._rng.random(decided)
            self._energy = float(rows[decided - 1, 0])
            self._count_wanting()
            self._position += decided
            self._step += decided
            done += decided
        if done:
            self._flipped = int(self._decision[2] != self._decision[3])
        return scalars[:done]

    def _decide_together(self, n: int) -> NDArray[np.float64]:
        scalars = np.empty((n, 3))
        n_units = len(self._state)
        done = 0
        while done < n and not self.finished:
            temperature = float(self._dynamics.temperatures(self._step, 1, n_units)[0])
            draws = self._rng.random(n_units) if temperature > 0 else self._fields
            after = decide_together(self._state, self._fields, self._stored.network.tie, temperature, draws)
            self._flipped = int(np.count_nonzero(after != self._state))
            # Both steps of the cycle must be cold: what chance brought back may not come back again.
            cold = self._step - 1 >= self._dynamics.cold_from(n_units)
            self._cycle = cold and self._flipped > 0 and bool((after == self._before).all())
            self._before, self._state = self._state, after
            self._fields = self._stored.network.local_fields(after)
            self._energy = float(-0.5 * (self._fields @ after))
            self._sums = self._probes.astype(np.int64) @ after
            self._count_wanting()
            self._step += 1
            scalars[done] = self._energy, *(self._sums / n_units)
            done += 1
        return scalars[:done]

    # --- inside ------------------------------------------------------------------------------------------------

    def _set_state(self, state: NDArray[np.int8]) -> None:
        """Begin a run at ``state`` (N,)."""
        self._step = 0
        self._state = state.copy()
        self._before = np.zeros_like(self._state)
        self._fields = self._stored.network.local_fields(self._state)
        self._energy = self._start_energy = float(self._stored.network.energy(self._state))
        n_units = len(self._state)
        self._order = self._rng.permutation(n_units) if self._dynamics.order == "random" else np.arange(n_units)
        self._position = 0
        self._decision = np.zeros(6)
        self._flipped = 0
        self._cycle = False
        self._verdict = None
        self._count_wanting()
        self._project()

    def _use(self, stored: Stored, base: Stored, moving: tuple[int, int] | None) -> None:
        """Stand on another network, or on other memories in it: ``base`` with one of them ``moving`` to another."""
        if stored is self._stored:
            return
        if base is not self._base or moving != self._slice_memories[::-1]:
            self._scan = None
        self._pair_of.setdefault(self._stored, self._slice_memories)
        self._stored, self._base, self._moving = stored, base, moving
        self._basins = self._merging = None
        pair = self._slice_memories
        self._slice, self._slice_memories = _slice_through(stored, self._pair_of.get(stored, pair))
        if self._slice_memories != pair:
            self._scan = None

    def _work_out(self) -> None:
        """What was asked to be shown, unless it is known already."""
        if not self._want_basins:
            self._basins = None
        elif self._basins is None:
            self._basins = basins_of(self._slice, self._stored, self.seed)
        first, second = self._slice_memories
        n_distances = affordable_distances(self._stored) if self._want_merging and first != second else 0
        if n_distances == 0:
            self._merging = None
        elif self._merging is None:
            if self._scan is None:
                base = self._base if self._moving == (second, first) else self._stored
                self._scan = scan_of(base, first, second, self.seed, n_distances)
            self._merging = merging_of(self._stored, first, second, self._scan)

    def _project(self) -> None:
        """Sums over units of state times A and B of the slice: whole numbers, so that updating them is exact."""
        self._probes = np.stack([self._slice.a, self._slice.b])
        self._sums = self._probes.astype(np.int64) @ self._state

    def _count_wanting(self) -> None:
        self._wanting = int(np.count_nonzero(self._fields * self._state < -self._stored.network.tie))


def _pair_without(pair: tuple[int, int], removed: int) -> tuple[int, int] | None:
    """The same two memories by their new numbers; None if one of them is what was removed."""
    if removed in pair:
        return None
    return pair[0] - (pair[0] > removed), pair[1] - (pair[1] > removed)


def _slice_through(stored: Stored, pair: tuple[int, int] | None) -> tuple[Slice, tuple[int, int]]:
    """The slice through two memories, or the first there is where they make none: gone, or become one."""
    if pair is not None:
        try:
            return Slice.through(stored.network, stored.memories, *pair), pair
        except (BadInput, IndexError):
            pass
    return _first_slice(stored)


def _first_slice(stored: Stored) -> tuple[Slice, tuple[int, int]]:
    """The slice through the first memory and the first other one that differs from it by more than a sign."""
    memories = stored.memories
    for other in range(1, len(memories.patterns)):
        if abs(memories.overlaps(memories.patterns[other])[0]) < 1:
            return Slice.through(stored.network, memories, 0, other), (0, other)
    return Slice.through_one(stored.network, memories), (0, 0)
