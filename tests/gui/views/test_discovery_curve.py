"""The discovery curve and the sentence below it."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.views.discovery_curve import DiscoveryCurve, unseen_sentence
from tests.gui.censuses import census_after, lonely_census


@pytest.fixture
def curve(qtbot: QtBot) -> DiscoveryCurve:
    curve = DiscoveryCurve()
    qtbot.addWidget(curve)
    curve.resize(420, 260)
    curve.show()
    return curve


def test_the_curve_is_what_was_found_after_each_batch(curve: DiscoveryCurve) -> None:
    snapshot = census_after(3)
    curve.show_snapshot(snapshot)
    starts, distinct = curve._curve.getData()
    np.testing.assert_array_equal(np.column_stack([starts, distinct]), snapshot.found.discovery)
    assert starts.tolist() == [0, 100, 200, 300]
    assert distinct[-1] == snapshot.found.distinct


def test_the_whole_census_has_room_from_the_first_batch_on(curve: DiscoveryCurve) -> None:
    curve.show_snapshot(census_after(1))
    (left, right), (bottom, top) = curve.plot.getPlotItem().viewRange()
    assert left <= 0 < 500 <= right
    assert bottom <= 0 < census_after(1).found.distinct <= top


def test_hovering_says_the_exact_numbers(curve: DiscoveryCurve) -> None:
    snapshot = census_after(3)
    curve.show_snapshot(snapshot)
    said: list[str] = []
    curve.hovered.connect(said.append)
    curve.plot.hovered_at.emit(210.0, 5.0)
    assert said[-1] == f"After 200 starts: {snapshot.found.discovery[2, 1]} distinct attractors"
    curve.plot.hovered_at.emit(float("nan"), float("nan"))
    assert said[-1] == ""
    curve.clear()
    assert curve.words.text() == ""


def test_the_sentence_says_good_turing_and_chao() -> None:
    found = replace(census_after(5).found, counts=np.array([1] * 20 + [2] * 5 + [470]))
    assert unseen_sentence(found).replace("\u00a0", " ") == (
        "The next start finds a new attractor with probability 4 % ± 1 %; at least 32 more are unseen (Chao1)."
    )


def test_the_sentence_says_when_there_is_nothing_to_estimate() -> None:
    assert unseen_sentence(census_after(0).found).startswith("Press Play")
    assert "hardly any can be unseen" in unseen_sentence(census_after(1, lonely_census()).found)
    found = replace(census_after(5).found, counts=np.ones(7, np.int64))
    assert unseen_sentence(found).startswith("No attractor was found twice")
    found = replace(census_after(5).found, counts=np.array([1, 30]))
    assert "none need be unseen" in unseen_sentence(found)
