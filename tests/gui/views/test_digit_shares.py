"""Which digits the chains show."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.views.digit_shares import DigitSharesView
from model.rbm.generation_snapshot import GenerationSnapshot
from tests.gui.generations import generated
from tests.gui.looking import texts


@pytest.fixture
def view(qtbot: QtBot) -> DigitSharesView:
    view = DigitSharesView()
    qtbot.addWidget(view)
    view.resize(420, 260)
    view.show()
    return view


def snapshot(*labels: int, changes: float = float("nan")) -> GenerationSnapshot:
    return replace(generated(1)[0], labels=np.array(labels, np.int8), label_changes=changes)


def heights(view: DigitSharesView) -> list[float]:
    return np.asarray(view._bars.opts["height"]).tolist()


def test_each_digit_has_the_share_of_its_chains(view: DigitSharesView) -> None:
    view.show_snapshot(snapshot(0, 3, 3, 9, -1, 3, 9, 9))
    assert heights(view) == [12.5, 0, 0, 37.5, 0, 0, 0, 0, 0, 37.5]
    (_, _), (low, high) = view.plot.getPlotItem().viewRange()
    assert low == 0
    assert high > 37.5


def test_how_often_digits_change_is_said_when_it_is_known(view: DigitSharesView) -> None:
    view.show_snapshot(snapshot(1, 2))
    assert texts(view)[:1] != ["a chain changes its digit every 40 passes"]
    view.show_snapshot(snapshot(1, 2, changes=2.5))
    assert "a chain changes its digit every 40 passes" in texts(view)


def test_pictures_that_are_no_digits_have_no_bars(view: DigitSharesView) -> None:
    view.show_snapshot(generated(1)[0])
    assert view._stack.currentWidget() is view._none
    view.show_snapshot(snapshot(1, 2))
    assert view._stack.currentWidget() is not view._none


def test_hovering_counts_the_chains(view: DigitSharesView) -> None:
    view.show_snapshot(snapshot(0, 3, 3, 9))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (3.2, 8.6, 11.0, float("nan")):
        view.plot.hovered_at.emit(x, 1.0)
    assert heard == [
        "Digit 3: 2 of 4 chains look like it (50.0 %)",
        "Digit 9: 1 of 4 chains look like it (25.0 %)",
        "",
        "",
    ]


def test_clear_leaves_nothing(view: DigitSharesView) -> None:
    view.show_snapshot(snapshot(0, 3, changes=2.5))
    view.clear()
    assert heights(view) == [0] * 10
    assert "a chain changes" not in " ".join(texts(view))
