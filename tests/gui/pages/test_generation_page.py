"""The page of generation, driven by a runner without a thread."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.generation_words import chain_sentence, change_sentence, mixing_sentence
from gui.pages.generation_page import GenerationPage
from gui.pages.machine_page import SHIPPED_MACHINE
from model.engine.commands import Edit, GoTo, Run, Save, Step, StepBack, Undo
from model.engine.events import Refused, Saved, Started
from model.engine.frame import Frame, Status
from model.rbm import Rbm
from model.rbm.clamping import FREE, ClampHalf, ClampPixels, FreeAll
from model.rbm.generation_snapshot import GenerationSnapshot
from model.rbm.training_data import mnist_test_states
from tests.gui.looking import press, stroke
from tests.gui.rehearsal import Rehearsal
from tests.gui.samples import digit_machine, machine


@pytest.fixture
def page(qtbot: QtBot) -> GenerationPage:
    page = GenerationPage()
    qtbot.addWidget(page)
    page.panel.n_chains.setValue(12)
    page.resize(1280, 600)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: GenerationPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> GenerationSnapshot:
    assert isinstance(frame.snapshot, GenerationSnapshot)
    return frame.snapshot


def test_at_first_the_shipped_machine_dreams(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.set_seed(5)
    assert rehearsal.wishes == []
    page.begin()
    frame = rehearsal.run()
    assert rehearsal.events[0] == Started(5)
    assert (frame.status, frame.step) == (Status.PAUSED, 0)
    np.testing.assert_array_equal(shown(frame).machine.weights, Rbm.load(SHIPPED_MACHINE).weights)
    assert shown(frame).states.shape == (12, 784)
    assert "Shipped with Reverie" in page.panel.machine.words.text()
    assert page.change_words.text().startswith("Press Play")


def test_a_step_is_a_pass_and_back_is_what_was(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    three = shown(rehearsal.run(Step(), Step(), Step()))
    assert three.step == 3
    rehearsal.run(Step(), Step())
    again = shown(rehearsal.run(StepBack(), StepBack()))
    np.testing.assert_array_equal(again.states, three.states)
    np.testing.assert_array_equal(again.probabilities, three.probabilities)


def test_words_and_curves_follow_the_run(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    snapshot = shown(rehearsal.run(GoTo(60)))
    assert page.change_words.text() == change_sentence(snapshot)
    assert page.change_words.text().startswith("Pass 60")
    assert page.mixing_words.text() == mixing_sentence(snapshot)
    assert page.trace.n_steps == 60
    assert page.equilibrium._trace is page.trace
    assert page.energy._trace is page.trace
    assert snapshot.measured.picture is not None


def test_what_is_chosen_begins_anew_and_what_is_held_stays(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    rehearsal.run(Step(), Edit(ClampPixels((3, 4), 1)))
    page.panel.n_chains.setValue(7)
    snapshot = shown(rehearsal.run())
    assert snapshot.states.shape == (7, 256)
    assert np.flatnonzero(snapshot.clamp != FREE).tolist() == [3, 4]
    page.panel.start.setCurrentIndex(page.panel.start.findData("data"))
    page.panel.start.activated.emit(3)
    snapshot = shown(rehearsal.run())
    np.testing.assert_array_equal(snapshot.states[:, 5:], mnist_test_states((0, 1), 16)[:7, 5:])
    assert (snapshot.states[:, 3:5] == 1).all()
    page.panel.start.setCurrentIndex(0)
    page.use_machine(machine())
    assert shown(rehearsal.run()).n_held == 0, "it does not fit the other machine"


def test_painting_holds_pixels_and_is_undone_stroke_by_stroke(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    rehearsal.run(Step(), Step())
    page.clamp_panel.brush.setValue(1)
    stroke(page.clamp.grid, 16, 16, 18)
    assert rehearsal.wishes == [Edit(ClampPixels((16,), 1), 1), Edit(ClampPixels((16, 17, 18), 1), 1)]
    painted = shown(rehearsal.run())
    assert painted.step == 0
    assert np.flatnonzero(painted.clamp == 1).tolist() == [16, 17, 18]
    assert (shown(rehearsal.run(Step(), Step())).states[:, 16:19] == 1).all()
    undone = shown(rehearsal.run(Undo()))
    assert (undone.n_held, undone.step) == (0, 2)


def test_a_stroke_while_it_plays_does_not_stop_it(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    page.clamp_panel.brush.setValue(1)
    frame = rehearsal.run(Step())
    page.show_frame(replace(frame, status=Status.PLAYING))
    grid = page.clamp.grid
    stroke(grid, 16, 16, 18)
    # In the midst of a stroke a frame may show the pause that every change brings.
    page.show_frame(replace(frame, status=Status.PAUSED))
    page.clamp.painted.emit([40], 0, 1)
    assert rehearsal.wishes == [
        Edit(ClampPixels((16,), 1), 1),
        Run(),
        Edit(ClampPixels((16, 17, 18), 1), 1),
        Run(),
        Edit(ClampPixels((40,), 0), 1),
        Run(),
    ]
    rehearsal.wishes.clear()
    stroke(grid, 16, 16)
    assert rehearsal.wishes == [Edit(ClampPixels((16,), 1), 2)], "paused, it stays paused"


def test_the_buttons_hold_half_a_digit_and_free_all(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    frame = rehearsal.run(Step())
    page.clamp_panel.halves["left"].click()
    snapshot = shown(rehearsal.run())
    digit = mnist_test_states((0, 1), 16)[0].reshape(16, 16)
    np.testing.assert_array_equal(snapshot.clamp.reshape(16, 16)[:, :8], digit[:, :8])
    assert snapshot.n_held == 128
    page.show_frame(replace(frame, status=Status.PLAYING))
    page.clamp_panel.free_all.click()
    page.show_frame(replace(frame, status=Status.PLAYING))
    page.clamp_panel.undo.click()
    assert rehearsal.wishes == [Edit(FreeAll()), Run(), Undo()]


def test_half_of_what_is_not_known_is_refused(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(machine())
    rehearsal.run(Step())
    frame = rehearsal.run(Edit(ClampHalf("left", 0)))
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "not known what this machine has learnt" in refused.message
    assert frame.step == 1


def test_a_click_on_the_wall_enlarges_a_chain(page: GenerationPage, rehearsal: Rehearsal, qtbot: QtBot) -> None:
    page.use_machine(digit_machine())
    snapshot = shown(rehearsal.run(Step()))
    assert not page.chain.can_be_seen(), "it is behind another tab"
    press(page.wall.grid, page.wall.grid.tile_rect(7).center())
    qtbot.waitUntil(page.chain.can_be_seen)
    assert page.chain.words.text() == chain_sentence(snapshot, 7)


def test_a_click_on_a_curve_goes_to_the_pass(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    rehearsal.run(GoTo(30))
    page.equilibrium.step_chosen.emit(12)
    page.energy.step_chosen.emit(99)
    assert rehearsal.wishes == [GoTo(12), GoTo(30)]


def test_a_start_that_cannot_be_is_refused_and_the_run_goes_on(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(machine())
    before = rehearsal.run(Step())
    page.panel.start.setCurrentIndex(page.panel.start.findData("data"))
    page.begin()
    after = rehearsal.run(Step())
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "have its chains start from something else" in refused.message
    assert (after.session_id, after.step) == (before.session_id, 2)


def test_a_machine_from_a_file(page: GenerationPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    machine(12, 5).save(tmp_path / "odd.npz")
    page.open_files([tmp_path / "odd.npz"])
    snapshot = shown(rehearsal.run(Step()))
    assert snapshot.image_shape == (1, 12)
    assert "odd.npz" in page.panel.machine.words.text()


def test_the_pictures_are_saved(page: GenerationPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    page.use_machine(digit_machine())
    path = tmp_path / page.save_name
    snapshot = shown(rehearsal.run(Step(), Save(path)))
    assert Saved(str(path)) in rehearsal.events
    with np.load(path) as stored:
        np.testing.assert_array_equal(stored["images"].reshape(12, 256), snapshot.states)


def test_a_session_that_is_gone_leaves_nothing_to_paint_on(page: GenerationPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    rehearsal.run(Step())
    page.forget_run()
    page.clamp.painted.emit([3], 1, 9)
    assert rehearsal.wishes == [Edit(ClampPixels((3,), 1), 9)]
