"""The Hopfield laboratory."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.page import Page, Place, Side
from gui.panels.memory_panel import MemoryPanel
from gui.panels.start_panel import StartPanel
from gui.views.memories import MemoriesView
from gui.views.state import StateView
from model.engine.commands import Edit, Observe, Start
from model.engine.frame import Frame
from model.engine.trace import Trace
from model.errors import BadInput
from model.hopfield.changes import FlipShare, Paint, StartFrom
from model.hopfield.memories import Memories, file_memories
from model.hopfield.session import HopfieldSession, SliceThrough
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored

FIRST_DAMAGE = 0.25
"""Share of the first memory's units that are flipped when a session begins."""


class HopfieldPage(Page):
    """A network settles from a damaged state, one unit at a time."""

    title = "Hopfield network"
    default_pace = 200.0
    open_filter = "Patterns (*.txt)"
    opens_many = True
    save_filter = "Pattern (*.txt)"
    save_name = "state.txt"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.memory_panel, self.start_panel = MemoryPanel(), StartPanel()
        self.memories, self.state = MemoriesView(), StateView()
        for view in (self.memories, self.state):
            self.add_view(view)
        self.setCentralWidget(self.state)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "memories",
            "Stored patterns",
            Side(self.memory_panel, self.memories),
            left,
            "What the network is to remember",
        )
        self.add_dock("start", "State", Side(self.start_panel), left, "Where it starts, and damage")
        self._docks = [
            self.add_dock("landscape", "Energy landscape", Place(440, 310), right, "A slice of state space"),
            self.add_dock("energy", "Energy", Place(440, 150), right, "The energy, step by step"),
            self.add_dock("overlaps", "Overlap with each memory", Place(440, 130), right, "Likeness to each memory"),
        ]
        self.memory_panel.chosen.connect(self.begin)
        self.memory_panel.files_wanted.connect(self.files_wanted)
        self.start_panel.wish.connect(self.send)
        self.memories.memory_chosen.connect(lambda memory: self.send(Edit(StartFrom(memory))))
        self.state.painted.connect(
            lambda units, on, stroke: self.send(Edit(Paint(tuple(units), 1 if on else -1), gesture=stroke))
        )

    def add_plots(self) -> None:
        from gui.views.energy import EnergyView
        from gui.views.landscape import LandscapeView
        from gui.views.overlaps import OverlapView

        self.landscape, self.energy, self.overlaps = LandscapeView(), EnergyView(), OverlapView()
        for dock, view in zip(self._docks, (self.landscape, self.energy, self.overlaps), strict=True):
            dock.setWidget(view)
            self.add_view(view)
        self.energy.step_chosen.connect(self.go_to)
        self.landscape.slice_chosen.connect(lambda a, b: self.send(Observe(SliceThrough(a, b))))

    def begin(self) -> None:
        self.send(Start(partial(_make_session, self.memory_panel.choice(), self.memory_panel.seed.value())))

    def set_seed(self, seed: int) -> None:
        self.memory_panel.set_seed(seed)

    def open_files(self, paths: Sequence[Path]) -> None:
        paths = tuple(sorted(paths))
        try:
            file_memories(paths)  # small files; what cannot be used is refused before anything is let go
        except BadInput as refusal:
            self.problem.emit(str(refusal))
        else:
            self.memory_panel.use_files(paths)

    def take_trace(self, trace: Trace) -> None:
        self.energy.show_trace(trace)
        self.landscape.show_trace(trace)

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, HopfieldSnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.memory_panel.describe(frame.snapshot.memories, frame.snapshot.unstable_units)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        self.state.show_words()
        self.start_panel.undo.setEnabled(frame.can_undo)


def _make_session(make_memories: Callable[[], Memories], seed: int) -> HopfieldSession:
    session = HopfieldSession(Stored.by("hebb", make_memories()), seed)
    # A memory as it was stored has nowhere to settle; a damaged one makes Play do something at once.
    session.apply(FlipShare(FIRST_DAMAGE))
    return session
