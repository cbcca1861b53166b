"""The slice through state space, the path on it, and what the mouse reads there."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from gui.style import LIGHT, apply_style, colour_table
from gui.views.landscape import EXPLANATION, PIXELS, LandscapeView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.hopfield.changes import FlipShare, StartFrom
from model.hopfield.session import HopfieldSession, SliceThrough
from tests.gui.looking import texts
from tests.gui.samples import hopfield_session


@pytest.fixture
def view(qtbot: QtBot) -> LandscapeView:
    view = LandscapeView()
    qtbot.addWidget(view)
    view.resize(440, 400)
    view.show()
    return view


def run(steps: int, change: object = FlipShare(0.5)) -> tuple[HopfieldSession, Trace]:  # frozen
    session = hopfield_session()
    session.apply(change)
    trace = Trace(session.scalar_names)
    trace.add(Scalars(0, session.advance(steps), session.scalar_names))
    return session, trace


def of_kind(view: LandscapeView, kind: type) -> list[pg.GraphicsObject]:
    return [item for item in view.plot.getPlotItem().items if isinstance(item, kind)]


def points(item: pg.ScatterPlotItem) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in zip(*item.getData(), strict=True)]


def boxes_of(view: LandscapeView) -> list[QComboBox]:
    return view.findChildren(QComboBox)


def test_corners_are_the_two_memories_and_their_mirror_images(view: LandscapeView) -> None:
    session, trace = run(0, StartFrom(0))
    view.show_trace(trace)
    landscape = session.snapshot().landscape
    for change, corner in ((StartFrom(0), (1, 1)), (StartFrom(1), (1, -1))):
        session.apply(change)
        view.show_snapshot(session.snapshot())
        _others, _corners, now = of_kind(view, pg.ScatterPlotItem)
        assert points(now) == [pytest.approx(corner)]
    _others, corners, _now = of_kind(view, pg.ScatterPlotItem)
    assert points(corners) == [(1, 1), (1, -1), (-1, -1), (-1, 1)]
    assert float(landscape.energy(1, 1)) == pytest.approx(session.snapshot().memory_energies[0])
    letters = [
        (t.toPlainText().strip(), np.sign(t.pos().x()), np.sign(t.pos().y())) for t in of_kind(view, pg.TextItem)
    ]
    assert letters == [("A", 1, 1), ("B", 1, -1), ("−A", -1, -1), ("−B", -1, 1)]


def test_the_other_memories_and_their_mirror_images_are_where_they_project_to(view: LandscapeView) -> None:
    session, trace = run(2)
    view.show_trace(trace)
    snapshot = session.snapshot()
    view.show_snapshot(snapshot)
    others, _corners, _now = of_kind(view, pg.ScatterPlotItem)
    a, b, third = snapshot.memories.patterns.astype(int)
    agree = a == b
    x, y = (third * a)[agree].mean(), (third * a)[~agree].mean()
    assert points(others) == [pytest.approx((x, y)), pytest.approx((-x, -y))]


def test_the_picture_is_the_energy_with_up_as_up(view: LandscapeView) -> None:
    session, trace = run(1)
    view.show_trace(trace)
    snapshot = session.snapshot()
    view.show_snapshot(snapshot)
    (image,) = of_kind(view, pg.ImageItem)
    assert image.image.shape == (PIXELS, PIXELS, 3)
    rect = image.mapRectToParent(image.boundingRect())
    assert (rect.left(), rect.top(), rect.right(), rect.bottom()) == pytest.approx((-1, -1, 1, 1))
    axis = np.linspace(-1, 1, PIXELS)[::10]
    energies = snapshot.landscape.energy(axis[np.newaxis, :], axis[:, np.newaxis])
    # Row 0 is y = -1. Where there is a contour the colour is darker, hence no perfect correlation.
    differences = image.image[::10, ::10, np.newaxis, :].astype(int) - colour_table(LIGHT.height)
    heights = np.abs(differences).sum(axis=-1).argmin(axis=-1)
    upright, upside_down = (np.corrcoef(h.ravel(), energies.ravel())[0, 1] for h in (heights, heights[::-1]))
    assert upright > 0.9
    assert upright > upside_down + 0.01


def test_the_path_is_where_the_states_project_to_up_to_the_present_step(view: LandscapeView) -> None:
    session, trace = run(5)
    view.show_trace(trace)
    snapshot = session.snapshot()
    view.show_snapshot(snapshot)
    *_, path = of_kind(view, pg.PlotCurveItem)
    x, y = path.getData()
    expected = snapshot.landscape.position(trace.column("overlap_a"), trace.column("overlap_b"))
    np.testing.assert_allclose((x, y), expected)
    now = points(of_kind(view, pg.ScatterPlotItem)[2])
    assert now == [pytest.approx((x[-1], y[-1]))]
    view.show_snapshot(replace(snapshot, step=2))
    assert len(path.getData()[0]) == 2, "after a step back the path ends earlier"


def test_hovering_reads_the_slice_and_compares_it_with_the_state(view: LandscapeView) -> None:
    session, trace = run(0, StartFrom(1))
    view.show_trace(trace)
    snapshot = session.snapshot()
    view.show_snapshot(snapshot)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(0.5, -0.25)
    mean = f"{float(snapshot.landscape.energy(0.5, -0.25)):.4f}".replace("-", "−")
    energy = f"{snapshot.energy:.4f}".replace("-", "−")
    assert heard == [
        f"Slice at (+0.50, −0.25): mean energy {mean}.   State at (+1.00, −1.00): its energy {energy},"
        f" the slice's there {energy}"
    ]
    view.plot.hovered_at.emit(1.04, 0.0)
    assert "Slice at (+1.00, +0.00)" in heard[-1]
    view.plot.hovered_at.emit(-1.0, 1.0)
    assert heard[-1].startswith("Mirror image of memory 2.   Slice at ")
    view.plot.hovered_at.emit(1.0, 1.0)
    assert heard[-1].startswith("Memory 1.   Slice at ")
    (third, its_mirror_image) = points(of_kind(view, pg.ScatterPlotItem)[0])
    view.plot.hovered_at.emit(*third)
    assert heard[-1].startswith("Memory 3, projected.   Slice at ")
    view.plot.hovered_at.emit(*its_mirror_image)
    assert heard[-1].startswith("Mirror image of memory 3, projected.   Slice at ")
    for x, y in ((1.06, 0.0), (0.0, -1.06), (float("nan"), float("nan"))):
        view.plot.hovered_at.emit(x, y)
        assert heard[-1] == ""


def test_the_scale_is_said(view: LandscapeView) -> None:
    session, trace = run(0)
    view.show_trace(trace)
    snapshot = session.snapshot()
    view.show_snapshot(snapshot)
    axis = np.linspace(-1, 1, PIXELS)
    energies = snapshot.landscape.energy(axis[np.newaxis, :], axis[:, np.newaxis])
    low, high = (f"{v:.1f}".replace("-", "−").replace("−0.0", "0.0") for v in (energies.min(), energies.max()))
    assert f"Energy from {low} (dark) to {high} (bright)" in texts(view)
    assert view.plot.toolTip() == EXPLANATION


def test_another_slice_is_wished_for_and_not_shown_before_it_comes(view: LandscapeView, qtbot: QtBot) -> None:
    session, trace = run(0)
    view.show_trace(trace)
    view.show_snapshot(session.snapshot())
    first, second = boxes_of(view)
    assert [first.itemText(i) for i in range(3)] == ["1  first", "2  second", "3  third"]
    assert (first.currentIndex(), second.currentIndex()) == (0, 1)
    second.setCurrentIndex(2)
    with qtbot.waitSignal(view.slice_chosen) as chosen:
        second.activated.emit(2)
    assert chosen.args == [0, 2]
    assert second.currentIndex() == 1
    session.observe(SliceThrough(0, 2))
    view.show_snapshot(session.snapshot())
    assert (first.currentIndex(), second.currentIndex()) == (0, 2)


def test_the_picture_is_kept_while_the_slice_is_the_same(view: LandscapeView) -> None:
    session, trace = run(1)
    view.show_trace(trace)
    view.show_snapshot(session.snapshot())
    (image,) = of_kind(view, pg.ImageItem)
    before = image.image
    view.show_snapshot(session.snapshot())
    assert image.image is before


def test_colours_follow_the_theme(application: QApplication, view: LandscapeView) -> None:
    session, trace = run(1)
    view.show_trace(trace)
    view.show_snapshot(session.snapshot())
    (image,) = of_kind(view, pg.ImageItem)
    light = image.image.copy()
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    assert not np.array_equal(image.image, light)


def test_clear_leaves_nothing(view: LandscapeView) -> None:
    session, trace = run(4)
    view.show_trace(trace)
    view.show_snapshot(session.snapshot())
    view.clear()
    (image,) = of_kind(view, pg.ImageItem)
    assert image.image is None
    for item in of_kind(view, pg.ScatterPlotItem):
        assert points(item) == []
    assert [t.toPlainText() for t in of_kind(view, pg.TextItem)] == [""] * 4
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(0.0, 0.0)
    assert heard == [""]
