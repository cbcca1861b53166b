"""What the likelihood means: how each rule's machine shares out its probability among all pictures there are."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.rule_look import rule_colours
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import mixed, theme_of
from model.language import tr
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import ComparisonSnapshot
from model.rbm.rule_gauge import MAX_PATTERNS

GAP = 8
DATA = tr("data", "the bar of the training data")
"""The name of the bar that the others should be like."""

SHADE = 0.6
"""How much of the colour is in every second box."""

MAX_DRAWN = 36
"""Pixels of a picture that can be told in a line of text."""

MAX_WRITTEN_OUT = 10**7
"""A larger number of pictures is told as a power of two."""


class RuleDistributionView(View):
    """A bar a rule: a box for each training pattern, as wide as it is probable, and grey for all other pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = _Bars()
        explain(
            self,
            tr("What the likelihood means: how each rule’s machine shares out its probability among all pictures"),
            tr("The probabilities p(v) of all pictures v add up to 1, the length of a bar."),
        )
        explain(
            self.bars,
            tr(
                "All probability there is, for each machine: exact, summed over all its states.\n"
                "Each coloured box is one training pattern, in the same order everywhere;"
                " the topmost bar is how it is\n"
                "in the data. Grey is what the machine gives to pictures it was never shown.\n"
                "The log-likelihood is the mean logarithm of these widths."
            ),
            tr("A box is as wide as p(v) = e^(−F(v)) / Z of its pattern v."),
        )
        self.bars.told.connect(self.hovered)
        self._caption = Words("plain", lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self.bars, 1)

    def sizeHint(self) -> QSize:
        return QSize(430, 170)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ComparisonSnapshot)
        self.bars.show_snapshot(snapshot)
        if snapshot.patterns is None:
            self._caption.show_text(
                tr("Shown only where there are at most {n} different training patterns that stay as they are.").format(
                    n=MAX_PATTERNS
                )
            )
        else:
            text = tr("A box for each of {n} training patterns  ·  grey: the other {others} pictures")
            self._caption.show_text(text.format(n=len(snapshot.patterns.patterns), others=others(snapshot)))

    def draw_nothing(self) -> None:
        self._caption.show_text("")
        self.bars.show_snapshot(None)


class _Bars(QWidget):
    """The bars themselves: that of the data above those of the rules."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._snapshot: ComparisonSnapshot | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_snapshot(self, snapshot: ComparisonSnapshot | None) -> None:
        """Show this, or nothing."""
        self._snapshot = snapshot
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)

    def _shares(self) -> NDArray[np.float64] | None:
        """(1 + rules, patterns): of the data and of each machine."""
        snapshot = self._snapshot
        if snapshot is None or snapshot.patterns is None or snapshot.measured.probabilities is None:
            return None
        return np.vstack([snapshot.patterns.shares, snapshot.measured.probabilities])

    def _font(self) -> QFont:
        """No higher than there is room for beside a bar."""
        font = QFont(self.font())
        room = self.height() / (1 + len(RULES))
        if self.fontMetrics().height() > room:
            font.setPointSizeF(max(font.pointSizeF() * room / self.fontMetrics().height(), 1.0))
        return font

    def bar_rect(self, row: int) -> QRectF:
        """Where a bar is: 0 is that of the data, then come RULES."""
        metrics = QFontMetrics(self._font())
        left = max(metrics.horizontalAdvance(name) for name in (DATA, *(rule.name for rule in RULES))) + GAP
        right = metrics.horizontalAdvance("100.0 %") + GAP
        pitch = self.height() / (1 + len(RULES))
        return QRectF(left, row * pitch + 0.12 * pitch, max(self.width() - left - right, 1), 0.76 * pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        shares = self._shares()
        if shares is None:
            return
        theme, painter = theme_of(self), QPainter(self)
        painter.setFont(self._font())
        names = (DATA, *(rule.name for rule in RULES))
        for row, (name, colour) in enumerate(zip(names, (theme.muted, *rule_colours(theme)), strict=True)):
            bar = self.bar_rect(row)
            painter.fillRect(bar, QColor(theme.line))
            edges = bar.left() + bar.width() * np.concatenate([[0.0], np.cumsum(shares[row])])
            # Neighbours differ, so that each box is seen, however narrow.
            for odd, fill in enumerate((QColor(colour), QColor(mixed(colour, theme.panel, SHADE)))):
                for left, right in zip(edges[odd:-1:2], edges[odd + 1 :: 2], strict=True):
                    painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), fill)
            painter.setPen(QColor(colour))
            aside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, bar.top(), bar.left() - GAP, bar.height()), aside, name)
            painter.setPen(QColor(theme.text))
            beside = QRectF(bar.right(), bar.top(), self.width() - bar.right(), bar.height())
            painter.drawText(beside, aside, percent(shares[row].sum()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.told.emit(self._words_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self.told.emit("")

    def _words_at(self, point: QPointF) -> str:
        shares, snapshot = self._shares(), self._snapshot
        if shares is None or snapshot is None:
            return ""
        for row, name in enumerate((DATA, *(rule.name for rule in RULES))):
            bar = self.bar_rect(row)
            if not bar.contains(point):
                continue
            place = (point.x() - bar.left()) / bar.width()
            pattern = int(np.searchsorted(np.cumsum(shares[row]), place))
            if pattern == shares.shape[1]:
                left = 100 * (1 - shares[row].sum())
                text = tr("{name}: {share:.2f} % for the other {others} pictures together")
                return text.format(name=name, share=left, others=others(snapshot))
            return tr(
                "{name}: {share:.2f} % for training pattern {pattern} ({drawn});"
                " its share of the data is {of_data:.2f} %"
            ).format(
                name=name,
                share=100 * shares[row, pattern],
                pattern=pattern + 1,
                drawn=drawn_as(snapshot, pattern),
                of_data=100 * shares[0, pattern],
            )
        return ""


def percent(share: float) -> str:
    """A share of the probability; what is too little to be seen is not called nothing."""
    return "< 0.1 %" if 0 < share < 0.0005 else f"{100 * share:.1f} %"


def others(snapshot: ComparisonSnapshot) -> str:
    """How many pictures there are besides the training patterns."""
    assert snapshot.patterns is not None
    n_patterns, n_visible = snapshot.patterns.patterns.shape
    n = 2**n_visible - n_patterns
    return f"{n:,}" if n <= MAX_WRITTEN_OUT else f"2^{n_visible} − {n_patterns}"


def drawn_as(snapshot: ComparisonSnapshot, pattern: int) -> str:
    """A small pattern row by row, such as ■□ ■□; a large one is not told."""
    assert snapshot.patterns is not None
    rows, columns = snapshot.image_shape
    if rows * columns > MAX_DRAWN:
        return tr("{rows} × {columns} pixels").format(rows=rows, columns=columns)
    pixels = snapshot.patterns.patterns[pattern].reshape(rows, columns)
    return " ".join("".join("■" if on else "□" for on in row) for row in pixels)
