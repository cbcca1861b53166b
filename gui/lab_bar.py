"""The way to the pages: two laboratories, and the pages of the one that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QTabBar, QToolButton, QWidget

from gui.desk import LABS, PAGES
from gui.explain import explain
from model.language import tr

WHAT_THEY_ARE = {
    "Hopfield": tr("A Hopfield network remembers patterns as minima of its energy E = −½ Σ wᵢⱼ sᵢ sⱼ."),
    "RBM": tr("A restricted Boltzmann machine learns a distribution, p(v) ∝ Σₕ exp(−E(v, h)), from examples."),
}


class LabBar(QWidget):
    """Left the laboratories, right a tab for each page of the present one. Going back to a laboratory is going back to
    the page that was open there."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = {lab: names[0] for lab, names in LABS.items()}
        self._lab = ""
        self.labs: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(2)
        for lab, names in LABS.items():
            button = self.labs[lab] = QToolButton()
            button.setText(lab)
            button.setCheckable(True)
            pages = ", ".join(PAGES[name].title for name in names)
            tip = tr("The laboratory of {lab} networks: {pages} (Ctrl+L)").format(lab=lab, pages=pages)
            explain(button, tip, WHAT_THEY_ARE[lab])
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked, lab=lab: self.page_chosen.emit(self._last[lab]))
            group.addButton(button)
            row.addWidget(button)
        self.tabs = QTabBar()
        explain(
            self.tabs,
            tr("The pages of this laboratory (Ctrl+1 to Ctrl+6)"),
            tr("Each computes on a thread of its own, and goes on while another one is in front."),
        )
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.currentChanged.connect(lambda i: self.page_chosen.emit(LABS[self._lab][i]))
        row.addSpacing(10)
        row.addWidget(self.tabs, 1)

    def show_page(self, name: str) -> None:
        """This page is in front."""
        lab = PAGES[name].lab
        self._last[lab] = name
        self.tabs.blockSignals(True)
        if lab != self._lab:
            self._lab = lab
            self.labs[lab].setChecked(True)
            while self.tabs.count():
                self.tabs.removeTab(0)
            for page in LABS[lab]:
                short = PAGES[page].title.removeprefix(f"{lab}: ")
                self.tabs.setTabToolTip(self.tabs.addTab(short[0].upper() + short[1:]), PAGES[page].tip)
        self.tabs.setCurrentIndex(LABS[lab].index(name))
        self.tabs.blockSignals(False)

    def nth(self, i: int) -> str | None:
        """The name of a page of the present laboratory, counted from 0, if there is one."""
        names = LABS.get(self._lab, ())
        return names[i] if i < len(names) else None

    def in_other_lab(self) -> str:
        """The page that was open last in the next laboratory."""
        labs = list(LABS)
        return self._last[labs[(labs.index(self._lab) + 1) % len(labs)] if self._lab else labs[0]]
