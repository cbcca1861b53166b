"""The chain unit by unit: the same as layer by layer, and every number that is shown can be recomputed."""

import itertools
import math
from pathlib import Path

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.sampling import LayerName, SamplingSession
from model.rbm.small_machines import EXAMPLES, SmallMachine
from model.rbm.unit_changes import Resize, SetLayer, SetTemperature, SetUnit, SetWeight, UseExample
from model.rbm.unit_sampling import UnitSamplingSession
from model.rbm.unit_snapshot import TellNext, Unit, UnitSnapshot

VISIBLE = (0, 1, 1, 0, 1)


@pytest.fixture
def machine() -> Rbm:
    rng = np.random.default_rng(3)
    return Rbm(rng.normal(0, 1, (5, 3)), rng.normal(0, 1, 5), rng.normal(0, 1, 3))


@pytest.fixture
def session(machine: Rbm) -> UnitSamplingSession:
    return UnitSamplingSession(SmallMachine("drawn", "", machine, VISIBLE, (None,) * 3), seed=5)


def states(units: tuple[Unit, ...]) -> list[int | None]:
    return [unit.state for unit in units]


def decided_by(session: UnitSamplingSession, steps: int) -> list[tuple[LayerName, int]]:
    """The units that the next steps decide."""
    order = []
    for _ in range(steps):
        session.advance(1)
        decided = session.snapshot().decided
        assert decided is not None
        order.append(decided)
    return order


def everything(shown: UnitSnapshot) -> tuple[object, ...]:
    return tuple(value for name, value in vars(shown).items() if name != "began")


def test_at_the_start_only_the_input_is_there_and_the_first_unit_is_known_but_for_its_draw(
    session: UnitSamplingSession, machine: Rbm
) -> None:
    shown = session.snapshot()
    assert shown.visible == tuple(Unit(state) for state in VISIBLE)
    assert shown.hidden == (Unit(),) * 3
    assert (shown.step, shown.decided, shown.seed, shown.temperature, shown.left_in_layer) == (0, None, 5, 1.0, 3)
    assert shown.machine is machine
    assert shown.next is not None
    assert (shown.next.layer, shown.next.unit) == ("hidden", 0)
    assert shown.next.field == float(machine.hidden_fields(VISIBLE)[0])
    assert shown.next.probability == float(machine.mean_h_from_v(VISIBLE)[0])
    assert shown.energy is None
    assert shown.free_energy == float(machine.free_energy(VISIBLE))


def test_units_are_decided_in_their_order_layer_after_layer(session: UnitSamplingSession) -> None:
    hidden = [("hidden", unit) for unit in range(3)]
    visible = [("visible", unit) for unit in range(5)]
    assert decided_by(session, 12) == [*hidden, *visible, *hidden, ("visible", 0)]
    assert session.snapshot().left_in_layer == 4


@pytest.mark.parametrize("passes", [1, 2, 3, 4, 7])
def test_decided_one_by_one_a_layer_is_what_it_is_when_decided_at_once(
    session: UnitSamplingSession, machine: Rbm, passes: int
) -> None:
    at_once = SamplingSession(machine, VISIBLE, (1, 5), seed=5)
    at_once.advance(passes)
    for _ in range(passes):
        session.advance(session.snapshot().left_in_layer)
    one_by_one, layers = session.snapshot(), at_once.snapshot()
    for units, layer in ((one_by_one.hidden, layers.hidden), (one_by_one.visible, layers.visible)):
        assert layer.state is not None
        assert states(units) == layer.state.tolist()
        if layer.field is None or layer.probability is None or layer.draw is None:
            continue
        decisions = [unit.decision for unit in units]
        assert [d.field for d in decisions if d] == layer.field.tolist()
        assert [d.probability for d in decisions if d] == layer.probability.tolist()
        assert [d.draw for d in decisions if d] == layer.draw.tolist()
    assert one_by_one.free_energy == layers.free_energy


