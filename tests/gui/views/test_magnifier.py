"""One unit under the magnifier: bars that make its field, and why it will be right or wrong."""

import re
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.views.magnifier import MagnifierView, sentence
from model.hopfield.changes import FlipShare, StartAt, StartFrom, UseDynamics, UseRule
from model.hopfield.dynamics import Dynamics
from model.hopfield.field_terms import FieldTerms
from model.hopfield.memories import random_memories
from model.hopfield.schedule import Schedule
from model.hopfield.session import HopfieldSession
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from tests.gui.looking import texts
from tests.gui.samples import hopfield


@pytest.fixture
def view(qtbot: QtBot) -> MagnifierView:
    view = MagnifierView()
    qtbot.addWidget(view)
    view.resize(480, 260)
    view.show()
    return view


def bars(view: MagnifierView) -> list[dict[int, float]]:
    """Place and height of the bars of the crosstalk, the signal and the sum."""
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.BarGraphItem)]
    return [{int(x): float(h) for x, h in zip(i.opts["x"], i.opts["height"], strict=True)} for i in items]


def said(view: MagnifierView) -> str:
    return " ".join(texts(view)).replace("−", "-")


def heard_at(view: MagnifierView, *xs: float) -> list[str]:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in xs:
        view.plot.hovered_at.emit(x, 0.0)
    return heard


def made(unit: int, terms: list[float], rest: float, wanted: int, memory: int = 0) -> FieldTerms:
    values = np.array(terms)
    return FieldTerms(unit, float(values.sum()) + rest, values, rest, memory, wanted, True)


# --- the bars ------------------------------------------------------------------------------------------------------


def test_the_bars_make_the_field_of_every_unit(view: MagnifierView) -> None:
    snapshot = hopfield(3, FlipShare(0.5))[0]
    view.show_snapshot(snapshot)
    for unit in range(6):
        view.show_unit(unit)
        crosstalk, signal, total = bars(view)
        assert total == {5: pytest.approx(snapshot.fields[unit])}
        assert sum(crosstalk.values()) + sum(signal.values()) == pytest.approx(snapshot.fields[unit])
        assert set(crosstalk) | set(signal) == {1, 2, 3, 4}, "three memories and the rest"
        nearest = int(np.argmax(np.abs(snapshot.overlaps)))
        assert set(signal) == {nearest + 1}


def test_a_bar_is_what_the_memory_s_outer_product_brings(view: MagnifierView) -> None:
    snapshot = hopfield(0, StartFrom(1))[0]
    view.show_snapshot(snapshot)
    view.show_unit(2)
    crosstalk, signal, _total = bars(view)
    heights = {**crosstalk, **signal}
    for number, xi in enumerate(snapshot.memories.patterns.astype(int), 1):
        others = [j for j in range(6) if j != 2]
        assert heights[number] == pytest.approx(xi[2] * (xi[others] @ snapshot.state[others]) / 6)
    assert heights[4] == pytest.approx(0), "by Hebb's rule there is no rest"


