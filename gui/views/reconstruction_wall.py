"""Pictures side by side with what becomes of them, pass by pass."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.picture_blocks import Block, Line, PictureBlocks, Row, Tone
from gui.drawing.reconstruction_words import heading, picture_name, picture_sentence
from gui.drawing.view import View
from gui.explain import explain
from gui.style import theme_of
from model.language import tr
from model.rbm.familiar import PictureGroup
from model.rbm.look_alike import NO_DIGIT
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot, Stage

Pictures = NDArray[np.float32]

FILM = 6
"""Stages of a film strip between the original and the present."""

FIRST_STAGES = (1, 2, 5, 10, 20, 50)

OWN, LEARNT = tr("own digit"), tr("learnt digit")


class ReconstructionWall(View):
    """A column is a picture: the original above, then what it was after some passes, then what it is now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: ReconstructionSnapshot | None = None
        self._shown: list[tuple[Stage | None, Pictures | None]] = []
        """Of each row, and what it shows of all pictures."""
        self._pointed: tuple[int, int, int, int] | None = None
        self.film = self._box(
            tr("Film strip"),
            tr("Show the pictures after 1, 2, 5, 10, 20, 50 … passes too"),
            tr("A pass goes from the picture v to the hidden units h and back to v."),
        )
        self.states = self._box(
            tr("States"),
            tr("Show the states drawn, 0 or 1, which go on into the next pass, in place of their probabilities"),
            tr("Pixel v_i is drawn with p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j)."),
        )
        self._legend = QLabel()
        self._legend.setWordWrap(True)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        explain(
            self,
            tr("Pictures side by side with what becomes of them, pass by pass"),
            tr("A column is a picture v; a pass goes from it to the hidden units h and back to v."),
        )
        explain(
            self._legend,
            tr(
                "How the digit below a picture is written, which is what it looks like now.\n"
                "Own: what it was at the beginning. Learnt: another one, of the few that the machine has learnt."
            ),
            tr("It is the digit of the nearest of 3,000 labelled training digits, by the angle between them."),
        )
        self.blocks = PictureBlocks(tr("after {n:,}", "passes").format(n=1000))
        explain(
            self.blocks,
            tr(
                "Looks like: the digit of the nearest of 3,000 labelled training digits, by the angle between them.\n"
                "Error: the mean over the pixels of (probability − original)²."
            ),
            tr("Shown is p(v_i = 1 | h) of each pixel after a pass, or the states v_i that were drawn."),
        )
        self.blocks.pointed_at.connect(self._point_at)
        top = QHBoxLayout()
        top.addWidget(self.film)
        top.addWidget(self.states)
        top.addSpacing(12)
        top.addWidget(self._legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.addLayout(top)
        layout.addWidget(self.blocks, 1)
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(660, 480)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ReconstructionSnapshot)
        self._snapshot = snapshot
        self.states.setEnabled(snapshot.settings.way == "sampled")
        self._show()

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.blocks.show_blocks((), (1, 1))

    def restyle(self) -> None:
        theme = theme_of(self)
        self._legend.setText(
            f'<b style="color: {theme.accent}">{OWN}</b> · <b style="color: {theme.warm}">{LEARNT}</b>'
        )

    def _box(self, name: str, tip: str, more: str) -> QCheckBox:
        box = QCheckBox(name)
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(box, tip, more)
        box.toggled.connect(self._show)
        return box

    def _show(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        start, present, n = snapshot.stages[0], snapshot.present, snapshot.settings.n
        originals = np.concatenate([group.pictures for group in snapshot.groups])
        whole = snapshot.settings.damage == "none"
        names, self._shown = [tr("original", "a picture")], [(start if whole else None, originals)]
        if not whole:
            names.append(tr("damaged", "a picture"))
            self._shown.append((start, start.probabilities))
        now = len(names)
        for step, stage in self._stages(snapshot):
            names.append(tr("after {n:,}", "passes").format(n=step))
            self._shown.append((stage, self._pictures(stage)))
            now += stage is not None
        # What is yet to come stands below what is now.
        present_name = tr("after {n:,}", "passes") if snapshot.step else tr("start", "a picture at the start")
        names.insert(now, present_name.format(n=snapshot.step))
        self._shown.insert(now, (present, self._pictures(present)))
        blocks = []
        for group, part in zip(snapshot.groups, (slice(n), slice(n, None)), strict=True):
            rows = [
                Row(name, None if pictures is None else pictures[part])
                for name, (_, pictures) in zip(names, self._shown, strict=True)
            ]
            rows[now] = replace(rows[now], in_front=True)
            blocks.append(Block(heading(snapshot, group), tuple(rows), _lines(snapshot, group, part)))
        self.blocks.show_blocks(tuple(blocks), snapshot.image_shape)
        if self._pointed is not None:
            self._tell(*self._pointed)

    def _stages(self, snapshot: ReconstructionSnapshot) -> list[tuple[int, Stage | None]]:
        """Those between the original and the present; there is room for some that are yet to come."""
        reached = {stage.step: stage for stage in snapshot.stages if stage.step > 0}
        if not self.film.isChecked():
            return [(1, reached.get(1))]
        steps = sorted({*FIRST_STAGES, *reached})[-FILM:]
        return [(step, reached.get(step)) for step in steps]

    def _pictures(self, stage: Stage | None) -> Pictures | None:
        if stage is None:
            return None
        return stage.states if self.states.isChecked() else stage.probabilities

    def _point_at(self, block: int, row: int, column: int, pixel: int) -> None:
        self._pointed = (block, row, column, pixel) if block >= 0 else None
        if self._pointed is None:
            self.hovered.emit("")
        else:
            self._tell(*self._pointed)

    def _tell(self, block: int, row: int, column: int, pixel: int) -> None:
        """Exact numbers of a picture, and of the pixel of it."""
        snapshot = self._snapshot
        if snapshot is None or row >= len(self._shown) or column >= snapshot.settings.n:
            return
        (stage, pictures), picture = self._shown[row], block * snapshot.settings.n + column
        if pictures is None:
            self.hovered.emit(tr("Not reached yet."))
            return
        group = snapshot.groups[block]
        if stage is None:
            what = tr("{picture}, the original").format(picture=picture_name(group, column))
        else:
            what = picture_sentence(snapshot, stage, picture)
        y, x = divmod(pixel, snapshot.image_shape[1])
        self.hovered.emit(
            tr("{what}; pixel (row {row}, column {column}): {value:.3f}").format(
                what=what, row=y + 1, column=x + 1, value=pictures[picture, pixel]
            )
        )


def _lines(snapshot: ReconstructionSnapshot, group: PictureGroup, part: slice) -> tuple[Line, Line]:
    """What each picture looks like now, and its error."""
    labels, errors = snapshot.present.looks_like[part], snapshot.present.errors[part]
    tones: list[Tone] = []
    for label, digit in zip(labels, group.digits, strict=True):
        own = group.are_digits and label == digit
        # Where the machine has learnt all digits, everything looks like one of them.
        taken = label in snapshot.learnt and len(snapshot.learnt) < 10
        tones.append("good" if own else "striking" if taken else "plain")
    likeness = tuple("–" if label == NO_DIGIT else str(label) for label in labels)
    exact = tuple(f"{error:.3f}" for error in errors)
    plain: list[Tone] = ["plain"] * len(errors)
    return (
        Line(tr("looks like"), likeness, tuple(tones), likeness),
        Line(tr("error", "of a picture"), exact, tuple(plain), tuple(words.removeprefix("0") for words in exact)),
    )