def test_it_is_the_machines_own_sampler(session: UnitSamplingSession, machine: Rbm) -> None:
    rng = np.random.Generator(np.random.SFC64(5))
    v = np.array(VISIBLE, np.float32)
    for _ in range(6):
        h = machine.sample_h_from_v(v, rng)
        v = machine.sample_v_from_h(h, rng)
    session.advance(6 * 8)
    assert states(session.snapshot().hidden) == h.tolist()
    assert states(session.snapshot().visible) == v.tolist()


def test_a_unit_is_1_where_its_draw_is_below_its_probability(session: UnitSamplingSession) -> None:
    seen = set()
    for _ in range(60):
        before = session.snapshot().next
        session.advance(1)
        shown = session.snapshot()
        assert shown.decided is not None
        assert before is not None
        layer, unit = shown.decided
        it = shown.layer(layer)[unit]
        assert it.decision is not None
        assert (before.layer, before.unit) == (layer, unit)
        assert (before.field, before.probability) == (it.decision.field, it.decision.probability)
        assert it.state == (it.decision.draw < it.decision.probability)
        seen.add(it.state)
    assert seen == {0, 1}


def test_the_lectures_numbers() -> None:
    numbers = {}
    for name in ("exercise", "detector", "corrupted pattern"):
        it = UnitSamplingSession(EXAMPLES[name], 1).snapshot().next
        assert it is not None
        numbers[name] = (f"{it.field:.4f}", f"{it.probability:.4f}")
    assert numbers == {
        "exercise": ("0.0100", "0.5025"),
        "detector": ("2.0000", "0.8808"),
        "corrupted pattern": ("1.0000", "0.7311"),
    }
    session = UnitSamplingSession(EXAMPLES["corrupted pattern"], 1)
    session.apply(SetUnit("hidden", 0, 1))  # let us assume that by sampling h₁ = 1
    for unit in (0, 1):
        it = session.snapshot().next
        assert it is not None
        assert (it.layer, it.unit, f"{it.probability:.4f}") == ("visible", unit, "0.7311")
        session.advance(1)


@pytest.mark.parametrize("temperature", [0.1, 0.5, 2.0, 10.0])
def test_the_temperature_flattens_the_probability(session: UnitSamplingSession, temperature: float) -> None:
    session.apply(SetTemperature(temperature))
    it = session.snapshot().next
    assert it is not None
    assert it.probability == pytest.approx(1 / (1 + math.exp(-it.field / temperature)), abs=1e-6)
    assert it.field == float(session.snapshot().machine.hidden_fields(VISIBLE)[0]), "it is the field that it was"


@pytest.mark.parametrize("temperature", [1.0, 2.5])
def test_energies_by_hand(session: UnitSamplingSession, machine: Rbm, temperature: float) -> None:
    session.apply(SetTemperature(temperature))
    (row,) = session.advance(3)[-1:]
    shown = session.snapshot()
    v, h = np.array(states(shown.visible), float), np.array(states(shown.hidden), float)
    w, b, c = (a.astype(float) for a in (machine.weights, machine.visible_bias, machine.hidden_bias))
    assert shown.energy == pytest.approx(-(v @ w @ h) - b @ v - c @ h, abs=1e-5)
    boltzmann = [
        math.exp((v @ w @ k + b @ v + c @ k) / temperature) for k in map(np.array, itertools.product((0, 1), repeat=3))
    ]
    assert shown.free_energy == pytest.approx(-temperature * math.log(sum(boltzmann)), abs=1e-5)
    np.testing.assert_array_equal(row, [shown.energy, shown.free_energy])


def test_what_cannot_be_measured_is_not_a_number(session: UnitSamplingSession) -> None:
    rows = session.advance(3)
    np.testing.assert_array_equal(np.isnan(rows), [[True, False], [True, False], [False, False]])
    session.apply(SetLayer("visible", (None, 1, 1, 1, 1)))
    shown = session.snapshot()
    assert (shown.energy, shown.free_energy) == (None, None)
    np.testing.assert_array_equal(np.isnan(session.advance(1)), [[False, False]])
    assert len(session.scalar_names) == 2


