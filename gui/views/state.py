"""The state of a Hopfield network as a picture, and the unit that is deciding, in words and numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.wording import number
from model.hopfield.snapshot import HopfieldSnapshot


class StateView(View):
    """Left button sets units to +1, right button to −1. The unit that decided last is framed."""

    painted = Signal(list, bool, int)
    """Units, whether to set them to +1, and the number of the stroke."""
    unit_chosen = Signal(int)
    """Look at this unit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: HopfieldSnapshot | None = None
        self._hovered_unit = -1
        self.grid = UnitGrid(paintable=True)
        self.grid.setToolTip(
            "The state, one cell a unit: +1 stands out, −1 is blank.\nPaint: the left button sets, the right clears."
            "\nShift-click, or a click while “Look” is on: the unit under the magnifier."
        )
        self.grid.painted.connect(self.painted)
        self.grid.chosen.connect(self._choose)
        self.paint, self.look = QToolButton(), QToolButton()
        for button, text, tip in (
            (self.paint, "Paint", "Clicks on the picture set and clear units"),
            (self.look, "Look", "A click on the picture puts a unit under the magnifier (Shift-click always does)"),
        ):
            button.setText(text)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paint.setChecked(True)
        self.paint.toggled.connect(self.grid.set_painting)
        self.grid.hovered.connect(self._hover)
        self._energy, self._decision = Words("sentence", lines=2), Words("sentence", lines=2)
        self._verdict = Words("verdict", lines=2)
        layout = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._energy, 1)
        head.addWidget(self.paint)
        head.addWidget(self.look)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._decision)
        layout.addWidget(self._verdict)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        self._snapshot = snapshot
        self.grid.show_indices(to_indices(snapshot.state.reshape(snapshot.memories.shape), -1, 1), "units")
        self.grid.mark(snapshot.decision.unit if snapshot.decision else None)

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.grid.clear()
        for words in (self._energy, self._decision, self._verdict):
            words.show_text("")

    def show_words(self) -> None:
        """Put the snapshot into words; called less often than pictures are drawn, for nobody reads so fast."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        n = len(snapshot.state)
        wanting = "no unit would change" if snapshot.wanting == 0 else f"{snapshot.wanting:,} of {n:,} would change"
        heat = f"   ·   T = {snapshot.temperature:.2f}" if snapshot.temperature > 0 else ""
        self._energy.show_text(
            f"Step {snapshot.step:,}   ·   energy E = {number(snapshot.energy, '.4f')}{heat}   ·   {wanting}"
        )
        self._decision.show_text(decision_sentence(snapshot))
        self._verdict.show_text(verdict_sentence(snapshot))
        if self._hovered_unit >= 0:
            self._hover(self._hovered_unit)

    def _choose(self, unit: int) -> None:
        self.grid.mark_choice(unit)
        self.unit_chosen.emit(unit)

    def _hover(self, unit: int) -> None:
        self._hovered_unit = unit
        snapshot = self._snapshot
        if snapshot is None or not 0 <= unit < len(snapshot.state):
            self.hovered.emit("")
            return
        state, field = int(snapshot.state[unit]), float(snapshot.fields[unit])
        wish = "would keep its state" if field * state >= -snapshot.tie else "would flip"
        self.hovered.emit(
            f"{_place(snapshot, unit)}: state {number(state, '+d')}, local field h = {number(field, '+.4f')}, {wish}"
        )


def verdict_sentence(snapshot: HopfieldSnapshot) -> str:
    """What the end is, or why there is none yet."""
    if snapshot.verdict is not None:
        return snapshot.verdict.sentence
    if snapshot.step > 0 and snapshot.temperature > 0 and snapshot.wanting == 0:
        return "A minimum for now; noise may drive it out again."
    return ""


def decision_sentence(snapshot: HopfieldSnapshot) -> str:
    """What the last unit decided, and why."""
    decision = snapshot.decision
    if snapshot.dynamics.synchronous and snapshot.step > 0:
        return f"All units decided at once, and {snapshot.flipped:,} of {len(snapshot.state):,} flipped."
    if decision is None and snapshot.wanting == 0 and snapshot.temperature > 0:
        return "No unit would change without noise; with it, any may: press Play."
    if decision is None and snapshot.wanting == 0:
        return "No unit would change: damage the state, or start at a random one."
    if decision is None:
        return "Press Play to let the units decide one by one, or → for one step."
    if decision.temperature > 0:
        p = decision.probability
        drawn = "below p, so it is +1" if decision.after > 0 else "not below p, so it is −1"
        return (
            f"{_place(snapshot, decision.unit)}: field {number(decision.field, '+.3f')}, p(+1) = {p:.3f} at"
            f" T = {decision.temperature:.2f}. Drawn u = {decision.draw:.3f}, {drawn}."
        )
    if abs(decision.field) <= snapshot.tie:
        return (
            f"{_place(snapshot, decision.unit)}: field 0, a tie, so it keeps its state {number(decision.before, '+d')}."
        )
    field = number(decision.field, "+.4f")
    asked = f"{_place(snapshot, decision.unit)}: field {field}, so it should be {_sign(decision.field)};"
    if decision.before == decision.after:
        return f"{asked} it is, and stays."
    return f"{asked} it was {number(decision.before, '+d')} and flips."


def _place(snapshot: HopfieldSnapshot, unit: int) -> str:
    row, column = divmod(unit, snapshot.memories.shape[1])
    return f"Unit {unit + 1} (row {row + 1}, column {column + 1})"


def _sign(field: float) -> str:
    return "+1" if field > 0 else "−1"
