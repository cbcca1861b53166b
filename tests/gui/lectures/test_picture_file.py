"""Pictures beside a lecture: found only there, never larger than sharp."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from gui.lectures.boxes import PictureBox
from gui.lectures.live_text import Picture
from gui.lectures.picture_file import picture_box
from model.errors import BadInput

pytestmark = pytest.mark.usefixtures("qapp")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="20"><rect width="50" height="20" fill="#f00"/></svg>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "lecture"
    folder.mkdir()
    for name, (width, height) in {"few.png": (5, 4), "many.png": (400, 100)}.items():
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill("#ffffff")
        for y in range(height):
            image.setPixelColor(1, y, QColor("#000000"))
        image.save(str(folder / name))
    (folder / "lines.svg").write_text(SVG)
    (folder / "words.png").write_text("no picture")
    (tmp_path / "outside.png").write_bytes((folder / "few.png").read_bytes())
    return folder


def box(path: str, folder: Path | None, width: float = 300, pixels: float = 14, ratio: float = 1) -> PictureBox:
    return picture_box(Picture("a bar", path), folder, width, pixels, ratio)


def test_units_are_shown_larger_by_a_whole_number_and_stay_sharp(folder: Path) -> None:
    found = box("few.png", folder)
    assert (found.width, found.ascent) == (195, 156)
    image = found.pixmap.toImage()
    colours = {image.pixelColor(x, 3).name() for x in range(image.width())}
    assert colours == {"#ffffff", "#000000"}


def test_a_picture_of_many_pixels_is_made_smaller_but_never_larger(folder: Path) -> None:
    assert (box("many.png", folder).width, box("many.png", folder).ascent) == (300, 75)
    assert box("many.png", folder, width=1000).width == 400
    assert box("many.png", folder, ratio=2).pixmap.width() == 600


def test_a_drawing_grows_with_the_letters(folder: Path) -> None:
    found = box("lines.svg", folder, pixels=28, ratio=2)
    assert (found.width, found.pixmap.width()) == (100, 200)
    assert box("lines.svg", folder, width=30).width == 30


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("none.png", "none.png is not there"),
        ("../outside.png", "../outside.png lies outside the folder"),
        ("words.png", "words.png cannot be read as a picture"),
        (".", "is not there"),
    ],
)
def test_other_files_are_refused(folder: Path, path: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        box(path, folder)


def test_a_lecture_without_a_folder_has_no_pictures() -> None:
    with pytest.raises(BadInput, match="not known where"):
        box("few.png", None)


def test_an_absolute_path_outside_is_refused(folder: Path) -> None:
    with pytest.raises(BadInput, match="outside the folder"):
        box(str(folder.parent / "outside.png"), folder)
