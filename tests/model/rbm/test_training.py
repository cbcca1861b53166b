"""Training as a session: stepping is running, the past can be lived again, and a bad rate ends it gently."""

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.engine.history import History
from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.data_choice import DataChoice
from model.rbm.provenance import DataDescription
from model.rbm.training import TrainingSession
from model.rbm.training_data import TrainingData
from model.rbm.training_settings import TrainingSettings
from model.rbm.training_snapshot import Look

SETTINGS = TrainingSettings(
    n_hidden=7, batch_size=10, epochs=5, learning_rate=0.1, momentum=0.5, weight_decay=0.001, seed=3
)


def make_data(n_train: int = 45) -> TrainingData:
    rng = np.random.default_rng(1)
    states = (rng.random((n_train + 20, 12)) < rng.random(12)).astype(np.uint8)
    return TrainingData(states[20:], states[:20], (3, 4), DataDescription("noise", (), n_train, (3, 4), "drawn"))


def session(**changes: Any) -> TrainingSession:
    return TrainingSession(dataclasses.replace(SETTINGS, **changes), make_data())


def state(run: TrainingSession) -> tuple[Any, ...]:
    point = run.checkpoint()
    learner = [x.tobytes() if isinstance(x, np.ndarray) else x for x in dataclasses.astuple(point.learner)[1:]]
    return (point.step, point.parameters.tobytes(), point.velocity.tobytes(), repr(point.rng_state), learner)


MEMORABLE = {"rule": "pcd", "averaged": True, "centred": True, "sparsity_cost": 0.2, "final_learning_rate": 0.001}
"""A rule that remembers all it can from update to update."""


@pytest.mark.parametrize("changes", [{}, MEMORABLE])
def test_stepping_is_running(changes: dict[str, Any]) -> None:
    walked, ran = session(**changes), session(**changes)
    rows = np.concatenate([walked.advance(1) for _ in range(20)])
    np.testing.assert_array_equal(rows, ran.advance(20))
    assert state(walked) == state(ran)


@pytest.mark.parametrize("changes", [{}, MEMORABLE])
def test_a_run_from_a_checkpoint_is_the_same_again(changes: dict[str, Any]) -> None:
    run = session(**changes)
    run.advance(6)  # in the middle of the second epoch
    point = run.checkpoint()
    rows, end = run.advance(10), state(run)
    run.restore(point)
    assert run.step == 6
    np.testing.assert_array_equal(run.advance(10), rows)
    assert state(run) == end


def test_a_checkpoint_is_not_changed_by_what_follows() -> None:
    run = session()
    point = run.checkpoint()
    before = point.parameters.copy()
    run.advance(3)
    np.testing.assert_array_equal(point.parameters, before)
    assert point.nbytes >= 2 * before.nbytes


def test_the_run_ends_after_its_epochs() -> None:
    run = session()
    assert run.total_updates == 20  # four whole batches of ten in 45 examples
    assert run.advance(100).shape == (20, 3)
    assert run.finished
    assert run.advance(1).shape == (0, 3)


def test_every_epoch_has_its_own_order() -> None:
    run = session()
    run.advance(1)
    first = run.checkpoint().order
    run.advance(3)
    assert run.checkpoint().order is first
    run.advance(1)
    assert not np.array_equal(run.checkpoint().order, first)
    np.testing.assert_array_equal(np.sort(run.checkpoint().order), np.arange(45))


def test_free_energies_are_measured_often_at_first_then_at_every_hundredth_update() -> None:
    run = session(epochs=60)
    assert run.snapshot().free_energies is None
    rows = run.advance(201)
    measured = np.flatnonzero(~np.isnan(rows[:, 1])) + 1
    np.testing.assert_array_equal(measured, [1, 2, 4, 8, 16, 32, 64, 100, 200])
    np.testing.assert_array_equal(np.isnan(rows[:, 1]), np.isnan(rows[:, 2]))
    assert not np.isnan(rows[:, 0]).any()
    shown = run.snapshot().free_energies
    assert shown is not None
    assert (shown.update, shown.train, shown.validation) == (200, rows[199, 1], rows[199, 2])


