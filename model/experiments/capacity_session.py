"""The capacity study in the window, with a network beside it that can be put anywhere in the phase diagram."""

from dataclasses import dataclass

from model.errors import BadInput
from model.experiments.capacity import MAX_LOAD, CapacityStudy, recall
from model.experiments.study import piece_rng
from model.experiments.study_session import StudySession, StudySnapshot
from model.hopfield.capacity_theory import Phase, PhaseLines, phase, phase_lines, retrieval_overlap
from model.hopfield.schedule import check_temperature
from model.language import tr

PROBE_UNITS, PROBE_SWEEPS, PROBE_STARTS = 500, 40, 40
"""Small enough to be measured while a dot is dragged: a tenth of a second or less."""


@dataclass(frozen=True)
class Probe:
    """Measure a network at this load and temperature."""

    load: float
    temperature: float


@dataclass(frozen=True)
class Probed:
    """One network of PROBE_UNITS units at a place of the phase diagram."""

    load: float
    """P / N of the network, the nearest there is to what was asked for."""
    temperature: float
    n_patterns: int
    overlap: float
    """Mean over memories, after PROBE_SWEEPS sweeps from each; at temperature 0, of the fixed points."""
    theory: float
    """m(alpha, T) of a large network."""
    phase: Phase


@dataclass(frozen=True, eq=False)
class CapacitySnapshot(StudySnapshot):
    """What the study has found, the lines of the phase diagram, and the network in it."""

    lines: PhaseLines
    probed: Probed | None
    """None until one was asked for."""


class CapacitySession(StudySession):
    """A study that also measures one network at a time, with random numbers that no piece draws."""

    def __init__(self, study: CapacityStudy, workers: int = 1) -> None:
        super().__init__(study, workers)
        self._probed: Probed | None = None

    def snapshot(self) -> CapacitySnapshot:
        """What has been found so far."""
        of_study = super().snapshot()
        return CapacitySnapshot(
            of_study.step,
            of_study.seed,
            of_study.study,
            of_study.n_pieces,
            of_study.found,
            phase_lines(),
            self._probed,
        )

    def show(self, what: object) -> None:
        """Measure a network elsewhere in the phase diagram. Raises BadInput if it cannot be there."""
        if not isinstance(what, Probe):
            raise TypeError(f"not a thing to show of a capacity study: {what!r}")
        check_temperature(what.temperature)
        if not 0 <= what.load <= MAX_LOAD:
            raise BadInput(
                tr("the load is {load:g}; it must be from 0 to {max_load:g}").format(load=what.load, max_load=MAX_LOAD)
            )
        n_patterns = max(1, round(what.load * PROBE_UNITS))
        load = n_patterns / PROBE_UNITS
        # The same random numbers at every place: what changes under the mouse is the place.
        rng = piece_rng(self.seed, self.study.n_pieces)
        measured = recall(PROBE_UNITS, n_patterns, what.temperature, PROBE_SWEEPS, rng, PROBE_STARTS)
        self._probed = Probed(
            load,
            what.temperature,
            n_patterns,
            measured.overlap,
            retrieval_overlap(load, what.temperature),
            phase(load, what.temperature),
        )
