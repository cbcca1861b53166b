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
from model.language import tr

PLOTS_SHARE = 0.34
"""Of the width of the window that is the phase diagram's, at first."""


class CapacityPage(Page):
    """Networks of random memories are measured one by one, load after load."""

    title = tr("Capacity")
    save_filter = tr("Table (*.csv)")
    save_name = "capacity.csv"
    step_name = tr("network")

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
        self.add_dock(
            "capacity", tr("Capacity"), scrollable(Side(self.panel)), left, tr("Which networks, at which loads")
        )
        self._phases = self.add_dock(
            "phases",
            tr("Phase diagram"),
            self.diagram,
            right,
            tr("What large networks are like at each load and temperature"),
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
                tr(
                    "That network has {memories:,} memories and {units:,} units, a load of {load:.3g}:"
                    " the phase diagram ends at {widest:g}."
                ).format(memories=n_patterns, units=n_units, load=load, widest=WIDEST)
            )
        else:
            self.diagram.put(load, self.diagram.place[1])

    def open_files(self, paths: Sequence[Path]) -> None:
        self.problem.emit(tr("The capacity page opens no files: its networks hold random memories."))

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
        first = tr("Networks of {n:,} units wait to be measured: press Measure.").format(n=study.n_units)
    else:
        ends = measured[[0, -1]] if len(measured) > 1 else measured
        values = [(found.overlap[k], found.loads[k]) for k in ends]
        if len(values) == 1:
            first = tr("Mean overlap {m:.3f} at α = {load:.3f}.").format(m=values[0][0], load=values[0][1])
        else:
            (m, load), (m_last, last) = values
            first = tr("Mean overlap {m:.3f} at α = {load:.3f} and {m_last:.3f} at α = {last:.3f}.").format(
                m=m, load=load, m_last=m_last, last=last
            )
    definitions = tr(
        "Some wrong bits allowed (●): held up to α = {some:.3f} where N is large.\n"
        "Every bit right (◆): only up to 1 / (2 ln N) = {every:.3f}, and less as N grows.\n"
        "These are two definitions; Hopfield’s {hopfield:.2f} is of the first kind."
    ).format(some=loads[-1], every=found.all_bits_load, hopfield=HOPFIELD_LOAD)
    return f"{first}\n{definitions}"
