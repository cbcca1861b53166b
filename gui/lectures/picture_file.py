"""A picture of a lecture, read from beside its file with suspicion, and fitted into its column."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from gui.lectures.boxes import PictureBox
from gui.lectures.live_text import Picture
from model.errors import BadInput
from model.language import tr

FEW_PIXELS = 96
"""A picture no wider than this shows units; it may be shown larger, with sharp edges."""

MAX_SIDE = 8192


def picture_box(picture: Picture, folder: Path | None, width: float, pixels: float, ratio: float) -> PictureBox:
    """The picture no wider than ``width``, in letters of ``pixels``, on a screen with ``ratio`` dots to the pixel.

    Raises BadInput if there is none. It is made smaller smoothly, and larger only if its pixels stay sharp.
    """
    reader = QImageReader(str(_inside(picture.path, folder)))
    natural = reader.size()
    if not natural.isValid() or max(natural.width(), natural.height()) > MAX_SIDE:
        raise BadInput(
            tr("{path} cannot be read as a picture of at most {side:,} × {side:,} pixels.").format(
                path=picture.path, side=MAX_SIDE
            )
        )
    w, h = natural.width(), natural.height()
    if bytes(reader.format().data()) in (b"svg", b"svgz"):
        factor = min(pixels / 14, width / w)  # drawn for letters of usual size, and crisp in all
        reader.setScaledSize(QSize(round(factor * w * ratio), round(factor * h * ratio)))
    elif w <= FEW_PIXELS:
        factor = max(1, int(min(width, 14 * pixels) / w)) if w <= width else width / w
    else:
        factor = min(1.0, width / w)
    image = reader.read()
    if image.isNull():
        raise BadInput(tr("{path} cannot be read: {why}.").format(path=picture.path, why=reader.errorString()))
    shown = QSize(max(1, round(factor * w * ratio)), max(1, round(factor * h * ratio)))
    return PictureBox(_sized(image, shown), factor * w, factor * h, picture.alt)


def _inside(path: str, folder: Path | None) -> Path:
    if folder is None:
        raise BadInput(tr("{path}: it is not known where this lecture keeps its pictures.").format(path=path))
    found = (folder / path).resolve()
    if not found.is_relative_to(folder.resolve()):
        raise BadInput(
            tr("{path} lies outside the folder of the lecture; put it beside the lecture.").format(path=path)
        )
    if not found.is_file():
        raise BadInput(tr("{path} is not there; it should lie beside the lecture.").format(path=path))
    return found


def _sized(image: QImage, size: QSize) -> QPixmap:
    how = Qt.TransformationMode.FastTransformation
    if size.width() < image.width():
        how = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, how))
