"""What a decision says of itself."""

from math import exp, inf, isfinite

import numpy as np
import pytest

from model.hopfield.changes import StartAtRandom, UseDynamics
from model.hopfield.dynamics import Dynamics
from model.hopfield.memories import random_memories
from model.hopfield.schedule import Schedule
from model.hopfield.session import HopfieldSession
from model.hopfield.snapshot import Decision
from model.hopfield.stored import Stored


@pytest.mark.parametrize(("field", "temperature"), [(0.3, 0.5), (-0.3, 0.5), (0.0, 0.1), (2.0, 10.0), (-0.01, 0.001)])
def test_the_probability_is_boltzmann_s_for_the_gap_between_both_states(field: float, temperature: float) -> None:
    """exp(-E/T) of both states of one unit, E = -h s, made to add up to one."""
    up, down = exp(field / temperature), exp(-field / temperature)
    probability = Decision(0, field, 1, 1, temperature, 0.5).probability
    assert probability == pytest.approx(up / (up + down), rel=1e-12)


@pytest.mark.parametrize(("field", "limit"), [(0.5, 1.0), (-0.5, 0.0)])
@pytest.mark.parametrize("temperature", [1e-300, 1e-9])
def test_next_to_temperature_zero_it_is_certain(field: float, limit: float, temperature: float) -> None:
    probability = Decision(0, field, 1, 1, temperature, 0.5).probability
    assert isfinite(probability)
    assert probability == pytest.approx(limit, abs=1e-300)


@pytest.mark.parametrize("after", [1, -1])
def test_at_temperature_zero_it_is_what_was_decided(after: int) -> None:
    assert Decision(0, 0.0, 1, after).probability == (after > 0)


def test_great_heat_gives_both_states_the_same_chance() -> None:
    assert Decision(0, 0.7, 1, 1, 1e12, 0.5).probability == pytest.approx(0.5)
    assert Decision(0, 0.7, 1, 1, inf, 0.5).probability == 0.5


def test_a_run_s_draws_decide_by_that_probability() -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(5, (4, 5), seed=2)), seed=7)
    session.apply(StartAtRandom())
    session.apply(UseDynamics(Dynamics("random", Schedule(((0.0, 1.0), (15.0, 0.2))))))
    ups = []
    for step in range(300):
        fields, temperature = session.snapshot().fields, session.snapshot().temperature
        session.advance(1)
        decision = session.snapshot().decision
        assert decision is not None
        assert decision.temperature == temperature == pytest.approx(1 - 0.8 * step / 300)
        assert decision.field == fields[decision.unit]
        assert decision.after == (1 if decision.draw < decision.probability else -1)
        ups.append(decision.probability)
    assert 0 < min(ups) < 0.2 < 0.8 < max(ups) < 1, "both sides were met"
    assert len(np.unique(ups)) > 50
