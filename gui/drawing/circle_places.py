"""Where circles, texts and weights of a small machine stand, and in which letters; worked out once for each picture."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.drawing.circle_layout import LAYERS, CircleLayout
from gui.drawing.line_labels import label_places
from gui.drawing.unit_words import DECIDED, NEXT

SHRINKS = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6)
"""Sizes of the letters, in those wished for."""

MAX_LINE = 0.07
"""Height of a line of text, in that of the room."""

RINGS = 8.0
"""Pixels around a circle that are kept free for the rings that mark it."""

Pair = tuple[int, int]
"""A visible and a hidden unit: a line."""


@dataclass(frozen=True)
class CirclePlaces:
    """The letters, the circles, and the places of the weights that are written."""

    font: QFont
    rows: int
    """Lines of text that a unit has room for."""
    layout: CircleLayout
    labels: dict[Pair, QRectF]

    def pair_at(self, point: QPointF, reach: float) -> Pair | None:
        """The line whose label, or else which itself, is under a point or ``reach`` pixels beside it."""
        for pair, rect in self.labels.items():
            if rect.contains(point):
                return pair
        return self.layout.line_at(point, reach)

    def label_place(self, pair: Pair) -> QPointF:
        """Where the weight of a line is written, or would be."""
        return self.labels[pair].center() if pair in self.labels else self.layout.line(*pair).center()


@lru_cache(maxsize=64)
def arranged(
    shape: Pair, size: Pair, letters: str, with_biases: bool, labels: tuple[tuple[Pair, str], ...]
) -> CirclePlaces:
    """Places in a room of ``size`` pixels for a machine of ``shape`` units, visible and hidden.

    ``letters`` is the QFont wished for, as a string; ``labels`` are the lines that are labelled, with what is written.
    """
    wished = QFont()
    wished.fromString(letters)
    room = QRectF(0, 0, *size).adjusted(8, 4, -8, -4)
    rows = 4 if with_biases else 3
    font, layout = _fitted(shape, room, wished, rows)
    if not layout.beside:  # no room for biases: they are in the table and in the sum
        rows = 3
        font, layout = _fitted(shape, room, wished, rows)
    metrics = QFontMetricsF(font)
    sizes = [QSizeF(metrics.horizontalAdvance(text) + 8, metrics.height()) for _, text in labels]
    labelled = [pair for pair, _ in labels]
    others = [(i, j) for i in range(shape[0]) for j in range(shape[1]) if (i, j) not in labelled]
    circles = [layout.circle(layer, unit, RINGS) for layer in LAYERS for unit in range(len(layout.row(layer)))]
    places = label_places(
        [layout.line(*pair) for pair in labelled], sizes, [layout.line(*pair) for pair in others], circles
    )
    return CirclePlaces(font, rows, layout, dict(zip(labelled, places, strict=True)))


def _fitted(shape: Pair, room: QRectF, wished: QFont, rows: int) -> tuple[QFont, CircleLayout]:
    """Letters and circles: smaller letters where they leave the text beside its circle, or the circles some room."""
    font = QFont(wished)

    def fit(shrink: float) -> CircleLayout:
        font.setPointSizeF(shrink * wished.pointSizeF())
        text = QSizeF(text_width(font), rows * QFontMetricsF(font).height())
        return CircleLayout.fit(shape[0], shape[1], room, text)

    for shrink in SHRINKS:
        layout = fit(shrink)
        if layout.beside and QFontMetricsF(font).height() <= MAX_LINE * room.height():
            return font, layout
    for shrink in SHRINKS:
        layout = fit(shrink)
        low_enough = QFontMetricsF(font).height() <= MAX_LINE * room.height()
        if low_enough and text_width(font) <= room.width() / max(shape) - 4:
            break
    return font, layout


def text_width(font: QFont) -> float:
    """Pixels that the longest line of a unit's text needs."""
    bold = QFont(font)
    bold.setBold(True)
    heads = [QFontMetricsF(bold).horizontalAdvance(f"h₁ {tag}") for tag in (NEXT, DECIDED)]
    return max(QFontMetricsF(font).horizontalAdvance("u = 0.88 < p"), *heads)