def test_measured_free_energies_are_means_of_the_machine() -> None:
    run = session()
    row = run.advance(1)[0]
    data = make_data()
    assert row[1] == run.machine().free_energy(data.train).mean()
    assert row[2] == run.machine().free_energy(data.validation).mean()


def test_a_snapshot_is_a_read_only_copy() -> None:
    run = session()
    shown = run.snapshot()
    weights = shown.machine.weights.copy()
    run.advance(5)
    np.testing.assert_array_equal(shown.machine.weights, weights)
    assert not shown.machine.weights.flags.writeable
    assert (shown.step, shown.image_shape, shown.material.n_train, shown.material.n_validation) == (0, (3, 4), 45, 20)


@pytest.mark.parametrize("rate", [1e4, 1e6])
def test_divergence_finishes_the_run_at_the_last_finite_state(rate: float) -> None:
    run = session(learning_rate=rate)
    rows = run.advance(20)
    assert run.finished
    assert len(rows) == run.step < 20
    assert run.stopped is not None
    assert "learning rate below" in run.stopped
    assert np.isfinite(run.machine().weights).all()
    assert run.snapshot().stopped == run.stopped
    again = session(learning_rate=rate)
    again.restore(run.checkpoint())
    assert again.finished


def test_a_machine_is_trained_further(tmp_path: Path) -> None:
    run = session()
    run.advance(20)
    run.save(tmp_path / "machine.npz")
    loaded = Rbm.load(tmp_path / "machine.npz")
    further = TrainingSession(SETTINGS, make_data(), loaded)
    np.testing.assert_array_equal(further.machine().weights, loaded.weights)
    further.advance(3)
    provenance = further.machine().provenance
    assert provenance is not None
    assert (provenance.updates, provenance.seed, provenance.rule) == (23, 3, "cd")
    assert provenance.hyper_parameters["weight_decay"] == 0.001


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(BadInput, match="batch of 46"):
        session(batch_size=46)
    with pytest.raises(BadInput, match="machine has 5 visible"):
        TrainingSession(SETTINGS, make_data(), Rbm.fresh(5, 7, np.random.default_rng(1)))
    run = session()
    for wish in (run.apply, run.observe):
        with pytest.raises(BadInput):
            wish(object())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"n_hidden": 0}, "0 hidden units"),
        ({"k": 0}, "chain length k of 0"),
        ({"batch_size": 0}, "batch size of 0"),
        ({"epochs": 0}, "number of epochs of 0"),
        ({"seed": -1}, "seed of -1"),
        ({"learning_rate": 0.0}, "learning rate of 0"),
        ({"learning_rate": float("nan")}, "learning rate of nan"),
        ({"momentum": 1.0}, "momentum of 1"),
        ({"weight_decay": -1.0}, "weight decay of -1"),
    ],
)
def test_impossible_settings_are_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        TrainingSettings(**change)


# --- going on otherwise --------------------------------------------------------------------------------------------


def test_a_run_goes_on_by_other_rates_from_where_it_stands() -> None:
    run, other = session(), session()
    run.advance(7)
    other.advance(7)
    changed = dataclasses.replace(SETTINGS, learning_rate=0.02, rule="pcd", centred=True, l1_decay=0.01, epochs=9)
    run.alter(changed)
    assert run.step == 7
    np.testing.assert_array_equal(run.machine().weights, other.machine().weights)
    assert run.total_updates == 36
    point = run.checkpoint()
    run.advance(5)
    other.advance(5)
    assert not np.array_equal(run.machine().weights, other.machine().weights)
    assert run.snapshot().settings == changed
    end = state(run)
    other.restore(point)
    other.advance(5)
    assert state(other) == end, "the checkpoint holds what was altered"


