"""Which network the attractors are counted of, and how."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from gui.panels.dynamics_panel import ORDER_NAMES
from gui.panels.network_panel import NetworkPanel
from gui.panels.numbers import choice, whole_number
from model.hopfield.census import MAX_STARTS, Census
from model.hopfield.settling import Order
from model.hopfield.stored import Stored
from model.language import tr

FIRST_STARTS = 5000
FIRST_DAMAGE = 30
"""Percent of the units of a memory that are reversed."""


class CensusPanel(QWidget):
    """Whatever is changed here begins a new census."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = NetworkPanel()
        self.starts = whole_number(
            1,
            MAX_STARTS,
            FIRST_STARTS,
            tr("From how many states the network is let settle"),
            tr("The more there are, the more of the rare attractors are found; shares are known to about 1/√n."),
        )
        self.starts.setStepType(self.starts.StepType.AdaptiveDecimalStepType)
        self.source = choice(
            tr(
                "Where the starts are.\n"
                "Random states: every state is equally likely, so a share of the starts is the size of a basin.\n"
                "Damaged memories: a memory drawn at random with a share of its units reversed."
            ),
            tr("A basin of attraction is all the states that settle in the same minimum of the energy E."),
        )
        self.source.addItems([tr("Random states"), tr("Damaged memories")])
        self.damage = whole_number(
            0,
            100,
            FIRST_DAMAGE,
            tr("Share of the units of a memory that are reversed"),
            tr("A share d leaves an overlap of m = 1 − 2d with the memory: at 50 % there is nothing left of it."),
        )
        self.damage.setSuffix(" %")
        self.order = choice(
            tr("In which order the units decide, at temperature 0, until none wants to change"),
            tr(
                "One by one the energy E never rises, so that every start arrives; all at once it may go round in"
                " circles."
            ),
        )
        for order, name in ORDER_NAMES.items():
            self.order.addItem(name, order)
        self._form = QFormLayout()
        self._form.setContentsMargins(6, 4, 6, 0)
        for name, field in ((tr("Starts"), self.starts), (tr("Start from"), self.source), (tr("Damage"), self.damage)):
            self._form.addRow(name, field)
        self._form.addRow(tr("Update order"), self.order)
        self._form.setRowVisible(self.damage, False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(self.network)
        layout.addLayout(self._form)
        layout.addStretch(1)
        self.network.chosen.connect(self.chosen)
        self.source.activated.connect(self._choose_source)
        self.order.activated.connect(self.chosen)
        for spin in (self.starts, self.damage):
            spin.valueChanged.connect(self.chosen)

    def make(self) -> Callable[[], Census]:
        """A function that gives the census; it may take a while and may raise BadInput."""
        damage = self.damage.value() / 100 if self.source.currentIndex() == 1 else None
        return partial(
            _census,
            self.network.make(),
            self.network.seed.value(),
            self.starts.value(),
            self.order.currentData(),
            damage,
        )

    def _choose_source(self, source: int) -> None:
        self._form.setRowVisible(self.damage, source == 1)
        self.chosen.emit()


def _census(make_stored: Callable[[], Stored], seed: int, starts: int, order: Order, damage: float | None) -> Census:
    return Census(make_stored(), seed, starts, order, damage=damage)
