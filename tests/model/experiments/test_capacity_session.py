"""The capacity study in the window, and the network beside it."""

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.capacity import CapacityStudy
from model.experiments.capacity_session import PROBE_UNITS, CapacitySession, Probe
from model.hopfield.capacity_theory import retrieval_overlap

STUDY = CapacityStudy(n_units=60, loads=(0.05, 0.3), n_networks=2, seed=5)


def test_a_network_in_the_diagram_is_measured_beside_the_theory() -> None:
    session = CapacitySession(STUDY)
    assert session.snapshot().probed is None
    session.show(Probe(0.0503, 0.3))
    probed = session.snapshot().probed
    assert probed is not None
    assert (probed.n_patterns, probed.load, probed.phase) == (25, 25 / PROBE_UNITS, "metastable")
    assert probed.theory == retrieval_overlap(probed.load, 0.3)
    assert probed.overlap == pytest.approx(probed.theory, abs=0.02)


def test_the_same_place_gives_the_same_network() -> None:
    session = CapacitySession(STUDY)
    session.show(Probe(0.1, 0.0))
    first = session.snapshot().probed
    session.show(Probe(0.2, 1.0))
    session.show(Probe(0.1, 0.0))
    assert session.snapshot().probed == first


def test_a_network_in_the_diagram_leaves_the_study_as_it_is() -> None:
    with_probe, without = CapacitySession(STUDY), CapacitySession(STUDY)
    with_probe.show(Probe(0.1, 0.5))
    for session in (with_probe, without):
        session.advance(4)
    assert with_probe.finished
    np.testing.assert_array_equal(with_probe.snapshot().found.overlap, without.snapshot().found.overlap)
    assert with_probe.snapshot().probed is not None


def test_no_load_is_one_memory() -> None:
    session = CapacitySession(STUDY)
    session.show(Probe(0.0, 0.0))
    probed = session.snapshot().probed
    assert probed is not None
    assert (probed.n_patterns, probed.overlap) == (1, 1.0)


@pytest.mark.parametrize("place", [(-0.1, 0.1), (2.0, 0.1), (float("nan"), 0.1), (0.1, -1.0), (0.1, float("nan"))])
def test_a_place_outside_the_diagram_is_refused_and_the_last_one_stays(place: tuple[float, float]) -> None:
    session = CapacitySession(STUDY)
    session.show(Probe(0.1, 0.2))
    before = session.snapshot().probed
    with pytest.raises(BadInput):
        session.show(Probe(*place))
    assert session.snapshot().probed is before


def test_anything_else_cannot_be_shown() -> None:
    with pytest.raises(TypeError):
        CapacitySession(STUDY).show("the moon")
