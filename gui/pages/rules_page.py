"""Same noise, different rules: four machines learn side by side, and how far each rule is from the exact gradient."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.flags import flags_of
from gui.drawing.words import Words
from gui.pages.page import Page, Side, scrollable
from gui.panels.rules_panel import RulesPanel
from gui.views.rule_bias import RuleBiasView
from gui.views.rule_curves import RuleAngleView, RuleLikelihoodView
from gui.views.rule_distribution import RuleDistributionView
from gui.views.rule_filters import RuleFilterView
from gui.wording import number
from model.engine.commands import Alter, Pause, Show, Start
from model.engine.frame import Frame, Status
from model.engine.trace import Trace
from model.errors import BadInput
from model.language import tr
from model.rbm.comparison_settings import RULES, ComparisonSettings
from model.rbm.comparison_snapshot import ComparisonSnapshot
from model.rbm.rule_comparison import MEASURE_EVERY, MoreDraws, make_comparison

DRAWS = 1000
DRAWS_AT_A_TIME = 25
"""Between two of which bars are drawn and commands are heard."""

PLOTS_SHARE = 0.34
"""Of the width of the window that is for the plots at the right, at first."""

RATE_NAMES = {
    "learning_rate": tr("learning rate"),
    "momentum": tr("momentum"),
    "weight_decay": tr("weight decay"),
}


class RulesPage(Page):
    """CD-1, CD-10, PCD-1 and the exact gradient on the same data, with the same mini-batches and the same draws."""

    title = tr("RBM: rules")
    step_name = tr("update")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = RulesPanel()
        self._first_settings = self._settings = ComparisonSettings()
        """Of the run that is shown: before anything was altered, and now."""
        self._averages_when_paused = False
        self._averaging: _Averaging | None = None
        self.likelihoods, self.angles = RuleLikelihoodView(), RuleAngleView()
        self.filters, self.distribution, self.bias = RuleFilterView(), RuleDistributionView(), RuleBiasView()
        for view in (self.filters, self.likelihoods, self.angles, self.distribution, self.bias):
            self.add_view(view)
        self.words = Words("sentence", lines=2)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.likelihoods, 5)
        column.addWidget(self.filters, 3)
        self.setCentralWidget(centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock(
            "settings", tr("Four rules"), scrollable(Side(self.panel)), left, tr("What all four learn from, and how")
        )
        self._angles_dock = self.add_dock(
            "angles",
            tr("Angle to the exact gradient"),
            self.angles,
            right,
            tr("How far each estimate is from the exact gradient"),
        )
        self.add_dock(
            "distribution",
            tr("Probability of what was shown"),
            self.distribution,
            right,
            tr("What each machine gives to the training patterns"),
        )
        self.add_dock(
            "bias",
            tr("Bias: the angle that averaging leaves"),
            self.bias,
            right,
            tr("The angle left when an estimate is averaged over many draws"),
        )
        self.complete()
        self.panel.begin_wanted.connect(self.begin)
        self.panel.apply_wanted.connect(self._apply)
        self.panel.average_wanted.connect(self._average)
        self.panel.data.examples_wanted.connect(self.examples_wanted)
        for view in (self.likelihoods, self.angles):
            view.step_chosen.connect(self.go_to)

    def narrow_the_side(self) -> None:
        """Besides, on a wide screen the plots grow with it."""
        super().narrow_the_side()
        width = round(PLOTS_SHARE * self.window().width())
        self.resizeDocks([self._angles_dock], [width], Qt.Orientation.Horizontal)

    def begin(self) -> None:
        try:
            settings = self.panel.settings()
        except BadInput as refusal:
            self.problem.emit(str(refusal))
            return
        self.send(Start(partial(make_comparison, settings)))

    def set_seed(self, seed: int) -> None:
        self.panel.seed.setValue(seed)

    def open_files(self, paths: Sequence[Path]) -> None:
        self.problem.emit(
            tr("The page of rules opens no files: its machines begin fresh. Choose your own data beside it.")
        )

    def use_examples(self, path: Path) -> None:
        self.panel.data.use_path(path)

    def take_trace(self, trace: Trace) -> None:
        self.likelihoods.show_trace(trace)
        self.angles.show_trace(trace)

    def show_frame(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, ComparisonSnapshot)
        settings = frame.snapshot.settings
        before = self.newest
        is_new = before is None or before.session_id != frame.session_id
        if is_new:
            self._first_settings = settings
            self._averages_when_paused, self._averaging = False, None
        if is_new or self._settings != settings:
            self._settings = settings
            self.panel.show_settings(settings)
        super().show_frame(frame)
        if is_new or (before is not None and before.altered != frame.altered):
            for view in (self.likelihoods, self.angles):
                view.show_flags(flags_of(self._first_settings, frame.altered, difference))
        if self._averages_when_paused and frame.status is not Status.PLAYING:
            self._begin_averaging(frame)
        elif self._averaging is not None:
            self._go_on_averaging(frame)

    def show_words(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, ComparisonSnapshot)
        text = comparison_sentence(frame.snapshot)
        if frame.steps_per_second > 0:
            text += "   ·   " + tr("{n:,.0f} updates/s").format(n=frame.steps_per_second)
        self.words.show_text(text)

    def forget_run(self) -> None:
        super().forget_run()
        self._averages_when_paused, self._averaging = False, None
        self.words.show_text("")

    # --- inside ------------------------------------------------------------------------------------------------

    def _apply(self) -> None:
        """Have the machines that are learning go on by the rates of the panel."""
        if self.newest is not None:
            self.send(Alter(self._settings.with_rates_of(self.panel.settings())))

    def _average(self) -> None:
        """The machines are to stay as they are meanwhile."""
        if self.newest is None:
            return
        if self.newest.status is Status.PLAYING:
            self._averages_when_paused = True
            self.send(Pause())
        else:
            self._begin_averaging(self.newest)

    def _begin_averaging(self, frame: Frame) -> None:
        self._averages_when_paused = False
        done = _draws_in(frame)
        self._averaging = _Averaging(frame.step, done + DRAWS, done)
        self.send(Show(MoreDraws(DRAWS_AT_A_TIME)))

    def _go_on_averaging(self, frame: Frame) -> None:
        """Each frame that shows some draws more asks for the next ones: bars grow sure before one's eyes."""
        averaging, done = self._averaging, _draws_in(frame)
        gone_on = frame.status is Status.PLAYING or (averaging is not None and frame.step != averaging.step)
        if averaging is None or gone_on or done >= averaging.target:
            self._averaging = None
        elif done != averaging.asked_at:
            averaging.asked_at = done
            self.send(Show(MoreDraws(DRAWS_AT_A_TIME)))


