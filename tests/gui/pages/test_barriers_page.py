"""The page of barriers, driven by a runner without a thread."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from gui.pages.barriers_page import BarriersPage
from gui.views.minimum import HINT
from model.engine.commands import GoTo, Pause, Run, Save, Start, Step, StepBack
from model.engine.events import Saved, Started
from model.engine.frame import Frame, Status
from model.hopfield.barrier_session import BarrierSnapshot
from model.hopfield.stored import Stored
from tests.gui.looking import move, press
from tests.gui.rehearsal import Rehearsal
from tests.gui.trees import barrier_session, handcrafted


@pytest.fixture
def page(qtbot: QtBot) -> BarriersPage:
    page = BarriersPage()
    qtbot.addWidget(page)
    page.resize(1280, 580)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: BarriersPage) -> Rehearsal:
    return Rehearsal(page)


def found(frame: Frame) -> BarrierSnapshot:
    assert isinstance(frame.snapshot, BarrierSnapshot)
    return frame.snapshot


def leaf_in_the_plot(page: BarriersPage, column: int) -> QPointF:
    plot = page.tree.plot
    (_, (low, high)) = plot.getPlotItem().viewRange()
    scene = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(column, (low + high) / 2))
    return QPointF(plot.mapFromScene(scene))


def test_it_begins_small_and_play_makes_the_whole_tree(page: BarriersPage, rehearsal: Rehearsal) -> None:
    page.begin()
    frame = rehearsal.run()
    assert Started(1) in rehearsal.events
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    assert page.words.text() == "1,048,576 states to go through. Press Play."
    assert page.progress.value() == 0
    frame = rehearsal.run(Run())
    assert frame.status is Status.FINISHED
    assert found(frame).tree.exact
    assert page.words.text() == "Exact: all 1,048,576 states, 10 minima."
    assert page.progress.value() == 1000


def test_half_way_it_says_how_high_the_water_stands(page: BarriersPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(barrier_session), Step(), Step(), Step())
    assert page.words.text().startswith("The water stands at E = −")
    assert 0 < page.progress.value() < 1000


def test_a_step_back_brings_the_former_tree_back(page: BarriersPage, rehearsal: Rehearsal) -> None:
    before = found(rehearsal.run(Start(barrier_session), *[Step()] * 12))
    rehearsal.run(Step())
    after = found(rehearsal.run(StepBack()))
    np.testing.assert_array_equal(after.tree.heights, before.tree.heights)
    assert after.words == before.words


def test_a_click_on_a_leaf_loads_its_state(page: BarriersPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(barrier_session), Run())
    offers: list[tuple[Stored, np.ndarray]] = []
    page.state_offered.connect(lambda stored, state: offers.append((stored, state)))
    for column in range(10):
        press(page.tree.plot.viewport(), leaf_in_the_plot(page, column))
    assert all(stored is found(frame).stored for stored, _state in offers)
    assert {state.tobytes() for _stored, state in offers} == {row.tobytes() for row in found(frame).tree.states}
    leaf = found(frame).tree.leaf_of(offers[-1][1])
    assert leaf is not None
    assert page.minimum.verdict.text() == found(frame).tree.verdicts[leaf].sentence


def test_pointing_at_a_leaf_shows_it_and_says_its_numbers(page: BarriersPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(barrier_session), Run())
    said: list[str] = []
    page.hovered.connect(said.append)
    assert page.minimum.verdict.text() == HINT
    move(page.tree.plot.viewport(), leaf_in_the_plot(page, 4))
    assert page.minimum.verdict.text() in {verdict.sentence for verdict in found(frame).tree.verdicts}
    assert "energy E = " in said[-1]
    assert "barrier to the nearest minimum " in said[-1]


def test_a_minimum_chosen_by_its_number_is_ringed_and_can_be_loaded(
    page: BarriersPage, rehearsal: Rehearsal, qtbot: QtBot
) -> None:
    frame = rehearsal.run(Start(barrier_session), Run())
    page.minimum.number.setValue(6)
    assert page.minimum.verdict.text() == found(frame).tree.verdicts[5].sentence
    (spot,) = page.tree._ring.points()
    assert spot.pos().y() == found(frame).tree.energies[5]
    with qtbot.waitSignal(page.state_offered) as offered:
        page.minimum.load.click()
    assert offered.args[0] is found(frame).stored
    assert (offered.args[1] == found(frame).tree.states[5]).all()


def test_a_new_session_chooses_nothing(page: BarriersPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(barrier_session), Run())
    page.minimum.number.setValue(2)
    assert page.minimum.load.isEnabled()
    rehearsal.run(Start(barrier_session), Run())
    assert not page.minimum.load.isEnabled()
    assert len(page.tree._ring.points()) == 0


def test_the_network_of_the_hopfield_page_is_sampled_and_bounds_are_said(
    page: BarriersPage, rehearsal: Rehearsal
) -> None:
    page.panel.n_starts.setValue(100)
    page.use_network(handcrafted())
    assert "random states have settled" in found(rehearsal.run(Step(), Step())).words
    frame = rehearsal.run(Run())
    assert found(frame).stored is handcrafted()
    assert page.words.text().startswith("Upper bounds: ")
    assert "too many states to go through" in page.panel._note.text()
    assert page.network() is handcrafted()


def test_bounds_can_be_asked_for_of_a_small_network_too(page: BarriersPage, rehearsal: Rehearsal) -> None:
    page.panel.method.setCurrentIndex(1)
    page.panel.n_starts.setValue(50)
    frame = rehearsal.run(Run())
    assert not found(frame).tree.exact
    assert "sampled from 50 starts" in page.words.text()
    page.panel.method.setCurrentIndex(0)
    assert found(rehearsal.run(Run())).tree.exact


def test_how_many_are_drawn_is_a_matter_of_the_view(page: BarriersPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(barrier_session), Run())
    page.panel.n_shown.setValue(2)
    assert len(page.tree._leaves.points()) == 6, "two of the memories are the lowest"
    assert rehearsal.wishes == []


def test_without_a_session_nothing_is_offered(page: BarriersPage, rehearsal: Rehearsal, qtbot: QtBot) -> None:
    rehearsal.run(Start(barrier_session), Run())
    page.minimum.number.setValue(2)
    page.forget_run()
    with qtbot.assertNotEmitted(page.state_offered):
        press(page.tree.plot.viewport(), QPointF(300, 200))
        page.minimum.load.click()
    assert page.network() is None


def test_wishes_for_networks_and_files_are_passed_on(page: BarriersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.network_wanted):
        page.network_panel.take.click()
    with qtbot.waitSignal(page.files_wanted):
        page.network_panel.files_wanted.emit()


def test_pattern_files_are_used_and_bad_ones_refused(page: BarriersPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("##..\n#.#.\n")
    bad.write_text("##x.\n")
    page.open_files([good])
    frame = rehearsal.run(Run())
    assert found(frame).stored.memories.names == ("good",)
    assert found(frame).tree.exact
    problems: list[str] = []
    page.problem.connect(problems.append)
    page.open_files([bad])
    assert "'x' is no pixel" in problems[0]
    assert rehearsal.wishes == []


def test_the_table_is_saved(page: BarriersPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    path = tmp_path / "minima.csv"
    rehearsal.run(Start(barrier_session), Run(), Pause(), Save(path))
    assert Saved(str(path)) in rehearsal.events
    assert len(path.read_text("utf-8").splitlines()) == 11


def test_a_seed_from_outside_is_that_of_the_session(page: BarriersPage, rehearsal: Rehearsal) -> None:
    page.set_seed(23)
    assert rehearsal.wishes == []
    page.begin()
    frame = rehearsal.run(GoTo(0))
    assert Started(23) in rehearsal.events
    assert "seed 23" in found(frame).stored.description
