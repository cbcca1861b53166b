"""Menu entries that make files of what is on the screen."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QProgressDialog

from gui.actions import say
from gui.dialogs import show_problem
from gui.export.film_dialog import FilmDialog
from gui.export.handout import Handout
from gui.export.picture import save_picture
from model.errors import BadInput
from model.language import tr

if TYPE_CHECKING:
    from gui.main_window import MainWindow

PICTURES = "PNG (*.png);;SVG (*.svg)"
FILMS = "GIF (*.gif);;MP4 (*.mp4)"
HANDOUTS = "HTML (*.html);;PDF (*.pdf)"


def fill(menu: QMenu, window: "MainWindow") -> None:
    """Put in what can be made of what the window shows now."""
    menu.clear()
    for text, tip, do, possible in (
        (
            tr("What is seen, as a &picture …"),
            tr("The step of the lecture, or the page, as PNG or SVG"),
            lambda: _picture(window),
            True,
        ),
        (
            tr("The run as a &film …"),
            tr("The steps of this run as GIF or MP4"),
            lambda: _film(window),
            window.desk is not None and window.desk.page.newest is not None,
        ),
        (
            tr("The lecture as a &hand-out …"),
            tr("All steps, performed, with words and pictures, as HTML or PDF"),
            lambda: _handout(window),
            window.theatre.room is not None and window.theatre.room.lecture is not None,
        ),
    ):
        action = menu.addAction(text)
        say(action, tip)
        action.setEnabled(possible)
        action.triggered.connect(lambda _checked=False, do=do: do())


def _picture(window: "MainWindow") -> None:
    widget = window.centralWidget()
    assert widget is not None

    def save(path: Path) -> None:
        try:
            save_picture(widget, path)
        except BadInput as refusal:
            show_problem(window, str(refusal))
        else:
            window.statusBar().showMessage(tr("Saved {path}").format(path=path), 6000)

    _ask(window, tr("Save a picture"), PICTURES, "reverie.png", save)


def _film(window: "MainWindow") -> None:
    assert window.desk is not None
    page = window.desk.page

    def choose(then: Callable[[Path], None]) -> None:
        _ask(window, tr("Save a film"), FILMS, "reverie.gif", then)

    FilmDialog(page, choose, window).open()


def _handout(window: "MainWindow") -> None:
    assert window.theatre.room is not None
    lecture = window.theatre.room.lecture
    assert lecture is not None

    def save(path: Path) -> None:
        try:
            handout = Handout(lecture, path, window)
        except BadInput as refusal:
            show_problem(window, str(refusal))
            return
        told = QProgressDialog(tr("Performing the lecture …"), tr("Cancel"), 0, len(lecture.steps), window)
        told.setWindowTitle(tr("The lecture as a hand-out"))
        told.setMinimumDuration(0)
        told.setValue(0)
        handout.progress.connect(told.setValue)
        handout.refused.connect(lambda sentence: show_problem(window, sentence))
        handout.saved.connect(lambda path: window.statusBar().showMessage(tr("Saved {path}").format(path=path), 6000))
        handout.ended.connect(told.close)
        handout.ended.connect(told.deleteLater)
        told.canceled.connect(handout.cancel)
        handout.begin()

    _ask(window, tr("Save a hand-out"), HANDOUTS, f"{lecture.file.stem}.html", save)


def _ask(window: "MainWindow", title: str, kinds: str, name: str, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, title, "", kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix)
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind.split("*")[1].rstrip(")")))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
