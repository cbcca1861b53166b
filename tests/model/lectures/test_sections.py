from pathlib import Path

import pytest

from model.errors import BadInput
from model.lectures.sections import Block, cut

FILE = Path("x.md")


def cut_up(text: str) -> list[tuple[str, int, str, str, list[Block]]]:
    return [
        (s.title, s.line, s.words.trimmed().text, s.notes.trimmed().text, s.blocks) for s in cut(FILE, text.split("\n"))
    ]


def test_title_abstract_steps_notes_and_blocks_are_told_apart() -> None:
    text = """
# The title #

An abstract.

## First

Words *one*.

```reverie
page = "small"
```

Words two.

### Notes

For the lecturer.

### Their own heading

## Second ##
### Words may have headings
"""
    assert cut_up(text) == [
        ("The title", 2, "An abstract.", "", []),
        (
            "First",
            6,
            "Words *one*.\n\n\nWords two.",
            "For the lecturer.\n\n### Their own heading",
            [Block('page = "small"', 11)],
        ),
        ("Second", 22, "### Words may have headings", "", []),
    ]


def test_headings_and_blocks_inside_of_code_are_words() -> None:
    code = "~~~~markdown\n# Title\n## Step\n```reverie\npage = 1\n```\n~~~\n~~~~"
    assert [section[0] for section in cut_up(f"# T\n## S\n{code}\n## U")] == ["T", "S", "U"]
    assert cut_up(f"# T\n## S\n{code}")[1][2] == code
    assert cut_up(f"# T\n## S\n{code}")[1][4] == []


def test_a_fence_ends_with_at_least_as_many_marks_of_its_kind() -> None:
    text = "# T\n## S\n```\n~~~\n``\n``` x\n    ```\n## code\n`````\n## U"
    assert [section[0] for section in cut_up(text)] == ["T", "S", "U"]


def test_a_heading_needs_a_space_and_at_most_three_before_it() -> None:
    assert [section[0] for section in cut_up("# T\n##Step\n    ## code\n   ## S\n#hashtag")] == ["T", "S"]


def test_the_line_of_a_letter_is_known_though_blocks_are_taken_out() -> None:
    sections = cut(FILE, ["# T", "## S", "one", "```reverie", "```", "two", "three"])
    words = sections[1].words
    assert words.text == "one\ntwo\nthree"
    assert [words.line_of(words.text.index(word)) for word in ("one", "two", "three")] == [3, 6, 7]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# T\n## S\n# U", "x.md, line 3: “# U” is a second title"),
        ("# T\n# U", "x.md, line 2: “# U” is a second title"),
        ("words\n# T", "x.md, line 2: the title “# T” should be the first line"),
        ("# T\n##\n", "x.md, line 2: a heading without words; it should be like “## Title”"),
        ("#", "x.md, line 1: a heading without words"),
        ("# T\n## S\n```reverie\npage = 1\n", "x.md, line 3: what begins here with ``` has no end"),
        (
            "# T\n## S\n````\n```\n",
            "x.md, line 3: what begins here with ```` has no end; it should end with a line ````",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        cut(FILE, text.split("\n"))
    assert str(caught.value).startswith(said)
