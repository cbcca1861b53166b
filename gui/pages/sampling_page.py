"""An RBM sampled half-step by half-step."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.machine_page import MachinePage
from gui.pages.page import Side, scrollable
from gui.panels.sampling_panel import SamplingPanel
from gui.views.layers import LayersView
from gui.views.terms import TermsView
from gui.wording import number
from model.engine.commands import Edit
from model.engine.frame import Frame
from model.language import tr
from model.rbm import Rbm
from model.rbm.resume import image_shape
from model.rbm.sampling import DIGIT_SHAPES, PaintVisible, SamplingSession, SamplingSnapshot, SetTestDigit, SetVisible


class SamplingPage(MachinePage):
    """Visible layer, hidden layer, and back, one layer a step."""

    title = tr("RBM: sampling")
    default_pace = 1.0
    step_name = tr("half-step")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draws, self._nth_digit = np.random.default_rng(1), 0
        self.panel, self.layers, self.terms = SamplingPanel(), LayersView(), TermsView()
        self.choose_by(self.panel.machine)
        for view in (self.layers, self.terms):
            self.add_view(view)
        self.setCentralWidget(self.layers)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "chain", tr("Chain"), scrollable(Side(self.panel)), left, tr("Which machine, and where the chain starts")
        )
        self.add_dock(
            "terms",
            tr("The sum behind a unit"),
            self.terms,
            right,
            tr("What made the field of the unit you hover over"),
        )
        self.complete()
        self.layers.unit_chosen.connect(self.terms.show_unit)
        self.layers.painted.connect(
            lambda units, on, stroke: self.send(Edit(PaintVisible(tuple(units), int(on)), gesture=stroke))
        )
        self.panel.digit_wanted.connect(self._start_from_digit)
        self.panel.random_wanted.connect(self._start_from_random)
        self.panel.blank_wanted.connect(lambda: self._start_from(np.zeros(self._n_visible)))
        self.panel.seed_changed.connect(self.begin)

    def make_session(self) -> Callable[[Rbm], SamplingSession]:
        seed = self.panel.seed.value()
        self._draws, self._nth_digit = np.random.default_rng(seed), 0
        return partial(_make_session, classes=self.panel.classes.classes, seed=seed)

    def machine_in(self, snapshot: object) -> Rbm:
        assert isinstance(snapshot, SamplingSnapshot)
        return snapshot.machine

    def set_seed(self, seed: int) -> None:
        self.panel.seed.blockSignals(True)
        self.panel.seed.setValue(seed)
        self.panel.seed.blockSignals(False)

    def show_words(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, SamplingSnapshot)
        free_energy = number(snapshot.free_energy, ".2f")
        self.panel.chain.setText(
            tr("Free energy of the visible state: <b>{free_energy}</b> nats").format(free_energy=free_energy)
        )

    # --- starts ------------------------------------------------------------------------------------------------

    @property
    def _n_visible(self) -> int:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot.machine.n_visible if isinstance(snapshot, SamplingSnapshot) else 0

    def _start_from(self, pixels: NDArray[np.generic]) -> None:
        self.send(Edit(SetVisible(pixels)))

    def _start_from_random(self) -> None:
        self._start_from(self._draws.integers(0, 2, self._n_visible))

    def _start_from_digit(self) -> None:
        self._nth_digit += 1
        self.send(Edit(SetTestDigit(self.panel.classes.classes, self._nth_digit)))


def _make_session(machine: Rbm, classes: tuple[int, ...], seed: int) -> SamplingSession:
    """A chain that starts from a test digit, or from random pixels where the machine's images are no digits."""
    shape = image_shape(machine)
    pixels = np.random.default_rng(seed).integers(0, 2, machine.n_visible)
    session = SamplingSession(machine, pixels, shape, seed)
    if shape in DIGIT_SHAPES:
        session.apply(SetTestDigit(classes, 0))
    return session
