"""Bars and stripes: the smallest pictures with a rule behind them."""

import numpy as np

from model.data.examples import Examples
from model.errors import BadInput
from model.language import tr

MIN_SIDE, MAX_SIDE = 2, 8

LABEL_NAMES = (tr("bars"), tr("stripes"), tr("plain", "a picture all black or all white"))


def bars_and_stripes(side: int) -> Examples:
    """All 2·2^side − 2 pictures of side × side in which every column is of one value, or every row, each once.

    Labels: 0 bars, upright; 1 stripes, level; 2 plain, the two pictures of one value, which are both. Bars come first,
    then stripes, then the plain ones, each in the order of their binary numbers. The data of G. Hinton and T.
    Sejnowski, Learning and relearning in Boltzmann machines (1986), as in D. MacKay, Information Theory, Inference, and
    Learning Algorithms (2003), chapter 43, who draws each direction with probability 1/2 and so the plain ones twice
    as often. Raises BadInput unless 2 <= side <= 8.
    """
    if not MIN_SIDE <= side <= MAX_SIDE:
        raise BadInput(
            tr("Bars of length {side} cannot be had: choose from {min_side} to {max_side} pixels.").format(
                side=side, min_side=MIN_SIDE, max_side=MAX_SIDE
            )
        )
    bits = np.arange(2**side)[:, None] >> np.arange(side)[::-1] & 1
    mixed, plain = bits[1:-1], bits[[0, -1]]
    lines = np.concatenate([mixed, mixed, plain])
    labels = np.repeat([0, 1, 2], [len(mixed), len(mixed), len(plain)])
    pictures = np.repeat(lines[:, None, :], side, axis=1)
    pictures[labels == 1] = pictures[labels == 1].swapaxes(1, 2)
    return Examples(
        name="bars and stripes",
        pixels=(pictures.reshape(len(pictures), -1) * 255).astype(np.uint8),
        labels=labels,
        label_names=LABEL_NAMES,
        image_shape=(side, side),
        value_range=(0.0, 1.0),
        is_binary=True,
        notes=(tr("The two plain pictures are bars and stripes at once: they are a class of their own."),),
    )
