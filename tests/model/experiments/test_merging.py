"""At which distance memories merge, averaged over networks."""

import argparse
import pickle
from math import isnan, sqrt
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.merging import MergingStudy, add_arguments, make_study
from model.hopfield.merging import MergingScan
from model.hopfield.storage import RULES, Rule

SMALL = MergingStudy(16, 4, 6, "hebb", seed=3)


def scan(distances: list[int], apart_at: list[int], merging_distance: int | None) -> MergingScan:
    return MergingScan(np.array(distances), np.array(apart_at), merging_distance)


def asked(*options: str) -> MergingStudy:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return make_study(argparse.Namespace(**vars(parser.parse_args(options)), seed=7))


def test_every_network_is_another_one_and_tried_at_every_distance() -> None:
    scans = [SMALL.work(piece) for piece in range(SMALL.n_pieces)]
    for one in scans:
        assert one.distances.tolist() == list(range(one.distances[0], 0, -1))
        assert 1 <= one.distances[0] <= 15
    assert len({(*s.distances.tolist(), *s.apart_at.tolist()) for s in scans}) > 3
    again = pickle.loads(pickle.dumps(SMALL)).work(2)
    np.testing.assert_array_equal(again.apart_at, scans[2].apart_at)


def test_the_smallest_networks_have_two_different_memories_too() -> None:
    """Of four units, one pair of random patterns in eight is one and the same up to sign."""
    study = MergingStudy(4, 2, 60, "hebb", seed=1)
    firsts = [study.work(piece).distances[0] for piece in range(60)]
    assert set(firsts) == {1, 2, 3}


def test_a_row_counts_the_networks_that_were_tried_at_its_distance() -> None:
    tally = SMALL.begin()
    for result in (scan([3, 2, 1], [3, 0, 0], 2), scan([2, 1], [2, 0], 1), scan([5, 3], [0, 1], None)):
        tally.add(result)
    assert [tuple(row.values()) for row in tally.rows()] == [
        (1, 1 / 16, 2, 1.0),
        (2, 2 / 16, 2, 0.5),
        (3, 3 / 16, 2, 0.0),
        (5, 5 / 16, 1, 1.0),
    ]
    assert list(tally.rows()[0]) == ["distance_units", "distance_share", "networks", "merged_share"]


def test_the_summary_counts_a_pair_that_never_merges_as_distance_zero() -> None:
    tally = SMALL.begin()
    for distance in (6, 3, None):
        tally.add(scan([7, 1], [1, 0], distance))
    summary = tally.summary()
    assert summary["networks"] == 3
    assert summary["merging_distance_units_mean"] == pytest.approx(3)
    assert summary["merging_distance_units_standard_error"] == pytest.approx(3 / sqrt(3))
    assert summary["never_merged_share"] == pytest.approx(1 / 3)


def test_one_network_has_no_standard_error_and_none_has_no_table() -> None:
    tally = SMALL.begin()
    assert tally.rows() == []
    assert tally.summary() == {"networks": 0}
    tally.add(scan([7, 1], [1, 0], 4))
    assert isnan(float(tally.summary()["merging_distance_units_standard_error"]))


def test_a_snapshot_stays_as_it_is() -> None:
    tally = SMALL.begin()
    tally.add(SMALL.work(0))
    snapshot: Any = tally.snapshot()
    before = [dict(row) for row in snapshot]
    tally.add(SMALL.work(1))
    assert list(snapshot) == before != list(tally.rows())


def test_the_closer_the_memories_the_more_of_them_have_merged_and_more_memories_merge_sooner() -> None:
    def merged(n_patterns: int, rule: Rule = "hebb") -> dict[str, Any]:
        study = MergingStudy(60, n_patterns, 20, rule, seed=2)
        tally = study.begin()
        for piece in range(study.n_pieces):
            tally.add(study.work(piece))
        rows = {row["distance_units"]: row["merged_share"] for row in tally.rows()}
        assert rows[1] >= rows[6] >= rows[20]
        return dict(tally.summary())

    few, many, projected = merged(4), merged(7), merged(7, "pseudo-inverse")
    assert few["merging_distance_units_mean"] < many["merging_distance_units_mean"]
    assert projected["never_merged_share"] == 1, "independent patterns stay apart to the last unit"


def test_options_become_the_study() -> None:
    assert asked() == MergingStudy(120, 8, 20, "hebb", 7)
    for rule in RULES:
        options = ("--units=30", "--patterns=5", "--networks=2", f"--rule={rule}")
        assert asked(*options) == MergingStudy(30, 5, 2, rule, 7)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--units=3",), "3 units; there must be 4 to 4096"),
        (("--units=5000",), "5000 units; there must be 4 to 4096"),
        (("--patterns=1",), "1 patterns; there must be 2 to 120"),
        (("--patterns=121",), "121 patterns; there must be 2 to 120"),
        (("--networks=0",), "0 networks; there must be 1 to 1,000"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(options: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        asked(*options)
