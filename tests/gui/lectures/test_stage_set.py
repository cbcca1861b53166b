"""How a page is arranged beside a lecture, in pixels."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from gui.lectures.stage_set import PLOTS_SHARE, POINTED_SHARE, StageSet
from gui.main_window import MainWindow
from gui.pages.page import SIDE_WIDTH, Page


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Page:
    window.resize(1600, 900)
    page = window.open_page("unlearning")
    qtbot.waitUntil(lambda: page.newest is not None)
    return page


def the_dock(page: Page) -> QDockWidget:
    """As wide as all docks at the right; two others stand side by side above it."""
    dock = page.findChild(QDockWidget, "accessibility")
    assert isinstance(dock, QDockWidget)
    return dock


def width(page: Page) -> int:
    QApplication.processEvents()
    return the_dock(page).width()


def test_docks_at_the_right_are_wide_while_a_step_points_at_them_alone(page: Page) -> None:
    stage_set = StageSet()
    for names, share in ((("dream",), POINTED_SHARE), (("curves", "dream"), PLOTS_SHARE), ((), PLOTS_SHARE)):
        stage_set.arrange(page, names)
        assert width(page) == pytest.approx(share * page.width(), abs=5)
    stage_set.arrange(page, ("network", "dream"))
    assert width(page) == pytest.approx(PLOTS_SHARE * (page.width() - SIDE_WIDTH), abs=5)
    stage_set.strike()


def test_what_the_user_has_dragged_stays_while_the_share_does(page: Page) -> None:
    stage_set = StageSet()
    stage_set.arrange(page, ("dream",))
    dragged = round(0.3 * page.width())
    page.resizeDocks([the_dock(page)], [dragged], Qt.Orientation.Horizontal)
    stage_set.arrange(page, ("change",))
    assert width(page) == pytest.approx(dragged, abs=5)
    stage_set.arrange(page, ("curves",))
    assert width(page) == pytest.approx(PLOTS_SHARE * page.width(), abs=5)
    stage_set.strike()
