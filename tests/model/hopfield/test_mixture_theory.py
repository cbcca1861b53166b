"""The temperature at which mixtures of memories melt, against the free energy itself."""

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from model.hopfield.mixture_theory import mixture_temperature

CORNERS = np.array(list(product((-1, 1), repeat=3)), np.float64)
"""What three random memories can be at a unit; all equally likely."""


def overlaps(temperature: float) -> NDArray[np.float64]:
    """Of the symmetric mixture of three: m = <xi tanh(xi . m / T)>, by iteration from above."""
    m = np.full(3, 0.5)
    for _ in range(2000):
        m = (CORNERS * np.tanh(CORNERS @ m / temperature)[:, np.newaxis]).mean(axis=0)
    return m


def least_curvature(temperature: float) -> float:
    """Of f(m) = m²/2 - T <ln 2 cosh(xi . m / T)> at the mixture, towards any mixture of the same three."""
    slopes = 1 / np.cosh(CORNERS @ overlaps(temperature) / temperature) ** 2
    hessian = np.eye(3) - (CORNERS.T * slopes) @ CORNERS / len(CORNERS) / temperature
    return float(np.linalg.eigvalsh(hessian)[0])


def test_it_is_that_of_amit_gutfreund_and_sompolinsky() -> None:
    assert mixture_temperature() == pytest.approx(0.46, abs=0.005)


def test_there_the_mixture_of_three_is_a_minimum_no_more() -> None:
    at = mixture_temperature()
    assert least_curvature(at) == pytest.approx(0, abs=1e-6)
    assert least_curvature(at - 0.01) > 0.01
    assert least_curvature(at + 0.01) < -0.01
    assert overlaps(at)[0] > 0.4, "it is a mixture that gives way, not nothing"
