"""What rules that are compared are told alike."""

from dataclasses import replace
from typing import Any

import pytest

from model.errors import BadInput
from model.rbm.comparison_settings import RULES, ComparisonSettings
from model.rbm.contrastive_divergence import Rates
from model.rbm.data_choice import DataChoice


def test_the_rules_differ_and_the_rates_do_not() -> None:
    settings = ComparisonSettings(learning_rate=0.3, momentum=0.4, weight_decay=0.01, centred=True)
    assert [settings.rates(rule) for rule in RULES] == [
        Rates(0.3, 0.4, 0.01, rule="cd", k=1, centred=True),
        Rates(0.3, 0.4, 0.01, rule="cd", k=10, centred=True),
        Rates(0.3, 0.4, 0.01, rule="pcd", k=1, centred=True),
        Rates(0.3, 0.4, 0.01, rule="exact", k=1, centred=True),
    ]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"n_hidden": 17}, "17 hidden units are impossible here, .*: choose from 1 to 16"),
        ({"n_hidden": 0}, "0 hidden units .*: choose from 1 to 16"),
        ({"batch_size": 0}, "A batch size of 0 is impossible"),
        ({"learning_rate": 0.0}, "A learning rate of 0 is impossible"),
        ({"momentum": 1.0}, "A momentum of 1 is impossible"),
        ({"weight_decay": -0.1}, "A weight decay of -0.1 is impossible"),
        ({"seed": -1}, "A seed of -1 is impossible"),
    ],
)
def test_impossible_settings_are_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        ComparisonSettings(**change)


@pytest.mark.parametrize(
    ("n_visible", "most"), [(256, 12), (784, 10), (120, 13), (17, 15), (16, 16), (4, 16), (100_000, 3)]
)
def test_more_units_are_refused_than_can_be_enumerated_in_time(n_visible: int, most: int) -> None:
    ComparisonSettings(n_hidden=most).refuse_large(n_visible)
    if most < 16:
        refused = ComparisonSettings(n_hidden=most + 1)
        with pytest.raises(BadInput, match=rf"^{most + 1} hidden units are too many .*: choose at most {most}\."):
            refused.refuse_large(n_visible)


def test_only_rates_can_be_changed_on_the_way() -> None:
    before = ComparisonSettings()
    other = ComparisonSettings(
        data=DataChoice(), n_hidden=5, batch_size=9, learning_rate=0.7, momentum=0.2, weight_decay=0.1, centred=True,
        seed=8,
    )  # fmt: skip
    after = before.with_rates_of(other)
    assert after == replace(before, learning_rate=0.7, momentum=0.2, weight_decay=0.1, centred=True)
