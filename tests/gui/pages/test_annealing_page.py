"""The annealing page, driven by a runner without a thread."""

import csv
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.annealing_page import FIRST_TEMPERATURE, AnnealingPage, annealing_sentence
from model.engine.commands import Pause, Run, Save, Show, Start, Step, StepBack
from model.engine.events import Refused, Started
from model.engine.frame import Frame, Status
from model.experiments.annealing_found import AnnealingFound
from model.experiments.annealing_session import AnnealingSnapshot, Escape, ShowEscape
from model.hopfield.memories import handcrafted_memories
from model.hopfield.stored import Stored
from tests.gui.rehearsal import Rehearsal
from tests.model.experiments.annealings import annealing_after, annealing_study, without_spurious_minima


@pytest.fixture
def page(qtbot: QtBot) -> AnnealingPage:
    page = AnnealingPage()
    qtbot.addWidget(page)
    page.resize(1280, 580)
    page.show()
    page.panel.starts.setValue(50)
    page.panel.sweeps.setValue(30)
    page.panel.n_temperatures.setValue(5)
    return page


@pytest.fixture
def rehearsal(page: AnnealingPage) -> Rehearsal:
    return Rehearsal(page)


def snapshot_of(frame: Frame) -> AnnealingSnapshot:
    assert isinstance(frame.snapshot, AnnealingSnapshot)
    return frame.snapshot


def found(frame: Frame) -> AnnealingFound:
    found = snapshot_of(frame).found
    assert isinstance(found, AnnealingFound)
    return found


def escape(frame: Frame) -> Escape:
    shown = snapshot_of(frame).escape
    assert shown is not None
    return shown


def words(page: AnnealingPage) -> str:
    return page.words.text().replace("\u00a0", " ")


