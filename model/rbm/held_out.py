"""Pictures of the kind a machine has learnt, which it has not learnt from if any were held back."""

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.frozen import frozen_copy
from model.language import tr
from model.rbm.data_choice import MAX_EXAMPLES, DataChoice
from model.rbm.machine import Rbm
from model.rbm.reconstruction_settings import ALL_DIGITS, learnt_classes
from model.rbm.resume import data_choice, image_shape
from model.rbm.sampling import DIGIT_SHAPES
from model.rbm.training_data import TrainingData, mnist_test_states

N_KEPT = 4
"""Kinds of data that are kept after they were looked at: to read a user's own may take seconds."""

Stamp = tuple[tuple[int, int], ...]
"""When the files were changed last, in nanoseconds, and how many bytes they have."""


@dataclass(frozen=True, eq=False)
class HeldOut:
    """States (n, n_visible) to compare a machine's pictures with; read-only."""

    states: NDArray[np.uint8]
    name: str
    """What they are, such as test digits."""
    is_held_back: bool
    """Whether they were kept from learning; where there are few examples, none can be spared."""


def sees_digits(machine: Rbm) -> bool:
    """Whether a machine's pictures are digits of a size in which MNIST can be had; so is assumed if it does not say."""
    source = "mnist" if machine.provenance is None else machine.provenance.data.source
    return source == "mnist" and image_shape(machine) in DIGIT_SHAPES


def held_out(machine: Rbm) -> HeldOut | None:
    """Test digits of the classes it has learnt, else the examples held back in training, else those it has learnt.

    None if it is not known what it has learnt, or the examples are gone.
    """
    provenance = machine.provenance
    if sees_digits(machine):
        return HeldOut(digits_to_test(machine, learnt_classes(machine) or ALL_DIGITS), tr("test digits"), True)
    if provenance is None or provenance.data.source == "mnist":
        return None
    try:
        choice = data_choice(Path("the machine"), machine)
        found = _examples(choice, provenance.seed, _stamp(choice))
    except (BadInput, OSError, ValueError):  # a path in a file may be any text
        return None
    return found if found.states.shape[1] == machine.n_visible else None


def digits_to_test(machine: Rbm, classes: tuple[int, ...]) -> NDArray[np.uint8]:
    """MNIST's test digits of these classes as a machine that ``sees_digits`` was shown such: states (n, n_visible)."""
    provenance = machine.provenance
    is_drawn = provenance is not None and provenance.data.is_drawn
    return mnist_test_states(classes, image_shape(machine)[0], stochastic=is_drawn)


@lru_cache(maxsize=N_KEPT)
def _examples(choice: DataChoice, seed: int, _stamp: Stamp) -> HeldOut:
    data = TrainingData.load(choice, seed)
    name = tr("examples held back") if data.is_held_back else tr("examples it has learnt")
    return HeldOut(frozen_copy(data.test_states()), name, data.is_held_back)


def _stamp(choice: DataChoice) -> Stamp:
    """Differs when a user's own file, or one in the folder, is another one. Raises OSError if it is gone."""
    if choice.source != "file":
        return ()
    path = Path(choice.path)
    stamps = [path.stat()]
    for file in islice(chain(path.glob("*"), path.glob("*/*")), MAX_EXAMPLES):  # deeper ones are no examples
        with suppress(OSError):
            stamps.append(file.stat())
    return tuple(sorted((stamp.st_mtime_ns, stamp.st_size) for stamp in stamps))
