"""What is drawn against pictures that were looked at once (see golden.py)."""

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.gui.golden import IMAGES, PICTURES, draw, to_pixels

ROUNDING = 3
"""Levels of 255 that antialiasing and floating point may differ by from one machine to another."""


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_as_it_was(application: QApplication, name: str) -> None:
    drawn = draw(application, name).astype(int)
    kept = to_pixels(QImage(str(IMAGES / f"{name}.png"))).astype(int)
    assert drawn.shape == kept.shape
    differing = (np.abs(drawn - kept) > ROUNDING).any(axis=-1)
    assert differing.mean() < 0.001, (
        f"{np.count_nonzero(differing)} pixels differ; the first at {np.argwhere(differing)[:1]}"
    )
