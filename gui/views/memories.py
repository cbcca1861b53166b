"""The stored patterns as thumbnails, each with whether it is stable."""

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QListView, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from gui.drawing.view import View
from gui.explain import explain
from gui.style import Theme, colour_table, theme_of
from gui.wording import number
from model.hopfield.memories import Memories
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

THUMBNAIL = 46
MAX_SHOWN = 200
"""Thumbnails of more memories than this would take the window seconds to draw, and nobody looks through them."""


class MemoriesView(View):
    """A click on a memory starts the network there."""

    memory_chosen = Signal(int)
    removal_chosen = Signal(int)
    """From the menu of the right button."""

    every_seconds = 0.2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: HopfieldSnapshot | None = None
        self.list = QListWidget()
        explain(
            self,
            tr("The stored patterns: click one to start there, right-click to remove it; ! where it is not stable"),
            tr("Pattern μ is ξ^μ, of N units +1 or −1, and stable if no field h_i is against its unit."),
        )
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.list.setSpacing(3)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_removal)
        self.list.itemClicked.connect(lambda item: self.memory_chosen.emit(self.list.row(item)))
        self.list.itemEntered.connect(lambda item: self.hovered.emit(item.toolTip().replace("\n", "  ")))
        self.list.viewportEntered.connect(lambda: self.hovered.emit(""))
        self._rest = QLabel()
        self._rest.setProperty("role", "muted")
        self._rest.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        layout.addWidget(self._rest)

    def sizeHint(self) -> QSize:
        return QSize(275, 220)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        if self._snapshot is not None and self._snapshot.stored is snapshot.stored:
            return
        self._snapshot = snapshot
        self._fill()

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._fill()

    def restyle(self) -> None:
        self._fill()

    def _offer_removal(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is None:
            return
        memory = self.list.row(item)
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Start at “{name}”").format(name=item.text()), lambda: self.memory_chosen.emit(memory))
        menu.addAction(tr("Remove “{name}”").format(name=item.text()), lambda: self.removal_chosen.emit(memory))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _fill(self) -> None:
        snapshot, theme = self._snapshot, theme_of(self)
        self.list.clear()
        self._rest.hide()
        if snapshot is None:
            return
        names = snapshot.memories.names
        for i, name in enumerate(names[:MAX_SHOWN]):
            unstable = snapshot.unstable_units[i]
            item = QListWidgetItem(_thumbnail(snapshot.memories, i, unstable == 0, theme), name)
            tip = (
                tr(
                    "Memory {memory}, “{name}”: stable: no unit would leave it; energy {energy}."
                    "\nClick to start there, right-click to remove it."
                )
                if unstable == 0
                else tr(
                    "Memory {memory}, “{name}”: not stable: {n} units would leave it; energy {energy}."
                    "\nClick to start there, right-click to remove it."
                )
            )
            energy = number(snapshot.memory_energies[i], ".3f")
            item.setToolTip(tip.format(memory=i + 1, name=name, n=unstable, energy=energy))
            self.list.addItem(item)
        self._rest.setText(tr("and {n:,} more").format(n=len(names) - MAX_SHOWN))
        self._rest.setVisible(len(names) > MAX_SHOWN)


def _thumbnail(memories: Memories, memory: int, stable: bool, theme: Theme) -> QIcon:
    picture = memories.patterns[memory].reshape(memories.shape)
    rgb = np.ascontiguousarray(colour_table(theme.units)[np.where(picture > 0, 255, 0)])
    rows, columns = picture.shape
    image = QImage(rgb.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    ratio = 2
    size = QSize(THUMBNAIL * ratio, THUMBNAIL * ratio)
    scaled = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.drawImage((size.width() - scaled.width()) // 2, (size.height() - scaled.height()) // 2, scaled)
    if not stable:
        # A corner says it too, so that colour alone does not.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.warm))
        painter.setPen(QColor(theme.panel))
        painter.drawEllipse(size.width() - 27, 1, 25, 25)
        font = painter.font()
        font.setPixelSize(20)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(size.width() - 27, 1, 25, 25, Qt.AlignmentFlag.AlignCenter, "!")
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)
