"""What every view has in common."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class View(QWidget):
    """Draws the newest snapshot it was told, at once if it can be seen, else when it is shown."""

    hovered = Signal(str)
    """Exact numbers of what is under the mouse, empty when it leaves."""

    every_seconds = 0.0
    """The least time between two snapshots while a run is playing; 0 for pictures that follow every frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest: object | None = None
        self._drawn: object | None = None

    def show_snapshot(self, snapshot: object) -> None:
        """Show this from now on."""
        self._newest = snapshot
        if self.isVisible():
            self._bring_up_to_date()

    def clear(self) -> None:
        """Show nothing."""
        self._newest = self._drawn = None
        self.draw_nothing()

    def draw(self, snapshot: object) -> None:
        """Draw a snapshot; for subclasses."""
        raise NotImplementedError

    def draw_nothing(self) -> None:
        """Draw the absence of a snapshot; for subclasses."""

    def restyle(self) -> None:
        """Take on a new palette; for subclasses that colour things themselves."""

    def _bring_up_to_date(self) -> None:
        if self._newest is not None and self._newest is not self._drawn:
            self._drawn = self._newest
            self.draw(self._newest)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up_to_date()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.restyle()