def test_it_begins_paused_with_an_escape_to_look_at(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    assert not page.offer.isEnabled()
    page.begin()
    frame = rehearsal.run()
    assert Started(1) in rehearsal.events
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    assert words(page) == "50 spurious minima wait to be cooled from each temperature: press Play."
    assert escape(frame).asked == ShowEscape(0, FIRST_TEMPERATURE, 0)
    assert page.escape.words.text().startswith("Start 1: ")
    assert page.offer.isEnabled()


def test_play_cools_every_start_from_every_temperature(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    page.begin()
    frame = rehearsal.run(Run())
    assert (frame.status, frame.step) == (Status.FINISHED, 15)
    assert found(frame).starts.tolist() == [50] * 5
    assert words(page).startswith("At T = 0 all of 50 spurious minima stay. Cooled from T₀ = 0.5 in 30 sweeps, ")
    assert f"A new random start at T = 0 reaches one in {100 * found(frame).recalled:.0f} %." in words(page)


def test_one_step_back_forgets_a_batch_and_forward_cools_the_same_again(
    page: AnnealingPage, rehearsal: Rehearsal
) -> None:
    page.begin()
    after = found(rehearsal.run(Step(), Step(), Step()))
    assert found(rehearsal.run(StepBack())).starts.tolist() == [20, 20, 0, 0, 0]
    np.testing.assert_array_equal(found(rehearsal.run(Step())).success, after.success)


def test_a_click_on_the_curve_cools_from_there_while_the_study_runs_on(
    page: AnnealingPage, rehearsal: Rehearsal
) -> None:
    page.begin()
    rehearsal.run(Step())
    page.curve.plot.clicked_at.emit(1.1, 0.4)
    assert rehearsal.wishes == [Show(ShowEscape(0, 1.0, 0))]
    frame = rehearsal.run(Run())
    assert escape(frame).asked.temperature == 1.0
    assert frame.step == 15
    assert page.curve._chosen.value() == 1.0


def test_other_starts_and_other_attempts(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    page.begin()
    first = escape(rehearsal.run())
    page.again.click()
    page.again.click()
    second = escape(rehearsal.run())
    assert second.asked == ShowEscape(0, FIRST_TEMPERATURE, 2)
    np.testing.assert_array_equal(first.start, second.start)
    page.start.setValue(50)
    third = escape(rehearsal.run())
    assert third.asked == ShowEscape(49, FIRST_TEMPERATURE, 0), "its first attempt"
    assert (third.start != first.start).any()
    assert page.start.maximum() == 50


def test_a_new_study_begins_with_its_first_start(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    page.begin()
    page.start.setValue(40)
    page.again.click()
    rehearsal.run()
    page.panel.starts.setValue(10)
    frame = rehearsal.run()
    assert escape(frame).asked == ShowEscape(0, FIRST_TEMPERATURE, 0)
    assert (page.start.value(), page.start.maximum()) == (1, 10)
    assert not [event for event in rehearsal.events if isinstance(event, Refused)]


def test_the_start_is_offered_to_the_hopfield_page(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    offers: list[tuple[Stored, np.ndarray]] = []
    page.state_offered.connect(lambda stored, state: offers.append((stored, state)))
    page.begin()
    page.start.setValue(7)
    frame = rehearsal.run()
    page.offer.click()
    ((stored, state),) = offers
    assert stored is page.network()
    np.testing.assert_array_equal(state, escape(frame).start)
    assert stored.network.is_fixed_point(state)


def test_the_table_can_be_saved_when_it_is_stopped(page: AnnealingPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    page.begin()
    frame = rehearsal.run(Step(), Step(), Pause(), Save(tmp_path / "annealing.csv"))
    with (tmp_path / "annealing.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [float(row["temperature"]) for row in rows] == [0, 0.5]
    assert [float(row["success_share"]) for row in rows] == found(frame).success[:2].tolist()


def test_a_network_of_another_page_is_cooled(page: AnnealingPage, rehearsal: Rehearsal, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.network_wanted):
        page.panel.network.take.click()
    stored = Stored.by("pseudo-inverse", handcrafted_memories())
    page.use_network(stored)
    frame = rehearsal.run(Step())
    assert snapshot_of(frame).study.networks == (stored,)
    assert escape(frame).stored is stored


def test_files_are_stored_and_cooled_and_bad_ones_are_said(
    page: AnnealingPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    said: list[str] = []
    page.problem.connect(said.append)
    page.open_files([tmp_path / "absent.txt"])
    assert len(said) == 1
    assert rehearsal.wishes == []
    for name, rows in (("a.txt", "##..\n##.."), ("b.txt", "#.#.\n#.#."), ("c.txt", "####\n....")):
        (tmp_path / name).write_text(rows)
    page.open_files([tmp_path / name for name in ("a.txt", "b.txt", "c.txt")])
    assert snapshot_of(rehearsal.run()).study.networks[0].memories.names == ("a", "b", "c")


def test_a_network_without_spurious_minima_says_so(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    page.use_network(without_spurious_minima())
    frame = rehearsal.run(Step())
    assert snapshot_of(frame).escape is None
    assert words(page) == "None of 2,000 random states was caught: this network has next to no spurious minima."
    assert not page.start.isEnabled()
    assert not page.offer.isEnabled()


def test_a_seed_from_outside_is_that_of_the_next_study(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    page.set_seed(23)
    assert rehearsal.wishes == []
    page.begin()
    assert isinstance(rehearsal.wishes[0], Start)
    rehearsal.run()
    assert Started(23) in rehearsal.events


def test_the_escape_grows_with_the_window(page: AnnealingPage, qtbot: QtBot) -> None:
    page.resize(1920, 900)
    page.narrow_the_side()
    qtbot.waitUntil(lambda: page.escape.width() > 580)


def test_what_is_gone_can_be_offered_no_more(page: AnnealingPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    page.forget_run()
    assert not page.offer.isEnabled()
    assert page.network() is None
    assert page.escape.words.text() == ""


def test_the_sentence_gives_the_error_of_the_best() -> None:
    study = annealing_study()
    of = annealing_after(9, study=study).found
    low, high = of.success_range
    text = annealing_sentence(study, of).replace("\u00a0", " ")
    assert f" % ± {100 * (high[1] - low[1]) / 2:.0f} % reach a memory or a mirror image" in text
