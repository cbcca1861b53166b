"""The compiled kernels against plain Python twins, step by step."""

import subprocess
import sys
from dataclasses import dataclass, field
from math import exp
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import model
from model.hopfield import Hopfield
from model.hopfield.kernels import decide
from tests.model.hopfield.twins import random_network, random_patterns


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
    decision: list[float] = field(default_factory=lambda: [0.0] * 4)

    def wanting(self) -> int:
        return sum(h * s < -self.tie for h, s in zip(self.fields, self.state, strict=True))

    def decide(self, order: list[int]) -> int:
        for n_decided, unit in enumerate(order):
            if self.wanting() == 0:
                return n_decided
            h, before = self.fields[unit], self.state[unit]
            after = -before if h * before < -self.tie else before
            if after != before:
                self.state[unit] = after
                self.energy += 2 * h * before
                self.fields = [f - 2 * before * float(w) for f, w in zip(self.fields, self.weights[unit], strict=True)]
            self.decision = [unit, h, before, after]
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
        self.decision = np.zeros(4)
        self.twin = DecideTwin(
            self.network.weights,
            self.state.tolist(),
            self.fields.tolist(),
            self.network.tie,
            self.energy,
            self.probes.tolist(),
        )

    def decide(self, order: list[int]) -> tuple[int, NDArray[np.float64]]:
        scalars = np.full((len(order), 1 + len(self.probes)), np.nan)
        n_decided = decide(
            self.network.weights,
            self.state,
            self.fields,
            np.array(order, np.int64),
            self.network.tie,
            int(self.network.unstable_units(self.state)),
            self.energy,
            self.probes,
            self.sums,
            scalars,
            self.decision,
        )
        if n_decided:
            self.energy = float(scalars[n_decided - 1, 0])
        return n_decided, scalars

    def assert_like_twin(self) -> None:
        np.testing.assert_array_equal(self.state, self.twin.state)
        np.testing.assert_array_equal(self.fields, self.twin.fields)
        np.testing.assert_array_equal(self.decision, self.twin.decision)
        np.testing.assert_array_equal(self.sums, self.probes.astype(np.int64) @ self.state)
        assert self.energy == self.twin.energy


def desk(n_units: int = 24, hebb: bool = False, n_probes: int = 2) -> Desk:
    network = Hopfield.store(random_patterns(4, n_units, seed=8)) if hebb else random_network(n_units, seed=8)
    return Desk(network, random_patterns(1, n_units, seed=9)[0], random_patterns(n_probes, n_units, seed=10))


@pytest.mark.parametrize("hebb", [False, True])
def test_decide_is_its_twin_after_every_single_unit(hebb: bool) -> None:
    both = desk(hebb=hebb)
    chance = np.random.default_rng(1)
    flips = 0
    while both.twin.wanting():
        for unit in chance.permutation(24).tolist():
            n_decided, scalars = both.decide([unit])
            assert n_decided == both.twin.decide([unit])
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
    assert n_decided == both.twin.decide(order)
    assert 5 < n_decided < len(order), "the run did not settle"
    np.testing.assert_array_equal(scalars[:n_decided], both.twin.rows)
    assert np.isnan(scalars[n_decided:]).all(), "rows were written for units that were not decided"
    both.assert_like_twin()
    last = both.twin.decision
    assert last[2] != last[3], "the run went on after the last unit that changed"


def test_decide_at_a_fixed_point_does_nothing() -> None:
    both = desk()
    both.decide([*range(24)] * 50)
    state, fields, decision = both.state.copy(), both.fields.copy(), both.decision.copy()
    n_decided, scalars = both.decide([0, 1, 2])
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
    assert n_decided == both.twin.decide(order)
    assert scalars.shape[1] == 1 + n_probes
    np.testing.assert_array_equal(scalars[:n_decided], both.twin.rows)


def test_decide_on_a_plateau_of_ties_changes_nothing() -> None:
    """A field that is not 0 but smaller than the tie is no reason to flip, nor to want to."""
    both = desk()
    both.fields[:] = -0.5 * both.network.tie * both.state
    both.fields[3] = -2.0 * both.network.tie * both.state[3]
    before = both.state.copy()
    scalars = np.empty((2, 3))
    n_decided = decide(
        both.network.weights,
        both.state,
        both.fields,
        np.array([1, 3]),
        both.network.tie,
        1,
        both.energy,
        both.probes,
        both.sums,
        scalars,
        both.decision,
    )
    assert n_decided == 2
    np.testing.assert_array_equal(both.state != before, np.arange(24) == 3)
    assert scalars[0, 0] == both.energy


def sweep_twin(
    weights: NDArray[np.float64],
    state: list[int],
    fields: list[float],
    order: list[int],
    draws: list[float],
    temperature: float,
    tie: float,
) -> int:
    flips = 0
    for k, unit in enumerate(order):
        before = state[unit]
        if temperature > 0:
            probability = 1.0 / (1.0 + exp(-2.0 * fields[unit] / temperature))
            after = 1 if draws[k] < probability else -1
        else:
            after = -before if fields[unit] * before < -tie else before
        if after != before:
            state[unit] = after
            flips += 1
            for j in range(len(state)):
                fields[j] -= 2.0 * before * float(weights[unit, j])
    return flips


@pytest.mark.parametrize("temperature", [0.0, 0.3, 3.0])
def test_sweep_is_its_twin_sweep_by_sweep(temperature: float) -> None:
    network = random_network(18, seed=3)
    states = random_patterns(6, 18, seed=4)
    fields = states.astype(np.float64) @ network.weights
    twin_states, twin_fields = states.tolist(), fields.tolist()
    moving = np.array([True, True, False, True, True, False])
    chance = np.random.default_rng(5)
    total = np.zeros(6, np.int64)
    for _ in range(4):
        orders = chance.permuted(np.tile(np.arange(18), (6, 1)), axis=1)
        draws = chance.random((6, 18 if temperature > 0 else 0))
        flips = sweep(network.weights, states, fields, orders, draws, temperature, network.tie, moving)
        expected = [
            sweep_twin(network.weights, s, f, o.tolist(), d.tolist(), temperature, network.tie) if m else 0
            for s, f, o, d, m in zip(twin_states, twin_fields, orders, draws, moving, strict=True)
        ]
        np.testing.assert_array_equal(flips, expected)
        np.testing.assert_array_equal(states, twin_states)
        np.testing.assert_array_equal(fields, twin_fields)
        total += flips
    assert (total[moving] > 0).all()
    assert (total[~moving] == 0).all()


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
