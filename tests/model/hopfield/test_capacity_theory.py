"""The mean-field theory against published numbers, limits that are known in closed form, and its own equations."""

from math import erf, exp, inf, nan, pi, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.capacity_theory import (
    MeanField,
    all_bits_load,
    ground_state_limit,
    phase,
    phase_lines,
    retrieval,
    retrieval_curve,
    retrieval_limit,
    retrieval_overlap,
    spin_glass,
    spin_glass_temperature,
)


def test_the_critical_load_and_overlap_are_the_published_ones() -> None:
    limit = retrieval_limit()
    assert limit is not None
    assert limit.load == pytest.approx(0.1379, abs=5e-5)
    assert limit.overlap == pytest.approx(0.967, abs=5e-4)


@pytest.mark.parametrize(("load", "overlap"), [(0.10, 0.9980), (0.12, 0.9932), (0.13, 0.9872)])
def test_overlaps_at_temperature_zero_are_the_published_ones(load: float, overlap: float) -> None:
    assert retrieval_overlap(load) == pytest.approx(overlap, abs=5e-5)


def test_at_temperature_zero_the_equations_hold() -> None:
    for load in (0.001, 0.05, 0.1, 0.137):
        m = retrieval_overlap(load)
        # Amit, Gutfreund, Sompolinsky 1985 in their own form, with r from the width of the noise.
        solution = retrieval(load)
        assert solution is not None
        r = solution.noise**2 / load
        c = sqrt(2 / (pi * load * r)) * exp(-(m**2) / (2 * load * r))
        assert m == pytest.approx(erf(m / sqrt(2 * load * r)), abs=1e-10)
        assert r == pytest.approx(1 / (1 - c) ** 2, rel=1e-9)


def gauss() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points and weights of another kind than the theory's own: Gauss-Legendre from -9 to 9."""
    x, weights = np.polynomial.legendre.leggauss(500)
    return 9 * x, 9 * weights * np.exp(-((9 * x) ** 2) / 2) / sqrt(2 * pi)


def residuals(solution: MeanField, load: float) -> list[float]:
    """How far m, q and r are from their equations."""
    points, weights = gauss()
    states = np.tanh((solution.noise * points + solution.overlap) / solution.temperature)
    m, q = (float(weights @ power) for power in (states, states**2))
    r = q / (1 - (1 - q) / solution.temperature) ** 2
    return [m - solution.overlap, q - solution.q, r - solution.noise**2 / load]


@pytest.mark.parametrize("temperature", [0.3, 0.5, 0.8, 0.95])
def test_above_temperature_zero_the_equations_hold(temperature: float) -> None:
    limit = retrieval_limit(temperature)
    assert limit is not None
    for share in (0.1, 0.5, 0.99):
        load = share * limit.load
        for solution in (retrieval(load, temperature), spin_glass(load, temperature)):
            assert solution is not None
            np.testing.assert_allclose(residuals(solution, load), 0, atol=1e-8)


def test_with_few_memories_a_unit_follows_the_mean_field_of_a_ferromagnet() -> None:
    for temperature in (0.2, 0.5, 0.9):
        m = retrieval_overlap(1e-9, temperature)
        assert m == pytest.approx(np.tanh(m / temperature), abs=1e-6)


def test_the_limits_near_temperature_one_are_those_of_the_expansion() -> None:
    """1 - T_M = 1.95 sqrt(alpha) and 1 - T_c = 2.6 sqrt(alpha): Amit, Gutfreund, Sompolinsky 1987."""
    limit = retrieval_limit(0.998)
    assert limit is not None
    assert 0.002 / sqrt(limit.load) == pytest.approx(1.95, abs=0.02)
    assert 0.002 / sqrt(ground_state_limit(0.998)) == pytest.approx(2.6, abs=0.02)


def test_retrieval_states_are_the_ground_states_up_to_the_published_load() -> None:
    assert ground_state_limit() == pytest.approx(0.051, abs=1.5e-3)


def test_energies_at_temperature_zero_have_their_closed_forms() -> None:
    glass = spin_glass(0.1)
    assert glass is not None
    assert glass.free_energy == pytest.approx(-1 / pi - sqrt(0.2 / pi), abs=1e-9)
    retrieved = retrieval(0.1)
    assert retrieved is not None
    assert retrieved.free_energy == pytest.approx(0.05 - retrieved.overlap**2 / 2 - retrieved.noise**2 / 2, abs=1e-9)


