"""The worked sum as it is shown."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.unit_sum import NOTHING_NEXT, UnitSumView
from model.rbm.unit_changes import SetLayer
from tests.gui.small_machines import drawn, unit_by_unit


@pytest.fixture
def view(qtbot: QtBot) -> UnitSumView:
    view = UnitSumView()
    qtbot.addWidget(view)
    view.resize(740, 200)
    view.show()
    return view


def test_at_first_only_what_is_next(view: UnitSumView) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    assert view.text().split("\n") == [
        "h₁ is next",
        "ΔE(h₁) = Σ wᵢ₁ vᵢ = 0.5·1 + 0.7·0 − 0.49·1 = 0.01",
        "p(h₁ = 1) = 1/(1 + e−0.01) = 1/1.99 = 0.5025",
        "draw u = ? → h₁ = 1 if u < p, else 0",
    ]


def test_then_what_was_decided_and_what_is_next(view: UnitSumView) -> None:
    view.show_snapshot(unit_by_unit("corrupted pattern", 2))
    assert view.text().split("\n") == [
        "v₁ was decided",
        "ΔE(v₁) = Σ w₁ⱼ hⱼ = 1·1 = 1",
        "p(v₁ = 1) = 1/(1 + e−1) = 1/1.3679 = 0.7311",
        "draw u = 0.6838 < p → v₁ = 1",
        "v₂ is next",
        "ΔE(v₂) = Σ w₂ⱼ hⱼ = 1·1 = 1",
        "p(v₂ = 1) = 1/(1 + e−1) = 1/1.3679 = 0.7311",
        "draw u = ? → v₂ = 1 if u < p, else 0",
    ]


def test_an_exercise_tells_no_number_of_what_is_next(view: UnitSumView) -> None:
    view.show_snapshot(unit_by_unit("exercise", told=False))
    assert "0.5025" not in view.text()
    assert "0.01" not in view.text()


def test_where_nothing_can_be_decided_it_says_what_to_do(view: UnitSumView) -> None:
    view.show_snapshot(unit_by_unit("detector", 0, SetLayer("visible", (None, None))))
    assert view.text() == NOTHING_NEXT
    assert inked(view.grab().toImage()).any()
    view.clear()
    assert view.text() == ""
    assert not inked(view.grab().toImage()).any()


def inked(picture: QImage) -> NDArray[np.bool_]:
    """Where something is drawn, (rows, columns)."""
    return ~alike(picture, LIGHT.window, 8)


def alike(picture: QImage, colour: str, within: int) -> NDArray[np.bool_]:
    """Where the picture has nearly this colour, (rows, columns)."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    bgr = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.width(), 4)[:, :, :3]
    wanted = QColor(colour)
    away = np.abs(bgr.astype(int) - (wanted.blue(), wanted.green(), wanted.red()))
    found: NDArray[np.bool_] = away.max(axis=2) <= within
    return found


@pytest.mark.parametrize("size", [(740, 200), (560, 150), (640, 130), (1500, 330)])
@pytest.mark.parametrize("shape", [(2, 1), (4, 3), (8, 8)])
def test_both_columns_stay_apart_and_within(view: UnitSumView, size: tuple[int, int], shape: tuple[int, int]) -> None:
    view.resize(*size)
    view.show_snapshot(unit_by_unit(drawn(*shape, biases=True), shape[1] + 1))
    ink = inked(view.grab().toImage())
    middle = ink.shape[1] // 2
    for left, right in ((0, 14), (middle - 12, middle - 2), (middle + 3, middle + 14), (-8, None)):
        assert not ink[:, left:right].any()
    assert ink[:, 14 : middle - 12].any()
    assert ink[:, middle + 14 :].any()
    assert not ink[-1].any()


def test_letters_grow_with_the_room(view: UnitSumView) -> None:
    view.show_snapshot(unit_by_unit("detector", 1))
    small = inked(view.grab().toImage()).sum()
    view.resize(1500, 330)
    assert inked(view.grab().toImage()).sum() > 1.3 * small


def test_the_draw_is_on_the_bar_of_what_was_decided_only(view: UnitSumView) -> None:
    view.show_snapshot(unit_by_unit("detector", 1))
    dots = alike(view.grab().toImage(), LIGHT.warm, 3)[60:]
    half = dots.shape[1] // 2
    assert dots[:, :half].sum() > 30
    assert not dots[:, half:].any()
