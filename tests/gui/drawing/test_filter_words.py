"""Orders in words."""

import pytest

from gui.drawing.filter_words import LEADING, ORDERED, ORDERS, caption, ordinal


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (102, "102nd"),
        (111, "111th"),
        (1013, "1,013th"),
        (1023, "1,023rd"),
    ],
)
def test_ordinals(n: int, words: str) -> None:
    assert ordinal(n) == words


def test_every_order_has_its_words() -> None:
    assert ORDERS.keys() == ORDERED.keys() == LEADING.keys()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((256, 256, "number", "number", 0.5), "Weights of 256 hidden units, from −0.5 (blue) to +0.5 (orange)"),
        (
            (256, 256, "norm", "norm", 0.5),
            "Weights of 256 hidden units, strongest first, from −0.5 (blue) to +0.5 (orange)",
        ),
        (
            (1500, 1024, "label", "label", None),
            "Weights of the most selective 1,024 of 1,500 hidden units, by preferred class,"
            " each on its own scale, from −its largest (blue) to +its largest weight (orange)",
        ),
        (
            (5, 5, "number", "activation", 1.0),
            "Weights of 5 hidden units, in their own order until their activations are measured,"
            " from −1 (blue) to +1 (orange)",
        ),
    ],
)
def test_the_caption_says_units_order_and_scale(arguments: tuple[int, int, str, str, float | None], words: str) -> None:
    assert caption(*arguments) == words
