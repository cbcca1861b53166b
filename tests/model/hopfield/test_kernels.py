"""The compiled kernels against plain Python twins, step by step."""

import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import model
from model.hopfield import Hopfield, kernels
from model.hopfield.kernels import decide, settle_rows
from tests.model.hopfield.twins import SettleTwin, Sfc64, random_network, random_patterns, rising, swept_orders


@dataclass
class DecideTwin:
    """What decide does, for one network and state, with plain numbers in lists."""

    weights: NDArray[np.float64]
    state: list[int]
    fields: list[float]
    tie: float
    energy: float
    probes: list[list[int]]
    rows: list[list[float]] = field(default_factory=list)
    decision: list[float] = field(default_factory=lambda: [0.0] * 6)

    def wanting(self) -> list[int]:
        return [i for i, (h, s) in enumerate(zip(self.fields, self.state, strict=True)) if h * s < -self.tie]

    def decide(self, order: list[int], temperatures: list[float], draws: list[float], hot: int, pick: bool) -> int:
        for k, (unit, temperature, draw) in enumerate(zip(order, temperatures, draws, strict=True)):
            wanting = self.wanting()
            if not wanting and k >= hot:
                return k
            if pick:
                unit = wanting[int(draw * len(wanting))]
            h, before = self.fields[unit], self.state[unit]
            after = -before if unit in wanting else before
            if temperature > 0:
                after = 1 if draw < rising(h, temperature) else -1
            if after != before:
                self.state[unit] = after
                self.energy += 2 * h * before
                self.fields = [f - 2 * before * float(w) for f, w in zip(self.fields, self.weights[unit], strict=True)]
            self.decision = [unit, h, before, after, temperature, draw]
            sums = [sum(a * b for a, b in zip(probe, self.state, strict=True)) for probe in self.probes]
            self.rows.append([self.energy, *(total / len(self.state) for total in sums)])
        return len(order)


@dataclass
class Desk:
    """One network and state for the kernel and for its twin."""

    network: Hopfield
    state: NDArray[np.int8]
    probes: NDArray[np.int8]

    def __post_init__(self) -> None:
        self.fields = self.network.local_fields(self.state)
        self.energy = float(self.network.energy(self.state))
        self.sums = self.probes.astype(np.int64) @ self.state
        self.decision = np.zeros(6)
        self.twin = DecideTwin(
            self.network.weights,
            self.state.tolist(),
            self.fields.tolist(),
            self.network.tie,
            self.energy,
            self.probes.tolist(),
        )

    def decide(
        self,
        order: list[int],
        temperatures: list[float] | None = None,
        draws: list[float] | None = None,
        hot: int = 0,
        pick: bool = False,
        wanting: int | None = None,
    ) -> tuple[int, NDArray[np.float64]]:
        scalars = np.full((len(order), 1 + len(self.probes)), np.nan)
        n_decided = decide(
            self.network.weights,
            self.state,
            self.fields,
            np.array(order, np.int64),
            np.array(temperatures or [0.0] * len(order)),
            np.array(draws or [0.0] * len(order)),
            hot,
            pick,
            self.network.tie,
            int(self.network.unstable_units(self.state)) if wanting is None else wanting,
            self.energy,
            self.probes,
            self.sums,
            scalars,
            self.decision,
        )
        if n_decided:
            self.energy = float(scalars[n_decided - 1, 0])
        return n_decided, scalars

    def twin_decides(
        self,
        order: list[int],
        temperatures: list[float] | None = None,
        draws: list[float] | None = None,
        hot: int = 0,
        pick: bool = False,
    ) -> int:
        nothing = [0.0] * len(order)
        return self.twin.decide(order, temperatures or nothing, draws or nothing, hot, pick)

    def assert_like_twin(self) -> None:
        np.testing.assert_array_equal(self.state, self.twin.state)
        np.testing.assert_array_equal(self.fields, self.twin.fields)
        np.testing.assert_array_equal(self.decision, self.twin.decision)
        np.testing.assert_array_equal(self.sums, self.probes.astype(np.int64) @ self.state)
        assert self.energy == self.twin.energy


def desk(n_units: int = 24, hebb: bool = False, n_probes: int = 2) -> Desk:
    network = Hopfield.store(random_patterns(4, n_units, seed=8)) if hebb else random_network(n_units, seed=8)
    return Desk(network, random_patterns(1, n_units, seed=9)[0], random_patterns(n_probes, n_units, seed=10))


# --- one decision after another ------------------------------------------------------------------------------------


