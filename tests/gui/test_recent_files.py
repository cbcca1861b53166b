"""The files opened last: their order, their number, and what a settings file may hold instead."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from gui.recent_files import KEY, MOST, RecentFile, RecentFiles


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def made(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("")
    return path


def test_the_newest_is_first_and_none_is_twice(settings: QSettings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    one, two = made(tmp_path, "one, with: signs.npz"), made(tmp_path, "two.md")
    for page, path in (("learning", one), ("lecture", two), ("sampling", one)):
        recent.add(page, path)
    assert recent.files() == [RecentFile("sampling", one), RecentFile("lecture", two)]
    settings.sync()
    again = RecentFiles(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert again.files() == recent.files()


def test_one_alone_comes_back_from_the_file(settings: QSettings, tmp_path: Path) -> None:
    RecentFiles(settings).add("learning", made(tmp_path, "a.npz"))
    settings.sync()
    again = RecentFiles(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert [each.path.name for each in again.files()] == ["a.npz"]


def test_there_are_only_so_many(settings: QSettings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    for i in range(MOST + 3):
        recent.add("hopfield", made(tmp_path, f"{i}.txt"))
    assert [each.path.stem for each in recent.files()] == [str(i) for i in range(MOST + 2, 2, -1)]


def test_files_that_are_gone_are_not_offered(settings: QSettings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    path = made(tmp_path, "gone.txt")
    recent.add("hopfield", path)
    path.unlink()
    assert recent.files() == []


@pytest.mark.parametrize("spoilt", [7, "no colon", [":", "a:", ":b"], {"a": 1}, ""])
def test_a_damaged_settings_file_holds_no_recent_files(settings: QSettings, spoilt: object) -> None:
    settings.setValue(KEY, spoilt)
    assert RecentFiles(settings).files() == []


def test_they_can_be_forgotten(settings: QSettings, tmp_path: Path) -> None:
    recent = RecentFiles(settings)
    recent.add("hopfield", made(tmp_path, "a.txt"))
    recent.forget()
    assert recent.files() == []
