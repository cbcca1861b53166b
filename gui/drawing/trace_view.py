"""What the views that draw the record of a run over its steps have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.style import Theme
from model.engine.trace import Trace


class TraceView(View):
    """One plot over the steps of the run; a click on it asks for a step. For subclasses: ``dress`` and ``hover_at``."""

    step_chosen = Signal(int)
    """A click: go to this step."""

    def __init__(self, x_name: str, y_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self.plot = Plot(x_name, y_name, self.dress)
        self.plot.hovered_at.connect(self.hover_at)
        self.plot.clicked_at.connect(lambda x, _y: self.step_chosen.emit(max(0, round(x))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)

    def show_trace(self, trace: Trace) -> None:
        """The record the plot is drawn from."""
        self._trace = trace

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        raise NotImplementedError

    def hover_at(self, x: float, y: float) -> None:
        """Say what is there, in the units of the axes; NaN when the mouse has left."""
        raise NotImplementedError
