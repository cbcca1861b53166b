"""Four rules side by side: the same data, the same batches, the same draws."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import BadInput
from model.rbm.comparison_settings import RULES
from model.rbm.contrastive_divergence import ContrastiveDivergence
from model.rbm.data_choice import DataChoice
from model.rbm.gradient_probe import GradientProbe, angle
from model.rbm.likelihood import mean_log_likelihood
from model.rbm.machine import Rbm
from model.rbm.rule_comparison import MEASURE_EVERY, MoreDraws, RuleComparison, make_comparison
from model.rbm.shared_draws import Purpose, SharedDraws
from tests.model.rbm.comparisons import COMPARISON, bar_data, bars, comparison, data_of
from tests.model.rbm.test_gradient_probe import exact_gradient

CENTRED = {"centred": True, "momentum": 0.5, "weight_decay": 0.001}


def parameters(m: Rbm) -> NDArray[np.float64]:
    corner = np.append(m.hidden_bias, 0.0)
    return np.vstack([np.column_stack([m.weights, m.visible_bias]), corner]).astype(np.float64)


def state(run: RuleComparison) -> list[NDArray[np.float64]]:
    return [parameters(m) for m in run.snapshot().machines]


def assert_same(one: RuleComparison, other: RuleComparison) -> None:
    assert one.step == other.step
    np.testing.assert_array_equal(state(one), state(other))
    assert one.snapshot().measured.likelihoods == other.snapshot().measured.likelihoods
    assert one.snapshot().measured.angles == other.snapshot().measured.angles


# --- what the rules have in common ---------------------------------------------------------------------------------


def test_all_begin_with_the_same_fresh_machine() -> None:
    snapshot = comparison().snapshot()
    for m in snapshot.machines[1:]:
        np.testing.assert_array_equal(parameters(m), parameters(snapshot.machines[0]))
    assert len(set(snapshot.measured.likelihoods)) == 1
    assert 0 < np.abs(snapshot.machines[0].weights).max() < 0.1


def test_all_see_the_same_batches_and_draw_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, bytes, bytes]] = []
    update = ContrastiveDivergence.update

    def spy(learner: ContrastiveDivergence, batch: NDArray[np.generic]) -> float:
        rates = learner.rates
        if rates.learning_rate == COMPARISON.learning_rate:  # probes have another
            state = learner._rng.bit_generator.state["state"]["state"]
            seen.append((f"{rates.rule}{rates.k}", batch.tobytes(), np.asarray(state).tobytes()))
        return update(learner, batch)

    monkeypatch.setattr(ContrastiveDivergence, "update", spy)
    comparison().advance(5)
    assert [name for name, _, _ in seen] == ["cd1", "cd10", "pcd1", "exact1"] * 5
    for what in (1, 2):
        by_update = [{row[what] for row in seen[4 * i : 4 * i + 4]} for i in range(5)]
        assert all(len(together) == 1 for together in by_update)
        assert len(set.union(*by_update)) > 1


def test_the_rules_lead_apart() -> None:
    run = comparison(learning_rate=0.5)
    run.advance(1000)
    likelihoods = dict(zip((rule.key for rule in RULES), run.snapshot().measured.likelihoods, strict=True))
    assert len(set(likelihoods.values())) == 4
    assert likelihoods["exact"] > likelihoods["cd1"] + 0.3


# --- what is measured ----------------------------------------------------------------------------------------------


def test_without_momentum_the_exact_rule_follows_the_exact_gradient() -> None:
    run = comparison()
    run.advance(40)
    before = run.snapshot().machines[-1]
    wanted = exact_gradient(before, run._batches.batch(40))
    run.advance(1)
    moved = (parameters(run.snapshot().machines[-1]) - parameters(before)) / COMPARISON.learning_rate
    moved[-1, -1] = wanted[-1, -1] = 0
    np.testing.assert_allclose(moved, wanted, atol=1e-5)


@pytest.mark.parametrize("changes", [{}, CENTRED], ids=["plain", "centred"])
def test_the_exact_rule_is_at_no_angle_whatever_the_others_are_at(changes: dict[str, Any]) -> None:
    run = comparison(**changes)
    rows = run.advance(100)
    there = np.isfinite(rows[:, 0])
    values = {name: rows[there, i] for i, name in enumerate(run.scalar_names)}
    assert (values["angle_exact"] == 0).all()
    assert (values["ratio_exact"] == 1).all()
    for key in ("cd1", "cd10", "pcd"):
        assert (values[f"angle_{key}"] > 0).all()
        assert (values[f"angle_{key}"] < 180).all()


@pytest.mark.parametrize("step", [4, 20])
def test_the_angle_is_that_of_the_update_which_follows(step: int) -> None:
    """Also of persistent chains, which go on from where they are."""
    run = comparison()
    rows = run.advance(step)
    before, batch = state(run), run._batches.batch(step).copy()
    exact = [exact_gradient(m, batch) for m in run.snapshot().machines]
    run.advance(1)
    for i, rule in enumerate(RULES):
        moved = state(run)[i] - before[i]
        moved[-1, -1] = exact[i][-1, -1] = 0
        told = rows[-1, run.scalar_names.index(f"angle_{rule.key}")]
        assert angle(moved, exact[i]) == pytest.approx(told, abs=0.02)
        told = rows[-1, run.scalar_names.index(f"ratio_{rule.key}")]
        length = np.linalg.norm(moved) / COMPARISON.learning_rate
        assert length / np.linalg.norm(exact[i]) == pytest.approx(told, rel=1e-3)


def test_likelihoods_are_those_of_the_machines_and_below_the_bound() -> None:
    run = comparison()
    rows = run.advance(200)
    snapshot = run.snapshot()
    wanted = [mean_log_likelihood(m, bar_data().train) for m in snapshot.machines]
    assert snapshot.measured.update == 200
    assert snapshot.measured.likelihoods == pytest.approx(wanted, abs=1e-5)
    np.testing.assert_array_equal(rows[-1, :4], snapshot.measured.likelihoods)
    assert snapshot.patterns is not None
    assert snapshot.patterns.bound == pytest.approx(-math.log(14))
    assert np.nanmax(rows[:, :4]) < snapshot.patterns.bound


def test_it_is_measured_often_at_first_then_regularly() -> None:
    rows = comparison().advance(3 * MEASURE_EVERY)
    measured = np.flatnonzero(np.isfinite(rows).all(axis=1)) + 1
    assert measured.tolist() == [1, 2, 4, 8, 16, 20, 40, 60]
    assert np.isfinite(rows).sum() == 8 * 12


def test_before_the_first_update_it_is_measured_too() -> None:
    snapshot = comparison().snapshot()
    assert snapshot.measured.update == 0
    wanted = mean_log_likelihood(snapshot.machines[0], bar_data().train)
    assert snapshot.measured.likelihoods == pytest.approx([wanted] * 4, abs=1e-5)


# --- a session -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("changes", [{}, CENTRED, {"batch_size": 4}], ids=["plain", "centred", "with a remainder"])
def test_stepping_is_running(changes: dict[str, Any]) -> None:
    running, stepping = comparison(**changes), comparison(**changes)
    rows = running.advance(45)
    np.testing.assert_array_equal(np.concatenate([stepping.advance(1) for _ in range(45)]), rows)
    assert_same(running, stepping)


@pytest.mark.parametrize("changes", [{}, CENTRED, {"batch_size": 4}], ids=["plain", "centred", "with a remainder"])
@pytest.mark.parametrize("at", [0, 7, 21])
def test_a_run_from_a_checkpoint_is_the_same_again(changes: dict[str, Any], at: int) -> None:
    run = comparison(**changes)
    run.advance(at)
    checkpoint, measured = run.checkpoint(), run.snapshot().measured
    rows = run.advance(30)
    end = state(run)
    run.restore(checkpoint)
    assert run.step == at
    assert run.snapshot().measured is measured
    np.testing.assert_array_equal(run.advance(30), rows)
    np.testing.assert_array_equal(state(run), end)


def test_the_same_seed_is_the_same_run() -> None:
    one, same, other = comparison(), comparison(), comparison(seed=4)
    rows = one.advance(40)
    np.testing.assert_array_equal(same.advance(40), rows)
    assert not np.array_equal(other.advance(40), rows, equal_nan=True)
    assert (one.seed, other.seed) == (3, 4)


def test_a_snapshot_is_a_read_only_copy() -> None:
    run = comparison()
    run.show(MoreDraws(2))
    snapshot = run.snapshot()
    assert snapshot.patterns is not None
    assert snapshot.measured.probabilities is not None
    arrays: list[NDArray[Any]] = [snapshot.patterns.patterns, snapshot.patterns.shares]
    arrays.append(snapshot.measured.probabilities)
    arrays += [array for m in snapshot.machines for array in (m.weights, m.visible_bias, m.hidden_bias)]
    before = [np.array(array) for array in arrays]
    run.advance(30)
    for array, copy in zip(arrays, before, strict=True):
        assert not array.flags.writeable
        np.testing.assert_array_equal(array, copy)
    assert snapshot.step == 0


def test_a_checkpoint_knows_what_it_holds() -> None:
    run = comparison()
    run.advance(3)
    checkpoint = run.checkpoint()
    of_a_machine = 2 * 4 * 10 * 5  # parameters and their last increment
    chains = 7 * 4
    assert checkpoint.nbytes == 4 * of_a_machine + chains + 8 * 4 * 14
    assert checkpoint.shared == ()


# --- going on otherwise --------------------------------------------------------------------------------------------


def test_all_go_on_by_other_rates() -> None:
    run, plain = comparison(), comparison()
    for each in (run, plain):
        each.advance(20)
    other = replace(COMPARISON, learning_rate=0.05, momentum=0.5, weight_decay=0.1, centred=True)
    before = state(run)
    run.alter(other)
    run.alter(other)
    np.testing.assert_array_equal(state(run), before)
    assert run.snapshot().settings == other
    for each in (run, plain):
        each.advance(1)
    for was, now, otherwise in zip(before, state(plain), state(run), strict=True):
        assert np.linalg.norm(otherwise - was) < 0.5 * np.linalg.norm(now - was)
    run.alter(COMPARISON)
    assert run.snapshot().settings == COMPARISON


def test_a_checkpoint_brings_back_the_rates_of_then() -> None:
    run = comparison()
    run.advance(5)
    checkpoint = run.checkpoint()
    run.alter(replace(COMPARISON, learning_rate=0.01))
    run.restore(checkpoint)
    assert run.snapshot().settings == COMPARISON
    reference = comparison()
    reference.advance(15)
    run.advance(10)
    assert_same(run, reference)


@pytest.mark.parametrize(
    "change", [{"n_hidden": 5}, {"batch_size": 6}, {"seed": 9}, {"data": DataChoice(source="bars", side=4)}]
)
def test_other_machines_or_data_need_a_new_beginning(change: dict[str, Any]) -> None:
    run = comparison()
    with pytest.raises(BadInput, match="begin new machines"):
        run.alter(replace(COMPARISON, **change))
    assert run.snapshot().settings == COMPARISON


def test_one_that_diverges_stops_all_where_they_were() -> None:
    run = comparison()
    run.advance(10)
    before = state(run)
    run.alter(replace(COMPARISON, learning_rate=1e6))
    assert len(run.advance(50)) == 0
    assert run.finished
    stopped = run.snapshot().stopped
    assert stopped is not None
    assert stopped.startswith("Learning stopped after update 10: the next one would have thrown the weights of CD-1 ")
    assert stopped.endswith("choose a learning rate below 1,000,000.")
    np.testing.assert_array_equal(state(run), before)
    run.alter(replace(COMPARISON, learning_rate=1e6))
    assert run.snapshot().stopped == stopped, "altering twice is altering once"
    run.alter(COMPARISON)
    run.advance(10)
    reference = comparison()
    reference.advance(20)
    assert_same(run, reference)


def test_what_a_rule_did_before_another_diverged_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from model.rbm.contrastive_divergence import Diverged

    run = comparison()
    run.advance(4)
    before, update = state(run), ContrastiveDivergence.update

    def fail(learner: ContrastiveDivergence, batch: NDArray[np.generic]) -> float:
        if learner.rates.rule == "pcd":
            raise Diverged
        return update(learner, batch)

    monkeypatch.setattr(ContrastiveDivergence, "update", fail)
    assert len(run.advance(3)) == 0
    np.testing.assert_array_equal(state(run), before)
    assert "weights of PCD-1 out of all bounds" in (run.snapshot().stopped or "")


# --- averages ------------------------------------------------------------------------------------------------------


def test_averaging_changes_nothing_of_the_run() -> None:
    run, reference = comparison(), comparison()
    for each in (run, reference):
        each.advance(10)
    assert run.snapshot().averaged is None
    run.show(MoreDraws(5))
    run.show(MoreDraws(5))
    averaged = run.snapshot().averaged
    assert averaged is not None
    assert averaged.update == 10
    assert [found.n_draws for found in averaged.of_rules] == [10] * 4
    np.testing.assert_array_equal(run.advance(30), reference.advance(30))
    assert_same(run, reference)
    assert run.snapshot().averaged is averaged, "it stays, and says when it was"


def test_averages_are_about_the_mini_batch_of_the_next_update() -> None:
    run = comparison()
    run.advance(10)
    run.show(MoreDraws(1))
    averaged = run.snapshot().averaged
    assert averaged is not None
    m, batch, draws = run.snapshot().machines[0], run._batches.batch(10), SharedDraws(3)
    probe = GradientProbe(m, 7, draws.rng, RULES[0])
    draws.begin(Purpose.AVERAGE, 10, 0)
    estimate = probe.gradient(run.checkpoint().learners[0], batch, False)
    assert averaged.of_rules[0].angle == pytest.approx(angle(estimate, exact_gradient(m, batch)), abs=1e-3)


@pytest.mark.parametrize("n", [0, 10_001])
def test_impossible_numbers_of_draws_are_refused(n: int) -> None:
    with pytest.raises(BadInput, match="choose from 1 to 10,000"):
        MoreDraws(n)


# --- what cannot be ------------------------------------------------------------------------------------------------


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(BadInput, match="A batch of 15 is impossible with 14 examples"):
        comparison(batch_size=15)
    large = data_of(np.zeros((9, 256), np.uint8), (16, 16))
    with pytest.raises(BadInput, match="choose at most 12"):
        RuleComparison(replace(COMPARISON, n_hidden=13), large)


def test_what_it_cannot_do_is_refused(tmp_path: Path) -> None:
    run = comparison()
    with pytest.raises(BadInput, match="begin a new one"):
        run.apply(1)
    with pytest.raises(BadInput, match="nothing else to observe"):
        run.observe(1)
    with pytest.raises(BadInput, match="cannot show int"):
        run.show(1)
    with pytest.raises(BadInput, match="learning page"):
        run.save(tmp_path / "x.npz")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(TypeError):
        run.alter(1)


def test_grey_examples_are_drawn_the_same_for_all() -> None:
    grey = np.random.default_rng(0).integers(0, 256, (20, 9)).astype(np.uint8)
    one, same = (RuleComparison(COMPARISON, data_of(grey, (3, 3), is_grey=True)) for _ in range(2))
    rows = one.advance(25)
    np.testing.assert_array_equal(np.concatenate([same.advance(1) for _ in range(25)]), rows)
    assert np.isfinite(rows[-6]).all()
    assert one.snapshot().patterns is None
    assert one.snapshot().n_measured == 20


def test_the_data_are_those_of_the_settings() -> None:
    snapshot = make_comparison(COMPARISON).snapshot()
    assert snapshot.n_train == 14
    assert snapshot.image_shape == (3, 3)
    assert snapshot.patterns is not None
    np.testing.assert_array_equal(snapshot.patterns.patterns, bars(3))
