"""The chain in half-steps: every decision can be recomputed from what is shown."""

from pathlib import Path

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.sampling import PaintVisible, SamplingSession, SetVisible, field_terms

VISIBLE = np.array([0, 1, 1, 0, 1, 0], np.float32)


@pytest.fixture
def machine() -> Rbm:
    rng = np.random.default_rng(3)
    return Rbm(rng.normal(0, 1, (6, 4)), rng.normal(0, 1, 6), rng.normal(0, 1, 4))


@pytest.fixture
def session(machine: Rbm) -> SamplingSession:
    return SamplingSession(machine, VISIBLE, (2, 3), seed=5)


def test_at_the_start_only_the_visible_states_are_there(session: SamplingSession) -> None:
    shown = session.snapshot()
    np.testing.assert_array_equal(shown.visible.state, VISIBLE)
    assert shown.visible.field is None
    assert shown.hidden.state is None
    assert (shown.step, shown.decided, shown.seed) == (0, None, 5)
    assert shown.free_energy == float(shown.machine.free_energy(VISIBLE))


def test_a_step_decides_one_layer_and_shows_how(session: SamplingSession, machine: Rbm) -> None:
    session.advance(1)
    shown = session.snapshot()
    assert shown.decided == "hidden"
    np.testing.assert_array_equal(shown.hidden.field, machine.hidden_fields(VISIBLE))
    np.testing.assert_array_equal(shown.hidden.probability, machine.mean_h_from_v(VISIBLE))
    np.testing.assert_array_equal(shown.hidden.state, shown.hidden.draw < shown.hidden.probability)
    np.testing.assert_array_equal(shown.visible.state, VISIBLE)

    session.advance(1)
    after = session.snapshot()
    assert after.decided == "visible"
    assert after.hidden is shown.hidden
    np.testing.assert_array_equal(after.visible.field, machine.visible_fields(shown.hidden.state))
    np.testing.assert_array_equal(after.visible.state, after.visible.draw < after.visible.probability)
    assert after.free_energy == float(machine.free_energy(after.visible.state))


def test_it_is_the_machines_own_sampler(session: SamplingSession, machine: Rbm) -> None:
    rng = np.random.Generator(np.random.SFC64(5))
    v = VISIBLE
    for _ in range(10):
        h = machine.sample_h_from_v(v, rng)
        v = machine.sample_v_from_h(h, rng)
    session.advance(20)
    np.testing.assert_array_equal(session.snapshot().visible.state, v)


def test_stepping_is_running_and_the_past_can_be_lived_again(session: SamplingSession, machine: Rbm) -> None:
    other = SamplingSession(machine, VISIBLE, (2, 3), seed=5)
    rows = np.concatenate([other.advance(1) for _ in range(13)])
    np.testing.assert_array_equal(session.advance(13), rows)

    point = session.checkpoint()
    assert point.nbytes > 0
    rows = session.advance(9)
    end = session.snapshot()
    session.restore(point)
    assert session.step == 13
    np.testing.assert_array_equal(session.advance(9), rows)
    np.testing.assert_array_equal(session.snapshot().visible.state, end.visible.state)
    np.testing.assert_array_equal(session.snapshot().hidden.draw, end.hidden.draw)


def test_the_field_is_the_sum_of_its_terms(session: SamplingSession, machine: Rbm) -> None:
    session.advance(2)
    shown = session.snapshot()
    for unit in range(4):
        bias, terms = field_terms(machine, "hidden", unit, VISIBLE)
        assert bias + terms.sum() == pytest.approx(shown.hidden.field[unit], abs=1e-5)
    for unit in range(6):
        bias, terms = field_terms(machine, "visible", unit, shown.hidden.state)
        assert terms.shape == (4,)
        assert bias + terms.sum() == pytest.approx(shown.visible.field[unit], abs=1e-5)


def test_painting_begins_a_new_chain(session: SamplingSession, machine: Rbm) -> None:
    session.advance(4)
    before = session.snapshot().visible.state
    session.apply(PaintVisible((0, 5), 1))
    shown = session.snapshot()
    expected = before.copy()
    expected[[0, 5]] = 1
    np.testing.assert_array_equal(shown.visible.state, expected)
    assert (shown.step, shown.hidden.state, shown.decided) == (0, None, None)
    assert shown.free_energy == float(machine.free_energy(expected))


def test_the_same_pattern_begins_the_same_chain(session: SamplingSession) -> None:
    first = session.advance(8)
    session.apply(SetVisible(VISIBLE))
    np.testing.assert_array_equal(session.advance(8), first)


@pytest.mark.parametrize(
    "change", [SetVisible(np.zeros(5)), SetVisible(np.full(6, 0.5)), PaintVisible((6,), 1), PaintVisible((0,), 2), "x"]
)
def test_impossible_changes_are_refused_and_change_nothing(session: SamplingSession, change: object) -> None:
    session.advance(3)
    before = session.snapshot()
    with pytest.raises(BadInput):
        session.apply(change)
    assert session.step == 3
    assert session.snapshot().visible is before.visible


def test_a_pattern_or_image_that_does_not_fit_is_refused(machine: Rbm) -> None:
    with pytest.raises(BadInput, match="pattern of shape"):
        SamplingSession(machine, np.zeros(7), (2, 3), 1)
    with pytest.raises(BadInput, match="2 × 4 pixels"):
        SamplingSession(machine, VISIBLE, (2, 4), 1)


def test_states_are_read_only_and_the_machine_is_saved(session: SamplingSession, tmp_path: Path) -> None:
    session.advance(2)
    assert not session.snapshot().visible.state.flags.writeable
    session.save(tmp_path / "machine.npz")
    assert Rbm.load(tmp_path / "machine.npz").n_hidden == 4
