"""When to measure the likelihood."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.panels.buttons import check_box, push_button
from model.language import tr


class LikelihoodBar(QWidget):
    """A row above the plot."""

    measure_wanted = Signal()
    again_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure = push_button(
            tr("Measure now"),
            tr(
                "Measure the log-likelihood of the machine that is shown, on a thread of its own; learning goes on.\n"
                "Exact where a layer has at most 20 units; else a bracket by annealed importance sampling,\n"
                "forwards and backwards (Salakhutdinov and Murray 2008; Burda, Grosse and Salakhutdinov 2015)."
            ),
            tr("It is the mean of log p(v) = −F(v) − log Z over images, in nats; the hard part is log Z."),
        )
        self.again = check_box(
            tr("again and again"),
            tr(
                "Measure the newest machine whenever the one before has been measured\n"
                "and the run has gone on by at least one update in a hundred"
            ),
            tr("So log p(v) becomes a curve, at the price of a core that is always busy."),
        )
        self.measure.clicked.connect(self.measure_wanted)
        self.again.toggled.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.addWidget(self.measure)
        row.addWidget(self.again)
        row.addStretch(1)
