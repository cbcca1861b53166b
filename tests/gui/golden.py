"""The pictures in tests/images, all free of text. ``python -m tests.gui.golden`` draws them anew.

To change one on purpose: look at the new picture, and say in the commit why it is as it should be.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.style import apply_style
from gui.views.filters import FilterView
from gui.views.landscape import LandscapeView
from gui.views.state import StateView
from model.data.shipped import RESOURCES
from model.hopfield.changes import FlipShare
from model.hopfield.memories import handcrafted_memories
from model.hopfield.session import HopfieldSession
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from model.rbm import Rbm
from model.rbm.training_settings import TrainingSettings
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.samples import session_after, training_session

IMAGES = Path(__file__).parents[1] / "images"

Pixels = NDArray[np.uint8]


def filters() -> Pixels:
    """The filters of the machine that ships with Reverie, light colours."""
    machine = Rbm.load(RESOURCES / "machines" / "digits.npz")
    settings = TrainingSettings(n_hidden=machine.n_hidden)
    view = FilterView()
    view.grid.setFixedSize(500, 500)
    view.show()
    material = replace(training_session().snapshot().material, image_shape=(28, 28))
    view.show_snapshot(TrainingSnapshot(settings, 0, 1, 1, machine, material, None, None))
    return _grid(view)


def state() -> Pixels:
    """A damaged zero after seven decisions, dark colours, the unit that decided last in its frame."""
    view = StateView()
    view.grid.setFixedSize(200, 240)
    view.show()
    view.show_snapshot(_settling()[0])
    return _grid(view)


def landscape() -> Pixels:
    """The slice through the zero and the one, light colours, with its contours; row 0 is the lowest y."""
    view = LandscapeView()
    snapshot, trace = _settling()
    view.show_trace(trace)
    view.show()
    view.show_snapshot(snapshot)
    (image,) = [item for item in view.plot.getPlotItem().items if isinstance(item, pg.ImageItem)]
    pixels = np.asarray(image.image, np.uint8).copy()
    view.deleteLater()
    return pixels


PICTURES: dict[str, tuple[Callable[[], Pixels], Qt.ColorScheme]] = {
    "filters": (filters, Qt.ColorScheme.Light),
    "state": (state, Qt.ColorScheme.Dark),
    "landscape": (landscape, Qt.ColorScheme.Light),
}


def _settling() -> tuple[HopfieldSnapshot, object]:
    session = HopfieldSession(Stored.by("hebb", handcrafted_memories()), 1)
    session.apply(FlipShare(0.25))
    return session_after(session, 7)


def _grid(view: FilterView | StateView) -> Pixels:
    pixels = to_pixels(view.grid.grab().toImage())
    view.deleteLater()
    return pixels


def to_pixels(image: QImage) -> Pixels:
    """Red, green and blue, shape (rows, columns, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


def draw(app: QApplication, name: str) -> Pixels:
    """One of the pictures, drawn now."""
    make, scheme = PICTURES[name]
    apply_style(app, scheme, "Normal")
    return make()


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    IMAGES.mkdir(exist_ok=True)
    for name in PICTURES:
        pixels = np.ascontiguousarray(draw(app, name))
        rows, columns, _ = pixels.shape
        QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).save(str(IMAGES / f"{name}.png"))


if __name__ == "__main__":
    main()
