"""The capacity page, driven by a runner without a thread."""

import csv
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.capacity_page import CapacityPage
from gui.views.phase_diagram import FIRST_PLACE
from model.engine.commands import Pause, Run, Save, Show, Start, Step, StepBack
from model.engine.events import Refused
from model.engine.frame import Frame, Status
from model.experiments.capacity import CapacityFound
from model.experiments.capacity_session import CapacitySnapshot, Probe
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored
from tests.gui.rehearsal import Rehearsal


@pytest.fixture
def page(qtbot: QtBot) -> CapacityPage:
    page = CapacityPage()
    qtbot.addWidget(page)
    page.resize(1280, 580)
    page.show()
    page.panel.n_units.setValue(60)
    page.panel.low.setValue(0.05)
    page.panel.high.setValue(0.2)
    page.panel.n_loads.setValue(3)
    page.panel.n_networks.setValue(2)
    return page


@pytest.fixture
def rehearsal(page: CapacityPage) -> Rehearsal:
    return Rehearsal(page)


def snapshot_of(frame: Frame) -> CapacitySnapshot:
    assert isinstance(frame.snapshot, CapacitySnapshot)
    return frame.snapshot


def found(frame: Frame) -> CapacityFound:
    found = snapshot_of(frame).found
    assert isinstance(found, CapacityFound)
    return found


def test_it_begins_paused_with_a_network_in_the_diagram(page: CapacityPage, rehearsal: Rehearsal) -> None:
    page.begin()
    frame = rehearsal.run()
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    assert snapshot_of(frame).probed is not None
    assert "press Measure" in page.words.text()


def test_measure_runs_to_the_end(page: CapacityPage, rehearsal: Rehearsal) -> None:
    page.panel.measure.click()
    frame = rehearsal.run()
    assert (frame.status, frame.step) == (Status.FINISHED, 6)
    assert found(frame).n_networks.tolist() == [2, 2, 2]
    of = found(frame)
    assert f"Mean overlap {of.overlap[0]:.3f} at α = 0.050 and {of.overlap[2]:.3f} at α = 0.200" in page.words.text()
    for said in ("0.138", f"{1 / (2 * np.log(60)):.3f}", "0.15"):
        assert said in page.words.text()


def test_what_was_measured_stays_when_it_is_stopped_and_can_be_saved(
    page: CapacityPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    page.begin()
    frame = rehearsal.run(Step(), Step(), Pause(), Save(tmp_path / "capacity.csv"))
    assert found(frame).n_networks.tolist() == [1, 1, 0]
    with (tmp_path / "capacity.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [float(row["load"]) for row in rows] == found(frame).loads[:2].tolist()
    assert [float(row["mean_overlap"]) for row in rows] == found(frame).overlap[:2].tolist()


def test_one_step_back_forgets_a_network_and_forward_measures_the_same_again(
    page: CapacityPage, rehearsal: Rehearsal
) -> None:
    page.begin()
    after = found(rehearsal.run(Step(), Step()))
    assert found(rehearsal.run(StepBack())).n_networks.tolist() == [1, 0, 0]
    np.testing.assert_array_equal(found(rehearsal.run(Step())).overlap, after.overlap)


def test_a_place_in_the_diagram_is_measured_while_the_study_runs_on(page: CapacityPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run(Step())
    page.diagram.place_chosen.emit(0.1, 0.5)
    assert rehearsal.wishes == [Show(Probe(0.1, 0.5))]
    frame = rehearsal.run(Run())
    probed = snapshot_of(frame).probed
    assert probed is not None
    assert (probed.load, probed.temperature) == (0.1, 0.5)
    assert frame.step == 6


def test_the_dot_goes_to_the_load_of_another_page_s_network(
    page: CapacityPage, rehearsal: Rehearsal, qtbot: QtBot
) -> None:
    page.begin()
    rehearsal.run()
    with qtbot.waitSignal(page.network_wanted):
        page.panel.take.click()
    page.use_network(Stored.by("hebb", random_memories(12, (8, 10), seed=3)))
    assert rehearsal.wishes == [Show(Probe(0.15, FIRST_PLACE[1]))]
    probed = snapshot_of(rehearsal.run()).probed
    assert probed is not None
    assert probed.load == 0.15


def test_a_network_beyond_the_diagram_is_said_and_the_dot_stays(page: CapacityPage, rehearsal: Rehearsal) -> None:
    said: list[str] = []
    page.problem.connect(said.append)
    page.use_network(Stored.by("hebb", random_memories(30, (6, 10), seed=3)))
    assert said == ["That network has 30 memories and 60 units, a load of 0.5: the phase diagram ends at 0.2."]
    assert rehearsal.wishes == []
    assert page.diagram.place == FIRST_PLACE


def test_the_phase_diagram_grows_with_the_window(page: CapacityPage, qtbot: QtBot) -> None:
    page.resize(1920, 900)
    page.narrow_the_side()
    qtbot.waitUntil(lambda: page.diagram.width() > 600)


def test_what_cannot_be_measured_is_said_and_the_study_stays(page: CapacityPage, rehearsal: Rehearsal) -> None:
    page.begin()
    before = rehearsal.run(Step())
    said: list[str] = []
    page.problem.connect(said.append)
    page.panel.n_units.setValue(4)
    page.panel.low.setValue(0.001)
    page.panel.measure.click()
    assert len(said) == 1
    assert "one memory" in said[0]
    assert rehearsal.wishes == []
    assert rehearsal.run() is before
    page.diagram.place_chosen.emit(0.1, float("nan"))
    rehearsal.run()
    assert [type(event) for event in rehearsal.events].count(Refused) == 1
    page.open_files([Path("x.txt")])
    assert "opens no files" in said[-1]


def test_the_seed_is_that_of_the_next_study(page: CapacityPage, rehearsal: Rehearsal) -> None:
    page.set_seed(9)
    page.begin()
    assert any(isinstance(wish, Start) for wish in rehearsal.wishes)
    assert snapshot_of(rehearsal.run()).seed == 9
