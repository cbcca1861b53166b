"""How a page is arranged while a lecture stands beside it: pictures before controls. Afterwards it is as it was."""

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QDockWidget

from gui.pages.page import SIDE_WIDTH, Page

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea

PLOTS_SHARE = 0.4
"""Of the width of a page without its controls, for the docks at its right."""

POINTED_SHARE = 0.5
"""The same while a step points at these docks alone."""


class StageSet(QObject):
    """The pages that a lecture has been on, each with its former layout."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.controls = False
        """Whether the docks at the left are shown."""
        self._before: dict[Page, QByteArray] = {}
        self._shared: dict[Page, tuple[bool, float]] = {}
        """As which each page was shared out last, not to undo what the user has changed since: whether there were
        docks at the left, and the share of those at the right."""

    def arrange(self, page: Page, but: tuple[str, ...] = ()) -> None:
        """Arrange a page, its docks of these names in view whatever they are."""
        if page not in self._before:
            self._before[page] = page.saveState()
        left, right = self._docks(page, LEFT), self._docks(page, RIGHT)
        for dock in left:
            dock.setVisible(self.controls or dock.objectName() in but)
        alone = bool(but) and set(but) <= {dock.objectName() for dock in right}
        self._share_out(page, left, right, POINTED_SHARE if alone else PLOTS_SHARE)

    def show_controls(self, controls: bool) -> None:
        """Show the docks at the left of all pages, or hide them."""
        self.controls = controls
        for page in self._before:
            left, right = self._docks(page, LEFT), self._docks(page, RIGHT)
            for dock in left:
                dock.setVisible(controls)
            self._share_out(page, left, right, self._shared[page][1])

    def strike(self) -> None:
        """Every page as it was before."""
        for page, layout in self._before.items():
            page.restoreState(layout)
        self._before.clear()
        self._shared.clear()

    def _share_out(self, page: Page, left: list[QDockWidget], right: list[QDockWidget], share: float) -> None:
        shown = [dock for dock in left if not dock.isHidden()]
        if self._shared.get(page) == (bool(shown), share):
            return
        self._shared[page] = bool(shown), share
        page.resizeDocks(shown, [SIDE_WIDTH] * len(shown), Qt.Orientation.Horizontal)
        width = round(share * (page.width() - (SIDE_WIDTH if shown else 0)))
        layout = page.layout()
        if right and layout is not None:
            layout.activate()  # to know which of them is as wide as them all
            page.resizeDocks([max(right, key=QDockWidget.width)], [width], Qt.Orientation.Horizontal)

    def _docks(self, page: Page, area: Qt.DockWidgetArea) -> list[QDockWidget]:
        docks = page.findChildren(QDockWidget)
        return [dock for dock in docks if page.dockWidgetArea(dock) == area and not dock.isFloating()]
