"""Which digits the chains show."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gui.drawing.generation_words import digit_change
from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.language import tr
from model.rbm.digit_watch import EVERY, OVER
from model.rbm.generation_snapshot import GenerationSnapshot

DIGITS = np.arange(10)


class DigitSharesView(View):
    """One bar a class: the share of the chains whose picture looks like it."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: GenerationSnapshot | None = None
        self.plot = Plot(tr("digit"), tr("chains (%)"), self._dress)
        explain(
            self,
            tr("Which digits the chains show"),
            tr("A machine that mixes well shows each digit about as often as the data do, in percent of its chains."),
        )
        explain(
            self.plot,
            tr(
                "Each chain is looked at every {n} passes. It shows the digit of that training digit, of 3,000, that\n"
                "makes the smallest angle with its picture: nine in ten test digits are told rightly so.\n"
                "It has changed its digit when two looks in a row see the same other digit."
            ).format(n=EVERY),
            tr("A bar is the share of the chains, in percent, whose probabilities p(v_i = 1 | h) look like the digit."),
        )
        self.plot.hovered_at.connect(self._hover)
        self._bars = pg.BarGraphItem(x=DIGITS, height=np.zeros(10), width=0.7)
        self.plot.addItem(self._bars)
        self.plot.getAxis("bottom").setTicks([[(int(digit), str(digit)) for digit in DIGITS]])
        self.words = Words("plain", 1)
        self.words.explain(
            tr("Over the last {n} passes, of all chains").format(n=OVER),
            tr("It is the mean number of passes between two changes of the digit: the fewer, the better they mix."),
        )
        chart = QWidget()
        column = QVBoxLayout(chart)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.plot, 1)
        self._none = Words("plain", 3)
        self._none.show_text(tr("The pictures of this machine are no digits of 28 × 28 or 16 × 16 pixels."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack)  # before it has widgets, or the first one is shown as a window of its own
        self._stack.addWidget(chart)
        self._stack.addWidget(self._none)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        self._snapshot = snapshot
        self._stack.setCurrentIndex(int(snapshot.labels is None))
        if snapshot.labels is None:
            return
        counts = np.bincount(snapshot.labels[snapshot.labels >= 0], minlength=10)
        percents = 100 * counts / len(snapshot.labels)
        self._bars.setOpts(height=percents)
        top = max(20.0, round_up(float(percents.max())))
        self.plot.set_ranges((-0.6, 9.6), (0.0, 1.05 * top))
        rate = snapshot.label_changes
        self.words.show_text("" if np.isnan(rate) else digit_change(rate))

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._bars.setOpts(height=np.zeros(10))
        self.words.show_text("")

    def _dress(self, theme: Theme) -> None:
        self._bars.setOpts(brush=pg.mkBrush(theme.accent), pen=pg.mkPen(None))

    def _hover(self, x: float, _y: float) -> None:
        snapshot = self._snapshot
        digit = round(x) if np.isfinite(x) else -1
        if snapshot is None or snapshot.labels is None or not 0 <= digit <= 9:
            self.hovered.emit("")
            return
        n, of = int((snapshot.labels == digit).sum()), len(snapshot.labels)
        self.hovered.emit(
            tr("Digit {digit}: {n:,} of {of:,} chains look like it ({share:.1f} %)").format(
                digit=digit, n=n, of=of, share=100 * n / of
            )
        )
