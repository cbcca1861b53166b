"""Bars and stripes, and small comparisons of rules that learn them."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.rbm.comparison_settings import ComparisonSettings
from model.rbm.data_choice import DataChoice
from model.rbm.provenance import DataDescription
from model.rbm.rule_comparison import RuleComparison
from model.rbm.training_data import TrainingData

COMPARISON = ComparisonSettings(
    data=DataChoice(source="bars", side=3), n_hidden=4, batch_size=7, learning_rate=0.2, seed=3
)


def bars(side: int) -> NDArray[np.uint8]:
    """Every picture whose rows, or whose columns, are all of one colour, each once."""
    lines = np.arange(2**side)[:, np.newaxis] >> np.arange(side) & 1
    stripes = np.repeat(lines, side, axis=1).reshape(-1, side, side)
    both = np.concatenate([stripes, stripes.transpose(0, 2, 1)]).reshape(-1, side**2)
    return np.unique(both, axis=0).astype(np.uint8)


def data_of(states: NDArray[np.uint8], shape: tuple[int, int], **more: Any) -> TrainingData:
    """States (n, rows × columns) to learn from; validation looks at one of them, black."""
    description = DataDescription("made by hand", (), len(states), shape, "black and white already")
    return TrainingData(states, np.zeros((1, states.shape[1]), np.uint8), shape, description, **more)


def bar_data(side: int = 3) -> TrainingData:
    return data_of(bars(side), (side, side))


def comparison(**changes: Any) -> RuleComparison:
    """On the 14 bars and stripes of 3 × 3 pixels."""
    return RuleComparison(replace(COMPARISON, **changes), bar_data())
