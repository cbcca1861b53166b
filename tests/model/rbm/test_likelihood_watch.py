"""Likelihoods measured on a thread beside something else."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm import likelihood_measurement as measurement_module
from model.rbm import likelihood_watch as watch_module
from model.rbm.importance_sampling import pseudo_log_likelihood
from model.rbm.likelihood import mean_log_likelihood
from model.rbm.likelihood_measurement import LikelihoodMeasurement
from model.rbm.likelihood_watch import Effort, LikelihoodWatch, Measured, MeasurementFailed

SECONDS = 20.0
"""Longer than any of these measurements takes; none waits for so long unless something is broken."""


@pytest.fixture
def watch() -> Iterator[LikelihoodWatch]:
    watch = LikelihoodWatch(Effort(n_chains=50, n_temperatures=400, n_gibbs=100))
    yield watch
    watch.close()


def machine(n_visible: int, n_hidden: int, scale: float = 0.3, seed: int = 1) -> Rbm:
    rng = np.random.default_rng(seed)
    return Rbm(rng.normal(0, scale, (n_visible, n_hidden)), rng.normal(0, 1, n_visible), rng.normal(0, 1, n_hidden))


def states(n_visible: int, n: int = 150, seed: int = 2) -> np.ndarray:
    return (np.random.default_rng(seed).random((n, n_visible)) < 0.4).astype(np.uint8)


def begin(watch: LikelihoodWatch, of: Rbm, update: int = 100, seed: int = 3) -> bool:
    starts = states(of.n_visible, seed=5)
    return watch.begin(of, update, starts.mean(axis=0), states(of.n_visible), starts, seed)


def rest(watch: LikelihoodWatch) -> None:
    """Wait until nothing is being measured."""
    wait_until(lambda: watch.progress is None)


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def threads() -> set[threading.Thread]:
    return set(threading.enumerate())


@pytest.mark.parametrize(("n_visible", "n_hidden"), [(30, 12), (12, 30), (25, 3)])
def test_where_a_layer_is_small_the_figure_is_exact(watch: LikelihoodWatch, n_visible: int, n_hidden: int) -> None:
    of = machine(n_visible, n_hidden)
    begin(watch, of, update=70)
    rest(watch)
    (found,) = watch.results
    exact = mean_log_likelihood(of, states(n_visible))
    assert found.exact
    assert found.update == 70
    assert found.forward == found.backward == pytest.approx(exact, rel=1e-12)
    assert found.forward_error == found.backward_error == 0
    assert found.pseudo == pytest.approx(pseudo_log_likelihood(of, states(n_visible)[:100]).mean(), rel=1e-6)
    assert 0 < found.seconds < SECONDS


def log_partition_of_pairs(of: Rbm) -> float:
    """log Z of a machine whose hidden unit j is joined to visible units 2j and 2j + 1 only: a sum over each triple."""
    log_z = 0.0
    for j in range(of.n_hidden):
        w, b, c = of.weights[2 * j : 2 * j + 2, j], of.visible_bias[2 * j : 2 * j + 2], of.hidden_bias[j]
        terms = [
            v0 * b[0] + v1 * b[1] + h * (c + v0 * w[0] + v1 * w[1]) for v0 in (0, 1) for v1 in (0, 1) for h in (0, 1)
        ]
        log_z += float(np.logaddexp.reduce(np.array(terms, np.float64)))
    return log_z


def test_where_both_layers_are_large_a_bracket_holds_the_truth(watch: LikelihoodWatch) -> None:
    """21 hidden units are too many to walk through, but these fall into parts that can be."""
    rng = np.random.default_rng(7)
    weights = np.zeros((42, 21))
    weights[np.arange(42), np.arange(42) // 2] = rng.normal(0, 2, 42)
    of = Rbm(weights, rng.normal(0, 1, 42), rng.normal(0, 1, 21))
    begin(watch, of)
    rest(watch)
    (found,) = watch.results
    exact = -float(of.free_energy(states(42)).mean()) - log_partition_of_pairs(of)
    assert not found.exact
    for value, error in (found.forward, found.forward_error), (found.backward, found.backward_error):
        assert 0 < error < 0.2
        assert abs(value - exact) < 4 * error
    assert found.forward != found.backward


def test_the_same_machine_update_and_seed_give_the_same_figures(watch: LikelihoodWatch) -> None:
    of = machine(25, 22)
    figures = []
    for update, seed in (100, 3), (100, 3), (101, 3), (100, 4):
        watch.clear()
        begin(watch, of, update, seed)
        rest(watch)
        (found,) = watch.results
        figures.append(replace(found, seconds=0.0, update=0))
    assert figures[0] == figures[1]
    assert len({found.forward for found in figures}) == 3


def test_results_are_sorted_by_update_and_a_second_look_replaces_the_first(watch: LikelihoodWatch) -> None:
    for update, seed in (200, 1), (100, 1), (200, 2):
        assert begin(watch, machine(25, 22), update, seed)
        rest(watch)
    assert [m.update for m in watch.results] == [100, 200]
    watch.cancel()
    again = LikelihoodWatch(Effort(50, 400, 100))
    begin(again, machine(25, 22), 200, 2)
    rest(again)
    again.close()
    assert watch.results[1].forward == again.results[0].forward


def test_of_many_results_evenly_chosen_ones_are_kept(watch: LikelihoodWatch, monkeypatch: pytest.MonkeyPatch) -> None:
    """First, last and newest among them, whatever is measured later."""
    monkeypatch.setattr(watch_module, "MAX_RESULTS", 16)
    small = machine(4, 2)
    for update in range(100, 6100, 100):
        begin(watch, small, update)
        rest(watch)
    kept = [m.update for m in watch.results]
    assert len(kept) == 16
    assert (kept[0], kept[-1]) == (100, 6000)
    assert np.diff(kept).max() <= 3 * 6000 / 16
    watch.fork(5900)
    for update in 2010, 6100:  # the first one is closest to its neighbours
        begin(watch, small, update)
        rest(watch)
        assert len(watch.results) == 16
        assert update in [m.update for m in watch.results]
    assert [m.update for m in watch.results if m.former] == [6000], "nothing is taken from the shorter way"


def test_progress_rises_to_the_end(watch: LikelihoodWatch) -> None:
    assert watch.progress is None
    begin(watch, machine(60, 40))
    seen: list[float] = []
    while (progress := watch.progress) is not None:
        seen.append(progress)
        time.sleep(0.001)
    assert seen == sorted(seen)
    assert 0 <= seen[0] < seen[-1] <= 1
    assert watch.results


@pytest.mark.parametrize(("n_hidden", "n_images"), [(8, 1), (12, 350), (22, 1), (22, 350)])
def test_there_are_as_many_pieces_as_are_announced(n_hidden: int, n_images: int) -> None:
    images = states(25, n_images)
    measurement = LikelihoodMeasurement(
        machine(25, n_hidden), 1, images.mean(axis=0), images, images, 1, Effort(5, 40, 7)
    )
    assert sum(1 for _ in measurement.pieces()) == measurement.n_pieces
    assert measurement.measured is not None
    pseudo = pseudo_log_likelihood(measurement.machine, images[:100]).mean()
    assert measurement.measured.pseudo == pytest.approx(pseudo, rel=1e-5)


def test_one_at_a_time(watch: LikelihoodWatch) -> None:
    assert begin(watch, machine(60, 40), 1)
    assert not begin(watch, machine(60, 40), 2)
    rest(watch)
    assert [m.update for m in watch.results] == [1]


def test_cancelled_it_leaves_nothing_and_the_next_may_begin(watch: LikelihoodWatch) -> None:
    begin(watch, machine(784, 500), 1)
    wait_until(lambda: (watch.progress or 0) > 0)
    watch.cancel()
    assert watch.progress is None
    assert begin(watch, machine(12, 5), 2)
    rest(watch)
    assert [m.update for m in watch.results] == [2]


def test_there_is_one_thread_from_the_first_measurement_until_it_is_closed() -> None:
    before = threads()
    watch = LikelihoodWatch(Effort(50, 5000, 100))
    assert threads() == before
    for _ in range(3):
        begin(watch, machine(784, 500))
        watch.cancel()
        (thread,) = threads() - before
        assert thread.daemon  # whoever forgets to close it may leave all the same
    begin(watch, machine(784, 500))
    wait_until(lambda: (watch.progress or 0) > 0)
    watch.close()
    assert threads() == before
    assert watch.progress is None
    assert watch.results == ()
    watch.close()


def test_closed_it_may_be_used_again(watch: LikelihoodWatch) -> None:
    watch.close()
    begin(watch, machine(12, 5))
    rest(watch)
    assert len(watch.results) == 1


def test_an_error_is_told_once_and_the_next_measurement_goes_on(
    watch: LikelihoodWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(measurement_module, "pseudo_log_likelihood", broken)
        begin(watch, machine(12, 5), 1500)
        rest(watch)
    with pytest.raises(MeasurementFailed, match=r"after 1,500 updates could not be measured: MemoryError\. ") as told:
        watch.poll()
    assert isinstance(told.value.__cause__, MemoryError)
    watch.poll()
    assert watch.results == ()
    begin(watch, machine(12, 5), 1600)
    rest(watch)
    watch.poll()
    assert [m.update for m in watch.results] == [1600]


def test_where_standing_back_is_refused_it_is_measured_all_the_same(
    watch: LikelihoodWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "setpriority", refused, raising=False)
    begin(watch, machine(12, 5))
    rest(watch)
    assert len(watch.results) == 1


def test_no_error_is_lost_where_several_come_before_anybody_asks(watch: LikelihoodWatch) -> None:
    huge = Rbm(np.full((12, 5), 3e38), np.zeros(12), np.zeros(5))
    for update in 1, 2:
        begin(watch, huge, update)
        rest(watch)
    for update in 1, 2:
        with pytest.raises(MeasurementFailed, match=f"after {update} updates .* not finite"):
            watch.poll()
    watch.poll()
    assert watch.results == ()


def test_what_was_found_after_a_fork_belongs_to_a_former_way(watch: LikelihoodWatch) -> None:
    for update in 10, 20, 30:
        begin(watch, machine(12, 5), update)
        rest(watch)
    watch.fork(20)
    begin(watch, machine(12, 5, seed=2), 30)
    rest(watch)
    watch.fork(30)  # nothing lies beyond: no way is left
    watch.fork(10)
    assert [(m.update, m.former, m.branch) for m in watch.results] == [
        (10, False, 0),
        (20, True, 2),
        (30, True, 1),
        (30, True, 2),
    ]
    begin(watch, machine(12, 5, seed=3), 30)
    rest(watch)
    assert [m.update for m in watch.results if not m.former] == [10, 30]
    watch.clear()
    assert watch.results == ()


@pytest.mark.parametrize(("fork_at", "former"), [(49, True), (50, False)])
def test_a_measurement_under_way_is_of_the_way_it_began_on(
    watch: LikelihoodWatch, monkeypatch: pytest.MonkeyPatch, fork_at: int, former: bool
) -> None:
    go_on = threading.Event()

    def waiting(of: Rbm, v: np.ndarray) -> np.ndarray:
        assert go_on.wait(SECONDS)
        return pseudo_log_likelihood(of, v)

    monkeypatch.setattr(measurement_module, "pseudo_log_likelihood", waiting)
    begin(watch, machine(12, 5), 50)
    watch.fork(fork_at)
    go_on.set()
    rest(watch)
    (found,) = watch.results
    assert (found.former, found.branch) == (former, int(former))


@pytest.mark.parametrize(
    ("images", "starts", "match"),
    [
        (np.zeros((3, 11)), np.zeros((3, 12)), r"The images .* \(3, 11\): they should be \(n, 12\)"),
        (np.zeros((3, 12)), np.zeros((0, 12)), r"The starts .* \(0, 12\)"),
        (np.zeros(12), np.zeros((3, 12)), r"The images .* \(12,\)"),
    ],
)
def test_what_does_not_fit_the_machine_is_refused(
    watch: LikelihoodWatch, images: np.ndarray, starts: np.ndarray, match: str
) -> None:
    before = threads()
    with pytest.raises(BadInput, match=match):
        watch.begin(machine(12, 5), 1, np.full(12, 0.5), images, starts, 1)
    assert watch.progress is None
    assert threads() == before


def test_a_measurement_says_what_it_found() -> None:
    found = Measured(5, -70.4, 0.4, -71.4, 0.4, -46.8, False, 24.0)
    assert not found.former
    assert found.branch == 0
