"""Chains of machines small enough to know their distribution exactly, and the session that runs them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.engine.history import History
from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.chain_record import ChainRecord
from model.rbm.chains import Chains
from model.rbm.clamping import FREE, ClampHalf, ClampPixels, FreeAll
from model.rbm.data_choice import DataChoice
from model.rbm.enumeration import all_states
from model.rbm.generation import GenerationSession
from model.rbm.generation_settings import MAX_CHAINS, GenerationSettings
from model.rbm.generation_snapshot import SCALARS
from model.rbm.provenance import DataDescription, Provenance
from model.rbm.training_data import TrainingData, mnist_test_states

COLUMN = {name: i for i, name in enumerate(SCALARS)}


@pytest.fixture(scope="module")
def machine() -> Rbm:
    """Nine pixels in strong bonds: 512 states, some thousand times as probable as others."""
    rng = np.random.default_rng(3)
    return Rbm(rng.normal(0, 1.2, (9, 5)), rng.normal(0, 0.7, 9), rng.normal(0, 1, 5))


@pytest.fixture(scope="module")
def exact(machine: Rbm) -> np.ndarray:
    """p(v) of all 512 states in order."""
    return probabilities_of(machine, all_states(9))


def probabilities_of(machine: Rbm, states: np.ndarray) -> np.ndarray:
    weights = -machine.free_energy(states)
    p = np.exp(weights - weights.max())
    return p / p.sum()


def session(
    machine: Rbm, n_chains: int = 100, clamp: np.ndarray | None = None, **settings: object
) -> GenerationSession:
    return GenerationSession(machine, (3, 3), GenerationSettings(n_chains, **settings), clamp)  # type: ignore[arg-type]


def numbers_of(states: np.ndarray) -> np.ndarray:
    """Which of ``all_states`` they are."""
    n = states.shape[1]
    return states.astype(np.int64) @ (1 << np.arange(n)[::-1])


def surprise(counts: np.ndarray, p: np.ndarray) -> float:
    """Pearson's chi-square per degree of freedom: about 1 if the counts are drawn from p; rare states together."""
    expected = counts.sum() * p
    rare = expected < 10
    groups = [(counts[~rare], expected[~rare])]
    if rare.any():
        groups.append((np.array([counts[rare].sum()]), np.array([expected[rare].sum()])))
    seen, wanted = (np.concatenate(parts) for parts in zip(*groups, strict=True))
    return float((np.square(seen - wanted) / wanted).sum() / (len(seen) - 1))


# --- against the exact distribution ----------------------------------------------------------------------------------


def test_chains_drawn_exactly_from_the_machine_do_not_drift(machine: Rbm, exact: np.ndarray) -> None:
    rng = np.random.default_rng(1)
    states = all_states(9)[rng.choice(512, 20_000, p=exact)].astype(np.float32)
    chains = Chains(machine, states, states)
    for _ in range(3):
        chains.advance(rng)
        assert surprise(np.bincount(numbers_of(chains.states), minlength=512), exact) < 1.35


def test_at_equilibrium_the_change_is_what_chance_makes_it(machine: Rbm, exact: np.ndarray) -> None:
    rng, free = np.random.default_rng(2), np.ones(9, bool)
    changes = []
    for _ in range(150):
        states = all_states(9)[rng.choice(512, 60, p=exact)].astype(np.float32)
        chains, record = Chains(machine, states, states), ChainRecord(60, 9)
        for _ in range(15):
            chains.advance(rng)
            record.note(chains.states.astype(np.uint8), chains.free_energies)
        changes.append(record.change(free))
    assert np.mean([c.change**2 / c.floor**2 for c in changes]) == pytest.approx(1, abs=0.15)
    assert np.mean([c.is_chance for c in changes]) > 0.88


def test_from_far_away_the_change_comes_down_to_chance_and_stays_there() -> None:
    # Nine pixels that are all on or all off, as their one hidden unit is, which flips in one of thirty passes or so:
    # half of the chains begin with it on, nine in ten should have it on.
    slow = Rbm(np.full((9, 1), 3.0), np.full(9, -1.1), [-13.5])
    states = all_states(9)
    assert probabilities_of(slow, states) @ slow.mean_h_from_v(states)[:, 0] > 0.88
    late = []
    for seed in range(6):
        rows = session(slow, 200, seed=seed).advance(700)
        columns = (COLUMN[name] for name in ("change", "change_floor", "change_limit"))
        change, floor, limit = (rows[:, column] for column in columns)
        assert np.nanmax(change[:40] / limit[:40]) > 1.5, "at first it changes much more than by chance"
        late.append(np.stack([change[-300:] <= limit[-300:], np.square(change[-300:] / floor[-300:])]))
    is_chance, ratio = np.stack(late, axis=1)
    measured = np.isfinite(ratio)
    assert is_chance[measured].mean() > 0.85
    assert ratio[measured].mean() < 1.6


