"""Fetches frames from the model thread at the pace of the screen."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from gui.model_thread import ModelThread
from model.engine.commands import Command
from model.engine.events import Idle

INTERVAL_MS = 16


class FramePump(QObject):
    """A timer that empties the mailbox, running only while the model thread has something to do."""

    frame = Signal(object)
    """A Frame, on the GUI thread."""
    news = Signal(object)
    """An Event, on the GUI thread."""

    def __init__(self, thread: ModelThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._fetch)
        thread.reported.connect(self._heed)

    @property
    def running(self) -> bool:
        """Whether frames are expected."""
        return self._timer.isActive()

    def send(self, command: Command) -> None:
        """Pass a wish on and look out for what comes of it."""
        self._thread.send(command)
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Fetch no more."""
        self._timer.stop()

    @Slot()
    def _fetch(self) -> None:
        frame = self._thread.mailbox.take()
        if frame is not None:
            self.frame.emit(frame)

    @Slot(object)
    def _heed(self, event: object) -> None:
        # The frame before the news comes before the news.
        self._fetch()
        if isinstance(event, Idle) and event.handled == self._thread.sent:
            self._timer.stop()
        self.news.emit(event)
