"""An RBM sampled half-step by half-step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.page import Page, Side, scrollable
from gui.panels.sampling_panel import SamplingPanel
from gui.views.layers import LayersView
from gui.views.terms import TermsView
from gui.wording import number
from model.data.shipped import RESOURCES
from model.engine.commands import Edit, Start
from model.engine.frame import Frame
from model.rbm import Rbm
from model.rbm.resume import image_shape
from model.rbm.sampling import DIGIT_SHAPES, PaintVisible, SamplingSession, SamplingSnapshot, SetTestDigit, SetVisible

SHIPPED_MACHINE = RESOURCES / "machines" / "digits.npz"


@dataclass(frozen=True)
class _Source:
    """Where a machine comes from."""

    name: str
    load: Callable[[], Rbm]


class SamplingPage(Page):
    """Visible layer, hidden layer, and back, one layer a step."""

    title = "RBM: sampling"
    default_pace = 1.0
    open_filter = "Machines (*.npz)"
    save_filter = "Machine (*.npz)"
    save_name = "machine.npz"
    step_name = "half-step"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._machine = _Source("Shipped with Reverie", partial(Rbm.load, SHIPPED_MACHINE))
        self._wanted = self._machine
        self._draws, self._nth_digit = np.random.default_rng(1), 0
        self.panel, self.layers, self.terms = SamplingPanel(), LayersView(), TermsView()
        for view in (self.layers, self.terms):
            self.add_view(view)
        self.setCentralWidget(self.layers)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock("chain", "Chain", scrollable(Side(self.panel)), left, "Which machine, and where the chain starts")
        self.add_dock(
            "terms", "The sum behind a unit", self.terms, right, "What made the field of the unit you hover over"
        )
        self.complete()
        self.layers.unit_chosen.connect(self.terms.show_unit)
        self.layers.painted.connect(
            lambda units, on, stroke: self.send(Edit(PaintVisible(tuple(units), int(on)), gesture=stroke))
        )
        self.panel.machine_wanted.connect(self.machine_wanted)
        self.panel.file_wanted.connect(self.files_wanted)
        self.panel.digit_wanted.connect(self._start_from_digit)
        self.panel.random_wanted.connect(self._start_from_random)
        self.panel.blank_wanted.connect(lambda: self._start_from(np.zeros(self._n_visible)))
        self.panel.seed_changed.connect(self.begin)

    def begin(self) -> None:
        self._begin_with(self._machine)

    def _begin_with(self, machine: "_Source") -> None:
        """Start a chain of this machine; if it cannot be had, the one before stays."""
        self._wanted = machine
        seed = self.panel.seed.value()
        self._draws, self._nth_digit = np.random.default_rng(seed), 0
        self.send(Start(partial(_make_session, machine.load, self.panel.classes.classes, seed)))

    def set_seed(self, seed: int) -> None:
        self.panel.seed.blockSignals(True)
        self.panel.seed.setValue(seed)
        self.panel.seed.blockSignals(False)

    def open_files(self, paths: Sequence[Path]) -> None:
        self._begin_with(_Source(paths[0].name, partial(Rbm.load, paths[0])))

    def use_machine(self, machine: Rbm) -> None:
        """Sample this machine from now on."""
        self._begin_with(_Source("From the learning page", lambda: machine))

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, SamplingSnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self._machine = self._wanted
            self.panel.describe(frame.snapshot.machine, self._machine.name)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, SamplingSnapshot)
        self.panel.chain.setText(f"Free energy of the visible state: <b>{number(snapshot.free_energy, '.2f')}</b> nats")

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


def _make_session(load: Callable[[], Rbm], classes: tuple[int, ...], seed: int) -> SamplingSession:
    """A chain that starts from a test digit, or from random pixels where the machine's images are no digits."""
    machine = load()
    shape = image_shape(machine)
    pixels = np.random.default_rng(seed).integers(0, 2, machine.n_visible)
    session = SamplingSession(machine, pixels, shape, seed)
    if shape in DIGIT_SHAPES:
        session.apply(SetTestDigit(classes, 0))
    return session