def test_every_bar_fits_and_has_its_name(view: MagnifierView) -> None:
    for snapshot in (hopfield(3, FlipShare(0.5))[0], of_many()):
        view.show_snapshot(snapshot)
        view.show_unit(0)
        heights = [h for group in bars(view) for h in group.values()]
        n = len(snapshot.memories.names)
        (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
        assert x_low <= 0.65 < n + 2.35 <= x_high
        assert y_low < min(heights) <= max(heights) < y_high
        ticks = dict(view.plot.getAxis("bottom")._tickLevels[0])
        assert (ticks[1], ticks[n + 1], ticks[n + 2]) == ("1", "rest", "h")
        assert len(ticks) <= 12


def of_many() -> HopfieldSnapshot:
    session = HopfieldSession(Stored.by("storkey", random_memories(45, (10, 10), seed=1)), seed=1)
    session.advance(5)
    return session.snapshot()


# --- which unit ----------------------------------------------------------------------------------------------------


def test_without_a_choice_it_follows_the_unit_that_decided_last(view: MagnifierView) -> None:
    view.show_snapshot(hopfield(0)[0])
    assert "Shift-click a unit" in said(view)
    assert bars(view) == [{}, {}, {}]
    for steps in (1, 2, 3):
        snapshot = hopfield(steps, FlipShare(0.5))[0]
        assert snapshot.decision is not None
        view.show_snapshot(snapshot)
        assert f"Unit {snapshot.decision.unit + 1} " in said(view)


def test_the_unit_chosen_stays_until_it_is_let_go(view: MagnifierView) -> None:
    view.show_unit(4)
    snapshot = hopfield(2, FlipShare(0.5))[0]
    view.show_snapshot(snapshot)
    assert "Unit 5 (row 2, column 2)" in said(view)
    view.show_unit(None)
    assert snapshot.decision is not None
    assert f"Unit {snapshot.decision.unit + 1} " in said(view)


def test_a_unit_that_a_smaller_network_does_not_have_is_none(view: MagnifierView) -> None:
    view.show_unit(50)
    view.show_snapshot(of_many())
    assert "Unit 51 " in said(view)
    view.show_snapshot(hopfield(2, FlipShare(0.5))[0])
    assert "Shift-click a unit" in said(view)
    assert bars(view) == [{}, {}, {}]
    assert heard_at(view, 1.0) == [""]


# --- the sentence --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", ["hebb", "pseudo-inverse"])
def test_what_is_foretold_comes_true(view: MagnifierView, rule: str) -> None:
    """Of many states and units: the unit that is asked next ends where the sentence says."""
    met: set[str] = set()
    for seed in range(40):
        session = HopfieldSession(Stored.by("hebb", random_memories(6, (4, 5), seed=2)), seed, Dynamics("fixed"))
        session.apply(UseRule(rule))  # type: ignore[arg-type]
        state = np.random.default_rng(seed).choice(np.array([-1, 1], np.int8), size=20)
        session.apply(StartAt(state))
        before = session.snapshot()
        if session.finished:
            continue
        view.show_snapshot(before)
        view.show_unit(0)
        text = said(view)
        session.advance(1)
        after = session.snapshot().state[0]
        (wanted,) = map(int, re.findall(r"it is ([+-]1)\.", text))
        outcome = "keeps its state" if "keeps" in text else "right" if "will be right" in text else "wrong"
        met.add(outcome)
        assert after == {"keeps its state": state[0], "right": wanted, "wrong": -wanted}[outcome]
        numbers = re.search(r"Signal (\S+), crosstalk (\S+): field h = (\S+)\. ", text)
        assert numbers is not None
        signal, crosstalk, field = map(float, numbers.groups())
        assert signal + crosstalk == pytest.approx(field, abs=2e-3)
        assert field == pytest.approx(before.fields[0], abs=1e-3)
    assert {"right", "wrong"} <= met


@pytest.mark.parametrize(
    ("terms", "rest", "wanted", "why"),
    [
        ([0.8, 0.1, 0.0], 0.0, 1, "The crosstalk helps: asked, it will be right."),
        ([-0.8, 0.1, 0.0], 0.0, -1, "The crosstalk is too weak to turn it: asked, it will be right."),
        ([0.8, -0.5, -0.5], 0.0, 1, "The crosstalk is stronger than the signal: asked, it will be wrong."),
        ([0.8, 0.0, 0.0], -0.9, 1, "The crosstalk is stronger than the signal: asked, it will be wrong."),
        ([-0.1, -0.05, 0.0], 0.0, 1, "Even the signal is against it: asked, it will be wrong."),
        ([-0.1, 0.3, 0.0], 0.0, 1, "The crosstalk helps: asked, it will be right."),
        ([0.5, -0.5, 0.0], 0.0, 1, "A tie: asked, it keeps its state."),
    ],
)
def test_the_reason_is_the_true_one(terms: list[float], rest: float, wanted: int, why: str) -> None:
    assert sentence(hopfield()[0], made(3, terms, rest, wanted)).endswith(why)


@pytest.mark.parametrize(("field", "wanted", "p"), [(0.3, 1, "0.953"), (0.3, -1, "0.047"), (0.0, 1, "0.500")])
def test_with_noise_it_says_how_likely_that_is(field: float, wanted: int, p: str) -> None:
    """1 / (1 + exp(-2 · 0.3 / 0.2)) = 0.9526."""
    snapshot = replace(hopfield()[0], temperature=0.2)
    text = sentence(snapshot, made(3, [field], 0.0, wanted))
    assert text.endswith(f"asked at T = 0.2, it will be right with probability {p}.")


def test_the_temperature_is_that_of_the_run(view: MagnifierView) -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(3, (4, 5), seed=2)), 1)
    session.apply(UseDynamics(Dynamics("random", Schedule(((0.0, 1.0), (10.0, 0.0))))))
    session.advance(20)
    view.show_snapshot(session.snapshot())
    assert "asked at T = 0.9," in said(view)


def test_a_mirror_image_is_said_to_be_one(view: MagnifierView) -> None:
    first = hopfield()[0].memories.patterns[0]
    for state, mirrored in ((first, False), (-first, True)):
        view.show_snapshot(hopfield(0, StartAt(state))[0])
        view.show_unit(1)
        assert ("in the mirror image of “first”" in said(view)) == mirrored
        assert f"it is {'+' if state[1] > 0 else '-'}1." in said(view)


# --- under the mouse -----------------------------------------------------------------------------------------------


def test_hovering_names_the_bar_and_tells_its_number(view: MagnifierView) -> None:
    snapshot = hopfield(0, StartFrom(1))[0]
    view.show_snapshot(snapshot)
    view.show_unit(2)
    crosstalk, signal, total = bars(view)
    heard = [text.replace("−", "-") for text in heard_at(view, 1.3, 2.0, 2.6, 4.0, 5.2, 0.4, 5.6, float("nan"))]
    assert heard == [
        f"Memory 1, “first”: crosstalk {crosstalk[1]:+.4f}",
        f"Memory 2, “second”: signal {signal[2]:+.4f}",
        f"Memory 3, “third”: crosstalk {crosstalk[3]:+.4f}",
        "What is no memory’s share: +0.0000",
        f"The local field h, the sum: {total[5]:+.4f}",
        "",
        "",
        "",
    ]


def test_clear_leaves_nothing(view: MagnifierView) -> None:
    view.show_snapshot(hopfield(2, FlipShare(0.5))[0])
    view.clear()
    assert bars(view) == [{}, {}, {}]
    assert texts(view) == []
    assert heard_at(view, 1.0) == [""]
    view.show_unit(2)
    assert bars(view) == [{}, {}, {}], "nothing to magnify"
