"""The unlearning bench: a Hopfield network dreams, and what it gains and loses by it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.words import Words
from gui.pages.network_page import NetworkPage
from gui.pages.page import Side, scrollable
from gui.panels.buttons import push_button
from gui.panels.unlearning_panel import UnlearningPanel
from gui.views.accessibility import AccessibilityView
from gui.views.last_dream import LastDreamView
from gui.views.unlearning_answer import UnlearningAnswerView
from gui.views.unlearning_curves import UnlearningCurvesView
from gui.views.weight_change import WeightChangeView
from model.engine.commands import Start
from model.engine.frame import Frame
from model.engine.trace import Trace
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.language import tr

PICTURES_SHARE = 0.35
"""Of the width of the window, at first."""


class UnlearningPage(NetworkPage):
    """Blind unlearning, one dream a step."""

    title = tr("Unlearning")
    default_pace = 200.0
    save_filter = tr("Table (*.csv)")
    save_name = "unlearning.csv"
    step_name = tr("dream")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = UnlearningPanel()
        self.curves, self.answer = UnlearningCurvesView(), UnlearningAnswerView()
        self.dream, self.change, self.accessibility = LastDreamView(), WeightChangeView(), AccessibilityView()
        for view in (self.dream, self.curves, self.answer, self.change, self.accessibility):
            self.add_view(view)
        self.to_best = push_button(
            tr("Go to the best"),
            tr("Go to the dream after which recall from noise was best, exactly as it was"),
            tr("Of the measurements so far it is the one with the largest share of noisy memories recalled."),
        )
        self.offer = push_button(
            tr("To the Hopfield page"),
            tr("The network as it is after the dream that is shown, at the state where that dream ended"),
            tr("Its weights w are what is left of the stored ones after so many times −(ε/N) sᵢ sⱼ."),
        )
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 6)
        for button in (self.to_best, self.offer):
            buttons.addWidget(button)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        question = Words("title", 1)
        question.show_text(tr("How much unlearning?"))
        column.addWidget(question)
        column.addWidget(self.curves, 1)
        column.addWidget(self.answer)
        column.addLayout(buttons)
        self.setCentralWidget(centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "network", tr("Network and dreams"), scrollable(Side(self.panel)), left, tr("Which network, and how")
        )
        dream = self.add_dock("dream", tr("Last dream"), self.dream, right, tr("Where the last dream ended"))
        change = self.add_dock(
            "change", tr("Weight change"), self.change, right, tr("What the dreams did to the weights")
        )
        self._accessibility = self.add_dock(
            "accessibility",
            tr("Accessibility of each memory"),
            self.accessibility,
            right,
            tr("How often each memory is reached from a random start, before and now"),
        )
        self.splitDockWidget(dream, change, Qt.Orientation.Horizontal)
        self.complete()
        self.panel.chosen.connect(self.begin)
        self.choose_by(self.panel.network)
        self.curves.step_chosen.connect(self.go_to)
        self.to_best.clicked.connect(self._go_to_best)
        self.offer.clicked.connect(self._offer)
        self._show_what_can_be_done()

    @property
    def _snapshot(self) -> UnlearningSnapshot | None:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot if isinstance(snapshot, UnlearningSnapshot) else None

    def network(self) -> Stored | None:
        """The network as it is now, its dreams dreamt."""
        return self._snapshot.stored if self._snapshot is not None else None

    def narrow_the_side(self) -> None:
        """Besides, on a wide screen the pictures grow with it."""
        super().narrow_the_side()
        width = round(PICTURES_SHARE * self.window().width())
        self.resizeDocks([self._accessibility], [width], Qt.Orientation.Horizontal)

    def begin(self) -> None:
        network = self.panel.network
        self.send(Start(partial(_make_session, network.make(), network.seed.value(), self.panel.settings())))

    def take_trace(self, trace: Trace) -> None:
        self.curves.show_trace(trace)

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, UnlearningSnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.panel.network.describe(frame.snapshot.origin)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        self.dream.show_words()
        self._show_what_can_be_done()

    def forget_run(self) -> None:
        super().forget_run()
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        snapshot = self._snapshot
        self.offer.setEnabled(snapshot is not None)
        self.to_best.setEnabled(snapshot is not None and snapshot.best.dreams != snapshot.step)

    def _go_to_best(self) -> None:
        if self._snapshot is not None:
            self.go_to(self._snapshot.best.dreams)

    def _offer(self) -> None:
        snapshot = self._snapshot
        if snapshot is not None:
            state = snapshot.state if snapshot.state is not None else snapshot.memories.patterns[0]
            self.state_offered.emit(snapshot.stored, state)


def _make_session(
    make_network: Callable[[], Stored], seed: int, make_settings: Callable[[], UnlearningSettings]
) -> UnlearningSession:
    return UnlearningSession(make_network(), seed, make_settings())
