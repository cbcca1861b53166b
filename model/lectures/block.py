"""The block of a step: what the machine does, in TOML, declared key by key."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Any

from model.lectures.actions import Action, Advance
from model.lectures.lecture import Expectation
from model.lectures.pages import PAGES
from model.lectures.pages.kind import Beginning, PageKind
from model.lectures.questions import Choose, Estimate, Question
from model.lectures.sections import Block
from model.lectures.tables import (
    Either,
    Key,
    Many,
    OneOf,
    Real,
    Table,
    Text,
    Values,
    Whole,
    as_float,
    read_table,
)
from model.lectures.toml_lines import key_lines
from model.lectures.where import Where, shown, unknown
from model.lectures.words import Misplaced, live_numbers

MAX_RUN = 1_000_000
"""Steps of a session that one step of a lecture may take."""

MIN_PACE, MAX_PACE = 0.001, 1e6
"""Steps a second; the least is that of the loop (model.engine.pace)."""

MAX_CHANGES = 1000
MAX_CHOICES = 8
"""More do not fit beside each other, nor into a head."""

_AT_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True)
class _Anything:
    """What is read later on, when it is known of which page it is."""

    words: str

    def read(self, value: object, where: Where) -> object:
        return value


KEYS: Mapping[str, Key] = {
    "page": Key(OneOf(tuple(PAGES)), "begins this page anew; without it, the step goes on from the one before"),
    "session": Key(_Anything("a table"), "with `page`: how its session is made"),
    "change": Key(
        Many(_Anything("a table with one change"), 1, MAX_CHANGES), "changes by hand, in order, before `steps`"
    ),
    "steps": Key(Either("to the end", None, Whole(1, MAX_RUN)), "steps of the session to take"),
    "pace": Key(Real(MIN_PACE, MAX_PACE), "steps a second while one watches; without it, all at once"),
    "highlight": Key(_Anything("a list of docks and views"), "docks and views to point at"),
    "expect": Key(_Anything("a table"), "live numbers and what they should be after the step"),
    "ask": Key(_Anything("a table"), "a question, asked before the step is performed"),
}

QUESTION: Mapping[str, Key] = {
    "question": Key(Text(), "what is asked", needed=True),
    "choices": Key(Many(Text(), 2, MAX_CHOICES), "answers to choose from"),
    "right": Key(Whole(1, MAX_CHOICES), "with `choices`: the right one, counted from 1"),
    "number": Key(Real(), "the right number, where one is to be estimated"),
    "reveals": Key(Text("the name of a live number"), "the live number that has the answer after the step"),
    "tolerance": Key(Real(0), "with `number` or `reveals`: how near an estimate must be"),
}

INCLUDE = Key(Text("the name of a file beside this one"), "in a block of its own: the steps of another file follow")


@dataclass(frozen=True)
class Content:
    """What a block says."""

    kind: PageKind
    begins: Beginning | None
    settings: Any
    """Of the session after the step, see Beginning."""
    actions: tuple[Action, ...] = ()
    highlight: tuple[str, ...] = ()
    expect: tuple[Expectation, ...] = ()
    ask: Question | None = None


def parsed(block: Block, step: Where) -> tuple[dict[str, Any], Where]:
    """The TOML of a block, and where each key of it stands. Raises Located if it is no TOML."""
    start = Where(step.file, block.line, step.folder, {})
    try:
        value = tomllib.loads(block.text + "\n", parse_float=Decimal)
    except RecursionError as error:
        raise start.refuse("the block nests lists or tables too deeply.") from error
    except (ValueError, InvalidOperation) as error:
        text = str(error)
        found = _AT_LINE.search(text)
        line = block.line + (int(found[1]) - 1 if found else block.text.count("\n"))
        column = f", column {found[2]}" if found else ""
        why = _AT_LINE.sub("", text).removesuffix(" (at end of document)")
        if not isinstance(error, tomllib.TOMLDecodeError):
            why = "a number has too many digits"
        raise Where(step.file, line, step.folder, {}).refuse(f"this is no TOML{column}: {why}.") from error
    lines = {path: line + block.line - 1 for path, line in key_lines(block.text).items()}
    return value, Where(step.file, block.line, step.folder, lines)


def read_block(value: dict[str, Any], where: Where, before: Content | None) -> Content:
    """What a block says in a step that follows on ``before``. Raises Located."""
    values = read_table(value, KEYS, where, "a block")
    if "page" in values:
        kind = PAGES[values["page"]]
        table = read_table(values.get("session", {}), kind.session, where.at("session"), f"`session` of {kind.name}")
        begins = kind.begin(table, where.at("session"))
        settings = begins.settings
    elif before is None:
        raise where.refuse(f"the first step begins no page; its block should have `page`, {KEYS['page'].takes.words}.")
    else:
        kind, begins, settings = before.kind, None, before.settings
        if "session" in values:
            raise where.at("session").refuse("`session` says how a page begins; add `page`, or leave it out.")
    actions: list[Action] = []
    for i, change in enumerate(values.get("change", ())):
        made, settings = _change(change, where.at("change", i), kind, settings)
        actions += made
    if "steps" in values:
        actions.append(_advance(values["steps"], values.get("pace"), where.at("steps"), kind))
    elif "pace" in values:
        raise where.at("pace").refuse("`pace` says how fast steps are taken; add `steps`, or leave it out.")
    return Content(
        kind,
        begins,
        settings,
        tuple(actions),
        _highlight(values, where, kind),
        tuple(_expectation(name, each, where.at("expect", name), kind) for name, each in _expected(values, where)),
        _question(values["ask"], where.at("ask"), kind) if "ask" in values else None,
    )


def _change(value: object, where: Where, kind: PageKind, settings: Any) -> tuple[tuple[Action, ...], Any]:
    if not isinstance(value, dict) or len(value) != 1:
        listed = ", ".join(("steps", *kind.commands))
        raise where.refuse(
            f"a change is {shown(value)}{f' of {len(value)} keys' if isinstance(value, dict) else ''}; it should be a"
            f" table with one key, such as {{ steps = 10 }}. Changes of the page {kind.name} are: {listed}."
        )
    ((name, content),) = value.items()
    if name == "steps":
        return (_advance(KEYS["steps"].takes.read(content, where.at(name)), None, where.at(name), kind),), settings
    if name not in kind.commands:
        known = ("steps", *kind.commands)
        raise where.at(name).refuse(unknown("change", name, known, f"Those of the page {kind.name} are"))
    command = kind.commands[name]
    done = command.do(command.takes.read(content, where.at(name)), settings, where.at(name))
    return done.actions, done.settings


def _advance(steps: int | None, pace: float | None, where: Where, kind: PageKind) -> Advance:
    if steps is None and not kind.ends:
        raise where.refuse(
            f"the page {kind.name} never comes to an end; `steps` should be {Whole(1, MAX_RUN).words} instead of"
            ' "to the end".'
        )
    return Advance(steps, pace)


def _highlight(values: Values, where: Where, kind: PageKind) -> tuple[str, ...]:
    if "highlight" not in values:
        return ()
    names: tuple[str, ...] = Many(OneOf(tuple(kind.views)), 1, 20).read(values["highlight"], where.at("highlight"))
    return names


# --- what is expected, and what is asked -----------------------------------------------------------------------


def _expected(values: Values, where: Where) -> list[tuple[str, object]]:
    value = values.get("expect", {})
    if not isinstance(value, dict):
        raise where.at("expect").refuse(
            f"`expect` is {shown(value)}; it should be a table of live numbers, such as {{ energy = [-57.6, 0.1] }}."
        )
    return list(value.items())


def _known(name: str, kind: PageKind, where: Where) -> None:
    if name not in kind.numbers:
        raise where.refuse(unknown("live number", name, kind.numbers, f"Those of the page {kind.name} are"))


def _expectation(name: str, value: object, where: Where, kind: PageKind) -> Expectation:
    _known(name, kind, where)
    if isinstance(value, bool | str):
        return Expectation(name, value, 0.0, where.line)
    if isinstance(value, list):
        if len(value) != 2:
            raise where.refuse(f"`{name}` is {shown(value)}; it should be [value, tolerance], both of them numbers.")
        number, tolerance = Real().read(value[0], where.at(0)), Real(0).read(value[1], where.at(1))
        return Expectation(name, number, tolerance, where.line)
    if isinstance(value, int | Decimal) and isfinite(as_float(value)):
        return Expectation(name, as_float(value), _half_a_digit(value), where.line)
    raise where.refuse(
        f"`{name}` is {shown(value)}; it should be a number, [number, tolerance], a text, or true or false."
    )


def _half_a_digit(value: int | Decimal) -> float:
    """0.5025 means anything that is written so with four digits after the point; a whole number means just itself."""
    if isinstance(value, int):
        return 0.0
    exponent = value.as_tuple().exponent
    return 0.5 * 10.0**exponent if isinstance(exponent, int) else 0.0


def _question(value: object, where: Where, kind: PageKind) -> Question:
    table = Table(QUESTION).read(value, where)
    _words(table["question"], where.at("question"), kind)
    for i, choice in enumerate(table.get("choices", ())):
        _words(choice, where.at("choices", i), kind)
    reveals = table.get("reveals")
    if reveals is not None:
        _known(reveals, kind, where.at("reveals"))
    if "choices" in table:
        return _choice(table, where, reveals)
    if "right" in table:
        raise where.at("right").refuse("`right` goes with `choices`; give these too, or leave it out.")
    if ("number" in table) == (reveals is not None):
        raise where.refuse("a question has either `choices`, or `number`, or `reveals` with the name of a live number.")
    if reveals is not None and "tolerance" not in table:
        raise where.refuse("`tolerance` is missing: how near must an estimate be? It should be a number from 0 up.")
    number = table.get("number")
    assert isinstance(value, dict)
    tolerance = table["tolerance"] if "tolerance" in table else _half_a_digit(value["number"])
    return Estimate(table["question"], number, tolerance, reveals)


def _words(text: str, where: Where, kind: PageKind) -> None:
    """A question and its choices are Markdown with live numbers, as the words of the step."""
    try:
        live_numbers(text, kind.numbers)
    except Misplaced as refusal:
        raise where.refuse(str(refusal)) from refusal


def _choice(table: Values, where: Where, reveals: str | None) -> Choose:
    choices = table["choices"]
    for name in ("number", "tolerance"):
        if name in table:
            raise where.at(name).refuse(f"`{name}` and `choices` exclude each other; leave one of them out.")
    if len(set(choices)) < len(choices):
        raise where.at("choices").refuse("two of the `choices` are the same; each should be another answer.")
    if ("right" in table) == (reveals is not None):
        raise where.refuse(
            "with `choices` goes either `right`, counted from 1, or `reveals` with a live number’s name."
        )
    if "right" in table and table["right"] > len(choices):
        raise where.at("right").refuse(
            f"`right` is {table['right']}; it should be {Whole(1, len(choices)).words}, as there are so many choices."
        )
    return Choose(table["question"], choices, table["right"] - 1 if "right" in table else None, reveals)