def test_the_exact_rule_is_refused_where_it_would_take_for_ever() -> None:
    rng = np.random.default_rng(1)
    states = (rng.random((40, 30)) < 0.5).astype(np.uint8)
    data = TrainingData(states, states, (5, 6), DataDescription("noise", (), 40, (5, 6), "drawn"))
    settings = dataclasses.replace(SETTINGS, n_hidden=21)
    run = TrainingSession(settings, data)
    with pytest.raises(BadInput, match="at most 20 units"):
        run.alter(dataclasses.replace(settings, rule="exact"))
    assert run.snapshot().settings == settings
    run.advance(1)


def test_grey_examples_are_drawn_anew_in_every_update() -> None:
    """Pixels of grey 0 and 255 stay what they are; one of 51 is white in a fifth of the presentations."""
    grey = np.tile(np.array([0, 255, 51, 51], np.uint8), (10, 1))
    states = (grey > 127).astype(np.uint8)
    data = TrainingData(grey, states, (2, 2), DataDescription("grey", (), 10, (2, 2), "drawn anew"), is_grey=True)
    np.testing.assert_allclose(data.visible_mean, [0, 1, 0.2, 0.2])
    run = TrainingSession(dataclasses.replace(SETTINGS, n_hidden=2, epochs=1000), data)
    seen = []
    for _ in range(1000):
        run.advance(1)
        seen.append(run._learner._data[:, :-1].copy())
    shown = np.concatenate(seen)
    assert set(np.unique(shown)) == {0.0, 1.0}
    np.testing.assert_array_equal(shown[:, :2].mean(axis=0), [0, 1])
    np.testing.assert_allclose(shown[:, 2:].mean(axis=0), 0.2, atol=0.02)  # five standard errors
    assert abs(np.corrcoef(shown[:, 2], shown[:, 3])[0, 1]) < 0.05


def test_going_back_and_forth_brings_back_all_that_is_seen() -> None:
    """Lamps look at the past of the run: it must be the same past."""
    run = session(n_hidden=5, epochs=100)
    run.show(Look(detectors=True, instruments=True))
    run.advance(30)
    point = run.checkpoint()
    run.advance(120)
    first = run.snapshot()
    run.restore(point)
    run.advance(120)
    run.show(Look(detectors=True, instruments=True))
    again = run.snapshot()
    assert again.lamps == first.lamps
    assert again.free_energies == first.free_energies
    assert len(run._measured) == len({each.update for each in run._measured})
    assert [lamp.state for lamp in first.lamps].count("unknown") < len(first.lamps) - 1


def test_a_checkpoint_counts_what_it_holds() -> None:
    run = session(rule="pcd", centred=True, averaged=True)
    run.advance(12)
    point = run.checkpoint()
    learner = point.learner
    held = [
        point.parameters,
        point.velocity,
        learner.chains,
        learner.visible_mean,
        learner.hidden_mean,
        learner.average,
    ]
    assert point.nbytes == sum(array.nbytes for array in held if array is not None) + 8 * len(point.errors)
    assert point.shared[0] is run.checkpoint().shared[0]


def test_of_examples_that_are_learnt_over_fitting_cannot_be_told() -> None:
    data = TrainingData.load(DataChoice(source="bars", side=3), 1)
    assert not data.is_held_back
    run = TrainingSession(dataclasses.replace(SETTINGS, n_hidden=4, batch_size=7), data)
    run.show(Look(instruments=True))
    run.advance(10)
    (lamp,) = [lamp for lamp in run.snapshot().lamps if lamp.name == "Over-fit"]
    assert lamp.state == "unknown"


