"""Pictures that pass through a machine, against the machine itself."""

import csv
from pathlib import Path

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.familiar import N_CROWD, damaged, picture_group
from model.rbm.look_alike import NearestDigit
from model.rbm.provenance import DRAWN, DataDescription, Provenance
from model.rbm.reconstruction import ReconstructionSession
from model.rbm.reconstruction_settings import ReconstructionSettings, Way
from model.rbm.reconstruction_snapshot import SCALARS, is_kept
from model.rbm.training_data import mnist_test_states


def machine(classes: tuple[int, ...] = (2,), how: str = "threshold 0.5") -> Rbm:
    rng = np.random.default_rng(2)
    data = DataDescription("MNIST", classes, 100, (16, 16), how)
    return Rbm(
        rng.normal(0, 0.3, (256, 9)),
        rng.normal(-1, 0.3, 256),
        rng.normal(0, 0.3, 9),
        Provenance(1, "cd", data, {}, 10, "0.1.0"),
    )


def session(settings: ReconstructionSettings | None = None, of: Rbm | None = None) -> ReconstructionSession:
    return ReconstructionSession(of or machine(), (16, 16), settings or ReconstructionSettings(n=3, seed=4))


def memoriser(picture: np.ndarray) -> Rbm:
    """Its one hidden unit is always on, and then every pixel is as in the picture, but for one chance in e⁵⁰."""
    return Rbm(100 * (2 * picture[:, np.newaxis] - 1), -50 * (2 * picture - 1), np.array([1e5]))


def test_at_the_start_there_are_the_originals_of_both_groups() -> None:
    snapshot = session().snapshot()
    familiar, unfamiliar = snapshot.groups
    np.testing.assert_array_equal(familiar.pictures, mnist_test_states((2,), 16)[:3])
    assert familiar.digits.tolist() == [2, 2, 2]
    assert unfamiliar.digits.tolist() == [0, 1, 3]
    assert (snapshot.known, snapshot.learnt, snapshot.settings.unfamiliar) == (True, (2,), "other digits")
    originals = np.concatenate([familiar.pictures, unfamiliar.pictures])
    for shown in (snapshot.present.probabilities, snapshot.present.states, snapshot.stages[0].states):
        np.testing.assert_array_equal(shown, originals)
    assert snapshot.present.errors.tolist() == [0.0] * 6
    assert (snapshot.step, snapshot.present.step, len(snapshot.stages)) == (0, 0, 1)


def test_a_pass_in_mean_field_is_the_machines_own() -> None:
    passing, rbm = session(ReconstructionSettings(n=3, way="mean field")), machine()
    v = passing.snapshot().present.states
    for _ in range(3):
        passing.advance(1)
        v = rbm.mean_v_from_h(rbm.mean_h_from_v(v))
        np.testing.assert_array_equal(passing.snapshot().present.probabilities, v)
        np.testing.assert_array_equal(passing.snapshot().present.states, v)


def test_a_sampled_pass_is_the_machines_own_with_the_same_draws() -> None:
    passing, rbm = session(), machine()
    rng = np.random.Generator(np.random.SFC64(4))
    v = passing.snapshot().present.states
    for _ in range(3):
        passing.advance(1)
        h = rbm.sample_h_from_v(v, rng)
        v = rbm.sample_v_from_h(h, rng)
        np.testing.assert_array_equal(passing.snapshot().present.probabilities, rbm.mean_v_from_h(h))
        np.testing.assert_array_equal(passing.snapshot().present.states, v)