@pytest.mark.parametrize("temperature", [0.2, 0.6])
def test_solutions_are_stationary_points_of_the_free_energy(temperature: float) -> None:
    """Hertz, Krogh, Palmer (10.67) with m, q and r free: its gradient is 0 at a solution."""
    load = 0.02
    points, weights = gauss()

    def free_energy(m: float, q: float, r: float) -> float:
        c = (1 - q) / temperature
        fields = (sqrt(load * r) * points + m) / temperature
        mean = float(weights @ np.logaddexp(fields, -fields))
        of_replicas = temperature * np.log(1 - c) - q / (1 - c)
        return load / 2 * (1 + of_replicas) + m**2 / 2 + load * r * c / 2 - temperature * mean

    for solution in (retrieval(load, temperature), spin_glass(load, temperature)):
        assert solution is not None
        at = [solution.overlap, solution.q, solution.noise**2 / load]
        assert free_energy(*at) == pytest.approx(solution.free_energy, abs=1e-9)
        for i in range(3):
            above, below = list(at), list(at)
            above[i] += 1e-5
            below[i] -= 1e-5
            assert abs(free_energy(*above) - free_energy(*below)) / 2e-5 < 1e-6


def test_the_spin_glass_ends_at_its_temperature_with_nothing_frozen() -> None:
    just_below = spin_glass(0.1, spin_glass_temperature(0.1) - 1e-3)
    assert just_below is not None
    assert 0 < just_below.q < 2e-3
    assert spin_glass(0.1, spin_glass_temperature(0.1)) is None


def test_cold_is_the_limit_of_cold() -> None:
    assert retrieval_overlap(0.12, 0.002) == pytest.approx(retrieval_overlap(0.12, 0.0), abs=1e-5)
    assert retrieval_overlap(0.12, 1e-9) == retrieval_overlap(0.12, 0.0)


def test_nothing_is_retrieved_beyond_the_limits() -> None:
    assert retrieval_overlap(0.138) == 0
    assert retrieval_overlap(0.12, 0.3) == 0
    assert retrieval_overlap(0.001, 1.0) == 0
    assert retrieval_limit(1.0) is None


def test_phases_are_named_as_the_lines_run() -> None:
    places = {(0.03, 0.1): "retrieval", (0.08, 0.1): "metastable", (0.2, 0.1): "spin glass", (0.01, 1.05): "spin glass"}
    assert {place: phase(*place) for place in places} == places
    assert phase(0.1, 1.4) == "paramagnet"


def test_the_lines_of_the_diagram_meet_at_temperature_one() -> None:
    lines = phase_lines(11)
    assert lines.retrieval[0] == pytest.approx(0.1379, abs=5e-5)
    assert lines.ground_state[-1] == lines.retrieval[-1] == 0
    inner = slice(0, -1)
    assert (lines.ground_state[inner] < lines.retrieval[inner]).all()
    assert not lines.retrieval.flags.writeable


def test_phases_read_off_the_lines_are_those_of_the_theory() -> None:
    lines = phase_lines()
    places = [(load, t) for load in (0.003, 0.03, 0.06, 0.13, 0.18) for t in (0.0, 0.07, 0.33, 0.61, 0.93, 1.2, 1.5)]
    assert [lines.phase(*place) for place in places] == [phase(*place) for place in places]


def test_the_curve_runs_from_no_load_to_the_critical_one() -> None:
    loads, overlaps = retrieval_curve()
    assert (loads[0], overlaps[0]) == (0, 1)
    assert loads[-1] == pytest.approx(0.1379, abs=5e-5)
    assert overlaps[-1] == pytest.approx(0.967, abs=5e-4)
    assert (np.diff(loads) > 0).all()
    assert float(np.interp(0.12, loads, overlaps)) == pytest.approx(0.9932, abs=2e-4)
    assert len(retrieval_curve(1.2)[0]) == 0


@pytest.mark.parametrize("temperature", [-0.1, nan, inf])
def test_a_temperature_that_cannot_be_is_refused(temperature: float) -> None:
    for ask in (retrieval_limit, lambda t: retrieval_overlap(0.1, t), lambda t: spin_glass(0.1, t)):
        with pytest.raises(BadInput, match="temperature"):
            ask(temperature)


def test_all_bits_of_a_memory_are_right_up_to_a_load_that_falls_with_the_size() -> None:
    assert all_bits_load(2000) == pytest.approx(0.06578, abs=1e-5)
