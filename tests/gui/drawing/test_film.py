"""Weights as they were."""

import numpy as np
import pytest

from gui.drawing.film import MAX_BYTES, MAX_FRAMES, Film


def weights(step: int, n_hidden: int = 3, n_visible: int = 4) -> np.ndarray:
    """Of each unit different, and after each update."""
    return np.full((n_visible, n_hidden), step, np.float32) + np.arange(n_hidden, dtype=np.float32) / 8


def steps(film: Film, unit: int = 0) -> list[int]:
    return [shot.step for shot in film.shots(unit)]


LARGE = MAX_BYTES // 4 // 500 + 1
"""Visible units of a machine with 500 hidden ones that is too large to be kept whole."""


def test_of_a_run_the_powers_of_two_are_kept() -> None:
    film = Film()
    for step in range(40):
        film.see(step, weights(step), None)
    assert steps(film) == [0, 1, 2, 4, 8, 16, 32]
    for shot in film.shots(2):
        np.testing.assert_array_equal(shot.weights, np.full(4, shot.step + 0.25, np.float32))
    assert not film.has_gaps(0)


def test_of_what_was_seen_the_nearest_above_is_kept_and_gaps_are_known() -> None:
    film = Film()
    for step in (0, 7, 14, 21, 28):
        film.see(step, weights(step), None)
    assert steps(film) == [0, 7, 14, 21]
    assert film.has_gaps(0)
    for step in (13, 5, 3, 1):  # back
        film.see(step, weights(step), None)
    assert steps(film) == [0, 1, 3, 5, 13, 21]
    assert not film.has_gaps(0)


def test_a_film_without_a_beginning_has_a_gap() -> None:
    film = Film()
    assert not film.has_gaps(0), "nothing was seen"
    film.see(1, weights(1), None)
    assert film.has_gaps(0)


def test_a_long_run_loses_the_earliest_but_keeps_the_noise_it_grew_from() -> None:
    film = Film()
    for exponent in range(MAX_FRAMES + 2):
        film.see(2**exponent, weights(exponent), None)
        if exponent == 0:
            film.see(0, weights(0), None)
    assert len(steps(film)) == MAX_FRAMES
    assert steps(film)[:2] == [0, 8]
    assert not film.has_gaps(0)


def test_what_is_forgotten_is_gone() -> None:
    film = Film()
    for step in (0, 1, 2, 4, 8):
        film.see(step, weights(step), None)
    film.forget(2)
    assert steps(film) == [0, 1, 2]
    film.forget()
    assert steps(film) == []


def test_another_future_of_the_same_run_is_noticed() -> None:
    film = Film()
    for step in (0, 1, 2, 4, 8):
        film.see(step, weights(step), None)
    film.see(2, weights(2), None)
    assert steps(film) == [0, 1, 2, 4, 8], "it was there before, the same"
    film.see(2, -weights(2), None)
    assert steps(film) == [0, 1, 2]
    assert film.shots(0)[2].weights[0] == -2


def test_another_machine_is_noticed() -> None:
    film = Film()
    film.see(0, weights(0), None)
    film.see(8, weights(8), None)
    film.see(0, 5 + weights(0), None)
    assert steps(film) == [0]
    film.see(8, weights(8, n_hidden=4), None)
    assert steps(film) == [8]


def test_of_a_large_machine_one_unit_is_kept() -> None:
    film = Film()
    film.see(0, weights(0, 500, LARGE), None)
    film.see(1, weights(1, 500, LARGE), 7)
    film.see(2, weights(2, 500, LARGE), 7)
    assert steps(film, 7) == [1, 2]
    np.testing.assert_array_equal(film.shots(7)[1].weights, np.full(LARGE, 2 + 7 / 8, np.float32))
    assert steps(film, 8) == []
    film.see(2, weights(2, 500, LARGE), 8)
    assert steps(film, 7) == []
    assert steps(film, 8) == [2]


@pytest.mark.parametrize(("n_visible", "kept"), [(LARGE - 1, 500), (LARGE, 1)])
def test_no_frame_is_larger_than_it_may_be(n_visible: int, kept: int) -> None:
    film = Film()
    film.see(0, weights(0, 500, n_visible), 3)
    assert sum(len(film.shots(unit)) for unit in range(500)) == kept
