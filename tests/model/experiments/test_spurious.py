"""``reverie experiment spurious``: the census on the command line."""

import argparse

import pytest

from model.errors import BadInput
from model.experiments.spurious import add_arguments, make_study


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(words)


def test_by_default_it_is_the_handcrafted_eight_by_hebb() -> None:
    census = make_study(arguments())
    assert census.stored.description == "8 handcrafted patterns, Hebb"
    assert (census.starts, census.order, census.damage, census.seed) == (5000, "random", None, 1)


def test_every_option_is_heeded() -> None:
    words = "--source random --units 50 --patterns 4 --rule pseudo-inverse --starts 70 --order synchronous --seed 6"
    census = make_study(arguments(*words.split(), "--max-sweeps", "30", "--damage", "0.25"))
    assert census.stored.memories.patterns.shape == (4, 50)
    assert census.stored.rule == "pseudo-inverse"
    assert (census.starts, census.order, census.max_sweeps, census.damage) == (70, "synchronous", 30, 0.25)
    assert census.seed == 6
    assert "seed 6" in census.stored.description


def test_digits_are_as_many_of_each_class() -> None:
    census = make_study(arguments("--source", "mnist", "--patterns", "2", "--side", "16"))
    assert census.stored.memories.patterns.shape == (20, 256)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--source random --units 2", "there are to be 2 units; there must be 4 to 4096"),
        ("--source random --patterns 0", "there are to be 0 patterns; there must be at least 1"),
        ("--starts 0", "there are to be 0 starts"),
    ],
)
def test_what_cannot_be_is_refused(words: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        make_study(arguments(*words.split()))
