"""The Hopfield network of a session: which patterns are stored, by which rule, and what it has dreamt since."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import cast

from model.data.patterns import HANDCRAFTED, Pattern, load_handcrafted, read_pattern
from model.hopfield.memories import (
    Memories,
    digit_memories,
    handcrafted_memories,
    pattern_memories,
    random_memories,
)
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import MAX_EPSILON, UnlearningSettings
from model.lectures.files import beside
from model.lectures.tables import Key, Many, OneOf, Real, Values, Whole, misfit
from model.lectures.where import Where, shown, unknown
from model.limits import MAX_SEED

SOURCES = ("handcrafted", "random", "digits")

MAX_MEMORIES = 100
"""So many can be spoken of one by one, as in overlap(1)."""

SEED = Key(Whole(0, MAX_SEED), "of every random number, 1 if it is left out")

MAX_DREAMS = 20_000


@dataclass(frozen=True)
class PatternNames:
    """A list of handcrafted patterns and of pattern files."""

    words: str = 'a list of handcrafted patterns and pattern files, such as ["two", "face.txt"]'

    def read(self, value: object, where: Where) -> tuple[Pattern, ...]:
        if not isinstance(value, list) or not 1 <= len(value) <= 1000:
            raise misfit(value, where, self)
        return tuple(_pattern(each, where.at(i)) for i, each in enumerate(value))


@dataclass(frozen=True)
class _Patterns:
    """What is stored: a source of patterns, or patterns by their names."""

    words: str = f'"handcrafted", "random", "digits" or {PatternNames.words}'

    def read(self, value: object, where: Where) -> str | tuple[Pattern, ...]:
        if isinstance(value, str):
            if value not in SOURCES:
                raise where.refuse(f"`patterns` is {shown(value)}; it should be {self.words}.")
            return value
        return PatternNames().read(value, where)


@dataclass(frozen=True)
class PatternFile:
    """One pattern, handcrafted or in a file."""

    words: str = 'a handcrafted pattern or a pattern file, such as "two" or "face.txt"'

    def read(self, value: object, where: Where) -> Pattern:
        return _pattern(value, where)


def _pattern(value: object, where: Where) -> Pattern:
    if not isinstance(value, str):
        raise misfit(value, where, PatternFile())
    if value in HANDCRAFTED:
        return next(pattern for pattern in load_handcrafted() if pattern.name == value)
    if "." not in value:
        raise where.refuse(unknown("handcrafted pattern", value, HANDCRAFTED, "Besides files ending in .txt there are"))
    with where.blamed():
        return read_pattern(beside(value, where, "a pattern file", (".txt",)))


OF_RANDOM, OF_DIGITS = ("n_patterns", "rows", "columns"), ("classes", "per_class", "side")

NETWORK: Mapping[str, Key] = {
    "patterns": Key(_Patterns(), "what is stored: the eight handcrafted patterns if it is left out"),
    "n_patterns": Key(Whole(1, 1000), "random ones: how many (20)"),
    "rows": Key(Whole(1, 64), "random ones: rows of units (28)"),
    "columns": Key(Whole(1, 64), "random ones: columns of units (28)"),
    "classes": Key(Many(Whole(0, 9), 1, 10), "digits: of which classes ([0, 1])"),
    "per_class": Key(Whole(1, 50), "digits: how many of each class (1)"),
    "side": Key(Whole(16, 28), "digits: 16 or 28 pixels along a side (28)"),
    "rule": Key(OneOf(RULES), "by which they are stored (hebb)"),
    "dreams": Key(Whole(0, MAX_DREAMS), "of unlearning before the session begins (0)"),
    "epsilon": Key(Real(0, MAX_EPSILON), "strength of a dream (0.01)"),
    "seed": SEED,
}


def seed_of(values: Values) -> int:
    """The seed of a session."""
    return int(values.get("seed", 1))


def network_of(values: Values, where: Where) -> Callable[[], Stored]:
    """What makes the network that these values ask for. Raises Located if a key does not belong to its patterns."""
    source = values.get("patterns", "handcrafted")
    for keys, of in ((OF_RANDOM, "random"), (OF_DIGITS, "digits")):
        for name in keys:
            if name in values and source != of:
                raise where.at(name).refuse(
                    f'`{name}` is for patterns = "{of}"; leave it out or choose these patterns.'
                )
    if values.get("side", 28) not in (16, 28):
        raise where.at("side").refuse(f"`side` is {values['side']}; it should be 16 or 28.")
    if values.get("epsilon") == 0:
        raise where.at("epsilon").refuse("`epsilon` is 0; it should be a number above 0.")
    return partial(_stored, _memories(values, source), values)


def _memories(values: Values, source: str | tuple[Pattern, ...]) -> Callable[[], Memories]:
    if isinstance(source, tuple):
        return partial(pattern_memories, source, "chosen patterns")
    if source == "random":
        shape = (values.get("rows", 28), values.get("columns", 28))
        return partial(random_memories, values.get("n_patterns", 20), shape, seed_of(values))
    if source == "digits":
        classes = values.get("classes", (0, 1))
        return partial(digit_memories, classes, values.get("per_class", 1), values.get("side", 28), seed_of(values))
    return handcrafted_memories


def _stored(make_memories: Callable[[], Memories], values: Values) -> Stored:
    stored = Stored.by(cast(Rule, values.get("rule", "hebb")), make_memories())
    dreams = values.get("dreams", 0)
    if dreams:
        # It is not to be measured on the way.
        settings = UnlearningSettings(epsilon=values.get("epsilon", 0.01), measure_every=MAX_DREAMS + 1, starts=1)
        session = UnlearningSession(stored, seed_of(values), settings)
        session.advance(dreams)
        stored = session.snapshot().stored
    return stored.worked_out()
