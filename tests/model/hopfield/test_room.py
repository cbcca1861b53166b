"""What needs more memory than there is, is refused before it is made, and told how much it would need."""

import tracemalloc

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.memories import random_memories
from model.hopfield.room import check_room, physical_memory


def test_patterns_that_need_more_than_half_of_the_memory_are_refused() -> None:
    check_room(55, 784, available=2**30)
    with pytest.raises(BadInput, match=r"100,000 patterns of 784 units need about 300\.\d GB .* 16\.0 GB"):
        check_room(100_000, 784, available=16 * 2**30)
    with pytest.raises(BadInput, match=r"8 patterns of 4,096 units need about 0\.5 GB .* 0\.5 GB"):
        check_room(8, 4096, available=2**29)
    check_room(1000, 4096, available=4 * 2**30)


@pytest.mark.parametrize("rule", ["hebb", "pseudo-inverse", "storkey", "perceptron"])
def test_storing_takes_no_more_than_the_estimate(rule: str) -> None:
    from model.hopfield.room import COPIES
    from model.hopfield.stored import Stored

    for n_patterns, shape in ((30, (20, 20)), (400, (10, 10))):
        n_units = shape[0] * shape[1]
        tracemalloc.start()
        stored = Stored.by(rule, random_memories(n_patterns, shape, seed=1))  # type: ignore[arg-type]
        stored.memories.shares(stored.memories.overlaps(stored.memories.patterns[0]))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 1.5 * COPIES * (n_patterns * n_units + n_patterns**2 + n_units**2) + 2**18


def test_the_estimate_comes_before_the_patterns() -> None:
    with pytest.raises(BadInput, match="1,000,000,000 patterns of 784 units need about"):
        random_memories(10**9, (28, 28), seed=1)
    endless = np.lib.stride_tricks.as_strided(np.ones(784, np.int8), (10**8, 784), (0, 1))
    with pytest.raises(BadInput, match="100,000,000 patterns of 784 units need about"):
        Hopfield.store(endless)


def test_the_memory_of_this_computer_is_known_or_taken_for_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 2**28 < physical_memory() < 2**50
    monkeypatch.delattr("os.sysconf", raising=False)
    assert physical_memory() == 4 * 2**30
