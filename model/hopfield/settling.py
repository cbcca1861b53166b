"""Settling of many states at once, by units one after another or all together."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.schedule import Schedule
from model.language import tr

Order = Literal["random", "fixed", "wanting", "synchronous"]
ORDERS: tuple[Order, ...] = ("random", "fixed", "wanting", "synchronous")


@dataclass(frozen=True)
class Settled:
    """Where a batch of B states ended. Arrays of shape (B, N), (B,), …, without B for a single state."""

    states: NDArray[np.int8]
    sweeps: NDArray[np.int64]
    """Sweeps through all units, the last one, which flips nothing, included."""
    flips: NDArray[np.int64]
    converged: NDArray[np.bool_]
    """Whether a whole sweep flipped nothing, and none ever would; never at a temperature that stays above 0."""
    cycles: NDArray[np.bool_]
    """Whether it goes back and forth between two states for ever, as synchronous units may."""


def settle(
    weights: NDArray[np.float64],
    tie: float,
    states: NDArray[np.generic],
    rng: np.random.Generator,
    order: Order,
    temperature: float | Schedule,
    max_sweeps: int,
    workers: int = 1,
) -> Settled:
    """Dynamics in sweeps of N decisions: in a new random order, in the order of the units, of any one unit that wants
    to change (Haykin's computer experiment; at temperature 0 only), or of all units at once from the same state.

    At temperature 0 a unit takes the sign of its field and keeps its state at a tie; above it, s_i = +1 with
    probability 1 / (1 + exp(-2 h_i / T)) (Glauber; Hertz, Krogh, Palmer (2.36)). Synchronous units at temperature 0
    end in a fixed point or a cycle of two states (Goles, Olivos 1981). The input is left untouched. Each state has
    random numbers of its own, so that a batch ends as its states would alone, on any number of ``workers`` (threads).
    """
    schedule = temperature if isinstance(temperature, Schedule) else Schedule.constant(temperature)
    check_order(order, schedule)
    n_units = weights.shape[0]
    if states.shape[-1:] != (n_units,) or states.ndim > 2 or not ((states == 1) | (states == -1)).all():
        raise BadInput(
            tr("states of shape {shape} must be rows of {n_units} units that are -1 or +1").format(
                shape=states.shape, n_units=n_units
            )
        )
    settled = np.atleast_2d(states).astype(np.int8)
    n_states = len(settled)
    sweeps, flips = np.zeros(n_states, np.int64), np.zeros(n_states, np.int64)
    converged, cycles = np.zeros(n_states, np.bool_), np.zeros(n_states, np.bool_)
    by_chance = order in ("random", "wanting") or schedule.cold_from > 0
    seeds = rng.integers(2**64, size=n_states, dtype=np.uint64) if by_chance else np.zeros(n_states, np.uint64)
    if order == "synchronous":
        _settle_synchronously(weights, tie, settled, seeds, schedule, max_sweeps, sweeps, flips, converged, cycles)
    else:
        from model.hopfield import kernels  # numba is loaded when first needed

        number = {"random": kernels.RANDOM, "fixed": kernels.FIXED, "wanting": kernels.WANTING}[order]
        temperatures = schedule.temperatures(np.arange(int(np.ceil(schedule.last_sweep)) + 1))
        cold_from = int(min(np.ceil(schedule.cold_from), max_sweeps))

        def settle_part(rows: slice) -> None:
            fields = settled[rows].astype(np.float64) @ weights
            parts = sweeps[rows], flips[rows], converged[rows]
            kernels.settle_rows(
                weights, settled[rows], fields, seeds[rows], number, temperatures, cold_from, max_sweeps, tie, *parts
            )

        _in_parts(settle_part, n_states, workers)
    batch = states.shape[:-1]
    return Settled(
        settled.reshape(states.shape),
        np.asarray(sweeps.reshape(batch)),
        np.asarray(flips.reshape(batch)),
        np.asarray(converged.reshape(batch)),
        np.asarray(cycles.reshape(batch)),
    )


def check_order(order: Order, schedule: Schedule) -> None:
    """Raise BadInput if there is no such order, or none at these temperatures."""
    if order not in ORDERS:
        names = ", ".join(f'"{name}"' for name in ORDERS)
        raise BadInput(tr('there is no order "{order}"; it must be one of {names}').format(order=order, names=names))
    if order == "wanting" and schedule.cold_from > 0:
        raise BadInput(tr('the order "wanting" needs temperature 0: above it, every unit may change at any time'))


MAX_ROWS = 64
"""Of a part: it bounds the memory of the fields, and lets the parts end at about the same time."""


def _in_parts(work: Callable[[slice], None], n_rows: int, workers: int) -> None:
    parts = [slice(i, min(i + MAX_ROWS, n_rows)) for i in range(0, n_rows, MAX_ROWS)]
    if workers == 1 or len(parts) == 1:
        for part in parts:
            work(part)
        return
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, parts))


def _settle_synchronously(
    weights: NDArray[np.float64],
    tie: float,
    states: NDArray[np.int8],
    seeds: NDArray[np.uint64],
    schedule: Schedule,
    max_sweeps: int,
    sweeps: NDArray[np.int64],
    flips: NDArray[np.int64],
    converged: NDArray[np.bool_],
    cycles: NDArray[np.bool_],
) -> None:
    """All units at once, in place, until every state is fixed or goes back and forth; writes the last four."""
    draws_of = [np.random.Generator(np.random.SFC64(int(seed))) for seed in seeds] if schedule.cold_from > 0 else []
    before = np.zeros_like(states)
    going = np.arange(len(states))
    for t in range(max_sweeps):
        temperature = float(schedule.temperatures(t))
        now = states[going]
        fields = now.astype(np.float64) @ weights
        if temperature > 0:
            draws = np.stack([draws_of[b].random(fields.shape[1]) for b in going])
        else:
            draws = np.empty_like(fields)
        after = decide_together(now, fields, tie, temperature, draws)
        flipped = np.count_nonzero(after != now, axis=1)
        sweeps[going] += 1
        flips[going] += flipped
        states[going] = after
        if t >= schedule.cold_from:
            converged[going] = flipped == 0
        if t - 1 >= schedule.cold_from:  # what chance brought back may not come back again
            cycles[going] = (flipped > 0) & (after == before[going]).all(axis=1)
        before[going] = now
        going = going[~(converged[going] | cycles[going])]
        if len(going) == 0:
            break


def decide_together(
    states: NDArray[np.int8],
    fields: NDArray[np.float64],
    tie: float,
    temperature: float,
    draws: NDArray[np.float64],
) -> NDArray[np.int8]:
    """Every unit decides on the same ``states`` (..., N) and their ``fields``; ``draws`` count above temperature 0."""
    if temperature > 0:
        with np.errstate(over="ignore"):  # next to temperature 0
            exponents = np.clip(-2.0 * fields / temperature, -700.0, 700.0)
        up = draws < 1.0 / (1.0 + np.exp(exponents))
        return np.where(up, 1, -1).astype(np.int8)
    return np.where(np.abs(fields) <= tie, states, np.sign(fields)).astype(np.int8)
