"""“What is this?” has an answer in two sentences for everything on a page that can be clicked."""

import re
from collections.abc import Iterator

import pyqtgraph as pg
import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSlider,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.desk import PAGES
from gui.drawing.view import View
from gui.explain import explain, said_of
from gui.pages.page import Page

CLICKED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QSlider,
    View,
    pg.PlotWidget,
)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Page]:
    page = PAGES[request.param].make()
    qtbot.addWidget(page)
    page.complete()
    yield page
    page.leave()


def can_be_clicked(widget: QWidget, page: Page) -> bool:
    """Not the lists that pop up, which are closed by F1, nor the arrows of rows of tabs, which Qt shows at need."""
    return isinstance(widget, CLICKED) and widget.window() is page.window() and not isinstance(widget.parent(), QTabBar)


def sentences(text: str) -> int:
    plain = QTextDocumentFragment.fromHtml(text).toPlainText()
    return len(re.findall(r"[^\s.?!][.?!][”)]*(?=\s|$)", plain))


def is_explained(widget: QWidget) -> bool:
    """In two sentences, by itself or by the group it belongs to, but not merely by the dock or the page around it."""
    nearest: QWidget | None = widget
    while nearest is not None and not (nearest.whatsThis() or nearest.toolTip()):
        nearest = nearest.parentWidget()
    if isinstance(nearest, QMainWindow):
        return False
    if isinstance(nearest, QDockWidget) and nearest not in (widget, widget.parentWidget()):
        return False
    return sentences(said_of(widget)) >= 2


def described(widget: QWidget) -> str:
    """Where a widget is: what it is, and what lies around it."""
    names = []
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QMainWindow):
        names.append(type(around).__name__ + (f" “{around.text()}”" if isinstance(around, QAbstractButton) else ""))
        around = around.parentWidget()
    return " in ".join(names) + f": {said_of(widget)!r}"


def test_everything_that_can_be_clicked_is_explained(page: Page) -> None:
    clicked = [widget for widget in page.findChildren(QWidget) if can_be_clicked(widget, page)]
    assert any(isinstance(widget, QDockWidget) for widget in clicked)
    missing = [described(widget) for widget in clicked if not is_explained(widget)]
    assert not missing, "\n".join([f"{len(missing)} of {len(clicked)}:", *missing])


def test_docks_are_explained_in_the_menu_too(page: Page) -> None:
    for dock in page.findChildren(QDockWidget):
        assert sentences(dock.toggleViewAction().whatsThis()) >= 2
        assert dock.windowTitle() in QTextDocumentFragment.fromHtml(dock.whatsThis()).toPlainText()
        assert not dock.toolTip()  # it would lie over whatever is in the dock


def test_two_sentences_are_counted() -> None:
    assert sentences("<p>ε, the size of an update.</p><p>It is 0.05.</p>") == 2
    assert sentences("<p>The size of an update.</p><p></p>") == 1
    assert sentences("a phrase") == 0


def test_what_is_said_of_a_dock_is_no_answer_for_a_button_in_it(qtbot: QtBot) -> None:
    page, dock, group, button = QMainWindow(), QDockWidget(), QWidget(), QPushButton()
    qtbot.addWidget(page)
    QVBoxLayout(group).addWidget(button)
    dock.setParent(page)
    dock.setWidget(group)
    explain(page, "A page", "It has docks.")
    assert not is_explained(dock)
    explain(dock, "A dock", "It has buttons.")
    assert is_explained(dock)
    assert not is_explained(button)
    group.setToolTip("a phrase")
    assert not is_explained(button)
    explain(group, "A group", "It has a button.")
    assert is_explained(button)


def test_the_name_of_a_field_says_what_the_field_is(qtbot: QtBot) -> None:
    panel, field = QWidget(), QLineEdit()
    qtbot.addWidget(panel)
    form = QFormLayout(panel)
    form.addRow("Rate", field)
    name = form.labelForField(field)
    assert isinstance(name, QLabel)
    assert said_of(name) == ""
    explain(field, "ε, the size of an update", "It is small.")
    assert said_of(name) == field.whatsThis()
    explain(name, "A name", "It has its own words.")
    assert said_of(name) == name.whatsThis()
