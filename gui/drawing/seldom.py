"""What is not worth doing sixty times a second."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Seldom(QObject):
    """Does a thing at once when asked, but at most every so many seconds; what it owes then, it does in the end."""

    def __init__(self, seconds: float, do: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._do = do
        self._due = 0.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.now)

    def ask(self) -> bool:
        """Do it now, or later if it was done a moment ago; returns whether it was done."""
        left = self._due - time.perf_counter()
        if left <= 0:
            self.now()
        else:
            self._later.start(round(1000 * left) + 1)
        return left <= 0

    def now(self) -> None:
        """Do it, however short a time ago it was done."""
        self._later.stop()
        self._do()
        self._due = time.perf_counter() + self._seconds

    def forget(self) -> None:
        """Owe nothing, and be free to do it at once."""
        self._later.stop()
        self._due = 0.0
