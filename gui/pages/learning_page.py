"""An RBM learns digits, its filters in view."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QProgressBar, QVBoxLayout, QWidget

from gui.drawing.flags import flags_of
from gui.drawing.words import Words
from gui.explain import explain
from gui.likelihood_follower import LikelihoodFollower
from gui.pages.page import Page, Side, scrollable
from gui.panels.likelihood_bar import LikelihoodBar
from gui.panels.training_panel import TrainingPanel
from gui.views.examples import ExamplesView
from gui.views.filters import FilterView
from gui.views.hidden_probabilities import HiddenProbabilitiesView
from gui.views.histograms import HistogramsView
from gui.views.lamps import LampsView
from gui.views.learning_curves import Curve, LearningCurveView
from gui.views.likelihood import LikelihoodView
from gui.views.one_filter import OneFilterView
from gui.wording import duration
from model.engine.commands import Alter, Show, Start
from model.engine.frame import Frame, Status, parting
from model.engine.trace import Trace
from model.errors import BadInput
from model.language import tr
from model.rbm import Rbm
from model.rbm.resume import resume_training
from model.rbm.training import N_MEASURED, make_training_session
from model.rbm.training_settings import TrainingSettings
from model.rbm.training_snapshot import Look, TrainingSnapshot

RATE_NAMES = {
    "learning_rate": tr("learning rate"),
    "final_learning_rate": tr("final learning rate"),
    "momentum": tr("momentum"),
    "weight_decay": tr("weight decay"),
    "l1_decay": tr("L1 decay"),
    "sparsity_cost": tr("sparsity cost"),
    "sparsity_target": tr("sparsity target"),
    "epochs": tr("epochs"),
}
"""What can be altered besides the rule, as it is called on the screen."""


RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
RIGHT_SHARE = 0.34
"""Of the page, for the docks with curves and instruments."""


class LearningPage(Page):
    """Contrastive divergence, live."""

    title = tr("RBM: learning")
    open_filter = tr("Machines (*.npz)")
    save_filter = tr("Machine (*.npz)")
    save_name = "machine.npz"
    step_name = tr("update")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = TrainingPanel()
        self._first_settings = self._settings = TrainingSettings()
        """Of the run that is shown: before anything was altered, and now."""
        self.filters = FilterView()
        self.error = LearningCurveView(
            (Curve("reconstruction_error", tr("reconstruction error")),),
            tr("squared error per pixel"),
            tr("per pixel"),
            tr(
                "How far one reconstruction is from the images of the mini-batch.\n"
                "It is easy to compute, but not what the machine minimises: read it together with the free energies."
            ),
        )
        self.free_energies = LearningCurveView(
            (Curve("free_energy_train", tr("training")), Curve("free_energy_validation", tr("validation"))),
            tr("free energy per image (nats)"),
            tr("nats"),
            tr(
                "Mean free energy of at most {n} images learnt from and of as many held out, always the same ones.\n"
                "When the validation curve rises away from the training curve, the machine over-fits."
            ).format(n=N_MEASURED),
        )
        self.likelihood, self.likelihood_bar = LikelihoodView(), LikelihoodBar()
        self.follower = LikelihoodFollower(self)
        self.one_filter, self.examples = OneFilterView(), ExamplesView()
        self.histograms, self.hidden, self.lamps = HistogramsView(), HiddenProbabilitiesView(), LampsView()
        self._instruments = (self.histograms, self.hidden, self.lamps)
        self._look = Look()
        pictures = (self.filters, self.one_filter, self.examples)
        for view in (*pictures, self.error, self.free_energies, self.likelihood, *self._instruments):
            self.add_view(view)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setFormat("")
        self.progress.setMaximumHeight(10)
        explain(
            self.progress,
            tr("Progress through the present epoch"),
            tr("An epoch is over when every training image has been in one mini-batch."),
        )
        self.words = Words("sentence", lines=2)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters, 1)
        column.addWidget(self.lamps)
        column.addWidget(self.progress)
        column.addWidget(self.words)
        self.setCentralWidget(centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, RIGHT
        self.add_dock(
            "settings", tr("Learning"), scrollable(Side(self.panel)), left, tr("What it learns from, and how")
        )
        measured = QWidget()
        column = QVBoxLayout(measured)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.likelihood_bar)
        column.addWidget(self.likelihood, 1)
        for group in (
            (
                ("error", tr("Reconstruction error"), self.error, tr("How well it reconstructs")),
                ("likelihood", tr("Likelihood"), measured, tr("How probable it finds images it never saw")),
                ("one filter", tr("One filter"), self.one_filter, tr("One hidden unit, and what drives it")),
            ),
            (
                ("free energy", tr("Free energy"), self.free_energies, tr("Whether it over-fits")),
                ("histograms", tr("Histograms"), self.histograms, tr("Weights, biases and their updates")),
                ("hidden", tr("Hidden units"), self.hidden, tr("Hidden probabilities for a mini-batch")),
                ("data", tr("Data"), self.examples, tr("What it learns from")),
            ),
        ):
            first, *others = [self.add_dock(name, title, widget, right, why) for name, title, widget, why in group]
            for other in others:
                self.tabifyDockWidget(first, other)
            first.raise_()
        self.complete()
        self.panel.begin_wanted.connect(self.begin)
        self.panel.apply_wanted.connect(self._apply)
        self.panel.data.examples_wanted.connect(self.examples_wanted)
        for view in (self.error, self.free_energies, self.likelihood, self.one_filter):
            view.step_chosen.connect(self.go_to)
        for chooser in (self.filters, self.hidden):
            chooser.unit_chosen.connect(self._show_unit)
        self.filters.detectors_wanted.connect(self._look_at_what_is_in_view)
        for view in (self.one_filter, *self._instruments):
            view.looked_at.connect(self._look_at_what_is_in_view)
        self.lamps.remedy_wanted.connect(lambda settings: self.send(Alter(settings)))
        self.likelihood_bar.measure_wanted.connect(self.follower.measure)
        self.likelihood_bar.again_wanted.connect(self.follower.measure_again_and_again)
        self.follower.news.connect(
            lambda results, progress: self.likelihood.show_measured(results, progress, tr("validation"))
        )
        self.follower.failed.connect(self.problem)
        self.follower.again_changed.connect(self.likelihood_bar.again.setChecked)

    def machine(self) -> Rbm | None:
        """The machine as it is now."""
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot.machine if isinstance(snapshot, TrainingSnapshot) else None

    def begin(self) -> None:
        try:
            settings = self.panel.settings()
        except BadInput as refusal:
            self.problem.emit(str(refusal))
            return
        self.send(Start(partial(make_training_session, settings)))

    def _apply(self) -> None:
        """Have the machine that is learning go on by the rates of the panel."""
        snapshot = self.newest.snapshot if self.newest is not None else None
        if isinstance(snapshot, TrainingSnapshot):
            self.send(Alter(snapshot.settings.with_rates_of(self.panel.settings())))

    def narrow_the_side(self) -> None:
        """The instruments have more to say than room; half of what the settings leave is for the filters."""
        super().narrow_the_side()
        docks = [dock for dock in self.findChildren(QDockWidget) if self.dockWidgetArea(dock) == RIGHT]
        self.resizeDocks(docks, [int(RIGHT_SHARE * self.width())] * len(docks), Qt.Orientation.Horizontal)

    def use_examples(self, path: Path) -> None:
        self.panel.data.use_path(path)

    def leave(self) -> None:
        self.follower.leave()

    def _show_unit(self, unit: int) -> None:
        """One hidden unit, wherever it is shown."""
        self.filters.choose(unit)
        self.hidden.choose(unit)
        self.one_filter.show_unit(unit)
        dock = self.findChild(QDockWidget, "one filter")
        assert isinstance(dock, QDockWidget)
        if not dock.isHidden():
            dock.raise_()

    def _look_at_what_is_in_view(self) -> None:
        """What nobody sees need not be worked out."""
        look = Look(
            detectors=self.filters.wants_detectors or self.one_filter.can_be_seen(),
            instruments=any(view.can_be_seen() for view in self._instruments),
        )
        if look != self._look:
            self._look = look
            self.send(Show(look))

    def set_seed(self, seed: int) -> None:
        self.panel.seed.setValue(seed)

    def open_files(self, paths: Sequence[Path]) -> None:
        self.send(Start(partial(resume_training, paths[0])))

    def take_trace(self, trace: Trace) -> None:
        self.error.show_trace(trace)
        self.free_energies.show_trace(trace)
        self.likelihood.show_trace(trace)

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, TrainingSnapshot)
        settings = frame.snapshot.settings
        before = self.newest
        is_new = before is None or before.session_id != frame.session_id
        parted = None if before is None or is_new else parting(before.altered, frame.altered)
        if is_new:
            self._first_settings = settings
            self.one_filter.forget()
            self.follower.begin_anew()
        elif parted is not None:
            self.one_filter.forget(parted)
            self.follower.fork(parted)
        if is_new or self._settings != settings:
            self._settings = settings
            self.panel.show_settings(settings)
        super().show_frame(frame)
        self.follower.follow(frame.snapshot)
        if is_new or parted is not None:
            for view in (self.error, self.free_energies, self.likelihood):
                view.show_flags(flags_of(self._first_settings, frame.altered, difference))
        if is_new and self._look != Look():
            self.send(Show(self._look))
        elif frame.status is not Status.PLAYING:
            self.filters.settle()
            self._look_again(frame.snapshot)

    def _look_again(self, snapshot: TrainingSnapshot) -> None:
        """At rest, what was looked at a moment ago may be of another update than the one that is shown."""
        seen = (snapshot.detectors, snapshot.instruments)
        if any(each is not None and each.update != snapshot.step for each in seen):
            self.send(Show(self._look))

    def show_words(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, TrainingSnapshot)
        epoch, done = divmod(snapshot.step, snapshot.updates_per_epoch)
        finished = frame.status is Status.FINISHED
        self.progress.setValue(1000 if finished else 1000 * done // snapshot.updates_per_epoch)
        images = tr("{train:,} training images, {validation:,} for validation").format(
            train=snapshot.material.n_train, validation=snapshot.material.n_validation
        )
        if snapshot.stopped is not None:
            self.words.show_text(snapshot.stopped)
        elif finished:
            done_with = tr("All {n} epochs are done: {updates:,} updates.").format(
                n=snapshot.settings.epochs, updates=snapshot.step
            )
            self.words.show_text(f"{done_with} {images}")
        else:
            text = tr("Epoch {n} of {all}").format(n=epoch + 1, all=snapshot.settings.epochs) + f"   ·   {images}"
            if frame.steps_per_second > 0:
                left = (snapshot.total_updates - snapshot.step) / frame.steps_per_second
                text += "\n" + tr(
                    "{updates:,.0f} updates/s   ·   {examples:,.0f} examples/s   ·   {time} left for all epochs"
                ).format(
                    updates=frame.steps_per_second,
                    examples=frame.steps_per_second * snapshot.settings.batch_size,
                    time=duration(left),
                )
            self.words.show_text(text)


def difference(before: TrainingSettings, after: TrainingSettings) -> str:
    """What was changed, in words: learning rate 0.05 → 0.01."""
    parts = []
    if before.rule_name != after.rule_name:
        parts.append(f"{before.rule_name} → {after.rule_name}")
    for name, words in RATE_NAMES.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            parts.append(f"{words} {_told(old)} → {_told(new)}")
    return ", ".join(parts) or tr("nothing changed")


def _told(value: float | None) -> str:
    return tr("none", "of a learning rate") if value is None else f"{value:g}"
