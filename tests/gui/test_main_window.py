"""The window as a whole, with real threads. Nothing here sleeps: it waits for what should happen."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QFileDialog, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.desk import PAGES
from gui.explain import said_of
from gui.main_window import MainWindow
from gui.pages.census_page import CensusPage
from gui.pages.hopfield_page import HopfieldPage
from gui.pages.learning_page import LearningPage
from gui.pages.page import Page
from gui.pages.sampling_page import SamplingPage
from gui.style import DARK, LIGHT, theme_of
from model.engine.commands import Edit, GoTo, Pause, Run, SetPace, Start, Step, StepBack
from model.engine.frame import Frame, Status
from model.hopfield.changes import RemoveMemory, StartAtRandom
from model.hopfield.memories import random_memories
from model.hopfield.session import HopfieldSession
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from model.rbm import Rbm
from tests.gui.looking import boxes, texts
from tests.gui.samples import digit_machine, training_session


@pytest.fixture
def machine_file(tmp_path: Path) -> Path:
    """A small machine that learns few digits for a very long time."""
    path = tmp_path / "machine.npz"
    digit_machine().save(path)
    return path


def newest(page: Page) -> Frame:
    assert page.newest is not None
    return page.newest


def test_a_spoilt_settings_file_keeps_no_window_from_opening(
    open_window: Callable[..., MainWindow], settings_file: Path, qtbot: QtBot
) -> None:
    settings_file.write_text("[General]\ngeometry=x\ntheme=7\ntext%20size=x\n[pages]\nhopfield=x\n")
    window = open_window()
    window.set_theme(None)
    window.set_text_size(None)
    open_hopfield(window, qtbot)


def test_a_click_on_the_words_of_a_page_tells_what_the_page_is(window: MainWindow) -> None:
    window.open_page("learning")
    assert window.desk is not None
    page = window.desk.page
    assert isinstance(page, LearningPage)
    page.words.show_text("Epoch 3")
    assert said_of(page.words).startswith(f"<p>{PAGES['learning'].tip}.</p><p>A restricted Boltzmann machine")
    assert not page.toolTip()


def test_a_seed_is_for_every_page(window: MainWindow, qtbot: QtBot) -> None:
    window.seed = 12
    for name in ("hopfield", "sampling"):
        window.open_page(name)
        qtbot.waitUntil(lambda: at_rest(window))
        assert window.desk is not None
        assert window.desk.seed == 12


def at_rest(window: MainWindow) -> bool:
    """Whether the page in front has answered all wishes and its pump has stopped."""
    return window.desk is not None and not window.desk.pump.running and window.desk.page.newest is not None


def open_hopfield(window: MainWindow, qtbot: QtBot, seed: int = 1) -> HopfieldPage:
    window.seed = seed
    page = window.open_page("hopfield")
    assert isinstance(page, HopfieldPage)
    qtbot.waitUntil(lambda: at_rest(window))
    page.complete()
    return page


def open_learning(window: MainWindow, qtbot: QtBot, file: Path) -> LearningPage:
    page = window.open_page("learning", file=file)
    assert isinstance(page, LearningPage)
    qtbot.waitUntil(lambda: at_rest(window))
    return page


def close_box(qtbot: QtBot) -> QMessageBox:
    """Dismiss the one message box there is."""
    (box,) = boxes()
    box.button(QMessageBox.StandardButton.Ok).click()
    return box


def bring_back(window: MainWindow, qtbot: QtBot) -> None:
    """After a box is gone the keys go to the window again; without a window manager nobody sees to that."""
    qtbot.waitUntil(lambda: boxes() == [])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


# --- runs ------------------------------------------------------------------------------------------------------------


def test_a_damaged_memory_settles_to_a_verdict(window: MainWindow, qtbot: QtBot) -> None:
    page = open_hopfield(window, qtbot)
    window.transport.pace.setValue(window.transport.pace.maximum())
    window.transport.play.click()
    qtbot.waitUntil(lambda: newest(page).status is Status.FINISHED)
    qtbot.waitUntil(lambda: at_rest(window))
    snapshot = newest(page).snapshot
    assert isinstance(snapshot, HopfieldSnapshot)
    assert snapshot.verdict is not None
    assert snapshot.verdict.sentence in texts(page.state)
    assert page.trace.n_steps == newest(page).step > 0, "no step's scalars are lost"
    assert not window.transport.play.isEnabled()


def test_no_update_of_a_run_at_full_speed_is_lost(window: MainWindow, qtbot: QtBot) -> None:
    page = window.open_page("learning", file=Path("no such file"))
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    close_box(qtbot)
    page.send(Start(training_session))
    page.send(Run())
    qtbot.waitUntil(lambda: page.newest is not None and page.newest.status is Status.FINISHED)
    reference = training_session()
    rows = reference.advance(1000)
    assert page.trace.n_steps == newest(page).step == len(rows)
    for i, name in enumerate(reference.scalar_names):
        np.testing.assert_array_equal(page.trace.column(name), rows[:, i])


def test_a_burst_of_steps_is_counted_to_the_last(window: MainWindow, qtbot: QtBot) -> None:
    page = open_hopfield(window, qtbot)
    for _ in range(20):
        window.transport.forward.click()
    qtbot.waitUntil(lambda: at_rest(window))
    assert newest(page).step == page.trace.n_steps == 20


def long_hopfield() -> HopfieldSession:
    return HopfieldSession(Stored.by("hebb", random_memories(20, (16, 16), 1)), 3)


def test_hopfield_200_steps_back_and_forward_again_are_the_same(window: MainWindow, qtbot: QtBot) -> None:
    page = open_hopfield(window, qtbot)
    page.send(Start(long_hopfield))
    page.send(Edit(StartAtRandom()))
    reference = long_hopfield()
    reference.apply(StartAtRandom())
    reference.advance(50)
    at_50 = reference.snapshot()
    reference.advance(200)
    at_250 = reference.snapshot()
    assert not reference.finished

    def show(steps: list[Step | StepBack | GoTo]) -> HopfieldSnapshot:
        for command in steps:
            page.send(command)
        qtbot.waitUntil(lambda: at_rest(window))
        snapshot = newest(page).snapshot
        assert isinstance(snapshot, HopfieldSnapshot)
        return snapshot

    for snapshot, expected in (
        (show([GoTo(250)]), at_250),
        (show([StepBack()] * 200), at_50),
        (show([Step()] * 200), at_250),
    ):
        assert snapshot.step == expected.step
        np.testing.assert_array_equal(snapshot.state, expected.state)
        np.testing.assert_array_equal(snapshot.fields, expected.fields)
        assert snapshot.energy == expected.energy
        assert snapshot.decision == expected.decision
    assert page.trace.n_steps == 250


def test_rbm_200_updates_back_and_forward_again_are_the_same(
    window: MainWindow, qtbot: QtBot, machine_file: Path
) -> None:
    page = open_learning(window, qtbot, machine_file)

    def show(commands: list[Step | StepBack | GoTo]) -> Rbm:
        for command in commands:
            page.send(command)
        qtbot.waitUntil(lambda: at_rest(window))
        shown = page.machine()
        assert shown is not None
        return shown

    first = show([GoTo(30)])
    last = show([GoTo(230)])
    again_first = show([StepBack()] * 200)
    assert newest(page).step == 30
    again_last = show([Step()] * 200)
    assert newest(page).step == page.trace.n_steps == 230
    for one, other in ((first, again_first), (last, again_last)):
        for name in ("weights", "visible_bias", "hidden_bias"):
            np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
    assert not np.array_equal(first.weights, last.weights)


def test_when_paused_nothing_runs(window: MainWindow, qtbot: QtBot) -> None:
    page = open_hopfield(window, qtbot)
    page.send(SetPace(20.0))
    page.send(Run())
    qtbot.waitUntil(lambda: newest(page).step >= 2)
    assert window.desk is not None
    assert window.desk.pump.running
    page.send(Pause())
    qtbot.waitUntil(lambda: at_rest(window))
    step = newest(page).step
    assert window.desk.thread.isRunning()
    assert window.desk.thread.mailbox.empty
    used = time.process_time()
    with qtbot.waitSignal(window.desk.pump.frame, timeout=300, raising=False) as frame:
        pass
    assert not frame.signal_triggered
    assert time.process_time() - used < 0.15, "no processor is used"
    assert newest(page).step == step


def test_a_window_closed_in_the_middle_of_training_is_gone_at_once(
    window: MainWindow, qtbot: QtBot, machine_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = open_learning(window, qtbot, machine_file)
    page.send(Run())
    qtbot.waitUntil(lambda: newest(page).step > 20)
    assert window.desk is not None
    desk = window.desk
    begun = time.perf_counter()
    window.close()
    assert time.perf_counter() - begun < 2
    assert desk.thread.isFinished()
    assert not desk.pump.running
    assert not window.isVisible()
    assert "has not ended" not in caplog.text


# --- what goes wrong -------------------------------------------------------------------------------------------------


def break_at(step: int) -> Callable[[HopfieldSession, int], np.ndarray]:
    """A step of a Hopfield session that fails in the middle of a run."""
    advance = HopfieldSession.advance

    def broken(session: HopfieldSession, n: int) -> np.ndarray:
        rows = advance(session, min(n, step - session.step))
        if session.step >= step:
            raise ArithmeticError("the units quarrel")
        return rows

    return broken


@pytest.fixture
def broken(window: MainWindow, qtbot: QtBot) -> HopfieldPage:
    """A page whose session has failed at step 7; sessions that start now are whole."""
    page = open_hopfield(window, qtbot, seed=41)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HopfieldSession, "advance", break_at(7))
        page.send(SetPace(None))
        page.send(Run())
        qtbot.waitUntil(lambda: len(boxes()) > 0)
        qtbot.waitUntil(lambda: window.desk is not None and not window.desk.pump.running)
    return page


def test_an_exception_reaches_one_dialog_and_the_next_session_starts(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture, broken: HopfieldPage
) -> None:
    (box,) = boxes()
    assert "at step 7, seed 41" in box.text()
    assert "ArithmeticError: the units quarrel" in box.text()
    assert "Traceback" in box.detailedText()
    errors = [r for phase in ("setup", "call") for r in caplog.get_records(phase) if r.levelno == logging.ERROR]
    assert ["the units quarrel" in record.getMessage() for record in errors] == [True]
    close_box(qtbot)
    bring_back(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: at_rest(window))
    assert newest(broken).status is Status.PAUSED
    qtbot.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: newest(broken).step == 1)
    assert broken.trace.n_steps == 1


def test_after_a_failure_nothing_can_be_played(window: MainWindow, qtbot: QtBot, broken: HopfieldPage) -> None:
    close_box(qtbot)
    assert broken.newest is None
    assert not window.transport.play.isEnabled()
    assert not window.transport.forward.isEnabled()


def test_a_page_that_fails_behind_leaves_the_page_in_front_alone(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    behind = open_hopfield(window, qtbot)
    window.open_page("sampling")
    qtbot.waitUntil(lambda: at_rest(window))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HopfieldSession, "advance", break_at(3))
        behind.send(SetPace(None))
        behind.send(Run())
        qtbot.waitUntil(lambda: len(boxes()) > 0)
    close_box(qtbot)
    assert window.transport.play.isEnabled()


@pytest.mark.parametrize("page_name", ["hopfield", "learning", "sampling"])
def test_a_bad_file_gives_one_sentence_and_the_run_goes_on(
    window: MainWindow, qtbot: QtBot, machine_file: Path, tmp_path: Path, page_name: str
) -> None:
    page = window.open_page(page_name, file=machine_file if page_name == "learning" else None)
    qtbot.waitUntil(lambda: at_rest(window))
    bad = tmp_path / ("bad.txt" if page_name == "hopfield" else "bad.npz")
    bad.write_bytes(b"##\n#x\n" if page_name == "hopfield" else machine_file.read_bytes()[:1000])
    page.open_files([bad])
    qtbot.waitUntil(lambda: at_rest(window))
    (box,) = boxes()
    assert str(bad) in box.text()
    if page_name == "hopfield":
        assert "line 2, column 2: 'x' is no pixel" in box.text()
    close_box(qtbot)
    before = newest(page).step
    page.send(Step())
    qtbot.waitUntil(lambda: newest(page).step == before + 1)
    assert boxes() == []


def test_without_a_learning_machine_the_sampling_page_says_where_to_get_one(window: MainWindow, qtbot: QtBot) -> None:
    page = window.open_page("sampling")
    assert isinstance(page, SamplingPage)
    qtbot.waitUntil(lambda: at_rest(window))
    page.panel.machine.take.click()
    assert "open the page “RBM: learning” first" in close_box(qtbot).text()


def test_the_learning_machine_can_be_sampled(window: MainWindow, qtbot: QtBot, machine_file: Path) -> None:
    learning = open_learning(window, qtbot, machine_file)
    learning.send(GoTo(5))
    qtbot.waitUntil(lambda: newest(learning).step == 5)
    page = window.open_page("sampling")
    assert isinstance(page, SamplingPage)
    qtbot.waitUntil(lambda: at_rest(window))
    page.panel.machine.take.click()
    qtbot.waitUntil(lambda: newest(page).snapshot.machine is learning.machine())  # type: ignore[attr-defined]
    assert "1,239 updates" in page.panel.machine.words.text()


# --- networks and states that go from page to page --------------------------------------------------------------------


def test_without_a_network_an_experiment_says_where_to_get_one(window: MainWindow, qtbot: QtBot) -> None:
    page = window.open_page("spurious")
    assert isinstance(page, CensusPage)
    qtbot.waitUntil(lambda: at_rest(window))
    page.panel.network.take.click()
    assert "open the page “Hopfield network” first" in close_box(qtbot).text()


def test_a_network_goes_to_an_experiment_and_a_state_of_it_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    hopfield = open_hopfield(window, qtbot)
    hopfield.send(Edit(RemoveMemory(7)))
    qtbot.waitUntil(lambda: at_rest(window))
    stored = hopfield.network()
    assert stored is not None
    page = window.open_page("spurious")
    assert isinstance(page, CensusPage)
    qtbot.waitUntil(lambda: at_rest(window))
    page.panel.network.take.click()
    qtbot.waitUntil(lambda: newest(page).snapshot.study.stored is stored)  # type: ignore[attr-defined]
    assert "7 handcrafted" in page.panel.network.given.text()
    page.send(Step())
    qtbot.waitUntil(lambda: newest(page).step == 1)
    page.wall.load_wanted.emit(0)
    assert window.desk is not None
    assert window.desk.page is hopfield
    found = newest(page).snapshot.found.attractors[0].state(120)  # type: ignore[attr-defined]

    def is_shown() -> bool:
        snapshot = newest(hopfield).snapshot
        return isinstance(snapshot, HopfieldSnapshot) and bool((snapshot.state == found).all())

    qtbot.waitUntil(is_shown)
    assert hopfield.network() is stored


# --- pages and places ------------------------------------------------------------------------------------------------


def test_each_page_keeps_its_run_and_its_seed(window: MainWindow, qtbot: QtBot, machine_file: Path) -> None:
    hopfield = open_hopfield(window, qtbot, seed=11)
    hopfield.send(GoTo(12))
    qtbot.waitUntil(lambda: at_rest(window))
    assert "seed 11" in texts(window.statusBar())
    learning = open_learning(window, qtbot, machine_file)
    learning.send(GoTo(5))
    qtbot.waitUntil(lambda: newest(learning).step == 5)
    assert "seed 9" in texts(window.statusBar())
    assert window.transport.place.text() == "update 5 of 5"
    assert window.transport.pace_label.text() == "full speed"
    assert window.open_page("hopfield") is hopfield
    assert newest(hopfield).step == 12
    assert window.transport.place.text() == "step 12 of 12"
    assert window.transport.pace_label.text() == "200 steps/s"
    assert "seed 11" in texts(window.statusBar())
    window.transport.forward.click()
    qtbot.waitUntil(lambda: newest(hopfield).step == 13)
    assert newest(learning).step == 5


def test_a_page_behind_goes_on(window: MainWindow, qtbot: QtBot, machine_file: Path) -> None:
    learning = open_learning(window, qtbot, machine_file)
    learning.send(Run())
    open_hopfield(window, qtbot)
    step = newest(learning).step
    qtbot.waitUntil(lambda: newest(learning).step > step + 20)
    assert window.transport.place.text().startswith("step ")


def test_the_pace_belongs_to_the_page(window: MainWindow, qtbot: QtBot) -> None:
    page = open_hopfield(window, qtbot)
    window.transport.change_pace(+1)
    assert page.pace == 500
    window.open_page("sampling")
    qtbot.waitUntil(lambda: at_rest(window))
    assert window.transport.pace_label.text() == "1 step/s"
    window.open_page("hopfield")
    assert window.transport.pace_label.text() == "500 steps/s"


def test_changing_pages_piles_up_no_menus(window: MainWindow, qtbot: QtBot) -> None:
    counts = []
    for name in ("hopfield", "sampling", "hopfield", "sampling", "hopfield"):
        window.open_page(name)
        qtbot.waitUntil(lambda: at_rest(window))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(window.findChildren(QMenu)))
    assert len(set(counts)) == 1


def dock(page: Page, name: str) -> QDockWidget:
    (found,) = [d for d in page.findChildren(QDockWidget) if d.objectName() == name]
    return found


def test_docks_theme_letters_and_size_are_remembered(
    open_window: Callable[..., MainWindow], qtbot: QtBot, settings_file: Path
) -> None:
    window = open_window()
    page = open_hopfield(window, qtbot)
    page.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock(page, "energy"))
    dock(page, "overlaps").hide()
    (dark,) = [action for action in window.actions() if action.text() == "Dark"]
    dark.trigger()
    window.set_text_size("Large")
    window.resize(900, 650)
    window.close()
    assert settings_file.exists()
    window = open_window()
    page = open_hopfield(window, qtbot)
    assert page.dockWidgetArea(dock(page, "energy")) == Qt.DockWidgetArea.BottomDockWidgetArea
    assert dock(page, "overlaps").isHidden()
    assert theme_of(window) is DARK
    assert window.font().pointSizeF() == pytest.approx(13, abs=0.1)
    assert window.height() == 650
    (reset,) = [action for action in window.actions() if "Reset" in action.text()]
    reset.trigger()
    assert page.dockWidgetArea(dock(page, "energy")) == Qt.DockWidgetArea.RightDockWidgetArea
    assert not dock(page, "overlaps").isHidden()


def test_themes_are_switched_by_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    open_hopfield(window, qtbot)
    actions = {action.text(): action for action in window.actions()}
    for name, theme in (("Dark", DARK), ("Light", LIGHT)):
        actions[name].trigger()
        assert theme_of(window) is theme
        assert actions[name].isChecked()
        assert sum(actions[n].isChecked() for n in ("Like the system", "Light", "Dark")) == 1


def test_every_menu_entry_and_every_control_has_a_tip(window: MainWindow, qtbot: QtBot, machine_file: Path) -> None:
    open_learning(window, qtbot, machine_file)
    for name in PAGES:
        page = window.open_page(name)
        qtbot.waitUntil(lambda page=page: page.newest is not None)
        page.complete()
    assert all(action.toolTip() and action.statusTip() for action in window.actions())
    silent = [button.text() for button in window.findChildren(QPushButton) if not button.toolTip()]
    assert silent == []


@pytest.mark.parametrize("text_size", ["Normal", "Large"])
def test_the_window_fits_a_small_projector(window: MainWindow, qtbot: QtBot, text_size: str) -> None:
    window.set_text_size(text_size)
    window.resize(1280, 720)
    for name in PAGES:
        page = window.open_page(name)
        qtbot.waitUntil(lambda page=page: page.newest is not None)
        page.complete()
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1280, 720), name
        if name == "learning":
            page.send(Pause())


def test_debug_shows_the_health_of_the_flow(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window(debug=True)
    page = open_hopfield(window, qtbot)
    page.send(Start(long_hopfield))
    page.send(Edit(StartAtRandom()))
    page.send(Run())
    qtbot.waitUntil(lambda: any("frames/s" in t and not t.startswith("0 ") for t in texts(window.statusBar())))


# --- files through the window ----------------------------------------------------------------------------------------


def choose_in_dialog(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    qtbot.waitUntil(lambda: len(window.findChildren(QFileDialog)) == 1)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.done(QFileDialog.DialogCode.Accepted)
    if dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
        dialog.fileSelected.emit(str(path))
    else:
        dialog.filesSelected.emit([str(path)])
    qtbot.waitUntil(lambda: window.findChildren(QFileDialog) == [])


def test_a_machine_is_saved_and_opened_again_through_the_window(
    window: MainWindow, qtbot: QtBot, machine_file: Path, tmp_path: Path
) -> None:
    page = open_learning(window, qtbot, machine_file)
    page.send(GoTo(7))
    qtbot.waitUntil(lambda: newest(page).step == 7)
    saved = page.machine()
    assert saved is not None
    path = tmp_path / "saved.npz"
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    choose_in_dialog(window, qtbot, path)
    bring_back(window, qtbot)
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == f"Saved {path}")
    page.send(GoTo(20))
    qtbot.waitUntil(lambda: newest(page).step == 20)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose_in_dialog(window, qtbot, path)
    qtbot.waitUntil(lambda: newest(page).step == 0)
    opened = page.machine()
    assert opened is not None
    np.testing.assert_array_equal(opened.weights, saved.weights)
    assert opened.provenance == saved.provenance


def test_a_file_that_cannot_be_written_is_said_in_a_sentence(
    window: MainWindow, qtbot: QtBot, machine_file: Path, tmp_path: Path
) -> None:
    page = open_learning(window, qtbot, machine_file)
    window._save()
    choose_in_dialog(window, qtbot, tmp_path / "no such folder" / "machine.npz")
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "no such folder" in close_box(qtbot).text()
    assert newest(page).step == 0


def test_it_greets_with_lectures_and_laboratories(window: MainWindow, qtbot: QtBot) -> None:
    assert window.greets
    window.greet()
    assert window.greeting is not None
    assert window.greeting.isVisible()
    assert window.desk is None
    assert window.labs.isHidden()
    assert window.transport.isHidden()
    window.greeting.lecture_wanted.emit("minimal")
    assert window.theatre.room is not None
    assert window.theatre.room.lecture is not None
    assert not window.labs.isHidden()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.page.newest is not None)
    window.greet()
    window.greeting.page_wanted.emit("hopfield")
    assert window.desk is not None
    assert window.desk.page.title == PAGES["hopfield"].title
    window.greeting.always.setChecked(False)
    assert not window.greets


def test_what_was_opened_is_offered_again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "two.txt"
    file.write_text("##..\n..##\n#.#.\n")
    window.open_page("hopfield", file=file)
    assert window.theatre.open("minimal")
    window.greet()
    assert window.greeting is not None
    offered = window._recent.files()
    assert [each.path.name for each in offered] == ["minimal.md", "two.txt"]
    window.greeting.recent_wanted.emit(offered[1])
    assert window.desk is not None
    assert window.desk.page.title == PAGES["hopfield"].title
    window._fill_recent_menu()
    assert [a.text() for a in window._recent_menu.actions()][:2] == ["two.txt", "minimal.md"]
