"""How many memories a Hopfield network can hold: measured, beside the theory, and in the phase diagram."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.words import Words
from gui.model_thread import spare_cores
from gui.pages.page import Page, Side, scrollable
from gui.panels.capacity_panel import CapacityPanel
from gui.views.capacity_curve import CapacityCurveView
from gui.views.phase_diagram import WIDEST, PhaseDiagramView
from model.engine.commands import Run, Show, Start
from model.engine.frame import Frame
from model.errors import BadInput
from model.experiments.capacity import HOPFIELD_LOAD, CapacityFound, CapacityStudy
from model.experiments.capacity_session import CapacitySession, CapacitySnapshot, Probe
from model.hopfield.stored import Stored

PLOTS_SHARE = 0.34
"""Of the width of the window that is the phase diagram's, at first."""


class CapacityPage(Page):
    """Networks of random memories are measured one by one, load after load."""

    title = "Capacity"
    save_filter = "Table (*.csv)"
    save_name = "capacity.csv"
    step_name = "network"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel, self.curve, self.diagram = CapacityPanel(), CapacityCurveView(), PhaseDiagramView()
        for view in (self.curve, self.diagram):
            self.add_view(view)
        self.words = Words("plain", lines=6)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(self.curve, 1)
        column.addWidget(self.words)
        self.setCentralWidget(centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock("capacity", "Capacity", scrollable(Side(self.panel)), left, "Which networks, at which loads")
        self._phases = self.add_dock(
            "phases", "Phase diagram", self.diagram, right, "What large networks are like at each load and temperature"
        )
        self.complete()
        self.panel.measure_wanted.connect(self._measure)
        self.panel.network_wanted.connect(self.network_wanted)
        self.diagram.place_chosen.connect(self._probe)

    def narrow_the_side(self) -> None:
        """Besides, on a wide screen the phase diagram grows with it."""
        super().narrow_the_side()
        self.resizeDocks([self._phases], [round(PLOTS_SHARE * self.window().width())], Qt.Orientation.Horizontal)

    def begin(self) -> None:
        self._start()

    def set_seed(self, seed: int) -> None:
        self.panel.seed.setValue(seed)

    def use_network(self, stored: Stored) -> None:
        n_patterns, n_units = stored.memories.patterns.shape
        load = n_patterns / n_units
        if load > WIDEST:
            self.problem.emit(
                f"That network has {n_patterns:,} memories and {n_units:,} units, a load of {load:.3g}:"
                f" the phase diagram ends at {WIDEST:g}."
            )
        else:
            self.diagram.put(load, self.diagram.place[1])

    def open_files(self, paths: Sequence[Path]) -> None:
        self.problem.emit("The capacity page opens no files: its networks hold random memories.")

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, CapacitySnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.panel.show_running(frame.snapshot.study)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, CapacitySnapshot)
        self.words.show_text(capacity_sentence(frame.snapshot.study, frame.snapshot.found))

    def _measure(self) -> None:
        if self._start():
            self.send(Run())

    def _start(self) -> bool:
        try:
            study = self.panel.study()
        except BadInput as refusal:
            self.problem.emit(str(refusal))
            return False
        self.send(Start(partial(CapacitySession, study, spare_cores())))
        self._probe(*self.diagram.place)
        return True

    def _probe(self, load: float, temperature: float) -> None:
        self.send(Show(Probe(load, temperature)))


def capacity_sentence(study: CapacityStudy, found: CapacityFound) -> str:
    """What is seen, and the two definitions of capacity."""
    loads, _overlaps = found.curve
    measured = np.flatnonzero(found.n_networks)
    if len(measured) == 0:
        first = f"Networks of {study.n_units:,} units wait to be measured: press Measure."
    else:
        ends = measured[[0, -1]] if len(measured) > 1 else measured
        first = f"Mean overlap {' and '.join(f'{found.overlap[k]:.3f} at α = {found.loads[k]:.3f}' for k in ends)}."
    return (
        f"{first}\nSome wrong bits allowed (●): held up to α = {loads[-1]:.3f} where N is large.\n"
        f"Every bit right (◆): only up to 1 / (2 ln N) = {found.all_bits_load:.3f}, and less as N grows.\n"
        f"These are two definitions; Hopfield’s {HOPFIELD_LOAD:.2f} is of the first kind."
    )
