"""A schedule bent with the mouse."""

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.schedule_editor import ScheduleEditor
from model.hopfield.schedule import MAX_SWEEPS, Schedule
from tests.gui.looking import LEFT, RIGHT, move, press, release

COOLING = Schedule(((0.0, 0.6), (20.0, 0.4), (40.0, 0.0)))


@pytest.fixture
def editor(qtbot: QtBot) -> ScheduleEditor:
    editor = ScheduleEditor()
    qtbot.addWidget(editor)
    editor.resize(500, 300)
    editor.show()
    editor.show_schedule(COOLING, 0.0)
    return editor


@pytest.fixture
def bent(editor: ScheduleEditor) -> list[Schedule]:
    heard: list[Schedule] = []
    editor.bent.connect(heard.append)
    return heard


def at(editor: ScheduleEditor, sweep: float, temperature: float) -> QPointF:
    """Where a place of the curve is in the widget."""
    scene = editor.getPlotItem().getViewBox().mapViewToScene(pg.Point(sweep, temperature))
    return QPointF(editor.mapFromScene(scene))


def drag(editor: ScheduleEditor, start: tuple[float, float], *through: tuple[float, float]) -> None:
    press(editor.viewport(), at(editor, *start))
    for place in through:
        move(editor.viewport(), at(editor, *place), LEFT)
    release(editor.viewport(), at(editor, *through[-1]) if through else at(editor, *start))


def double_click(editor: ScheduleEditor, sweep: float, temperature: float) -> None:
    """As Qt tells of it: press, release, double click, release."""
    place = at(editor, sweep, temperature)
    press(editor.viewport(), place)
    release(editor.viewport(), place)
    widget: QWidget = editor.viewport()
    everywhere = QPointF(widget.mapToGlobal(place.toPoint()))
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonDblClick, place, everywhere, LEFT, LEFT, pg.QtCore.Qt.KeyboardModifier.NoModifier
    )
    pg.QtWidgets.QApplication.sendEvent(widget, event)
    release(editor.viewport(), place)


def drawn(editor: ScheduleEditor) -> list[tuple[float, float]]:
    """The points that can be taken hold of."""
    (handles,) = [i for i in editor.getPlotItem().items if isinstance(i, pg.ScatterPlotItem)]
    return [(float(x), float(y)) for x, y in zip(*handles.getData(), strict=True)]


def line(editor: ScheduleEditor) -> list[tuple[float, float]]:
    (curve,) = [i for i in editor.getPlotItem().items if isinstance(i, pg.PlotCurveItem)]
    return [(float(x), float(y)) for x, y in zip(*curve.getData(), strict=True)]


def now(editor: ScheduleEditor) -> float:
    (mark,) = [i for i in editor.getPlotItem().items if isinstance(i, pg.InfiniteLine)]
    return float(mark.value())


def test_the_curve_goes_through_its_points_and_stays_where_it_ends(editor: ScheduleEditor) -> None:
    assert drawn(editor) == list(COOLING.points)
    assert line(editor) == [*COOLING.points, (line(editor)[-1][0], 0.0)]
    (low, high), (bottom, top) = editor.getPlotItem().viewRange()
    assert low < 0 < 40 < line(editor)[-1][0] <= high
    assert bottom < 0 < 0.6 < top


