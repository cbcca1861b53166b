"""Arrays that stay as they are, so that whoever holds one may keep it."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray


def frozen_copy(values: ArrayLike, dtype: DTypeLike | None = None) -> NDArray[Any]:
    """Values as a read-only array of their own."""
    array: NDArray[Any] = np.array(values, dtype)
    array.flags.writeable = False
    return array
