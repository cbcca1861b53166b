"""What a trained machine dreams when it is left alone, and how it completes what is held before it."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from gui.drawing.generation_words import change_sentence, mixing_sentence
from gui.drawing.words import Words
from gui.pages.machine_page import MachinePage
from gui.pages.page import Side, scrollable
from gui.panels.clamp_panel import ClampPanel
from gui.panels.generation_panel import GenerationPanel
from gui.views.chain_energy import ChainEnergyView
from gui.views.chain_wall import ChainWall
from gui.views.clamp import ClampView
from gui.views.digit_shares import DigitSharesView
from gui.views.equilibrium import EquilibriumView
from gui.views.mixing import MixingView
from gui.views.one_chain import OneChainView
from model.engine.commands import Command, Edit, Run, Undo
from model.engine.frame import Frame, Status
from model.engine.trace import Trace
from model.language import tr
from model.rbm import Rbm
from model.rbm.clamping import ClampPixels
from model.rbm.generation import GenerationSession
from model.rbm.generation_settings import GenerationSettings
from model.rbm.generation_snapshot import GenerationSnapshot
from model.rbm.resume import image_shape

INSTRUMENTS_SHARE = 0.32
"""Of the width of the window, at first."""


class GenerationPage(MachinePage):
    """Many chains as a wall of pictures; beside it whether they still change, and how they mix."""

    title = tr("RBM: generation")
    default_pace = 10.0
    step_name = tr("pass")
    save_filter = tr("Pictures (*.npz)")
    save_name = "dreams.npz"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stroke = 0
        self._plays_on = False
        """Whether the run was playing when the present stroke began."""
        self.panel, self.clamp_panel = GenerationPanel(), ClampPanel()
        self.wall, self.clamp, self.chain = ChainWall(), ClampView(), OneChainView()
        self.equilibrium, self.energy = EquilibriumView(), ChainEnergyView()
        self.mixing, self.digits = MixingView(), DigitSharesView()
        self.choose_by(self.panel.machine)
        for view in (self.wall, self.clamp, self.chain, self.equilibrium, self.energy, self.mixing, self.digits):
            self.add_view(view)
        self.change_words, self.mixing_words = Words("sentence", lines=2), Words("plain", lines=2)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.wall, 1)
        column.addWidget(self.change_words)
        column.addWidget(self.mixing_words)
        self.setCentralWidget(centre)
        self._add_docks()
        self.complete()
        self.panel.chosen.connect(self.begin)
        self.clamp.painted.connect(self._hold)
        self.clamp_panel.brush_changed.connect(self.clamp.set_brush)
        self.clamp_panel.wish.connect(self._send_and_play_on)
        self.wall.chain_chosen.connect(self._look_at)
        for view in (self.equilibrium, self.energy):
            view.step_chosen.connect(self.go_to)

    def _add_docks(self) -> None:
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "chains", tr("Machine and chains"), scrollable(Side(self.panel)), left, tr("Which machine dreams, and how")
        )
        completion = QWidget()
        row = QHBoxLayout(completion)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.clamp, 1)
        row.addWidget(scrollable(self.clamp_panel))
        above = (
            ("clamp", tr("Completion"), completion, tr("Pixels that are held while the machine samples the rest")),
            ("chain", tr("One chain"), self.chain, tr("The chain that was clicked, enlarged")),
            ("digits", tr("Digits"), self.digits, tr("Which digits the chains show")),
        )
        below = (
            ("equilibrium", tr("Equilibrium"), self.equilibrium, tr("Whether the distribution still changes")),
            ("mixing", tr("Mixing"), self.mixing, tr("How fast the chains forget")),
            ("energy", tr("Free energy"), self.energy, tr("How probable the pictures are to the machine, beside data")),
        )
        for group in (above, below):
            first, *others = [self.add_dock(name, title, view, right, why) for name, title, view, why in group]
            for other in others:
                self.tabifyDockWidget(first, other)
            first.raise_()
            if group is above:
                self._instruments, self._one_chain = first, others[0]

    def narrow_the_side(self) -> None:
        """Besides, the instruments grow with the window."""
        super().narrow_the_side()
        width = round(INSTRUMENTS_SHARE * self.window().width())
        self.resizeDocks([self._instruments], [width], Qt.Orientation.Horizontal)

    # --- sessions ----------------------------------------------------------------------------------------------

    def make_session(self) -> Callable[[Rbm], GenerationSession]:
        snapshot = self._snapshot
        clamp = None if snapshot is None else snapshot.clamp
        return partial(_make_session, settings=self.panel.settings(), clamp=clamp)

    def machine_in(self, snapshot: object) -> Rbm:
        assert isinstance(snapshot, GenerationSnapshot)
        return snapshot.machine

    def set_seed(self, seed: int) -> None:
        self.panel.seed.blockSignals(True)
        self.panel.seed.setValue(seed)
        self.panel.seed.blockSignals(False)

    @property
    def _snapshot(self) -> GenerationSnapshot | None:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot if isinstance(snapshot, GenerationSnapshot) else None

    # --- being told --------------------------------------------------------------------------------------------

    def take_trace(self, trace: Trace) -> None:
        self.equilibrium.show_trace(trace)
        self.energy.show_trace(trace)

    def show_words(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, GenerationSnapshot)
        self.change_words.show_text(change_sentence(frame.snapshot))
        self.mixing_words.show_text(mixing_sentence(frame.snapshot))
        self.wall.show_words()

    # --- wishes ------------------------------------------------------------------------------------------------

    def _hold(self, pixels: list[int], value: int, stroke: int) -> None:
        if stroke != self._stroke:
            self._stroke = stroke
            self._plays_on = self._is_playing
        self.send(Edit(ClampPixels(tuple(pixels), value), gesture=stroke))
        if self._plays_on:
            self.send(Run())

    def _send_and_play_on(self, command: Command) -> None:
        """A change by hand pauses; one wants to see at once what the machine makes of it."""
        playing = self._is_playing and not isinstance(command, Undo)
        self.send(command)
        if playing:
            self.send(Run())

    @property
    def _is_playing(self) -> bool:
        return self.newest is not None and self.newest.status is Status.PLAYING

    def _look_at(self, chain: int) -> None:
        self.chain.choose(chain)
        self._one_chain.raise_()


def _make_session(machine: Rbm, settings: GenerationSettings, clamp: NDArray[np.int8] | None) -> GenerationSession:
    return GenerationSession(machine, image_shape(machine), settings, clamp)
