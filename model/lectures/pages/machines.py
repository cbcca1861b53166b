"""The trained machine of a session: a file beside the lecture, or one that ships with Reverie."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from model.data.shipped import RESOURCES
from model.lectures.files import beside
from model.lectures.tables import Key, Values, misfit
from model.lectures.where import Where
from model.rbm import Rbm

SHIPPED = RESOURCES / "machines"
DEFAULT = "digits.npz"
"""What pages show of themselves."""


@dataclass(frozen=True, eq=False)
class NamedMachine:
    """A machine and where it was found."""

    name: str
    path: Path
    machine: Rbm


@dataclass(frozen=True)
class MachineFile:
    """The name of a file with a machine."""

    words: str = f'a file with a machine, beside the lecture or shipped with Reverie, such as "{DEFAULT}"'

    def read(self, value: object, where: Where) -> NamedMachine:
        if not isinstance(value, str):
            raise misfit(value, where, self)
        shipped = {path.name: path for path in SHIPPED.glob("*.npz")}
        if value in shipped and not (where.file.parent / value).exists():
            path = shipped[value]
        else:
            there = ", ".join(sorted(shipped))
            path = beside(
                value, where, f"a machine beside the lecture, or one that ships with Reverie ({there})", (".npz",)
            )
        with where.blamed():
            return NamedMachine(value, path, _load(path, path.stat().st_mtime_ns))


MACHINE = Key(MachineFile(), f"which has learnt ({DEFAULT})")


def machine_of(values: Values) -> Rbm:
    """The machine that was named, or the one that ships with Reverie."""
    if "machine" in values:
        named: NamedMachine = values["machine"]
        return named.machine
    path = SHIPPED / DEFAULT
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _load(path: Path, changed_at: int) -> Rbm:
    return Rbm.load(path)
