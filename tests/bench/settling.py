"""Unit decisions a second: headless, with the window open, and by a plain Python loop; and whole batches of starts."""

import os
import time
from statistics import median

import numpy as np

from model.hopfield import Hopfield
from model.hopfield.memories import random_memories
from tests.bench.endless import EndlessHopfield


def measure(seconds: float) -> dict:
    """784 units, 55 random memories."""
    headless = _kernel(seconds)
    python = _plain_python(seconds)
    from tests.bench.smoothness import hopfield, in_window

    window = in_window(hopfield, seconds)["steps_per_s"]
    return {
        "decisions_per_s_headless": headless,
        "decisions_per_s_window": window,
        "decisions_per_s_plain_python": python,
        "headless_over_plain_python": headless / python,
        "window_over_headless": window / headless,
        **_batches(seconds),
    }


def _kernel(seconds: float) -> float:
    session = EndlessHopfield()
    session.advance(1000)
    done, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < seconds:
        done += len(session.advance(10_000))
    return done / (time.perf_counter() - begun)


N_STARTS = 200
NOISE = 0.4


def _batches(seconds: float) -> dict:
    """Settlings a second from 40 % noise: the kernel on one thread and on all, against a loop in plain Python.

    All begin at the same states and take turns, so that whatever disturbs one disturbs the others.
    """
    memories = random_memories(55, (28, 28), seed=1)
    network = Hopfield.store(memories.patterns)
    rng = np.random.default_rng(1)
    starts = memories.patterns[rng.integers(55, size=N_STARTS)].copy()
    starts[rng.random(starts.shape) < NOISE] *= -1
    rows = network.weights.tolist()
    network.settle(starts[:2], rng)
    rates: dict[str, list[float]] = {"one_thread": [], "all_threads": [], "plain_python": []}
    until = time.perf_counter() + 3 * seconds
    while time.perf_counter() < until or len(rates["plain_python"]) < 3:
        for name, workers in (("one_thread", 1), ("all_threads", os.cpu_count() or 1)):
            begun = time.perf_counter()
            network.settle(starts, rng, workers=workers)
            rates[name].append(N_STARTS / (time.perf_counter() - begun))
        begun = time.perf_counter()
        for start in starts[:5]:
            _settle_in_python(rows, start.tolist(), rng)
        rates["plain_python"].append(5 / (time.perf_counter() - begun))
    figures: dict = {f"settlings_per_s_{name}": median(values) for name, values in rates.items()}
    for name in ("one_thread", "all_threads"):
        pairs = zip(rates[name], rates["plain_python"], strict=True)
        figures[f"{name}_over_plain_python"] = median(fast / slow for fast, slow in pairs)
    return figures


def _settle_in_python(weights: list[list[float]], state: list[int], rng: np.random.Generator) -> None:
    """Numbers and lists only; fields are updated at each flip, as the kernel does."""
    fields = [sum(w * s for w, s in zip(row, state, strict=True)) for row in weights]
    flipped = True
    while flipped:
        flipped = False
        for unit in rng.permutation(len(state)).tolist():
            before = state[unit]
            if fields[unit] * before < -1e-9:
                state[unit] = -before
                fields = [f - 2 * before * w for f, w in zip(fields, weights[unit], strict=True)]
                flipped = True


def _plain_python(seconds: float) -> float:
    """One decision after another in Python, fields updated at each flip by numpy."""
    memories = random_memories(55, (28, 28), seed=1)
    weights = Hopfield.store(memories.patterns).weights
    rng = np.random.default_rng(1)
    n_units = len(weights)
    done, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < seconds:
        state = rng.choice([-1.0, 1.0], n_units)
        fields = weights @ state
        flipped = True
        while flipped:
            flipped = False
            for unit in rng.permutation(n_units):
                if fields[unit] * state[unit] < 0:
                    state[unit] = -state[unit]
                    fields += 2 * state[unit] * weights[unit]
                    flipped = True
                done += 1
    return done / (time.perf_counter() - begun)
