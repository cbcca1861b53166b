"""Images are read one after another, turned into patterns of one size, and handed over together."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

import gui.image_dialog
from gui.image_dialog import ImageDialog
from model.data.images import image_pattern, read_image
from model.data.patterns import Pattern
from tests.gui.looking import boxes, texts

Opener = Callable[..., ImageDialog]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


@pytest.fixture
def open_dialog(qtbot: QtBot, parent: QWidget) -> Iterator[Opener]:
    """Opens the dialog and waits until every image is read."""
    opened: list[ImageDialog] = []

    def open_one(*paths: Path, shape: tuple[int, int] | None = None) -> ImageDialog:
        dialog = ImageDialog(paths, shape, parent)
        opened.append(dialog)
        closed: list[int] = []
        dialog.finished.connect(closed.append)
        dialog.open()
        qtbot.waitUntil(lambda: bool(closed) or not dialog._unread)
        return dialog

    yield open_one
    for box in boxes():
        box.close()


@pytest.fixture
def images(tmp_path: Path) -> list[Path]:
    """Three drawings, each of them another one."""
    paths = []
    for number in range(3):
        grey = np.full((60, 90), 255, np.uint8)
        grey[10:30, 20 + 10 * number : 60] = 0
        paths.append(tmp_path / f"drawing{number}.png")
        Image.fromarray(grey).save(paths[-1])
    return paths


def taken_from(dialog: ImageDialog) -> list[tuple[Pattern, ...]]:
    taken: list[tuple[Pattern, ...]] = []
    dialog.accepted_patterns.connect(taken.append)
    return taken


def ok(dialog: ImageDialog) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_every_image_becomes_a_pattern_of_the_chosen_size(open_dialog: Opener, images: list[Path]) -> None:
    dialog = open_dialog(*images)
    taken = taken_from(dialog)
    dialog.rows.setValue(12)
    dialog.columns.setValue(10)
    assert "= 120 units" in texts(dialog)
    ok(dialog)
    (patterns,) = taken
    assert [p.name for p in patterns] == ["drawing0", "drawing1", "drawing2"]
    for pattern, path in zip(patterns, images, strict=True):
        np.testing.assert_array_equal(pattern.pixels, image_pattern(read_image(path), (12, 10)).pixels)


def test_the_size_of_a_network_is_kept(open_dialog: Opener, images: list[Path]) -> None:
    dialog = open_dialog(images[0], shape=(3, 80))
    assert not dialog.rows.isEnabled()
    assert not dialog.columns.isEnabled()
    taken = taken_from(dialog)
    ok(dialog)
    assert taken[0][0].pixels.shape == (3, 80)


def test_one_turns_from_image_to_image_and_each_keeps_its_choice(open_dialog: Opener, images: list[Path]) -> None:
    dialog = open_dialog(*images)
    assert "1 of 3:  drawing0.png" in texts(dialog)
    assert not dialog.previous.isEnabled()
    dialog.panel.invert.click()
    dialog.next.click()
    assert not dialog.panel.invert.isChecked()
    dialog.next.click()
    assert "3 of 3:  drawing2.png" in texts(dialog)
    assert not dialog.next.isEnabled()
    dialog.previous.click()
    dialog.previous.click()
    assert dialog.panel.invert.isChecked()
    taken = taken_from(dialog)
    ok(dialog)
    plus = [int((p.pixels == 1).sum()) for p in taken[0]]
    assert plus[0] > 512 > plus[1]


def test_a_choice_can_be_made_for_all_images_and_one_left_out(open_dialog: Opener, images: list[Path]) -> None:
    dialog = open_dialog(*images)
    dialog.panel.invert.click()
    dialog.panel.part.setValue(50)
    dialog.same_for_all.click()
    dialog.next.click()
    dialog.leave_out.click()
    assert "2 of 2:  drawing2.png" in texts(dialog)
    assert dialog.panel.part.value() == 50
    dialog.leave_out.click()
    assert "drawing0.png" in texts(dialog)
    assert not dialog.leave_out.isEnabled(), "one must remain"
    taken = taken_from(dialog)
    ok(dialog)
    assert [p.name for p in taken[0]] == ["drawing0"]


def test_an_image_that_cannot_be_read_is_told_and_skipped(
    open_dialog: Opener, images: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(images[0].read_bytes()[:60])
    dialog = open_dialog(images[0], broken, images[1])
    (box,) = boxes()
    assert str(broken) in box.text()
    taken = taken_from(dialog)
    ok(dialog)
    assert [p.name for p in taken[0]] == ["drawing0", "drawing1"]


def test_without_a_single_readable_image_the_dialog_closes_with_the_reasons(
    open_dialog: Opener, tmp_path: Path
) -> None:
    missing = [tmp_path / f"none{i}.png" for i in range(10)]
    open_dialog(*missing)
    (box,) = boxes()
    assert str(missing[7]) in box.text()
    assert str(missing[8]) not in box.text()
    assert box.text().endswith("And 2 more cannot be used.")


def test_an_image_that_can_be_no_pattern_is_shown_with_the_reason(
    open_dialog: Opener, images: list[Path], tmp_path: Path
) -> None:
    blank = tmp_path / "blank.png"
    Image.new("L", (9, 9), 77).save(blank)
    dialog = open_dialog(images[0], blank)
    taken = taken_from(dialog)
    ok(dialog)
    assert taken == []
    (box,) = boxes()
    assert box.text().startswith("blank.png: this part of the image is of one grey only")
    assert "2 of 2:  blank.png" in texts(dialog)
    box.close()
    dialog.leave_out.click()
    dialog.rows.setValue(1)
    dialog.columns.setValue(3)
    assert "1 rows × 3 columns are 3 units: a pattern should have from 4 to 4096." in texts(dialog)
    dialog.reject()


def test_the_window_stays_alive_while_an_image_is_read(
    parent: QWidget, qtbot: QtBot, images: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def slowly(path: Path) -> object:
        may_go_on.wait(10)
        return read_image(path)

    monkeypatch.setattr(gui.image_dialog, "read_image", slowly)
    dialog = ImageDialog(images, None, parent)
    dialog.open()
    okay = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert "Reading image 1 of 3 …" in texts(dialog)
    assert not okay.isEnabled()
    may_go_on.set()
    qtbot.waitUntil(okay.isEnabled)
    dialog.reject()


def test_cancelling_hands_over_nothing_and_reads_no_further(
    parent: QWidget, images: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go_on, read = threading.Event(), threading.Event(), []

    def slowly(path: Path) -> object:
        read.append(path)
        begun.set()
        may_go_on.wait(10)
        return read_image(path)

    monkeypatch.setattr(gui.image_dialog, "read_image", slowly)
    dialog = ImageDialog(images, None, parent)
    taken = taken_from(dialog)
    dialog.open()
    assert begun.wait(10)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    may_go_on.set()
    dialog._reader.shutdown(wait=True)
    assert read == images[:1]
    assert taken == []
