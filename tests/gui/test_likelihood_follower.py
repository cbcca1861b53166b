"""Measuring the likelihood again and again."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.likelihood_follower import LikelihoodFollower
from model.rbm.likelihood_measurement import Measured
from tests.gui.samples import training

LENGTH = 100_000


@pytest.fixture
def follower() -> Iterator[LikelihoodFollower]:
    follower = LikelihoodFollower()
    yield follower
    follower.leave()


def test_a_run_that_has_gone_on_by_less_than_a_hundredth_is_not_measured_again(
    follower: LikelihoodFollower, qtbot: QtBot
) -> None:
    heard: list[tuple[tuple[Measured, ...], float | None]] = []
    follower.news.connect(lambda results, progress: heard.append((results, progress)))
    follower.measure_again_and_again(True)
    snapshot = replace(training(1)[0], total_updates=LENGTH)
    for step in 0, 1, 1, 2, 1000, 1009, 1010, 991, 990, LENGTH - 1, LENGTH, LENGTH:
        follower.follow(replace(snapshot, step=step))
        follower._look()
        qtbot.waitUntil(lambda: follower._watch.progress is None)
    follower._look()
    assert [m.update for m in heard[-1][0]] == [0, 1, 2, 990, 1000, 1010, LENGTH - 1, LENGTH]
