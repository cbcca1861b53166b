"""A run as a film: GIF or MP4, frame by frame through the steps that there are."""

import io
import os
import secrets
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from PIL import Image
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gui.export.picture import grabbed, save_bytes
from gui.pages.page import Page
from model.data.writable import check_writable
from model.engine.commands import Pause
from model.engine.frame import Frame, Status
from model.errors import BadInput
from model.language import tr

MOST_FRAMES = 2000


class Film(Protocol):
    """Takes pictures one after another, and is a file when it is done."""

    def add(self, image: QImage) -> None:
        """One more frame, of the size of the first."""

    def save(self) -> None:
        """Write the file; raises BadInput if that cannot be."""

    def give_up(self) -> None:
        """Leave nothing behind."""


def make_film(path: Path, frames_per_second: float) -> Film:
    """A film of the kind that the name says.

    Raises BadInput if it says none, if nothing can be written there, or if there is no program for it.
    """
    kinds: dict[str, type[Gif | Mp4]] = {".gif": Gif, ".mp4": Mp4}
    kind = kinds.get(path.suffix.lower())
    if kind is None:
        raise BadInput(tr("{path}: a film is saved as .gif or .mp4.").format(path=path))
    check_writable(path, tr("the film"))
    return kind(path, frames_per_second)


class Gif:
    """Written by Pillow. Of 256 colours, which is enough for two themes and a few scales."""

    def __init__(self, path: Path, frames_per_second: float) -> None:
        self._path, self._ms = path, max(20, round(1000 / frames_per_second))
        self._frames: list[Image.Image] = []

    def add(self, image: QImage) -> None:
        self._frames.append(_pillow(image).quantize(256, dither=Image.Dither.NONE))

    def save(self) -> None:
        first, rest = self._frames[0], self._frames[1:]
        data = io.BytesIO()
        first.save(data, "GIF", save_all=True, append_images=rest, duration=self._ms, loop=0, optimize=False)
        save_bytes(self._path, data.getvalue())

    def give_up(self) -> None:
        self._frames.clear()


class Mp4:
    """Written by ffmpeg, H.264 as every player reads it, under another name until it is whole."""

    def __init__(self, path: Path, frames_per_second: float) -> None:
        self._path, self._per_second = path, frames_per_second
        self._part = path.with_name(f".{secrets.token_hex(8)}.mp4")
        self._writer: Generator[None, Any, None] | None = None
        try:
            import imageio_ffmpeg

            imageio_ffmpeg.get_ffmpeg_exe()
        except (ImportError, RuntimeError) as error:
            raise BadInput(
                tr("{path}: there is no ffmpeg to write an .mp4 with ({error}); .gif needs none.").format(
                    path=path, error=error
                )
            ) from error

    def add(self, image: QImage) -> None:
        frame = _pillow(image)
        even = frame.crop((0, 0, frame.width - frame.width % 2, frame.height - frame.height % 2))
        try:
            if self._writer is None:
                from imageio_ffmpeg import write_frames

                # The quality is that of line drawings; a size that is no multiple of 16 is what it is.
                self._writer = write_frames(
                    str(self._part),
                    even.size,
                    fps=self._per_second,
                    quality=8,
                    macro_block_size=2,
                    ffmpeg_log_level="error",
                )
                self._writer.send(None)
            self._writer.send(even.tobytes())
        except OSError as error:
            raise self._refused(error) from error

    def save(self) -> None:
        try:
            if self._writer is not None:
                self._writer.close()
            os.replace(self._part, self._path)  # noqa: PTH105 - the plain call says what it does
        except OSError as error:
            raise self._refused(error) from error

    def give_up(self) -> None:
        if self._writer is not None:
            with suppress(OSError):  # what is wrong was said already
                self._writer.close()
        self._part.unlink(missing_ok=True)

    def _refused(self, error: OSError) -> BadInput:
        self.give_up()
        sentence = tr("{path} cannot be saved ({reason}): choose a writable folder with free space.")
        return BadInput(sentence.format(path=self._path, reason=error.strerror or error))


class Shooting(QObject):
    """Goes from step to step of a run and takes a picture of each; afterwards the page is where it was."""

    progress = Signal(int)
    """Frames taken."""
    done = Signal()
    refused = Signal(str)

    def __init__(
        self, page: Page, shown: QWidget, film: Film, steps: Sequence[int], parent: QObject | None = None
    ) -> None:
        """``shown`` is what is taken: the page, or a view of it. ``steps`` of the run, each of them there already."""
        super().__init__(parent)
        self._page, self._shown, self._film = page, shown, film
        self._steps, self._taken = list(steps), 0
        self._before = page.newest.step if page.newest is not None else 0
        self._over = False

    def begin(self) -> None:
        """Hold the run and go to the first step."""
        self._page.worded.connect(self._follow)
        self._page.send(Pause())
        self._page.go_to(self._steps[0])

    def cancel(self) -> None:
        """Leave no file."""
        self._end(self._film.give_up)

    def _follow(self, frame: Frame) -> None:
        if self._over or frame.status in (Status.PLAYING, Status.SEEKING) or frame.step != self._steps[self._taken]:
            return
        step = self._taken
        # Views that come later are told between frames.
        QTimer.singleShot(0, self, lambda: self._take(step))

    def _take(self, index: int) -> None:
        if self._over or index != self._taken:
            return
        try:
            self._film.add(grabbed(self._shown))
        except BadInput as refusal:
            self._end(self._film.give_up)
            self.refused.emit(str(refusal))
            return
        self._taken += 1
        self.progress.emit(self._taken)
        if self._taken < len(self._steps):
            self._page.go_to(self._steps[self._taken])
            return
        try:
            self._film.save()
        except BadInput as refusal:
            self._end(self._film.give_up)
            self.refused.emit(str(refusal))
            return
        self._end(lambda: None)
        self.done.emit()

    def _end(self, leave: Callable[[], object]) -> None:
        if not self._over:
            self._over = True
            leave()
            self._page.worded.disconnect(self._follow)
            self._page.go_to(self._before)


def steps_of(first: int, last: int, every: int) -> list[int]:
    """From first to last, every so many, the last one too; raises BadInput if these are none or too many."""
    steps = list(range(first, last + 1, every))
    if not steps:
        raise BadInput(tr("There is no step from {first} to {last}.").format(first=first, last=last))
    if steps[-1] != last:
        steps.append(last)
    if len(steps) > MOST_FRAMES:
        sentence = tr("{n:,} frames are too many: take fewer steps, or every {every:,} of them ({most:,} at most).")
        need = -(-(last - first) // (MOST_FRAMES - 1))
        raise BadInput(sentence.format(n=len(steps), every=need, most=MOST_FRAMES))
    return steps


def _pillow(image: QImage) -> Image.Image:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(rgb.constBits())
    return Image.frombuffer("RGB", (rgb.width(), rgb.height()), data, "raw", "RGB", rgb.bytesPerLine(), 1)
