"""What cannot be learnt from is refused with what would do."""

from typing import Any

import pytest

from model.errors import BadInput
from model.rbm.data_choice import DataChoice
from model.rbm.provenance import DataDescription


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"source": "cifar"}, "no data called “cifar”"),
        ({"binarisation": "dither"}, "“dither” makes nothing"),
        ({"classes": ()}, "classes"),
        ({"classes": (1, 10)}, "classes"),
        ({"classes": (1, 1)}, "classes"),
        ({"side": 20}, "side 20"),
        ({"source": "bars", "side": 28}, "from 2 to 8"),
        ({"n_examples": 0}, "number of examples of 0"),
        ({"source": "file"}, "No file is chosen"),
    ],
)
def test_impossible_data_are_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        DataChoice(**change)


def test_how_grey_becomes_black_and_white_is_said() -> None:
    assert DataChoice().how == "threshold 0.5"
    assert DataChoice(binarisation="stochastic").how == "drawn anew, grey as probability"


@pytest.mark.parametrize(
    ("how", "is_drawn"),
    [
        (DataChoice(binarisation="stochastic").how, True),
        (DataChoice().how, False),
        ("black and white already", False),
        ("drawn by hand", False),
    ],
)
def test_a_description_knows_its_own_words_for_it(how: str, is_drawn: bool) -> None:
    assert DataDescription("mine", (), 100, (4, 4), how).is_drawn == is_drawn
