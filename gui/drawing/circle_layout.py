"""Where the circles of a small machine stand, and what lies under a point."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from model.rbm.sampling import LayerName

LAYERS: tuple[LayerName, ...] = ("hidden", "visible")
"""From above."""

GAP = 10.0
"""Pixels around a circle: for the rings that mark it, and before the text beside it."""

SMALLEST, LARGEST = 12.0, 90.0
"""Radius in pixels."""


@dataclass(frozen=True)
class CircleLayout:
    """Hidden units in a row above, visible ones below, each with room for a few lines of text.

    The text stands to the right of a circle, or above the hidden and below the visible ones where units are close.
    """

    radius: float
    hidden: tuple[QPointF, ...]
    """Centres."""
    visible: tuple[QPointF, ...]
    beside: bool
    """Whether the text is at the right of its circle."""
    text: QSizeF
    """Room for the text of one unit."""

    @classmethod
    def fit(cls, n_visible: int, n_hidden: int, room: QRectF, text: QSizeF) -> "CircleLayout":
        """As large as the room allows; ``text`` is what one unit's text would like to have."""
        most = max(n_visible, n_hidden)
        width, height = room.width(), room.height()
        radius = min(max(0.14 * height, SMALLEST), LARGEST)
        widest = max(1.1 * height, 2 * (radius + GAP) + text.width())
        beside = most * (2 * radius + 2 * GAP + text.width()) <= width
        if beside:
            shift, above = (text.width() + GAP) / 2, max(radius + GAP, text.height() - 0.3 * radius)
        else:
            text = QSizeF(min(text.width(), width / most - 4), text.height())
            lines_and_circles = height - 2 * (text.height() + GAP)
            radius = max(min(radius, 0.36 * width / most, 0.13 * lines_and_circles), SMALLEST)
            shift, above = 0.0, text.height() + radius + GAP
        apart = min(width / most, widest)

        def row(n: int, y: float) -> tuple[QPointF, ...]:
            # A short row opposite a long one spreads out a little, so that fewer lines lie close together.
            distance = apart * (most / n) ** 0.5
            middle = room.center().x() - shift
            return tuple(QPointF(middle + (k - (n - 1) / 2) * distance, y) for k in range(n))

        return cls(radius, row(n_hidden, room.top() + above), row(n_visible, room.bottom() - above), beside, text)

    def row(self, layer: LayerName) -> tuple[QPointF, ...]:
        """The centres of a layer's circles."""
        return self.visible if layer == "visible" else self.hidden

    def circle(self, layer: LayerName, unit: int, more: float = 0.0) -> QRectF:
        """The square around a circle that is ``more`` pixels larger than the unit's own."""
        side = 2 * (self.radius + more)
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(self.row(layer)[unit])
        return rect

    def text_rect(self, layer: LayerName, unit: int) -> QRectF:
        """Where a unit's text stands: always on the side that no line comes from."""
        centre = self.row(layer)[unit]
        rect = QRectF(QPointF(0, 0), self.text)
        if self.beside:
            rect.moveLeft(centre.x() + self.radius + GAP)
            near = 0.3 * self.radius
        else:
            rect.moveLeft(centre.x() - rect.width() / 2)
            near = -self.radius - GAP
        if layer == "hidden":
            rect.moveBottom(centre.y() + near)
        else:
            rect.moveTop(centre.y() - near)
        return rect

    def line(self, visible: int, hidden: int) -> QLineF:
        """From the rim of a visible unit's circle to the rim of a hidden one's."""
        whole = QLineF(self.visible[visible], self.hidden[hidden])
        rim = self.radius / max(whole.length(), 1.0)
        return QLineF(whole.pointAt(rim), whole.pointAt(1 - rim))

    def unit_at(self, point: QPointF) -> tuple[LayerName, int] | None:
        """The unit whose circle holds a point."""
        for layer in LAYERS:
            for unit, centre in enumerate(self.row(layer)):
                if QLineF(centre, point).length() <= self.radius + 2:
                    return layer, unit
        return None

    def line_at(self, point: QPointF, reach: float) -> tuple[int, int] | None:
        """The visible and the hidden unit of the nearest line, if it is no farther than ``reach`` pixels."""
        pairs = [(i, j) for i in range(len(self.visible)) for j in range(len(self.hidden))]
        away = [distance(point, self.line(*pair)) for pair in pairs]
        nearest = min(range(len(pairs)), key=away.__getitem__)
        return pairs[nearest] if away[nearest] <= reach else None


def distance(point: QPointF, line: QLineF) -> float:
    """Pixels from a point to the nearest point of a line that ends at its ends."""
    along = line.p2() - line.p1()
    square = QPointF.dotProduct(along, along)
    share = QPointF.dotProduct(point - line.p1(), along) / square if square > 0 else 0.0
    return float(QLineF(point, line.pointAt(min(max(share, 0.0), 1.0))).length())
