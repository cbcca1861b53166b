"""The files that were opened last, for whoever goes on from there the next day."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

MOST = 8

LECTURE = "lecture"
"""In the place of a page: the file is a lecture."""

KEY = "recent files"


class RecentFile(NamedTuple):
    """A file, and the page that opened it."""

    page: str
    path: Path


class RecentFiles:
    """Kept in the settings, the newest first; files that are no longer there are left out."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def add(self, page: str, path: Path) -> None:
        """This one was opened just now."""
        newest = RecentFile(page, path.absolute())
        kept = [newest, *(each for each in self._kept() if each.path != newest.path)][:MOST]
        self._settings.setValue(KEY, [f"{each.page}:{each.path}" for each in kept])

    def files(self) -> list[RecentFile]:
        """At most MOST of them."""
        return [each for each in self._kept() if each.path.exists()]

    def forget(self) -> None:
        """None, from now on."""
        self._settings.remove(KEY)

    def _kept(self) -> list[RecentFile]:
        kept = self._settings.value(KEY, [])
        kept = [kept] if isinstance(kept, str) else kept  # Qt gives back a list of one as its one text
        if not isinstance(kept, list):  # a settings file can hold anything
            return []
        pairs = [str(each).partition(":") for each in kept]
        return [RecentFile(page, Path(path)) for page, colon, path in pairs if page and colon and path]
