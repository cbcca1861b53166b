"""F1, then a click: it says what was clicked, and does nothing else."""

from collections.abc import Iterator

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QVBoxLayout, QWhatsThis, QWidget
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
    window.open_page("small")
    window.theatre.open("minimal")
    entries = [entry for top in window.menuBar().actions() for entry in entries_of(top)]
    assert {"&Open …", "&Forget them", "&Close the lecture", "Light"} <= {entry.text() for entry in entries}
    assert any("hand-out" in entry.text() for entry in entries)
    assert [entry.text() for entry in entries if not entry.whatsThis()] == []


def entries_of(entry: QAction) -> list[QAction]:
    """An entry, or those of the menu behind it."""
    menu = entry.menu()
    if not isinstance(menu, QMenu):
        return [] if entry.isSeparator() else [entry]
    menu.aboutToShow.emit()
    return [each for below in menu.actions() for each in entries_of(below)]


@pytest.mark.qt_log_ignore(r"does not support (grabbing the keyboard|raise\(\))")
@pytest.mark.parametrize("enabled", [True, False])
def test_an_entry_of_a_menu_says_it_and_does_nothing(
    window: MainWindow, asking: WhatIsThis, qtbot: QtBot, enabled: bool
) -> None:
    page = window.open_page("small")
    qtbot.waitUntil(lambda: page.newest is not None)
    action = window._run_actions["step"]
    menu = action.associatedObjects()[-1]
    assert isinstance(menu, QMenu)
    heard: list[bool] = []
    action.triggered.connect(heard.append)
    action.setEnabled(enabled)
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(action)
    QWhatsThis.enterWhatsThisMode()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert not menu.isVisible()
    assert not QWhatsThis.inWhatsThisMode()
    (bubble,) = (each for each in QApplication.topLevelWidgets() if each.inherits("QWhatsThat"))
    assert bubble.isVisible()
    assert heard == []


def test_a_plot_says_it_and_is_not_dragged(
    window: MainWindow, asking: WhatIsThis, told: list[str], qtbot: QtBot
) -> None:
    page = window.open_page("hopfield")
    qtbot.waitUntil(lambda: page.newest is not None)
    page.complete()
    plot = next(each for each in page.findChildren(pg.PlotWidget) if each.isVisible())
    before = plot.viewRange()
    QWhatsThis.enterWhatsThisMode()
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    qtbot.mouseMove(plot.viewport(), QPoint(90, 70))
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(90, 70))
    assert [said_of(plot)] == told
    assert plot.viewRange() == before
