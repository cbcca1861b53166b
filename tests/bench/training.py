"""How fast contrastive divergence learns, against the bare matrix products it cannot do without.

Floor and learner take turns in short rounds within one process, so that whatever disturbs one disturbs the other;
ratios are medians over rounds. The floor is the five float32 products of CD-1: v0 W, h Wᵀ, v1 W, v0ᵀh0, v1ᵀh1.
"""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
from threadpoolctl import threadpool_info, threadpool_limits

from model.rbm import Rbm
from model.rbm.contrastive_divergence import ContrastiveDivergence, Rates
from model.rbm.training import make_training_session
from model.rbm.training_settings import TrainingSettings

N_VISIBLE, N_HIDDEN = 784, 500
N_EXAMPLES = 50_000
BATCH_SIZES = (10, 100, 500)
SKLEARN_BATCH = 100
LEARNING_RATE = 0.05

Work = Callable[[], object]


def measure(seconds: float = 3.0) -> dict[str, Any]:
    """Time plain CD-1 on 784×500, the batch gathered from uint8 data, ``seconds`` a row of the table.

    Returns rows with batch, blas_threads, examples_per_s, gemm_floor_ratio (1 would be the bare products) and
    sklearn_ratio (None where it is not measured), and how much of the speed is left with the window open.
    """
    rng = np.random.Generator(np.random.SFC64(1))
    data = (rng.random((N_EXAMPLES, N_VISIBLE), np.float32) < 0.2).astype(np.uint8)
    all_threads = max((pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"), default=1)
    rows = []
    for threads in sorted({1, all_threads}):
        with threadpool_limits(threads, user_api="blas"):
            rows += [_row(data, batch, threads, seconds, rng) for batch in BATCH_SIZES]
    figures: dict[str, Any] = {f"batch_{row['batch']}_threads_{row['blas_threads']}": row for row in rows}
    return {**figures, "window": _window(seconds)}


def _window(seconds: float) -> dict[str, float]:
    """The session of the learning page with the window open and drawing, and headless with as many BLAS threads."""
    from functools import partial

    from gui.model_thread import leave_a_core_to_the_window
    from tests.bench.smoothness import in_window, learning

    leave_a_core_to_the_window()
    session = make_training_session(TrainingSettings(n_hidden=N_HIDDEN, epochs=1000))
    session.advance(100)
    headless, window = [], []
    for _ in range(3):
        begun = time.perf_counter()
        updates = 0
        while time.perf_counter() - begun < seconds:
            updates += len(session.advance(10))
        headless.append(updates / (time.perf_counter() - begun))
        window.append(in_window(partial(learning, n_hidden=N_HIDDEN), seconds)["steps_per_s"])
    batch = TrainingSettings().batch_size
    return {
        "headless_examples_per_s": batch * median(headless),
        "window_examples_per_s": batch * median(window),
        "window_over_headless": median(w / h for w, h in zip(window, headless, strict=True)),
    }


def _row(
    data: np.ndarray[Any, Any], batch: int, threads: int, seconds: float, rng: np.random.Generator
) -> dict[str, Any]:
    sklearn = _sklearn(data, batch, rng) if batch == SKLEARN_BATCH else None
    works = [_learner(data, batch, rng), _floor(data, batch, rng), *([sklearn] if sklearn else [])]
    times = _take_turns(works, seconds, repeats=max(1, 500 // batch))
    return {
        "batch": batch,
        "blas_threads": threads,
        "examples_per_s": batch / median(times[0]),
        "gemm_floor_ratio": median(floor / learner for learner, floor in zip(times[0], times[1], strict=True)),
        "sklearn_ratio": median(s / learner for learner, s in zip(times[0], times[2], strict=True))
        if sklearn
        else None,
    }


def _take_turns(works: list[Work], seconds: float, repeats: int) -> list[list[float]]:
    """Seconds a call of each piece of work, one figure a round."""
    times: list[list[float]] = [[] for _ in works]
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times[0]) < 5:
        for work, taken in zip(works, times, strict=True):
            work()  # warms the caches for its own arrays
            begun = time.perf_counter()
            for _ in range(repeats):
                work()
            taken.append((time.perf_counter() - begun) / repeats)
    return times


def _learner(data: np.ndarray[Any, Any], batch: int, rng: np.random.Generator) -> Work:
    machine = Rbm.fresh(N_VISIBLE, N_HIDDEN, rng, data.mean(axis=0))
    learner = ContrastiveDivergence(machine, batch, rng, Rates(LEARNING_RATE))
    order = rng.permutation(len(data))
    gathered = np.empty((batch, N_VISIBLE), np.uint8)
    position = 0

    def learn() -> None:
        nonlocal position
        np.take(data, order[position : position + batch], axis=0, out=gathered, mode="clip")
        learner.update(gathered)
        position = (position + batch) % (len(data) - batch)

    return learn


def _floor(data: np.ndarray[Any, Any], batch: int, rng: np.random.Generator) -> Work:
    weights = rng.normal(0, 0.01, (N_VISIBLE, N_HIDDEN)).astype(np.float32)
    v0 = data[:batch].astype(np.float32)
    h0 = (rng.random((batch, N_HIDDEN)) < 0.5).astype(np.float32)
    v1, h1 = rng.random(v0.shape, np.float32), rng.random(h0.shape, np.float32)
    fields_h, fields_v, gradient = np.empty_like(h0), np.empty_like(v0), np.empty_like(weights)

    def multiply() -> None:
        np.matmul(v0, weights, out=fields_h)
        np.matmul(h0, weights.T, out=fields_v)
        np.matmul(v1, weights, out=fields_h)
        np.matmul(v0.T, h0, out=gradient)
        np.matmul(v1.T, h1, out=gradient)

    return multiply


def _sklearn(data: np.ndarray[Any, Any], batch: int, rng: np.random.Generator) -> Work | None:
    try:
        from sklearn.neural_network import BernoulliRBM
    except ImportError:
        return None
    machine = BernoulliRBM(N_HIDDEN, learning_rate=LEARNING_RATE, batch_size=batch, random_state=1)
    batches = [data[rng.integers(0, len(data), batch)].astype(np.float32) for _ in range(10)]
    taken = 0

    def learn() -> None:
        nonlocal taken
        machine.partial_fit(batches[taken % len(batches)])
        taken += 1

    return learn
