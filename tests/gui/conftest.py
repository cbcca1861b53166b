"""What every test of the window has: the application as it is set up, settings of its own, and an eye on leftovers."""

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.style import apply_style


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it cannot do with windows and tool tips; it is no fault of the app."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(r"This plugin does not support (propagateSizeHints|raise)\(\)"))


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """The application as gui.application sets it up."""
    qapp.setStyle("Fusion")
    apply_style(qapp, Qt.ColorScheme.Light, "Normal")
    # What is loaded by now stays; the collections after each test need not look at it.
    import pyqtgraph  # noqa: F401

    gc.freeze()
    return qapp


@pytest.fixture(scope="session")
def first_sheet(application: QApplication) -> str:
    """The style sheet of light colours and letters of normal size."""
    return application.styleSheet()


@pytest.fixture(autouse=True)
def nothing_is_left(application: QApplication, first_sheet: str) -> Iterator[None]:
    """Begin in light colours and normal letters; fail the test that leaves a window, a running thread or timer."""
    if application.styleSheet() != first_sheet:
        apply_style(application, Qt.ColorScheme.Light, "Normal")
    before = set(leftovers())
    yield
    # A single shot that was fired already may end in its own time.
    deadline = time.perf_counter() + 0.5
    while left := [text for text in leftovers() if text not in before]:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.perf_counter() > deadline:
            break
    # Views are reference cycles. If they were collected in the middle of another test, while Qt walks over all widgets
    # to style them, Qt would crash.
    gc.collect()
    assert not left, f"the test leaves behind: {', '.join(left)}"


def leftovers() -> list[str]:
    """Windows, running threads and running timers that exist now, in words."""
    windows = [w for w in QApplication.topLevelWidgets() if _is_window(w)]
    wrappers: list[object] = shiboken6.getAllValidWrappers()
    threads = [w for w in wrappers if isinstance(w, QThread) and w.isRunning() and w is not QThread.currentThread()]
    timers = [w for w in wrappers if isinstance(w, QTimer) and w.isActive()]
    return [f"{type(o).__name__} at {shiboken6.getCppPointer(o)[0]:#x}" for o in (*windows, *threads, *timers)]


def _is_window(widget: QWidget) -> bool:
    parent: QObject | None = widget.parent()
    return widget.isVisible() or (parent is None and not isinstance(widget, QMenu))


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    """Where the windows of this test remember their places."""
    return tmp_path / "window.ini"


@pytest.fixture
def open_window(qtbot: QtBot, settings_file: Path) -> Iterator[Callable[..., MainWindow]]:
    """Opens a window, active and on the screen; every window is closed in the end."""
    opened: list[MainWindow] = []

    def open_one(debug: bool = False) -> MainWindow:
        window = MainWindow(QSettings(str(settings_file), QSettings.Format.IniFormat), debug=debug)
        opened.append(window)
        window.set_theme(None)
        window.set_text_size(None)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """An open window without a page."""
    return open_window()
