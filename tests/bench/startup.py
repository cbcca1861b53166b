"""From process start to the first painted frame, against a process that only shows an empty window."""

import os
import statistics
import subprocess
import sys
import time

BARE = """
import sys, time
import numpy, pyqtgraph
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        app.exit()
app = QApplication(sys.argv)
window = Window()
window.show()
app.exec()
"""

APP = """
import sys, time
from gui.drawing.unit_grid import UnitGrid
paint = UnitGrid.paintEvent
def first_paint(grid, event):
    paint(grid, event)
    if grid._indices.size > 1:
        print(time.time(), flush=True)
        UnitGrid.paintEvent = paint
        from PySide6.QtWidgets import QApplication
        QApplication.exit()
UnitGrid.paintEvent = first_paint
from gui.__main__ import main
sys.exit(main(["--page", "hopfield"]))
"""


def measure(seconds: float) -> dict:
    """Both in turns, for about four times ``seconds``; medians."""
    environment = dict(os.environ)
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    # Byte code is kept between starts, as it is for whoever uses the app.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    app, bare = [], []
    _start(BARE, environment), _start(APP, environment)  # files into the cache
    until = time.perf_counter() + 4 * seconds
    while time.perf_counter() < until or len(app) < 5:
        bare.append(_start(BARE, environment))
        app.append(_start(APP, environment))
    return {
        "app_s": statistics.median(app),
        "bare_s": statistics.median(bare),
        "ratio": statistics.median(a / b for a, b in zip(app, bare, strict=True)),
        "runs": len(app),
    }


def _start(program: str, environment: dict[str, str]) -> float:
    begun = time.time()
    result = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return float(result.stdout.split()[0]) - begun
