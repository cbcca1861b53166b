"""The state of a Hopfield network as a picture, and the unit that is deciding, in words and numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr


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
        explain(
            self,
            tr("The state of the network as a picture, and the unit that is deciding, in words and numbers"),
            tr("Unit i takes the sign of its field h_i = Σ_j w_ij s_j; one by one, units at T = 0 never raise E."),
        )
        explain(
            self.grid,
            tr(
                "The state, one cell a unit: +1 stands out, −1 is blank.\n"
                "Paint: the left button sets, the right clears.\n"
                "Shift-click, or a click while “Look” is on: the unit under the magnifier."
            ),
            tr("It is s, with s_i = +1 or −1 for unit i; the unit that decided last is framed."),
        )
        self.grid.painted.connect(self.painted)
        self.grid.chosen.connect(self._choose)
        self.paint, self.look = QToolButton(), QToolButton()
        for button, text, tip, more in (
            (
                self.paint,
                tr("Paint"),
                tr("Clicks on the picture set and clear units"),
                tr("The left button makes s_i = +1, the right one s_i = −1; the run goes on from there."),
            ),
            (
                self.look,
                tr("Look"),
                tr("A click on the picture puts a unit under the magnifier (Shift-click always does)"),
                tr("The magnifier shows what each memory adds to the field h_i of the unit."),
            ),
        ):
            button.setText(text)
            explain(button, tip, more)
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
        wanting = tr("no unit would change") if snapshot.wanting == 0 else tr("{wanting:,} of {n:,} would change")
        parts = [
            tr("Step {n:,}").format(n=snapshot.step),
            tr("energy E = {energy}").format(energy=number(snapshot.energy, ".4f")),
            *([f"T = {snapshot.temperature:.2f}"] if snapshot.temperature > 0 else []),
            wanting.format(wanting=snapshot.wanting, n=n),
        ]
        self._energy.show_text("   ·   ".join(parts))
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
        text = (
            tr("{unit}: state {state}, local field h = {field}, would keep its state")
            if field * state >= -snapshot.tie
            else tr("{unit}: state {state}, local field h = {field}, would flip")
        )
        place, sign = _place(snapshot, unit), number(state, "+d")
        self.hovered.emit(text.format(unit=place, state=sign, field=number(field, "+.4f")))


def verdict_sentence(snapshot: HopfieldSnapshot) -> str:
    """What the end is, or why there is none yet."""
    if snapshot.verdict is not None:
        return snapshot.verdict.sentence
    if snapshot.step > 0 and snapshot.temperature > 0 and snapshot.wanting == 0:
        return tr("A minimum for now; noise may drive it out again.")
    return ""


def decision_sentence(snapshot: HopfieldSnapshot) -> str:
    """What the last unit decided, and why."""
    decision = snapshot.decision
    if snapshot.dynamics.synchronous and snapshot.step > 0:
        text = tr("All units decided at once, and {flipped:,} of {n:,} flipped.")
        return text.format(flipped=snapshot.flipped, n=len(snapshot.state))
    if decision is None and snapshot.wanting == 0 and snapshot.temperature > 0:
        return tr("No unit would change without noise; with it, any may: press Play.")
    if decision is None and snapshot.wanting == 0:
        return tr("No unit would change: damage the state, or start at a random one.")
    if decision is None:
        return tr("Press Play to let the units decide one by one, or → for one step.")
    place = _place(snapshot, decision.unit)
    if decision.temperature > 0:
        text = (
            tr("{unit}: field {field}, p(+1) = {p:.3f} at T = {t:.2f}. Drawn u = {u:.3f}, below p, so it is +1.")
            if decision.after > 0
            else tr(
                "{unit}: field {field}, p(+1) = {p:.3f} at T = {t:.2f}. Drawn u = {u:.3f}, not below p, so it is −1."
            )
        )
        return text.format(
            unit=place,
            field=number(decision.field, "+.3f"),
            p=decision.probability,
            t=decision.temperature,
            u=decision.draw,
        )
    before = number(decision.before, "+d")
    if abs(decision.field) <= snapshot.tie:
        return tr("{unit}: field 0, a tie, so it keeps its state {before}.").format(unit=place, before=before)
    text = (
        tr("{unit}: field {field}, so it should be {sign}; it is, and stays.")
        if decision.before == decision.after
        else tr("{unit}: field {field}, so it should be {sign}; it was {before} and flips.")
    )
    return text.format(unit=place, field=number(decision.field, "+.4f"), sign=_sign(decision.field), before=before)


def _place(snapshot: HopfieldSnapshot, unit: int) -> str:
    row, column = divmod(unit, snapshot.memories.shape[1])
    return tr("Unit {unit} (row {row}, column {column})").format(unit=unit + 1, row=row + 1, column=column + 1)


def _sign(field: float) -> str:
    return "+1" if field > 0 else "−1"
