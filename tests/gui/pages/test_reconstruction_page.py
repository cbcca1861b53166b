"""The page of reconstruction, driven by a runner without a thread."""

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.machine_page import SHIPPED_MACHINE
from gui.pages.reconstruction_page import ReconstructionPage
from model.engine.commands import GoTo, Save, Step, StepBack
from model.engine.events import Refused, Saved, Started
from model.engine.frame import Frame, Status
from model.rbm import Rbm
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot
from tests.gui.reconstructions import learner
from tests.gui.rehearsal import Rehearsal
from tests.gui.samples import machine


@pytest.fixture
def page(qtbot: QtBot) -> ReconstructionPage:
    page = ReconstructionPage()
    qtbot.addWidget(page)
    page.resize(1280, 600)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: ReconstructionPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> ReconstructionSnapshot:
    assert isinstance(frame.snapshot, ReconstructionSnapshot)
    return frame.snapshot


def test_at_first_the_shipped_machine_looks_at_lying_digits(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.set_seed(5)
    assert rehearsal.wishes == []
    page.begin()
    frame = rehearsal.run()
    assert rehearsal.events[0] == Started(5)
    np.testing.assert_array_equal(shown(frame).machine.weights, Rbm.load(SHIPPED_MACHINE).weights)
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    assert shown(frame).settings.unfamiliar == "lying"
    assert page.panel.kind.currentData() == "lying"
    assert "Shipped with Reverie" in page.panel.machine.words.text()


def test_a_step_is_a_pass_and_back_is_what_was(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    three = shown(rehearsal.run(Step(), Step(), Step()))
    assert three.step == 3
    assert page.verdict.text().startswith("After 3 passes ")
    assert page.figures.text().startswith("Squared error per pixel: familiar 0.")
    rehearsal.run(Step(), Step())
    again = shown(rehearsal.run(StepBack(), StepBack()))
    np.testing.assert_array_equal(again.present.states, three.present.states)
    assert [stage.step for stage in again.stages] == [0, 1, 2]


def test_a_click_on_a_curve_goes_to_that_pass(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    rehearsal.run(*[Step()] * 6)
    page.curves["error"].step_chosen.emit(2)
    assert rehearsal.wishes == [GoTo(2)]
    assert rehearsal.run().step == 2


def test_another_machine_decides_anew_what_is_familiar(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    rehearsal.run()
    page.panel.others.buttons[0].click()
    assert shown(rehearsal.run()).groups[1].classes == (1, 3, 4, 5, 6, 7, 8, 9)
    page.use_machine(learner((1, 7)))
    snapshot = shown(rehearsal.run())
    assert [group.classes for group in snapshot.groups] == [(1, 7), (0, 2, 3, 4, 5, 6, 8, 9)]
    assert page.panel.familiar.classes == (1, 7)
    page.use_machine(learner(tuple(range(10))))
    assert shown(rehearsal.run()).groups[1].kind == "lying"
    assert [event for event in rehearsal.events if isinstance(event, Refused)] == []


def test_other_digits_begin_again(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    before = shown(rehearsal.run(Step()))
    page.panel.next.click()
    frame = rehearsal.run()
    assert frame.step == 0
    assert not np.array_equal(shown(frame).groups[0].pictures, before.groups[0].pictures)
    assert frame.session_id == 2


def test_the_same_seed_gives_the_same_passes(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    one = shown(rehearsal.run(Step(), Step()))
    page.begin()
    other = shown(rehearsal.run(Step(), Step()))
    np.testing.assert_array_equal(one.present.states, other.present.states)
    page.panel.seed.setValue(99)
    assert not np.array_equal(shown(rehearsal.run(Step(), Step())).present.states, other.present.states)


def test_a_machine_that_is_for_no_digits_is_refused_and_the_former_one_stays(
    page: ReconstructionPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    page.use_machine(learner())
    before = rehearsal.run(Step())
    machine(12, 5).save(tmp_path / "odd.npz")
    page.open_files([tmp_path / "odd.npz"])
    assert rehearsal.run() is before
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "28 × 28 and 16 × 16" in refused.message
    assert "From the learning page" in page.panel.machine.words.text()
    page.begin()
    assert shown(rehearsal.run()).machine.n_visible == 256


def test_the_table_is_saved(page: ReconstructionPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    page.use_machine(learner())
    rehearsal.run(Step(), Save(tmp_path / "table.csv"))
    assert Saved(str(tmp_path / "table.csv")) in rehearsal.events
    assert len((tmp_path / "table.csv").read_text().splitlines()) == 1 + 2 * 16


def test_exact_numbers_reach_the_page(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    rehearsal.run(Step())
    heard: list[str] = []
    page.hovered.connect(heard.append)
    page.wall.blocks.pointed_at.emit(1, 2, 0, 5)
    assert "looks like" in heard[-1]
    page.familiarity.plot.hovered_at.emit(0.0, 0.0)
    assert heard[-1].startswith("Free energy 0.0 nats")


def test_without_a_run_nothing_is_shown(page: ReconstructionPage, rehearsal: Rehearsal) -> None:
    page.use_machine(learner())
    rehearsal.run(Step())
    page.forget_run()
    assert page.wall.blocks._blocks == ()
    assert page.familiarity.words.text() == ""
