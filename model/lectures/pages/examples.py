"""Which examples a machine learns from: the keys of model.rbm.data_choice.DataChoice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from model.lectures.tables import Key, Many, OneOf, Values, Whole, misfit
from model.lectures.where import Where, shown
from model.rbm.data_choice import MAX_EXAMPLES, Binarisation, DataChoice, Source


@dataclass(frozen=True)
class _ExamplesFile:
    """A file or folder of examples beside the lecture."""

    words: str = "a file or a folder of examples beside the lecture"

    def read(self, value: object, where: Where) -> str:
        if not isinstance(value, str):
            raise misfit(value, where, self)
        try:
            path = (where.file.parent / value).resolve()
            there = path.is_relative_to(where.folder.resolve()) and path.exists()
        except (OSError, ValueError, RuntimeError):
            there = False
        if not there:
            raise where.refuse(
                f"there is no {shown(value)} in the lecture’s folder {where.folder}; it should be {self.words}."
            )
        return str(path)


DATA: Mapping[str, Key] = {
    "source": Key(OneOf(get_args(Source)), "where they come from (mnist)"),
    "classes": Key(Many(Whole(0, 9), 1, 10), "of MNIST (all ten)"),
    "side": Key(Whole(2, 28), "pixels along a side: 28 or 16 of MNIST, 2 to 8 of bars (28)"),
    "n_examples": Key(Whole(1, MAX_EXAMPLES), "at most so many (50 000)"),
    "binarisation": Key(OneOf(get_args(Binarisation)), "how grey becomes black and white (threshold)"),
    "path": Key(_ExamplesFile(), "with source file: a file or folder beside the lecture"),
}


def data_of(values: Values, default: DataChoice) -> DataChoice:
    """What is chosen; of the same source, keys that are left out are those of ``default``. Raises BadInput."""
    source = values.get("source", default.source)
    if source == default.source:
        return replace(default, **values)
    return DataChoice(**{"side": 4 if source == "bars" else DataChoice().side, **values})
