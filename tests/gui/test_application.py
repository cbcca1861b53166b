"""The command: pictures without a display, settings, and what is loaded for what."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage

from gui.__main__ import main
from gui.application import open_settings
from gui.style import DARK
from tests.gui.samples import digit_machine
from tests.gui.test_display import run_reverie

ROOT = Path(__file__).parents[2]


def run_python(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_screenshot_needs_no_display(tmp_path: Path) -> None:
    path = tmp_path / "window.png"
    done = run_reverie(tmp_path, "--screenshot", str(path), "--after", "0.3", "--size", "1100x680", "--theme", "dark")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1100, 680)
    assert image.pixelColor(1, 1).name() == DARK.window
    colours = {image.pixel(x, y) for x in range(0, 1100, 7) for y in range(0, 680, 7)}
    assert len(colours) > 20, "there is something to see"
    assert list(tmp_path.iterdir()) == [path], "a screenshot leaves no settings"


def test_a_screenshot_shows_the_machine_in_a_file(tmp_path: Path) -> None:
    digit_machine().save(tmp_path / "machine.npz")
    path = tmp_path / "window.png"
    done = run_reverie(
        tmp_path, "--screenshot", str(path), "--after", "0.8", "--open", str(tmp_path / "machine.npz"), "--play"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not QImage(str(path)).isNull()


def test_a_picture_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    path = tmp_path / "no such folder" / "window.png"
    done = run_reverie(tmp_path, "--screenshot", str(path), "--after", "0.1")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"reverie: {path} could not be written")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--seed", "-1"], "seed"),
        (["--seed", "x"], "seed"),
        (["--size", "12"], "size"),
        (["--size", "0x5"], "size"),
        (["--page", "nowhere"], "page"),
        (["--after", "soon"], "after"),
    ],
)
def test_impossible_options_are_refused(capsys: pytest.CaptureFixture[str], arguments: list[str], word: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert word in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--seed", "3000000000"], ["--after", "nan"], ["--after", "-1"]])
def test_numbers_that_qt_cannot_take_are_refused(tmp_path: Path, option: list[str]) -> None:
    done = run_reverie(tmp_path, "--screenshot", str(tmp_path / "window.png"), "--after", "0.1", *option)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_settings_are_remembered_in_the_folder_for_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings = open_settings(throw_away=False)
    assert settings.format() == QSettings.Format.IniFormat
    if sys.platform == "linux":
        assert Path(settings.fileName()) == tmp_path / "reverie" / "window.ini"
    thrown_away = open_settings(throw_away=True)
    thrown_away.setValue("theme", 2)
    thrown_away.sync()
    assert list(tmp_path.iterdir()) == []


def test_a_theme_for_this_time_only_is_not_remembered(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from gui.main_window import MainWindow\n"
        "opened = MainWindow.showEvent\n"
        "MainWindow.showEvent = lambda self, event: (opened(self, event), QTimer.singleShot(200, self.close))[0]\n"
        "from gui.__main__ import main\n"
        "sys.exit(main(['--theme', 'dark']))\n"
    )
    done = run_python(code, XDG_CONFIG_HOME=str(tmp_path))
    assert done.returncode == 0
    settings = QSettings(str(tmp_path / "reverie" / "window.ini"), QSettings.Format.IniFormat)
    assert settings.value("theme") is None


LOADED = "print(sorted(name for name in {'PySide6', 'pyqtgraph', 'numba', 'shiboken6'} if name in sys.modules))"


@pytest.mark.parametrize("command", [["train", "--help"], ["evaluate", "--help"]])
def test_headless_commands_load_nothing_of_qt(command: list[str]) -> None:
    code = f"import sys, atexit\natexit.register(lambda: {LOADED})\nfrom gui.__main__ import main\nmain({command!r})"
    done = run_python(code)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("usage: ")
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_loads_nothing_of_qt() -> None:
    code = f"import sys, atexit\natexit.register(lambda: {LOADED})\nfrom gui.__main__ import main\nmain(['--help'])"
    done = run_python(code)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", ["hopfield", "learning", "sampling"])
def test_the_window_opens_without_numba(name: str) -> None:
    code = (
        "import sys\n"
        "from PySide6.QtCore import QEventLoop, QSettings, QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from gui.main_window import MainWindow\n"
        "app = QApplication([])\n"
        "window = MainWindow(QSettings('', QSettings.Format.IniFormat))\n"
        "window.show()\n"
        f"page = window.open_page({name!r})\n"
        "loop = QEventLoop()\n"
        "timer = QTimer()\n"
        "ready = lambda: page.newest is not None and not window.desk.pump.running\n"
        "timer.timeout.connect(lambda: loop.quit() if ready() else None)\n"
        "timer.start(10)\n"
        "loop.exec()\n"
        "page.complete()\n"
        f"{LOADED}\n"
        "window.close()\n"
    )
    done = run_python(code)
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.splitlines()[-1]
    assert "PySide6" in loaded
    assert "numba" not in loaded


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_ctrl_c_in_the_terminal_closes_an_idle_window(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys, threading\n"
        "threading.Timer(4.0, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
        "threading.Timer(15.0, lambda: os._exit(77)).start()\n"
        "from gui.__main__ import main\n"
        "code = main([])\n"
        "os._exit(code)\n"
    )
    done = run_python(code, XDG_CONFIG_HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
