"""Pictures with words around them: where they are, what they show, and what is under the mouse."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.drawing.picture_blocks import Block, Line, PictureBlocks, Row
from gui.style import LIGHT
from tests.gui.looking import move, near

SHAPE = (2, 3)


def block(pictures: np.ndarray | None, heading: str = "Heading", words: tuple[str, ...] = ("4", "9")) -> Block:
    rows = (Row("first", np.zeros((2, 6), np.float32)), Row("last", pictures, in_front=True))
    lines = (Line("line", words, ("striking", "plain"), ("s", "s")),)
    return Block(heading, rows, lines)


def some() -> np.ndarray:
    """Two pictures, all of whose pixels differ in the second."""
    return np.array([[1, 0, 0, 0, 0, 1], [0, 1, 0, 0.5, 0, 0]], np.float32)


@pytest.fixture
def blocks(qtbot: QtBot) -> PictureBlocks:
    blocks = PictureBlocks("a wide name")
    qtbot.addWidget(blocks)
    blocks.resize(560, 420)
    blocks.show()
    return blocks


def rect(blocks: PictureBlocks, *place: int) -> QRectF:
    return blocks.picture_rect(blocks.layout_now(), *place)


def pixel(blocks: PictureBlocks, place: tuple[int, int, int], row: int, column: int) -> QPointF:
    """The middle of a pixel of a picture."""
    picture = rect(blocks, *place)
    return picture.topLeft() + QPointF((column + 0.5) * picture.width() / 3, (row + 0.5) * picture.height() / 2)


def inked(image: QImage, room: QRect, colour: str) -> bool:
    return any(
        near(image.pixelColor(x, y), colour)
        for x in range(room.left(), room.right())
        for y in range(room.top(), room.bottom())
    )


def test_every_pixel_is_in_its_place(blocks: PictureBlocks) -> None:
    blocks.show_blocks((block(some()), block(1 - some())), SHAPE)
    image = blocks.grab().toImage()
    on, off = LIGHT.units[-1], LIGHT.units[0]
    for which, values in enumerate((some(), 1 - some())):
        for column in range(2):
            for unit, value in enumerate(values[column]):
                at = pixel(blocks, (which, 1, column), *divmod(unit, 3)).toPoint()
                colour = {1.0: on, 0.0: off, 0.5: LIGHT.units[1]}[float(value)]
                assert near(image.pixelColor(at), colour, 3), (which, column, unit)


def test_pictures_keep_their_proportions(blocks: PictureBlocks) -> None:
    blocks.show_blocks((block(some()), block(some())), SHAPE)
    picture = rect(blocks, 0, 0, 1)
    assert picture.width() * 2 == pytest.approx(picture.height() * 3, abs=3)
    assert blocks.layout_now().place(0, 0, 1).adjusted(-1, -1, 1, 1).contains(picture)


def test_small_pictures_are_drawn_smoothly_and_do_not_mix(blocks: PictureBlocks) -> None:
    pictures = np.stack([np.zeros(3600), np.ones(3600), np.zeros(3600)]).astype(np.float32)
    row = Row("row", pictures, in_front=True)
    words = Line("line", ("a", "b", "c"), ("plain",) * 3, ("a", "b", "c"))
    blocks.show_blocks((Block("one", (row,), (words,)),), (60, 60))
    image = blocks.grab().toImage()
    for column, colour in enumerate((LIGHT.units[0], LIGHT.units[-1], LIGHT.units[0])):
        picture = rect(blocks, 0, 0, column).adjusted(3, 3, -3, -3)
        for corner in (picture.topLeft(), picture.bottomRight(), picture.center()):
            assert near(image.pixelColor(corner.toPoint()), colour), column


def test_what_is_yet_to_come_is_an_empty_frame(blocks: PictureBlocks) -> None:
    blocks.show_blocks((block(None), block(some())), SHAPE)
    image = blocks.grab().toImage()
    assert near(image.pixelColor(pixel(blocks, (0, 1, 0), 0, 1).toPoint()), LIGHT.window)


def test_the_row_in_front_has_a_frame_of_its_own(blocks: PictureBlocks) -> None:
    blocks.show_blocks((block(some()), block(some())), SHAPE)
    image = blocks.grab().toImage()
    for row, colour in ((0, LIGHT.line), (1, LIGHT.accent)):
        edge = QPointF(rect(blocks, 1, row, 0).left(), rect(blocks, 1, row, 0).center().y()).toPoint()
        assert near(image.pixelColor(edge), colour), row


def test_words_stand_above_below_and_to_the_left(blocks: PictureBlocks) -> None:
    blocks.show_blocks((block(some()), block(some(), "")), SHAPE)
    image, layout = blocks.grab().toImage(), blocks.layout_now()
    first, last = layout.place(0, 0, 0).toRect(), layout.place(0, 1, 0).toRect()
    assert inked(image, QRect(first.left(), first.top() - 20, 70, 18), LIGHT.text), "the heading"
    assert inked(image, QRect(int(layout.left), last.top(), int(layout.names) - 4, last.height()), LIGHT.accent)
    below = QRect(last.left(), last.bottom() + 2, last.width(), 18)
    assert inked(image, below, LIGHT.warm)
    assert not inked(image, below.translated(round(layout.side + 4), 0), LIGHT.warm)


@pytest.mark.parametrize(("size", "stacked"), [((300, 640), True), ((640, 200), False)])
def test_every_row_has_its_name(blocks: PictureBlocks, size: tuple[int, int], stacked: bool) -> None:
    blocks.resize(*size)
    blocks.show_blocks((block(some()), block(some())), SHAPE)
    image, layout = blocks.grab().toImage(), blocks.layout_now()
    assert layout.stacked == stacked
    for which in range(2):
        for row, colour in enumerate((LIGHT.text, LIGHT.accent)):
            place = layout.place(which, row, 0).toRect()
            assert inked(image, QRect(int(layout.left), place.top(), int(layout.names) - 4, place.height()), colour)


def test_there_are_shorter_words_for_little_room(blocks: PictureBlocks) -> None:
    def below(words: tuple[str, ...]) -> QImage:
        blocks.show_blocks((block(some(), words=words), block(some(), words=words)), SHAPE)
        return blocks.grab().toImage()

    assert below(("a very long word that never fits below a picture", "9")) == below(("another of them " * 9, "8"))
    assert below(("4", "9")) != below(("4", "8"))


def test_the_pixel_under_the_mouse_is_told_once(blocks: PictureBlocks) -> None:
    heard: list[tuple[int, ...]] = []
    blocks.pointed_at.connect(lambda *what: heard.append(what))
    blocks.show_blocks((block(some()), block(some())), SHAPE)
    move(blocks, pixel(blocks, (1, 0, 1), 1, 2))
    move(blocks, pixel(blocks, (1, 0, 1), 1, 2) + QPointF(1, 0))
    move(blocks, pixel(blocks, (0, 1, 0), 0, 0))
    move(blocks, QPointF(2, 2))
    assert heard == [(1, 0, 1, 5), (0, 1, 0, 0), (-1, -1, -1, -1)]


def test_pictures_do_not_move_while_names_change(blocks: PictureBlocks) -> None:
    blocks.show_blocks((block(some()), block(some())), SHAPE)
    before = rect(blocks, 1, 1, 1)
    renamed = block(some())
    rows = tuple(Row(f"{row.name} 10", row.pictures, row.in_front) for row in renamed.rows)
    blocks.show_blocks((Block("x", rows, renamed.lines),) * 2, SHAPE)
    assert rect(blocks, 1, 1, 1) == before


def test_without_blocks_nothing_is_drawn_nor_told(blocks: PictureBlocks) -> None:
    heard: list[tuple[int, ...]] = []
    blocks.pointed_at.connect(lambda *what: heard.append(what))
    image = blocks.grab().toImage()
    assert QColor(LIGHT.text).name() not in {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    move(blocks, QPointF(200, 200))
    assert heard == []
