"""Curves of learning rules side by side: how likely each makes the data, and how far its estimates point astray."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.degrees import RIGHT_ANGLE, show_degrees
from gui.drawing.plot import round_range
from gui.drawing.rule_trace_view import RuleTraceView
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number
from model.engine.trace import Trace
from model.language import tr
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import ComparisonSnapshot, TrainingPatterns


class RuleLikelihoodView(RuleTraceView):
    """Exact log-likelihoods, and a line at the highest there can be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "likelihood",
            tr("log-likelihood (nats)"),
            tr(
                "How probable each machine finds the training data, exactly: log Z is summed over all states.\n"
                "Higher is better. The thin dashed line is the highest there can be: that of a machine which\n"
                "gives each training pattern its share of the data, and nothing to any other picture."
            ),
            tr("It is the mean of log p(v) = −F(v) − log Z over the training images v, in nats."),
            parent,
        )
        explain(
            self,
            tr("How likely each rule makes the training data, against the updates of its weights"),
            tr("The likelihood p(v) is what learning raises; here it is exact, for Z is summed over all states."),
        )

    def show_ranges(self, snapshot: ComparisonSnapshot, x: tuple[float, float], low: float, high: float) -> None:
        patterns = snapshot.patterns
        if patterns is None:
            self.tell_level(None)
        else:
            self.tell_level(patterns.bound, tr("at most {bound}").format(bound=bound_words(patterns)))
            pixels = max(float(self.plot.getPlotItem().getViewBox().height()), 1.0)
            letters = 1.4 * float(self.plot.fontMetrics().height()) * (patterns.bound - low) / pixels
            high = max(high, patterns.bound + letters)
        self.plot.set_ranges(x, round_range(low, high))

    def words_at(self, trace: Trace, row: int) -> str:
        values = (float(trace.column(f"likelihood_{rule.key}")[row]) for rule in RULES)
        told = ", ".join(f"{rule.name} {number(v, '.3f')}" for rule, v in zip(RULES, values, strict=True))
        return tr("{values} nats").format(values=told)


class RuleAngleView(RuleTraceView):
    """Angles to the exact gradient, smoothed, and a line at the right angle."""

    smoothed_over = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "angle",
            tr("angle (°)"),
            tr(
                "Between what each rule estimates from one mini-batch and its draws, and the exact gradient of the\n"
                "same mini-batch at the same machine: over all weights and biases, before momentum and decay.\n"
                "At 0° the rule is right, at 90° it is of no use, and beyond 90° it leads downhill.\n"
                "Strong: the mean of the latest {n} measurements. Faint: each of them."
            ).format(n=self.smoothed_over),
            tr("It is arccos(g·ĝ / (|g| |ĝ|)), in degrees, of the exact gradient g and the estimate ĝ."),
            parent,
        )
        explain(
            self,
            tr("How far the estimate of each rule points away from the exact gradient"),
            tr("The exact gradient is g = ∂ log p(v) / ∂(w, b, c), which contrastive divergence estimates by k steps."),
        )
        caption = Words("plain", lines=1)
        text = tr("Above 90°: downhill  ·  strong: mean of {n} measurements, faint: each")
        caption.show_text(text.format(n=self.smoothed_over))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.insertWidget(0, caption)

    def show_ranges(self, snapshot: ComparisonSnapshot, x: tuple[float, float], low: float, high: float) -> None:
        self.tell_level(RIGHT_ANGLE)
        show_degrees(self.plot, x, high)

    def words_at(self, trace: Trace, row: int) -> str:
        told = []
        for rule in RULES:
            angle, ratio = (float(trace.column(f"{what}_{rule.key}")[row]) for what in ("angle", "ratio"))
            text = tr("{rule} {angle:.1f}° and {ratio:.2g} times as long")
            told.append(text.format(rule=rule.name, angle=angle, ratio=ratio))
        return ", ".join(told)


def bound_words(patterns: TrainingPatterns) -> str:
    """The highest likelihood, and where it comes from."""
    text = tr("−log {n} = {bound}") if patterns.are_equal else tr("minus the entropy of the data = {bound}")
    return text.format(n=len(patterns.patterns), bound=number(patterns.bound, ".2f"))
