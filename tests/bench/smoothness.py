"""How smoothly the window paints: paints a second, and the gaps between them, while a model computes."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from gui.main_window import MainWindow
from gui.pages.page import Page
from model.engine.commands import Run, SetPace, Start
from model.engine.frame import Frame
from model.hopfield.census import MAX_STARTS, Census
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored
from tests.bench.endless import EndlessCensus, EndlessHopfield

WARM_UP_SECONDS = 3.0
FRAME_MS = 16


class PaintClock(QObject):
    """Notes when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times: list[float] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return False


def measure(seconds: float) -> dict:
    """Idle, and at full speed: a Hopfield network of 784 units, censuses, unlearning, RBMs learning and dreaming."""
    return {
        "idle": in_window(idle, seconds),
        "hopfield_784": in_window(hopfield, seconds),
        "census_handcrafted": in_window(partial(census, make_memories=handcrafted_memories), seconds),
        "census_784": in_window(partial(census, make_memories=partial(random_memories, 55, (28, 28), seed=1)), seconds),
        "unlearning_100": in_window(unlearning, seconds),
        "rbm_784x500": in_window(partial(learning, n_hidden=500), seconds),
        "rbm_784x500_measured": in_window(partial(learning, n_hidden=500, likelihood=True), seconds),
        "rbm_784x1024": in_window(partial(learning, n_hidden=1024), seconds),
        "generation_784x196": in_window(generation, seconds),
        "platform": QApplication.instance().platformName(),
    }


def in_window(begin: Callable[[MainWindow], QWidget], seconds: float) -> dict:
    """Open a window, begin a load, and watch the widget it names."""
    app = QApplication.instance() or _application()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat))
        window.set_theme(Qt.ColorScheme.Light)
        window.show()
        watched = begin(window)
        _wait(app, WARM_UP_SECONDS)
        counted = StepCount(window)
        clock = PaintClock(watched)
        begun = time.perf_counter()
        _wait(app, seconds)
        elapsed = time.perf_counter() - begun
        window.close()
        window.deleteLater()
        _wait(app, 0.1)
    gaps = 1000 * np.diff(clock.times)
    return {
        "paints_per_s": len(clock.times) / elapsed,
        "gap_median_ms": float(np.median(gaps)),
        "gap_p99_ms": float(np.percentile(gaps, 99)),
        "gap_max_ms": float(gaps.max()),
        "steps_per_s": counted.steps / elapsed,
    }


class StepCount:
    """Counts the steps whose scalars arrive."""

    def __init__(self, window: MainWindow) -> None:
        self.steps = 0
        window.desk.pump.frame.connect(self._add)

    def _add(self, frame: Frame) -> None:
        self.steps += len(frame.scalars.values)


def _application() -> QApplication:
    sys.setswitchinterval(0.001)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    return app


def _wait(app: QApplication, seconds: float) -> None:
    loop = QEventLoop(app)
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def idle(window: MainWindow) -> QWidget:
    """Nothing computes; the picture is repainted at every tick, as when a mouse is dragged over it."""
    grid = window.open_page("hopfield").state.grid
    _repaint(grid)
    return grid


def hopfield(window: MainWindow) -> QWidget:
    page = window.open_page("hopfield")
    _play(page, Start(EndlessHopfield))
    return page.state.grid


def census(window: MainWindow, make_memories: Callable[[], Memories]) -> QWidget:
    """As many starts as there can be; the pictures are repainted at every tick, as when one scrolls through them."""
    page = window.open_page("spurious")
    pictures = page.wall.sheet.viewport()
    _repaint(pictures)
    _play(page, Start(lambda: EndlessCensus(Census(Stored.by("hebb", make_memories()), 1, MAX_STARTS))))
    return pictures


def unlearning(window: MainWindow) -> QWidget:
    """30 memories of 100 units, as the page opens: a dream a step, measured every 20 dreams."""
    page = window.open_page("unlearning")
    _play(page)
    return page.dream.grid


def learning(window: MainWindow, n_hidden: int, likelihood: bool = False) -> QWidget:
    """With every instrument in view, and at wish with the likelihood measured in the background all the while."""
    page = window.open_page("learning")
    page.panel.n_hidden.setValue(n_hidden)
    page.panel.epochs.setValue(1000)
    page.begin()
    _play(page)
    for name in ("one filter", "histograms"):
        page.findChild(QDockWidget, name).raise_()
    page.likelihood_bar.again.setChecked(likelihood)
    return page.filters.grid


def generation(window: MainWindow) -> QWidget:
    """100 chains of the machine that ships with Reverie."""
    page = window.open_page("generation")
    _play(page)
    return page.wall.grid


def _repaint(widget: QWidget) -> None:
    timer = QTimer(widget)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(widget.update)
    timer.start(FRAME_MS)


def _play(page: Page, *first: Start) -> None:
    for command in (*first, SetPace(None), Run()):
        page.send(command)