def test_the_chain_has_the_boltzmann_distribution_at_its_temperature() -> None:
    rng = np.random.default_rng(8)
    machine, temperature = Rbm(rng.normal(0, 1.5, (2, 2)), [0.5, -0.5], [0.3, -0.2]), 2.0
    session = UnitSamplingSession(SmallMachine.blank(machine, "two by two"), 3)
    session.apply(SetTemperature(temperature))
    counts = np.zeros((2, 2, 2, 2))
    n = 6000
    for _ in range(n):
        session.advance(4)
        shown = session.snapshot()
        counts[tuple(unit.state for unit in (*shown.visible, *shown.hidden))] += 1  # type: ignore[index]
    energies = np.array(
        [float(machine.energy(s[:2], s[2:])) for s in map(np.array, itertools.product((0, 1), repeat=4))]
    )
    exact = np.exp(-energies / temperature)
    exact /= exact.sum()
    np.testing.assert_allclose(counts.ravel() / n, exact, atol=4 * 0.5 / math.sqrt(n))
    cold = np.exp(-energies) / np.exp(-energies).sum()
    assert np.abs(cold - exact).max() > 0.05, "or this would prove nothing"


def test_stepping_is_running_and_the_past_can_be_lived_again(session: UnitSamplingSession, machine: Rbm) -> None:
    other = UnitSamplingSession(SmallMachine("drawn", "", machine, VISIBLE, (None,) * 3), seed=5)
    rows = np.concatenate([other.advance(1) for _ in range(13)])
    np.testing.assert_array_equal(session.advance(13), rows)
    point, there = session.checkpoint(), everything(session.snapshot())
    assert point.step == 13
    assert point.nbytes > 0
    assert point.shared == ()
    rows = session.advance(9)
    end = everything(session.snapshot())
    session.restore(point)
    assert everything(session.snapshot()) == there
    np.testing.assert_array_equal(session.advance(9), rows)
    assert everything(session.snapshot()) == end


def test_a_checkpoint_brings_back_machine_and_temperature(session: UnitSamplingSession) -> None:
    session.advance(2)
    point, before = session.checkpoint(), session.snapshot()
    session.apply(Resize(2, 2))
    session.apply(SetTemperature(3))
    session.restore(point)
    after = session.snapshot()
    assert everything(after) == everything(before)
    assert after.began is before.began


def test_a_change_begins_a_new_run_from_the_states_that_stand(session: UnitSamplingSession) -> None:
    session.advance(5)
    before = session.snapshot()
    session.apply(SetUnit("hidden", 1, 1))
    shown = session.snapshot()
    assert shown.step == 0
    assert shown.decided is None
    assert states(shown.visible) == states(before.visible)
    assert states(shown.hidden) == [before.hidden[0].state, 1, before.hidden[2].state]
    assert all(unit.decision is None for unit in (*shown.visible, *shown.hidden))
    assert shown.began.visible == tuple(states(before.visible))


def test_the_same_states_begin_the_same_run(session: UnitSamplingSession) -> None:
    first = session.advance(20)
    session.apply(SetLayer("hidden", (None, None, None)))
    session.apply(SetLayer("visible", VISIBLE))
    np.testing.assert_array_equal(session.advance(20), first)


