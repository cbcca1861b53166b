"""The page of spurious states, driven by a runner without a thread."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.census_page import CensusPage, census_sentence
from model.engine.commands import Pause, Run, Save, Start, Step, StepBack
from model.engine.events import Saved, Started
from model.engine.frame import Frame, Status
from model.experiments.study_session import StudySession
from model.hopfield.census import Census, CensusSnapshot
from model.hopfield.memories import handcrafted_memories
from model.hopfield.stored import Stored
from tests.gui.censuses import census_after, handcrafted_census, lonely_census
from tests.gui.looking import press
from tests.gui.rehearsal import Rehearsal


@pytest.fixture
def page(qtbot: QtBot) -> CensusPage:
    page = CensusPage()
    qtbot.addWidget(page)
    page.resize(1280, 580)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: CensusPage) -> Rehearsal:
    return Rehearsal(page)


def found(frame: Frame) -> CensusSnapshot:
    found = frame.snapshot.found  # type: ignore[attr-defined]
    assert isinstance(found, CensusSnapshot)
    return found


def session() -> StudySession:
    return StudySession(handcrafted_census())


def words(page: CensusPage) -> str:
    return page.words.text().replace("\u00a0", " ")


def test_it_begins_paused_and_play_counts_every_start(page: CensusPage, rehearsal: Rehearsal) -> None:
    page.panel.starts.setValue(1000)
    frame = rehearsal.run()
    assert Started(1) in rehearsal.events
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    assert words(page) == "0 of 1,000 starts: press Play."
    frame = rehearsal.run(Run())
    assert (frame.status, frame.step) == (Status.FINISHED, 10)
    assert found(frame).starts == 1000
    assert words(page).startswith("1,000 starts: ")
    assert "8 memories, 8 mirror images" in words(page)


def test_half_way_it_says_so(page: CensusPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(session), Step(), Step())
    assert words(page).startswith("200 of 500 starts: ")


def test_one_step_back_brings_the_former_census_back(page: CensusPage, rehearsal: Rehearsal) -> None:
    before = found(rehearsal.run(Start(session), Step(), Step()))
    rehearsal.run(Step())
    after = found(rehearsal.run(StepBack()))
    np.testing.assert_array_equal(after.counts, before.counts)
    assert after.attractors == before.attractors
    assert page.table.rows.rowCount() == 0, "a table that is not in front is not filled"


def test_a_click_on_a_picture_shows_it_everywhere(page: CensusPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(session), Run())
    press(page.wall.sheet.viewport(), page.wall.sheet.place(0).center())
    spurious = [i for i in found(frame).ranked if found(frame).attractors[i].verdict.spurious]
    attractor = found(frame).attractors[spurious[0]]
    assert page.card.verdict.text() == attractor.verdict.sentence
    page.tabs.setCurrentWidget(page.table)
    page.table.chosen.emit(int(spurious[1]))
    (row,) = page.table.table.selectionModel().selectedRows()
    assert page.table.rows.attractor_at(row.row()) == spurious[1]
    assert page.card.verdict.text() == found(frame).attractors[spurious[1]].verdict.sentence


def test_what_is_to_be_loaded_is_offered_with_its_network(page: CensusPage, rehearsal: Rehearsal, qtbot: QtBot) -> None:
    frame = rehearsal.run(Start(session), Run())
    press(page.wall.sheet.viewport(), page.wall.sheet.place(3).center())
    offers: list[tuple[Stored, np.ndarray]] = []
    page.state_offered.connect(lambda stored, state: offers.append((stored, state)))
    page.card.load.click()
    number = page.card._chosen
    assert number is not None
    page.wall.load_wanted.emit(number)
    page.table.load_wanted.emit(number)
    assert len(offers) == 3
    for stored, state in offers:
        assert stored is found(frame).stored
        np.testing.assert_array_equal(state, found(frame).attractors[number].state(120))
        assert stored.network.is_fixed_point(state)


def test_a_new_session_chooses_nothing(page: CensusPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(session), Run())
    press(page.wall.sheet.viewport(), page.wall.sheet.place(0).center())
    assert page.card.load.isEnabled()
    rehearsal.run(Start(session), Run())
    assert not page.card.load.isEnabled()


def test_the_network_of_another_page_begins_a_census_of_its_own(page: CensusPage, rehearsal: Rehearsal) -> None:
    stored = Stored.by("pseudo-inverse", handcrafted_memories())
    page.use_network(stored)
    assert found(rehearsal.run()).stored is stored


def test_wishes_for_networks_and_files_are_passed_on(page: CensusPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.network_wanted):
        page.panel.network.take.click()
    with qtbot.waitSignal(page.files_wanted):
        page.panel.network.files_wanted.emit()


def test_pattern_files_are_counted_and_bad_ones_refused(page: CensusPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("##..\n#.#.\n")
    bad.write_text("##x.\n")
    page.open_files([good])
    frame = rehearsal.run(Run())
    assert found(frame).stored.memories.names == ("good",)
    problems: list[str] = []
    page.problem.connect(problems.append)
    page.open_files([bad])
    assert "'x' is no pixel" in problems[0]
    assert rehearsal.wishes == []


def test_the_table_is_saved(page: CensusPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    path = tmp_path / "attractors.csv"
    frame = rehearsal.run(Start(session), Run(), Pause(), Save(path))
    assert Saved(str(path)) in rehearsal.events
    assert len(path.read_text().splitlines()) == 1 + found(frame).distinct


def test_a_seed_from_outside_is_that_of_the_census(page: CensusPage, rehearsal: Rehearsal) -> None:
    page.set_seed(23)
    assert rehearsal.wishes == []
    page.begin()
    rehearsal.run()
    assert Started(23) in rehearsal.events


def test_the_sentence_says_what_is_left_out() -> None:
    census = replace(handcrafted_census(), max_sweeps=1)
    some = census_after(5, census).found
    assert f"{some.unfinished} had not arrived after 1 sweeps." in census_sentence(some, census)
    few = replace(census_after(5).found, attractors=census_after(5).found.attractors[:3])
    assert "Only the first 3 found can be looked at; all are counted." in census_sentence(few, handcrafted_census())
    lonely: Census = lonely_census()
    text = census_sentence(census_after(1, lonely).found, lonely)
    assert text.endswith("2 distinct: 1 memory, 1 mirror image.")
