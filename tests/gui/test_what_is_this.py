"""F1, then a click: it says what was clicked, and does nothing else."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QVBoxLayout, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from gui.explain import WhatIsThis, explain, said_of
from gui.main_window import MainWindow


@pytest.fixture
def asking(application: QApplication) -> Iterator[WhatIsThis]:
    filtering = WhatIsThis(application)
    yield filtering
    QWhatsThis.leaveWhatsThisMode()
    QWhatsThis.hideText()
    application.removeEventFilter(filtering)
    filtering.deleteLater()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _place, text, _widget=None: texts.append(text))
    return texts


def ask(widget: QWidget) -> bool:
    place = widget.rect().center()
    event = QHelpEvent(QEvent.Type.WhatsThis, place, widget.mapToGlobal(place))
    return QApplication.sendEvent(widget, event)


def test_f1_asks(window: MainWindow, asking: WhatIsThis, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert QWhatsThis.inWhatsThisMode()


def test_a_click_says_it_and_operates_nothing(
    window: MainWindow, asking: WhatIsThis, told: list[str], qtbot: QtBot
) -> None:
    page = window.open_page("small")
    qtbot.waitUntil(lambda: page.newest is not None)
    box = page.findChildren(QCheckBox)[0]
    before = box.isChecked()
    QWhatsThis.enterWhatsThisMode()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(5, box.height() // 2))
    assert box.isChecked() is before
    assert len(told) == 1
    assert "ΔE" in told[0]


def test_what_cannot_be_used_now_says_it_too(
    window: MainWindow, asking: WhatIsThis, told: list[str], qtbot: QtBot
) -> None:
    widget = QCheckBox(window)
    explain(widget, "A tip", "It is w_ij.")
    widget.setEnabled(False)
    assert ask(widget)
    assert told == ["<p>A tip.</p><p>It is w<sub>ij</sub>.</p>"]


def test_what_lies_in_something_is_answered_by_that(qtbot: QtBot) -> None:
    outer, inner = QWidget(), QLabel("inside")
    qtbot.addWidget(outer)
    QVBoxLayout(outer).addWidget(inner)
    assert said_of(inner) == ""
    explain(outer, "A view", "It is E(s) & more.")
    assert said_of(inner) == "<p>A view.</p><p>It is E(s) &amp; more.</p>"
    inner.setToolTip("a phrase")
    assert said_of(inner) == "a phrase"


def test_every_entry_of_the_menus_says_what_it_does(window: MainWindow) -> None:
    for menu_action in window.menuBar().actions():
        menu = menu_action.menu()
        assert menu is not None
        silent = [a.text() for a in actions_of(menu) if not (a.whatsThis() or a.statusTip())]
        assert not silent


def actions_of(menu: QWidget) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator() and action.menu() is None]
