"""A run as a film: the frames asked for, of the very steps, and nothing left behind where it cannot be."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.export.film import MOST_FRAMES, Shooting, make_film, steps_of
from gui.export.film_dialog import FilmDialog
from gui.export.picture import grabbed
from gui.main_window import MainWindow
from gui.pages.page import Page
from model.engine.commands import Edit, Run, SetPace
from model.engine.frame import Status
from model.errors import BadInput
from model.hopfield.changes import StartAtRandom


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Page:
    """A run of 40 units deciding."""
    page = window.open_page("hopfield")
    qtbot.waitUntil(lambda: page.newest is not None)
    page.complete()
    page.send(Edit(StartAtRandom()))
    page.send(SetPace(None))
    page.send(Run(until=40))
    rest(page, qtbot, 40)
    return page


def rest(page: Page, qtbot: QtBot, step: int) -> None:
    def there() -> bool:
        frame = page.newest
        return frame is not None and frame.step == step and frame.status in (Status.PAUSED, Status.FINISHED)

    qtbot.waitUntil(there, timeout=15_000)


def shoot(page: Page, qtbot: QtBot, file: Path, steps: list[int]) -> None:
    film = make_film(file, 10)
    shooting = Shooting(page, page.state.grid, film, steps, page)  # type: ignore[attr-defined]
    with qtbot.waitSignal(shooting.done, timeout=20_000):
        shooting.begin()


def states(page: Page, qtbot: QtBot, steps: list[int]) -> Iterator[NDArray[np.uint8]]:
    for step in steps:
        page.go_to(step)
        rest(page, qtbot, step)
        image = grabbed(page.state.grid)  # type: ignore[attr-defined]
        width, height = image.width(), image.height()
        flat = np.frombuffer(bytes(image.constBits()), np.uint8)
        yield flat.reshape(height, -1, 4)[:, :width, 2::-1]


def test_a_gif_has_the_steps_asked_for(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    steps = [0, 10, 20, 30, 40]
    file = tmp_path / "run.gif"
    shoot(page, qtbot, file, steps)
    with Image.open(file) as film:
        assert film.n_frames == len(steps)
        assert film.info["duration"] == 100
        for i, state in enumerate(states(page, qtbot, steps)):
            film.seek(i)
            frame = np.asarray(film.convert("RGB")).astype(int)
            assert np.abs(frame - state).mean() < 2, i
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".gif"] == ["run.gif"]


def test_an_mp4_can_be_read(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    from imageio_ffmpeg import count_frames_and_secs, read_frames

    file = tmp_path / "run.mp4"
    steps = [0, 5, 10, 15, 20, 25, 30]
    shoot(page, qtbot, file, steps)
    frames, seconds = count_frames_and_secs(str(file))
    assert (frames, seconds) == (len(steps), pytest.approx(0.7, abs=0.11))
    about = next(read_frames(str(file)))
    grid = page.state.grid  # type: ignore[attr-defined]
    assert about["size"] == (grid.width() // 2 * 2, grid.height() // 2 * 2)


def test_the_page_is_where_it_was(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    page.go_to(25)
    rest(page, qtbot, 25)
    shoot(page, qtbot, tmp_path / "run.gif", [25])
    rest(page, qtbot, 25)
    shoot(page, qtbot, tmp_path / "run.gif", [0, 40])
    rest(page, qtbot, 25)


@pytest.mark.parametrize("name", ["run.gif", "run.mp4"])
def test_cancelled_it_leaves_nothing(page: Page, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    shooting = Shooting(page, page, make_film(tmp_path / name, 10), list(range(41)), page)
    with qtbot.waitSignal(shooting.progress, timeout=15_000):
        shooting.begin()
    shooting.cancel()
    rest(page, qtbot, 40)
    assert [each for each in tmp_path.iterdir() if each.suffix in (".gif", ".mp4")] == []


@pytest.mark.parametrize("name", ["run.gif", "run.mp4"])
def test_where_it_cannot_be_written_it_says_so_before(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match=rf"none/{name} cannot be written"):
        make_film(tmp_path / "none" / name, 10)


# imageio-ffmpeg leaves the pipe open that led to an ffmpeg that has ended.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", ["run.gif", "run.mp4"])
def test_a_folder_that_goes_is_told_of_in_the_end(page: Page, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "goes"
    folder.mkdir()
    shooting = Shooting(page, page.state.grid, make_film(folder / name, 10), [0, 1, 2], page)  # type: ignore[attr-defined]
    shooting.progress.connect(lambda _n: shutil.rmtree(folder, ignore_errors=True))
    with qtbot.waitSignal(shooting.refused, timeout=15_000) as told:
        shooting.begin()
    assert name in told.args[0]
    rest(page, qtbot, 40)


def test_another_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"a film is saved as \.gif or \.mp4"):
        make_film(tmp_path / "run.avi", 10)


def test_which_steps() -> None:
    assert steps_of(0, 10, 4) == [0, 4, 8, 10]
    assert steps_of(3, 3, 1) == [3]
    with pytest.raises(BadInput, match="no step from 4 to 3"):
        steps_of(4, 3, 1)
    with pytest.raises(BadInput, match="every 51 of them"):
        steps_of(0, 100_000, 1)
    assert len(steps_of(0, 100_000, 51)) <= MOST_FRAMES


def test_the_dialog_says_how_long_it_will_be(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FilmDialog(page, lambda then: then(tmp_path / "run.gif"), page)
    dialog.every.setValue(10)
    dialog.rate.setValue(2)
    assert "5 frames" in dialog.told.text()
    assert "2.5 seconds" in dialog.told.text()
    dialog.open()
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog._ask_for_file()
    with Image.open(tmp_path / "run.gif") as film:
        assert film.n_frames == 5
