"""A small machine as circles and lines, to watch it decide unit by unit and to set units and weights by hand."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.drawing.circle_painter import CirclePainter, Focus
from gui.drawing.circle_places import Pair
from gui.drawing.unit_words import short, unit_sentence, weight_sentence
from gui.drawing.view import View
from gui.drawing.weight_field import WeightField
from gui.explain import explain
from gui.style import theme_of
from model.language import tr
from model.rbm.sampling import LayerName
from model.rbm.unit_snapshot import UnitSnapshot

REACH = 7.0
"""Pixels from a line within which the mouse is on it."""

LETTERS = 1.12
"""Size of the letters beside the circles, in those of the window."""


class CirclesView(View):
    """Hidden units above, visible ones below; the unit that is next is ringed, and its lines stand out."""

    unit_set = Signal(str, int, object)
    """A layer, a unit, and the state it is wished to have: 1, 0, or None for undecided."""
    weight_set = Signal(int, int, float)
    """A visible unit, a hidden unit, and the weight wished between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnitSnapshot | None = None
        self._painter: CirclePainter | None = None
        self._over = Focus()
        """What the mouse is on."""
        self._edited: Pair = (0, 0)
        self.field = WeightField(self)
        self.field.chosen.connect(lambda weight: self.weight_set.emit(*self._edited, weight))
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the right button makes undecided
        self.setMinimumHeight(170)
        explain(
            self,
            tr(
                "Hidden units above, visible units below. Filled: 1, hollow: 0, dashed: undecided.\n"
                "Click a unit to set it to 1, then to 0; right-click: undecided. Click a line to set its weight.\n"
                "Lines: orange is positive, blue negative, dotted 0; the wider, the larger."
            ),
            tr(
                "Circles are the units v_i and h_j, lines their weights w_ij; a unit is 1 with the probability σ of its"
                " bias plus the sum of weight × state along its lines."
            ),
        )

    def sizeHint(self) -> QSize:
        return QSize(680, 360)

    # --- being told --------------------------------------------------------------------------------------------

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnitSnapshot)
        before = self._snapshot
        self._snapshot = snapshot
        if before is not None and before.machine.weights.shape != snapshot.machine.weights.shape:
            self._over = Focus()
            self.field.close_up()
        self._changed()
        if self._over != Focus():
            self.hovered.emit(self._sentence())

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._over = Focus()
        self.field.close_up()
        self._changed()

    def restyle(self) -> None:
        self._changed()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self.picture()
        if picture is not None:
            painter = QPainter(self)
            picture.paint(painter, theme_of(self))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.field.close_up()
        self._changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._changed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._under(event.position())
        if over != self._over:
            self._over = over
            self.setCursor(
                Qt.CursorShape.ArrowCursor if over == Focus() else Qt.CursorShape.PointingHandCursor,
            )
            self._changed()
            self.hovered.emit(self._sentence())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._over = Focus()
        self._changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        over, snapshot = self._under(event.position()), self._snapshot
        left, right = event.button() == Qt.MouseButton.LeftButton, event.button() == Qt.MouseButton.RightButton
        if snapshot is None or not (left or right):
            return
        self.field.close_up()
        if over.unit is not None:
            layer, unit = over.unit
            state = snapshot.layer(layer)[unit].state
            self.unit_set.emit(layer, unit, (0 if state == 1 else 1) if left else None)
        elif over.line is not None and left:
            self._edit(snapshot, over.line)
        else:
            super().mousePressEvent(event)  # gives the keys back to the transport

    # --- inside ------------------------------------------------------------------------------------------------

    def picture(self) -> CirclePainter | None:
        """Where everything stands, if there is anything."""
        if self._painter is None and self._snapshot is not None:
            font = QFont(self.font())
            font.setPointSizeF(LETTERS * font.pointSizeF())
            focus = self._focus(self._snapshot)
            self._painter = CirclePainter(self._snapshot, self.width(), self.height(), font, focus)
        return self._painter

    def _focus(self, snapshot: UnitSnapshot) -> Focus:
        """The mouse's, or else the unit that is next."""
        if self._over != Focus() or snapshot.next is None:
            return self._over
        return Focus(unit=(snapshot.next.layer, snapshot.next.unit))

    def _under(self, point: QPointF) -> Focus:
        picture = self.picture()
        if picture is None:
            return Focus()
        unit = picture.places.layout.unit_at(point)
        return Focus(unit=unit) if unit is not None else Focus(line=picture.places.pair_at(point, REACH))

    def _edit(self, snapshot: UnitSnapshot, pair: Pair) -> None:
        picture = self.picture()
        assert picture is not None
        self._edited = pair
        self.field.open_at(picture.places.label_place(pair).toPoint(), short(float(snapshot.machine.weights[pair]), 4))

    def _sentence(self) -> str:
        if self._snapshot is None:
            return ""
        if self._over.unit is not None:
            layer: LayerName
            layer, unit = self._over.unit
            return unit_sentence(self._snapshot, layer, unit)
        return weight_sentence(self._snapshot, *self._over.line) if self._over.line is not None else ""

    def _changed(self) -> None:
        self._painter = None
        self.update()