def test_the_marginals_of_the_chains_are_the_exact_ones(machine: Rbm, exact: np.ndarray) -> None:
    running = session(machine, 400, start="hidden")
    running.advance(40)
    sums = np.zeros((400, 9))
    for _ in range(150):
        running.advance(1)
        sums += running.snapshot().states
    of_each_chain = sums / 150
    error = of_each_chain.std(axis=0, ddof=1) / np.sqrt(400)
    assert (error < 0.02).all()
    np.testing.assert_array_less(np.abs(of_each_chain.mean(axis=0) - exact @ all_states(9)), 4 * error)


def test_clamped_chains_reach_the_exact_conditional_distribution(machine: Rbm) -> None:
    held, free, values = [0, 1, 5], [2, 3, 4, 6, 7, 8], [1, 0, 0]
    clamp = np.full(9, FREE, np.int8)
    clamp[held] = values
    running = session(machine, 400, clamp)
    rest = all_states(6)
    states = np.empty((64, 9))
    states[:, held], states[:, free] = values, rest
    wanted = probabilities_of(machine, states)
    counts = np.zeros(64, np.int64)
    running.advance(40)
    for _ in range(50):
        running.advance(12)
        now = running.snapshot().states
        assert (now[:, held] == values).all()
        counts += np.bincount(numbers_of(now[:, free]), minlength=64)
    assert surprise(counts, wanted) < 1.6
    marginal = probabilities_of(machine, all_states(9)) @ all_states(9)
    assert np.abs(wanted @ rest - marginal[free]).max() > 0.4, "the clamp makes a difference"


def test_the_mean_free_energy_and_its_error_are_those_of_the_chains(machine: Rbm, exact: np.ndarray) -> None:
    running = session(machine, 400)
    rows = running.advance(60)
    energies = machine.free_energy(running.snapshot().states)
    assert rows[-1, 0] == pytest.approx(energies.mean(), abs=1e-4)
    assert rows[-1, 1] == pytest.approx(energies.std(ddof=1) / 20, rel=1e-3)
    assert abs(rows[-1, 0] - exact @ machine.free_energy(all_states(9))) < 4 * rows[-1, 1]
    assert running.snapshot().free_energy == (pytest.approx(rows[-1, 0]), pytest.approx(rows[-1, 1]))


# --- the session -----------------------------------------------------------------------------------------------------


def test_stepping_is_running_and_the_past_can_be_lived_again(machine: Rbm) -> None:
    one, other = session(machine, 12), session(machine, 12)
    rows = other.advance(77)
    np.testing.assert_array_equal(np.concatenate([one.advance(1) for _ in range(77)]), rows)
    point = one.checkpoint()
    assert point.step == 77
    assert point.nbytes > 0
    rows = one.advance(60)
    end = one.snapshot()
    one.apply(ClampPixels((1,), 0))
    one.advance(5)
    for _ in range(2):
        one.restore(point)
        assert one.step == 77
        np.testing.assert_array_equal(one.snapshot().states, other.snapshot().states)
        np.testing.assert_array_equal(one.snapshot().probabilities, other.snapshot().probabilities)
        assert one.snapshot().measured.change == other.snapshot().measured.change
        np.testing.assert_array_equal(one.advance(60), rows)
        again = one.snapshot()
        for name in ("states", "probabilities", "free_energies", "clamp"):
            np.testing.assert_array_equal(getattr(again, name), getattr(end, name))
        assert again.measured.change == end.measured.change
        assert again.measured.picture is not None
        assert end.measured.picture is not None
        np.testing.assert_array_equal(again.measured.picture.values, end.measured.picture.values)


def test_what_is_measured_is_recorded_in_the_pass_in_which_it_was(machine: Rbm) -> None:
    rows = session(machine, 30).advance(100)
    assert np.isfinite(rows[:, :2]).all()
    measured = {name: (np.flatnonzero(np.isfinite(rows[:, i])) + 1).tolist() for name, i in COLUMN.items()}
    assert measured["change"] == measured["change_floor"] == measured["change_limit"]
    assert measured["change"][:3] == [3, 4, 5]
    assert measured["unmoved_share"] == list(range(25, 101, 5))
    assert measured["label_changes"] == [], "these pictures are no digits"


def test_a_snapshot_stays_as_it_is(machine: Rbm) -> None:
    running = session(machine, 30)
    running.advance(40)
    shown = running.snapshot()
    arrays = (shown.states, shown.probabilities, shown.free_energies, shown.clamp, shown.measured.unmoved)
    assert all(array is not None and not array.flags.writeable for array in arrays)
    states = shown.states.copy()
    running.advance(3)
    np.testing.assert_array_equal(shown.states, states)
    assert (shown.step, shown.measured.changed_at) == (40, 40)


