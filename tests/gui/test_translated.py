"""In a language that puts « » around every text, whatever a page says at first bears these marks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gui.desk import PAGES

ROOT = Path(__file__).parents[2]

NAMES = {"Hebb", "Storkey"}
"""Of people: the same in every language."""

SPEAK_AND_LIST = """
import json, re
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QDockWidget, QGroupBox, QLabel, QTabBar, QWidget
)
from model.language import speak
app = QApplication([])
speak("xx", lambda text, apart: f"«{text}»")
from gui.desk import PAGES
from gui.drawing.plot import Plot
from gui.drawing.words import Words

def said(widget):
    if widget.objectName().startswith("qt_dockwidget") or isinstance(widget.parent(), QTabBar):  # Qt's own
        return
    yield from (widget.toolTip(), widget.whatsThis(), widget.accessibleName())
    if isinstance(widget, (QLabel, QAbstractButton, Words)):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    if isinstance(widget, QAbstractSpinBox) and hasattr(widget, "prefix"):
        yield from (widget.prefix(), widget.suffix())
    if isinstance(widget, QTabBar):
        yield from (text for i in range(widget.count()) for text in (widget.tabText(i), widget.tabToolTip(i)))
    if isinstance(widget, Plot):
        yield from widget._names.values()

found = {}
for name, kind in PAGES.items():
    page = kind.make()
    page.complete()
    texts = {text for widget in (page, *page.findChildren(QWidget)) for text in said(widget)}
    texts |= {page.title, page.step_name, page.open_filter, page.save_filter}
    found[name] = sorted(QTextDocumentFragment.fromHtml(text).toPlainText() for text in texts)
    page.leave()
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def said() -> dict[str, list[str]]:
    """All texts of each page, from a process of its own: texts of modules are translated when these are imported."""
    done = subprocess.run(
        [sys.executable, "-c", SPEAK_AND_LIST], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_nothing_that_cannot_be_translated(page: str, said: dict[str, list[str]]) -> None:
    assert sum("«" in text for text in said[page]) > 20
    left = [
        text
        for text in said[page]
        if "«" not in text and text not in NAMES and any(len(word) > 2 for word in words(text))
    ]
    assert not left


def words(text: str) -> list[str]:
    return "".join(c if c.isascii() and c.isalpha() else " " for c in text).split()
