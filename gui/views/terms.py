"""The sum that made the field of one unit of an RBM."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, as_picture, near_square, to_indices
from gui.drawing.view import View
from gui.explain import explain
from gui.wording import number, round_up
from model.language import tr
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
        explain(
            self,
            tr("The sum that made the field of one unit, and the draw that decided it"),
            tr("Unit h_j is on with p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i); a visible one likewise, with b_i."),
        )
        explain(
            self.grid,
            tr("Weight × state of each unit of the other layer: orange pushes the unit on, blue off."),
            tr("Each cell is one term w_ij v_i of a hidden unit’s field, or w_ij h_j of a visible one’s."),
        )
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
        title = tr("<b>Hidden unit {unit}</b>") if name == "hidden" else tr("<b>Visible unit {unit}</b>")
        title = title.format(unit=unit + 1)
        if layer.field is None or layer.probability is None or layer.draw is None or layer.state is None:
            what = tr("{unit}: not decided yet.") if layer.state is None else tr("{unit}: set by hand to {state}.")
            what = what.format(unit=title, state="" if layer.state is None else int(layer.state[unit]))
            hint = tr("Hover over any unit to see the sum that made its field.")
            self._words.setText(f"{what}<br><br>{hint}")
            self._caption.clear()
            self.grid.clear()
            return
        field, p, u = float(layer.field[unit]), float(layer.probability[unit]), float(layer.draw[unit])
        sentence = tr(
            "p = 1 / (1 + e<sup>−field</sup>) = <b>{p:.4f}</b><br>"
            "draw u = {u:.4f} {sign} p, so the state is <b>{state}</b>"
        ).format(p=p, u=u, sign="&lt;" if u < p else "≥", state=int(layer.state[unit]))
        # The terms are those of the states the unit saw, which the other layer still holds only if it was not
        # decided since.
        if snapshot.decided != name or other.state is None:
            known = tr("field = {field}").format(field=number(field, "+.4f"))
            hint = tr("The other layer was decided since; step back to see the sum that made this field.")
            self._words.setText(f"{title}<br>{known}<br>{sentence}<br><br>{hint}")
            self._caption.clear()
            self.grid.clear()
            return
        bias, terms = field_terms(machine, name, unit, other.state)
        largest = np.argsort(-np.abs(terms))[:N_LARGEST]
        lines = [_line(snapshot, name, int(i), number(float(terms[i]), "+.3f")) for i in largest if terms[i] != 0]
        total = float(terms.sum())
        rest = total - float(terms[largest].sum())
        lines.append(tr("{term} from all others").format(term=number(rest, "+.3f")))
        known = tr("field = bias + Σ weight × state")
        n_on = int(np.count_nonzero(other.state))
        on = tr("{n} of {all} units are on. Largest terms:").format(n=n_on, all=len(terms))
        self._words.setText(
            f"{title}<br>{known}<br>"
            f"= {number(bias, '+.4f')} {number(total, '+.4f')} ≈ <b>{number(bias + total, '+.4f')}</b>"
            f"<br>{sentence}<br><br>{on}" + "".join(f"<br>&nbsp;&nbsp;{line}" for line in lines)
        )
        shape = snapshot.image_shape if name == "hidden" else near_square(len(terms))
        scale = round_up(max(float(np.abs(terms).max()), 1e-6))
        self._caption.setText(tr("weight × state, scale ±{scale:g}").format(scale=scale))
        self.grid.show_indices(to_indices(as_picture(terms, shape), -scale, scale), "diverging")

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._words.clear()
        self._caption.clear()
        self.grid.clear()


def _line(snapshot: SamplingSnapshot, name: LayerName, other_unit: int, term: str) -> str:
    """A term, and which unit of the other layer it comes from."""
    if name == "visible":
        return tr("{term} from hidden unit {unit}").format(term=term, unit=other_unit + 1)
    row, column = divmod(other_unit, snapshot.image_shape[1])
    return tr("{term} from row {row}, column {column}").format(term=term, row=row + 1, column=column + 1)
