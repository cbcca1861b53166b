"""Measures the likelihood of a machine on a thread of its own while the machine goes on learning."""

import os
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from queue import SimpleQueue

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.likelihood_measurement import Effort, LikelihoodMeasurement, Measured
from model.rbm.machine import Rbm

__all__ = ["Effort", "LikelihoodWatch", "Measured", "MeasurementFailed"]

NICENESS = 10
"""Where the system can tell threads apart, this one stands back for the window and for training."""

MAX_RESULTS = 500
"""More than these say nothing more on a plot of a few hundred pixels, and take long to draw."""


class MeasurementFailed(RuntimeError):
    """A measurement ended in an error; the text is one sentence for the user."""


class LikelihoodWatch:
    """Measures one machine at a time on a thread of its own, and keeps what it found.

    The thread comes with the first measurement and goes with ``close``. Every method may be called from any thread and
    returns at once, but for ``close``, which waits for the piece in progress.
    """

    def __init__(self, effort: Effort | None = None) -> None:
        self._effort = Effort() if effort is None else effort
        self._lock = threading.Lock()
        self._inbox: SimpleQueue[LikelihoodMeasurement | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._current: LikelihoodMeasurement | None = None
        """The only one whose outcome is wanted."""
        self._branch = 0
        """Of the current one."""
        self._n_branches = 0
        self._progress: float | None = None
        self._results: tuple[Measured, ...] = ()
        self._failures: list[MeasurementFailed] = []

    @property
    def results(self) -> tuple[Measured, ...]:
        """What was found, by update; of one update, former ways first. Of more than MAX_RESULTS, evenly chosen ones."""
        return self._results

    @property
    def progress(self) -> float | None:
        """The share of the present measurement that is done; None when nothing is being measured."""
        return self._progress

    def begin(
        self,
        machine: Rbm,
        update: int,
        visible_mean: ArrayLike,
        images: NDArray[np.generic],
        starts: NDArray[np.generic],
        seed: int,
    ) -> bool:
        """Measure a machine on ``images`` (n, n_visible), states 0/1; returns False if another is being measured.

        ``visible_mean`` (n_visible,) are the means of the training images, ``starts`` (m, n_visible) some of these
        themselves or, better, the states of persistent chains. None of the arrays may change meanwhile. The same
        machine, update and seed give the same figures. Raises BadInput if the arrays do not fit the machine.
        """
        for name, states in ("images", images), ("starts", starts):
            if states.ndim != 2 or states.shape[1] != machine.n_visible or len(states) == 0:
                raise BadInput(
                    tr(
                        "The {name} to measure a machine with have shape {shape}: they should be (n, "
                        "{n_visible}) with n at least 1."
                    ).format(name=name, shape=states.shape, n_visible=machine.n_visible)
                )
        with self._lock:
            if self._current is not None:
                return False
            self._current = LikelihoodMeasurement(machine, update, visible_mean, images, starts, seed, self._effort)
            self._branch, self._progress = 0, 0.0
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, args=(self._inbox,), daemon=True)
                self._thread.start()
            self._inbox.put(self._current)
            return True

    def poll(self) -> None:
        """Raise MeasurementFailed, once, for a measurement that has ended in an error."""
        with self._lock:
            failure = self._failures.pop(0) if self._failures else None
        if failure is not None:
            raise failure

    def fork(self, update: int) -> None:
        """The run goes on otherwise from there: what was found later on, or is being found, belongs to a former way."""
        with self._lock:
            measuring = self._current is not None and self._current.update > update and self._branch == 0
            if not measuring and not any(_is_left(m, update) for m in self._results):
                return
            self._n_branches += 1
            self._results = tuple(
                replace(m, former=True, branch=self._n_branches) if _is_left(m, update) else m for m in self._results
            )
            if measuring:
                self._branch = self._n_branches

    def cancel(self) -> None:
        """Give up the present measurement, if there is one; it leaves no result."""
        with self._lock:
            self._current = self._progress = None

    def clear(self) -> None:
        """Give up the present measurement and forget the former ones: another run begins."""
        with self._lock:
            self._current = self._progress = None
            self._results, self._failures, self._n_branches = (), [], 0

    def close(self) -> None:
        """Give up the present measurement and wait until the thread has ended."""
        with self._lock:
            self._current = self._progress = None
            thread, self._thread = self._thread, None
            inbox, self._inbox = self._inbox, SimpleQueue()
        if thread is not None:
            inbox.put(None)
            thread.join()

    def _work(self, inbox: SimpleQueue[LikelihoodMeasurement | None]) -> None:
        """The thread's life."""
        _stand_back()
        with np.errstate(all="ignore"):  # what overflows shows in the figures
            while (measurement := inbox.get()) is not None:
                try:
                    self._carry_out(measurement)
                except Exception as error:  # whatever it is, it must neither be lost nor end the thread
                    self._fail(measurement, error)

    def _carry_out(self, measurement: LikelihoodMeasurement) -> None:
        n_pieces = measurement.n_pieces
        for done, _ in enumerate(measurement.pieces(), start=1):
            with self._lock:
                if self._current is not measurement:
                    return
                self._progress = done / n_pieces
        with self._lock:
            found = measurement.measured
            if self._current is measurement and found is not None:
                found = replace(found, former=self._branch > 0, branch=self._branch)
                self._current = self._progress = None
                others = [m for m in self._results if (m.update, m.branch) != (found.update, found.branch)]
                results = sorted([*others, found], key=lambda m: (m.update, not m.former, m.branch))
                self._results = _thinned(results, found)

    def _fail(self, measurement: LikelihoodMeasurement, error: Exception) -> None:
        why = str(error).rstrip(".") or type(error).__name__
        failure = MeasurementFailed(
            tr(
                "The likelihood after {update:,} updates could not be measured: {why}. The machine goes on learning."
            ).format(update=measurement.update, why=why)
        )
        failure.__cause__ = error
        with self._lock:
            if self._current is measurement:
                self._current = self._progress = None
                self._failures.append(failure)


def _thinned(results: list[Measured], newest: Measured) -> tuple[Measured, ...]:
    """One less if there are more than MAX_RESULTS: of the way with the most, whose first, last and newest stay.

    Gone is the one between the two neighbours that are closest together, so that what stays lies evenly along the
    updates.
    """
    if len(results) > MAX_RESULTS:
        ways: dict[int, list[Measured]] = {}
        for measured in results:
            ways.setdefault(measured.branch, []).append(measured)
        way = max(ways.values(), key=len)
        inner = [(after.update - before.update, m) for before, m, after in zip(way, way[1:], way[2:], strict=False)]
        gaps = [(gap, m) for gap, m in inner if m is not newest]
        if gaps:
            results.remove(min(gaps, key=lambda each: each[0])[1])
    return tuple(results)


def _is_left(measured: Measured, update: int) -> bool:
    """Whether the run, going on otherwise from this update, will not come by there."""
    return measured.update > update and not measured.former


def _stand_back() -> None:
    if sys.platform == "linux":  # elsewhere a thread has no niceness of its own
        with suppress(OSError):  # a sandbox may refuse it, and measuring is worth more than standing back
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
