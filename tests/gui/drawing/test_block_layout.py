"""Where pictures stand."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.drawing.block_layout import GAP, BlockLayout


def fit(width: float, height: float, n_columns: int = 8, n_rows: int = 3) -> BlockLayout:
    return BlockLayout.fit(QSizeF(width, height), 2, n_columns, n_rows, names=100, heading=20, below=34)


def places(layout: BlockLayout) -> list[QRectF]:
    return [
        layout.place(block, row, column)
        for block in range(2)
        for row in range(layout.n_rows)
        for column in range(layout.n_columns)
    ]


@pytest.mark.parametrize(
    ("width", "height", "n_columns", "n_rows", "stacked"),
    [(610, 480, 8, 3, True), (610, 480, 8, 8, False), (1500, 300, 8, 3, False), (300, 900, 2, 8, True)],
)
def test_blocks_stand_where_pictures_are_larger(
    width: float, height: float, n_columns: int, n_rows: int, stacked: bool
) -> None:
    layout = fit(width, height, n_columns, n_rows)
    assert layout.stacked == stacked
    room = QRectF(100 + layout.left, 0, width, height)
    everything = places(layout)
    for i, place in enumerate(everything):
        assert room.contains(place)
        assert place.width() == place.height() == layout.side
        assert not any(place.intersects(other) for other in everything[i + 1 :])
    # Words fit above and below the rows.
    for block in range(2):
        top = layout.place(block, 0, 0).top()
        assert top >= 20
        assert top + n_rows * (layout.side + GAP) + 34 <= height + 1
    if stacked:
        assert layout.place(1, 0, 0).top() - layout.place(0, n_rows - 1, 0).bottom() >= 20 + 34


def test_nothing_is_left_over_in_one_direction() -> None:
    layout = fit(610, 480)
    width = 8 * (layout.side + GAP) + 100
    height = 2 * (3 * (layout.side + GAP) + 54) + 14
    assert width == pytest.approx(610) or height == pytest.approx(480)


def test_what_is_at_a_point_is_the_picture_that_stands_there() -> None:
    layout = fit(610, 480)
    for block, row, column in ((0, 0, 0), (0, 2, 7), (1, 1, 3)):
        place = layout.place(block, row, column)
        assert layout.at(place.center(), 2) == (block, row, column)
        assert layout.at(place.topLeft() - QPointF(1, 1), 2) != (block, row, column)
    assert layout.at(QPointF(10, 10), 2) is None
    gap = QPointF(layout.place(0, 0, 0).right() + GAP / 2, layout.place(0, 0, 0).center().y())
    assert layout.at(gap, 2) is None


def test_however_little_room_there_is_pictures_have_a_size() -> None:
    assert fit(10, 10).side > 0
