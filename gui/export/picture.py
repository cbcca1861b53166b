"""A widget as a picture: PNG with more dots than the screen has, or SVG, which has none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView, QWidget

from model.data.atomic import write_atomically
from model.errors import BadInput
from model.language import tr

DOTS = 2.0
"""Of a PNG, to each pixel of the screen."""


def save_picture(widget: QWidget, path: Path, dots: float = DOTS) -> None:
    """Save what a widget shows, as the name says: .png or .svg.

    In an SVG letters and curves stay what they are; pictures of units are pictures. Raises BadInput for another name,
    or if the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix == ".png":
        data = png(grabbed(widget, dots))
    elif suffix == ".svg":
        data = svg(widget)
    else:
        raise BadInput(tr("{path}: a picture is saved as .png or .svg.").format(path=path))
    save_bytes(path, data)


def grabbed(widget: QWidget, dots: float = 1.0) -> QImage:
    """What a widget shows, drawn anew with so many dots to each pixel of the screen."""
    image = QImage(widget.size() * dots, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dots)
    widget.render(image)
    return image


def svg(widget: QWidget) -> bytes:
    """What a widget shows, as the text of an SVG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    generator.setTitle(widget.windowTitle() or "Reverie")
    painter = QPainter(generator)
    with _symbols_drawn(widget):
        widget.render(painter, QPoint(0, 0))
    painter.end()
    return bytes(buffer.data().data())


@contextmanager
def _symbols_drawn(widget: QWidget) -> Iterator[None]:
    """Have pyqtgraph draw its symbols as curves, not from the sheet of pictures it keeps for the screen."""
    items = [
        item
        for view in widget.findChildren(QGraphicsView)
        for item in view.scene().items()
        if hasattr(item, "setExportMode")
    ]
    for item in items:
        item.setExportMode(True, {})
    try:
        yield
    finally:
        for item in items:
            item.setExportMode(False)


def png(image: QImage) -> bytes:
    """An image as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(held.data())


def save_bytes(path: Path, data: bytes) -> None:
    """A whole file or none; raises BadInput if it cannot be written."""

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    write_atomically(path, write)
