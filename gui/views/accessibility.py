"""How often each memory is reached from a random start, before the dreams and now."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.language import tr


class AccessibilityView(View):
    """Two bars a memory: a hollow one for before, a filled one for now."""

    every_seconds = 0.2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnlearningSnapshot | None = None
        self.caption = Words("plain", lines=1)
        self.plot = Plot(tr("memory"), tr("random starts (%)"), self._dress)
        explain(
            self,
            tr("How often each memory is reached from a random start, before the dreams and now"),
            tr("It is the accessibility of the memories ξ^μ, in percent of the starts, which settle at T = 0."),
        )
        explain(
            self.plot,
            tr(
                "Accessibility: the share of random starts that end in a memory or in its mirror image.\n"
                "Unlearning makes it more even: what is dreamt of most is unlearnt most."
            ),
            tr(
                "Each start is a random state s that settles at T = 0; a hollow bar is the share in percent before the"
                " first dream, a filled one that of the weights w as they are now."
            ),
        )
        self._before, self._now = (pg.BarGraphItem(x=[], height=[], width=width) for width in (0.8, 0.45))
        for item in (self._before, self._now):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.caption)
        layout.addWidget(self.plot, 1)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(440, 190)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnlearningSnapshot)
        before = self._snapshot
        self._snapshot = snapshot
        if before is not None and before.now is snapshot.now and before.start is snapshot.start:
            return
        start, now = 100 * snapshot.start.accessibility, 100 * snapshot.now.accessibility
        n = len(start)
        memories = np.arange(1, n + 1)
        self._before.setOpts(x=memories, height=start)
        self._now.setOpts(x=memories, height=now)
        said = (
            tr("hollow: before   ·   filled: after {n:,} dreams")
            if start.any() or now.any()
            else tr("neither before nor after {n:,} dreams is any reached")
        )
        self.caption.show_text(said.format(n=snapshot.now.dreams))
        if before is None or len(before.hits) != n:  # an axis that is told its ticks is worked out anew
            self.plot.getAxis("bottom").setTicks([[(i, str(i)) for i in range(1, n + 1, 1 + (n - 1) // 12)]])
        high = round_up(max(float(start.max()), float(now.max()), 1.0))
        self.plot.set_ranges((0.3, n + 0.7), (0.0, 1.05 * high))

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.caption.show_text("")
        for bars in (self._before, self._now):
            bars.setOpts(x=[], height=[])

    def _dress(self, theme: Theme) -> None:
        self._before.setOpts(brush=pg.mkBrush(None), pen=pen(theme.text, 1))
        self._now.setOpts(brush=pg.mkBrush(theme.accent), pen=pg.mkPen(None))

    def _hover(self, x: float, _y: float) -> None:
        snapshot = self._snapshot
        memory = round(x) - 1 if np.isfinite(x) else -1
        if snapshot is None or not 0 <= memory < len(snapshot.hits):
            self.hovered.emit("")
            return
        start, now = 100 * snapshot.start.accessibility[memory], 100 * snapshot.now.accessibility[memory]
        itself, mirrored = snapshot.hits[memory]
        self.hovered.emit(
            tr(
                "Memory {memory}, “{name}”: {now:.1f} % of random starts end in it or its mirror image"
                " ({start:.1f} % before); dreams that hit it: {itself:,}, its mirror image: {mirrored:,}"
            ).format(
                memory=memory + 1,
                name=snapshot.memories.names[memory],
                now=now,
                start=start,
                itself=itself,
                mirrored=mirrored,
            )
        )
