import tomllib
from typing import Any

import pytest

from model.lectures.toml_lines import key_lines
from model.lectures.where import KeyPath

EVERYTHING = """\
# a comment with = and [brackets]
plain = 1
"quoted key" = "a = b # no comment"  # comment, = [ {
'literal' = 'c:\\no escape'
dotted.key."with.dot" = true
list = [ 1,
  # a comment ] between
  [2, 3],

  { inline = "x", nested = { deep = 4 } },
]
text = \"\"\"
not = a key
[nor] a table \\\"\"\" \"\"\"
more = '''
''also'' = none'''
quotes = \"\"\"two at the end\"\"\"\"\"
moment = 1979-05-27 07:32:00
[table]
a = -1e3
[table.inner]
b = +inf
[[many]]
c = 1
[many.sub]
d = 2
[[many]]
c = 3
[[many.more]]
e = [
]
[[many.more]]
e = [4]
"""


def paths_in(value: Any, path: KeyPath = ()) -> set[KeyPath]:
    """Of every key and everything in a list, of what was parsed."""
    found: set[KeyPath] = {path} if path else set()
    if isinstance(value, dict):
        return found.union(*(paths_in(each, (*path, name)) for name, each in value.items()))
    if isinstance(value, list):
        return found.union(*(paths_in(each, (*path, i)) for i, each in enumerate(value)))
    return found


def test_every_key_is_found_and_nothing_else() -> None:
    assert set(key_lines(EVERYTHING)) == paths_in(tomllib.loads(EVERYTHING))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("plain",), 2),
        (("quoted key",), 3),
        (("literal",), 4),
        (("dotted", "key", "with.dot"), 5),
        (("dotted",), 5),
        (("list",), 6),
        (("list", 0), 6),
        (("list", 1), 8),
        (("list", 1, 1), 8),
        (("list", 2, "nested", "deep"), 10),
        (("text",), 12),
        (("more",), 15),
        (("quotes",), 17),
        (("moment",), 18),
        (("table",), 19),
        (("table", "a"), 20),
        (("table", "inner", "b"), 22),
        (("many", 0, "c"), 24),
        (("many", 0, "sub", "d"), 26),
        (("many", 1), 27),
        (("many", 1, "c"), 28),
        (("many", 1, "more", 0, "e"), 30),
        (("many", 1, "more", 1, "e", 0), 33),
    ],
)
def test_each_stands_in_its_line(path: KeyPath, line: int) -> None:
    assert key_lines(EVERYTHING)[path] == line


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing", "a = 1", "a = []", "a = {}", "[a]", "[[a]]", "a.b.c = 'x'"])
def test_small_documents(text: str) -> None:
    assert set(key_lines(text)) == paths_in(tomllib.loads(text))


def test_many_keys_take_no_time() -> None:
    """A block of 2 MB, the most there can be: the lines are not counted anew for every key."""
    text = "\n".join(f"k{i} = [{i}]" for i in range(100_000))
    lines = key_lines(text)
    assert (lines[("k99999",)], lines[("k99999", 0)]) == (100_000, 100_000)
