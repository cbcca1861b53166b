"""Small capacity studies and their snapshots."""

from model.experiments.capacity import CapacityStudy
from model.experiments.capacity_session import CapacitySession, CapacitySnapshot, Probe

STUDY = CapacityStudy(n_units=60, loads=(0.05, 0.1, 0.3), n_networks=2, seed=5)


def capacity_after(networks: int, probe: Probe | None = None, study: CapacityStudy = STUDY) -> CapacitySnapshot:
    """After so many networks, with one beside it if asked for."""
    session = CapacitySession(study)
    session.advance(networks)
    if probe is not None:
        session.show(probe)
    return session.snapshot()
