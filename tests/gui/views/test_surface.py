"""The surface: what is put where, and what is said where there is no OpenGL."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QMatrix4x4, QVector3D
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.views.surface
from gui.drawing.solids import Vertices
from gui.style import DARK, apply_style
from gui.views.surface import BALL, HEIGHT, NO_OPENGL, PATH_ABOVE, SurfaceView
from model.engine.trace import Trace
from model.hopfield.changes import FlipShare, StartFrom
from model.hopfield.snapshot import HopfieldSnapshot
from tests.gui.looking import near, texts
from tests.gui.samples import hopfield


class Recorder:
    """Stands for a canvas: keeps what was put."""

    def __init__(self) -> None:
        self.shapes: dict[str, Vertices] = {}
        self.puts: list[str] = []
        self.lost = False

    def put(self, name: str, vertices: Vertices, kind: str = "triangles", width: float = 1.0) -> None:
        self.shapes[name] = vertices
        self.puts.append(name)

    def clear(self) -> None:
        self.shapes.clear()

    def render(self, size: QSize, ratio: float, projection: QMatrix4x4, eye: QVector3D, background: str) -> QImage:
        return QImage() if self.lost else QImage(1, 1, QImage.Format.Format_RGB32)

    def middle(self, name: str) -> tuple[float, ...]:
        places = self.shapes[name][:, :3].astype(float)
        return tuple((places.min(axis=0) + places.max(axis=0)) / 2)


@pytest.fixture
def canvas(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(gui.views.surface.GlCanvas, "create", lambda: recorder)
    return recorder


@pytest.fixture
def view(qtbot: QtBot) -> SurfaceView:
    view = SurfaceView()
    qtbot.addWidget(view)
    view.resize(440, 310)
    return view


def show(view: SurfaceView, steps: int, change: object) -> tuple[HopfieldSnapshot, Trace]:
    snapshot, trace = hopfield(steps, change)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    view.show()
    return snapshot, trace


def expected_height(snapshot: HopfieldSnapshot, x: object, y: object) -> object:
    """From 0 at the lowest energy of the square to HEIGHT at the highest."""
    axis = np.linspace(-1, 1, 81)
    energies = snapshot.landscape.energy(axis[:, np.newaxis], axis)
    return HEIGHT * (snapshot.landscape.energy(x, y) - energies.min()) / np.ptp(energies)


def test_without_opengl_a_sentence_says_so(view: SurfaceView) -> None:
    show(view, 3, FlipShare(0.5))
    assert texts(view) == [NO_OPENGL]
    assert not view.picture.isVisible()
    assert not view.reset.isVisible()
    snapshot, _trace = hopfield(1)
    view.show_snapshot(snapshot)
    view.clear()
    assert texts(view) == [NO_OPENGL]


def test_opengl_is_not_asked_for_before_the_view_is_seen(view: SurfaceView, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(gui.views.surface.GlCanvas, "create", lambda: asked.append(1))
    snapshot, trace = hopfield(1)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    assert asked == []
    view.show()
    view.show_snapshot(hopfield(2)[0])
    assert asked == [1], "and only once"


def test_the_surface_is_the_energy_of_the_slice(view: SurfaceView, canvas: Recorder) -> None:
    snapshot, _trace = show(view, 1, FlipShare(0.5))
    x, y, z = canvas.shapes["surface"][:, :3].astype(float).T
    assert (x.min(), x.max(), y.min(), y.max()) == (-1, 1, -1, 1)
    assert (z.min(), z.max()) == pytest.approx((0, HEIGHT), abs=1e-6)
    np.testing.assert_allclose(z, expected_height(snapshot, x, y), atol=1e-6)


def test_the_ball_touches_the_surface_where_the_state_is(view: SurfaceView, canvas: Recorder) -> None:
    for change in (StartFrom(0), StartFrom(1), FlipShare(0.5)):
        snapshot, _trace = show(view, 0, change)
        n = len(snapshot.state)
        overlaps = (
            float(snapshot.state @ side.astype(int)) / n for side in (snapshot.landscape.a, snapshot.landscape.b)
        )
        x, y = (float(v) for v in snapshot.landscape.position(*overlaps))
        at = np.array([x, y, expected_height(snapshot, x, y)])
        away = np.array(canvas.middle("ball")) - at
        assert np.linalg.norm(away) == pytest.approx(BALL, rel=0.02)
        for direction in ((1e-4, 0), (0, 1e-4)):
            x1, y1 = x + direction[0], y + direction[1]
            along = np.array([x1, y1, expected_height(snapshot, x1, y1)]) - at
            assert away @ along / np.linalg.norm(along) == pytest.approx(0, abs=0.02 * BALL)


def test_the_path_lies_on_the_surface_up_to_the_present_step(view: SurfaceView, canvas: Recorder) -> None:
    snapshot, trace = show(view, 5, FlipShare(0.5))
    x, y = snapshot.landscape.position(trace.column("overlap_a"), trace.column("overlap_b"))
    for name in ("path", "casing"):
        places = canvas.shapes[name][:, :3]
        np.testing.assert_allclose(places[:, 0], x, atol=1e-6)
        np.testing.assert_allclose(places[:, 1], y, atol=1e-6)
        np.testing.assert_allclose(places[:, 2], expected_height(snapshot, x, y) + PATH_ABOVE, atol=1e-6)
    view.show_snapshot(replace(snapshot, step=2))
    assert len(canvas.shapes["path"]) == 2, "after a step back the path ends earlier"


def test_the_corners_bear_their_letters(view: SurfaceView, canvas: Recorder) -> None:
    show(view, 0, StartFrom(0))
    corners = {label.text: tuple(np.sign(label.place[:2])) for label in view.picture.labels}
    assert corners["A"] == (1, 1)
    assert corners["B"] == (1, -1)
    assert corners["−A"] == (-1, -1)
    assert corners["−B"] == (-1, 1)
    inside = view.picture.inside
    assert inside is not None
    tops = [label.place for label in view.picture.labels]
    assert not inside(np.array(tops)).any(), "no letter is buried"
    assert inside(np.array([[0.0, 0.0, -0.05], [0.0, 0.0, 2.0], [1.5, 0.0, -0.05]])).tolist() == [True, False, False]


def test_the_surface_is_kept_while_the_slice_is_the_same(view: SurfaceView, canvas: Recorder) -> None:
    snapshot, _trace = show(view, 1, FlipShare(0.5))
    view.show_snapshot(replace(snapshot, step=0))
    assert canvas.puts.count("surface") == 1
    assert canvas.puts.count("ball") == 2


def test_colours_follow_the_theme(application: QApplication, view: SurfaceView, canvas: Recorder) -> None:
    show(view, 1, FlipShare(0.5))
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    assert near(QColor.fromRgbF(*map(float, canvas.shapes["ball"][0, 6:9])), DARK.warm)
    lowest = canvas.shapes["surface"][canvas.shapes["surface"][:, 2].argmin()]
    assert near(QColor.fromRgbF(*map(float, lowest[6:9])), DARK.height[0])


def test_the_scale_is_said_and_the_state_on_hovering(view: SurfaceView, canvas: Recorder) -> None:
    snapshot, _trace = show(view, 0, StartFrom(1))
    energy = f"{snapshot.energy:.4f}".replace("-", "−")
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.picture.looked_at.emit(True)
    assert heard == [f"State at (+1.00, −1.00): its energy {energy}, the slice's there {energy}"]
    view.picture.looked_at.emit(False)
    assert heard[-1] == ""
    axis = np.linspace(-1, 1, 81)
    energies = snapshot.landscape.energy(axis[:, np.newaxis], axis)
    low, high = (f"{v:.1f}".replace("-", "−").replace("−0.0", "0.0") for v in (energies.min(), energies.max()))
    assert f"Energy from {low} (low, dark) to {high} (high, bright)" in texts(view)


def test_the_button_goes_back_to_the_first_view(view: SurfaceView, canvas: Recorder) -> None:
    show(view, 0, StartFrom(1))
    before = view.picture.eye()
    view.picture.look_from(10, 80, 3)
    view.reset.click()
    assert (view.picture.eye() - before).length() < 1e-5


def test_a_context_that_is_lost_later_is_told_too(view: SurfaceView, canvas: Recorder, qtbot: QtBot) -> None:
    show(view, 0, StartFrom(1))
    canvas.lost = True
    view.picture.update()
    qtbot.waitUntil(lambda: NO_OPENGL in texts(view))


def test_clear_leaves_nothing(view: SurfaceView, canvas: Recorder) -> None:
    show(view, 4, FlipShare(0.5))
    view.clear()
    assert canvas.shapes == {}
    assert view.picture.labels == ()
    assert texts(view) == []
    show(view, 2, FlipShare(0.5))
    assert set(canvas.shapes) == {"surface", "walls", "casing", "path", "ball"}
