"""Has the likelihood of the machine that is shown measured in the background, once or again and again."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from model.rbm.likelihood_watch import LikelihoodWatch, Measured, MeasurementFailed
from model.rbm.training_snapshot import TrainingSnapshot

NEWS_EVERY_MS = 250

MEASUREMENT_SEED = 1

GOES_ON = 0.01
"""By this share of its updates, and by one at least, a run goes on before it is measured again: less is not seen."""


class LikelihoodFollower(QObject):
    """Owns the watch and its thread; the snapshots it is given are immutable, so that learning need not wait for it."""

    news = Signal(object, object)
    """All results (tuple of Measured), and the share of the present measurement that is done, or None."""
    failed = Signal(str)
    again_changed = Signal(bool)
    """Whether it still measures again and again: after a failure it does not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = LikelihoodWatch()
        self._newest: TrainingSnapshot | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(NEWS_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def follow(self, snapshot: TrainingSnapshot) -> None:
        """This is the machine that is shown now."""
        self._newest = snapshot
        if self._again and not self._timer.isActive():
            self._look()
            self._timer.start()

    def begin_anew(self) -> None:
        """Another run: nothing that was measured is of it."""
        self._newest = None
        self._watch.clear()
        self.news.emit((), None)

    def fork(self, update: int) -> None:
        """The run goes on otherwise from there."""
        self._watch.fork(update)
        self.news.emit(self._watch.results, self._watch.progress)

    @Slot()
    def measure(self) -> None:
        """Measure the machine that is shown, unless one is being measured."""
        snapshot = self._newest
        if snapshot is None:
            return
        material = snapshot.material
        self._watch.begin(
            snapshot.machine,
            snapshot.step,
            material.visible_mean,
            material.held_back,
            material.examples,
            MEASUREMENT_SEED,
        )
        self.news.emit(self._watch.results, self._watch.progress)
        self._timer.start()

    @Slot(bool)
    def measure_again_and_again(self, on: bool) -> None:
        """Measure the newest machine whenever the one before has been measured and the run has gone on a little."""
        self._again = on
        if on:
            self._timer.start()

    def leave(self) -> None:
        """Give up what is being measured, and end the thread."""
        self._timer.stop()
        self._watch.close()

    def _look(self) -> None:
        try:
            self._watch.poll()
        except MeasurementFailed as failure:
            if self._again:
                self._again = False
                self.again_changed.emit(False)
            self.failed.emit(str(failure))
        results, progress = self._watch.results, self._watch.progress
        self.news.emit(results, progress)
        if progress is not None:
            return
        newest = self._newest
        if self._again and newest is not None and _is_news(newest, results):
            self.measure()
        else:
            self._timer.stop()


def _is_news(snapshot: TrainingSnapshot, results: tuple[Measured, ...]) -> bool:
    """Whether the machine has gone on since it was measured; that at the end of a run is worth it in any case."""
    step = snapshot.step
    is_last = step >= snapshot.total_updates or snapshot.stopped is not None
    return all(
        step != m.update and (is_last or abs(step - m.update) >= GOES_ON * m.update) for m in results if not m.former
    )
