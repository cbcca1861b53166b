"""What is measured of a network that unlearns."""

from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.memories import Memories, random_memories
from model.hopfield.unlearning_figures import Figures, UnlearningSettings, measure
from tests.model.hopfield.twins import all_states

FEW = random_memories(4, (2, 5), seed=7)
"""Ten units: every state is among ten thousand random starts, and ends in itself if it is fixed."""


def measured(memories: Memories, network: Hopfield | None = None, seed: int = 1, **settings: Any) -> Figures:
    network = network or Hopfield.store(memories.patterns)
    return measure(network, memories, UnlearningSettings(**settings), 7, np.random.default_rng(seed))


def test_the_spurious_states_seen_are_those_of_an_enumeration() -> None:
    network = Hopfield.store(FEW.patterns)
    states = all_states(10)
    spurious = (np.abs(states.astype(int) @ FEW.patterns.T.astype(int)) < 10).all(axis=1)
    there_are = int(np.count_nonzero(network.is_fixed_point(states) & spurious))
    assert there_are == 8
    assert measured(FEW, network, starts=10_000).spurious_seen == there_are


def test_shares_of_starts_add_up_to_all_of_them() -> None:
    figures = measured(FEW, starts=1000)
    assert figures.accessibility.shape == (4,)
    assert figures.spurious_share + figures.accessibility.sum() == pytest.approx(1.0)


def test_one_memory_is_where_everything_ends() -> None:
    figures = measured(random_memories(1, (5, 5), seed=2), noise=0.4)
    assert (figures.spurious_share, figures.spurious_seen) == (0.0, 0)
    assert (figures.stable_share, figures.recall_share, figures.mean_overlap) == (1.0, 1.0, 1.0)
    assert figures.accessibility.tolist() == [1.0]
    assert not figures.dead


def test_a_network_without_weights_keeps_every_start_and_all_noise() -> None:
    memories = random_memories(4, (5, 8), seed=3)
    figures = measured(memories, Hopfield(np.zeros((40, 40))), noise=0.25, starts=300)
    assert (figures.spurious_share, figures.spurious_seen, figures.recall_share) == (1.0, 300, 0.0)
    # A quarter of the units is flipped exactly: the overlap is 1 - 2/4.
    assert figures.mean_overlap == pytest.approx(0.5)


def test_a_network_of_opposite_sign_is_dead() -> None:
    """All units of a memory want to leave it where its Hebbian weights are reversed."""
    memories = random_memories(1, (5, 5), seed=2)
    figures = measured(memories, Hopfield(-Hopfield.store(memories.patterns).weights))
    assert figures.dead
    assert figures.recall_share == 0.0


def test_without_noise_every_stable_memory_is_recalled() -> None:
    memories = random_memories(30, (10, 10), seed=1)
    figures = measured(memories, noise=0.0)
    assert 0 < figures.stable_share < 1
    assert figures.recall_share == pytest.approx(figures.stable_share)


def test_better_recall_counts_first_and_fewer_spurious_ends_decide_a_tie() -> None:
    def merit(recall: float, spurious: float) -> tuple[float, float]:
        return Figures(0, spurious, 0, 1.0, recall, 1.0, np.zeros(1)).merit

    assert merit(0.8, 0.9) > merit(0.7, 0.1)
    assert merit(0.8, 0.2) > merit(0.8, 0.3)


def test_of_more_memories_than_starts_some_are_drawn_to_be_recalled() -> None:
    """By a network that recalls the first memory and nothing else: on average one in fifty, and not always that one."""
    many = random_memories(50, (10, 10), seed=1)
    network = Hopfield.store(many.patterns[:1])
    recalls = [measured(many, network, seed, starts=5, noise=0.1).recall_share for seed in range(100)]
    assert set(recalls) == {0.0, 0.2}
    assert recalls.count(0.2) == pytest.approx(10, abs=12)


@pytest.mark.parametrize("epsilon", [0.0, -0.1, float("inf"), float("nan")])
def test_an_epsilon_that_is_no_strength_is_refused(epsilon: float) -> None:
    with pytest.raises(BadInput, match=r"ε is .*; it must be a number above 0 and at most 1$"):
        UnlearningSettings(epsilon=epsilon)


@pytest.mark.parametrize("epsilon", [1.5, 30.0, 1e300])
def test_an_epsilon_too_large_is_refused_with_the_reason(epsilon: float) -> None:
    with pytest.raises(BadInput, match=r"ε is .*; it must be at most 1, .* the weights explode"):
        UnlearningSettings(epsilon=epsilon)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"noise": 0.6}, "the noise is 0.6; it must be from 0 to 0.5"),
        ({"noise": float("nan")}, "the noise is nan"),
        ({"measure_every": 0}, "the dreams between two measurements are 0; they must be from 1 to"),
        ({"starts": -3}, "the random starts of a measurement are -3; they must be from 1 to"),
    ],
)
def test_other_settings_that_cannot_be_are_refused(settings: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        UnlearningSettings(**settings)
