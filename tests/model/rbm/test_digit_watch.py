"""Which digit chains show, and when they have gone over to another."""

from typing import Any

import numpy as np
import pytest

from model.rbm.digit_watch import AT_ONCE, EVERY, OVER, DigitWatch


class Reader:
    """Stands in for the classifier: a picture is a single number, its digit."""

    def __init__(self) -> None:
        self.looks: list[int] = []

    def labels(self, pictures: np.ndarray) -> np.ndarray:
        self.looks.append(len(pictures))
        return pictures[:, 0].astype(np.intp)


def pictures(*digits: int) -> Any:
    return np.array(digits, np.float32)[:, np.newaxis]


def watch(first: Any) -> tuple[DigitWatch, Reader]:
    reader: Any = Reader()
    return DigitWatch(reader, first), reader


def test_a_digit_has_changed_when_two_looks_agree_on_another() -> None:
    watching, _ = watch(pictures(3, 3, 3))
    #        steady  once  for good
    stages = [(3, 3, 3), (3, 5, 5), (3, 3, 5), (3, 9, 5), (3, 3, 5), (3, 3, 7), (3, 3, 3)]
    changes = []
    for i, digits in enumerate(stages):
        for passes in range(EVERY * i + 1, EVERY * i + EVERY + 1):
            before = sum(watching._changes)
            watching.look(passes, pictures(*digits))
            if passes % EVERY == 0:
                changes.append(sum(watching._changes) - before)
            assert watching.labels.tolist() == list(digits if passes % EVERY == 0 else stages[max(0, i - 1)])
    assert changes == [0, 0, 1, 0, 0, 0, 0]
    assert watching.changes_per_100 == pytest.approx(100 * 1 / (70 * 3))


def test_going_back_counts_too() -> None:
    watching, _ = watch(pictures(1))
    for i, digit in enumerate((2, 2, 1, 1, 2, 1, 1), 1):
        for passes in range(EVERY * (i - 1) + 1, EVERY * i + 1):
            watching.look(passes, pictures(digit))
    assert watching.changes_per_100 == pytest.approx(100 * 2 / 70)


def test_there_is_no_rate_before_all_were_looked_at_twice() -> None:
    watching, _ = watch(pictures(1, 2))
    for passes in range(1, 2 * EVERY + 1):
        assert np.isnan(watching.changes_per_100)
        watching.look(passes, pictures(1, 2))
    assert watching.changes_per_100 == 0


def test_many_chains_are_looked_at_in_turns_each_every_so_many_passes() -> None:
    n = 3 * AT_ONCE + 7
    watching, reader = watch(pictures(*[0] * n))
    for passes in range(1, EVERY + 1):
        watching.look(passes, pictures(*[passes] * n))
    assert reader.looks == [n, AT_ONCE, AT_ONCE, 7, AT_ONCE]
    expected = np.repeat([EVERY, 1, 2, 3], [AT_ONCE, AT_ONCE, AT_ONCE, 7])
    np.testing.assert_array_equal(watching.labels, expected)


def test_what_happened_long_ago_no_longer_counts() -> None:
    watching, _ = watch(pictures(1))
    for passes in range(1, 3 * EVERY + 1):
        watching.look(passes, pictures(2))
    assert watching.changes_per_100 > 0
    for passes in range(3 * EVERY + 1, 3 * EVERY + OVER + 1):
        watching.look(passes, pictures(2))
    assert watching.changes_per_100 == 0


def test_a_copy_goes_on_apart() -> None:
    watching, _ = watch(pictures(1, 1))
    copy = watching.copied()
    before = watching.labels
    for passes in range(1, 3 * EVERY + 1):
        watching.look(passes, pictures(2, 2))
    assert copy.labels is before
    assert before.tolist() == [1, 1]
    assert np.isnan(copy.changes_per_100)
    assert not watching.labels.flags.writeable
