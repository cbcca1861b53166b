"""Changes by hand of a small machine."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.small_machines import EXAMPLES, SmallMachine
from model.rbm.unit_changes import (
    Resize,
    SetHiddenBias,
    SetLayer,
    SetTemperature,
    SetUnit,
    SetVisibleBias,
    SetWeight,
    UseExample,
    changed,
)


@pytest.fixture
def now() -> SmallMachine:
    weights = np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]])
    return SmallMachine("mine", "A sentence.", Rbm(weights, [1, 2, 3], [4, 5]), (1, 0, 1), (None, 1))


def test_an_example_is_taken_as_it_is(now: SmallMachine) -> None:
    assert changed(now, UseExample("detector")) is EXAMPLES["detector"]


def test_a_weight_and_only_that_is_set(now: SmallMachine) -> None:
    after = changed(now, SetWeight(2, 0, -1.5))
    np.testing.assert_array_equal(after.machine.weights, np.array([[0.1, 0.2], [0.3, 0.4], [-1.5, 0.6]], np.float32))
    np.testing.assert_array_equal(after.machine.visible_bias, [1, 2, 3])
    np.testing.assert_array_equal(after.machine.hidden_bias, [4, 5])
    assert (after.visible, after.hidden, after.name) == ((1, 0, 1), (None, 1), "mine")
    assert "changed by hand" in after.explanation
    np.testing.assert_allclose(now.machine.weights[2, 0], 0.5)


def test_biases_are_set(now: SmallMachine) -> None:
    after = changed(changed(now, SetVisibleBias(1, -7)), SetHiddenBias(0, 0.25))
    np.testing.assert_array_equal(after.machine.visible_bias, [1, -7, 3])
    np.testing.assert_array_equal(after.machine.hidden_bias, [0.25, 5])
    np.testing.assert_array_equal(after.machine.weights, now.machine.weights)


def test_a_unit_is_set_and_the_other_layer_answers(now: SmallMachine) -> None:
    after = changed(now, SetUnit("hidden", 0, 0))
    assert (after.visible, after.hidden, after.first) == ((1, 0, 1), (0, 1), "visible")
    after = changed(after, SetUnit("visible", 2, None))
    assert (after.visible, after.hidden, after.first) == ((1, 0, None), (0, 1), "hidden")
    assert after.machine is now.machine
    assert after.explanation == "A sentence."


def test_a_layer_is_set(now: SmallMachine) -> None:
    after = changed(now, SetLayer("visible", (0, 0, None)))
    assert (after.visible, after.hidden, after.first) == ((0, 0, None), (None, 1), "hidden")
    assert changed(now, SetLayer("hidden", [1, 1])).hidden == (1, 1)  # type: ignore[arg-type]


def test_the_temperature_is_set(now: SmallMachine) -> None:
    after = changed(now, SetTemperature(2))
    assert after.temperature == 2.0
    assert after.machine is now.machine


def test_growing_keeps_what_there_is(now: SmallMachine) -> None:
    after = changed(now, Resize(4, 3))
    np.testing.assert_array_equal(after.machine.weights[:3, :2], now.machine.weights)
    assert not after.machine.weights[3].any()
    assert not after.machine.weights[:, 2].any()
    np.testing.assert_array_equal(after.machine.visible_bias, [1, 2, 3, 0])
    np.testing.assert_array_equal(after.machine.hidden_bias, [4, 5, 0])
    assert (after.visible, after.hidden) == ((1, 0, 1, 0), (None, 1, None))


def test_shrinking_drops_the_last_units(now: SmallMachine) -> None:
    after = changed(now, Resize(2, 1))
    np.testing.assert_array_equal(after.machine.weights, now.machine.weights[:2, :1])
    np.testing.assert_array_equal(after.machine.visible_bias, [1, 2])
    assert (after.visible, after.hidden) == ((1, 0), (None,))
    assert changed(now, Resize(3, 2)) is now


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (UseExample("nothing"), "no example “nothing”: choose one of “exercise”"),
        (SetWeight(3, 0, 1.0), "no visible unit 3.*last one is 2"),
        (SetWeight(0, 2, 1.0), "no hidden unit 2"),
        (SetWeight(-1, 0, 1.0), "no visible unit -1"),
        (SetWeight(0, 0, 101.0), "101 is impossible.*−100 to 100"),
        (SetWeight(0, 0, float("nan")), "finite number"),
        (SetWeight(0, 0, "1"), "finite number"),
        (SetVisibleBias(3, 1.0), "no visible unit 3"),
        (SetVisibleBias(0, float("inf")), "finite number"),
        (SetHiddenBias(2, 1.0), "no hidden unit 2"),
        (SetHiddenBias(1, -101.0), "-101 is impossible"),
        (SetUnit("visible", 3, 1), "no visible unit 3"),
        (SetUnit("hidden", 1.0, 1), "no hidden unit 1.0"),
        (SetUnit("middle", 0, 1), "no layer 'middle'"),
        (SetUnit("visible", 0, 2), "state 2"),
        (SetLayer("visible", (1, 1)), "2 visible states do not fit 3"),
        (SetLayer("top", (1,)), "no layer 'top'"),
        (SetTemperature(0.0), "0.1 to 10"),
        (SetTemperature(float("nan")), "finite number"),
        (Resize(0, 2), "0 visible units are impossible here: choose 1 to 8"),
        (Resize(3, 9), "9 hidden units"),
        (Resize(2.5, 2), "2.5 visible units"),
        ("something", "cannot be changed by str"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(now: SmallMachine, change: object, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        changed(now, change)
