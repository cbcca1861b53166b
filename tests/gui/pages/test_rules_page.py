"""The page of rules, driven by a runner without a thread."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.rules_page import DRAWS_AT_A_TIME, RulesPage, comparison_sentence, difference
from model.engine.commands import GoTo, Pause, Show, Start, Step, StepBack, Undo
from model.engine.events import Refused, Started
from model.engine.frame import Frame, Status
from model.rbm.comparison_settings import ComparisonSettings
from model.rbm.comparison_snapshot import ComparisonSnapshot
from model.rbm.rule_comparison import MoreDraws
from tests.gui.looking import texts
from tests.gui.rehearsal import Rehearsal
from tests.gui.rule_runs import rule_session, rules
from tests.model.rbm.comparisons import COMPARISON


@pytest.fixture
def page(qtbot: QtBot) -> RulesPage:
    page = RulesPage()
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: RulesPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> ComparisonSnapshot:
    assert isinstance(frame.snapshot, ComparisonSnapshot)
    return frame.snapshot


def small(page: RulesPage) -> None:
    page.panel.show_settings(replace(COMPARISON, seed=8))


def test_the_button_begins_machines_as_the_panel_says(page: RulesPage, rehearsal: Rehearsal) -> None:
    small(page)
    assert rehearsal.wishes == []
    page.panel.begin.click()
    frame = rehearsal.run()
    assert Started(8) in rehearsal.events
    assert shown(frame).settings == page.panel.settings() == replace(COMPARISON, seed=8)
    assert [(m.n_visible, m.n_hidden) for m in shown(frame).machines] == [(9, 4)] * 4


def test_every_update_is_recorded_and_the_views_show_it(page: RulesPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(rule_session), GoTo(40))
    assert page.trace.n_steps == frame.step == 40
    reference = rule_session()
    rows = reference.advance(40)
    np.testing.assert_array_equal(page.trace.column("likelihood_pcd"), rows[:, 2])
    np.testing.assert_array_equal(page.trace.column("angle_cd10"), rows[:, 5])
    for view, column in ((page.likelihoods, 0), (page.angles, 4)):
        x, y = view._lines[0].getData()
        there = np.isfinite(rows[:, column])
        np.testing.assert_array_equal(x, np.flatnonzero(there) + 1)
        assert y[0] == rows[0, column]
    assert any("Weights, all on one scale" in text for text in texts(page.filters))
    assert any("14 training patterns" in text for text in texts(page.distribution))


def test_what_was_reached_is_told(page: RulesPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(rule_session), GoTo(25))
    numbers = [f"{value:.2f}".replace("-", "−") for value in shown(frame).measured.likelihoods]
    assert page.words.text() == (
        f"After update 20: CD-1 {numbers[0]}, CD-10 {numbers[1]}, PCD-1 {numbers[2]}, exact {numbers[3]} nats\n"
        "made by hand: per example, exact mean over 14; measured every 20 updates"
    )
    page.show_frame(replace(frame, steps_per_second=321.0))
    assert page.words.text().endswith("   ·   321 updates/s")
    page.forget_run()
    assert page.words.text() == ""


def test_a_mean_over_some_examples_says_so() -> None:
    snapshot = replace(rules()[0], n_train=50_000, n_measured=2_000)
    assert "exact mean over the first 2,000 of 50,000;" in comparison_sentence(snapshot)


def test_a_rate_that_diverges_stops_and_says_so(page: RulesPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(rule_session), GoTo(5))
    page.panel.learning_rate.setValue(1e6)
    page.panel.apply.click()
    frame = rehearsal.run(Step())
    assert frame.status is Status.FINISHED
    assert page.words.text() == shown(frame).stopped
    assert "choose a learning rate below" in page.words.text()


def test_one_step_back_is_exact(rehearsal: Rehearsal) -> None:
    before = shown(rehearsal.run(Start(rule_session), *[Step()] * 7))
    rehearsal.run(Step())
    again = shown(rehearsal.run(StepBack()))
    assert again.step == 7
    for one, other in zip(again.machines, before.machines, strict=True):
        np.testing.assert_array_equal(one.weights, other.weights)


def test_a_click_on_a_curve_goes_there_but_never_beyond_the_run(page: RulesPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(rule_session), GoTo(9))
    page.likelihoods.step_chosen.emit(3)
    page.angles.step_chosen.emit(4000)
    assert rehearsal.wishes == [GoTo(3), GoTo(9)]


def test_a_change_while_they_learn_is_a_flag_and_the_former_future_stays(page: RulesPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(rule_session), GoTo(60), GoTo(30))
    former = page.trace.column("likelihood_cd1").copy()
    page.panel.learning_rate.setValue(0.5)
    page.panel.apply.click()
    frame = rehearsal.run()
    assert frame.step == 30
    assert shown(frame).settings == replace(COMPARISON, learning_rate=0.5)
    for view in (page.likelihoods, page.angles):
        assert [pole.value() for pole in view._poles] == [30]
    rehearsal.run(GoTo(60))
    drawn = page.likelihoods._branches[0][0].getData()[1]
    np.testing.assert_array_equal(drawn, former[29:][np.isfinite(former[29:])])
    said: list[str] = []
    page.hovered.connect(said.append)
    page.angles.plot.hovered_at.emit(30.0, 1.0)
    assert said[-1].endswith("Flag 1, after update 30: learning rate 0.2 → 0.5")
    rehearsal.run(Undo())
    assert list(page.likelihoods._poles) == []
    assert page.panel.settings() == COMPARISON


def test_differences_are_told_in_words() -> None:
    other = replace(COMPARISON, momentum=0.5, weight_decay=0.01, centred=True)
    assert difference(COMPARISON, other) == "momentum 0 → 0.5, weight decay 0 → 0.01, centred"
    assert difference(other, replace(other, centred=False)) == "no longer centred"
    assert difference(COMPARISON, COMPARISON) == "nothing changed"


DRAWS = 100
"""A thousand would take seconds."""


@pytest.fixture
def few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.pages.rules_page.DRAWS", DRAWS)


# --- averages ------------------------------------------------------------------------------------------------------


def average_to_the_end(page: RulesPage, rehearsal: Rehearsal) -> int:
    """Carry out what the page wishes until it wishes no more; returns how many draws were asked for, in how many."""
    asked = 0
    while rehearsal.wishes:
        asked += sum(isinstance(wish, Show) for wish in rehearsal.wishes)
        rehearsal.run()
    return asked


def draws(frame: Frame) -> list[int]:
    averaged = shown(frame).averaged
    assert averaged is not None
    return [found.n_draws for found in averaged.of_rules]


@pytest.mark.usefixtures("few_draws")
def test_all_draws_are_taken_bit_by_bit(page: RulesPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(rule_session), GoTo(10))
    page.panel.average.click()
    assert rehearsal.wishes == [Show(MoreDraws(DRAWS_AT_A_TIME))]
    assert draws(rehearsal.run()) == [DRAWS_AT_A_TIME] * 4
    assert rehearsal.wishes == [Show(MoreDraws(DRAWS_AT_A_TIME))], "the next ones"
    average_to_the_end(page, rehearsal)
    assert draws(rehearsal.frames[-1]) == [DRAWS] * 4
    assert any(text.startswith("100 draws averaged at update 10") for text in texts(page.bias))
    page.panel.average.click()
    assert average_to_the_end(page, rehearsal) == DRAWS / DRAWS_AT_A_TIME
    assert draws(rehearsal.frames[-1]) == [2 * DRAWS] * 4, "as many more"


@pytest.mark.usefixtures("few_draws")
def test_who_goes_on_stops_the_averaging(page: RulesPage, rehearsal: Rehearsal) -> None:
    rehearsal.run(Start(rule_session), GoTo(10))
    page.panel.average.click()
    rehearsal.run()
    rehearsal.run(Step())
    average_to_the_end(page, rehearsal)
    averaged = shown(rehearsal.frames[-1]).averaged
    assert averaged is not None
    assert averaged.of_rules[0].n_draws < 100
    assert rehearsal.frames[-1].step == 11
    page.panel.average.click()
    average_to_the_end(page, rehearsal)
    assert min(draws(rehearsal.frames[-1])) >= DRAWS


def test_frames_that_show_no_more_draws_ask_for_none(page: RulesPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(rule_session), GoTo(10))
    page.panel.average.click()
    rehearsal.wishes.clear()
    page.show_frame(frame)
    page.show_frame(replace(frame, made_at=1.0))
    assert rehearsal.wishes == []


def test_a_run_that_plays_is_paused_first(page: RulesPage, rehearsal: Rehearsal) -> None:
    frame = rehearsal.run(Start(rule_session), GoTo(10))
    page.show_frame(replace(frame, status=Status.PLAYING))
    page.panel.average.click()
    assert rehearsal.wishes == [Pause()]
    rehearsal.wishes.clear()
    page.show_frame(replace(frame, status=Status.PLAYING))
    assert rehearsal.wishes == []
    page.show_frame(frame)
    assert rehearsal.wishes == [Show(MoreDraws(DRAWS_AT_A_TIME))]


def test_a_new_run_is_not_averaged_unasked(page: RulesPage, rehearsal: Rehearsal) -> None:
    page.panel.average.click()
    assert rehearsal.wishes == []
    rehearsal.run(Start(rule_session))
    page.panel.average.click()
    rehearsal.wishes.clear()
    frame = rehearsal.run(Start(rule_session))
    assert shown(frame).averaged is None
    assert rehearsal.wishes == []


# --- what cannot be ------------------------------------------------------------------------------------------------


def test_what_the_data_cannot_give_is_refused_with_a_reason(page: RulesPage, rehearsal: Rehearsal) -> None:
    before = rehearsal.run(Start(rule_session), Step())
    small(page)
    page.panel.batch_size.setValue(15)
    page.begin()
    assert rehearsal.run() is before
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "A batch of 15 is impossible with 14 examples" in refused.message


def test_a_file_that_is_not_chosen_is_a_problem(page: RulesPage, qtbot: QtBot) -> None:
    page.panel.data.source.setCurrentIndex(page.panel.data.source.findData("file"))
    with qtbot.waitSignal(page.problem) as problem:
        page.begin()
    assert "No file is chosen" in problem.args[0]


def test_examples_of_ones_own_are_for_the_panel(page: RulesPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.examples_wanted) as wanted:
        page.panel.data.folder.click()
    assert wanted.args == [True]
    page.use_examples(tmp_path / "mine.npz")
    assert page.panel.settings().data.path == str(tmp_path / "mine.npz")


def test_files_are_not_opened_here(page: RulesPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.problem) as problem:
        page.open_files([tmp_path / "machine.npz"])
    assert "opens no files" in problem.args[0]


def test_a_seed_from_elsewhere_is_used_next(page: RulesPage) -> None:
    page.set_seed(77)
    assert page.panel.settings() == ComparisonSettings(seed=77)


def test_the_plots_grow_with_the_window(page: RulesPage, qtbot: QtBot) -> None:
    page.resize(1920, 900)
    page.narrow_the_side()
    qtbot.waitUntil(lambda: page.angles.width() > 600)
    assert page.panel.width() < 320
