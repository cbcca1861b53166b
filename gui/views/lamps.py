"""A strip of lamps on a machine that learns, and what one of them says."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme, theme_of
from model.language import tr
from model.rbm.lamps import Lamp, State

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SEVERITY: dict[State, int] = {"bad": 3, "watch": 2, "good": 1, "unknown": 0}
STATES: dict[State, str] = {
    "good": tr("as it should be"),
    "watch": tr("keep an eye on it"),
    "bad": tr("something is wrong"),
    "unknown": tr("nothing to say"),
}
LINES = 3
"""Of what a lamp says."""
LONGEST = tr("Sparsity target", "the longer line of the longest remedy, such as Sparsity target 0.1 → 0.05")
"""Half of the longest remedy."""


class LampsView(View):
    """A dot with a sign for each lamp; the one that was clicked, else the worst, says what it sees and what to do."""

    remedy_wanted = Signal(object)
    """TrainingSettings to go on with."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lamps: tuple[Lamp, ...] = ()
        self._chosen: str | None = None
        explain(
            self,
            tr("Lamps on a machine that learns: what is as it should be, and what to keep an eye on"),
            tr("They follow Hinton’s guide: the weights w_ij, their increments Δw_ij and the free energies F(v)."),
        )
        self.row = LampRow()
        explain(
            self.row,
            tr("A tick is as it should be, a triangle is to be watched, a square is wrong; click a lamp and it speaks"),
            tr("Each lamp measures one thing that Hinton’s guide looks at, such as ⟨|Δw_ij|⟩ / ⟨|w_ij|⟩ ≈ 10⁻³."),
        )
        self.row.pointed_at.connect(self._hover)
        self.row.clicked.connect(self._choose)
        self.says = Words("plain", lines=LINES, alignment=LEFT)
        self.remedy = _Remedy()
        self.remedy.clicked.connect(self._do)
        detail = QHBoxLayout()
        detail.setSpacing(8)
        detail.addWidget(self.says, 1)
        detail.addWidget(self.remedy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(2)
        layout.addWidget(self.row)
        layout.addLayout(detail)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show()

    @property
    def shown(self) -> Lamp | None:
        """The lamp that speaks: the one that was clicked, else the worst, the first of equals."""
        chosen = [lamp for lamp in self._lamps if lamp.name == self._chosen]
        return max(chosen or self._lamps, key=lambda lamp: SEVERITY[lamp.state], default=None)

    def draw(self, snapshot: object) -> None:
        lamps: tuple[Lamp, ...] = getattr(snapshot, "lamps", ())
        if lamps is not self._lamps:
            self._lamps = lamps
            self._show()

    def draw_nothing(self) -> None:
        self._lamps, self._chosen = (), None
        self._show()

    def _show(self) -> None:
        lamp = self.shown
        self.row.show_lamps(self._lamps, None if lamp is None else lamp.name, self._chosen is not None)
        self.says.show_text("" if lamp is None else f"{lamp.sees}\n{guide(lamp)}: {lamp.advice}")
        self.remedy.offer("" if lamp is None or lamp.remedy is None else lamp.remedy.words)

    def _choose(self, name: str) -> None:
        """Have a lamp speak; clicked once more, the worst one speaks again."""
        self._chosen = None if name == self._chosen else name
        self._show()

    def _hover(self, name: str) -> None:
        self.hovered.emit(next((f"{lamp.name}: {lamp.sees}" for lamp in self._lamps if lamp.name == name), ""))

    def _do(self) -> None:
        lamp = self.shown
        if lamp is not None and lamp.remedy is not None:
            self.remedy_wanted.emit(lamp.remedy.settings)


class LampRow(QWidget):
    """The lamps side by side, in letters that become smaller where there is little room."""

    pointed_at = Signal(str)
    """The name of the lamp under the mouse, empty when there is none."""
    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lamps: tuple[Lamp, ...] = ()
        self._speaking: str | None = None
        self._is_chosen = False
        self._pointed_at = ""
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_lamps(self, lamps: tuple[Lamp, ...], speaking: str | None, is_chosen: bool) -> None:
        """These, and which of them speaks below: because it was chosen, or of itself."""
        self._lamps, self._speaking, self._is_chosen = lamps, speaking, is_chosen
        spoken = (f"{lamp.name}: {STATES[lamp.state]}" for lamp in lamps)
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def places(self) -> list[QRectF]:
        """Where the lamps are; each as wide as its sign and its name, the rest between them."""
        metrics = QFontMetricsF(self._letters())
        widths = [self._width(metrics, lamp.name) for lamp in self._lamps]
        gap = min(max(self.width() - sum(widths), 0.0) / max(len(widths) - 1, 1), metrics.height())
        lefts = [sum(widths[:i]) + i * gap for i in range(len(widths))]
        return [QRectF(left, 0, width, self.height()) for left, width in zip(lefts, widths, strict=True)]

    def sizeHint(self) -> QSize:
        return QSize(560, math.ceil(1.6 * self.fontMetrics().height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            lamp = self._lamp_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if lamp is None else explained(lamp), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._lamp_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        lamp = self._lamp_at(event.position())
        if lamp is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(lamp.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, font = QPainter(self), theme_of(self), self._letters()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = 1.1 * QFontMetricsF(font).height()
        for lamp, place in zip(self._lamps, self.places(), strict=True):
            speaks = lamp.name == self._speaking
            if speaks or lamp.name == self._pointed_at:
                painter.setPen(QPen(QColor(theme.accent if speaks and self._is_chosen else theme.line), 1.5))
                painter.setBrush(QColor(theme.button))
                painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
            sign = QRectF(place.left() + 0.25 * side, place.center().y() - side / 2, side, side)
            paint_sign(painter, sign, lamp.state, theme)
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            painter.drawText(place.adjusted(1.45 * side, 0, 0, 0), LEFT, lamp.name)

    def _letters(self) -> QFont:
        """Of the window, smaller where the names would not fit."""
        font = QFont(self.font())
        for _ in range(9):
            metrics = QFontMetricsF(font)
            if sum(self._width(metrics, lamp.name) for lamp in self._lamps) <= self.width():
                break
            font.setPointSizeF(0.92 * font.pointSizeF())
        return font

    def _width(self, metrics: QFontMetricsF, name: str) -> float:
        return 2.0 * metrics.height() + metrics.horizontalAdvance(name)

    def _lamp_at(self, point: QPointF) -> Lamp | None:
        at = (lamp for lamp, place in zip(self._lamps, self.places(), strict=True) if place.contains(point))
        return next(at, None)

    def _point_at(self, lamp: Lamp | None) -> None:
        name = "" if lamp is None else lamp.name
        if name != self._pointed_at:
            self._pointed_at = name
            self.pointed_at.emit(name)
            self.update()


class _Remedy(QPushButton):
    """A button of two lines and of the same size whatever it says; without a remedy it keeps its place."""

    def __init__(self) -> None:
        super().__init__()
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.setSizePolicy(kept)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(
            self,
            tr("The machine that is learning goes on in this way; a flag on the curves says where"),
            tr("It changes one setting, such as the learning rate ε, and leaves the weights w_ij as they are."),
        )

    def offer(self, words: str) -> None:
        """Offer this, or nothing."""
        if words:
            self.setText(two_lines(words))
            self.setAccessibleName(words)
        self.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(LONGEST) + 24, 2 * metrics.lineSpacing() + 12
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def guide(lamp: Lamp) -> str:
    """Where to read on."""
    return tr("Hinton’s guide, {section}").format(section=lamp.section)


def explained(lamp: Lamp) -> str:
    """All that a lamp has to say."""
    lines = [f"{lamp.name}: {STATES[lamp.state]}", lamp.sees, f"{guide(lamp)}: {lamp.advice}"]
    if lamp.remedy is not None:
        lines.append(tr("One click: {remedy}").format(remedy=lamp.remedy.words))
    return "\n".join(lines)


def two_lines(words: str) -> str:
    """Broken at the space that leaves the longer half as short as can be."""
    spaces = [i for i, letter in enumerate(words) if letter == " "]
    if not spaces:
        return words
    at = min(spaces, key=lambda i: max(i, len(words) - i - 1))
    return f"{words[:at]}\n{words[at + 1 :]}"


def paint_sign(painter: QPainter, box: QRectF, state: State, theme: Theme) -> None:
    """A disc with a tick, a triangle with !, a square with a cross or a ring with ?: told apart without any colour."""
    side, centre = box.width(), box.center()
    line = max(1.5, side / 8)
    colours = {"good": theme.accent, "watch": theme.warm, "bad": theme.warm, "unknown": theme.muted}
    colour, ground = QColor(colours[state]), QColor(theme.panel)
    solid = state in ("good", "bad")
    painter.setPen(Qt.PenStyle.NoPen if solid else QPen(colour, line))
    painter.setBrush(colour if solid else ground)
    inner = box.adjusted(0.08 * side, 0.08 * side, -0.08 * side, -0.08 * side)
    if state == "watch":
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), inner.top()), inner.bottomRight(), inner.bottomLeft()]))
    elif state == "bad":
        painter.drawRect(inner)
    else:
        painter.drawEllipse(inner)
    painter.setPen(QPen(ground if solid else colour, line))
    u = side / 10
    if state == "good":
        painter.drawPolyline(
            [
                centre + QPointF(-2.2 * u, 0.2 * u),
                centre + QPointF(-0.6 * u, 1.9 * u),
                centre + QPointF(2.4 * u, -1.8 * u),
            ]
        )
    elif state == "bad":
        for slope in (-1, 1):
            painter.drawLine(centre + QPointF(-2 * u, -2 * slope * u), centre + QPointF(2 * u, 2 * slope * u))
    else:
        font = QFont(painter.font())
        font.setBold(True)
        font.setPixelSize(max(6, round(0.62 * side)))
        painter.setFont(font)
        low = 0.12 * side if state == "watch" else 0.0
        painter.drawText(box.adjusted(0, low, 0, low), Qt.AlignmentFlag.AlignCenter, "!" if state == "watch" else "?")
