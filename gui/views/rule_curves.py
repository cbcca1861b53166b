"""Curves of learning rules side by side: how likely each makes the data, and how far its estimates point astray."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.degrees import RIGHT_ANGLE, show_degrees
from gui.drawing.plot import round_range
from gui.drawing.rule_trace_view import RuleTraceView
from gui.drawing.words import Words
from gui.wording import number
from model.engine.trace import Trace
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import ComparisonSnapshot, TrainingPatterns


class RuleLikelihoodView(RuleTraceView):
    """Exact log-likelihoods, and a line at the highest there can be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "likelihood",
            "log-likelihood (nats)",
            "How probable each machine finds the training data, exactly: log Z is summed over all states.\n"
            "Higher is better. The thin dashed line is the highest there can be: that of a machine which\n"
            "gives each training pattern its share of the data, and nothing to any other picture.",
            parent,
        )

    def show_ranges(self, snapshot: ComparisonSnapshot, x: tuple[float, float], low: float, high: float) -> None:
        patterns = snapshot.patterns
        if patterns is None:
            self.tell_level(None)
        else:
            self.tell_level(patterns.bound, f"at most {bound_words(patterns)}")
            pixels = max(float(self.plot.getPlotItem().getViewBox().height()), 1.0)
            letters = 1.4 * float(self.plot.fontMetrics().height()) * (patterns.bound - low) / pixels
            high = max(high, patterns.bound + letters)
        self.plot.set_ranges(x, round_range(low, high))

    def words_at(self, trace: Trace, row: int) -> str:
        values = (float(trace.column(f"likelihood_{rule.key}")[row]) for rule in RULES)
        return ", ".join(f"{rule.name} {number(v, '.3f')}" for rule, v in zip(RULES, values, strict=True)) + " nats"


class RuleAngleView(RuleTraceView):
    """Angles to the exact gradient, smoothed, and a line at the right angle."""

    smoothed_over = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "angle",
            "angle (°)",
            "Between what each rule estimates from one mini-batch and its draws, and the exact gradient of the\n"
            "same mini-batch at the same machine: over all weights and biases, before momentum and decay.\n"
            "At 0° the rule is right, at 90° it is of no use, and beyond 90° it leads downhill.\n"
            f"Strong: the mean of the latest {self.smoothed_over} measurements. Faint: each of them.",
            parent,
        )
        caption = Words("plain", lines=1)
        caption.show_text(f"Above 90°: downhill  ·  strong: mean of {self.smoothed_over} measurements, faint: each")
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
            told.append(f"{rule.name} {angle:.1f}° and {ratio:.2g} times as long")
        return ", ".join(told)


def bound_words(patterns: TrainingPatterns) -> str:
    """The highest likelihood, and where it comes from."""
    formula = f"−log {len(patterns.patterns)}" if patterns.are_equal else "minus the entropy of the data"
    return f"{formula} = {number(patterns.bound, '.2f')}"
