"""The likelihood of a machine that learns, between two estimates, against the updates of its weights."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.flags import Flag, FlagPoles
from gui.drawing.plot import pen, round_range
from gui.drawing.trace_view import TraceView
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import duration, number, round_up
from model.engine.trace import MAX_BRANCHES
from model.language import tr
from model.rbm.likelihood_measurement import Measured
from model.rbm.training_snapshot import TrainingSnapshot

WIDE = 3.0
"""Nats between the two estimates from which on neither says much."""

CAP = 0.012
"""Width of the ends of a bracket, as a share of the axis."""

CLOSE_UP = 30.0
"""Nats below the best measurement that a close-up shows: the first thousand updates gain a hundred."""

DIGITS_FROM = 0.1
"""Where every standard error is smaller than this, a second digit after the point says something."""

NOT_YET = tr("No likelihood measured yet: it is measured in the background while the machine goes on learning")


class LikelihoodView(TraceView):
    """A bracket a measurement, a line through their middles, dots where it is exact; what was left behind is pale."""

    every_seconds = 0.2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("updates"), tr("log-likelihood (nats/image)"), parent)
        self._step = 0
        self._results: tuple[Measured, ...] = ()
        self._heights = (0.0, 0.0)
        """From the lowest value that is drawn to the highest: found once for all results, not for every snapshot."""
        self._images_name = ""
        self._poles = FlagPoles(self.plot)
        explain(
            self,
            tr("The likelihood of a machine that learns, between two estimates, against the updates of its weights"),
            tr("It is the mean of log p(v) over images v, in nats, and what a machine learns to raise."),
        )
        explain(
            self.plot,
            tr(
                "How probable the machine finds an image it has not learnt from: the higher, the better.\n"
                "A bracket reaches from reverse annealed importance sampling, too low rather than too high,\n"
                "to annealed importance sampling, too high rather than too low. Thin lines beyond it are their\n"
                "standard errors. A dot is exact. Pale is what was measured before the run was made to go on"
                " otherwise.\n"
                "Click to go to an update."
            ),
            tr("It is the mean of log p(v) = −F(v) − log Z over images, in nats; only log Z has to be estimated."),
        )
        self.pseudo_shown, self.close_up = QCheckBox(tr("Pseudo-likelihood")), QCheckBox(tr("Close-up"))
        explain(
            self.pseudo_shown,
            tr(
                "Draw it too, dashed: the probabilities of every pixel given all the others, multiplied.\n"
                "It is quick to compute, but on another level than the likelihood, and may rise while that falls."
            ),
            tr("It is Σ_i log p(v_i | all other pixels), in nats, for which no Z is needed."),
        )
        explain(
            self.close_up,
            tr(
                "Show only the {n:g} nats below the best measurement, and how wide the brackets are;\n"
                "what was measured when the machine had learnt little lies below"
            ).format(n=CLOSE_UP),
            tr("It changes the axis of log p(v), in nats, and nothing that was measured."),
        )
        for box in self.pseudo_shown, self.close_up:
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            box.toggled.connect(self._draw_results)
        self.caption = Words("plain", lines=3)
        self.progress = Words("plain", lines=1, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._now = pg.InfiniteLine(angle=90)
        self._pseudo = pg.PlotCurveItem()
        self._present = _Brackets()
        self._former = [_Brackets() for _ in range(MAX_BRANCHES)]
        for brackets in (*self._former, self._present):
            for item in brackets.items:
                self.plot.addItem(item)
        for item in self._now, self._pseudo:
            self.plot.addItem(item)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 2)
        row.addWidget(self.pseudo_shown)
        row.addWidget(self.close_up)
        row.addWidget(self.progress, 1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setSpacing(2)
        layout.addWidget(self.caption)
        layout.addLayout(row)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(400, 280)

    def show_measured(self, results: tuple[Measured, ...], progress: float | None, images_name: str) -> None:
        """What was found, by update, and the share done of what is being measured; None if nothing is.

        ``images_name`` says of which images: validation, test or training.
        """
        self._images_name = images_name
        self.caption.show_text(_caption(results, images_name) if results or progress is None else "")
        self.progress.show_text("" if progress is None else tr("measuring … {n:.0f} %").format(n=100 * progress))
        if results != self._results:
            self._results = results
            self._draw_results()

    def show_flags(self, flags: tuple[Flag, ...]) -> None:
        """Where the run was made to go on otherwise."""
        self._poles.show(flags)
        self.plot.dress()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        self._step = snapshot.step
        self._now.setValue(snapshot.step)
        self._set_ranges()

    def draw_nothing(self) -> None:
        self._step, self._results = 0, ()
        self._now.setValue(0)
        self.caption.show_text(NOT_YET)
        self.progress.show_text("")
        self.show_flags(())
        self._draw_results()

    def _draw_results(self) -> None:
        present = [m for m in self._results if not m.former]
        self._present.show(present)
        branches = sorted({m.branch for m in self._results if m.former})[-MAX_BRANCHES:]
        for i, former in enumerate(self._former):
            former.show([m for m in self._results if m.former and m.branch in branches[i : i + 1]])
        drawn = present if self.pseudo_shown.isChecked() else []
        self._pseudo.setData([float(m.update) for m in drawn], [m.pseudo for m in drawn])
        self.plot.show_numbers(bool(self._results))
        if self._results:
            self._heights = self._extremes(drawn)
        self._set_ranges()

    def _extremes(self, drawn_pseudo: list[Measured]) -> tuple[float, float]:
        bounds = [_bounds(m) for m in self._results]
        pseudo = [m.pseudo for m in drawn_pseudo]
        low = min([*pseudo, *(below for below, _ in bounds)])
        if self.close_up.isChecked():
            low = max(low, max(below for below, _ in bounds) - CLOSE_UP)
        return low, max([*pseudo, *(above for _, above in bounds)])

    def _set_ranges(self) -> None:
        if not self._results:
            return
        # As far as the curves of the record go, so that the same update is at the same place.
        ends = [10.0, float(self._step), float(self._results[-1].update)]
        if self._trace is not None:
            ends.append(float(self._trace.first_step + self._trace.n_steps))
            ends += [float(branch.steps[-1]) for branch in self._trace.branches]
        x_end = round_up(max(ends))
        for brackets in (self._present, *self._former):
            brackets.set_cap(CAP * x_end)
        # What stands at either end of the axis is to be seen whole.
        self.plot.set_ranges((-CAP * x_end, (1 + CAP) * x_end), round_range(*self._heights))

    def dress(self, theme: Theme) -> None:
        self._present.dress(theme.accent, 255)
        for former in self._former:
            former.dress(theme.accent, 110)
        self._pseudo.setPen(pen(theme.muted, 1, dashed=True))
        self._now.setPen(pen(theme.muted, 1))
        self._poles.dress(theme)

    def hover_at(self, x: float, y: float) -> None:
        if not np.isfinite(x):
            self.hovered.emit("")
            return
        parts = []
        if self._results:
            nearest = min(self._results, key=lambda m: (abs(m.update - x), m.former))
            parts.append(", ".join(_figures(nearest, self._images_name, digits=3)))
            if nearest.former:
                parts.append(tr("(before the run was made to go on otherwise)"))
        parts += self._poles.told_at(x)
        self.hovered.emit("   ".join(parts))


class _Brackets:
    """The measurements along one way to go on: brackets, thin errors beyond them, dots where exact, and a line."""

    def __init__(self) -> None:
        self._line, self._errors, self._brackets = pg.PlotCurveItem(), pg.ErrorBarItem(), pg.ErrorBarItem()
        self._dots = pg.ScatterPlotItem(size=8, pen=pg.mkPen(None))
        self.items = (self._line, self._errors, self._brackets, self._dots)

    def show(self, row: list[Measured]) -> None:
        """By update; may be empty."""
        self._line.setData([float(m.update) for m in row], [(m.forward + m.backward) / 2 for m in row])
        exact = [m for m in row if m.exact]
        self._dots.setData([float(m.update) for m in exact], [m.forward for m in exact])
        row = [m for m in row if not m.exact]
        if not row:
            for bars in self._brackets, self._errors:
                bars.setData(x=None, y=None)
            return
        updates, forward, backward = np.array([(m.update, m.forward, m.backward) for m in row], np.float64).T
        bounds = np.array([_bounds(m) for m in row])
        middle, half = (forward + backward) / 2, np.abs(forward - backward) / 2
        self._brackets.setData(x=updates, y=middle, top=half, bottom=half)
        self._errors.setData(x=updates, y=middle, top=bounds[:, 1] - middle, bottom=middle - bounds[:, 0])

    def set_cap(self, width: float) -> None:
        """Make the ends of the brackets so wide, in updates."""
        if self._brackets.opts["beam"] != width:
            self._brackets.setData(beam=width)

    def dress(self, colour: str, alpha: int) -> None:
        """Take on a colour."""
        self._line.setPen(pen(colour, 1, alpha=alpha))
        self._errors.setData(pen=pen(colour, 1, alpha=alpha))
        self._brackets.setData(pen=pen(colour, 2.5, alpha=alpha))
        faded = pg.mkColor(colour)
        faded.setAlpha(alpha)
        self._dots.setBrush(pg.mkBrush(faded))


def _caption(results: Sequence[Measured], images_name: str) -> str:
    """The newest measurement in words, and what is to be thought of it."""
    if not results:
        return NOT_YET
    newest = max(results, key=lambda m: (not m.former, m.update))
    digits = 1 if max(newest.forward_error, newest.backward_error) >= DIGITS_FROM else 2
    lines = ["   ·   ".join(_figures(newest, images_name, digits)), _doubt(newest)]
    return "\n".join(line for line in lines if line)


def _figures(measured: Measured, images_name: str, digits: int) -> list[str]:
    """What was found, and how long it took; ``digits`` after the point of what the likelihood is."""
    backward, forward = number(measured.backward, f".{digits}f"), number(measured.forward, f".{digits}f")
    if measured.exact:
        found = tr("{value} nats per {images} image, after {n:,} updates, exact").format(
            value=forward, images=images_name, n=measured.update
        )
    else:
        found = tr(
            "between {low} ± {low_error} and {high} ± {high_error} nats per {images} image, after {n:,} updates"
        ).format(
            low=backward,
            low_error=f"{measured.backward_error:.{digits}f}",
            high=forward,
            high_error=f"{measured.forward_error:.{digits}f}",
            images=images_name,
            n=measured.update,
        )
    pseudo = tr("pseudo-likelihood {value}").format(value=number(measured.pseudo, ".1f"))
    return [found, pseudo, tr("measured in {time}").format(time=duration(measured.seconds))]


def _doubt(measured: Measured) -> str:
    """Why the figures are not to be trusted; empty if they are."""
    width = measured.forward - measured.backward
    if width > WIDE:
        return tr("the bracket is wide: the chains mix badly, so neither figure is to be trusted")
    if -width > measured.forward_error + measured.backward_error:
        return tr("the bounds have changed places: the chains mix badly, so neither figure is to be trusted")
    return ""


def _bounds(measured: Measured) -> tuple[float, float]:
    """The lowest and the highest value within a standard error of either figure."""
    pairs = (measured.forward, measured.forward_error), (measured.backward, measured.backward_error)
    return min(value - error for value, error in pairs), max(value + error for value, error in pairs)
