"""Test digits a machine knows and pictures it does not, side by side, as they pass through it again and again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gui.drawing.reconstruction_words import figures, verdict
from gui.drawing.words import Words
from gui.pages.machine_page import MachinePage
from gui.pages.page import Side, scrollable
from gui.panels.reconstruction_panel import ReconstructionPanel
from gui.views.familiarity import FamiliarityView
from gui.views.reconstruction_curve import ALIKE, ERROR, FREE_ENERGY, ReconstructionCurve
from gui.views.reconstruction_wall import ReconstructionWall
from model.engine.frame import Frame
from model.engine.trace import Trace
from model.language import tr
from model.rbm import Rbm
from model.rbm.reconstruction import ReconstructionSession
from model.rbm.reconstruction_settings import ReconstructionSettings, learnt_classes
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot
from model.rbm.resume import image_shape

CURVES = (
    ("error", tr("Error"), ERROR, tr("How far the pictures are from their originals, pass by pass")),
    ("free-energy", tr("Free energy"), FREE_ENERGY, tr("How probable the pictures are to the machine, pass by pass")),
    ("alike", tr("Looks like"), ALIKE, tr("How many pictures look like a digit that the machine has learnt")),
)


class ReconstructionPage(MachinePage):
    """A machine that has learnt only twos tries to see every picture as a 2."""

    title = tr("RBM: reconstruction")
    default_pace = 2.0
    step_name = tr("pass")
    save_filter = tr("Table (*.csv)")
    save_name = "reconstruction.csv"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel, self.wall, self.familiarity = ReconstructionPanel(), ReconstructionWall(), FamiliarityView()
        self.curves = {name: ReconstructionCurve(quantity) for name, _, quantity, _ in CURVES}
        self.choose_by(self.panel.machine)
        for view in (self.wall, *self.curves.values(), self.familiarity):
            self.add_view(view)
        self.verdict, self.figures = Words("verdict", lines=2), Words("plain", lines=1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.wall, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.figures)
        self.setCentralWidget(centre)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "pictures",
            tr("Machine and pictures"),
            scrollable(Side(self.panel)),
            left,
            tr("Which machine sees what, and how"),
        )
        docks = [self.add_dock(name, title, self.curves[name], right, why) for name, title, _, why in CURVES]
        self.add_dock(
            "familiar",
            tr("Familiar or not?"),
            self.familiarity,
            right,
            tr("Whether free energy tells the groups apart"),
        )
        for dock in docks[1:]:
            self.tabifyDockWidget(docks[0], dock)
        docks[0].raise_()
        self.complete()
        self.panel.chosen.connect(self.begin)
        for curve in self.curves.values():
            curve.step_chosen.connect(self.go_to)

    def make_session(self) -> Callable[[Rbm], ReconstructionSession]:
        return partial(_make_session, settings=self.panel.settings())

    def machine_in(self, snapshot: object) -> Rbm:
        assert isinstance(snapshot, ReconstructionSnapshot)
        return snapshot.machine

    def set_seed(self, seed: int) -> None:
        self.panel.seed.blockSignals(True)
        self.panel.seed.setValue(seed)
        self.panel.seed.blockSignals(False)

    def take_trace(self, trace: Trace) -> None:
        for curve in self.curves.values():
            curve.show_trace(trace)

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, ReconstructionSnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.panel.describe(frame.snapshot)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, ReconstructionSnapshot)
        self.verdict.show_text(verdict(frame.snapshot))
        self.figures.show_text(figures(frame.snapshot))


def _make_session(machine: Rbm, settings: ReconstructionSettings) -> ReconstructionSession:
    """What was chosen for another machine and does not fit this one is left to it."""
    return ReconstructionSession(machine, image_shape(machine), settings.fitting(learnt_classes(machine)))
