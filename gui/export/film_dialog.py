"""The dialog in which a run is made a film: which steps, how fast, and how far it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QFormLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs import show_problem
from gui.export.film import Shooting, make_film, steps_of
from gui.pages.page import Page
from gui.panels.numbers import choice, real_number, whole_number
from model.errors import BadInput
from model.language import tr

FEW_FRAMES = 200
"""About as many as a film is made of at first."""


class FilmDialog(QDialog):
    """Asks, takes the pictures, and can be cancelled."""

    def __init__(self, page: Page, choose_file: Callable[[Callable[[Path], None]], None], parent: QWidget) -> None:
        """``choose_file`` has the user name a file, and then calls what it is given with it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The run as a film"))
        self._page, self._choose_file = page, choose_file
        self._shooting: Shooting | None = None
        frame = page.newest
        first, last = (frame.first_step, frame.last_step) if frame is not None else (0, 0)
        self.first = whole_number(first, last, first, tr("The first step of the film"), tr("A run begins at step 0."))
        self.last = whole_number(
            first, last, last, tr("The last step of the film"), tr("It can be no later than the run is.")
        )
        every = max(1, (last - first) // FEW_FRAMES)
        self.every = whole_number(
            1,
            max(1, last),
            every,
            tr("Show every so many steps"),
            tr("1 shows each of them; the last one is always shown."),
        )
        self.rate = real_number(
            0.5,
            50,
            12,
            1,
            tr("Frames a second"),
            tr("A GIF has a hundredth of a second as its unit, and most players keep to 50."),
        )
        self.what = choice(
            tr("What is seen: the page, or one view of it"), tr("A view is taken at the size it has now.")
        )
        self.what.addItem(tr("The whole page"), page)
        for dock in page.findChildren(QDockWidget):
            if dock.isVisible():
                self.what.addItem(dock.windowTitle(), dock.widget())
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setToolTip(tr("Frames taken"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._ask_for_file)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        for name, field in (
            (tr("From step"), self.first),
            (tr("To step"), self.last),
            (tr("Every"), self.every),
            (tr("Frames a second"), self.rate),
            (tr("Seen"), self.what),
        ):
            form.addRow(name, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)
        self.resize(420, 300)
        for spin in (self.first, self.last, self.every, self.rate):
            spin.valueChanged.connect(self._tell)
        self.what.currentIndexChanged.connect(self._tell)
        self._tell()

    def reject(self) -> None:
        """Cancel; no file is left half-written."""
        if self._shooting is not None:
            self._shooting.cancel()
            self._shooting = None
        super().reject()

    def shoot(self, path: Path) -> None:
        """Take the film and save it there."""
        try:
            film = make_film(path, self.rate.value())
            steps = steps_of(self.first.value(), self.last.value(), self.every.value())
        except BadInput as refusal:
            show_problem(self, str(refusal))
            return
        for widget in (self.first, self.last, self.every, self.rate, self.what):
            widget.setEnabled(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)
        self.progress.setRange(0, len(steps))
        self.progress.show()
        self._shooting = Shooting(self._page, self.what.currentData(), film, steps, self)
        self._shooting.progress.connect(self.progress.setValue)
        self._shooting.done.connect(self.accept)
        self._shooting.refused.connect(self._refuse)
        self._shooting.begin()

    def _refuse(self, sentence: str) -> None:
        self._shooting = None
        show_problem(self.parentWidget() or self, sentence)
        super().reject()

    def _ask_for_file(self) -> None:
        self._choose_file(self.shoot)

    def _tell(self) -> None:
        widget: QWidget = self.what.currentData()
        try:
            n = len(steps_of(self.first.value(), self.last.value(), self.every.value()))
            sentence = tr("{n:,} frames of {width} × {height} pixels: {seconds:.1f} seconds.").format(
                n=n, width=widget.width(), height=widget.height(), seconds=n / self.rate.value()
            )
        except BadInput as refusal:
            n, sentence = 0, str(refusal)
        self.told.setText(sentence)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(n > 0)
