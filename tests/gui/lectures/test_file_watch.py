"""A file that is saved is noticed, however that happens."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.lectures.file_watch import FileWatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "lectures" / "mine" / "lecture.md"
    file.parent.mkdir(parents=True)
    file.write_text("one", "utf-8")
    return file


@pytest.fixture
def watch(qtbot: QtBot, file: Path) -> FileWatch:
    watch = FileWatch()
    watch.watch([file])
    return watch


def test_a_file_is_written_replaced_deleted_and_written_again(watch: FileWatch, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.saved):
        file.write_text("two!", "utf-8")
    with qtbot.waitSignal(watch.saved):
        file.with_suffix(".new").write_text("three!!", "utf-8")
        file.with_suffix(".new").replace(file)
    with qtbot.waitSignal(watch.saved):
        file.unlink()
    with qtbot.waitSignal(watch.saved):
        file.write_text("four!!!!", "utf-8")


def test_its_whole_folder_goes_and_comes_back(watch: FileWatch, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.saved):
        shutil.rmtree(file.parents[1])
    file.parent.mkdir(parents=True)
    with qtbot.waitSignal(watch.saved):
        file.write_text("back", "utf-8")


def test_another_file_of_the_folder_is_none_of_its_business(watch: FileWatch, file: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.saved, wait=400):
        file.with_name("other.md").write_text("x", "utf-8")
