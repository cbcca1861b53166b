"""The Hopfield page, driven by a runner without a thread."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox, QDockWidget
from pytestqt.qtbot import QtBot

from gui.image_dialog import ImageDialog
from gui.pages.hopfield_page import FIRST_DAMAGE, HopfieldPage
from gui.panels.memory_panel import RANDOM
from model.engine.commands import Edit, GoTo, Observe, Run, Save, SetPace, Start, Step, StepBack, Undo
from model.engine.events import Refused, Started
from model.engine.frame import Frame, Status
from model.hopfield.changes import FlipShare, Paint, StartFrom, UseDynamics
from model.hopfield.dynamics import Dynamics
from model.hopfield.memories import random_memories
from model.hopfield.schedule import Schedule
from model.hopfield.session import SliceThrough
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from tests.gui.looking import RIGHT, stroke, texts
from tests.gui.rehearsal import Rehearsal


@pytest.fixture
def page(qtbot: QtBot) -> HopfieldPage:
    page = HopfieldPage()
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    page.complete()
    return page


@pytest.fixture
def rehearsal(page: HopfieldPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> HopfieldSnapshot:
    assert isinstance(frame.snapshot, HopfieldSnapshot)
    return frame.snapshot


def test_a_session_begins_with_a_damaged_memory(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.set_seed(12)
    assert rehearsal.wishes == [], "a seed for the next session starts none"
    page.begin()
    frame = rehearsal.run()
    assert rehearsal.events[0] == Started(12)
    snapshot = shown(frame)
    assert np.count_nonzero(snapshot.state != snapshot.memories.patterns[0]) == FIRST_DAMAGE * 120
    assert frame.status is Status.PAUSED
    assert "N = 120" in page.memory_panel.summary.text()
    assert page.memories.list.count() == 8


def test_the_run_settles_and_the_verdict_is_said(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    frame = rehearsal.run(SetPace(None), Run())
    assert frame.status is Status.FINISHED
    verdict = shown(frame).verdict
    assert verdict is not None
    assert verdict.sentence in texts(page.state)
    assert page.trace.n_steps == frame.step > 0
    assert page.trace.column("energy")[-1] == shown(frame).energy
    assert (np.diff(page.trace.column("energy")) <= 1e-12).all()


def test_steps_forward_and_back_show_the_same_state_in_every_view(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run(Step())
    before = shown(rehearsal.run(Step()))
    after = shown(rehearsal.run(Step()))
    again = shown(rehearsal.run(StepBack()))
    np.testing.assert_array_equal(again.state, before.state)
    np.testing.assert_array_equal(again.fields, before.fields)
    assert again.decision == before.decision
    assert any("Step 2 " in text for text in texts(page.state))
    np.testing.assert_array_equal(shown(rehearsal.run(Step())).state, after.state)


def test_painting_wishes_for_units_and_a_stroke_is_undone_at_once(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    start = shown(rehearsal.run())
    stroke(page.state.grid, 10, 0, 3)
    stroke(page.state.grid, 10, 117, button=RIGHT)
    assert rehearsal.wishes == [
        Edit(Paint((0,), 1), 1),
        Edit(Paint((0, 1, 2, 3), 1), 1),
        Edit(Paint((117,), -1), 2),
    ]
    painted = shown(rehearsal.run())
    assert painted.state[:4].tolist() == [1, 1, 1, 1]
    assert painted.state[117] == -1
    once = shown(rehearsal.run(Undo()))
    assert once.state[:4].tolist() == [1, 1, 1, 1]
    assert once.state[117] == start.state[117]
    np.testing.assert_array_equal(shown(rehearsal.run(Undo())).state, start.state)


def test_a_click_on_a_memory_starts_there(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    page.memories.list.itemClicked.emit(page.memories.list.item(5))
    assert rehearsal.wishes == [Edit(StartFrom(5))]
    snapshot = shown(rehearsal.run())
    np.testing.assert_array_equal(snapshot.state, snapshot.memories.patterns[5])
    assert snapshot.verdict is not None


def test_undo_can_be_pressed_only_when_there_is_something_to_undo(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    assert not page.start_panel.undo.isEnabled()
    page.start_panel.wish.emit(Edit(FlipShare(0.1)))
    rehearsal.run()
    assert page.start_panel.undo.isEnabled()
    rehearsal.run(Undo())
    assert not page.start_panel.undo.isEnabled()


def test_a_click_on_the_curve_goes_there_but_never_beyond_the_run(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.energy.step_chosen.emit(3)
    assert rehearsal.wishes == [], "before there is a run there is nowhere to go"
    page.begin()
    rehearsal.run(*[Step()] * 9)
    page.energy.step_chosen.emit(4)
    page.energy.step_chosen.emit(4000)
    assert rehearsal.wishes == [GoTo(4), GoTo(9)]


def test_another_slice_is_observed(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    before = rehearsal.run(*[Step()] * 5)
    page.landscape.slice_chosen.emit(2, 5)
    assert rehearsal.wishes == [Observe(SliceThrough(2, 5))]
    frame = rehearsal.run()
    assert shown(frame).slice_memories == (2, 5)
    assert frame.step == before.step == page.trace.n_steps
    np.testing.assert_array_equal(shown(frame).state, shown(before).state)
    state, landscape = shown(frame).state, shown(frame).landscape
    assert page.trace.column("overlap_a")[-1] == (state @ landscape.a.astype(int)) / 120


def test_whatever_is_chosen_begins_a_new_network(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run(*[Step()] * 5)
    page.memory_panel.seed.setValue(77)
    assert [type(wish) for wish in rehearsal.wishes] == [Start]
    frame = rehearsal.run()
    assert shown(frame).seed == 77
    assert frame.step == page.trace.n_steps == 0


def test_files_become_memories(page: HopfieldPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    for name, drawing in (("b", "##.\n...\n"), ("a", "#.#\n#.#\n")):
        (tmp_path / f"{name}.txt").write_text(drawing)
    page.open_files([tmp_path / "b.txt", tmp_path / "a.txt"])
    snapshot = shown(rehearsal.run())
    assert snapshot.memories.names == ("a", "b")
    assert "N = 6" in page.memory_panel.summary.text()


def test_a_refused_file_leaves_the_run_alone(page: HopfieldPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    page.begin()
    before = rehearsal.run(*[Step()] * 5)
    (tmp_path / "bad.txt").write_text("##\n#\n")
    said: list[str] = []
    page.problem.connect(said.append)
    page.open_files([tmp_path / "bad.txt"])
    assert rehearsal.run() is before
    said += [event.message for event in rehearsal.events if isinstance(event, Refused)]
    (sentence,) = said
    assert "line 2, column 2" in sentence


def test_a_refused_choice_leaves_the_run_alone(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    before = rehearsal.run(*[Step()] * 5)
    page.memory_panel.rows.setValue(1)
    page.memory_panel.columns.setValue(3)
    rehearsal.wishes.clear()
    page.memory_panel.source.setCurrentIndex(RANDOM)
    page.memory_panel.source.activated.emit(RANDOM)
    frame = rehearsal.run()
    assert [type(event) for event in rehearsal.events].count(Refused) <= 1
    assert frame.step == before.step
    np.testing.assert_array_equal(shown(frame).state, shown(before).state)


def test_a_state_is_saved_as_a_pattern_that_can_be_opened(
    page: HopfieldPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    page.begin()
    saved = shown(rehearsal.run(Step(), Save(tmp_path / "state.txt")))
    page.open_files([tmp_path / "state.txt"])
    opened = shown(rehearsal.run())
    np.testing.assert_array_equal(opened.memories.patterns[0], saved.state)


def test_a_closed_dock_costs_nothing_and_shows_the_newest_when_opened(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    (dock,) = [d for d in page.findChildren(QDockWidget) if d.objectName() == "landscape"]
    dock.hide()
    drawn: list[object] = []
    draw = page.landscape.draw
    page.landscape.draw = lambda snapshot: (drawn.append(snapshot), draw(snapshot))  # type: ignore[method-assign]
    frame = rehearsal.run(*[Step()] * 7)
    assert drawn == []
    dock.show()
    assert drawn == [frame.snapshot]


def test_plots_come_after_the_first_frame(qtbot: QtBot) -> None:
    page = HopfieldPage()
    qtbot.addWidget(page)
    page.show()
    rehearsal = Rehearsal(page)
    page.begin()
    frame = rehearsal.run()
    assert not hasattr(page, "landscape")
    qtbot.waitUntil(lambda: hasattr(page, "landscape"))
    heard: list[str] = []
    page.hovered.connect(heard.append)
    page.landscape.plot.hovered_at.emit(0.0, 0.0)
    assert str(round(abs(shown(frame).energy), 3))[:4] in heard[-1], "the newest frame is shown there too"


def test_every_dock_can_be_found_by_name(page: HopfieldPage) -> None:
    docks = {d.objectName(): d for d in page.findChildren(QDockWidget)}
    plots = {"landscape", "surface", "merging", "weights", "correlations", "energy", "overlaps", "magnifier"}
    assert set(docks) == {"memories", "start", "dynamics"} | plots
    assert all(d.windowTitle() and d.toggleViewAction().toolTip() for d in docks.values())
    assert page.dockWidgetArea(docks["memories"]) == Qt.DockWidgetArea.LeftDockWidgetArea


def other_network() -> Stored:
    return Stored.by("storkey", random_memories(3, (4, 5), 2))


def test_a_state_of_another_network_is_shown_there(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run(*[Step()] * 5)
    stored, state = other_network(), np.resize(np.array([1, -1, -1], np.int8), 20)
    page.show_state(stored, state)
    snapshot = shown(rehearsal.run())
    assert snapshot.stored is stored is page.network()
    np.testing.assert_array_equal(snapshot.state, state)
    assert page.memory_panel.rule.currentData() == "storkey"
    assert "N = 20" in page.memory_panel.summary.text()


def test_a_state_of_the_same_network_leaves_a_way_back(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    before = shown(rehearsal.run(*[Step()] * 5))
    stored = page.network()
    assert stored is not None
    page.show_state(stored, -before.state)
    np.testing.assert_array_equal(shown(rehearsal.run()).state, -before.state)
    again = shown(rehearsal.run(Undo()))
    np.testing.assert_array_equal(again.state, before.state)
    assert again.step == 5


def test_another_rule_stores_the_same_memories_and_undo_brings_the_former_back(
    page: HopfieldPage, rehearsal: Rehearsal
) -> None:
    page.begin()
    before = shown(rehearsal.run())
    page.memory_panel.rule.setCurrentIndex(page.memory_panel.rule.findData("pseudo-inverse"))
    page.memory_panel.rule.activated.emit(page.memory_panel.rule.currentIndex())
    snapshot = shown(rehearsal.run())
    assert snapshot.stored.rule == "pseudo-inverse"
    np.testing.assert_array_equal(snapshot.memories.patterns, before.memories.patterns)
    assert shown(rehearsal.run(Undo())).stored is before.stored
    assert page.memory_panel.rule.currentData() == "hebb"


def test_one_memory_more_or_less_is_seen_in_every_view(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run(*[Step()] * 3)
    page.store_panel.store.click()
    more = shown(rehearsal.run())
    assert more.memories.names[-1] == "state 1"
    np.testing.assert_array_equal(more.memories.patterns[-1], more.state)
    assert page.memories.list.count() == 9
    assert "P = 9" in page.memory_panel.summary.text()
    assert len(page.store_panel.remove.menu().actions()) == 9
    page.memories.removal_chosen.emit(0)
    fewer = shown(rehearsal.run())
    assert fewer.memories.names == more.memories.names[1:]
    assert page.memories.list.count() == 8
    assert len(fewer.overlaps) == 8


def test_a_pattern_file_is_added_if_it_has_the_size(page: HopfieldPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    said: list[str] = []
    page.problem.connect(said.append)
    page.begin()
    rehearsal.run()
    (tmp_path / "mine.txt").write_text(("#." * 5 + "\n") * 12)
    page.add_files([tmp_path / "mine.txt"])
    assert shown(rehearsal.run()).memories.names[-1] == "mine"
    (tmp_path / "small.txt").write_text("##\n##\n")
    page.add_files([tmp_path / "small.txt"])
    assert len(shown(rehearsal.run()).memories.names) == 9
    said += [event.message for event in rehearsal.events if isinstance(event, Refused)]
    (sentence,) = said
    assert "small" in sentence
    assert "12 × 10" in sentence


def test_images_are_asked_about_and_become_memories(
    page: HopfieldPage, rehearsal: Rehearsal, tmp_path: Path, qtbot: QtBot
) -> None:
    page.begin()
    rehearsal.run()
    picture = QImage(40, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    for x in range(20):
        for y in range(48):
            picture.setPixelColor(x, y, Qt.GlobalColor.black)
    assert picture.save(str(tmp_path / "half.png"))
    page.add_files([tmp_path / "half.png"])
    (dialog,) = page.findChildren(ImageDialog)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.waitUntil(ok.isEnabled)
    ok.click()
    memories = shown(rehearsal.run()).memories
    assert memories.names[-1] == "half"
    added = memories.patterns[-1].reshape(12, 10)
    assert (added == added[0]).all()
    assert added[0].tolist() == [added[0, 0]] * 5 + [-added[0, 0]] * 5
    qtbot.waitUntil(lambda: page.findChildren(ImageDialog) == [])


def test_a_unit_that_is_looked_at_is_magnified(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    snapshot = shown(rehearsal.run(*[Step()] * 3))
    assert not page.magnifier.can_be_seen()
    page.state.unit_chosen.emit(17)
    assert page.magnifier.can_be_seen()
    said = " ".join(texts(page.magnifier))
    assert "18" in said, "units are counted from 1"
    assert f"{abs(snapshot.fields[17]):.3f}" in said
    rehearsal.run(*[Step()] * 50)
    assert f"{abs(shown(rehearsal.frames[-1]).fields[17]):.3f}" in " ".join(texts(page.magnifier)), "and it follows"


def test_basins_stay_on_for_the_next_network(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    assert shown(rehearsal.run()).basins is None
    page.landscape.basins.click()
    assert shown(rehearsal.run()).basins is not None
    page.begin()
    assert shown(rehearsal.run()).basins is not None
    page.landscape.basins.click()
    assert shown(rehearsal.run()).basins is None


def test_a_memory_moves_towards_another_until_they_merge_and_one_undo_moves_it_back(
    page: HopfieldPage, rehearsal: Rehearsal
) -> None:
    page.begin()
    before = shown(rehearsal.run())
    assert before.merging is None, "nobody looks, so nobody computes it"
    docks = {d.objectName(): d for d in page.findChildren(QDockWidget)}
    docks["merging"].raise_()
    apart = shown(rehearsal.run()).merging
    assert apart is not None
    assert apart.apart > 0
    page.merging.distance.setSliderDown(True)
    for distance in (20, 8, 2):
        page.merging.distance.setValue(distance)
    page.merging.distance.setSliderDown(False)
    near = shown(rehearsal.run())
    assert near.merging is not None
    assert (near.merging.distance, near.merging.apart) == (2, 0)
    assert np.count_nonzero(near.memories.patterns[0] != near.memories.patterns[1]) == 2
    np.testing.assert_array_equal(shown(rehearsal.run(Undo())).memories.patterns, before.memories.patterns)


def test_noise_from_the_panel_reaches_the_run(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    page.dynamics_panel.wish.emit(Edit(UseDynamics(Dynamics("fixed", Schedule.constant(0.8)))))
    snapshot = shown(rehearsal.run(Step()))
    assert snapshot.decision is not None
    assert snapshot.decision.unit == 0, "in fixed order the first unit is the first to be asked"
    assert snapshot.decision.temperature == snapshot.temperature == 0.8
    assert snapshot.decision.after == (1 if snapshot.decision.draw < snapshot.decision.probability else -1)


def test_the_next_network_is_asked_as_this_one_was(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    page.dynamics_panel.order.setCurrentIndex(page.dynamics_panel.order.findData("fixed"))
    page.dynamics_panel.order.activated.emit(page.dynamics_panel.order.currentIndex())
    rehearsal.run()
    page.memory_panel.seed.setValue(5)
    assert shown(rehearsal.run()).dynamics == Dynamics("fixed")
    page.show_state(other_network(), np.ones(20, np.int8))
    assert shown(rehearsal.run()).dynamics == Dynamics("fixed")


def test_two_moves_of_a_memory_are_undone_one_by_one(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    docks = {d.objectName(): d for d in page.findChildren(QDockWidget)}
    docks["merging"].raise_()
    rehearsal.run()
    for distance in (30, 12):
        page.merging.distance.setSliderDown(True)
        page.merging.distance.setValue(distance)
        page.merging.distance.setSliderDown(False)
        rehearsal.run()
    undone = shown(rehearsal.run(Undo())).merging
    assert undone is not None
    assert undone.distance == 30


def test_starting_again_keeps_what_was_stored(page: HopfieldPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    page.store_panel.store.click()
    stored = shown(rehearsal.run(*[Step()] * 3)).stored
    page.begin_again()
    again = shown(rehearsal.run())
    assert again.stored is stored
    assert again.step == 0