def test_how_far_the_run_is_is_marked(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    editor.show_schedule(COOLING, 12.5)
    assert now(editor) == 12.5
    assert bent == []


def test_a_point_goes_where_it_is_dragged_and_tells_once_when_it_is_let_go(
    editor: ScheduleEditor, bent: list[Schedule]
) -> None:
    press(editor.viewport(), at(editor, 20, 0.4))
    move(editor.viewport(), at(editor, 25, 0.3), LEFT)
    move(editor.viewport(), at(editor, 30, 0.2), LEFT)
    assert bent == []
    assert drawn(editor)[1] == pytest.approx((30, 0.2), abs=0.2)
    release(editor.viewport(), at(editor, 30, 0.2))
    (schedule,) = bent
    assert schedule.points[::2] == COOLING.points[::2]
    assert schedule.points[1] == (pytest.approx(30, abs=0.2), pytest.approx(0.2, abs=0.01))
    move(editor.viewport(), at(editor, 10, 0.1))
    assert len(bent) == 1
    assert drawn(editor) == list(schedule.points)


def test_while_a_point_is_dragged_frames_do_not_take_it_away(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    press(editor.viewport(), at(editor, 20, 0.4))
    move(editor.viewport(), at(editor, 30, 0.2), LEFT)
    editor.show_schedule(COOLING, 3.0)
    assert drawn(editor)[1] == pytest.approx((30, 0.2), abs=0.2)
    assert now(editor) == 3.0
    release(editor.viewport(), at(editor, 30, 0.2))
    assert bent[0].points[1][0] == pytest.approx(30, abs=0.2)


def test_the_first_point_stays_at_the_beginning(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    drag(editor, (0, 0.6), (10, 0.3))
    assert bent[0].points[0] == (0.0, pytest.approx(0.3, abs=0.01))
    assert bent[0].points[1:] == COOLING.points[1:]


def test_points_cannot_pass_each_other(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    drag(editor, (20, 0.4), (45, 0.3))
    assert bent[-1].points[1][0] == 39.5
    drag(editor, bent[-1].points[1], (-5, 0.3))
    assert bent[-1].points[1][0] == 0.5
    drag(editor, (40, 0.0), (0.1, 0.0))
    assert bent[-1].points[2][0] == 1.0


def test_no_temperature_is_below_zero_and_none_above_the_picture(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    top = editor.getPlotItem().viewRange()[1][1]
    drag(editor, (20, 0.4), (20, -3.0))
    assert bent[-1].points[1][1] == 0
    drag(editor, (20, 0.0), (20, 50.0))
    assert bent[-1].points[1][1] == pytest.approx(top, abs=0.01)
    assert editor.getPlotItem().viewRange()[1][1] > top, "the picture makes room once the point is let go"


def test_a_mere_click_on_a_point_is_no_change(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    """A change begins the run anew."""
    drag(editor, (20, 0.4))
    double_click(editor, 20, 0.4)
    drag(editor, (20, 0.4), (25, 0.2), (20, 0.4))
    assert bent == []
    assert drawn(editor) == list(COOLING.points)


def test_a_double_click_adds_a_point(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    double_click(editor, 30, 0.55)
    (schedule,) = bent
    assert [p for p in schedule.points if p in COOLING.points] == list(COOLING.points)
    assert schedule.points[2] == (pytest.approx(30, abs=0.2), pytest.approx(0.55, abs=0.01))
    assert drawn(editor) == list(schedule.points)


@pytest.mark.parametrize("sweep", [20.0, 20.1, 19.8, 0.01, 0.2])
def test_a_point_straight_above_another_would_be_no_curve_and_is_not_added(
    editor: ScheduleEditor, bent: list[Schedule], sweep: float
) -> None:
    double_click(editor, sweep, 0.05)
    assert bent == []
    assert drawn(editor) == list(COOLING.points)


def test_a_double_click_on_a_point_adds_none_however_long_the_schedule(
    editor: ScheduleEditor, bent: list[Schedule]
) -> None:
    """A pixel may be many sweeps then."""
    editor.show_schedule(Schedule(((0.0, 0.6), (5000.0, 0.0))), 0.0)
    double_click(editor, 4980, 0.01)
    assert bent == []


def test_beside_the_curve_there_are_no_points_to_add(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    double_click(editor, -0.8, 0.3)
    assert bent == []
    double_click(editor, 30, -0.02)
    assert bent[0].points[2][1] == 0, "just below the axis is zero"


def test_a_right_click_takes_a_point_away_but_never_the_first(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    for sweep, temperature in ((20, 0.4), (0, 0.6), (30, 0.55), (40, 0.0)):
        press(editor.viewport(), at(editor, sweep, temperature), RIGHT)
        release(editor.viewport(), at(editor, sweep, temperature), RIGHT)
    assert [schedule.points for schedule in bent] == [
        ((0.0, 0.6), (40.0, 0.0)),
        ((0.0, 0.6),),
    ]
    assert drawn(editor) == [(0.0, 0.6)]


def test_the_longest_schedule_is_the_longest_there_may_be(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    editor.show_schedule(Schedule(((0.0, 0.6), (MAX_SWEEPS - 10.0, 0.0))), 0.0)
    drag(editor, (MAX_SWEEPS - 10, 0.0), (1.05 * MAX_SWEEPS, 0.0))
    assert bent[0].points[-1] == (MAX_SWEEPS, 0.0)


def test_points_that_are_close_already_can_still_be_dragged(editor: ScheduleEditor, bent: list[Schedule]) -> None:
    """Of a schedule that another page or a lecture has made."""
    editor.show_schedule(Schedule(((0.0, 0.6), (20.0, 0.4), (20.2, 0.2), (20.4, 0.0))), 0.0)
    drag(editor, (20.2, 0.2), (20.3, 0.55))
    (schedule,) = bent
    assert schedule.points[2] == (20.2, pytest.approx(0.55, abs=0.01))


def test_it_says_how_to_use_it_and_what_temperature_means(editor: ScheduleEditor) -> None:
    assert "Drag" in editor.toolTip()
    assert "ΔE" in editor.toolTip()
    assert [editor.getAxis(side).labelText for side in ("bottom", "left")] == ["sweep", "temperature T"]
