"""The health of the flow, for --debug."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from model.engine.frame import Frame

EVERY_MS = 250


class FlowMeter(QLabel):
    """Frames and steps a second, and how old the snapshot on screen was when it was shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frames = 0
        self._rate = 0.0
        self._age = 0.0
        self.setToolTip("Frames shown a second, steps a second, and the age of the newest frame when it was shown")
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show)
        self._timer.start(EVERY_MS)

    def count(self, frame: Frame) -> None:
        """Take note of a frame that was shown."""
        self._frames += 1
        self._rate = frame.steps_per_second
        self._age = time.perf_counter() - frame.made_at

    def _show(self) -> None:
        frames, self._frames = self._frames * 1000 / EVERY_MS, 0
        self.setText(f"{frames:.0f} frames/s   {self._rate:,.0f} steps/s   age {1000 * self._age:.0f} ms")