def test_what_is_looked_at_is_worked_out_and_the_run_stays_the_same() -> None:
    run, other = session(), session()
    assert run.snapshot().detectors is None, "what nobody looks at costs nothing"
    run.show(Look(detectors=True))
    run.advance(5)
    other.advance(5)
    seen = run.snapshot().detectors
    assert seen is not None
    assert seen.update == 5
    machine = run.machine()
    np.testing.assert_array_equal(seen.probabilities, machine.mean_h_from_v(run.snapshot().material.examples))
    assert state(run) == state(other)
    run.show(Look())
    assert run.snapshot().detectors is None
    with pytest.raises(TypeError):
        run.show("everything")


def test_a_look_takes_several_snapshots_in_a_row_and_is_of_one_moment() -> None:
    run, other = session(rule="pcd"), session(rule="pcd")
    run.show(Look(detectors=True, instruments=True))
    shown = [run.snapshot()]
    run._looking._due = 0.0
    for _ in range(12):
        run.advance(1)
        shown.append(run.snapshot())
    assert [each.instruments is shown[0].instruments for each in shown] == [True] * 9 + [False] * 4
    assert [each.detectors is shown[0].detectors for each in shown] == [True] * 9 + [False] * 4
    last = shown[9]
    assert last.instruments is not None
    assert last.detectors is not None
    assert last.instruments.update == last.detectors.update == 1
    other.advance(1)
    other.show(Look(detectors=True, instruments=True))
    at_once = other.snapshot()
    assert at_once.instruments is not None
    assert at_once.detectors is not None
    assert last.instruments.ratio == at_once.instruments.ratio
    assert last.instruments.chains == at_once.instruments.chains
    np.testing.assert_array_equal(last.instruments.unit_ratios, at_once.instruments.unit_ratios)
    np.testing.assert_array_equal(last.detectors.probabilities, at_once.detectors.probabilities)


def test_snapshots_far_apart_are_looked_at_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    run, now = session(), 100.0
    monkeypatch.setattr("model.rbm.looking.time.perf_counter", lambda: now)
    run.show(Look(instruments=True))
    for step in range(5):
        instruments = run.snapshot().instruments
        assert instruments is not None
        assert instruments.update == step
        run.advance(1)
        now += 1.0


def test_of_large_machines_fewer_images_are_measured() -> None:
    rng = np.random.default_rng(1)
    states = (rng.random((300, 4)) < 0.5).astype(np.uint8)
    data = TrainingData(states, states[::-1], (2, 2), DataDescription("noise", (), 300, (2, 2), "drawn"))
    for n_hidden, n_measured in ((512, 250), (1024, 125), (4096, 50)):
        run = TrainingSession(dataclasses.replace(SETTINGS, n_hidden=n_hidden), data)
        train, validation = run.advance(1)[0, 1:]
        assert train == run.machine().free_energy(states[:n_measured]).mean()
        assert validation == run.machine().free_energy(states[::-1][:n_measured]).mean()


def test_a_rate_that_throws_the_weights_out_of_bounds_ends_the_run_also_when_it_is_altered_to() -> None:
    """The loop alters a run again whenever it stands where that was done; a run that has ended must stay so."""
    history = History(session())
    history.advance(7)
    history.alter(dataclasses.replace(SETTINGS, learning_rate=1e6))
    assert history.advance(1) == 0
    run = history.session
    assert run.finished
    assert "below 1,000,000" in str(run.snapshot().stopped)  # type: ignore[attr-defined]
    history.alter(dataclasses.replace(SETTINGS, learning_rate=0.01))
    assert history.advance(1) == 1


def test_altering_twice_is_altering_once() -> None:
    once, twice = session(), session()
    changed = dataclasses.replace(SETTINGS, **MEMORABLE)
    for run, times in ((once, 1), (twice, 2)):
        run.advance(3)
        for _ in range(times):
            run.alter(changed)
        run.advance(8)
    assert state(once) == state(twice)