@pytest.mark.parametrize("way", ["sampled", "mean field"])
def test_everything_becomes_the_one_picture_a_machine_has_memorised(way: Way) -> None:
    picture = mnist_test_states((5,), 16)[7].astype(np.float32)
    settings = ReconstructionSettings(familiar=(5,), n=4, damage="flip", flipped=0.3, way=way)
    passing = session(settings, memoriser(picture))
    rows = passing.advance(3)
    snapshot = passing.snapshot()
    np.testing.assert_allclose(snapshot.present.states, np.tile(picture, (8, 1)), atol=1e-6)
    originals = np.concatenate([group.pictures for group in snapshot.groups])
    by_hand = (originals != picture).mean(axis=1)
    np.testing.assert_allclose(snapshot.present.errors, by_hand, rtol=1e-6)
    np.testing.assert_allclose(rows[:, 0], by_hand[:4].mean(), rtol=1e-6)
    np.testing.assert_allclose(rows[:, 1], by_hand[4:].mean(), rtol=1e-6)
    assert (snapshot.present.looks_like == 5).all()
    assert rows[-1, SCALARS.index("alike_unfamiliar")] == 1
    np.testing.assert_allclose(snapshot.present.hidden_activity, 1)
    assert (snapshot.known, snapshot.learnt) == (False, (5,))


def test_the_error_is_of_the_probabilities_against_the_undamaged_original() -> None:
    passing = session(ReconstructionSettings(n=2, damage="cover"))
    start = passing.snapshot()
    original = start.groups[0].pictures[1]
    assert start.present.errors[1] == pytest.approx(original[128:].sum() / 256)
    np.testing.assert_array_equal(start.present.states[1], damaged(original, "cover", 0.1, 1, 1))
    passing.advance(2)
    present = passing.snapshot().present
    by_hand = sum((float(p) - float(x)) ** 2 for p, x in zip(present.probabilities[1], original, strict=True)) / 256
    assert present.errors[1] == pytest.approx(by_hand, rel=1e-5)


def test_figures_of_a_picture_are_the_machines_own() -> None:
    passing, rbm = session(), machine()
    passing.advance(4)
    present = passing.snapshot().present
    np.testing.assert_array_equal(present.free_energies, rbm.free_energy(present.states))
    np.testing.assert_allclose(present.hidden_activity, rbm.mean_h_from_v(present.states).mean(axis=1), rtol=1e-5)
    np.testing.assert_array_equal(present.looks_like, NearestDigit(16).labels(present.probabilities))


def test_scalars_are_means_of_the_groups() -> None:
    passing = session(ReconstructionSettings(n=3, others=(2, 7), familiar=(1,)), machine((1, 4)))
    (row,) = passing.advance(1)
    present = passing.snapshot().present
    expected = {
        "error_familiar": present.errors[:3].mean(),
        "error_unfamiliar": present.errors[3:].mean(),
        "free_energy_familiar": present.free_energies[:3].mean(),
        "free_energy_unfamiliar": present.free_energies[3:].mean(),
        "alike_familiar": (present.looks_like[:3] == 1).mean(),
        "alike_unfamiliar": np.isin(present.looks_like[3:], (1, 4)).mean(),
    }
    assert dict(zip(SCALARS, row, strict=True)) == pytest.approx(expected)
    before = passing.snapshot().start
    assert before[:2] == (0.0, 0.0)
    assert before[2] == pytest.approx(machine().free_energy(passing.snapshot().groups[0].pictures).mean())


def test_where_all_digits_are_learnt_looking_like_one_says_nothing() -> None:
    passing = session(of=machine(tuple(range(10))))
    assert np.isnan(passing.advance(1)[0, SCALARS.index("alike_unfamiliar")])
    assert passing.snapshot().groups[1].kind == "lying"


@pytest.mark.parametrize("way", ["sampled", "mean field"])
def test_many_passes_are_single_ones(way: Way) -> None:
    settings = ReconstructionSettings(n=2, way=way)
    at_once, one_by_one = session(settings), session(settings)
    rows = at_once.advance(11)
    np.testing.assert_array_equal(rows, np.concatenate([one_by_one.advance(1) for _ in range(11)]))
    np.testing.assert_array_equal(at_once.snapshot().present.states, one_by_one.snapshot().present.states)


