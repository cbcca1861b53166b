"""Noise escapes local minima: spurious states are cooled from one temperature after another."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.attractor_words import percent, percent_within
from gui.drawing.words import Words
from gui.model_thread import spare_cores
from gui.pages.network_page import NetworkPage
from gui.pages.page import Side, scrollable
from gui.panels.annealing_panel import AnnealingPanel
from gui.panels.buttons import push_button
from gui.panels.numbers import whole_number
from gui.views.annealing_curve import AnnealingCurveView
from gui.views.escape import EscapeView
from model.engine.commands import Show, Start
from model.engine.frame import Frame
from model.experiments.annealing import AnnealingStudy
from model.experiments.annealing_found import AnnealingFound
from model.experiments.annealing_session import AnnealingSession, AnnealingSnapshot, ShowEscape
from model.hopfield.stored import Stored
from model.language import tr

FIRST_TEMPERATURE = 0.5
"""Of the escape that is shown at first: near the best one of the handcrafted patterns."""

ESCAPE_SHARE = 0.33
"""Of the width of the window that is the escape's, at first."""


class AnnealingPage(NetworkPage):
    """Success against the temperature that cooling begins at, and one escape to look at."""

    title = tr("Annealing")
    save_filter = tr("Table (*.csv)")
    save_name = "annealing.csv"
    step_name = tr("batch")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._temperature, self._attempt = FIRST_TEMPERATURE, 0
        self.panel, self.curve, self.escape = AnnealingPanel(), AnnealingCurveView(), EscapeView()
        for view in (self.curve, self.escape):
            self.add_view(view)
        self.words = Words("sentence", lines=3)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(self.curve, 1)
        column.addWidget(self.words)
        self.setCentralWidget(centre)
        self.start = whole_number(
            1,
            self.panel.starts.value(),
            1,
            tr("Which of the spurious minima to start from"),
            tr("Each is where a random state was caught at T = 0: a minimum of E that nobody stored."),
        )
        self.start.setPrefix(tr("Start", "which one") + " ")
        self.again = push_button(
            tr("Cool again"),
            tr("The same start, cooled from the same temperature, with other random numbers"),
            tr("Above T = 0 units flip by chance, so that the same start may escape once and be caught once."),
        )
        self.offer = push_button(
            tr("Show the start on the Hopfield page"),
            tr(
                "Go to the page “Hopfield network”, with this network in the spurious minimum: at T = 0 it stays,\n"
                "and with an annealing schedule it can be watched on its way out, unit by unit"
            ),
            tr("The weights w go with it, and the memories ξ that they were made of."),
        )
        row = QHBoxLayout()
        row.addWidget(self.start, 1)
        row.addWidget(self.again, 1)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(4, 0, 8, 6)
        column.addWidget(self.escape, 1)
        column.addLayout(row)
        column.addWidget(self.offer)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "annealing", tr("Annealing"), scrollable(Side(self.panel)), left, tr("Which network, and how it cools")
        )
        self._beside = self.add_dock(
            "escape", tr("One escape"), beside, right, tr("The same start at temperature 0 and cooled")
        )
        self.complete()
        self.panel.chosen.connect(self.begin)
        self.choose_by(self.panel.network)
        self.curve.temperature_chosen.connect(self._choose_temperature)
        self.start.valueChanged.connect(self._show_start)
        self.again.clicked.connect(self._cool_again)
        self.offer.clicked.connect(self._offer)
        self._show_what_can_be_done()

    def narrow_the_side(self) -> None:
        """Besides, on a wide screen the escape grows with it."""
        super().narrow_the_side()
        self.resizeDocks([self._beside], [round(ESCAPE_SHARE * self.window().width())], Qt.Orientation.Horizontal)

    @property
    def _snapshot(self) -> AnnealingSnapshot | None:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot if isinstance(snapshot, AnnealingSnapshot) else None

    def network(self) -> Stored | None:
        return self._snapshot.study.networks[0] if self._snapshot is not None else None

    def begin(self) -> None:
        self.send(Start(partial(_make_session, self.panel.make(), spare_cores())))
        with QSignalBlocker(self.start):
            self.start.setValue(1)
        self._attempt = 0
        self._show_escape()

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, AnnealingSnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.panel.network.describe(frame.snapshot.study.networks[0])
            with QSignalBlocker(self.start):
                self.start.setMaximum(frame.snapshot.study.starts)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, AnnealingSnapshot)
        self.words.show_text(annealing_sentence(frame.snapshot.study, frame.snapshot.found))
        self._show_what_can_be_done()

    def forget_run(self) -> None:
        super().forget_run()
        self._show_what_can_be_done()

    # --- one escape --------------------------------------------------------------------------------------------

    def _show_what_can_be_done(self) -> None:
        shown = self._snapshot is not None and self._snapshot.escape is not None
        for widget in (self.start, self.again, self.offer):
            widget.setEnabled(shown)

    def _choose_temperature(self, temperature: float) -> None:
        self._temperature = temperature
        self._show_start()

    def _show_start(self) -> None:
        self._attempt = 0
        self._show_escape()

    def _cool_again(self) -> None:
        self._attempt += 1
        self._show_escape()

    def _show_escape(self) -> None:
        self.send(Show(ShowEscape(self.start.value() - 1, self._temperature, self._attempt)))

    def _offer(self) -> None:
        escape = self._snapshot.escape if self._snapshot is not None else None
        if escape is not None:
            self.state_offered.emit(escape.stored, escape.start)


def annealing_sentence(study: AnnealingStudy, found: AnnealingFound) -> str:
    """From where it is best to cool, what that achieves, and what would be achieved without."""
    if found.drawn == 0:
        return tr("{n:,} spurious minima wait to be cooled from each temperature: press Play.").format(n=study.starts)
    if not found.starts.any():
        return tr("None of {n:,} random states was caught: this network has next to no spurious minima.").format(
            n=found.drawn
        )
    best = found.best
    low, high = (edges[best] for edges in found.success_range)
    return tr(
        "At T = 0 all of {n:,} spurious minima stay. Cooled from T₀ = {hottest:g} in {sweeps:,} sweeps, {success}"
        " reach a"
        " memory or a mirror image, {nearest} the nearest one. A new random start at T = 0 reaches one in {recalled}."
    ).format(
        n=found.starts[0],
        hottest=found.temperatures[best],
        sweeps=study.sweeps,
        success=percent_within(found.success[best], (high - low) / 2),
        nearest=percent(found.nearest[best]),
        recalled=percent(found.recalled),
    )


def _make_session(make_study: Callable[[], AnnealingStudy], workers: int) -> AnnealingSession:
    return AnnealingSession(make_study(), workers)
