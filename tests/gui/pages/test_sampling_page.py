"""The sampling page, driven by a runner without a thread."""

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.pages.machine_page import SHIPPED_MACHINE
from gui.pages.sampling_page import SamplingPage
from model.engine.commands import Edit, Save, Step, StepBack, Undo
from model.engine.events import Refused, Started
from model.engine.frame import Frame
from model.rbm import Rbm
from model.rbm.sampling import PaintVisible, SamplingSnapshot
from tests.gui.looking import centre_of, move, stroke, texts
from tests.gui.rehearsal import Rehearsal
from tests.gui.samples import digit_machine, machine


@pytest.fixture
def page(qtbot: QtBot) -> SamplingPage:
    page = SamplingPage()
    qtbot.addWidget(page)
    page.resize(1280, 640)
    page.show()
    return page


@pytest.fixture
def rehearsal(page: SamplingPage) -> Rehearsal:
    return Rehearsal(page)


def shown(frame: Frame) -> SamplingSnapshot:
    assert isinstance(frame.snapshot, SamplingSnapshot)
    return frame.snapshot


def test_at_first_the_shipped_machine_is_sampled_from_a_test_digit(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.set_seed(5)
    assert rehearsal.wishes == []
    page.begin()
    snapshot = shown(rehearsal.run())
    assert rehearsal.events[0] == Started(5)
    np.testing.assert_array_equal(snapshot.machine.weights, Rbm.load(SHIPPED_MACHINE).weights)
    assert snapshot.visible.state is not None
    assert 20 < snapshot.visible.state.sum() < 400
    assert "Shipped with Reverie" in page.panel.machine.words.text()


def test_half_steps_decide_the_layers_in_turn(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.begin()
    rehearsal.run()
    decided = [shown(rehearsal.run(Step())).decided for _ in range(4)]
    assert decided == ["hidden", "visible", "hidden", "visible"]
    two = shown(rehearsal.frames[-1])
    rehearsal.run(Step())
    again = shown(rehearsal.run(StepBack()))
    for part in ("field", "probability", "draw", "state"):
        np.testing.assert_array_equal(getattr(again.visible, part), getattr(two.visible, part))
        np.testing.assert_array_equal(getattr(again.hidden, part), getattr(two.hidden, part))


def test_free_energy_is_told(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.use_machine(machine(256, 9))
    snapshot = shown(rehearsal.run(Step(), Step()))
    assert snapshot.visible.state is not None
    expected = f"{snapshot.machine.free_energy(snapshot.visible.state):.2f}".replace("-", "−")
    assert f"<b>{expected}</b> nats" in page.panel.chain.text()


def test_the_chain_starts_where_the_buttons_say(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    first = shown(rehearsal.run(Step()))
    page.panel.blank.click()
    blank = shown(rehearsal.run())
    assert blank.visible.state is not None
    assert not blank.visible.state.any()
    assert blank.step == 0
    assert blank.hidden.state is None
    page.panel.random.click()
    drawn = shown(rehearsal.run()).visible.state
    assert drawn is not None
    assert 90 < drawn.sum() < 166
    page.panel.random.click()
    assert not np.array_equal(shown(rehearsal.run()).visible.state, drawn), "another draw each time"
    page.panel.digit.click()
    digit = shown(rehearsal.run()).visible.state
    assert not np.array_equal(digit, first.visible.state), "another digit each time"


def test_a_digit_is_of_the_classes_chosen(page: SamplingPage, rehearsal: Rehearsal) -> None:
    from model.rbm.training_data import mnist_test_states

    page.use_machine(digit_machine())
    rehearsal.run()
    page.panel.classes.choose((1,))
    page.panel.digit.click()
    state = shown(rehearsal.run()).visible.state
    assert (mnist_test_states((1,), 16) == state).all(axis=1).any()


def test_painting_begins_a_chain_and_is_undone_stroke_by_stroke(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    rehearsal.run()
    page.panel.blank.click()
    rehearsal.run()
    stroke(page.layers.grids["visible", "state"], 16, 16, 18)
    assert rehearsal.wishes == [
        Edit(PaintVisible((16,), 1), 1),
        Edit(PaintVisible((16, 17, 18), 1), 1),
    ]
    painted = shown(rehearsal.run())
    assert painted.visible.state is not None
    assert np.flatnonzero(painted.visible.state).tolist() == [16, 17, 18]
    undone = shown(rehearsal.run(Undo()))
    assert undone.visible.state is not None
    assert not undone.visible.state.any()


def test_hovering_a_unit_shows_the_sum_behind_it(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine(9))
    rehearsal.run(Step())
    heard: list[str] = []
    page.hovered.connect(heard.append)
    grid = page.layers.grids["hidden", "state"]
    move(grid, centre_of(grid, 7, 3))
    assert heard[-1].startswith("Hidden unit 8: field ")
    assert any("Hidden unit 8" in text and "bias + Σ" in text for text in texts(page.terms))


def test_the_same_seed_gives_the_same_chain(page: SamplingPage, rehearsal: Rehearsal) -> None:
    page.use_machine(digit_machine())
    one = shown(rehearsal.run(*[Step()] * 4))
    page.begin()
    other = shown(rehearsal.run(*[Step()] * 4))
    np.testing.assert_array_equal(one.visible.draw, other.visible.draw)
    page.panel.seed.setValue(99)
    assert not np.array_equal(shown(rehearsal.run(*[Step()] * 4)).visible.draw, other.visible.draw)


def test_a_machine_of_another_size_is_sampled_from_random_pixels(
    page: SamplingPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    machine(12, 5).save(tmp_path / "odd.npz")
    page.open_files([tmp_path / "odd.npz"])
    snapshot = shown(rehearsal.run(Step()))
    assert snapshot.image_shape == (1, 12)
    assert "odd.npz" in page.panel.machine.words.text()
    page.panel.digit.click()
    rehearsal.run()
    (refused,) = [event for event in rehearsal.events if isinstance(event, Refused)]
    assert "1 × 12" in refused.message


def test_the_machine_is_saved_as_it_is_sampled(page: SamplingPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    page.use_machine(digit_machine())
    rehearsal.run(Save(tmp_path / "copy.npz"))
    np.testing.assert_array_equal(Rbm.load(tmp_path / "copy.npz").weights, digit_machine().weights)


def test_a_damaged_file_leaves_the_chain_alone(page: SamplingPage, rehearsal: Rehearsal, tmp_path: Path) -> None:
    page.use_machine(digit_machine())
    before = rehearsal.run(Step())
    (tmp_path / "bad.npz").write_bytes(b"PK\x03\x04 nonsense")
    page.open_files([tmp_path / "bad.npz"])
    frame = rehearsal.run()
    assert [type(event) for event in rehearsal.events].count(Refused) == 1
    assert frame is before
    assert "From the learning page" in page.panel.machine.words.text()


def test_after_a_damaged_file_the_chain_can_be_started_again(
    page: SamplingPage, rehearsal: Rehearsal, tmp_path: Path
) -> None:
    page.use_machine(digit_machine())
    rehearsal.run(Step())
    (tmp_path / "bad.npz").write_bytes(b"PK\x03\x04 nonsense")
    page.open_files([tmp_path / "bad.npz"])
    rehearsal.run()
    page.begin()
    frame = rehearsal.run()
    assert [type(event) for event in rehearsal.events].count(Refused) == 1
    assert frame.step == 0
