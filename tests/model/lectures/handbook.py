"""The tables of LECTURES.md, made of what the keys say of themselves: python -m tests.model.lectures.handbook."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from model.lectures.block import INCLUDE, KEYS, QUESTION
from model.lectures.pages import PAGES
from model.lectures.tables import Key, OneOf, Table, Takes
from model.lectures.where import MANY

Row = tuple[str, str, str]
"""A key by its path, what it takes, and what it is."""


def keys_table() -> str:
    """Every key there is, once, with the pages that have it."""
    rows: dict[Row, list[str]] = {}
    for name, kind in PAGES.items():
        for row in _rows("session", kind.session):
            rows.setdefault(row, []).append(name)
    for name, kind in PAGES.items():
        for change, command in kind.commands.items():
            takes = command.takes
            if isinstance(takes, Table) and set(takes.keys) <= set(kind.session):
                row = (f"change.{change}", f"a table with keys of `session`: {', '.join(takes.keys)}", command.what)
                rows.setdefault(row, []).append(name)
            else:
                for row in _rows("change", {change: Key(takes, command.what)}):
                    rows.setdefault(row, []).append(name)
    lines = ["| key | takes | is | pages |", "|---|---|---|---|"]
    block = {**KEYS, "ask": Key(Table(QUESTION), KEYS["ask"].what), "include": INCLUDE}
    lines += [_line(row, "all") for row in _rows("", block)]
    lines.append(
        _line(("change.steps", KEYS["steps"].takes.words, "go on so far at once, before other changes"), "all")
    )
    lines += [_line(row, "all" if len(pages) == len(PAGES) else ", ".join(pages)) for row, pages in rows.items()]
    return "\n".join(lines)


def numbers_table() -> str:
    """What a step of each page is, what can be highlighted there, and its live numbers."""
    lines = ["| page | one of its `steps` | live numbers | to highlight |", "|---|---|---|---|"]
    for name, kind in PAGES.items():
        numbers = "; ".join(_numbers({number: each.what for number, each in kind.numbers.items()}))
        lines.append(
            f"| {name} | {kind.a_step} | {_escaped(numbers)} | {', '.join(f'`{view}`' for view in kind.views)} |"
        )
    return "\n".join(lines)


def _rows(before: str, keys: Mapping[str, Key]) -> Iterator[Row]:
    for name, key in keys.items():
        path = f"{before}.{name}" if before else name
        yield path, _takes(name, key.takes), key.what
        if isinstance(key.takes, Table):
            yield from _rows(path, key.takes.keys)


def _takes(name: str, takes: Takes) -> str:
    if isinstance(takes, Table):
        return "a table"
    if name == "page" and isinstance(takes, OneOf):
        return "the name of a page"
    return takes.words


def _line(row: Row, pages: str) -> str:
    path, takes, what = row
    return f"| `{path}` | {_escaped(takes)} | {_escaped(what)} | {pages} |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _numbers(what: Mapping[str, str]) -> Iterator[str]:
    """Names that differ only in their numbers by the first of them, and neighbours that are the same kind of thing."""
    family = {name: re.sub(r"\d+", "0", name) for name in what}
    sizes = Counter(family.values())
    shown: dict[str, str] = {}
    listed: set[str] = set()
    for name, said in what.items():
        if sizes[family[name]] < MANY:
            shown[f"`{name}`"] = said
        elif family[name] not in listed:
            listed.add(family[name])
            shown[f"`{name}` …"] = said
    for said, names in groupby(shown, key=shown.__getitem__):
        yield f"{', '.join(names)} {said}"


if __name__ == "__main__":
    print(keys_table(), numbers_table(), sep="\n\n")
