"""What a key of a block may hold, in code and in words; each kind of value reads itself or says what is expected."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import inf, isfinite
from typing import Any, Protocol

from model.lectures.where import Located, Where, shown, unknown

Values = dict[str, Any]
"""Of a table, by key, read and checked; keys that were not written are not there."""

MAX_TEXT = 1000
"""Letters of a text in a block: words belong outside of it."""


class Takes(Protocol):
    """A kind of value."""

    @property
    def words(self) -> str:
        """What is expected, as the end of the sentence “it should be …”."""
        ...

    def read(self, value: object, where: Where) -> Any:
        """The value as Python wants it. Raises Located if it is another kind of value."""
        ...


@dataclass(frozen=True)
class Key:
    """A key of a table."""

    takes: Takes
    what: str
    """In a few words, for the documentation."""
    needed: bool = False


def misfit(value: object, where: Where, takes: Takes) -> Exception:
    """The refusal of a value that is of another kind than its key takes."""
    names = [part for part in where.path if isinstance(part, str)]
    name = f"`{names[-1]}` is " if names else "this is "
    return where.refuse(f"{name}{shown(value)}; it should be {takes.words}.")


def read_table(value: object, keys: Mapping[str, Key], where: Where, what: str = "") -> Values:
    """The values of a table with these keys. Raises Located for an unknown key or a value that its key does not take.

    ``what`` says in refusals which table it is.
    """
    table = Table(keys)
    if not isinstance(value, dict):
        raise misfit(value, where, table)
    for name in value:
        if name not in keys:
            of = f"of {what} " if what else "here "
            raise where.at(name).refuse(unknown("key", name, keys, f"The keys {of}are"))
    for name, key in keys.items():
        if key.needed and name not in value:
            raise where.refuse(f"`{name}` is missing{f' in {what}' if what else ''}; it should be {key.takes.words}.")
    return {name: keys[name].takes.read(each, where.at(name)) for name, each in value.items()}


@dataclass(frozen=True)
class Table:
    """A table of its own keys."""

    keys: Mapping[str, Key]

    @property
    def words(self) -> str:
        return "a table with the keys " + ", ".join(self.keys)

    def read(self, value: object, where: Where) -> Values:
        return read_table(value, self.keys, where)


@dataclass(frozen=True)
class Whole:
    """A whole number."""

    low: int
    high: int

    @property
    def words(self) -> str:
        return f"a whole number from {self.low:,} to {self.high:,}"

    def read(self, value: object, where: Where) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not self.low <= value <= self.high:
            raise misfit(value, where, self)
        return value


@dataclass(frozen=True)
class Real:
    """A number, whole or not."""

    low: float = -inf
    high: float = inf

    @property
    def words(self) -> str:
        if self.low == -inf and self.high == inf:
            return "a number"
        return f"a number from {_plain(self.low)} " + ("up" if self.high == inf else f"to {_plain(self.high)}")

    def read(self, value: object, where: Where) -> float:
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise misfit(value, where, self)
        number = as_float(value)
        if not isfinite(number) or not self.low <= number <= self.high:
            raise misfit(value, where, self)
        return number


@dataclass(frozen=True)
class Text:
    """Any text that is not empty."""

    words: str = "a text in quotation marks"

    def read(self, value: object, where: Where) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > MAX_TEXT:
            raise misfit(value, where, self)
        return value


@dataclass(frozen=True)
class Truth:
    """Yes or no."""

    words: str = "true or false"

    def read(self, value: object, where: Where) -> bool:
        if not isinstance(value, bool):
            raise misfit(value, where, self)
        return value


@dataclass(frozen=True)
class Just:
    """The mark that something is to be done which needs nothing more to be said."""

    words: str = "true"

    def read(self, value: object, where: Where) -> bool:
        if value is not True:
            raise misfit(value, where, self)
        return value


@dataclass(frozen=True)
class OneOf:
    """One of some texts."""

    names: tuple[str, ...]

    @property
    def words(self) -> str:
        return "one of " + ", ".join(f'"{name}"' for name in self.names)

    def read(self, value: object, where: Where) -> str:
        if not isinstance(value, str):
            raise misfit(value, where, self)
        if value not in self.names:
            key = next((part for part in reversed(where.path) if isinstance(part, str)), "value")
            raise where.refuse(unknown(f"{key}", value, self.names, "There are"))
        return value


@dataclass(frozen=True)
class Many:
    """A list of values of one kind, as a tuple."""

    of: Takes
    least: int = 1
    most: int = 1000

    @property
    def words(self) -> str:
        n = f"{self.least:,}" if self.least == self.most else f"{self.least:,} to {self.most:,}"
        return f"a list of {n}, each of them {self.of.words}"

    def read(self, value: object, where: Where) -> tuple[Any, ...]:
        if not isinstance(value, list) or not self.least <= len(value) <= self.most:
            raise misfit(value, where, self)
        return tuple(self.of.read(each, where.at(i)) for i, each in enumerate(value))


@dataclass(frozen=True)
class Either:
    """A text that has a meaning of its own, or else a value of another kind."""

    text: str
    meaning: Any
    other: Takes

    @property
    def words(self) -> str:
        return f'{self.other.words}, or "{self.text}"'

    def read(self, value: object, where: Where) -> Any:
        if value == self.text:
            return self.meaning
        try:
            return self.other.read(value, where)
        except Located as refusal:
            raise misfit(value, where, self) from refusal


def as_float(value: int | Decimal) -> float:
    """As a float, infinite where it is too large for one."""
    try:
        return float(value)
    except OverflowError:
        return inf


def _plain(limit: float) -> str:
    return f"{limit:,.0f}" if limit == round(limit) else f"{limit:g}"
