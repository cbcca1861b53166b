"""The learning page, driven by a runner without a thread."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from gui.pages.learning_page import LearningPage, difference
from model.engine.commands import Alter, GoTo, Run, Save, Start, Step, StepBack, Undo
from model.engine.events import Refused, Started
from model.engine.frame import Alteration, Frame, Status
from model.rbm import Rbm
from model.rbm import likelihood_measurement as measurement_module
from model.rbm.likelihood import mean_log_likelihood
from model.rbm.likelihood_watch import Measured
from model.rbm.training import TrainingSession
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.looking import texts
from tests.gui.rehearsal import Rehearsal
from tests.gui.samples import TRAINING, digit_machine, training_data, training_session


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[LearningPage]:
    page = LearningPage()
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    yield page
    page.leave()


@pytest.fixture
def rehearsal(page: LearningPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> TrainingSnapshot:
    assert isinstance(frame.snapshot, TrainingSnapshot)
    return frame.snapshot


def small(page: LearningPage) -> None:
    """Few digits of 16 × 16 and few hidden units."""
    for name, value in (("n_hidden", 6), ("batch_size", 10), ("epochs", 2), ("seed", 8)):
        getattr(page.panel, name).setValue(value)
    page.panel.data.n_examples.setValue(50)
    page.panel.data.side.setCurrentIndex(page.panel.data.side.findData(16))


def test_the_button_begins_a_machine_as_the_panel_says(page: LearningPage, rehearsal: Rehearsal) -> None:
    small(page)
    assert rehearsal.wishes == []
    page.panel.begin.click()
    frame = rehearsal.run()
    assert Started(8) in rehearsal.events
    snapshot = shown(frame)
    assert snapshot.settings == page.panel.settings()
    assert (snapshot.machine.n_visible, snapshot.machine.n_hidden) == (256, 6)
    assert snapshot.total_updates == 10
    assert any("Weights of 6 hidden units" in text for text in texts(page.filters))


def test_a_run_to_its_end_records_every_update_and_says_so(page: LearningPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(training_session), Run())
    assert frame.status is Status.FINISHED
    assert page.trace.n_steps == frame.step == shown(frame).total_updates == 20
    reference = training_session()
    np.testing.assert_array_equal(page.trace.column("reconstruction_error"), reference.advance(20)[:, 0])
    np.testing.assert_array_equal(shown(frame).machine.weights, reference.machine().weights)
    assert page.words.text().startswith("All 5 epochs are done: 20 updates.")


def test_epoch_progress_and_time_left_are_told(page: LearningPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(training_session), *[Step()] * 6)
    assert page.words.text().startswith("Epoch 2 of 5   ·   40 training images, 20 for validation")
    assert page.progress.value() == 500
    page.show_frame(replace(frame, status=Status.PAUSED, steps_per_second=2.0))
    assert "2 updates/s   ·   20 examples/s   ·   7 s left" in page.words.text()


def test_at_the_end_of_the_run_the_progress_is_full(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session), Run())
    assert page.progress.value() == page.progress.maximum()


def test_a_rate_that_diverges_stops_and_says_so(page: LearningPage, rehearsal: Rehearsal) -> None:
    settings = replace(TRAINING, learning_rate=1e6, epochs=100)
    frame = rehearsal.run(Start(lambda: TrainingSession(settings, training_data())), Run())
    assert frame.status is Status.FINISHED
    assert shown(frame).stopped is not None
    assert page.words.text() == shown(frame).stopped
    assert "choose a learning rate below" in page.words.text()
    assert np.isfinite(shown(frame).machine.weights).all()


def test_one_step_back_is_exact(page: LearningPage, rehearsal: Rehearsal) -> None:
    before = shown(rehearsal.run(Start(training_session), *[Step()] * 7))
    rehearsal.run(Step())
    again = shown(rehearsal.run(StepBack()))
    np.testing.assert_array_equal(again.machine.weights, before.machine.weights)
    assert again.step == 7


def test_a_click_on_a_curve_goes_there_but_never_beyond_the_run(page: LearningPage, rehearsal: Rehearsal) -> None:
    page.error.step_chosen.emit(3)
    assert rehearsal.wishes == []
    rehearsal.run(Start(training_session), *[Step()] * 9)
    page.error.step_chosen.emit(3)
    page.free_energies.step_chosen.emit(4000)
    assert [wish for wish in rehearsal.wishes if isinstance(wish, GoTo)] == [GoTo(3), GoTo(9)]


def test_the_machine_is_the_one_that_is_shown(page: LearningPage, rehearsal: Rehearsal) -> None:
    assert page.machine() is None
    frame = rehearsal.run(Start(training_session), Step())
    assert page.machine() is shown(frame).machine
    page.forget_run()
    assert page.machine() is None


def test_a_saved_machine_can_be_trained_further(page: LearningPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    small(page)
    page.begin()
    saved = shown(rehearsal.run(*[Step()] * 3, Save(tmp_path / "machine.npz"))).machine
    page.panel.n_hidden.setValue(50)
    page.open_files([tmp_path / "machine.npz"])
    opened = shown(rehearsal.run())
    np.testing.assert_array_equal(opened.machine.weights, saved.weights)
    assert opened.machine.provenance == Rbm.load(tmp_path / "machine.npz").provenance
    assert page.panel.n_hidden.value() == 6, "the panel shows what the file asks for"
    assert shown(rehearsal.run(Step())).machine.provenance.updates == 4  # type: ignore[union-attr]


def test_a_damaged_file_leaves_the_run_as_it_is(page: LearningPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    before = rehearsal.run(Start(training_session), *[Step()] * 3)
    digit_machine().save(tmp_path / "machine.npz")
    content = (tmp_path / "machine.npz").read_bytes()
    (tmp_path / "machine.npz").write_bytes(content[: len(content) // 2])
    page.open_files([tmp_path / "machine.npz"])
    frame = rehearsal.run()
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "machine.npz" in refused.message
    np.testing.assert_array_equal(shown(frame).machine.weights, shown(before).machine.weights)
    assert rehearsal.run(Step()).step == 4


def test_what_the_data_cannot_give_is_refused_with_a_reason(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session))
    small(page)
    page.panel.batch_size.setValue(60)
    page.begin()
    rehearsal.run()
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "A batch of 60 is impossible with 50 examples" in refused.message


def poles(page: LearningPage) -> list[float]:
    return [pole.value() for pole in page.error._poles]


def test_a_change_while_it_learns_is_a_flag_and_the_former_future_stays(
    page: LearningPage, rehearsal: Rehearsal
) -> None:
    rehearsal.run(Start(training_session), GoTo(15), GoTo(8))
    former = page.trace.column("reconstruction_error").copy()
    page.panel.learning_rate.setValue(0.5)
    page.panel.apply.click()
    frame = rehearsal.run()
    assert frame.step == frame.last_step == 8
    assert shown(frame).settings == replace(TRAINING, learning_rate=0.5)
    assert poles(page) == [8]
    rehearsal.run(GoTo(15))
    (branch,) = page.trace.branches
    np.testing.assert_array_equal(branch.column("reconstruction_error"), former[7:])
    np.testing.assert_array_equal(page.trace.column("reconstruction_error")[:8], former[:8])
    assert not np.array_equal(page.trace.column("reconstruction_error")[8:], former[8:])
    drawn = page.error._branches[0][0].getData()[1]
    np.testing.assert_array_equal(drawn, former[7:])
    rehearsal.run(Undo())
    assert poles(page) == []
    assert page.panel.learning_rate.value() == TRAINING.learning_rate


def test_going_back_before_a_change_shows_the_settings_of_then(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session), GoTo(8))
    page.panel.centred.setChecked(True)
    page.panel.apply.click()
    rehearsal.run(GoTo(12))
    assert page.panel.settings().centred
    rehearsal.run(GoTo(5))
    assert not page.panel.settings().centred
    rehearsal.run(GoTo(12))
    assert page.panel.settings().centred
    assert poles(page) == [8]


def test_a_flag_says_what_was_changed(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session), GoTo(8))
    page.panel.rule.setCurrentIndex(page.panel.rule.findData("pcd"))
    page.panel.learning_rate.setValue(0.02)
    page.panel.apply.click()
    rehearsal.run(GoTo(10))
    said: list[str] = []
    page.hovered.connect(said.append)
    page.error.plot.hovered_at.emit(8.0, 0.1)
    assert "Flag 1, after update 8: CD-1 → PCD-1, learning rate 0.1 → 0.02" in said[-1]


def test_differences_are_told_in_words() -> None:
    assert difference(TRAINING, replace(TRAINING, final_learning_rate=0.0, epochs=9)) == (
        "final learning rate none → 0, epochs 5 → 9"
    )
    assert difference(TRAINING, TRAINING) == "nothing changed"


# --- what is looked at ---------------------------------------------------------------------------------------------


def raise_dock(page: LearningPage, name: str) -> None:
    dock = page.findChild(QDockWidget, name)
    assert isinstance(dock, QDockWidget)
    dock.raise_()
    QApplication.processEvents()


def test_at_rest_what_is_looked_at_is_of_the_update_that_is_shown(page: LearningPage, rehearsal: Rehearsal) -> None:
    raise_dock(page, "one filter")
    rehearsal.run(Start(training_session))
    for _ in range(3):
        rehearsal.run(Step())
        seen = shown(rehearsal.run())
        assert seen.instruments is not None
        assert seen.detectors is not None
        assert seen.instruments.update == seen.detectors.update == seen.step
        assert rehearsal.wishes == [], "and then there is rest"


def test_detectors_are_worked_out_only_while_somebody_looks(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session))
    assert shown(rehearsal.run(Step())).detectors is None
    raise_dock(page, "one filter")
    assert shown(rehearsal.run(Step())).detectors is not None
    raise_dock(page, "error")
    assert shown(rehearsal.run(Step())).detectors is None


def test_the_remedy_of_a_lamp_is_an_alteration_with_a_flag(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session), *[Step()] * 3)
    better = replace(TRAINING, learning_rate=0.02)
    page.lamps.remedy_wanted.emit(better)
    frame = rehearsal.run()
    assert frame.altered == (Alteration(3, better),)
    assert page.panel.settings().learning_rate == 0.02


def test_a_unit_that_is_chosen_is_shown_everywhere(page: LearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(training_session), Step())
    page.hidden.unit_chosen.emit(2)
    rehearsal.run()
    assert page.one_filter.isVisible()
    assert any("Hidden unit 3 of 5" in text for text in texts(page.one_filter))


def test_the_likelihood_is_measured_beside_the_run_and_a_branch_leaves_it_behind(
    page: LearningPage, rehearsal: Rehearsal, qtbot: QtBot
) -> None:
    rehearsal.run(Start(training_session), *[Step()] * 4)
    machine = shown(rehearsal.frames[-1]).machine
    heard: list[tuple[Measured, ...]] = []
    page.follower.news.connect(lambda results, _progress: heard.append(results))
    page.likelihood_bar.measure.click()
    qtbot.waitUntil(lambda: bool(heard and heard[-1]))
    (found,) = heard[-1]
    assert found.update == 4
    assert found.exact
    assert found.forward == pytest.approx(mean_log_likelihood(machine, training_data().validation))
    raise_dock(page, "likelihood")
    assert "nats per validation image, after 4 updates, exact" in page.likelihood.caption.text()
    rehearsal.run(GoTo(2), Alter(replace(TRAINING, learning_rate=0.01)), Step())
    assert [m.former for m in heard[-1]] == [True]
    rehearsal.run(Start(training_session))
    assert heard[-1] == (), "of another run nothing is measured yet"


def test_again_and_again_measures_each_machine_once(page: LearningPage, rehearsal: Rehearsal, qtbot: QtBot) -> None:
    rehearsal.run(Start(training_session), Step())
    heard: list[tuple[Measured, ...]] = []
    page.follower.news.connect(lambda results, _progress: heard.append(results))
    page.likelihood_bar.again.click()
    qtbot.waitUntil(lambda: bool(heard and [m.update for m in heard[-1]] == [1]))
    rehearsal.run(Step(), Step())
    qtbot.waitUntil(lambda: [m.update for m in heard[-1]] == [1, 3])
    page.likelihood_bar.again.click()


def test_after_a_failure_it_is_not_measured_again_and_the_box_says_so(
    page: LearningPage, rehearsal: Rehearsal, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(measurement_module, "pseudo_log_likelihood", broken)
    rehearsal.run(Start(training_session), Step())
    with qtbot.waitSignal(page.problem) as told:
        page.likelihood_bar.again.click()
    assert "could not be measured" in told.args[0]
    assert not page.likelihood_bar.again.isChecked()


# --- a user's own data ---------------------------------------------------------------------------------------------


def test_a_users_own_examples_are_described_before_training(
    page: LearningPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    rng = np.random.default_rng(1)
    np.savez(tmp_path / "mine.npz", x=rng.random((80, 5, 4)).astype(np.float32), y=rng.integers(0, 3, 80))
    raise_dock(page, "data")
    page.use_examples(tmp_path / "mine.npz")
    page.panel.n_hidden.setValue(6)
    page.panel.batch_size.setValue(10)
    page.panel.begin.click()
    frame = rehearsal.run()
    assert frame.step == 0
    told = page.examples.words.text()
    assert "mine.npz" in told
    assert "5 × 4" in told
    assert "67 images" in told
    assert "3 classes" in told
    assert shown(rehearsal.run(Step())).machine.n_visible == 20


def test_examples_that_cannot_be_used_leave_the_run_as_it_is(
    page: LearningPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    rehearsal.run(Start(training_session), *[Step()] * 3)
    np.save(tmp_path / "bad.npy", np.full((20, 9), np.nan))
    page.use_examples(tmp_path / "bad.npy")
    page.panel.begin.click()
    rehearsal.run()
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "bad.npy" in refused.message
    assert rehearsal.run(Step()).step == 4
