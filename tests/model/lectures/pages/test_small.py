from itertools import product
from math import exp, isnan
from pathlib import Path
from typing import Any

import pytest

from model.lectures.stage import Stage
from tests.model.lectures.writing import SMALL, lecture


def logistic(x: float) -> float:
    return 1 / (1 + exp(-x))


def test_fields_and_probabilities_follow_the_states_that_stand(tmp_path: Path) -> None:
    session = "weights = [[1, -2], [0.5, 3]], visible_bias = [0.1, -0.1], hidden_bias = [0.2, 0], temperature = 2"
    blocks = (
        f"{SMALL}\nsession = {{ {session} }}\nchange = [{{ set_visible = [1, 1] }}]",
        "change = [{ set = { v2 = 0 } }]",
        'change = [{ set = { h1 = 1, h2 = 0, v1 = "?" } }]',
    )
    stage = Stage(lecture(tmp_path, *blocks))
    both, one, hidden = (stage.perform(i).numbers for i in range(3))
    assert (both["field(h1)"], both["field(h2)"]) == pytest.approx((1.7, 1.0))
    assert both["p(h1)"] == pytest.approx(logistic(1.7 / 2))
    assert (one["field(h1)"], one["field(h2)"]) == pytest.approx((1.2, -2.0))
    assert (hidden["field(v1)"], hidden["field(v2)"]) == pytest.approx((1.1, 0.4))
    assert hidden["p(v2)"] == pytest.approx(logistic(0.4 / 2))
    assert isnan(float(hidden["field(h1)"]))
    assert isnan(float(hidden["v1"]))
    assert (hidden["w22"], hidden["b2"], hidden["c1"]) == pytest.approx((3.0, -0.1, 0.2))
    assert "w13" not in hidden
    assert "p(h3)" not in hidden


def test_the_probability_of_an_input_is_its_share_of_all_states(tmp_path: Path) -> None:
    session = "weights = [[1, -2], [0.5, 3]], visible_bias = [0.1, -0.1], hidden_bias = [0.2, 0], temperature = 2"
    blocks = (
        f"{SMALL}\nsession = {{ {session} }}\nchange = [{{ set_visible = [1, 0] }}]",
        'change = [{ set = { h1 = 1, h2 = 0, v1 = "?" } }]',
    )
    stage = Stage(lecture(tmp_path, *blocks))
    known = stage.perform(0)
    snapshot: Any = known.snapshot
    weight = {
        (v, h): exp(-float(snapshot.machine.energy(v, h)) / 2)
        for v in product((0, 1), repeat=2)
        for h in product((0, 1), repeat=2)
    }
    of_input = sum(share for (v, _), share in weight.items() if v == (1, 0))
    assert known.numbers["p(v)"] == pytest.approx(of_input / sum(weight.values()))
    assert isnan(float(stage.perform(1).numbers["p(v)"]))


def test_names_say_the_visible_unit_first(tmp_path: Path) -> None:
    blocks = (
        f"{SMALL}\nsession = {{ weights = [[0, 0, 0], [0, 0, 0]] }}",
        "change = [{ set = { w23 = 7, b2 = 5, c3 = 4 } }]",
    )
    performed = Stage(lecture(tmp_path, *blocks)).perform(1)
    snapshot: Any = performed.snapshot
    assert snapshot.machine.weights.tolist() == [[0, 0, 0], [0, 0, 7]]
    assert snapshot.machine.visible_bias.tolist() == [0, 5]
    assert snapshot.machine.hidden_bias.tolist() == [0, 0, 4]
    assert (performed.numbers["w23"], performed.numbers["b2"], performed.numbers["c3"]) == (7, 5, 4)


def test_units_are_decided_by_the_numbers_that_are_told(tmp_path: Path) -> None:
    stage = Stage(lecture(tmp_path, SMALL, *["steps = 1"] * 5))
    before: dict[str, Any] = stage.perform(0).numbers
    for i in range(1, 6):
        numbers: dict[str, Any] = stage.perform(i).numbers
        unit = numbers["decided"]
        assert unit == before["next"]
        assert numbers[unit] == float(numbers[f"draw({unit})"] < before[f"p({unit})"])
        before = numbers


def test_what_one_begins_with(tmp_path: Path) -> None:
    session = 'example = "detector", visible = [0, "?"], hidden = [1], temperature = 0.5, explanation = "So.", seed = 9'
    performed = Stage(lecture(tmp_path, f"{SMALL}\nsession = {{ {session}, tell_next = false }}")).perform(0)
    snapshot: Any = performed.snapshot
    assert (snapshot.began.visible, snapshot.began.hidden) == ((0, None), (1,))
    assert (snapshot.began.temperature, snapshot.began.explanation, snapshot.seed) == (0.5, "So.", 9)
    assert performed.numbers["next"] == "v2"
    assert not snapshot.next_is_told
