"""Several of a user's own images become patterns of one size."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.dialogs import show_problem
from gui.drawing.words import Words
from gui.panels.image_panel import ImageChoice, ImagePanel
from gui.panels.numbers import whole_number
from model.data.images import read_image
from model.data.patterns import Pattern
from model.errors import BadInput
from model.language import tr

FIRST_SHAPE = (32, 32)
"""Rows and columns at first, where they are free."""
LONGEST_SIDE = 64
LOOK_EVERY_MS = 30
"""For the next image that has been read."""
MOST_REFUSALS = 8
"""Told one by one; a folder full of other files would fill the screen."""


class ImageDialog(QDialog):
    """Images are read one after another in a thread of their own, so that a large one holds up nothing."""

    accepted_patterns = Signal(object)
    """A tuple of Pattern, one for each image that was not left out."""

    def __init__(
        self, paths: Sequence[Path], shape: tuple[int, int] | None = None, parent: QWidget | None = None
    ) -> None:
        """``shape`` (rows, columns) is that of the network the patterns are added to; None lets the user choose."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Patterns from images"))
        self._paths = tuple(paths)
        self._choices: list[ImageChoice] = []
        self._shown = 0
        self._refusals: list[str] = []
        self._add_controls(shape)
        self._lay_out()
        self._reader = ThreadPoolExecutor(max_workers=1)
        self._unread: list[Future[NDArray[np.uint8]]] = [self._reader.submit(read_image, p) for p in self._paths]
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self._take_what_is_read)
        self._looking.start()
        self.finished.connect(self._stop_reading)
        self._show_choice()

    # --- what is on it -----------------------------------------------------------------------------------------

    def _add_controls(self, shape: tuple[int, int] | None) -> None:
        self.previous = _button(tr("‹ Previous"), tr("The image before this one"))
        self.next = _button(tr("Next ›"), tr("The image after this one"))
        self.leave_out = _button(tr("Leave out"), tr("Make no pattern of this image"))
        self.same_for_all = _button(
            tr("Same for all"), tr("Part, threshold and inversion of this image for the others too")
        )
        self.title = Words("plain", 1)
        self.panel = ImagePanel()
        rows, columns = shape or FIRST_SHAPE
        self.rows = whole_number(
            1,
            max(LONGEST_SIDE, rows),
            rows,
            tr("Rows of units"),
            tr("Rows × columns is N, the number of units of the network."),
        )
        self.columns = whole_number(
            1,
            max(LONGEST_SIDE, columns),
            columns,
            tr("Columns of units"),
            tr("Rows × columns is N, the number of units of the network."),
        )
        for field in (self.rows, self.columns):
            field.setEnabled(shape is None)
            if shape is not None:
                field.setToolTip(tr("The size is that of the patterns in the network"))
            field.valueChanged.connect(self._show_choice)
        self.units = QLabel()
        self.note = Words("plain", 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self.panel.wish.connect(self._change)
        self.previous.clicked.connect(lambda: self._turn_to(self._shown - 1))
        self.next.clicked.connect(lambda: self._turn_to(self._shown + 1))
        self.leave_out.clicked.connect(self._leave_out)
        self.same_for_all.clicked.connect(self._same_for_all)

    def _lay_out(self) -> None:
        head, size, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.previous)
        head.addWidget(self.title, 1)
        head.addWidget(self.next)
        for widget in (
            QLabel(tr("Size")),
            self.rows,
            QLabel(tr("rows ×")),
            self.columns,
            QLabel(tr("columns")),
            self.units,
        ):
            size.addWidget(widget)
        size.addStretch(1)
        for button in (self.same_for_all, self.leave_out):
            size.addWidget(button)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.buttons)
        for button in (self.previous, self.next, self.leave_out, self.same_for_all):
            button.setVisible(len(self._paths) > 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.panel, 1)
        layout.addLayout(size)
        layout.addLayout(foot)
        self.resize(820, 560)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus()

    # --- reading -----------------------------------------------------------------------------------------------

    def _take_what_is_read(self) -> None:
        while self._unread and self._unread[0].done():
            path = self._paths[len(self._paths) - len(self._unread)]
            try:
                self._choices.append(ImageChoice(path, self._unread.pop(0).result()))
            except BadInput as refusal:
                self._refusals.append(str(refusal))
            self._show_choice()
        if not self._unread:
            self._stop_reading()
            self._tell_refusals()

    def _tell_refusals(self) -> None:
        told = self._refusals[:MOST_REFUSALS]
        if len(self._refusals) > MOST_REFUSALS:
            told.append(tr("And {n} more cannot be used.").format(n=len(self._refusals) - MOST_REFUSALS))
        if not self._choices:  # the problem outlives this dialog, in which nothing is left to choose
            self.reject()
            show_problem(self.parentWidget() or self, "\n\n".join(told))
        elif told:
            show_problem(self, "\n\n".join(told))

    def _stop_reading(self) -> None:
        self._looking.stop()
        self._reader.shutdown(wait=False, cancel_futures=True)

    # --- choosing ----------------------------------------------------------------------------------------------

    @property
    def _shape(self) -> tuple[int, int]:
        return self.rows.value(), self.columns.value()

    def _change(self, choice: ImageChoice) -> None:
        self._choices[self._shown] = choice
        self._show_choice()

    def _turn_to(self, index: int) -> None:
        self._shown = index
        self._show_choice()

    def _leave_out(self) -> None:
        del self._choices[self._shown]
        self._turn_to(min(self._shown, len(self._choices) - 1))

    def _same_for_all(self) -> None:
        one = self._choices[self._shown]
        self._choices = [replace(one, path=c.path, grey=c.grey) for c in self._choices]
        self.note.show_text(
            tr("All {n} images use this part, threshold and inversion now.").format(n=len(self._choices))
        )

    def _show_choice(self) -> None:
        """Bring everything up to date with the image that is shown and what was chosen for it."""
        n, still = len(self._choices), len(self._unread)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(n > 0 and not still)
        self.previous.setEnabled(self._shown > 0)
        self.next.setEnabled(self._shown + 1 < n)
        for button in (self.leave_out, self.same_for_all):
            button.setEnabled(n > 1 and not still)
        self.units.setText(tr("= {n:,} units").format(n=self.rows.value() * self.columns.value()))
        reading = (
            tr("Reading image {i} of {n} …").format(i=len(self._paths) - still + 1, n=len(self._paths)) if still else ""
        )
        problem = ""
        if n:
            choice = self._choices[self._shown]
            self.title.show_text(
                tr("{i} of {n}:  {name}").format(i=self._shown + 1, n=n, name=choice.path.name)
                if n > 1
                else choice.path.name
            )
            problem = self.panel.show_choice(choice, self._shape)
        self.note.show_text(problem[:1].upper() + problem[1:] or reading)

    def _finish(self) -> None:
        patterns: list[Pattern] = []
        for index, choice in enumerate(self._choices):
            try:
                patterns.append(choice.pattern(self._shape))
            except BadInput as refusal:
                self._turn_to(index)
                show_problem(self, f"{choice.path.name}: {refusal}")
                return
        self.accepted_patterns.emit(tuple(patterns))
        self.accept()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)  # Return is for OK
    return button
