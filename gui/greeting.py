"""What the window greets with: the lectures, the two laboratories, and the files that were opened last."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.desk import LABS, PAGES
from gui.drawing.unit_grid import to_indices
from gui.explain import explain
from gui.lab_bar import WHAT_THEY_ARE
from gui.pages.machine_page import SHIPPED_MACHINE
from gui.recent_files import RecentFile
from gui.style import colour_table, theme_of
from model.data.patterns import load_handcrafted
from model.language import tr
from model.lectures.lecture import Lecture
from model.rbm import Rbm

WIDEST = 1180
"""Pixels: lines longer than this are not read with pleasure."""

N_FILTERS = 8

HEIGHT, GAP = 56, 10
"""Of the small pictures and between them, in pixels."""

NAMES_OF_LABS = {"Hopfield": tr("Hopfield networks"), "RBM": tr("Restricted Boltzmann machines")}


class Card(QPushButton):
    """A button with a title and a sentence below it."""

    def __init__(self, title: str, sentence: str, aside: str = "", picture: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(2)
        head = QHBoxLayout()
        self._column.addLayout(head)
        head.addWidget(_label(title, "title"), 1)
        if aside:
            head.addWidget(_label(aside, "plain", muted=True))
        if sentence:
            said = _label(sentence, "plain", muted=True)
            said.setWordWrap(True)
            self._column.addWidget(said)
        if picture is not None:
            self._column.addSpacing(6)
            self._column.addWidget(picture)

    def hasHeightForWidth(self) -> bool:
        return self._column.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()


class Pictures(QWidget):
    """Small pictures in a row, each cell a whole number of pixels."""

    def __init__(self, pictures: Sequence[NDArray[np.float64]], low: float, kind: str) -> None:
        """``pictures`` (rows, columns) each, from ``low`` to 1, in the colours of ``kind``: units, diverging."""
        super().__init__()
        self._pictures = [to_indices(picture, low, 1.0) for picture in pictures]
        self._kind = kind
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        colours = colour_table(theme.units if self._kind == "units" else theme.diverging)
        painter = QPainter(self)
        x = 0
        for indices in self._pictures:
            rows, columns = indices.shape
            scale = max(HEIGHT // rows, 1)
            rgb = np.ascontiguousarray(colours[indices])
            image = QImage(rgb.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
            painter.drawImage(QRect(x, 0, scale * columns, scale * rows), image)
            x += scale * columns + GAP


class Greeting(QScrollArea):
    """Lectures on the left, laboratories on the right, recent files below these."""

    lecture_wanted = Signal(str)
    """The name of one that ships with Reverie."""
    page_wanted = Signal(str)
    recent_wanted = Signal(object)
    """A RecentFile."""
    own_lecture_wanted = Signal()
    """Have the user choose a lecture of their own."""
    at_every_start = Signal(bool)

    def __init__(self, lectures: Sequence[Lecture], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self.setWidget(self._inside)
        self._grid = QGridLayout(self._inside)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._recent = QVBoxLayout()
        self._recent_title = _label(tr("Recent files"), "verdict")
        self.always = QCheckBox(tr("Show this at every start"))
        explain(
            self.always,
            tr("Begin with these lectures and laboratories each time"),
            tr("Otherwise the window begins with a Hopfield network; Help ▸ Welcome brings this page back."),
        )
        self.always.toggled.connect(self.at_every_start)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(_label("Reverie", "headline"))
        head.addWidget(_label(tr("A laboratory for energy-based neural networks"), "sentence", muted=True))
        head.addSpacing(14)
        self._grid.addLayout(head, 0, 0)
        self._grid.addWidget(self.always, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._lectures(lectures), 1, 0)
        self._grid.addLayout(self._laboratories(), 1, 1)
        self._grid.setRowStretch(2, 1)

    def show_recent(self, files: Sequence[RecentFile]) -> None:
        """These were opened last, the newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._recent_title.setVisible(bool(files))
        for file in files:
            button = _link(file.path.name)
            explain(button, str(file.path), tr("It opens on the page that it was opened on last time."))
            button.clicked.connect(partial(self.recent_wanted.emit, file))
            self._recent.addWidget(button)

    def _lectures(self, lectures: Sequence[Lecture]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(_label(tr("Lectures"), "verdict"))
        for lecture in lectures:
            card = Card(lecture.title, _first_sentence(lecture.abstract), _steps(len(lecture.steps)))
            explain(
                card,
                tr("Open the lecture “{title}”").format(title=lecture.title),
                tr("→ and PageDown show its next step, ← and PageUp go back; every step comes back exactly as it was."),
            )
            card.clicked.connect(partial(self.lecture_wanted.emit, lecture.file.stem))
            column.addWidget(card)
        own = _link(tr("A lecture of your own …"))
        explain(
            own,
            tr("Open a Markdown file"),
            tr("A lecture is a text that any editor can write; LECTURES.md says how, with an example that works."),
        )
        own.clicked.connect(self.own_lecture_wanted)
        column.addWidget(own)
        column.addStretch(1)
        return column

    def _laboratories(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(_label(tr("Laboratories"), "verdict"))
        pictures = {"Hopfield": Pictures(_patterns(), -1, "units"), "RBM": Pictures(_filters(), -1, "diverging")}
        for lab, names in LABS.items():
            title = NAMES_OF_LABS[lab]
            card = Card(title, WHAT_THEY_ARE[lab], picture=pictures[lab])
            explain(card, tr("Open the laboratory “{title}”").format(title=title), WHAT_THEY_ARE[lab])
            card.clicked.connect(partial(self.page_wanted.emit, names[0]))
            column.addWidget(card)
            links = QGridLayout()
            links.setSpacing(0)
            for i, name in enumerate(names):
                button = _link(PAGES[name].title)
                explain(button, PAGES[name].tip, WHAT_THEY_ARE[lab])
                button.clicked.connect(partial(self.page_wanted.emit, name))
                links.addWidget(button, i // 3, i % 3)
            column.addLayout(links)
            column.addSpacing(8)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(1)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(24, (self.viewport().width() - WIDEST) // 2)
        self._grid.setContentsMargins(side, 20, side, 16)


def _label(text: str, kind: str, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setProperty("words", kind)
    if muted:
        label.setProperty("role", "muted")
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _link(text: str) -> QPushButton:
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("role", "link")
    button.setFlat(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _steps(n: int) -> str:
    return tr("1 step") if n == 1 else tr("{n} steps").format(n=n)


def _first_sentence(markdown: str) -> str:
    """Of the abstract, in one line: where a sentence ends, or a part of it that could stand alone."""
    text = " ".join(markdown.split())
    ends = [at for at in (text.find(sign) for sign in (". ", ": ", "; ")) if at >= 0]
    return f"{text[: min(ends)]}." if ends else text


def _patterns() -> list[NDArray[np.float64]]:
    return [pattern.pixels.astype(np.float64) for pattern in load_handcrafted()]


def _filters() -> list[NDArray[np.float64]]:
    """The strongest filters of the machine that ships with Reverie, each on a scale of its own."""
    weights = Rbm.load(SHIPPED_MACHINE).weights
    strongest = np.argsort(-np.linalg.norm(weights, axis=0))[:N_FILTERS]
    side = round(len(weights) ** 0.5)
    return [(weights[:, i] / np.abs(weights[:, i]).max()).reshape(side, side).astype(np.float64) for i in strongest]