@pytest.mark.parametrize("hebb", [False, True])
def test_decide_is_its_twin_after_every_single_unit(hebb: bool) -> None:
    both = desk(hebb=hebb)
    chance = np.random.default_rng(1)
    flips = 0
    while both.twin.wanting():
        for unit in chance.permutation(24).tolist():
            n_decided, scalars = both.decide([unit])
            assert n_decided == both.twin_decides([unit])
            if n_decided:
                np.testing.assert_array_equal(scalars[0], both.twin.rows[-1])
                flips += both.decision[2] != both.decision[3]
            both.assert_like_twin()
    assert flips > 5
    assert both.network.is_fixed_point(both.state)


@pytest.mark.parametrize("hebb", [False, True])
def test_decide_is_its_twin_over_a_whole_run_in_one_call(hebb: bool) -> None:
    both = desk(hebb=hebb)
    chance = np.random.default_rng(2)
    order = [int(unit) for _ in range(60) for unit in chance.permutation(24)]
    n_decided, scalars = both.decide(order)
    assert n_decided == both.twin_decides(order)
    assert 5 < n_decided < len(order), "the run did not settle"
    np.testing.assert_array_equal(scalars[:n_decided], both.twin.rows)
    assert np.isnan(scalars[n_decided:]).all(), "rows were written for units that were not decided"
    both.assert_like_twin()
    last = both.twin.decision
    assert last[2] != last[3], "the run went on after the last unit that changed"


@pytest.mark.parametrize("temperatures", [[0.7] * 480, [1e-9] * 480, list(np.linspace(5, 0, 240)) + [0.0] * 240])
def test_decide_is_its_twin_at_any_temperature(temperatures: list[float]) -> None:
    both = desk()
    chance = np.random.default_rng(3)
    order = [int(unit) for _ in range(20) for unit in chance.permutation(24)]
    draws = chance.random(480).tolist()
    hot = sum(temperature > 0 for temperature in temperatures)
    n_decided, scalars = both.decide(order, temperatures, draws, hot)
    assert n_decided == both.twin_decides(order, temperatures, draws, hot)
    np.testing.assert_array_equal(scalars[:n_decided], both.twin.rows)
    both.assert_like_twin()
    assert n_decided >= hot, "it was finished while it was hot"
    assert (n_decided < 480) == (hot < 480), "a run that is cold for good ends"


def test_decide_picks_among_the_units_that_want_to_change_with_equal_chances() -> None:
    before = desk()
    wanting = before.twin.wanting()
    assert len(wanting) > 4
    for rank, unit in enumerate(wanting):
        for draw in ((rank + 1e-9) / len(wanting), (rank + 1 - 1e-9) / len(wanting)):
            both = desk()
            both.decide([0], draws=[draw], pick=True)
            np.testing.assert_array_equal(np.flatnonzero(both.state != before.state), [unit])
            assert both.decision[0] == unit


def test_decide_is_its_twin_when_it_picks_to_the_end() -> None:
    both = desk()
    draws = np.random.default_rng(4).random(200).tolist()
    n_decided, scalars = both.decide([0] * 200, draws=draws, pick=True)
    assert n_decided == both.twin_decides([0] * 200, draws=draws, pick=True)
    assert 5 < n_decided < 200
    np.testing.assert_array_equal(scalars[:n_decided], both.twin.rows)
    both.assert_like_twin()
    assert (np.diff(scalars[:n_decided, 0]) < 0).all(), "a step of this order always flips"
    assert both.network.is_fixed_point(both.state)


def test_decide_at_a_fixed_point_does_nothing() -> None:
    both = desk()
    both.decide([*range(24)] * 50)
    state, fields, decision = both.state.copy(), both.fields.copy(), both.decision.copy()
    for pick in (False, True):
        n_decided, scalars = both.decide([0, 1, 2], pick=pick)
        assert n_decided == 0
        assert np.isnan(scalars).all()
        np.testing.assert_array_equal(both.state, state)
        np.testing.assert_array_equal(both.fields, fields)
        np.testing.assert_array_equal(both.decision, decision)


@pytest.mark.parametrize("n_probes", [1, 5])
def test_decide_follows_any_number_of_probes(n_probes: int) -> None:
    both = desk(n_probes=n_probes)
    order = [*range(24)] * 3
    n_decided, scalars = both.decide(order)
    assert n_decided == both.twin_decides(order)
    assert scalars.shape[1] == 1 + n_probes
    np.testing.assert_array_equal(scalars[:n_decided], both.twin.rows)


def test_decide_on_a_plateau_of_ties_changes_nothing() -> None:
    """A field that is not 0 but smaller than the tie is no reason to flip, nor to want to."""
    both = desk()
    both.fields[:] = -0.5 * both.network.tie * both.state
    both.fields[3] = -2.0 * both.network.tie * both.state[3]
    before, energy = both.state.copy(), both.energy
    n_decided, scalars = both.decide([1, 3], wanting=1)
    assert n_decided == 2
    np.testing.assert_array_equal(both.state != before, np.arange(24) == 3)
    assert scalars[0, 0] == energy


# --- batches -------------------------------------------------------------------------------------------------------

