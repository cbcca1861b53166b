"""The Hopfield laboratory."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from gui.pages.page import Page, Place, Side
from gui.panels.dynamics_panel import DynamicsPanel
from gui.panels.memory_panel import MemoryPanel
from gui.panels.start_panel import StartPanel
from gui.panels.store_panel import StorePanel
from gui.pattern_files import PATTERN_FILTER, read_or_ask
from gui.views.memories import MemoriesView
from gui.views.state import StateView
from model.engine.commands import Edit, Observe, Show, Start
from model.engine.frame import Frame
from model.engine.trace import Trace
from model.hopfield.changes import (
    FlipShare,
    MoveMemory,
    Paint,
    RemoveMemory,
    StartAt,
    StartFrom,
    StorePatterns,
    UseRule,
)
from model.hopfield.dynamics import Dynamics
from model.hopfield.session import Basined, HopfieldSession, Merged, SliceThrough
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from model.language import tr

FIRST_DAMAGE = 0.25
"""Share of the first memory's units that are flipped when a session begins."""

PLOTS_SHARE = 0.34
"""Of the width of the window, at first."""


class HopfieldPage(Page):
    """A network settles from a damaged state, one unit at a time."""

    title = tr("Hopfield network")
    default_pace = 200.0
    open_filter = PATTERN_FILTER
    opens_many = True
    save_filter = tr("Pattern (*.txt)")
    save_name = "state.txt"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.memory_panel, self.start_panel, self.dynamics_panel = MemoryPanel(), StartPanel(), DynamicsPanel()
        self.store_panel = StorePanel()
        self.memories, self.state = MemoriesView(), StateView()
        for view in (self.memories, self.state):
            self.add_view(view)
        self.setCentralWidget(self.state)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "memories",
            tr("Stored patterns"),
            Side(self.memory_panel, self.store_panel, self.memories),
            left,
            tr("What the network is to remember"),
        )
        start = self.add_dock("start", tr("State"), Side(self.start_panel), left, tr("Where it starts, and damage"))
        dynamics = self.add_dock(
            "dynamics", tr("Order and noise"), Side(self.dynamics_panel), left, tr("How units decide")
        )
        self.tabifyDockWidget(start, dynamics)
        start.raise_()
        self._plots = {
            name: self.add_dock(name, title, Place(440, height), right, why)
            for name, title, height, why in (
                ("landscape", tr("Landscape"), 310, tr("The energy over a slice of state space, from above")),
                ("surface", tr("3-D"), 310, tr("The same slice as a surface, with the state as a ball on it")),
                ("merging", tr("Merging"), 310, tr("When the minima of two memories become one")),
                ("weights", tr("Weights"), 310, tr("The weight between every two units")),
                ("correlations", tr("Likeness"), 310, tr("How much the memories resemble each other")),
                ("energy", tr("Energy"), 170, tr("The energy, step by step")),
                ("overlaps", tr("Overlaps"), 170, tr("Likeness of the state to each memory")),
                ("magnifier", tr("Magnifier"), 170, tr("The field of one unit as a sum over the memories")),
            )
        }
        for name in ("surface", "merging", "weights", "correlations"):
            self.tabifyDockWidget(self._plots["landscape"], self._plots[name])
        for name in ("overlaps", "magnifier"):
            self.tabifyDockWidget(self._plots["energy"], self._plots[name])
        self._plots["landscape"].raise_()
        self._plots["energy"].raise_()
        self.memory_panel.chosen.connect(self.begin)
        self.memory_panel.rule_chosen.connect(lambda rule: self.send(Edit(UseRule(rule))))
        self.memory_panel.files_wanted.connect(self.files_wanted)
        self.store_panel.wish.connect(self.send)
        self.store_panel.files_wanted.connect(self.additions_wanted)
        self.start_panel.wish.connect(self.send)
        self.dynamics_panel.wish.connect(self.send)
        self.memories.memory_chosen.connect(lambda memory: self.send(Edit(StartFrom(memory))))
        self.memories.removal_chosen.connect(lambda memory: self.send(Edit(RemoveMemory(memory))))
        self.state.painted.connect(
            lambda units, on, stroke: self.send(Edit(Paint(tuple(units), 1 if on else -1), gesture=stroke))
        )
        self.state.unit_chosen.connect(self._magnify)

    def add_plots(self) -> None:
        from gui.views.correlations import CorrelationsView
        from gui.views.energy import EnergyView
        from gui.views.landscape import LandscapeView
        from gui.views.magnifier import MagnifierView
        from gui.views.merging import MergingView
        from gui.views.overlaps import OverlapView
        from gui.views.surface import SurfaceView
        from gui.views.weights import WeightsView

        self.landscape, self.surface, self.merging = LandscapeView(), SurfaceView(), MergingView()
        self.weights, self.correlations = WeightsView(), CorrelationsView()
        self.energy, self.overlaps, self.magnifier = EnergyView(), OverlapView(), MagnifierView()
        views = (
            self.landscape,
            self.surface,
            self.merging,
            self.weights,
            self.correlations,
            self.energy,
            self.overlaps,
            self.magnifier,
        )
        for dock, view in zip(self._plots.values(), views, strict=True):
            dock.setWidget(view)
            self.add_view(view)
        self.dynamics_panel.add_editor()
        self.energy.step_chosen.connect(self.go_to)
        self.landscape.slice_chosen.connect(lambda a, b: self.send(Observe(SliceThrough(a, b))))
        self.landscape.basins_wanted.connect(lambda wanted: self.send(Show(Basined(wanted))))
        self.merging.looked_at.connect(lambda watched: self.send(Show(Merged(watched))))
        self.merging.moved.connect(self._move_memory)

    def narrow_the_side(self) -> None:
        """Besides, on a wide screen the plots grow with it."""
        super().narrow_the_side()
        width = round(PLOTS_SHARE * self.window().width())
        self.resizeDocks(list(self._plots.values()), [width] * len(self._plots), Qt.Orientation.Horizontal)

    def begin(self) -> None:
        self._start(
            partial(
                _make_session,
                self.memory_panel.store(),
                self.memory_panel.seed.value(),
                self.dynamics_panel.dynamics,
            )
        )

    def begin_again(self) -> None:
        """With the network as it is, memories that were added or removed included."""
        stored = self.network()
        if stored is None:
            self.begin()
            return
        seed = self.memory_panel.seed.value()
        self._start(partial(_make_session, lambda: stored, seed, self.dynamics_panel.dynamics))

    def network(self) -> Stored | None:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot.stored if isinstance(snapshot, HopfieldSnapshot) else None

    def show_state(self, stored: Stored, state: NDArray[np.int8]) -> None:
        """Begin at a state (N,) of a network from another page; it stays until other patterns are chosen."""
        seed = self.memory_panel.seed.value()
        if stored is self.network():
            self.send(Edit(StartAt(state)))
        else:
            self._start(partial(_session_at, stored, state, seed, self.dynamics_panel.dynamics))

    def _start(self, make_session: Callable[[], HopfieldSession]) -> None:
        self.send(Start(make_session))
        # A new session knows nothing yet of what this page shows besides.
        if self.is_complete and self.landscape.basins.isChecked():
            self.send(Show(Basined(True)))
        if self.is_complete and self.merging.can_be_seen():
            self.send(Show(Merged(True)))

    def set_seed(self, seed: int) -> None:
        self.memory_panel.set_seed(seed)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Store these patterns and images instead of what is stored."""
        read_or_ask(self, paths, None, self.memory_panel.use_patterns)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Store these patterns and images besides what is stored."""
        stored = self.network()
        if stored is not None:
            read_or_ask(self, paths, stored.memories.shape, lambda patterns: self.send(Edit(StorePatterns(patterns))))

    def take_trace(self, trace: Trace) -> None:
        for view in (self.energy, self.landscape, self.surface):
            view.show_trace(trace)

    def show_frame(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, HopfieldSnapshot)
        if snapshot.stored is not self.network():
            self.memory_panel.describe(snapshot.memories, snapshot.unstable_units)
            self.memory_panel.show_rule(snapshot.stored.rule)
            self.store_panel.describe(snapshot.memories.names)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, HopfieldSnapshot)
        self.state.show_words()
        self.start_panel.undo.setEnabled(frame.can_undo)
        sweep = snapshot.dynamics.sweep_of(snapshot.step, len(snapshot.state))
        self.dynamics_panel.show_dynamics(snapshot.dynamics, sweep)

    # --- inside ------------------------------------------------------------------------------------------------

    def _magnify(self, unit: int) -> None:
        if self.is_complete:
            self.magnifier.show_unit(unit)
            self._plots["magnifier"].show()
            self._plots["magnifier"].raise_()

    def _move_memory(self, memory: int, towards: int, distance: int, gesture: int) -> None:
        # Below 0, for those above are strokes of the brush.
        self.send(Edit(MoveMemory(memory, towards, distance), gesture=-gesture))


def _make_session(make_stored: Callable[[], Stored], seed: int, dynamics: Dynamics) -> HopfieldSession:
    session = HopfieldSession(make_stored(), seed, dynamics)
    # A memory as it was stored has nowhere to settle; a damaged one makes Play do something at once.
    session.apply(FlipShare(FIRST_DAMAGE))
    return session


def _session_at(stored: Stored, state: NDArray[np.int8], seed: int, dynamics: Dynamics) -> HopfieldSession:
    session = HopfieldSession(stored, seed, dynamics)
    session.apply(StartAt(state))
    return session