def test_the_seed_decides(machine: Rbm) -> None:
    one, same, other = (session(machine, 5, seed=seed).advance(10) for seed in (4, 4, 5))
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_a_clamp_begins_a_run_from_where_the_chains_are(machine: Rbm) -> None:
    running = session(machine, 50)
    running.advance(40)
    before = running.snapshot()
    running.apply(ClampPixels((2, 5), 1))
    after = running.snapshot()
    assert after.step == 0
    np.testing.assert_array_equal(np.delete(after.states, [2, 5], axis=1), np.delete(before.states, [2, 5], axis=1))
    assert (after.states[:, [2, 5]] == 1).all()
    np.testing.assert_allclose(after.free_energies, machine.free_energy(after.states), rtol=1e-4, atol=1e-5)
    assert after.measured.change is None
    assert after.n_held == 2
    running.advance(3)
    assert running.snapshot().measured.change is not None
    running.apply(FreeAll())
    assert running.snapshot().n_held == 0


def test_strokes_are_undone(machine: Rbm) -> None:
    running = session(machine, 8)
    history = History(running)
    history.advance(12)
    before = running.snapshot()
    for pixel in range(3):
        history.edit(ClampPixels((pixel,), 1), gesture=1)
    history.edit(ClampPixels((0,), FREE), gesture=2)
    assert running.snapshot().clamp[:4].tolist() == [FREE, 1, 1, FREE]
    history.undo()
    assert running.snapshot().clamp[:4].tolist() == [1, 1, 1, FREE]
    assert history.undo() == 12
    history.advance(12)
    np.testing.assert_array_equal(running.snapshot().states, before.states)
    assert running.snapshot().n_held == 0


def test_what_is_held_does_not_count_as_unchanging(machine: Rbm) -> None:
    clamp = np.full(9, FREE, np.int8)
    clamp[:8] = 0
    held, free = session(machine, 50, clamp), session(machine, 50)
    for running in (held, free):
        running.advance(60)
    changes = [running.snapshot().measured.change for running in (held, free)]
    assert changes[0] is not None
    assert changes[1] is not None
    assert changes[0].floor > 0.5 * changes[1].floor
    all_held = session(machine, 5, np.zeros(9, np.int8))
    all_held.advance(30)
    change = all_held.snapshot().measured.change
    assert change is not None
    assert np.isnan(change.change)
    assert (all_held.snapshot().states == 0).all()


def test_a_single_chain_runs_too(machine: Rbm) -> None:
    running = session(machine, 1)
    rows = running.advance(60)
    assert np.isfinite(rows[:, 0]).all()
    assert np.isnan(rows[:, 1:]).all()
    measured = running.snapshot().measured
    assert measured.unmoved is None
    assert measured.energy is not None
    assert measured.picture is None


# --- digits ----------------------------------------------------------------------------------------------------------


def digit_machine(classes: tuple[int, ...] = (2, 3), binarisation: str = "threshold 0.5") -> Rbm:
    rng = np.random.default_rng(2)
    data = DataDescription("MNIST", classes, 100, (16, 16), binarisation)
    return Rbm(rng.normal(0, 0.1, (256, 12)), np.zeros(256), np.zeros(12), Provenance(1, "cd", data, {}, 5, "0"))


def dreaming(start: str = "data", n_chains: int = 30, machine: Rbm | None = None) -> GenerationSession:
    settings = GenerationSettings(n_chains, start)  # type: ignore[arg-type]
    return GenerationSession(machine or digit_machine(), (16, 16), settings)


def test_chains_can_start_from_test_digits_of_the_classes_learnt_and_are_compared_with_them() -> None:
    running = dreaming()
    shown, states = running.snapshot(), mnist_test_states((2, 3), 16)
    np.testing.assert_array_equal(shown.states, states[:30])
    assert shown.labels is not None
    assert np.isin(shown.labels, (2, 3)).mean() > 0.8
    assert shown.reference is not None
    assert shown.reference.mean == pytest.approx(digit_machine().free_energy(states[:2000]).mean())
    assert (shown.reference.n, shown.reference.name) == (2000, "test digits")


def test_labels_are_looked_at_every_ten_passes() -> None:
    rows = dreaming().advance(40)[:, COLUMN["label_changes"]]
    assert (np.flatnonzero(np.isfinite(rows)) + 1).tolist() == [20, 30, 40]


def test_labels_and_their_changes_are_lived_again_too() -> None:
    running = dreaming()
    running.advance(13)
    point = running.checkpoint()
    rows, end = running.advance(30), running.snapshot()
    for _ in range(2):
        running.restore(point)
        np.testing.assert_array_equal(running.advance(30), rows)
        np.testing.assert_array_equal(running.snapshot().labels, end.labels)


