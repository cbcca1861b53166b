"""Points at docks and views of a page: brings them to the front and draws a frame around them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QDockWidget, QWidget

from gui.pages.page import Page
from gui.style import theme_of

THICK = 3
"""Of the frame, in pixels."""


class Highlight(QObject):
    """The frames around what the present step points at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frames: list[_Frame] = []

    def show(self, page: Page, names: Iterable[str]) -> None:
        """Point at these, by object name of a dock or the name the page has for a view, and at nothing else."""
        self.clear()
        widgets = [widget for name in names if (widget := pointed_at(page, name)) is not None]
        for dock in reversed([widget for widget in widgets if isinstance(widget, QDockWidget)]):
            dock.show()
            dock.raise_()
        self.frames = [_Frame(widget) for widget in widgets]

    def clear(self) -> None:
        """Point at nothing."""
        for frame in self.frames:
            frame.hide()
            frame.setParent(None)
            frame.deleteLater()
        self.frames = []


def pointed_at(page: Page, name: str) -> QWidget | None:
    """The dock or view of a page with this name, if it is there."""
    dock = page.findChild(QDockWidget, name)
    found = dock if dock is not None else getattr(page, name.replace(" ", "_").replace("-", "_"), None)
    return found if isinstance(found, QWidget) else None


class _Frame(QWidget):
    """Lies over a widget, as large as it is, and lets the mouse through."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self._around = around
        self._fit()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return False

    def _fit(self) -> None:
        whole = QRect(0, 0, self._around.width(), self._around.height())
        self.setGeometry(whole)
        # Only the frame itself: what it surrounds is painted as if it were not there.
        self.setMask(QRegion(whole).subtracted(QRegion(whole.adjusted(THICK, THICK, -THICK, -THICK))))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Not the whole of it: an SVG knows of no mask.
        width, height = self.width(), self.height()
        for part in (
            QRect(0, 0, width, THICK),
            QRect(0, height - THICK, width, THICK),
            QRect(0, 0, THICK, height),
            QRect(width - THICK, 0, THICK, height),
        ):
            painter.fillRect(part, QColor(theme_of(self).accent))
