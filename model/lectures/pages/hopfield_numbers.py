"""The live numbers of a Hopfield network that settles."""

from collections.abc import Callable, Mapping
from math import log2, nan
from typing import Any

import numpy as np

from model.hopfield.snapshot import HopfieldSnapshot
from model.lectures.pages.kind import LiveNumber
from model.lectures.pages.networks import MAX_MEMORIES
from model.lectures.words import Value


def _of_decision(name: str) -> Callable[[HopfieldSnapshot], Value]:
    return lambda s: nan if s.decision is None else float(getattr(s.decision, name))


def _of_verdict(of: Callable[[Any], Value], before: Value) -> Callable[[HopfieldSnapshot], Value]:
    return lambda s: before if s.verdict is None else of(s.verdict)


def _of_merging(of: Callable[[Any], float]) -> Callable[[HopfieldSnapshot], Value]:
    return lambda s: nan if s.merging is None else of(s.merging)


def _of_memory(mu: int, of: Callable[[HopfieldSnapshot, int], float]) -> Callable[[HopfieldSnapshot], Value | None]:
    return lambda s: float(of(s, mu)) if mu < len(s.overlaps) else None


def _nearest(snapshot: HopfieldSnapshot) -> int:
    return int(np.argmax(np.abs(snapshot.overlaps)))


def _weight_bits(snapshot: HopfieldSnapshot) -> Value:
    """A pair of units shares one of P + 1 weights, −P, −P + 2, … P over N, unless something was unlearnt."""
    n_patterns, n_units = snapshot.memories.patterns.shape
    if snapshot.stored.rule != "hebb" or snapshot.stored.dreams:
        return nan
    return float(n_units * (n_units - 1) / 2 * log2(n_patterns + 1))


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("units that have decided in this run", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "n_units": LiveNumber("N", lambda s: float(len(s.state))),
    "n_memories": LiveNumber("P", lambda s: float(len(s.overlaps))),
    "load": LiveNumber("P / N", lambda s: s.memories.load),
    "rule": LiveNumber("storage rule", lambda s: s.stored.rule),
    "memory_bits": LiveNumber("P N, what the memories hold in bits", lambda s: float(s.memories.patterns.size)),
    "weight_bits": LiveNumber("that write down all weights of Hebb’s rule", _weight_bits),
    "energy": LiveNumber("E, in units of the weights", lambda s: s.energy),
    "start_energy": LiveNumber("E at the beginning of the run", lambda s: s.start_energy),
    "temperature": LiveNumber("of the next step", lambda s: s.temperature),
    "wanting": LiveNumber("units that want to change", lambda s: float(s.wanting)),
    "flipped": LiveNumber("units that the last step reversed", lambda s: float(s.flipped)),
    "unit": LiveNumber(
        "that decided last, counted from 1", lambda s: nan if s.decision is None else s.decision.unit + 1.0
    ),
    "field": LiveNumber("of the unit that decided last", _of_decision("field")),
    "probability": LiveNumber("by which it became +1", _of_decision("probability")),
    "before": LiveNumber("its state before", _of_decision("before")),
    "after": LiveNumber("its state after", _of_decision("after")),
    "finished": LiveNumber("whether the run has come to its end", lambda s: s.verdict is not None),
    "verdict": LiveNumber(
        "what the end is: memory, mirror, mixture, spin glass or cycle", _of_verdict(lambda v: v.kind, "not finished")
    ),
    "end": LiveNumber("the end in a few words", _of_verdict(lambda v: v.name, "not finished")),
    "spurious": LiveNumber("whether the end is spurious", _of_verdict(lambda v: v.spurious, "not finished")),
    "differing": LiveNumber(
        "units between the end and the memory nearest to it", _of_verdict(lambda v: float(v.differing), nan)
    ),
    "nearest_memory": LiveNumber("the memory nearest to the state", lambda s: s.memories.names[_nearest(s)]),
    "nearest_overlap": LiveNumber("the overlap with it", lambda s: float(s.overlaps[_nearest(s)])),
    "stable_memories": LiveNumber("memories no unit would leave", lambda s: float(s.unstable_units.count(0))),
    "distance": LiveNumber("units between the two memories that merge", _of_merging(lambda m: float(m.distance))),
    "apart": LiveNumber("units between their minima", _of_merging(lambda m: float(m.apart))),
    "from_a": LiveNumber("units between the first of them and its minimum", _of_merging(lambda m: float(m.from_a))),
    "from_b": LiveNumber("units between the second of them and its minimum", _of_merging(lambda m: float(m.from_b))),
    "merging_distance": LiveNumber(
        "distance at which their minima become one",
        _of_merging(lambda m: nan if m.scan.merging_distance is None else float(m.scan.merging_distance)),
    ),
    **{
        f"overlap({mu + 1})": LiveNumber("of the state with a memory", _of_memory(mu, lambda s, mu: s.overlaps[mu]))
        for mu in range(MAX_MEMORIES)
    },
    **{
        f"energy({mu + 1})": LiveNumber("of a memory", _of_memory(mu, lambda s, mu: s.memory_energies[mu]))
        for mu in range(MAX_MEMORIES)
    },
    **{
        f"unstable({mu + 1})": LiveNumber(
            "units that would leave it", _of_memory(mu, lambda s, mu: s.unstable_units[mu])
        )
        for mu in range(MAX_MEMORIES)
    },
}
