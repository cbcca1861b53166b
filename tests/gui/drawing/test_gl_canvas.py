"""What OpenGL draws, on a screen of its own where there is one; and that it is missed without a word."""

import json
import shutil
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from gui.drawing.gl_canvas import GlCanvas

# Run by an interpreter with a display that has OpenGL; prints colours as lists.
LOOKING = """
import json
import numpy as np
from PySide6.QtCore import QSize, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QMatrix4x4, QVector3D
warnings = []
qInstallMessageHandler(lambda kind, context, text: warnings.append(text))
app = QGuiApplication([])
from gui.drawing.gl_canvas import GlCanvas
from gui.drawing.solids import line, sphere

canvas = GlCanvas.create()
if canvas is None:
    print("null")
    raise SystemExit

def square(z, half, colour, level=0.5, normal=(0, 0, 0)):
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, -1), (1, 1), (-1, 1)]) * half
    rest = np.broadcast_to((z, *normal, *colour, level), (6, 8))
    return np.concatenate([corners, rest], axis=1).astype(np.float32)

def look():
    # Without a perspective, z = -1 is the nearest.
    image = canvas.render(QSize(100, 80), 1.0, QMatrix4x4(), QVector3D(0, 0, 5), "#102030")
    return {name: list(image.pixelColor(x, y).getRgb()) for name, (x, y) in places.items()}

places = {"middle": (50, 40), "inner": (40, 30), "edge": (20, 20), "outside": (2, 2)}
seen = {"empty": look()}
canvas.put("near", square(-0.5, 0.3, (1, 0, 0)))
canvas.put("far", square(0.5, 0.7, (0, 1, 0)))
seen["near hides far"] = look()
canvas.put("near", square(0.7, 0.3, (1, 0, 0)))
seen["moved behind"] = look()
canvas.clear()
canvas.put("level", square(0, 0.7, (0.5, 0.5, 0.5), 0.5, (0, 0, 1)))
seen["lit from above"] = look()
canvas.put("level", square(0, 0.7, (0.5, 0.5, 0.5), 0.5, (0.53, 0.32, 0.78)))
seen["turned away"] = look()
canvas.put("level", square(0, 0.7, (0.5, 0.5, 0.5), 2.0, (0, 0, 1)))
seen["on a contour"] = look()
canvas.clear()
canvas.put("line", line(np.array([[-1, 0.02, 0], [1, 0.02, 0.0]]), (1, 1, 1)), "line", 4.0)
seen["line"] = look()
print(json.dumps(seen | {"warnings": warnings}))
"""


@pytest.mark.usefixtures("application")
def test_where_there_is_no_opengl_there_is_no_canvas_and_no_warning() -> None:
    assert QApplication.platformName() == "offscreen"
    assert GlCanvas.create() is None


@pytest.fixture(scope="module")
def seen() -> dict[str, dict[str, list[int]]]:
    run = shutil.which("xvfb-run")
    if run is None:
        pytest.skip("needs xvfb-run")
    screen = [run, "-a", "-s", "-screen 0 640x480x24 +extension GLX", "env", "QT_QPA_PLATFORM=xcb"]
    done = subprocess.run([*screen, sys.executable, "-c", LOOKING], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    if answer is None:
        pytest.skip("the virtual screen has no OpenGL")
    assert answer.pop("warnings") == []
    assert done.stderr == ""
    return answer


GROUND, RED, GREEN = [16, 32, 48, 255], [255, 0, 0, 255], [0, 255, 0, 255]


def test_what_is_near_hides_what_is_far(seen: dict[str, dict[str, list[int]]]) -> None:
    assert list(seen["empty"].values()) == [GROUND] * 4
    assert list(seen["near hides far"].values()) == [RED, RED, GREEN, GROUND]


def test_a_shape_takes_the_place_of_the_one_with_its_name(seen: dict[str, dict[str, list[int]]]) -> None:
    assert list(seen["moved behind"].values()) == [GREEN, GREEN, GREEN, GROUND]


def test_slopes_towards_the_lamp_are_brighter(seen: dict[str, dict[str, list[int]]]) -> None:
    lit, away = seen["lit from above"]["inner"][0], seen["turned away"]["inner"][0]
    # 0.5 (0.5 + 0.62 n · lamp) of Lambert's law, and hardly any gloss away from the reflection.
    assert lit == pytest.approx(255 * 0.5 * (0.5 + 0.62 * 0.78), abs=4)
    assert away == pytest.approx(255 * 0.5 * (0.5 + 0.62 * (0.78**2 - 0.53**2 - 0.32**2)), abs=4)


def test_whole_levels_are_darker(seen: dict[str, dict[str, list[int]]]) -> None:
    plain, contour = seen["lit from above"]["inner"][0], seen["on a contour"]["inner"][0]
    assert contour == pytest.approx(0.65 * plain, abs=4)


def test_a_line_has_its_width(seen: dict[str, dict[str, list[int]]]) -> None:
    assert seen["line"]["middle"] == [255, 255, 255, 255]
    assert seen["line"]["inner"] == GROUND