@pytest.mark.parametrize(
    ("changes", "order"),
    [
        ([SetUnit("hidden", 0, 1)], [("visible", 0), ("visible", 1), ("hidden", 0)]),
        ([SetUnit("visible", 0, 0)], [("hidden", 0), ("visible", 0), ("visible", 1)]),
        ([SetUnit("visible", 0, None), SetUnit("hidden", 0, 1)], [("visible", 0), ("hidden", 0), ("visible", 0)]),
        ([SetUnit("hidden", 0, 1), SetWeight(0, 0, 2.0)], [("visible", 0), ("visible", 1), ("hidden", 0)]),
        ([SetUnit("hidden", 0, 1), SetTemperature(2.0)], [("visible", 0), ("visible", 1), ("hidden", 0)]),
        ([SetUnit("hidden", 0, 1), UseExample("detector")], [("hidden", 0), ("visible", 0), ("visible", 1)]),
    ],
)
def test_the_layer_that_was_not_set_answers(changes: list[object], order: list[tuple[LayerName, int]]) -> None:
    session = UnitSamplingSession(EXAMPLES["detector"], 1)
    for change in changes:
        session.apply(change)
    assert decided_by(session, 3) == order


def test_a_change_of_the_machine_leaves_the_turn_to_the_layer_that_has_it() -> None:
    session = UnitSamplingSession(EXAMPLES["detector"], 1)
    session.advance(1)
    session.apply(SetWeight(0, 0, 2.0))
    assert decided_by(session, 3) == [("visible", 0), ("visible", 1), ("hidden", 0)]
    session.apply(SetTemperature(2.0))
    assert decided_by(session, 1) == [("visible", 0)]


def test_undecided_units_are_decided_and_those_set_beside_them_stay(session: UnitSamplingSession) -> None:
    session.apply(SetUnit("hidden", 1, 1))
    assert session.snapshot().left_in_layer == 2
    assert decided_by(session, 3) == [("hidden", 0), ("hidden", 2), ("visible", 0)]
    assert session.snapshot().hidden[1] == Unit(1)
    assert decided_by(session, 6)[-2:] == [("hidden", 0), ("hidden", 1)]


def test_where_no_layer_is_known_nothing_can_be_decided_until_one_is(session: UnitSamplingSession) -> None:
    session.apply(SetUnit("visible", 0, None))
    shown = session.snapshot()
    assert session.finished
    assert shown.next is None
    assert shown.left_in_layer == 0
    assert session.advance(5).shape == (0, 2)
    assert session.step == 0
    session.apply(SetLayer("hidden", (1, 0, 1)))
    assert not session.finished
    assert decided_by(session, 2) == [("visible", 0), ("hidden", 0)]


def test_what_is_next_can_be_left_as_an_exercise(session: UnitSamplingSession) -> None:
    assert session.snapshot().next_is_told
    session.show(TellNext(False))
    assert not session.snapshot().next_is_told
    session.apply(UseExample("exercise"))
    assert not session.snapshot().next_is_told, "until it is wished otherwise"
    assert session.step == 0


def test_impossible_changes_are_refused_and_change_nothing(session: UnitSamplingSession) -> None:
    session.advance(4)
    before = everything(session.snapshot())
    for refuse in (session.apply, session.alter, session.observe, session.show):
        with pytest.raises(BadInput):
            refuse("nonsense")
    with pytest.raises(BadInput, match="no hidden unit 3"):
        session.apply(SetUnit("hidden", 3, 1))
    assert everything(session.snapshot()) == before


def test_a_bare_machine_begins_blank_and_a_large_one_is_refused(machine: Rbm) -> None:
    shown = UnitSamplingSession(machine, 2).snapshot()
    assert states(shown.visible) == [0] * 5
    assert states(shown.hidden) == [None] * 3
    with pytest.raises(BadInput, match="“RBM: sampling”"):
        UnitSamplingSession(Rbm(np.zeros((9, 2)), np.zeros(9), np.zeros(2)), 2)
    with pytest.raises(BadInput, match="seed of -1"):
        UnitSamplingSession(machine, -1)


def test_the_machine_is_saved(session: UnitSamplingSession, tmp_path: Path) -> None:
    session.apply(SetWeight(0, 0, 1.25))
    session.save(tmp_path / "machine.npz")
    assert Rbm.load(tmp_path / "machine.npz").weights[0, 0] == 1.25
