"""The bar of a uniform draw, looked at pixel by pixel."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.drawing.draw_bar import bar_height, paint_draw_bar
from gui.style import DARK, LIGHT, Theme
from tests.gui.looking import near

WIDTH = 400


def painted(probability: float | None, draw: float | None, theme: Theme = LIGHT) -> tuple[QImage, QRectF]:
    """The picture, and where the bar itself is in it."""
    font = QFont(QApplication.font())
    font.setPointSizeF(10.5)
    metrics = QFontMetricsF(font)
    image = QImage(WIDTH, round(bar_height(font)) + 1, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.window))
    painter = QPainter(image)
    paint_draw_bar(painter, QRectF(0, 0, WIDTH, image.height()), font, theme, probability, draw)
    painter.end()
    ends = metrics.horizontalAdvance("0") + 8
    return image, QRectF(ends, metrics.height(), WIDTH - 2 * ends, 1.1 * metrics.height())


def row(image: QImage, bar: QRectF) -> list[QColor]:
    """The colours just below the upper edge of the bar, where there are no letters: 100 of them, 0 to 1."""
    return [
        image.pixelColor(round(bar.left() + (k + 0.5) / 100 * bar.width()), round(bar.top() + 2)) for k in range(100)
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("probability", [0.03, 0.25, 0.5, 0.88, 1.0])
def test_left_of_the_probability_it_is_filled_like_a_unit_that_is_1(theme: Theme, probability: float) -> None:
    colours = row(*painted(probability, None, theme))
    for k, colour in enumerate(colours):
        if abs((k + 0.5) / 100 - probability) > 0.012:  # not on the line between the two
            assert near(colour, theme.units[-1] if (k + 0.5) / 100 < probability else theme.panel)


@pytest.mark.parametrize(("probability", "draw"), [(0.88, 0.2), (0.3, 0.75), (0.5, 0.49)])
def test_the_draw_is_a_dot_where_it_fell(probability: float, draw: float) -> None:
    image, bar = painted(probability, draw)
    y = round(bar.center().y())
    warm = [x for x in range(WIDTH) if near(image.pixelColor(x, y), LIGHT.warm, 20)]
    assert warm
    assert sum(warm) / len(warm) == pytest.approx(bar.left() + draw * bar.width(), abs=1.5)


def test_before_the_draw_there_is_no_dot() -> None:
    image, _ = painted(0.5, None)
    pixels = [image.pixelColor(x, y) for x in range(WIDTH) for y in range(image.height())]
    assert not any(near(pixel, LIGHT.warm, 20) for pixel in pixels)


def test_as_an_exercise_the_bar_is_empty() -> None:
    assert all(near(colour, LIGHT.panel) for colour in row(*painted(None, None)))
