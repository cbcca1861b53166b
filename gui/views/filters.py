"""The weights of every hidden unit as a picture: one image for all of them."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.drawing.choice import Choice
from gui.drawing.filter_places import HEADING, FilterPlaces, places, why_no_labels
from gui.drawing.filter_words import ORDER_TIP, ORDERS, SCALE_TIP, SCALES, caption, ordinal
from gui.drawing.flow_row import FlowRow
from gui.drawing.seldom import Seldom
from gui.drawing.tile_grid import TileGrid
from gui.drawing.unit_grid import BLANK, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number, round_up
from model.language import tr
from model.rbm.training_snapshot import TrainingSnapshot

MAX_SHOWN = 1024
"""More filters than this would be too small to see, and too many to draw sixty times a second."""

ORDER_SECONDS = 2.0
"""Between two orders while a run plays: filters that change places all the time cannot be followed."""

ROWS_AT_A_TIME = 128

STANDS = {
    "number": tr("Hidden unit {unit}"),
    "norm": tr("Hidden unit {unit}, {rank} by norm"),
    "activation": tr("Hidden unit {unit}, {rank} by activation"),
    "label": tr("Hidden unit {unit}, {rank} for “{name}”"),
}
"""Which unit it is and where it stands, in each order."""


class FilterView(View):
    """Orange weights switch a hidden unit on, blue ones off; order and scale are chosen, and said, above them."""

    unit_chosen = Signal(int)
    """A filter was clicked."""
    detectors_wanted = Signal(bool)
    """Whether the order needs to know what the units detect (``TrainingSnapshot.detectors``)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: TrainingSnapshot | None = None
        self._places = FilterPlaces("number", np.arange(0))
        self._placed_for: tuple[str, int, bool] | None = None
        self._unit: int | None = None
        self._pointed_at = -1, -1
        """A place and a pixel."""
        norm = tr("The norm of a unit j is ‖w_j‖ = √(Σ_i w_ij²), its activation p(h_j = 1 | v).")
        self.order = Choice(ORDER_TIP, norm, ORDERS)
        colours = tr("A colour stands for a weight w_ij: blue below 0, orange above.")
        self.scale = Choice(SCALE_TIP, colours, SCALES)
        self.order.currentIndexChanged.connect(self._order_changed)
        self.scale.currentIndexChanged.connect(self._show)
        self._ordering = Seldom(ORDER_SECONDS, self._place, self)
        self.grid = TileGrid()
        explain(
            self,
            tr("The weights of every hidden unit as a picture"),
            tr("The picture of unit h_j is its weights w_ij to all visible units v_i: a feature it has learnt."),
        )
        explain(
            self.grid,
            tr(
                "Each small picture is one hidden unit: its weight to every pixel.\n"
                "Orange: a bright pixel there switches the unit on; blue: off.\n"
                "Click one to see it large."
            ),
            tr("Pixel i of the picture of unit j is w_ij; the unit is on with p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i)."),
        )
        self.grid.tile_hovered.connect(self._hover)
        self.grid.tile_chosen.connect(self._choose)
        self._caption = Words("plain", lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(FlowRow((QLabel(tr("Order")), self.order), (QLabel(tr("Scale")), self.scale)))
        layout.addWidget(self._caption)
        layout.addWidget(self.grid, 1)

    def sizeHint(self) -> QSize:
        return QSize(560, 480)

    @property
    def wants_detectors(self) -> bool:
        """Whether the order needs to know what the units detect."""
        return self.order.name in ("activation", "label")

    def choose(self, unit: int | None) -> None:
        """Frame the filter of a unit, wherever it stands."""
        self._unit = unit
        self.grid.frame(self._places.place_of(unit))

    def settle(self) -> None:
        """The run rests: work out the order of what is shown now."""
        if self._snapshot is not None and self._places.order != "number":
            self._ordering.now()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        if self._snapshot is None or self._snapshot.material is not snapshot.material:
            self._offer_labels(why_no_labels(snapshot))
        self._snapshot = snapshot
        wanted = self.order.name, snapshot.machine.n_hidden, snapshot.detectors is not None
        if wanted != self._placed_for:
            self._ordering.now()
        elif self.order.name == "number" or not self._ordering.ask():
            self._show()

    def draw_nothing(self) -> None:
        self._snapshot = self._placed_for = self._unit = None
        self._ordering.forget()
        self._caption.show_text("")
        self.grid.clear()

    def _offer_labels(self, why_not: str) -> None:
        self.order.allow("label", why_not)
        if why_not and self.order.name == "label":
            self.order.choose("number")

    def _order_changed(self) -> None:
        self.detectors_wanted.emit(self.wants_detectors)
        if self._snapshot is not None:
            self._ordering.now()

    def _place(self) -> None:
        """Work out which unit stands where, and show it there."""
        snapshot = self._snapshot
        if snapshot is not None:
            self._placed_for = self.order.name, snapshot.machine.n_hidden, snapshot.detectors is not None
            self._places = places(self.order.name, snapshot, MAX_SHOWN)
            self._show()
            if self._pointed_at != (-1, -1):
                self._hover(*self._pointed_at)

    def _show(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        weights = snapshot.machine.weights
        scale: float | None = None
        if self.scale.name == "all":
            # Four standard deviations hold nearly every weight; rounded up, the scale changes seldom.
            scale = round_up(4 * math.sqrt(float(np.vdot(weights, weights)) / weights.size))
        where = self._places
        self._caption.show_text(caption(snapshot.machine.n_hidden, where.n_shown, where.order, self.order.name, scale))
        tiles, headings = _tiles(weights, where, scale), {}
        for place, label in where.headings.items():
            headings[place] = snapshot.material.label_names[label]
        self.grid.show_tiles(tiles, snapshot.image_shape, "diverging", headings)
        self.grid.frame(where.place_of(self._unit))

    def _choose(self, place: int) -> None:
        unit = int(self._places.units[place])
        if unit != HEADING:
            self.choose(unit)
            self.unit_chosen.emit(unit)

    def _hover(self, place: int, pixel: int) -> None:
        self._pointed_at = place, pixel
        snapshot = self._snapshot
        if snapshot is None or not 0 <= place < len(self._places.units):
            self.hovered.emit("")
            return
        unit, label = int(self._places.units[place]), self._places.class_at(place)
        name = "" if label is None else snapshot.material.label_names[label]
        if label is not None and unit == HEADING:
            n = self._places.size_of(label)
            said = (
                tr("Most active for images of class “{name}”: 1 hidden unit")
                if n == 1
                else tr("Most active for images of class “{name}”: {n} hidden units")
            )
            self.hovered.emit(said.format(name=name, n=n))
            return
        rank = ordinal(self._places.rank_at(place))
        which = STANDS[self._places.order].format(unit=unit + 1, rank=rank, name=name)
        row, column = divmod(pixel, snapshot.image_shape[1])
        weight = float(snapshot.machine.weights[pixel, unit])
        bias = float(snapshot.machine.hidden_bias[unit])
        self.hovered.emit(
            tr("{which}, pixel (row {row}, column {column}): weight {weight}; bias of the unit {bias}").format(
                which=which, row=row + 1, column=column + 1, weight=number(weight, "+.4f"), bias=number(bias, "+.4f")
            )
        )


def _tiles(weights: NDArray[np.float32], where: FilterPlaces, scale: float | None) -> NDArray[np.uint8]:
    """The pictures (n_places, n_visible) in their places, on one scale or, without one, each on its own."""
    if where.order == "number":
        weights = weights[:, : where.n_shown]
    indices = (_on_own_scales(weights) if scale is None else to_indices(weights, -scale, scale)).T
    if where.order == "number":
        return indices
    if not where.headings:
        return indices[where.units]
    tiles = np.full((len(where.units), len(weights)), BLANK, np.uint8)
    is_unit = where.units != HEADING
    tiles[is_unit] = indices[where.units[is_unit]]
    return tiles


def _on_own_scales(weights: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Colour indices of weights (n_visible, n_hidden), each column by its largest weight."""
    largest = np.maximum(weights.max(axis=0), -weights.min(axis=0))
    largest[largest == 0] = 1
    indices = np.empty(weights.shape, np.uint8)
    # Some rows at a time: fetching fresh memory for all of them can take three times as long as the sums.
    for rows in range(0, len(weights), ROWS_AT_A_TIME):
        part = slice(rows, rows + ROWS_AT_A_TIME)
        indices[part] = to_indices(weights[part] / largest, -1, 1)
    return indices
