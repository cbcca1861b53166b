"""Up to which temperature mixtures of memories are minima, in a large network of few memories."""

from functools import lru_cache
from math import cosh, tanh


@lru_cache(1)
def mixture_temperature() -> float:
    """T_3 = 0.460: above it, no mixture of memories is a minimum of the free energy, below 1 the memories still are.

    Of all mixtures the symmetric one of three memories lasts longest. With x = m / T its overlap solves
    m = (tanh x + tanh 3x) / 4, and it gives way towards one of the three where T = 1 / cosh² x: for random memories by
    Hebb's rule, N large and P / N small. Amit, Gutfreund, Sompolinsky 1985 (Phys. Rev. A 32, 1007); Hertz, Krogh,
    Palmer, section 2.5.
    """
    low, high = 0.1, 3.0  # of x; the mixture is stable above the root
    for _ in range(60):
        x = (low + high) / 2
        if 1 / cosh(x) ** 2 > (tanh(x) + tanh(3 * x)) / (4 * x):
            low = x
        else:
            high = x
    return 1 / cosh(low) ** 2