def test_the_past_comes_back_with_what_was_kept_of_it() -> None:
    passing = session()
    passing.advance(4)
    point = passing.checkpoint()
    assert point.step == 4
    assert point.nbytes > 2 * 6 * 256 * 4
    rows = passing.advance(8)
    end = passing.snapshot()
    assert [stage.step for stage in end.stages] == [0, 1, 2, 5, 10]
    passing.restore(point)
    assert passing.step == 4
    assert [stage.step for stage in passing.snapshot().stages] == [0, 1, 2]
    np.testing.assert_array_equal(passing.advance(8), rows)
    again = passing.snapshot()
    np.testing.assert_array_equal(again.present.states, end.present.states)
    for one, other in zip(again.stages, end.stages, strict=True):
        np.testing.assert_array_equal(one.probabilities, other.probabilities)


def test_passes_kept_are_one_two_and_five_of_every_ten() -> None:
    assert [step for step in range(1201) if is_kept(step)] == [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]


def test_everything_shown_is_read_only() -> None:
    passing = session()
    passing.advance(1)
    snapshot = passing.snapshot()
    for stage in (*snapshot.stages, snapshot.present):
        assert not any(part.flags.writeable for part in vars(stage).values() if isinstance(part, np.ndarray))
    assert not any(part.flags.writeable for part in vars(snapshot.crowd).values())


def test_the_next_pictures_follow_the_first() -> None:
    both = session(ReconstructionSettings(n=6)).snapshot().groups
    later = session(ReconstructionSettings(n=3, first=3)).snapshot().groups
    for one, other in zip(both, later, strict=True):
        np.testing.assert_array_equal(one.pictures[3:], other.pictures)


def test_the_crowd_is_of_undamaged_pictures_of_both_groups() -> None:
    snapshot = session(ReconstructionSettings(n=1, damage="cover")).snapshot()
    pictures = picture_group(None, (2,), range(N_CROWD), 16, False, 1).pictures
    np.testing.assert_array_equal(snapshot.crowd.familiar, machine().free_energy(pictures))
    assert len(snapshot.crowd.unfamiliar) == N_CROWD


def test_a_machine_that_learnt_drawn_pixels_is_shown_such() -> None:
    drawn = session(of=machine(how=DRAWN)).snapshot().groups[0]
    np.testing.assert_array_equal(drawn.pictures, mnist_test_states((2,), 16, stochastic=True)[:3])


@pytest.mark.parametrize(("n_visible", "shape"), [(12, (1, 12)), (144, (12, 12)), (256, (8, 32)), (784, (16, 16))])
def test_machines_of_other_sizes_are_refused_in_one_sentence(n_visible: int, shape: tuple[int, int]) -> None:
    other = Rbm(np.zeros((n_visible, 2)), np.zeros(n_visible), np.zeros(2))
    with pytest.raises(BadInput, match=f"{shape[0]} × {shape[1]}, of {n_visible} visible units.* 28 × 28 and 16 × 16"):
        ReconstructionSession(other, shape, ReconstructionSettings())


@pytest.mark.parametrize("wish", ["apply", "alter", "observe", "show"])
def test_nothing_can_be_changed_on_the_way(wish: str) -> None:
    with pytest.raises(BadInput):
        getattr(session(), wish)("anything")


def test_a_table_of_all_stages_is_saved(tmp_path: Path) -> None:
    passing = session()
    passing.advance(7)
    passing.save(tmp_path / "table.csv")
    with (tmp_path / "table.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [int(row["passes"]) for row in rows] == [step for step in (0, 1, 2, 5, 7) for _ in range(6)]
    last, present = rows[-2], passing.snapshot().present
    assert (last["group"], last["picture"], last["digit"]) == ("other digits", "1", "1")
    assert float(last["squared_error_per_pixel"]) == present.errors[4]
    assert int(last["looks_like"]) == present.looks_like[4]
    assert float(last["free_energy_nats"]) == present.free_energies[4]
