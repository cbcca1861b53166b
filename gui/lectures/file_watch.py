"""Notices that one of some files was saved, however an editor does it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 200
"""An editor may write a file in pieces, or another one that takes its name."""


class FileWatch(QObject):
    """Says so once, a moment after the last change."""

    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[Path, ...] = ()
        self._seen: dict[Path, tuple[int, int] | None] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._look)
        # Folders too: a file that was replaced by another is watched no more.
        self._watcher.fileChanged.connect(lambda _path: self._settle.start())
        self._watcher.directoryChanged.connect(lambda _path: self._settle.start())

    def watch(self, files: Iterable[Path]) -> None:
        """Watch these files, as they are now, and no others."""
        self._files = tuple(files)
        self._seen = {file: _stamp(file) for file in self._files}
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._settle.stop()
        self._add()

    def _add(self) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        paths = {str(file.absolute()) for file in self._files if file.exists()}
        # Where a whole folder has gone, the nearest one around it that is left sees it come back.
        paths |= {str(next(filter(Path.is_dir, file.absolute().parents))) for file in self._files}
        if paths - watched:
            self._watcher.addPaths(sorted(paths - watched))

    def _look(self) -> None:
        self._add()
        now = {file: _stamp(file) for file in self._files}
        if now != self._seen:
            self._seen = now
            self.saved.emit()


def _stamp(file: Path) -> tuple[int, int] | None:
    """What changes when a file is written; None while it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