NUMBERS = {"random": kernels.RANDOM, "fixed": kernels.FIXED, "wanting": kernels.WANTING}


@pytest.mark.parametrize(
    ("order", "temperatures", "cold_from"),
    [
        ("random", [0.0], 0),
        ("fixed", [0.0], 0),
        ("wanting", [0.0], 0),
        ("random", [0.3], 50),
        ("fixed", [3.0], 50),
        ("random", [2.0, 1.0, 0.5, 0.0], 3),
        ("fixed", [2.0, 0.0, 0.5, 0.0, 0.0], 3),
    ],
)
@pytest.mark.parametrize("max_sweeps", [2, 50])
def test_settle_rows_is_its_twin(order: str, temperatures: list[float], cold_from: int, max_sweeps: int) -> None:
    network = random_network(18, seed=3)
    states = random_patterns(6, 18, seed=4)
    fields = states.astype(np.float64) @ network.weights
    seeds = np.random.default_rng(5).integers(2**64, size=6, dtype=np.uint64)
    twins = [
        SettleTwin(network.weights, network.tie, state, row)
        for state, row in zip(states.tolist(), fields.tolist(), strict=True)
    ]
    sweeps, flips, converged = np.zeros(6, np.int64), np.zeros(6, np.int64), np.zeros(6, np.bool_)
    settle_rows(
        network.weights,
        states,
        fields,
        seeds,
        NUMBERS[order],
        np.array(temperatures),
        cold_from,
        max_sweeps,
        network.tie,
        sweeps,
        flips,
        converged,
    )
    for twin, seed in zip(twins, seeds, strict=True):
        twin.settle(int(seed), order, temperatures, cold_from, max_sweeps)
    np.testing.assert_array_equal(states, [twin.state for twin in twins])
    np.testing.assert_array_equal(fields, [twin.fields for twin in twins])
    np.testing.assert_array_equal(sweeps, [twin.sweeps for twin in twins])
    np.testing.assert_array_equal(flips, [twin.flips for twin in twins])
    np.testing.assert_array_equal(converged, [twin.converged for twin in twins])
    assert (flips > 0).all()
    if max_sweeps == 50:
        assert converged.all() == (cold_from < 50)
    else:
        assert (sweeps == 2).all()


# --- random numbers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [0, 1, 2**63 + 12345, 2**64 - 1])
def test_the_stream_is_numpy_s_sfc64_and_its_twin(seed: int) -> None:
    theirs = np.random.SFC64()
    state = theirs.state
    state["state"]["state"] = np.array([seed, seed, seed, 1], np.uint64)
    theirs.state = state
    theirs.random_raw(12)
    stream, twin = np.empty(4, np.uint64), Sfc64(seed)
    kernels.start_stream(stream, np.uint64(seed))
    for expected in theirs.random_raw(1000):
        assert int(kernels.next_word(stream)) == twin.word() == int(expected)
    for expected in np.random.Generator(theirs).random(1000):
        assert kernels.uniform(stream) == twin.uniform() == expected


def test_whole_numbers_below_a_bound_are_even() -> None:
    stream, twin = np.empty(4, np.uint64), Sfc64(7)
    kernels.start_stream(stream, np.uint64(7))
    drawn = np.array([kernels.below(stream, 7) for _ in range(70_000)])
    np.testing.assert_array_equal(drawn[:1000], [twin.below(7) for _ in range(1000)])
    counts = np.bincount(drawn, minlength=7)
    assert len(counts) == 7
    assert np.abs(counts - 10_000).max() < 4 * np.sqrt(10_000 * 6 / 7)
    assert {kernels.below(stream, 1) for _ in range(10)} == {0}


def test_every_order_of_three_units_comes_equally_often() -> None:
    orders = swept_orders(3, 3)
    counts = Counter(tuple(next(orders).tolist()) for _ in range(12_000))
    assert len(counts) == 6
    assert max(abs(count - 2000) for count in counts.values()) < 4 * np.sqrt(2000 * 5 / 6)


def test_numba_is_loaded_only_when_something_settles() -> None:
    """The window makes a session, and shows it, before the compiler is there."""
    program = (
        "import sys\n"
        "from model.hopfield.memories import random_memories\n"
        "from model.hopfield.changes import StartAtRandom\n"
        "from model.hopfield.session import HopfieldSession\n"
        "from model.hopfield.stored import Stored\n"
        "session = HopfieldSession(Stored.by('hebb', random_memories(3, (4, 5), 1)), 1)\n"
        "session.apply(StartAtRandom())\n"
        "session.snapshot()\n"
        "assert 'numba' not in sys.modules\n"
        "session.advance(1)\n"
        "assert 'numba' in sys.modules\n"
    )
    house = Path(model.__file__).parents[1]
    subprocess.run([sys.executable, "-c", program], check=True, cwd=house, timeout=60)
