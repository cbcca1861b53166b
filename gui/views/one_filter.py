"""One hidden unit large: its filter, what is known of it, the images that drive it, and how it grew."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.drawing.choice import Choice
from gui.drawing.film import Film, Shot
from gui.drawing.filter_facts import facts
from gui.drawing.flow_row import FlowRow
from gui.drawing.picture_row import PictureRow
from gui.drawing.seldom import Seldom
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number, round_up
from model.language import tr
from model.rbm.detectors import UnitResponse, response
from model.rbm.filter_order import strongest_inputs
from model.rbm.training_snapshot import TrainingSnapshot

FEWEST_INPUTS, MOST_INPUTS = 8, 12
INPUT_WIDTH = 60
"""More than the fewest are shown where each has this much room, in pixels."""

REST_SECONDS = 0.25
"""Between two looks at all but the filter itself: nobody reads faster."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class OneFilterView(View):
    """Follows the run and its scrubbing; a click on a frame of the film wants to go there."""

    step_chosen = Signal(int)
    """An update to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: TrainingSnapshot | None = None
        self._unit: int | None = None
        self._film = Film()
        self._shots: list[Shot] = []
        self._answers: UnitResponse | None = None
        self._shown = np.zeros(0, np.intp)
        """The images in the row."""
        self._rest = Seldom(REST_SECONDS, self._draw_rest, self)
        self.message = Words("sentence", lines=2)
        self.message.show_text(tr("Click a filter to see it here."))
        self.grid = UnitGrid(lines=False, at_top=True)
        explain(
            self,
            tr("One hidden unit large: its filter, what is known of it, the images that drive it, and how it grew"),
            tr("Unit h_j is on with p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i); its filter is the weights w_ij."),
        )
        explain(
            self.grid,
            tr("The weight to every pixel. Orange: a bright pixel there switches the unit on; blue: off."),
            tr("Pixel i of the picture is w_ij of this unit j."),
        )
        self.grid.hovered.connect(self._hover_pixel)
        self.words = Words("plain", 8, LEFT)
        self.which = Choice(
            tr(
                "The training images, of those that are measured, that drive the unit most or least.\n"
                "Under each: how probable it makes the unit."
            ),
            tr("They are sorted by the field c_j + Σ_i w_ij v_i that image v makes at unit j."),
            {"strongest": tr("Strongest inputs"), "weakest": tr("Weakest inputs")},
        )
        self.products = QCheckBox(tr("× weights"))
        self.products.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(
            self.products,
            tr(
                "Show each image times the filter:"
                " its bright pixels speak for the unit (orange) or against it (blue).\n"
                "Their sum and the bias are the unit’s field."
            ),
            tr("Pixel i is then w_ij v_i, and the field c_j + Σ_i w_ij v_i."),
        )
        self.inputs = PictureRow()
        explain(
            self.inputs,
            tr("The number under an image is the probability that it switches the unit on"),
            tr("It is p(h_j = 1 | v) of this unit j, given the image v."),
        )
        self.inputs.pointed_at.connect(self._hover_input)
        self.film_scale = Choice(
            tr(
                "How the filter grew: after so many updates, as far as they were seen.\n"
                "One scale each shows what the weights are like while they are small; one for all shows them grow."
            ),
            tr("The pictures are the weights w_ij of this unit j after 0, 1, 2, 4, 8 … updates."),
            {"each": tr("Growth, one scale each"), "all": tr("Growth, one scale for all")},
        )
        self.note = Words("plain", 1, LEFT)
        self.note.explain(
            tr("A fast run shows only some of its updates. Scrub back, and those that you pass are filled in."),
            tr("Kept are the weights w_ij nearest to updates 0, 1, 2, 4, 8 …, each twice as late as the one before."),
        )
        self.film = PictureRow()
        self.film.setCursor(Qt.CursorShape.PointingHandCursor)
        explain(
            self.film,
            tr("The number under a picture counts the updates: click to go there"),
            tr("Each picture is the weights w_ij of this unit j as they were then."),
        )
        self.film.pointed_at.connect(self._hover_shot)
        self.film.chosen.connect(lambda index: self.step_chosen.emit(self._shots[index].step))
        for choice in (self.which, self.film_scale):
            choice.currentIndexChanged.connect(self._rest.now)
        self.products.toggled.connect(self._rest.now)
        self._lay_out()

    def _lay_out(self) -> None:
        details = QWidget()
        top, low = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.grid, 3)
        beside = QVBoxLayout()
        beside.addWidget(self.words)
        beside.addStretch(1)
        top.addLayout(beside, 4)
        low.addWidget(self.film_scale)
        low.addWidget(self.note, 1)
        column = QVBoxLayout(details)
        column.setContentsMargins(6, 4, 6, 2)
        column.setSpacing(3)
        column.addLayout(top, 3)
        column.addWidget(FlowRow((self.which,), (self.products,)))
        column.addWidget(self.inputs, 2)
        column.addLayout(low)
        column.addWidget(self.film, 2)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.message)
        self._stack.addWidget(details)

    def sizeHint(self) -> QSize:
        return QSize(440, 460)

    def show_unit(self, unit: int | None) -> None:
        """Look at this unit from now on."""
        self._unit = unit
        self._rest.forget()
        if self._snapshot is not None:
            self._film.see(self._snapshot.step, self._snapshot.machine.weights, unit)
            self.draw(self._snapshot)

    def forget(self, after: int = -1) -> None:
        """What was seen after this update belongs to a former run, or to another future of this one."""
        self._film.forget(after)

    def show_snapshot(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        # Also while nobody looks: it costs nothing but memory, and the beginning of a run comes only once.
        self._film.see(snapshot.step, snapshot.machine.weights, self._unit)
        super().show_snapshot(snapshot)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        self._snapshot = snapshot
        weights = self._weights()
        self._stack.setCurrentIndex(0 if weights is None else 1)
        if weights is not None:
            scale = _scale(weights)
            self.grid.show_indices(to_indices(weights.reshape(snapshot.image_shape), -scale, scale), "diverging")
            self._rest.ask()

    def draw_nothing(self) -> None:
        self._snapshot = self._unit = self._answers = None
        self._rest.forget()
        self._film.forget()
        self._shots = []
        self._stack.setCurrentIndex(0)
        self.grid.clear()
        for row in (self.inputs, self.film):
            row.clear()
        for words in (self.words, self.note):
            words.show_text("")

    def _weights(self) -> NDArray[np.float32] | None:
        """Of the unit that is looked at, if the machine has it."""
        if self._snapshot is None or self._unit is None or self._unit >= self._snapshot.machine.n_hidden:
            return None
        return self._snapshot.machine.weights[:, self._unit]

    def _draw_rest(self) -> None:
        snapshot, unit, weights = self._snapshot, self._unit, self._weights()
        if snapshot is None or unit is None or weights is None:
            return
        self._answers = response(snapshot, unit)
        self.words.show_text(facts(snapshot, unit, self._answers, _scale(weights)))
        self._draw_inputs(snapshot, weights, self._answers)
        self._draw_film(snapshot, unit)

    def _draw_inputs(self, snapshot: TrainingSnapshot, weights: NDArray[np.float32], answers: UnitResponse) -> None:
        drive = answers.fields if self.which.name == "strongest" else -answers.fields
        n = min(MOST_INPUTS, max(FEWEST_INPUTS, self.inputs.width() // INPUT_WIDTH))
        self._shown = strongest_inputs(drive[:, np.newaxis], 0, n)
        images = snapshot.material.examples[self._shown]
        low, high, kind = 0.0, 1.0, "units"
        if self.products.isChecked():
            high, kind = _scale(weights), "diverging"
            low = -high
        values = images * weights if self.products.isChecked() else images
        self.inputs.show_pictures(
            to_indices(values, low, high).reshape(-1, *snapshot.image_shape),
            kind,
            [f"{answers.probabilities[case]:.2f}" for case in self._shown],
        )

    def _draw_film(self, snapshot: TrainingSnapshot, unit: int) -> None:
        shots = self._shots = self._film.shots(unit)
        self.note.show_text(tr("Gaps: scrub back.") if self._film.has_gaps(unit) else "")
        if not shots:
            self.film.clear()
            return
        weights = np.stack([shot.weights for shot in shots])
        largest = np.abs(weights).max(axis=None if self.film_scale.name == "all" else 1, keepdims=True)
        indices = to_indices(weights / np.where(largest > 0, largest, 1), -1, 1)
        now = [index for index, shot in enumerate(shots) if shot.step <= snapshot.step]
        self.film.show_pictures(
            indices.reshape(-1, *snapshot.image_shape),
            "diverging",
            [f"{shot.step:,}" for shot in shots],
            now[-1] if now else None,
        )

    def _hover_pixel(self, pixel: int) -> None:
        weights, snapshot = self._weights(), self._snapshot
        if weights is None or snapshot is None or not 0 <= pixel < len(weights):
            self.hovered.emit("")
            return
        row, column = divmod(pixel, snapshot.image_shape[1])
        self.hovered.emit(
            tr("Weight between hidden unit {unit} and pixel (row {row}, column {column}): {weight}").format(
                unit=(self._unit or 0) + 1,
                row=row + 1,
                column=column + 1,
                weight=number(float(weights[pixel]), "+.4f"),
            )
        )

    def _hover_input(self, index: int) -> None:
        answers, snapshot = self._answers, self._snapshot
        if answers is None or snapshot is None or not 0 <= index < len(self._shown):
            self.hovered.emit("")
            return
        case, material = int(self._shown[index]), snapshot.material
        text = (
            tr("Training image {image} of the {n} that are measured: field {field}, probability {p:.4f}")
            if material.labels is None
            else tr(
                "Training image {image} of the {n} that are measured, labelled “{label}”:"
                " field {field}, probability {p:.4f}"
            )
        )
        self.hovered.emit(
            text.format(
                image=case + 1,
                n=len(material.examples),
                label="" if material.labels is None else material.label_names[material.labels[case]],
                field=number(float(answers.fields[case]), "+.3f"),
                p=answers.probabilities[case],
            )
        )

    def _hover_shot(self, index: int) -> None:
        if not 0 <= index < len(self._shots):
            self.hovered.emit("")
            return
        shot = self._shots[index]
        self.hovered.emit(
            tr("After update {n:,}: norm {norm:.3g}, largest weight {largest:.3g}; click to go there").format(
                n=shot.step, norm=np.linalg.norm(shot.weights), largest=np.abs(shot.weights).max()
            )
        )


def _scale(weights: NDArray[np.float32]) -> float:
    """A round number that no weight exceeds."""
    return round_up(float(np.abs(weights).max()))  # 1 where all are 0
