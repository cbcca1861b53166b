"""The page of small machines, driven by a runner without a thread, as a lecturer would."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.pages.small_page import SmallPage
from model.engine.commands import Edit, GoTo, Save, Show, Step, StepBack, Undo
from model.engine.events import Refused, Started
from model.engine.frame import Frame, Status
from model.rbm import Rbm
from model.rbm.sampling import LayerName
from model.rbm.small_machines import EXAMPLES
from model.rbm.unit_changes import SetLayer, SetTemperature, SetUnit, SetWeight, UseExample
from model.rbm.unit_snapshot import TellNext, UnitSnapshot
from tests.gui.looking import press
from tests.gui.rehearsal import Rehearsal


@pytest.fixture
def page(qtbot: QtBot) -> SmallPage:
    page = SmallPage()
    qtbot.addWidget(page)
    page.resize(1280, 600)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: SmallPage) -> Rehearsal:
    rehearsal = Rehearsal(page)
    page.begin()
    rehearsal.run()
    return rehearsal


def shown(frame: Frame) -> UnitSnapshot:
    assert isinstance(frame.snapshot, UnitSnapshot)
    return frame.snapshot


def states(frame: Frame) -> tuple[list[int | None], list[int | None]]:
    snapshot = shown(frame)
    return [u.state for u in snapshot.visible], [u.state for u in snapshot.hidden]


def click(page: SmallPage, layer: LayerName, unit: int) -> None:
    picture = page.circles.picture()
    assert picture is not None
    press(page.circles, picture.places.layout.row(layer)[unit])


def test_it_begins_with_the_detector(page: SmallPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.frames[-1]
    assert rehearsal.events[0] == Started(5)
    assert shown(frame).began is EXAMPLES["detector"]
    assert page.explanation.text() == EXAMPLES["detector"].explanation
    assert "0.8808" in page.sum.text()
    assert page.energy.text() == "energy E(v, h) = −Σ wᵢⱼ vᵢ hⱼ = ?   ·   free energy F(v) = −2.127 nats"


def test_a_pattern_is_detected_and_forced_unit_by_unit(page: SmallPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Step())
    assert "draw u = 0.1918 < p → h₁ = 1" in page.sum.text()
    assert "E(v, h) = −Σ wᵢⱼ vᵢ hⱼ = −2 nats" in page.energy.text()
    rehearsal.run(Step(), Step())
    frame = rehearsal.frames[-1]
    assert states(frame) == ([1, 1], [1])
    before = shown(frame)
    rehearsal.run(Step(), StepBack())
    again = shown(rehearsal.frames[-1])
    assert (again.visible, again.hidden, again.decided) == (before.visible, before.hidden, before.decided)


def test_a_corrupted_pattern_is_corrected(page: SmallPage, rehearsal: Rehearsal) -> None:
    page.panel.example.activated.emit(page.panel.example.findData("corrupted pattern"))
    assert states(rehearsal.run()) == ([1, 0], [None])
    page.panel.layer.click()
    rehearsal.run()
    page.panel.layer.click()
    frame = rehearsal.run()
    assert frame.step == 3
    assert states(frame) == ([1, 1], [1])


def test_let_us_assume_that_by_sampling_it_is_one(page: SmallPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Edit(UseExample("corrupted pattern")))
    click(page, "hidden", 0)
    assert rehearsal.wishes == [Edit(SetUnit("hidden", 0, 1))]
    frame = rehearsal.run()
    assert states(frame) == ([1, 0], [1])
    assert frame.step == 0
    assert "v₁ is next" in page.sum.text()
    assert "0.7311" in page.sum.text()


def test_whole_layer_decides_what_is_left_of_it(page: SmallPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Edit(UseExample("two features")), Step(), Step(), Step())
    page.panel.layer.click()
    assert rehearsal.wishes == [GoTo(6)]
    frame = rehearsal.run()
    assert frame.step == 6
    assert shown(frame).decided == ("visible", 3)


def test_a_weight_is_set_on_its_line_and_undone(page: SmallPage, rehearsal: Rehearsal, qtbot: QtBot) -> None:
    picture = page.circles.picture()
    assert picture is not None
    press(page.circles, picture.places.label_place((1, 0)))
    qtbot.keyClicks(page.circles.field, "-1")
    qtbot.keyClick(page.circles.field, Qt.Key.Key_Return)
    assert rehearsal.wishes == [Edit(SetWeight(1, 0, -1.0))]
    frame = rehearsal.run()
    np.testing.assert_array_equal(shown(frame).machine.weights, [[1], [-1]])
    assert "changed by hand" in page.explanation.text()
    assert page.panel.undo.isEnabled()
    frame = rehearsal.run(Undo())
    np.testing.assert_array_equal(shown(frame).machine.weights, [[1], [1]])
    assert page.explanation.text() == EXAMPLES["detector"].explanation


def test_undo_brings_back_the_run_with_its_draws(rehearsal: Rehearsal) -> None:
    before = shown(rehearsal.run(Step(), Step()))
    rehearsal.run(Edit(SetTemperature(5.0)), Step(), Undo())
    after = shown(rehearsal.frames[-1])
    assert (after.step, after.visible, after.hidden) == (2, before.visible, before.hidden)
    assert after.temperature == 1


def test_where_nothing_can_be_decided_the_run_rests_until_units_are_set(page: SmallPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Edit(SetLayer("visible", (None, None))))
    assert frame.status is Status.FINISHED
    assert "clicking its circle" in page.sum.text()
    assert rehearsal.run(Step()).step == 0
    click(page, "visible", 0)
    rehearsal.run()
    click(page, "visible", 1)
    frame = rehearsal.run(Step())
    assert frame.step == 1
    assert states(frame)[0] == [1, 1]


def test_another_seed_draws_anew_from_the_same_beginning(page: SmallPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Edit(SetWeight(0, 0, 0.5)), Edit(SetUnit("hidden", 0, 1)), Step(), Step())
    one = shown(rehearsal.frames[-1])
    page.panel.seed.setValue(16)
    frame = rehearsal.run()
    assert (frame.step, shown(frame).seed) == (0, 16)
    assert states(frame) == ([1, 1], [1])
    assert shown(frame).machine.weights[0, 0] == 0.5
    other = shown(rehearsal.run(Step(), Step()))
    assert other.visible[0].decision is not None
    assert one.visible[0].decision is not None
    assert other.visible[0].decision.draw != one.visible[0].decision.draw
    page.set_seed(5)
    assert rehearsal.wishes == []
    page.begin_again()
    assert shown(rehearsal.run(Step(), Step())).visible == one.visible


def test_an_exercise_stays_one_in_the_next_session(page: SmallPage, rehearsal: Rehearsal) -> None:
    page.panel.ask.click()
    assert not shown(rehearsal.run()).next_is_told
    page.panel.seed.setValue(3)
    assert rehearsal.wishes[-1] == Show(TellNext(False))
    assert not shown(rehearsal.run()).next_is_told
    assert "= ?" in page.sum.text()


def test_the_temperature_is_told_with_the_energies(page: SmallPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Edit(SetTemperature(2.0)))
    assert page.energy.text().endswith("T = 2; the slides’ numbers are those at T = 1")


def test_a_small_machine_is_saved_and_opened(page: SmallPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    rehearsal.run(Edit(SetWeight(1, 0, -2.0)), Save(tmp_path / "mine.npz"))
    page.begin()
    rehearsal.run()
    page.open_files([tmp_path / "mine.npz"])
    frame = rehearsal.run()
    np.testing.assert_array_equal(shown(frame).machine.weights, [[1], [-2]])
    assert states(frame) == ([0, 0], [None])
    assert "mine.npz" in page.explanation.text()
    assert page.panel.example.currentIndex() == -1
    assert page.machine() is shown(frame).machine


def test_a_large_machine_is_sent_elsewhere_and_the_run_stays(
    page: SmallPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    before = rehearsal.run(Step())
    Rbm(np.zeros((16, 4)), np.zeros(16), np.zeros(4)).save(tmp_path / "large.npz")
    page.open_files([tmp_path / "large.npz"])
    frame = rehearsal.run()
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "large.npz: 16 visible and 4 hidden units" in refused.message
    assert "“RBM: sampling”" in refused.message
    assert frame is before


def test_a_run_that_is_gone_leaves_no_words(page: SmallPage, rehearsal: Rehearsal) -> None:
    page.forget_run()
    assert page.explanation.text() == page.energy.text() == page.sum.text() == ""
    assert page.machine() is None
    page.begin_again()
    assert shown(rehearsal.run()).began is EXAMPLES["detector"]
