"""Both layers of an RBM while they are sampled: field, probability, draw and state of every unit."""

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from gui.drawing.unit_grid import UnitGrid, as_picture, near_square, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number, round_up
from model.language import tr
from model.rbm.sampling import Layer, LayerName, SamplingSnapshot

LAYERS: tuple[LayerName, ...] = ("hidden", "visible")
PARTS = ("field", "probability", "draw", "state")
HEADINGS = {
    "field": (
        tr("field"),
        tr("Field: a unit's bias plus the sum of weight × state over the other layer; blue below 0, orange above."),
        tr("It is c_j + Σ_i w_ij v_i for hidden units and b_i + Σ_j w_ij h_j for visible ones."),
    ),
    "probability": (
        tr("probability"),
        tr("Probability: p = 1 / (1 + exp(−field)): how likely the unit is to be 1."),
        tr("It is p(h_j = 1 | v) for hidden units and p(v_i = 1 | h) for visible ones, from 0 to 1."),
    ),
    "draw": (
        tr("uniform draw"),
        tr("Uniform draw: one random number u between 0 and 1 for each unit."),
        tr("The unit is 1 if u < p, which happens with the probability p."),
    ),
    "state": (
        tr("state"),
        tr("State: 1 where the draw is below the probability, else 0."),
        tr("It is h_j for hidden units and v_i for visible ones, on which the other layer then depends."),
    ),
}
"""What each part is called, what is said of it, and what lies behind it."""
PAINT = tr("Paint: left sets, right clears.")


class LayersView(View):
    """Hidden layer above, visible layer below; each row reads from left to right, as the layer is decided."""

    unit_chosen = Signal(str, int)
    """The layer and unit under the mouse."""
    painted = Signal(list, bool, int)
    """Visible units, whether to set them, and the number of the stroke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: SamplingSnapshot | None = None
        self._hovered: tuple[LayerName, int] | None = None
        self._titles: dict[LayerName, Words] = {}
        self._captions: dict[tuple[LayerName, str], QLabel] = {}
        self.grids: dict[tuple[LayerName, str], UnitGrid] = {}
        explain(
            self,
            tr("Both layers of the machine while they are sampled: field, probability, draw and state of every unit"),
            tr("All hidden units h are drawn given the visible ones v, then all v given h: block Gibbs sampling."),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setHorizontalSpacing(12)
        for i, layer in enumerate(LAYERS):
            title = self._titles[layer] = Words("title", 1, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(title, 3 * i, 0, 1, len(PARTS))
            for column, part in enumerate(PARTS):
                caption = self._captions[layer, part] = QLabel()
                caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                name, tip, more = HEADINGS[part]
                caption.setText(name)
                paintable = layer == "visible" and part == "state"
                grid = self.grids[layer, part] = UnitGrid(paintable=paintable, lines=paintable, at_top=True)
                explain(caption, tip, more)
                explain(grid, f"{tip} {PAINT}" if paintable else tip, more)
                grid.hovered.connect(lambda unit, ly=layer: self._hover(ly, unit))
                layout.addWidget(caption, 3 * i + 1, column)
                layout.addWidget(grid, 3 * i + 2, column)
                layout.setColumnStretch(column, 1)
            layout.setRowStretch(3 * i + 2, 1)
        self.grids["visible", "state"].painted.connect(self.painted)

    def sizeHint(self) -> QSize:
        return QSize(680, 520)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, SamplingSnapshot)
        self._snapshot = snapshot
        n_hidden, n_visible = snapshot.machine.n_hidden, snapshot.machine.n_visible
        self._draw_layer("hidden", snapshot.hidden, near_square(n_hidden), n_hidden)
        self._draw_layer("visible", snapshot.visible, snapshot.image_shape, n_visible)
        for layer, n_units in (("hidden", n_hidden), ("visible", n_visible)):
            self._titles[layer].show_text(_title(layer, n_units, snapshot))  # type: ignore[index, arg-type]
        if self._hovered is not None:
            self.hovered.emit(unit_sentence(snapshot, *self._hovered))

    def draw_nothing(self) -> None:
        self._snapshot = None
        for grid in self.grids.values():
            grid.clear()
        for title in self._titles.values():
            title.show_text("")

    def _draw_layer(self, name: LayerName, layer: Layer, shape: tuple[int, int], n_units: int) -> None:
        for part in PARTS:
            grid, values = self.grids[name, part], getattr(layer, part)
            if values is None:
                values = np.full(n_units, np.nan, np.float32)
            low, high, kind = 0.0, 1.0, "units"
            if part == "field":
                finite = values[np.isfinite(values)]
                high = round_up(float(np.abs(finite).max())) if len(finite) else 1.0
                low, kind = -high, "diverging"
                caption = tr("field, scale ±{high:g}").format(high=high) if len(finite) else tr("field")
                self._captions[name, part].setText(caption)
            grid.show_indices(to_indices(as_picture(values, shape), low, high), kind)

    def _hover(self, layer: LayerName, unit: int) -> None:
        snapshot = self._snapshot
        n_units = 0
        if snapshot is not None:
            n_units = snapshot.machine.n_hidden if layer == "hidden" else snapshot.machine.n_visible
        if snapshot is None or not 0 <= unit < n_units:
            self._hovered = None
            self.hovered.emit("")
            return
        self._hovered = (layer, unit)
        for (name, _part), grid in self.grids.items():
            grid.mark(unit if name == layer else None)
        self.unit_chosen.emit(layer, unit)
        self.hovered.emit(unit_sentence(snapshot, layer, unit))


def unit_sentence(snapshot: SamplingSnapshot, name: LayerName, unit: int) -> str:
    """What is known of a unit, in one line."""
    layer = snapshot.hidden if name == "hidden" else snapshot.visible
    place = unit_name(snapshot, name, unit)
    if layer.state is None:
        return tr("{unit}: not decided yet").format(unit=place)
    state = int(layer.state[unit])
    if layer.field is None or layer.probability is None or layer.draw is None:
        return tr("{unit}: state {state}, set by hand").format(unit=place, state=state)
    p, u = float(layer.probability[unit]), float(layer.draw[unit])
    field = number(float(layer.field[unit]), "+.3f")
    sign = "<" if u < p else "≥"
    return tr("{unit}: field {field}, probability {p:.4f}; draw {u:.4f} {sign} {p:.4f}, so state {state}").format(
        unit=place, field=field, p=p, u=u, sign=sign, state=state
    )


def unit_name(snapshot: SamplingSnapshot, name: LayerName, unit: int) -> str:
    """A unit's number, and its place if it is a pixel."""
    if name == "hidden":
        return tr("Hidden unit {unit}").format(unit=unit + 1)
    row, column = divmod(unit, snapshot.image_shape[1])
    return tr("Visible unit {unit} (row {row}, column {column})").format(unit=unit + 1, row=row + 1, column=column + 1)


def _title(layer: LayerName, n_units: int, snapshot: SamplingSnapshot) -> str:
    if layer == "hidden":
        text, decided = tr("Hidden layer, {n} units"), tr("just decided, given the visible layer")
    else:
        text, decided = tr("Visible layer, {n} units"), tr("just decided, given the hidden layer")
    text = text.format(n=n_units)
    if snapshot.decided == layer:
        return f"{text}   ◂ {decided}"
    if layer == "visible" and snapshot.step == 0:
        by_hand = tr("set by hand: press → to decide the hidden layer")
        return f"{text}   ◂ {by_hand}"
    return text
