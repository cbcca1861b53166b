"""How barriers are found, and how many minima are drawn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.numbers import choice, whole_number
from model.hopfield.barrier_session import DEFAULT_STARTS
from model.hopfield.flooding import KEPT, MAX_EXACT_UNITS
from model.hopfield.passes import MAX_STARTS
from model.language import tr

FIRST_SHOWN = 24
"""With the memories of the handcrafted patterns they find room for their letters on a small screen."""


class BarrierPanel(QWidget):
    """A change of the method begins a new session; how many minima are drawn is a matter of the view."""

    chosen = Signal()
    shown_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method = choice(
            tr(
                "Exact: all states of the network, up to {units} units, and water that rises over them.\n"
                "From samples: minima that random starts settle in, and the best of some paths between any two;\n"
                "a better path may exist, so that these barriers are upper bounds. Larger networks are always sampled."
            ).format(units=MAX_EXACT_UNITS),
            tr(
                "A barrier is the energy E of the lowest pass between two minima, less that of the minimum it is left"
                " from."
            ),
        )
        self.method.addItem(tr("exact, up to {units} units").format(units=MAX_EXACT_UNITS), False)
        self.method.addItem(tr("upper bounds"), True)
        self.n_starts = whole_number(
            1,
            MAX_STARTS,
            DEFAULT_STARTS,
            tr("Random states that settle to sample the minima"),
            tr("A minimum is found as often as its basin of attraction is large: small ones are easily missed."),
        )
        self.n_shown = whole_number(
            2,
            KEPT,
            FIRST_SHOWN,
            tr("How many minima are drawn: the lowest ones, and the memories besides"),
            tr("Those left out are counted all the same, and barriers do not depend on it."),
        )
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "warning")
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for name, widget in (
            (tr("Barriers"), self.method),
            (tr("Starts"), self.n_starts),
            (tr("Minima drawn"), self.n_shown),
        ):
            form.addRow(name, widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.method.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        self.n_starts.valueChanged.connect(lambda _n: self.chosen.emit())
        self.n_shown.valueChanged.connect(self.shown_changed)

    @property
    def sampled(self) -> bool:
        """Whether to sample even where all states could be gone through."""
        return bool(self.method.currentData())

    def describe(self, n_units: int, exact: bool) -> None:
        """Say what the network that is looked at allows."""
        too_many = not exact and not self.sampled
        self._note.setText(
            tr("{n:,} units have too many states to go through ({most} units can be): upper bounds.").format(
                n=n_units, most=MAX_EXACT_UNITS
            )
            if too_many
            else ""
        )
        self.n_starts.setEnabled(not exact)
