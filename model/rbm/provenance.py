"""Where a machine comes from: what it learnt, by which rule, and with which seed."""

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from math import isfinite

from model.errors import BadInput
from model.language import tr

DRAWN = "drawn anew, grey as probability"
"""How grey becomes black and white where it is not settled once for all."""

SHOWN = {
    DRAWN: tr("drawn anew, grey as probability"),
    "threshold 0.5": tr("threshold 0.5"),
    "black and white already": tr("black and white already"),
    "bars and stripes": tr("bars and stripes"),
    "handcrafted patterns": tr("handcrafted patterns"),
}
"""What is written into files in English, in the language that is spoken."""


@dataclass(frozen=True)
class DataDescription:
    """The examples a machine learnt from."""

    name: str
    classes: tuple[int, ...]
    """The labels that were chosen; empty if the data have none."""
    n_examples: int
    image_shape: tuple[int, int]
    """Rows and columns of an image."""
    binarisation: str
    """How grey became black and white, in words."""
    source: str = "mnist"
    """One of data_choice.Source."""
    path: str = ""
    """Where the file lies, if they are a user's own."""

    @property
    def shown_name(self) -> str:
        """The name in the language that is spoken."""
        return SHOWN.get(self.name, self.name)

    @property
    def shown_binarisation(self) -> str:
        """How grey became black and white, in the language that is spoken."""
        return SHOWN.get(self.binarisation, self.binarisation)

    @property
    def is_drawn(self) -> bool:
        """Whether grey was drawn black or white anew each time an example was shown."""
        return self.binarisation == DRAWN


@dataclass(frozen=True)
class Provenance:
    """How a machine came to be; it travels with the machine, into its file and onto the screen."""

    seed: int
    rule: str
    data: DataDescription
    hyper_parameters: dict[str, float]
    updates: int
    """Updates of the weights done so far, those before a machine was loaded and trained further included."""
    reverie_version: str

    def to_json(self) -> str:
        """The same as JSON text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Provenance":
        """Read what ``to_json`` wrote. Raises BadInput if a field is missing, superfluous or of the wrong type."""
        try:
            fields = json.loads(text)
            data = dict(fields.pop("data"))
            if "side" in data:  # as it was written when all images were square
                data["image_shape"] = [data.pop("side")] * 2
            provenance = cls(
                data=DataDescription(
                    classes=tuple(data.pop("classes")), image_shape=tuple(data.pop("image_shape")), **data
                ),
                hyper_parameters=dict(fields.pop("hyper_parameters")),
                **fields,
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise BadInput(
                tr("The provenance is not the JSON text that Reverie writes: save the machine anew.")
            ) from error
        _check(provenance)
        return provenance


@lru_cache
def reverie_version() -> str:
    """The version of the program that is running, "unknown" where it was not installed."""
    try:
        return version("reverie")
    except PackageNotFoundError:
        return "unknown"


def _check(provenance: Provenance) -> None:
    data = provenance.data
    whole = [provenance.seed, provenance.updates, data.n_examples, *data.image_shape, *data.classes]
    words = [provenance.rule, provenance.reverie_version, data.name, data.binarisation, data.source, data.path]
    settings = provenance.hyper_parameters
    counts = [settings[name] for name in ("k", "batch_size", "epochs") if name in settings]
    if not (
        all(type(value) is int and value >= 0 for value in whole)
        and len(data.image_shape) == 2
        and all(isinstance(value, str) for value in words)
        and all(type(value) in (int, float) and isfinite(value) for value in settings.values())
        and all(type(value) is int for value in counts)
    ):
        raise BadInput(tr("The provenance holds values of the wrong type: save the machine anew."))
