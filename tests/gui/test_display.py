"""Without a display the command says what is missing, in a sentence."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gui.display import what_is_missing

VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


def run_reverie(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """``python -m gui`` in a process of its own, with no display but what ``variables`` name."""
    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    environment |= {"XDG_CONFIG_HOME": str(folder), **variables}
    return subprocess.run(
        [sys.executable, "-m", "gui", *arguments],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@linux
def test_no_display_is_said_in_one_line(tmp_path: Path) -> None:
    done = run_reverie(tmp_path)
    assert done.returncode == 2, "and no abort"
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("reverie: There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.")
    assert "--screenshot" in line


@linux
def test_a_display_that_cannot_be_reached_is_said_in_one_line(tmp_path: Path) -> None:
    done = run_reverie(tmp_path, DISPLAY=":4711")
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert ":4711" in line or "system library" in line


def test_a_platform_that_was_named_is_not_questioned(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert what_is_missing() is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_a_display(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    assert what_is_missing() is None


@linux
def test_a_wayland_display_that_answers_needs_no_x_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as display:
        display.bind("wayland-0")
        display.listen()
        assert what_is_missing() is None


@linux
def test_a_wayland_display_that_is_gone_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    missing = what_is_missing()
    assert missing is not None
    assert "WAYLAND_DISPLAY=wayland-0 cannot be reached" in missing
