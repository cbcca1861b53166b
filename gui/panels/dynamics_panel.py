"""How the units are asked: in which order, and at which temperature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.explain import explain
from gui.panels.numbers import choice, real_number
from model.engine.commands import Edit
from model.errors import BadInput
from model.hopfield.changes import UseDynamics
from model.hopfield.dynamics import Dynamics
from model.hopfield.schedule import MAX_TEMPERATURE, Schedule
from model.hopfield.settling import Order
from model.language import tr

if TYPE_CHECKING:  # it brings pyqtgraph, which is loaded after the first frame
    from gui.panels.schedule_editor import ScheduleEditor

ORDER_NAMES: dict[Order, str] = {
    "random": tr("One by one, random order"),
    "fixed": tr("One by one, fixed order"),
    "wanting": tr("One that wants to change"),
    "synchronous": tr("All at once"),
}
COLD, CONSTANT, ANNEALING = range(3)
"""Kinds of temperature, in the order of the list."""

FIRST_ANNEALING = Schedule(((0.0, 0.6), (40.0, 0.0)))

FORMULA = "p(s = +1) = 1 / (1 + e<sup>−ΔE/T</sup>), ΔE = E(−1) − E(+1) = 2h"
FORMULA_TIP = tr("The chance of a unit to become +1. Units of ±1 have an energy gap of twice the local field h.")
FORMULA_MORE = tr("At T = 0 the unit simply follows the sign of its field hᵢ = Σ wᵢⱼ sⱼ; at high T it is a fair coin.")


class DynamicsPanel(QWidget):
    """Whatever is changed here begins a new run at the present state."""

    wish = Signal(object)
    """A Command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Dynamics()
        self._annealing = FIRST_ANNEALING
        self.order = choice(
            tr(
                "Which unit decides next.\n"
                "Random order: each sweep asks every unit once, in a new order.\n"
                "One that wants to change: any one of the units that would flip (Haykin); at T = 0 only.\n"
                "All at once: every unit decides on the same state; two states may follow each other for ever."
            ),
            tr("One by one at T = 0 the energy E = −½ Σ wᵢⱼ sᵢ sⱼ never rises, which is why the network settles."),
        )
        for order, name in ORDER_NAMES.items():
            self.order.addItem(name, order)
        self.kind = choice(
            tr("No noise, the same noise all the time, or noise that is taken away slowly"),
            tr(
                "Noise is the temperature T of the chance that a unit flips; it lets the state climb out of a minimum"
                " of E."
            ),
        )
        self.kind.addItems([tr("None, T = 0"), tr("Constant", "temperature"), tr("Annealing")])
        self.temperature = real_number(
            0.01,
            MAX_TEMPERATURE,
            0.3,
            2,
            tr("T, how much noise: units flip against their field the more often"),
            tr("It is the T of p(s = +1) = 1 / (1 + e^(−ΔE/T)), in units of the energy E, where ΔE = 2h."),
        )
        self._formula = QLabel(FORMULA)
        self._formula.setWordWrap(True)
        explain(self._formula, FORMULA_TIP, FORMULA_MORE)
        self._formula.setProperty("role", "muted")
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(tr("Order"), self.order)
        self._form.addRow(tr("Noise"), self.kind)
        self._form.addRow("T", self.temperature)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.addLayout(self._form)
        self._column.addWidget(self._formula)
        self._column.addStretch(1)
        self.editor: ScheduleEditor | None = None
        self.order.activated.connect(self._changed)
        self.kind.activated.connect(self._changed)
        self.temperature.valueChanged.connect(self._changed)
        self._arrange()

    @property
    def dynamics(self) -> Dynamics:
        """How units are asked; also in the next session."""
        return self._shown

    def add_editor(self) -> None:
        """Add the curve of the annealing schedule; pyqtgraph, which draws it, is loaded after the first frame."""
        from gui.panels.schedule_editor import ScheduleEditor

        editor = self.editor = ScheduleEditor()
        editor.bent.connect(self._bent)
        self._column.insertWidget(1, editor, 1)
        editor.show_schedule(self._annealing, 0.0)
        self._arrange()

    def show_dynamics(self, dynamics: Dynamics, sweep: float) -> None:
        """Show what the run goes by, without wishing for it, and how far it is, in sweeps."""
        if dynamics != self._shown:
            self._shown = dynamics
            points = dynamics.schedule.points
            kind = ANNEALING if len(points) > 1 else CONSTANT if points[0][1] > 0 else COLD
            with QSignalBlocker(self.order), QSignalBlocker(self.kind), QSignalBlocker(self.temperature):
                self.order.setCurrentIndex(self.order.findData(dynamics.order))
                self.kind.setCurrentIndex(kind)
                if kind == CONSTANT:
                    self.temperature.setValue(points[0][1])
            if kind == ANNEALING:
                self._annealing = dynamics.schedule
                if self.editor is not None:  # even while the panel is hidden: it is bent from what it shows
                    self.editor.show_schedule(self._annealing, sweep)
            self._arrange()
        if self.editor is not None and self.editor.isVisible():
            self.editor.show_schedule(self._annealing, sweep)

    # --- inside ------------------------------------------------------------------------------------------------

    def _bent(self, schedule: Schedule) -> None:
        self._annealing = schedule
        self._changed()

    def _changed(self) -> None:
        order: Order = self.order.currentData()
        if order == "wanting":
            with QSignalBlocker(self.kind):
                self.kind.setCurrentIndex(COLD)
        kind = self.kind.currentIndex()
        schedule = {
            COLD: Schedule(),
            CONSTANT: Schedule.constant(self.temperature.value()),
            ANNEALING: self._annealing,
        }[kind]
        self._arrange()
        try:
            dynamics = Dynamics(order, schedule)
        except BadInput:  # cannot happen by this panel, whose fields keep to what can be
            return
        self._shown = dynamics
        self.wish.emit(Edit(UseDynamics(dynamics)))

    def _arrange(self) -> None:
        """Show the fields that count."""
        kind = self.kind.currentIndex()
        self.kind.setEnabled(self.order.currentData() != "wanting")
        self._form.setRowVisible(self.temperature, kind == CONSTANT)
        self._formula.setVisible(kind == CONSTANT)  # the curve needs the room, and says it under the mouse
        if self.editor is not None:
            self.editor.setVisible(kind == ANNEALING)
