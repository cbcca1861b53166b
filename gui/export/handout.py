"""A lecture as a hand-out: performed behind the scenes, then written as HTML or PDF."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.export.performance import Performance, PerformedStep
from gui.export.picture import save_bytes
from model.data.writable import check_writable
from model.errors import BadInput
from model.language import tr
from model.lectures.lecture import Lecture


class Handout(QObject):
    """One file in the making."""

    progress = Signal(int)
    """Steps performed."""
    saved = Signal(object)
    """The file."""
    refused = Signal(str)
    ended = Signal()
    """Whatever became of it."""

    def __init__(self, lecture: Lecture, path: Path, parent: QObject | None = None) -> None:
        """Raises BadInput if a hand-out has no such name, or if nothing can be written there."""
        super().__init__(parent)
        if path.suffix.lower() not in (".html", ".pdf"):
            raise BadInput(tr("{path}: a hand-out is saved as .html or .pdf.").format(path=path))
        check_writable(path, tr("the hand-out"))
        self._lecture, self._path = lecture, path
        self._performance = Performance(lecture, self)
        self._performance.progress.connect(self.progress)
        self._performance.done.connect(self._write)
        self._performance.refused.connect(self._refuse)

    def begin(self) -> None:
        """Perform the lecture, and then write it."""
        self._performance.begin()

    def cancel(self) -> None:
        """Nothing is written."""
        self._performance.cancel()
        self.ended.emit()

    def _write(self, steps: tuple[PerformedStep, ...]) -> None:
        from gui.export.html import html_of
        from gui.export.pdf import pdf_of

        try:
            if self._path.suffix.lower() == ".html":
                save_bytes(self._path, html_of(self._lecture, steps).encode("utf-8"))
            else:
                save_bytes(self._path, pdf_of(self._lecture, steps))
        except BadInput as refusal:
            self._refuse(str(refusal))
            return
        self.saved.emit(self._path)
        self.ended.emit()

    def _refuse(self, sentence: str) -> None:
        self.refused.emit(sentence)
        self.ended.emit()
