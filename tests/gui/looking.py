"""How a test looks at widgets and points at them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from gui.drawing.unit_grid import UnitGrid
from gui.drawing.words import Words

NO_BUTTON, LEFT, RIGHT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def texts(widget: QWidget) -> list[str]:
    """What labels and words say, empty ones left out."""
    speaking = [w for w in widget.findChildren(QWidget) if isinstance(w, QLabel | Words)]
    return [w.text() for w in speaking if w.text()]


def near(one: QColor, other: QColor | str, within: int = 2) -> bool:
    """Whether nobody can tell the colours apart."""
    a, b = one, QColor(other)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) <= within


def centre_of(grid: UnitGrid, cell: int, columns: int) -> QPointF:
    """The middle of a cell, in the coordinates of the grid, which must show ``columns`` columns."""
    rect = grid.picture_rect()
    row, column = divmod(cell, columns)
    side = rect.width() / columns
    return QPointF(rect.left() + (column + 0.5) * side, rect.top() + (row + 0.5) * side)


def move(widget: QWidget, to: QPointF, button: Qt.MouseButton = NO_BUTTON) -> None:
    """The mouse moves there, with a button held or none."""
    _send(widget, QMouseEvent.Type.MouseMove, to, NO_BUTTON, button)


def press(widget: QWidget, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
    """A button goes down."""
    _send(widget, QMouseEvent.Type.MouseButtonPress, at, button, button)


def release(widget: QWidget, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
    """The button goes up again."""
    _send(widget, QMouseEvent.Type.MouseButtonRelease, at, button, NO_BUTTON)


def _send(widget: QWidget, kind: QMouseEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    everywhere = QPointF(widget.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(widget, QMouseEvent(kind, at, everywhere, button, held, Qt.KeyboardModifier.NoModifier))


def stroke(grid: UnitGrid, columns: int, *cells: int, button: Qt.MouseButton = LEFT) -> None:
    """Press on the first cell, move over the others, let go on the last."""
    places = [centre_of(grid, cell, columns) for cell in cells]
    press(grid, places[0], button)
    for place in places[1:]:
        move(grid, place, button)
    release(grid, places[-1], button)


def boxes() -> list[QMessageBox]:
    """The message boxes on the screen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
