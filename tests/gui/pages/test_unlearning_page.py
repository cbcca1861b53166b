"""The unlearning bench, driven by a runner without a thread."""

import csv
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.unlearning_page import UnlearningPage
from model.engine.commands import GoTo, Save, Start, Step, StepBack
from model.engine.events import Refused, Saved, Started
from model.engine.frame import Frame, Status
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from tests.gui.dreams import dreaming
from tests.gui.looking import texts
from tests.gui.rehearsal import Rehearsal


@pytest.fixture
def page(qtbot: QtBot) -> UnlearningPage:
    page = UnlearningPage()
    qtbot.addWidget(page)
    page.resize(1280, 580)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: UnlearningPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> UnlearningSnapshot:
    assert isinstance(frame.snapshot, UnlearningSnapshot)
    return frame.snapshot


def test_it_begins_with_what_the_panel_says_and_waits(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    page.panel.starts.setValue(20)
    frame = rehearsal.run()
    assert Started(1) in rehearsal.events
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    assert shown(frame).memories.patterns.shape == (30, 100)
    assert "Press Play" in page.answer.answer.text()
    assert texts(page.dream)[0].startswith("No dream yet.")
    assert not page.to_best.isEnabled()


def test_dreams_come_one_by_one_or_by_hundreds_and_are_the_same(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    one_by_one = shown(rehearsal.run(Start(dreaming), *[Step()] * 30))
    assert "Dream 30 hit" in texts(page.dream)[0]
    at_once = shown(rehearsal.run(Start(dreaming), GoTo(30)))
    np.testing.assert_array_equal(at_once.weights, one_by_one.weights)
    np.testing.assert_array_equal(at_once.hits, one_by_one.hits)
    far = rehearsal.run(GoTo(2000))
    assert far.step == 2000
    assert page.trace.n_steps == 2000


def test_run_on_it_collapses_and_the_answer_names_the_best_and_the_end(
    page: UnlearningPage, rehearsal: Rehearsal
) -> None:
    snapshot = shown(rehearsal.run(Start(dreaming), GoTo(600)))
    assert snapshot.best.recall_share > snapshot.start.recall_share
    assert snapshot.now.dead
    answer = page.answer.answer.text()
    assert answer.startswith(f"Best so far after {snapshot.best.dreams} dreams:")
    assert answer.endswith(f"From {snapshot.dead_since} dreams on nothing is left.")


def test_the_button_goes_to_the_best_exactly_as_it_was(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    best = shown(rehearsal.run(Start(dreaming), GoTo(600))).best
    assert page.to_best.isEnabled()
    page.to_best.click()
    frame = rehearsal.run()
    assert frame.step == best.dreams
    assert shown(frame).now is best
    assert not page.to_best.isEnabled()
    reference = dreaming()
    reference.advance(best.dreams)
    np.testing.assert_array_equal(shown(frame).weights, reference.snapshot().weights)
    assert "From" in page.answer.answer.text(), "what came of it later stays known"


def test_one_step_back_takes_the_last_dream_back(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    before = shown(rehearsal.run(Start(dreaming), *[Step()] * 15))
    rehearsal.run(Step())
    again = shown(rehearsal.run(StepBack()))
    np.testing.assert_array_equal(again.weights, before.weights)
    np.testing.assert_array_equal(again.state, before.state)


def test_a_click_on_the_curve_goes_there(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(dreaming), GoTo(50))
    page.curves.step_chosen.emit(20)
    page.curves.step_chosen.emit(4000)
    assert rehearsal.wishes == [GoTo(20), GoTo(50)]


def test_the_network_as_it_is_now_is_offered_where_the_dream_ended(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    assert page.network() is None
    assert not page.offer.isEnabled()
    offers: list[tuple[Stored, np.ndarray]] = []
    page.state_offered.connect(lambda stored, state: offers.append((stored, state)))
    rehearsal.run(Start(dreaming))
    page.offer.click()
    snapshot = shown(rehearsal.run(*[Step()] * 3))
    page.offer.click()
    (_, at_first), (stored, state) = offers
    np.testing.assert_array_equal(at_first, snapshot.memories.patterns[0])
    np.testing.assert_array_equal(state, snapshot.state)
    np.testing.assert_array_equal(stored.network.weights, snapshot.weights)
    network = page.network()
    assert network is not None
    assert network.dreams == "3 dreams at ε = 0.02, seed 3"
    page.forget_run()
    assert page.network() is None
    assert not page.offer.isEnabled()


def test_the_network_of_another_page_begins_a_run_of_its_own(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    stored = Stored.by("pseudo-inverse", handcrafted_memories())
    page.panel.starts.setValue(10)
    page.use_network(stored)
    assert shown(rehearsal.run()).origin is stored


def test_an_epsilon_that_cannot_be_is_refused_in_a_sentence_and_nothing_is_lost(
    page: UnlearningPage, rehearsal: Rehearsal
) -> None:
    before = rehearsal.run(Start(dreaming), *[Step()] * 12)
    page.panel.epsilon.setValue(50.0)
    rehearsal.run()
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "ε is 50; it must be at most 1" in refused.message
    after = rehearsal.run(Step())
    assert after.step == before.step + 1
    assert after.session_id == before.session_id


def test_a_network_too_large_to_be_measured_is_refused_with_what_would_do(
    page: UnlearningPage, rehearsal: Rehearsal
) -> None:
    rehearsal.run(Start(dreaming))
    page.use_network(Stored.by("hebb", random_memories(2, (32, 32), seed=1)))
    rehearsal.run()
    assert (
        "200 random starts in a measurement of 1,024 units take too long; choose at most 190"
        in [e.message for e in rehearsal.events if isinstance(e, Refused)][-1]
    )
    assert shown(rehearsal.run(Step())).memories.n_units == 32


def test_pattern_files_dream_and_bad_ones_are_refused(
    page: UnlearningPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("##..\n#.#.\n")
    bad.write_text("##x.\n")
    page.open_files([good])
    assert shown(rehearsal.run(Step())).memories.names == ("good",)
    problems: list[str] = []
    page.problem.connect(problems.append)
    page.open_files([bad])
    assert "'x' is no pixel" in problems[0]
    assert rehearsal.wishes == []


def test_the_measurements_are_saved_as_a_table(page: UnlearningPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    path = tmp_path / "unlearning.csv"
    rehearsal.run(Start(dreaming), GoTo(35), Save(path))
    assert Saved(str(path)) in rehearsal.events
    with path.open(newline="") as stream:
        assert [row["dreams"] for row in csv.DictReader(stream)] == ["0", "10", "20", "30"]


def test_a_seed_from_outside_is_that_of_the_run(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    page.panel.starts.setValue(10)
    rehearsal.wishes.clear()
    page.set_seed(23)
    assert rehearsal.wishes == []
    page.begin()
    rehearsal.run()
    assert Started(23) in rehearsal.events


def test_wishes_for_networks_and_files_are_passed_on(page: UnlearningPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.network_wanted):
        page.panel.network.take.click()
    with qtbot.waitSignal(page.files_wanted):
        page.panel.network.files_wanted.emit()


def test_one_memory_has_nothing_to_gain(page: UnlearningPage, rehearsal: Rehearsal) -> None:
    memories = Memories(np.resize(np.array([1, 1, -1], np.int8), (1, 12)), ("only",), (3, 4), "by hand")
    settings = UnlearningSettings(epsilon=0.1, measure_every=5, starts=10)
    snapshot = shown(
        rehearsal.run(Start(lambda: UnlearningSession(Stored.by("hebb", memories), 1, settings)), GoTo(30))
    )
    assert snapshot.start.spurious_share == 0.0
    assert page.answer.answer.text().startswith("No dream has helped so far")
