"""A small RBM, sampled one unit at a time as the lecture draws it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.unit_words import has_biases, short
from gui.drawing.words import Words
from gui.pages.page import Page, Side, scrollable
from gui.panels.small_panel import FIRST_EXAMPLE, SmallPanel
from gui.views.circles import CirclesView
from gui.views.sigmoid import SigmoidView
from gui.views.unit_sum import UnitSumView
from model.engine.commands import Edit, GoTo, Show, Start
from model.engine.frame import Frame
from model.language import tr
from model.rbm import Rbm
from model.rbm.small_machines import EXAMPLES, SmallMachine
from model.rbm.unit_changes import SetUnit, SetWeight
from model.rbm.unit_sampling import UnitSamplingSession
from model.rbm.unit_snapshot import TellNext, UnitSnapshot


class SmallPage(Page):
    """Circles above, the worked sum below."""

    title = tr("RBM: unit by unit")
    default_pace = 1.0
    open_filter = tr("Machines (*.npz)")
    save_filter = tr("Machine (*.npz)")
    save_name = "machine.npz"
    step_name = tr("unit")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = SmallPanel()
        self.circles, self.sum, self.sigmoid = CirclesView(), UnitSumView(), SigmoidView()
        for view in (self.circles, self.sum, self.sigmoid):
            self.add_view(view)
        self.explanation, self.energy = Words("sentence", lines=2), Words("sentence", lines=1)
        self.energy.explain(
            tr(
                "E(v, h) = −Σ wᵢⱼ vᵢ hⱼ − Σ bᵢ vᵢ − Σ cⱼ hⱼ: of all units as they stand, if none is undecided.\n"
                "F(v) = −T log Σ exp(−E(v, h) / T) over all hidden states h: the lower, the likelier is v."
            ),
            tr(
                "p(v, h) goes as exp(−E(v, h) / T) and p(v) as exp(−F(v) / T), each divided by Z, its sum over all"
                " states."
            ),
        )
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        below = QHBoxLayout()
        below.addWidget(self.sum, 4)
        below.addWidget(self.sigmoid, 1)
        column.addWidget(self.explanation)
        column.addWidget(self.circles, 8)
        column.addWidget(self.energy)
        column.addLayout(below, 5)
        self.setCentralWidget(centre)
        self.add_dock(
            "machine",
            tr("Machine"),
            scrollable(Side(self.panel)),
            Qt.DockWidgetArea.LeftDockWidgetArea,
            tr("Which machine, its weights, and how its units are decided"),
        )
        self.complete()
        self.circles.unit_set.connect(lambda layer, unit, state: self.send(Edit(SetUnit(layer, unit, state))))
        self.circles.weight_set.connect(lambda i, j, weight: self.send(Edit(SetWeight(i, j, weight))))
        self.panel.wish.connect(self.send)
        self.panel.layer_wanted.connect(self._decide_layer)
        self.panel.seed_changed.connect(self._draw_anew)

    def begin(self) -> None:
        # None is chosen while a file of the user's is shown.
        example = EXAMPLES.get(self.panel.example.currentData(), EXAMPLES[FIRST_EXAMPLE])
        self._start(lambda: example)

    def begin_again(self) -> None:
        """With the machine as it is, and the states that the present run began with."""
        self._draw_anew()

    def set_seed(self, seed: int) -> None:
        self.panel.seed.blockSignals(True)
        self.panel.seed.setValue(seed)
        self.panel.seed.blockSignals(False)

    def open_files(self, paths: Sequence[Path]) -> None:
        self._start(partial(_read, paths[0]))

    def machine(self) -> Rbm | None:
        snapshot = self._snapshot()
        return None if snapshot is None else snapshot.machine

    def show_words(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, UnitSnapshot)
        self.panel.show_snapshot(snapshot)
        self.panel.undo.setEnabled(frame.can_undo)
        self.explanation.show_text(snapshot.began.explanation)
        self.energy.show_text(energy_line(snapshot))

    def forget_run(self) -> None:
        super().forget_run()
        for words in (self.explanation, self.energy):
            words.show_text("")

    # --- inside ------------------------------------------------------------------------------------------------

    def _snapshot(self) -> UnitSnapshot | None:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot if isinstance(snapshot, UnitSnapshot) else None

    def _start(self, load: Callable[[], SmallMachine]) -> None:
        seed = self.panel.seed.value()
        self.send(Start(lambda: UnitSamplingSession(load(), seed)))
        if self.panel.ask.isChecked():  # a new session knows nothing of it yet
            self.send(Show(TellNext(False)))

    def _draw_anew(self) -> None:
        snapshot = self._snapshot()
        if snapshot is None:
            self.begin()
        else:
            self._start(lambda: snapshot.began)

    def _decide_layer(self) -> None:
        snapshot = self._snapshot()
        if snapshot is not None:
            self.send(GoTo(snapshot.step + snapshot.left_in_layer))


def energy_line(snapshot: UnitSnapshot) -> str:
    """The energy of all units together and the free energy of the visible ones."""
    energy = tr("energy E(v, h)")
    if not has_biases(snapshot):
        energy += " = −Σ wᵢⱼ vᵢ hⱼ"
    parts = [
        f"{name} = " + ("?" if value is None else tr("{value} nats").format(value=short(value)))
        for name, value in ((energy, snapshot.energy), (tr("free energy F(v)"), snapshot.free_energy))
    ]
    if snapshot.temperature != 1:
        parts.append(tr("T = {t:g}; the slides’ numbers are those at T = 1").format(t=snapshot.temperature))
    return "   ·   ".join(parts)


def _read(path: Path) -> SmallMachine:
    machine = Rbm.load(path)
    words = tr("Opened from {file}: {visible} visible and {hidden} hidden units. Set the input by clicking.").format(
        file=path.name, visible=machine.n_visible, hidden=machine.n_hidden
    )
    return SmallMachine.blank(machine, str(path), words)
