"""The sum that made the field of one unit of an RBM."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, as_picture, near_square, to_indices
from gui.drawing.view import View
from gui.wording import number, round_up
from model.rbm.sampling import LayerName, SamplingSnapshot, field_terms

N_LARGEST = 5


class TermsView(View):
    """Bias and weight × state of every unit of the other layer, the largest in words, all as a picture."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit: tuple[LayerName, int] = ("hidden", 0)
        self._snapshot: SamplingSnapshot | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setMinimumHeight(15 * self._words.fontMetrics().lineSpacing())
        self.grid = UnitGrid(lines=False)
        self.grid.setToolTip("Weight × state of each unit of the other layer: orange pushes the unit on, blue off.")
        self._caption = QLabel()
        self._caption.setProperty("role", "muted")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self._caption)
        layout.addWidget(self.grid, 1)

    def sizeHint(self) -> QSize:
        return QSize(290, 420)

    def show_unit(self, layer: LayerName, unit: int) -> None:
        """Explain this unit from now on."""
        self._unit = (layer, unit)
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, SamplingSnapshot)
        self._snapshot = snapshot
        machine = snapshot.machine
        name, unit = self._unit
        if unit >= (machine.n_hidden if name == "hidden" else machine.n_visible):
            name, unit = self._unit = ("hidden", 0)
        layer, other = (snapshot.hidden, snapshot.visible) if name == "hidden" else (snapshot.visible, snapshot.hidden)
        title = f"<b>{name.capitalize()} unit {unit + 1}</b>"
        if layer.field is None or layer.probability is None or layer.draw is None or layer.state is None:
            what = "not decided yet" if layer.state is None else f"set by hand to {int(layer.state[unit])}"
            self._words.setText(f"{title}: {what}.<br><br>Hover over any unit to see the sum that made its field.")
            self._caption.clear()
            self.grid.clear()
            return
        field, p, u = float(layer.field[unit]), float(layer.probability[unit]), float(layer.draw[unit])
        sentence = (
            f"p = 1 / (1 + e<sup>−field</sup>) = <b>{p:.4f}</b><br>"
            f"draw u = {u:.4f} {'&lt;' if u < p else '≥'} p, so the state is <b>{int(layer.state[unit])}</b>"
        )
        # The terms are those of the states the unit saw, which the other layer still holds only if it was not
        # decided since.
        if snapshot.decided != name or other.state is None:
            self._words.setText(
                f"{title}<br>field = {number(field, '+.4f')}<br>{sentence}<br><br>"
                "The other layer was decided since; step back to see the sum that made this field."
            )
            self._caption.clear()
            self.grid.clear()
            return
        bias, terms = field_terms(machine, name, unit, other.state)
        largest = np.argsort(-np.abs(terms))[:N_LARGEST]
        lines = "".join(
            f"<br>&nbsp;&nbsp;{number(float(terms[i]), '+.3f')} from {_place(snapshot, name, int(i))}"
            for i in largest
            if terms[i] != 0
        )
        total = float(terms.sum())
        rest = total - float(terms[largest].sum())
        n_on = int(np.count_nonzero(other.state))
        self._words.setText(
            f"{title}<br>field = bias + Σ weight × state<br>"
            f"= {number(bias, '+.4f')} {number(total, '+.4f')} ≈ <b>{number(bias + total, '+.4f')}</b>"
            f"<br>{sentence}<br><br>{n_on} of {len(terms)} units are on. Largest terms:{lines}"
            f"<br>&nbsp;&nbsp;{number(rest, '+.3f')} from all others"
        )
        shape = snapshot.image_shape if name == "hidden" else near_square(len(terms))
        scale = round_up(max(float(np.abs(terms).max()), 1e-6))
        self._caption.setText(f"weight × state, scale ±{scale:g}")
        self.grid.show_indices(to_indices(as_picture(terms, shape), -scale, scale), "diverging")

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._words.clear()
        self._caption.clear()
        self.grid.clear()


def _place(snapshot: SamplingSnapshot, name: LayerName, other_unit: int) -> str:
    """Which unit of the other layer a term comes from."""
    if name == "visible":
        return f"hidden unit {other_unit + 1}"
    row, column = divmod(other_unit, snapshot.image_shape[1])
    return f"row {row + 1}, column {column + 1}"