@dataclass
class _Averaging:
    """Draws that are being taken."""

    step: int
    target: int
    asked_at: int
    """Draws there were when more were asked for."""


def _draws_in(frame: Frame) -> int:
    """Draws that were averaged at the machines of this frame."""
    assert isinstance(frame.snapshot, ComparisonSnapshot)
    averaged = frame.snapshot.averaged
    return averaged.of_rules[0].n_draws if averaged is not None and averaged.update == frame.step else 0


def comparison_sentence(snapshot: ComparisonSnapshot) -> str:
    """What each rule has reached, and the most there is to reach."""
    if snapshot.stopped is not None:
        return snapshot.stopped
    measured = snapshot.measured
    found = ", ".join(
        f"{rule.name} {number(value, '.2f')}" for rule, value in zip(RULES, measured.likelihoods, strict=True)
    )
    if snapshot.n_measured < snapshot.n_train:
        how = tr("{data}: per example, exact mean over the first {n:,} of {all:,}; measured every {every} updates")
    else:
        how = tr("{data}: per example, exact mean over {n:,}; measured every {every} updates")
    how = how.format(data=snapshot.data.shown_name, n=snapshot.n_measured, all=snapshot.n_train, every=MEASURE_EVERY)
    reached = tr("After update {n:,}: {likelihoods} nats").format(n=measured.update, likelihoods=found)
    return f"{reached}\n{how}"


def difference(before: ComparisonSettings, after: ComparisonSettings) -> str:
    """What was changed, in words: learning rate 0.1 → 0.05."""
    parts = [
        f"{words} {getattr(before, name):g} → {getattr(after, name):g}"
        for name, words in RATE_NAMES.items()
        if getattr(before, name) != getattr(after, name)
    ]
    if before.centred != after.centred:
        parts.append(tr("centred") if after.centred else tr("no longer centred"))
    return ", ".join(parts) or tr("nothing changed")
