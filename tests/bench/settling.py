"""Unit decisions a second: headless, with the window open, and by a plain Python loop."""

import time

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
    }


def _kernel(seconds: float) -> float:
    session = EndlessHopfield()
    session.advance(1000)
    done, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < seconds:
        done += len(session.advance(10_000))
    return done / (time.perf_counter() - begun)


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
