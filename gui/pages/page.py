"""What every page has in common: views in docks, a record of the run, and the way from frames to views."""

from __future__ import annotations

import html
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QTabBar, QVBoxLayout, QWidget

from gui.drawing.view import View
from gui.explain import explain
from model.engine.commands import Command, GoTo
from model.engine.frame import Frame, Status, parting
from model.engine.trace import Trace
from model.language import tr

if TYPE_CHECKING:  # the window opens sooner without them
    import numpy as np
    from numpy.typing import NDArray

    from model.hopfield.stored import Stored
    from model.rbm import Rbm

BETWEEN_FRAMES_MS = 7
"""From a frame to the time for slower views; Qt paints the frame in between."""

AFTER_FIRST_PAINT_MS = 40
"""Qt paints a frame some milliseconds after it was told of it."""

SIDE_WIDTH = 290
"""Of a dock with controls, in pixels."""

WORDS_EVERY_SECONDS = 0.25
"""Text that changes faster than this cannot be read."""


class Page(QMainWindow):
    """A window within the window. Subclasses add views and a panel, and say how a session is made."""

    wish = Signal(object)
    """A Command for this page's model thread."""
    hovered = Signal(str)
    problem = Signal(str)
    """A sentence for the user about something that cannot be."""
    worded = Signal(object)
    """A Frame that has been put into words; what else names its step should follow now."""
    files_wanted = Signal()
    """Have the user choose files to open."""
    additions_wanted = Signal()
    """Have the user choose files to add to what there is: ``add_files`` takes them."""
    examples_wanted = Signal(bool)
    """Have the user choose a file of examples, or a folder of images where it is True: ``use_examples`` takes it."""
    network_wanted = Signal()
    """The network of the Hopfield page, please: ``use_network`` takes it."""
    state_offered = Signal(object, object)
    """A network (Stored) and a state (N,) of it, to be looked at on the Hopfield page."""
    machine_wanted = Signal()
    """The machine that is learning on another page, please: ``use_machine`` takes it."""

    title = ""
    takes_machine = False
    """Whether it begins with the machine that is learning, if there is one."""
    default_pace: float | None = None
    """Steps a second at first; None is full speed."""
    open_filter = ""
    opens_many = False
    """Whether several files can be opened together."""
    save_filter = ""
    save_name = ""
    """A name to suggest when saving."""
    step_name = tr("step")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        # A click beside the fields gives the keys back to the transport.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.pace = self.default_pace
        self.newest: Frame | None = None
        self.trace = Trace(())
        self._due: dict[View, float] = {}
        """Each view, and when it is next to be told of a snapshot while the run is playing."""
        self._words_due = 0.0
        self._between_frames = QTimer(self)
        self._between_frames.setSingleShot(True)
        self._between_frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._between_frames.setInterval(BETWEEN_FRAMES_MS)
        self._between_frames.timeout.connect(self._tell_one_that_waits)
        self._complete = False
        self._floating: list[QDockWidget] = []
        self._layout_when_hidden = QByteArray()

    # --- for subclasses ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start a session as the panel asks for."""
        raise NotImplementedError

    def begin_again(self) -> None:
        """Start a session with what the present one began with."""
        self.begin()

    def set_seed(self, seed: int) -> None:
        """Use this seed from the next session on."""
        raise NotImplementedError

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files of this page's kind; one, unless ``opens_many``."""
        raise NotImplementedError

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add what these files hold to what there is."""
        raise NotImplementedError

    def use_examples(self, path: Path) -> None:
        """Learn from what this file or folder holds."""
        raise NotImplementedError

    def machine(self) -> Rbm | None:
        """The machine this page has, if it has one."""
        return None

    def network(self) -> Stored | None:
        """The Hopfield network this page has, if it has one."""
        return None

    def use_network(self, stored: Stored) -> None:
        """Take a Hopfield network from another page; a new session begins."""
        raise NotImplementedError

    def show_state(self, stored: Stored, state: NDArray[np.int8]) -> None:
        """Show a state (N,) of a Hopfield network, in that network."""
        raise NotImplementedError

    def use_machine(self, machine: Rbm) -> None:
        """Take a machine from another page."""
        raise NotImplementedError

    def show_words(self, frame: Frame) -> None:
        """Put the frame into words, four times a second at most."""

    def add_plots(self) -> None:
        """Add the views that are drawn by pyqtgraph.

        Called once, after the first frame is on the screen: loading pyqtgraph takes as long as all the rest.
        """

    def take_trace(self, trace: Trace) -> None:
        """This is the record of the run from now on; called when there are plots to draw it."""

    def add_view(self, view: View) -> None:
        """Have a view told of every snapshot."""
        self._due[view] = 0.0
        view.hovered.connect(self.hovered)

    def narrow_the_side(self) -> None:
        """Give the docks with controls no more width than they need; the rest is for pictures."""
        left = Qt.DockWidgetArea.LeftDockWidgetArea
        side = [dock for dock in self.findChildren(QDockWidget) if self.dockWidgetArea(dock) == left]
        self.resizeDocks(side, [SIDE_WIDTH] * len(side), Qt.Orientation.Horizontal)

    def add_dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea, why: str) -> QDockWidget:
        """Put a widget into a dock that can be moved, closed and found again in the View menu."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        explain(
            dock.toggleViewAction(),
            why,
            tr("Drag it by its title to put it elsewhere; close it there, and the menu “View” brings it back."),
        )
        # No tip under the mouse: it would cover whatever lies in the dock.
        dock.setWhatsThis(f"<p><b>{html.escape(title)}</b></p>{dock.toggleViewAction().whatsThis()}")
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def hideEvent(self, event: QHideEvent) -> None:
        """Docks that float go with their page."""
        super().hideEvent(event)
        self._layout_when_hidden = self.saveState()
        self._floating = [dock for dock in self.findChildren(QDockWidget) if dock.isFloating() and dock.isVisible()]
        for dock in self._floating:
            dock.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for dock in self._floating:
            dock.show()
        self._floating = []
        self._hide_stray_tabs()

    def _hide_stray_tabs(self) -> None:
        """Qt leaves a row of tabs behind where docks were put together two by two before the page was shown."""
        rows = [(bar, {bar.tabText(i) for i in range(bar.count())}) for bar in self.findChildren(QTabBar)]
        for bar, titles in rows:
            if any(titles < others for _other, others in rows):
                bar.hide()

    def layout_to_remember(self) -> QByteArray:
        """Where the docks are, those that float and wait for the page to be shown included."""
        return self._layout_when_hidden if self._floating else self.saveState()

    def leave(self) -> None:
        """The window closes: end what runs besides the model thread."""

    # --- from the model thread ---------------------------------------------------------------------------------

    def send(self, command: Command) -> None:
        """Wish for something."""
        self.wish.emit(command)

    def go_to(self, step: int) -> None:
        """Show a step of the run so far; one that is yet to come means the furthest there is."""
        if self.newest is not None:
            self.send(GoTo(min(step, self.newest.last_step)))

    @property
    def is_complete(self) -> bool:
        """Whether the plots are there."""
        return self._complete

    def complete(self) -> None:
        """Add what the first frame could do without, and show the newest frame there too."""
        if self._complete:
            return
        self._complete = True
        self.add_plots()
        if self.newest is not None:
            self.take_trace(self.trace)
            for view in self._due:
                view.show_snapshot(self.newest.snapshot)

    def forget_run(self) -> None:
        """The session is gone: there is nothing to show, nor to step or to paint on."""
        self.newest = None
        for view in self._due:
            view.clear()

    def show_frame(self, frame: Frame) -> None:
        """Show one state of the run."""
        before = self.newest
        if before is None or before.session_id != frame.session_id:
            self.trace = Trace(frame.scalars.names)
            if self._complete:
                self.take_trace(self.trace)
            elif before is None:
                QTimer.singleShot(AFTER_FIRST_PAINT_MS, self.complete)
        elif (step := parting(before.altered, frame.altered)) is not None:
            self.trace.fork(step)
        self.newest = frame
        self.trace.add(frame.scalars)
        now = time.perf_counter()
        playing = frame.status is Status.PLAYING
        # Pictures follow every frame. While the run is playing the slower views take turns, each of them half-way
        # between two frames so that no picture has to wait for it; all of them see the last frame.
        for view in self._due:
            if not playing or view.every_seconds == 0:
                self._tell(view)
        if playing:
            self._between_frames.start()
        if not playing or now >= self._words_due or (before is not None and before.status is not frame.status):
            self._words_due = now + WORDS_EVERY_SECONDS
            self.show_words(frame)
            self.worded.emit(frame)

    def _tell_one_that_waits(self) -> None:
        now = time.perf_counter()
        waiting = [view for view, due in self._due.items() if view.every_seconds > 0 and now >= due]
        if waiting:
            self._tell(min(waiting, key=self._due.__getitem__))

    def _tell(self, view: View) -> None:
        if self.newest is not None:
            view.show_snapshot(self.newest.snapshot)
            self._due[view] = time.perf_counter() + view.every_seconds


class Place(QWidget):
    """Keeps the place of a plot in its dock until there is one."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size


class Side(QWidget):
    """A column of panels as wide as a panel should be, whatever its widgets would like."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget)
        column.setStretchFactor(widgets[-1], 1)

    def sizeHint(self) -> QSize:
        return QSize(SIDE_WIDTH, super().sizeHint().height())


def scrollable(widget: QWidget) -> QScrollArea:
    """A panel that scrolls where the window is too low for it, only up and down."""
    return _Column(widget)


class _Column(QScrollArea):
    """As wide as its widget needs to be, also when the letters grow."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._held = widget
        self.setWidget(widget)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt has it watch its widget."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._held:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setMinimumWidth(self._held.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
