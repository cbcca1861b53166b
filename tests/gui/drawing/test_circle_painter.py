"""A small machine as it is painted."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.drawing.circle_painter import ALL_LABELS, CirclePainter, Focus
from gui.style import DARK, LIGHT, Theme
from model.rbm.sampling import LayerName
from model.rbm.unit_changes import SetUnit, SetWeight
from model.rbm.unit_snapshot import UnitSnapshot
from tests.gui.looking import near
from tests.gui.small_machines import drawn, unit_by_unit

SIZE = (960, 330)


class Picture:
    """A snapshot painted, to look at."""

    def __init__(self, snapshot: UnitSnapshot, focus: Focus | None = None, theme: Theme = LIGHT) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(11.8)
        self.painter = CirclePainter(snapshot, *SIZE, font, focus or Focus())
        self.layout = self.painter.places.layout
        self.image = QImage(*SIZE, QImage.Format.Format_RGB32)
        self.image.fill(QColor(theme.window))
        painter = QPainter(self.image)
        self.painter.paint(painter, theme)
        painter.end()

    def colour(self, at: QPointF) -> QColor:
        return self.image.pixelColor(round(at.x()), round(at.y()))

    def inside(self, layer: LayerName, unit: int) -> QColor:
        """Within a circle, beside its digit."""
        return self.colour(self.layout.row(layer)[unit] + QPointF(0, 0.75 * self.layout.radius))

    def around(self, layer: LayerName, unit: int) -> list[QColor]:
        """Along the ring that marks a unit; lines may cross it."""
        circle = self.layout.circle(layer, unit, 6)
        centre, radius = circle.center(), circle.width() / 2
        side = -1 if layer == "hidden" else 1
        places = [QPointF(radius * k / 40, side * (radius**2 - (radius * k / 40) ** 2) ** 0.5) for k in range(-30, 31)]
        return [self.colour(centre + place) for place in places]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_on_is_filled_off_and_undecided_are_hollow(theme: Theme) -> None:
    picture = Picture(unit_by_unit("exercise"), theme=theme)
    assert near(picture.inside("visible", 0), theme.units[-1])
    assert near(picture.inside("visible", 1), theme.panel)
    assert near(picture.inside("visible", 2), theme.units[-1])
    assert near(picture.inside("hidden", 0), theme.panel)


def test_the_rim_of_an_undecided_unit_is_dashed() -> None:
    picture = Picture(unit_by_unit("exercise", 0, SetUnit("hidden", 0, 0)))
    for unit, gaps in ((0, False), (1, True)):
        circle = picture.layout.circle("hidden", unit)
        places = [
            QPointF(circle.width() / 2 * k / 40, -((1 - (k / 40) ** 2) ** 0.5) * circle.width() / 2)
            for k in range(-30, 31)
        ]
        open_places = sum(near(picture.colour(circle.center() + place), LIGHT.window, 20) for place in places)
        assert (open_places > 4) == gaps
        assert gaps or open_places == 0


def test_the_unit_that_is_next_and_the_one_decided_last_have_rings_of_their_own() -> None:
    picture = Picture(unit_by_unit("two features", 3))
    blue = {unit: sum(near(c, LIGHT.accent, 30) for c in picture.around("visible", unit)) for unit in range(4)}
    warm = {unit: sum(near(c, LIGHT.warm, 60) for c in picture.around("visible", unit)) for unit in range(4)}
    assert blue[1] > 50
    assert max(blue[0], blue[2], blue[3]) == 0
    assert warm[0] > 10, "dashed"
    assert max(warm[1], warm[2], warm[3]) == 0


def width_of(picture: Picture, pair: tuple[int, int], share: float) -> int:
    """Pixels of a line across, where it is neither labelled nor crossed."""
    line = picture.layout.line(*pair)
    normal = line.normalVector().unitVector()
    step = QPointF(normal.dx(), normal.dy())
    at = line.pointAt(share)
    return sum(not near(picture.colour(at + step * (k / 2)), LIGHT.window, 12) for k in range(-24, 25)) // 2


def test_lines_are_wide_by_size_and_coloured_by_sign() -> None:
    snapshot = unit_by_unit("detector", 0, SetWeight(0, 0, 3.0), SetWeight(1, 0, -1.0))
    picture = Picture(snapshot, Focus(unit=("hidden", 0)))
    assert width_of(picture, (0, 0), 0.3) > 1.5 * width_of(picture, (1, 0), 0.3)
    assert near(picture.colour(picture.layout.line(0, 0).pointAt(0.3)), LIGHT.diverging[-2], 6)
    assert near(picture.colour(picture.layout.line(1, 0).pointAt(0.3)), LIGHT.diverging[1], 6)


def test_only_the_lines_in_focus_stand_out() -> None:
    snapshot = unit_by_unit("detector", 1)
    picture = Picture(snapshot, Focus(unit=("visible", 0)))
    assert near(picture.colour(picture.layout.line(0, 0).pointAt(0.3)), LIGHT.diverging[-2], 6)
    assert not near(picture.colour(picture.layout.line(1, 0).pointAt(0.3)), LIGHT.diverging[-2], 40)


def test_focus_holds_the_lines_of_its_unit_or_its_line() -> None:
    assert [Focus(unit=("hidden", 1)).holds(*pair) for pair in ((0, 1), (2, 1), (1, 0))] == [True, True, False]
    assert [Focus(unit=("visible", 1)).holds(*pair) for pair in ((1, 0), (1, 2), (0, 1))] == [True, True, False]
    assert [Focus(line=(0, 1)).holds(*pair) for pair in ((0, 1), (0, 0), (1, 1))] == [True, False, False]
    assert not Focus().holds(0, 0)


def test_up_to_sixteen_weights_are_all_written_and_of_more_those_in_focus() -> None:
    assert len(Picture(unit_by_unit(drawn(4, 4))).painter.places.labels) == ALL_LABELS
    many = Picture(unit_by_unit(drawn(8, 8)), Focus(unit=("visible", 2)))
    assert set(many.painter.places.labels) == {(2, j) for j in range(8)}
    assert set(Picture(unit_by_unit(drawn(8, 8)), Focus(line=(3, 4))).painter.places.labels) == {(3, 4)}


@pytest.mark.parametrize("steps", [0, 1, 8, 11, 20])
@pytest.mark.parametrize("shape", [(1, 1), (4, 3), (8, 8), (1, 8)])
def test_every_machine_can_be_painted_with_biases_in_any_room(shape: tuple[int, int], steps: int) -> None:
    font = QFont(QApplication.font())
    font.setPointSizeF(18)
    for size in ((960, 330), (300, 120), (1900, 700)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        CirclePainter(unit_by_unit(drawn(*shape, biases=True), steps), *size, font, Focus()).paint(painter, DARK)
        painter.end()
