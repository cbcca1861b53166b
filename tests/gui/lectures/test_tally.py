"""What a room has answered, counted by hand."""

import pytest

from gui.lectures.tally import Range, axis_range, counts, is_within, per_cent, ticks, within


def test_votes_are_counted() -> None:
    assert counts([0, 2, 2, 1, 2], 4) == [1, 1, 3, 0]
    assert counts([], 2) == [0, 0]


def test_shares_in_per_cent() -> None:
    assert (per_cent(1, 3), per_cent(2, 3), per_cent(0, 0)) == ("33\u00a0%", "67\u00a0%", "0\u00a0%")


def test_the_tolerance_belongs_to_what_is_right() -> None:
    assert is_within(0.93, 0.88, 0.05)
    assert not is_within(0.94, 0.88, 0.05)
    assert within([0.83, 0.88, 0.93, 0.8, 1.0], 0.88, 0.05) == 3


def test_the_axis_has_room_for_all_but_the_wildly_wrong() -> None:
    shown = axis_range([0.5, 0.7, 0.9, 1000.0], 0.88, 0.05)
    assert shown.low < 0.5
    assert 0.93 < shown.high < 3
    everybody_is_right = axis_range([2.0, 2.0], 2.0, 0.0)
    assert everybody_is_right.low < 2 < everybody_is_right.high
    nobody = axis_range([], 0.0, 0.0)
    assert nobody.low < 0 < nobody.high
    one = axis_range([5.0], 2.0, 0.0)
    assert one.low < 2 < 5 < one.high


def test_places_on_the_axis() -> None:
    assert [Range(1, 5).share(x) for x in (1, 2, 5, 6)] == [0, 0.25, 1, 1.25]


@pytest.mark.parametrize(
    ("shown", "most", "found"),
    [
        (Range(0.0, 1.0), 6, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (Range(-13.0, 12.0), 5, [-10, -5, 0, 5, 10]),
        (Range(0.61, 1.13), 3, [0.8, 1.0]),
    ],
)
def test_ticks_are_round(shown: Range, most: int, found: list[float]) -> None:
    assert ticks(shown, most) == pytest.approx(found)
