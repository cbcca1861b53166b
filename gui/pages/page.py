"""What every page has in common: views in docks, a record of the run, and the way from frames to views."""

import time
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QWidget

from gui.views.view import View
from model.engine.commands import Command
from model.engine.frame import Frame, Status
from model.engine.trace import Trace
from model.rbm import Rbm

WORDS_EVERY_SECONDS = 0.25
"""Text that changes faster than this cannot be read."""


class Page(QMainWindow):
    """A window within the window. Subclasses add views and a panel, and say how a session is made."""

    wish = Signal(object)
    """A Command for this page's model thread."""
    hovered = Signal(str)
    problem = Signal(str)
    """A sentence for the user about something that cannot be."""
    machine_wanted = Signal()
    """The machine that is learning on another page, please: ``use_machine`` takes it."""

    title = ""
    about = ""
    """What the page is for, in one sentence."""
    default_pace: float | None = None
    """Steps a second at first; None is full speed."""
    open_filter = ""
    save_filter = ""
    save_name = ""
    """A name to suggest when saving."""
    step_name = "step"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.pace = self.default_pace
        self.newest: Frame | None = None
        self.trace = Trace(())
        self._views: list[View] = []
        self._words_due = 0.0

    # --- for subclasses ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start a session as the panel asks for."""
        raise NotImplementedError

    def set_seed(self, seed: int) -> None:
        """Use this seed from the next session on."""
        raise NotImplementedError

    def open_file(self, path: Path) -> None:
        """Open a file of this page's kind."""
        raise NotImplementedError

    def machine(self) -> Rbm | None:
        """The machine this page has, if it has one."""
        return None

    def use_machine(self, machine: Rbm) -> None:
        """Take a machine from another page."""
        raise NotImplementedError

    def show_words(self, frame: Frame) -> None:
        """Put the frame into words, four times a second at most."""

    def take_trace(self, trace: Trace) -> None:
        """A session has begun; this is its record from now on."""

    def add_view(self, view: View) -> None:
        """Have a view told of every snapshot."""
        self._views.append(view)
        view.hovered.connect(self.hovered)

    def add_dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea, why: str) -> QDockWidget:
        """Put a widget into a dock that can be moved, closed and found again in the View menu."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setToolTip(why)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    # --- from the model thread ---------------------------------------------------------------------------------

    def send(self, command: Command) -> None:
        """Wish for something."""
        self.wish.emit(command)

    def forget_run(self) -> None:
        """The session is gone; what is shown last stays, and nothing can be stepped."""
        self.newest = None

    def show_frame(self, frame: Frame) -> None:
        """Show one state of the run."""
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.trace = Trace(frame.scalars.names)
            self.take_trace(self.trace)
        self.newest = frame
        self.trace.add(frame.scalars)
        for view in self._views:
            view.show_snapshot(frame.snapshot)
        now = time.perf_counter()
        if frame.status is not Status.PLAYING or now >= self._words_due:
            self._words_due = now + WORDS_EVERY_SECONDS
            self.show_words(frame)


def scrollable(widget: QWidget) -> QScrollArea:
    """A panel that scrolls where the window is too low for it, only up and down."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(widget.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