def test_the_rate_falls_in_a_straight_line_from_the_last_change_to_the_end() -> None:
    run = session(final_learning_rate=0.0)
    rates = []
    for _ in range(20):
        run.advance(1)
        rates.append(run._learner.rates.learning_rate)
    np.testing.assert_allclose(rates, np.linspace(0.1, 0.0, 20), atol=1e-15)
    run = session()
    run.advance(10)
    run.alter(dataclasses.replace(SETTINGS, learning_rate=0.5, final_learning_rate=0.05))
    rates = []
    for _ in range(10):
        run.advance(1)
        rates.append(run._learner.rates.learning_rate)
    np.testing.assert_allclose(rates, np.linspace(0.5, 0.05, 10))


def test_a_rate_that_falls_is_not_thrown_back_by_another_change() -> None:
    run, other = session(final_learning_rate=0.0), session(final_learning_rate=0.0)
    run.advance(10)
    other.advance(11)
    run.alter(dataclasses.replace(SETTINGS, final_learning_rate=0.0, weight_decay=0.01))
    run.advance(1)
    assert run._learner.rates.learning_rate == other._learner.rates.learning_rate < 0.1
    now = run._learner.rates.learning_rate
    run.alter(dataclasses.replace(SETTINGS, final_learning_rate=0.0, weight_decay=0.01, epochs=50))
    rates = []
    for _ in range(run.total_updates - run.step):
        run.advance(1)
        rates.append(run._learner.rates.learning_rate)
    np.testing.assert_allclose(np.diff(rates), np.diff(rates)[0], atol=1e-12)
    assert now > rates[0] > 0.85 * now, "it begins where it was"
    assert rates[-1] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(
    "change", [{"n_hidden": 8}, {"batch_size": 5}, {"seed": 4}, {"data": DataChoice(classes=(1,))}]
)
def test_another_machine_or_other_data_are_refused(change: dict[str, Any]) -> None:
    run = session()
    run.advance(4)
    before = state(run)
    with pytest.raises(BadInput, match="begin a new machine"):
        run.alter(dataclasses.replace(SETTINGS, learning_rate=0.3, **change))
    assert state(run) == before
    assert run.snapshot().settings == SETTINGS


@pytest.mark.parametrize("n_before", [6, 8], ids=["within an epoch", "at its end"])
@pytest.mark.parametrize("rule", ["cd", "pcd"])
def test_a_run_that_diverged_goes_on_as_if_it_had_never_been_tried(n_before: int, rule: str) -> None:
    run, other = session(rule=rule), session(rule=rule)
    for each in (run, other):
        each.advance(n_before)
    slower = dataclasses.replace(SETTINGS, rule=rule, learning_rate=0.01)
    run.alter(dataclasses.replace(SETTINGS, rule=rule, learning_rate=1e6))
    assert len(run.advance(20)) == 0
    assert run.stopped is not None
    for each in (run, other):
        each.alter(slower)
        assert not each.finished
        each.advance(7)
    assert run.step == n_before + 7
    assert state(run) == state(other)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"final_learning_rate": 0.2}, "from 0 to the learning rate"),
        ({"final_learning_rate": float("nan")}, "from 0 to the learning rate"),
        ({"l1_decay": -1.0}, "from 0 to 1"),
        ({"sparsity_target": 1.0}, "between 0 and 1"),
        ({"sparsity_cost": float("inf")}, "from 0 to 100"),
        ({"k": 0}, "from 1 to"),
    ],
)
def test_impossible_rates_are_refused(change: dict[str, Any], wanted: str) -> None:
    with pytest.raises(BadInput, match=wanted):
        dataclasses.replace(SETTINGS, **change)


def test_a_rule_has_a_short_name() -> None:
    assert SETTINGS.rule_name == "CD-1"
    assert dataclasses.replace(SETTINGS, rule="pcd", k=10, centred=True).rule_name == "PCD-10, centred"
    assert dataclasses.replace(SETTINGS, rule="exact", averaged=True).rule_name == "exact gradient, averaged"
