"""The examples of the lecture, and what a small machine may be."""

from dataclasses import replace

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.small_machines import EXAMPLES, MAX_UNITS, SmallMachine, check_state


def zeros(n_visible: int, n_hidden: int) -> Rbm:
    return Rbm(np.zeros((n_visible, n_hidden)), np.zeros(n_visible), np.zeros(n_hidden))


def p_hidden(name: str) -> list[float]:
    """p(h = 1) given the input of an example."""
    example = EXAMPLES[name]
    return [float(p) for p in example.machine.mean_h_from_v(np.array(example.visible, float))]


def p_visible(name: str, hidden: list[int]) -> list[float]:
    return [float(p) for p in EXAMPLES[name].machine.mean_v_from_h(np.array(hidden))]


def test_the_examples_come_in_the_order_of_the_lecture_with_a_sentence_each() -> None:
    assert list(EXAMPLES) == ["exercise", "detector", "corrupted pattern", "two features", "empty 4 × 3"]
    for name, example in EXAMPLES.items():
        assert example.name == name
        assert example.explanation.endswith(".")
        assert example.explanation.count(". ") == 0, "one sentence"
        assert set(example.hidden) == {None}
        assert None not in example.visible
        assert example.temperature == 1


def test_exercise() -> None:
    example = EXAMPLES["exercise"]
    assert example.visible == (1, 0, 1)
    assert float(example.machine.hidden_fields(np.array([1, 0, 1]))[0]) == pytest.approx(0.01, abs=1e-7)
    assert f"{p_hidden('exercise')[0]:.4f}" == "0.5025"


def test_detector_detects_and_forces() -> None:
    np.testing.assert_array_equal(EXAMPLES["detector"].machine.weights, [[1], [1]])
    assert EXAMPLES["detector"].visible == (1, 1)
    assert [f"{p:.4f}" for p in p_hidden("detector")] == ["0.8808"]
    assert [f"{p:.4f}" for p in p_visible("detector", [1])] == ["0.7311", "0.7311"]


def test_corrupted_pattern_is_corrected() -> None:
    np.testing.assert_array_equal(EXAMPLES["corrupted pattern"].machine.weights, EXAMPLES["detector"].machine.weights)
    assert EXAMPLES["corrupted pattern"].visible == (1, 0)
    assert [f"{p:.4f}" for p in p_hidden("corrupted pattern")] == ["0.7311"]
    assert [f"{p:.4f}" for p in p_visible("corrupted pattern", [1])] == ["0.7311", "0.7311"]


def test_each_of_two_features_detects_and_forces_its_half() -> None:
    assert p_hidden("two features")[0] > 0.95
    assert p_hidden("two features")[1] < 0.05
    for hidden, pattern in (([1, 0], [1, 1, 0, 0]), ([0, 1], [0, 0, 1, 1])):
        assert [p > 0.85 for p in p_visible("two features", hidden)] == [bool(v) for v in pattern]
        assert [p < 0.15 for p in p_visible("two features", hidden)] == [not v for v in pattern]


def test_the_empty_machine_is_all_fair_coins() -> None:
    example = EXAMPLES["empty 4 × 3"]
    assert example.machine.weights.shape == (4, 3)
    assert p_hidden("empty 4 × 3") == [0.5] * 3


def test_a_blank_start_has_no_visible_unit_on_and_no_hidden_unit_decided() -> None:
    start = SmallMachine.blank(zeros(3, 2), "mine")
    assert (start.name, start.visible, start.hidden, start.first) == ("mine", (0, 0, 0), (None, None), "hidden")


@pytest.mark.parametrize("shape", [(MAX_UNITS + 1, 1), (1, MAX_UNITS + 1), (784, 500)])
def test_a_larger_machine_is_sent_to_the_page_for_large_ones(shape: tuple[int, int]) -> None:
    with pytest.raises(BadInput, match=rf"^big\.npz: {shape[0]} visible and {shape[1]} hidden .*“RBM: sampling”"):
        SmallMachine.blank(zeros(*shape), "big.npz")
    SmallMachine.blank(zeros(MAX_UNITS, MAX_UNITS), "just right")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"visible": (1,)}, "1 visible states do not fit 2 visible units"),
        ({"hidden": (1, 0)}, "2 hidden states do not fit 1 hidden units"),
        ({"visible": (1, 2)}, "state 2"),
        ({"hidden": (-1,)}, "state -1"),
        ({"temperature": 0.05}, "temperature of 0.05"),
        ({"temperature": 11.0}, "0.1 to 10"),
        ({"temperature": float("nan")}, "temperature of nan"),
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        replace(EXAMPLES["detector"], **wrong)  # type: ignore[arg-type]


def test_states_are_whole_numbers() -> None:
    for good in (0, 1, None):
        check_state(good)
    for bad in (True, False, 0.0, 1.0, "1", 2):
        with pytest.raises(BadInput, match="1, 0 or undecided"):
            check_state(bad)
