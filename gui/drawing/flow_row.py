"""Controls above a picture, side by side as far as there is room."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

BETWEEN = 12
"""Pixels from one group to the next."""

LINES_APART = 3


class FlowRow(QWidget):
    """Groups of widgets in a line, or in several where the window is narrow or the letters are large."""

    def __init__(self, *groups: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        """The widgets of a group stay together; a label belongs to the widget after it."""
        super().__init__(parent)
        self._groups = [self._together(group) for group in groups]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _together(self, widgets: tuple[QWidget, ...]) -> QWidget:
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, after in zip(widgets, (*widgets[1:], None), strict=True):
            row.addWidget(widget)
            if isinstance(widget, QLabel) and after is not None:
                widget.setBuddy(after)
                widget.setToolTip(after.toolTip())
        return group

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.y() + place.height() for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = sum(group.sizeHint().width() + BETWEEN for group in self._groups) - BETWEEN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = max((group.sizeHint().width() for group in self._groups), default=0)
        return QSize(widest, self.heightForWidth(self.sizeHint().width()))

    def _places(self, width: int) -> list[QRect]:
        """Of the groups, where there is so much room."""
        places, x, y, line = [], 0, 0, 0
        for group in self._groups:
            size = group.sizeHint()
            if x > 0 and x + size.width() > width:
                x, y, line = 0, y + line + LINES_APART, 0
            places.append(QRect(x, y, size.width(), size.height()))
            x, line = x + size.width() + BETWEEN, max(line, size.height())
        return places

    def _arrange(self) -> None:
        for group, place in zip(self._groups, self._places(self.width()), strict=True):
            group.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Qt tells when a group has grown, as with larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)
