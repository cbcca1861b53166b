"""The sum behind a unit, worked out with the numbers of the moment: what was decided last, and what is next."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from gui.drawing.draw_bar import bar_height, paint_draw_bar
from gui.drawing.unit_words import UnitFormula, decided_formula, next_formula, unit_name
from gui.drawing.view import View
from gui.explain import explain
from gui.style import theme_of
from model.language import tr
from model.rbm.unit_snapshot import UnitSnapshot

LETTERS = 1.35
"""The largest the formulas are, in letters of the window."""

SMALLEST = 8.0
"""In points, where the room is small."""

BAR_LETTERS = 0.78
"""Size of the letters at the bar, in those of the formulas."""

SPACE = 16.0
"""Pixels around a column."""

NOTHING_NEXT = tr("Nothing can be decided yet. Set every visible unit, or every hidden one, by clicking its circle.")


@dataclass(frozen=True)
class _Column:
    """One unit: a title, its formulas, and the bar of its draw."""

    title: str
    colour: str
    formula: UnitFormula
    probability: float | None
    draw: float | None


class UnitSumView(View):
    """The energy gap, the probability and the draw of a unit as formulas, and the draw as a dot on a bar."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnitSnapshot | None = None
        self._fitted: dict[tuple[str, float, float], QTextDocument] = {}
        self.setMinimumHeight(110)
        explain(
            self,
            tr(
                "How a unit is decided: the weights of the units that are 1 add up to its energy gap ΔE;\n"
                "that gives the probability p of becoming 1; a uniform draw u below p makes it 1, else 0."
            ),
            tr("Of a hidden unit j, ΔE = c_j + Σ_i w_ij v_i and p(h_j = 1 | v) = 1 / (1 + e^(−ΔE/T))."),
        )

    def sizeHint(self) -> QSize:
        return QSize(680, 200)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnitSnapshot)
        self._snapshot = snapshot
        self.restyle()

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.restyle()

    def restyle(self) -> None:
        self._fitted.clear()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.restyle()

    def text(self) -> str:
        """All that is shown, as plain text."""
        texts = []
        for column in self._columns():
            document = QTextDocument()
            document.setHtml(_html(column, False))
            texts.append(document.toPlainText().replace("\N{WORD JOINER}", ""))
        return "\n".join(texts) or ("" if self._snapshot is None else NOTHING_NEXT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._snapshot is None:
            return
        columns = self._columns()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / max(len(columns), 1)
        if not columns:
            width = self.width() - 2 * SPACE
            document = self._document(NOTHING_NEXT, width, self._size_for(NOTHING_NEXT, width))
            self._paint_text(painter, QPointF(SPACE, 2), document)
        # All columns in letters of one size. Rather than in small ones, formulas are broken into lines.
        for broken in (False, True):
            texts = [_html(column, broken) for column in columns]
            size = min((self._size_for(text, width - 2 * SPACE) for text in texts), default=SMALLEST)
            if size > self.font().pointSizeF():
                break
        font = self._letters(BAR_LETTERS * size)
        bar = bar_height(font)
        for k, (column, text) in enumerate(zip(columns, texts, strict=True)):
            left = k * width + SPACE
            document = self._document(text, width - 2 * SPACE, size)
            self._paint_text(painter, QPointF(left, 2), document)
            top = min(document.size().height() + 6, self.height() - bar)
            room = QRectF(left, top, min(width - 2 * SPACE, 520), bar)
            paint_draw_bar(painter, room, font, theme_of(self), column.probability, column.draw)
            if k:
                painter.setPen(QColor(theme_of(self).line))
                painter.drawLine(QPointF(k * width, 8), QPointF(k * width, self.height() - 8))
        painter.end()

    # --- inside ------------------------------------------------------------------------------------------------

    def _columns(self) -> list[_Column]:
        snapshot, theme = self._snapshot, theme_of(self)
        columns: list[_Column] = []
        if snapshot is None:
            return columns
        if snapshot.decided is not None:
            layer, unit = snapshot.decided
            made = snapshot.layer(layer)[unit].decision
            assert made is not None
            formula = decided_formula(snapshot, layer, unit)
            title = tr("{name} was decided").format(name=unit_name(layer, unit))
            columns.append(_Column(title, theme.warm, formula, made.probability, made.draw))
        if snapshot.next is not None:
            it = snapshot.next
            p = it.probability if snapshot.next_is_told else None
            title = tr("{name} is next").format(name=unit_name(it.layer, it.unit))
            columns.append(_Column(title, theme.accent, next_formula(snapshot), p, None))
        return columns

    def _size_for(self, text: str, width: float) -> float:
        """The largest letters, in points, in which a text and the bar below it fit."""
        size = LETTERS * self.font().pointSizeF()
        while size > SMALLEST:
            document = self._document(text, width, size)
            height = document.size().height() + 6 + bar_height(self._letters(BAR_LETTERS * size))
            if height <= self.height() and document.idealWidth() <= width + 1:
                break
            size *= 0.94
        return size

    def _letters(self, size: float) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(size)
        return font

    def _document(self, text: str, width: float, size: float) -> QTextDocument:
        key = (text, width, size)
        document = self._fitted.get(key)
        if document is None:
            document = self._fitted[key] = QTextDocument()
            document.setDocumentMargin(0)
            document.setDefaultFont(self._letters(size))
            document.setHtml(text)
            document.setTextWidth(width)
        return document

    def _paint_text(self, painter: QPainter, at: QPointF, document: QTextDocument) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(theme_of(self).text))
        painter.save()
        painter.translate(at)
        document.documentLayout().draw(painter, context)
        painter.restore()


def _html(column: _Column, broken: bool) -> str:
    """The words of a column; only a sum may be broken into lines, or every formula."""
    gap, *others = column.formula
    lines = f'<p style="margin: 3px 0">{gap}</p>'
    style = "margin: 3px 0" if broken else "margin: 3px 0; white-space: nowrap"
    lines += "".join(f'<p style="{style}">{line}</p>' for line in others)
    return f'<p style="margin: 0; color: {column.colour}"><b>{column.title}</b></p>{lines}'