def test_half_a_test_digit_is_held() -> None:
    running = dreaming()
    running.apply(ClampPixels((255,), 1))
    running.apply(ClampHalf("upper", 3))
    clamp = running.snapshot().clamp
    np.testing.assert_array_equal(clamp[:128], mnist_test_states((2, 3), 16)[3][:128])
    assert (clamp[128:] == FREE).all()
    running.apply(ClampHalf("left", 4, digit=7))
    left = running.snapshot().clamp.reshape(16, 16)[:, :8]
    np.testing.assert_array_equal(left, mnist_test_states((7,), 16)[4].reshape(16, 16)[:, :8])


def test_a_machine_that_learnt_grey_is_compared_with_digits_drawn_from_grey() -> None:
    grey = dreaming(machine=digit_machine(binarisation="drawn anew, grey as probability"))
    drawn = mnist_test_states((2, 3), 16, stochastic=True)[:30]
    np.testing.assert_array_equal(grey.snapshot().states, drawn)
    grey.apply(ClampHalf("upper", 3, digit=7))
    seven = mnist_test_states((7,), 16, stochastic=True)[3]
    np.testing.assert_array_equal(grey.snapshot().clamp[:128], seven[:128])
    assert not np.array_equal(seven, mnist_test_states((7,), 16)[3])


@pytest.mark.parametrize(("side", "name"), [(4, "examples it has learnt"), (5, "examples held back")])
def test_examples_are_called_held_back_only_if_they_were(side: int, name: str) -> None:
    description = TrainingData.load(DataChoice(source="bars", side=side), 1).description
    m = Rbm(
        np.zeros((side * side, 3)), np.zeros(side * side), np.zeros(3), Provenance(1, "cd", description, {}, 5, "0")
    )
    reference = GenerationSession(m, (side, side), GenerationSettings(5)).snapshot().reference
    assert reference is not None
    assert (reference.name, reference.is_held_back) == (name, side == 5)


def test_a_machine_that_does_not_say_what_it_learnt_is_taken_by_its_size(machine: Rbm) -> None:
    m = digit_machine()
    unnamed = dreaming(machine=Rbm(m.weights, m.visible_bias, m.hidden_bias))
    assert unnamed.snapshot().labels is not None
    small = session(machine)
    assert small.snapshot().labels is None
    assert small.snapshot().reference is None


# --- what cannot be --------------------------------------------------------------------------------------------------


def test_what_needs_unknown_data_is_refused(machine: Rbm) -> None:
    with pytest.raises(BadInput, match="not known what this machine has learnt"):
        session(machine, start="data")
    running = session(machine)
    running.advance(4)
    for change, said in (
        (ClampHalf("upper", 0), "not known what this machine has learnt"),
        (ClampPixels((9,), 1), "outside 0 to 8"),
        ("x", "cannot be changed by str"),
    ):
        with pytest.raises(BadInput, match=said):
            running.apply(change)
        assert running.step == 4
    for refuse in running.alter, running.observe, running.show:
        with pytest.raises(BadInput):
            refuse("x")


def test_examples_of_another_kind_have_no_digits() -> None:
    data = DataDescription("mine", (), 100, (16, 16), "threshold 0.5", "file", "/nowhere/mine.npz")
    m = digit_machine()
    other = dreaming(
        "hidden", machine=Rbm(m.weights, m.visible_bias, m.hidden_bias, Provenance(1, "cd", data, {}, 5, "0"))
    )
    assert other.snapshot().labels is None
    assert other.snapshot().reference is None


@pytest.mark.parametrize(
    "wrong", [{"n_chains": 0}, {"n_chains": MAX_CHAINS + 1}, {"start": "nowhere"}, {"seed": -1}, {"seed": 2**31}]
)
def test_impossible_settings_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadInput, match=str(next(iter(wrong.values())))):
        replace(GenerationSettings(), **wrong)  # type: ignore[arg-type]


def test_an_image_that_does_not_fit_is_refused_and_a_clamp_that_does_not_is_left_out(machine: Rbm) -> None:
    with pytest.raises(BadInput, match="2 × 4 pixels"):
        GenerationSession(machine, (2, 4), GenerationSettings())
    assert session(machine, 5, np.ones(4, np.int8)).snapshot().n_held == 0


def test_the_pictures_are_saved(machine: Rbm, tmp_path: Path) -> None:
    running = session(machine, 7)
    running.advance(3)
    running.save(tmp_path / "dreams.npz")
    with np.load(tmp_path / "dreams.npz") as stored:
        np.testing.assert_array_equal(stored["images"].reshape(7, 9), running.snapshot().states)
        np.testing.assert_array_equal(stored["probabilities"].reshape(7, 9), running.snapshot().probabilities)
