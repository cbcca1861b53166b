"""What is on the screen as PNG and SVG: sizes, contents, and refusals."""

import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.export.picture import grabbed, save_picture
from gui.main_window import MainWindow
from gui.pages.page import Page
from model.errors import BadInput


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Page:
    page = window.open_page("hopfield")
    qtbot.waitUntil(lambda: page.newest is not None)
    page.complete()
    return page


def test_a_png_has_more_dots_than_the_screen(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "page.png"
    save_picture(page, file, dots=2)
    with Image.open(file) as image:
        assert image.size == (2 * page.width(), 2 * page.height())
        dots = np.asarray(image.convert("L")).astype(int)
    # Drawn anew and not enlarged: dots beside each other differ.
    assert np.any(dots[::2, ::2] != dots[1::2, 1::2])


def test_a_png_shows_what_the_screen_does(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "page.png"
    save_picture(page, file, dots=1)
    screen = page.grab().toImage()
    image = grabbed(page)
    same = [
        image.pixelColor(x, y) == screen.pixelColor(x, y)
        for x in range(0, page.width(), 17)
        for y in range(0, page.height(), 13)
    ]
    assert np.mean(same) > 0.98


def test_an_svg_holds_the_words_as_words(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "page.svg"
    save_picture(page, file)
    root = ET.parse(file).getroot()
    assert root.get("viewBox") == f"0 0 {page.width()} {page.height()}"
    words = " ".join(text for element in root.iter() for text in element.itertext())
    assert "Stored patterns" in words
    assert "energy" in words


@pytest.mark.parametrize("name", ["page.gif", "page"])
def test_another_name_is_refused(page: Page, tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match=r"a picture is saved as \.png or \.svg"):
        save_picture(page, tmp_path / name)


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_a_folder_that_is_not_there_is_refused(page: Page, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / "none" / f"page.{suffix}"
    with pytest.raises(BadInput, match="cannot be saved"):
        save_picture(page, file)
    assert [each for each in tmp_path.rglob("*") if each.suffix != ".ini"] == []
