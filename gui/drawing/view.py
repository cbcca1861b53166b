"""What every view has in common."""

from PySide6.QtCore import QEvent, QPoint, QRect, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QWidget


class View(QWidget):
    """Draws the newest snapshot it was told, at once if it can be seen, else when it is shown."""

    hovered = Signal(str)
    """Exact numbers of what is under the mouse, empty when it leaves."""

    looked_at = Signal(bool)
    """Whether it can be seen: not while it is hidden, nor while another tab of its dock is in front."""

    every_seconds = 0.0
    """The least time between two snapshots while a run is playing; 0 for pictures that follow every frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest: object | None = None
        self._drawn: object | None = None
        self._dock: QDockWidget | None = None

    def show_snapshot(self, snapshot: object) -> None:
        """Show this from now on."""
        self._newest = snapshot
        if self.can_be_seen():
            self._bring_up_to_date()

    def can_be_seen(self) -> bool:
        """Qt calls a dock behind another tab visible, but lays it outside the window."""
        if not self.isVisible():
            return False
        window = self.window()
        return window.rect().intersects(QRect(self.mapTo(window, QPoint(0, 0)), self.size()))

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
        self._follow_dock()
        self._bring_up_to_date()
        self.looked_at.emit(self.can_be_seen())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.looked_at.emit(False)

    def _follow_dock(self) -> None:
        """Hear of it when the tab of the dock around this view comes to the front or goes behind another."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QDockWidget):
            around = around.parentWidget()
        if around is not self._dock:
            self._dock = around
            if around is not None:
                around.visibilityChanged.connect(self._tab_changed)

    @Slot(bool)
    def _tab_changed(self, in_front: bool) -> None:
        if in_front and self.isVisible():
            self._bring_up_to_date()
        self.looked_at.emit(in_front and self.isVisible())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.restyle()
