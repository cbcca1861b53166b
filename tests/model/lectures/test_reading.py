"""What a lecture may be, and that every mistake is refused with its line, what was found and what would be right."""

from contextlib import suppress
from pathlib import Path

import pytest

from model.errors import BadInput
from model.lectures.actions import Advance, Change
from model.lectures.files import MAX_BYTES
from model.lectures.reading import MAX_DEPTH, MAX_STEPS, read_lecture
from model.rbm.unit_changes import SetUnit
from tests.model.lectures.writing import SMALL, lecture, refusal, refused, steps, write


def test_a_lecture_is_read(tmp_path: Path) -> None:
    (tmp_path / "net.png").write_bytes(b"picture")
    text = """# The title

About *it*.

## First
p is {p(h1):.2f} ![the net](net.png "as drawn")
```reverie
page = "small"
highlight = ["circles"]
```
### Notes
Say {v1:d}.

## Second
```reverie
change = [{ set = { v1 = 0 } }]
steps = 2
pace = 1.5
```

## Third
Only words.
"""
    found = read_lecture(write(tmp_path, text))
    assert (found.title, found.abstract, len(found.steps)) == ("The title", "About *it*.", 3)
    first, second, third = found.steps
    assert [step.page for step in found.steps] == ["small"] * 3
    assert [step.make_session is None for step in found.steps] == [False, True, True]
    assert [step.where.line for step in found.steps] == [5, 14, 21]
    assert first.words.filled({"p(h1)": 0.5}) == 'p is 0.50 ![the net](net.png "as drawn")'
    assert first.notes.filled({"v1": 1.0}) == "Say 1."
    assert first.pictures == (tmp_path / "net.png",)
    assert first.highlight == ("circles",)
    assert second.actions == (Change(SetUnit("visible", 0, 0)), Advance(2, 1.5))
    assert third.actions == ()
    assert found.files == (tmp_path / "lecture.md", tmp_path / "net.png")


def test_ends_of_lines_and_the_signature_of_some_editors_do_not_matter(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf" + steps(SMALL).replace("\n", "\r\n").encode())
    assert [step.title for step in read_lecture(path).steps] == ["Step 1"]


# --- the file --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "\n \n\t\n"])
def test_an_empty_file(tmp_path: Path, text: str) -> None:
    assert refusal(write(tmp_path, text)).startswith('lecture.md is empty: a lecture begins with a line "# Title"')


def test_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.md").startswith("none.md cannot be read (No such file")
    assert "is a folder: choose a lecture" in refusal(tmp_path)


def test_no_title(tmp_path: Path) -> None:
    assert refusal(write(tmp_path, "\n\nwords\n## Step")) == (
        "lecture.md, line 3: a lecture begins with its title, “# Title”."
    )


def test_no_step(tmp_path: Path) -> None:
    said = "there is no step here; each begins with a line “## Heading”."
    assert refusal(write(tmp_path, "\n# Title\n\nWords.")) == f"lecture.md, line 4: {said}"


def test_bad_utf_8_has_its_line_and_its_byte(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    path.write_bytes("# Title\n\nä".encode() + b"ab\xffc\n")
    said = "byte 5 of the line is 0xFF, which is no UTF-8; save the file as UTF-8."
    assert refusal(path) == f"lecture.md, line 3: {said}"
    path.write_bytes(b"\xef\xbb\xbf" + b"abc\xff\n")
    assert refusal(path) == f"lecture.md, line 1: {said.replace('byte 5', 'byte 7')}"
    path.write_bytes(b"# T\n\xc3")
    assert "line 2: byte 1 of the line is 0xC3" in refusal(path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = write(tmp_path, steps(SMALL))
    text = path.read_bytes()
    path.write_bytes(text + b"\n" * (MAX_BYTES - len(text)))
    assert len(read_lecture(path).steps) == 1
    path.write_bytes(text + b"\n" * (MAX_BYTES - len(text) + 1))
    assert refusal(path) == "lecture.md is larger than 2 MB: a lecture is text, and pictures lie beside it."


def test_too_many_steps(tmp_path: Path) -> None:
    many = f"# Title\n## S\n```reverie\n{SMALL}\n```\n"
    assert len(read_lecture(write(tmp_path, many + "## S\n" * (MAX_STEPS - 1))).steps) == MAX_STEPS
    for n in (MAX_STEPS, 10_000):
        said = refusal(write(tmp_path, many + "## S\n" * n))
        assert said == f"lecture.md, line {5 + MAX_STEPS}: this is step 2,001; a lecture may have 2,000."


# --- the block -------------------------------------------------------------------------------------------------


def test_the_first_step_must_begin_a_page(tmp_path: Path) -> None:
    assert refused(tmp_path, "steps = 1").startswith(
        'lecture.md, line 6: the first step begins no page; its block should have `page`, one of "hopfield"'
    )
    assert "line 2: the first step begins no page" in refusal(write(tmp_path, "# T\n## S\nWords."))


def test_an_unknown_page(tmp_path: Path) -> None:
    said = refused(tmp_path, '\npage = "smal"')
    assert said.startswith("lecture.md, line 7: there is no page “smal”, did you mean “small”? There are: hopfield, ")
    assert "annealing" in said


def test_an_unknown_key_names_the_nearest_and_all(tmp_path: Path) -> None:
    assert refused(tmp_path, f"{SMALL}\nstpes = 1") == (
        "lecture.md, line 7: there is no key “stpes”, did you mean “steps”? The keys of a block are: page, session,"
        " change, steps, pace, highlight, expect, ask."
    )


def test_an_unknown_key_of_a_table(tmp_path: Path) -> None:
    said = refused(tmp_path, f"{SMALL}\n[session]\nseed = 2\n\nexampel = 'detector'")
    assert said == (
        "lecture.md, line 10: there is no key “exampel”, did you mean “example”? The keys of `session` of small are:"
        " example, weights, visible_bias, hidden_bias, machine, visible, hidden, temperature, explanation, tell_next,"
        " seed."
    )
    said = refused(tmp_path, 'page = "learning"\nsession = { data = { clases = [2] } }')
    assert said.startswith("lecture.md, line 7: there is no key “clases”, did you mean “classes”? The keys here are: ")


def test_an_unknown_change(tmp_path: Path) -> None:
    assert refused(tmp_path, f"{SMALL}\nchange = [\n  {{ set = {{ v1 = 1 }} }},\n  {{ flip = 1 }},\n]") == (
        "lecture.md, line 9: there is no change “flip”. Those of the page small are: steps, set, set_visible,"
        " set_hidden, use_example, set_temperature, resize, tell_next."
    )
    assert refused(tmp_path, f"{SMALL}\nchange = [{{ tell_next = true, set_temperature = 1 }}]").startswith(
        "lecture.md, line 7: a change is a table of 2 keys; it should be a table with one key, such as { steps = 10 }."
    )
    assert "a change is 3; it should be a table with one key" in refused(tmp_path, f"{SMALL}\nchange = [3]")


@pytest.mark.parametrize(
    ("block", "line", "said"),
    [
        ("steps = 0", 7, "`steps` is 0; it should be a whole number from 1 to 1,000,000, or \"to the end\"."),
        ("steps = 1000001", 7, "`steps` is 1000001; it should be a whole number"),
        ("steps = 1.5", 7, "`steps` is 1.5; it should be a whole number"),
        ("steps = true", 7, "`steps` is true; it should be a whole number"),
        ('steps = "to the End"', 7, "`steps` is “to the End”; it should be a whole number from 1"),
        ("steps = 1\npace = 0", 8, "`pace` is 0; it should be a number from 0.001 to 1,000,000."),
        ("steps = 1\npace = nan", 8, "`pace` is NaN; it should be a number from 0.001 to 1,000,000."),
        ("pace = 2", 7, "`pace` says how fast steps are taken; add `steps`, or leave it out."),
        ('steps = "to the end"', 7, "the page small never comes to an end; `steps` should be a whole number"),
        ("page = 3", 7, ""),
        ("highlight = ['cirlces']", 7, "there is no highlight “cirlces”, did you mean “circles”? There are: machine"),
        ("highlight = 'circles'", 7, "`highlight` is “circles”; it should be a list of 1 to 20, each of them one of"),
        ("change = { set = { v1 = 1 } }", 7, "`change` is a table; it should be a list of 1 to 1,000, each of them a"),
        ("change = [{ set = { v9 = 1 } }]", 7, "there is no unit, weight or bias “v9”; they are called v1 to v8"),
        ("change = [{ set = { v1 = 2 } }]", 7, "`v1` is 2; it should be a whole number from 0 to 1, or \"?\"."),
        ("change = [{ set = { w11 = 101 } }]", 7, "`w11` is 101; it should be a number from -100 to 100."),
        ("change = [{ set = {} }]", 7, "`set` is a table; it should be a table of units, weights and biases by name"),
        ("change = [{ set_temperature = 0 }]", 7, "`set_temperature` is 0; it should be a number from 0.1 to 10."),
        ("change = [{ resize = { n_visible = 3 } }]", 7, "`n_hidden` is missing; it should be a whole number from 1"),
        ("session = 3", 7, "`session` is 3; it should be a table with the keys example, weights"),
        ("session = { seed = -1 }", 7, "`seed` is -1; it should be a whole number from 0 to 2,147,483,647."),
        ("session = { seed = 1e3 }", 7, "`seed` is 1E+3; it should be a whole number"),
        ("[session]\nexample = 'detecter'", 8, "there is no example “detecter”, did you mean “detector”? There are: "),
        ("[session]\nexample = 2", 8, '`example` is 2; it should be one of "exercise", "detector"'),
        ("session = { weights = [[1], [1, 2]] }", 7, "the rows of `weights` differ in length"),
        ("session = { weights = [[1], ['a']] }", 7, "`weights` is “a”; it should be a number from -100 to 100."),
        ("session = { weights = [] }", 7, "`weights` is an empty list; it should be a list of 1 to 8, each of them a"),
        ("session = { weights = [[1]], visible = [1, 0] }", 7, "2 visible states do not fit 1 visible units"),
        ("session = { weights = [[1]], example = 'detector' }", 7, "`weights` and `example` exclude each other"),
        ("session = { hidden_bias = [1] }", 7, "`hidden_bias` goes with `weights`; give these too, or leave it out."),
        ("expect = { energi = 1 }", 7, "there is no live number “energi”, did you mean “energy”? Those of the page"),
        ("expect = 3", 7, "`expect` is 3; it should be a table of live numbers, such as"),
        ("expect = { energy = [1] }", 7, "`energy` is a list of 1; it should be [value, tolerance], both of them"),
        ("expect = { energy = [1, -1] }", 7, "`energy` is -1; it should be a number from 0 up."),
        ("expect = { energy = nan }", 7, "`energy` is NaN; it should be a number, [number, tolerance], a text, or"),
        ("expect = { energy = 1979-05-27 }", 7, "`energy` is a date or a time; it should be a number"),
        ("include = 'part.md'", 7, "`include` stands in a block of its own, between two steps"),
        (f"steps = {'9' * 5000}", 7, "this is no TOML: a number has too many digits."),
        (f"steps = {'9' * 100}", 7, "`steps` is a number of many digits; it should be a whole number"),
        (f"expect = {'[' * 100_000}", 6, "the block nests lists or tables too deeply."),
        ("steps = ", 7, "this is no TOML, column 9: Invalid value."),
        ("steps = 1\nsteps = 2", 8, "this is no TOML, column 10: Cannot overwrite a value."),
        ("steps = 'a", 7, "this is no TOML"),
        ("[session\nseed = 1", 7, "this is no TOML, column 9: Expected ']' at the end of a table declaration."),
    ],
)  # fmt: skip
def test_what_a_block_cannot_say(tmp_path: Path, block: str, line: int, said: str) -> None:
    text = refused(tmp_path, f"{SMALL}\n{block}")
    assert text.startswith(f"lecture.md, line {line}: ")
    if said:
        assert said in text


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ("3", "`ask` is 3; it should be a table with the keys question, choices"),
        ("{ choices = ['a', 'b'], right = 1 }", "`question` is missing; it should be a text in quotation marks."),
        ("{ question = '' , number = 1 }", "`question` is “”; it should be a text in quotation marks."),
        ("{ question = 'q' }", "a question has either `choices`, or `number`, or `reveals`"),
        ("{ question = 'q', number = 1, reveals = 'energy', tolerance = 1 }", "a question has either `choices`, or"),
        ("{ question = 'q', reveals = 'energy' }", "`tolerance` is missing: how near must an estimate be?"),
        ("{ question = 'q', reveals = 'enrgy', tolerance = 1 }", "there is no live number “enrgy”, did you mean “en"),
        ("{ question = 'q', number = 1, tolerance = -1 }", "`tolerance` is -1; it should be a number from 0 up."),
        ("{ question = '{enrgy}?', number = 1 }", "there is no live number “enrgy”, did you mean “energy”?"),
        ("{ question = '{energy:.1f} or $x$?', choices = ['a', '$$'], right = 1 }", "begins here with $$ has no end"),
        ("{ question = 'q', number = 1, right = 1 }", "`right` goes with `choices`"),
        ("{ question = 'q', choices = ['a'], right = 1 }", "`choices` is a list of 1; it should be a list of 2 to 8"),
        ("{ question = 'q', choices = ['a', 'a'], right = 1 }", "two of the `choices` are the same"),
        ("{ question = 'q', choices = ['a', 'b'] }", "with `choices` goes either `right`, counted from 1, or `reveal"),
        (
            "{ question = 'q', choices = ['a', 'b'], right = 3 }",
            "`right` is 3; it should be a whole number from 1 to 2",
        ),
        (
            "{ question = 'q', choices = ['a', 'b'], right = 1, number = 3 }",
            "`number` and `choices` exclude each other",
        ),
    ],
)
def test_what_a_question_cannot_be(tmp_path: Path, ask: str, said: str) -> None:
    text = refused(tmp_path, f"{SMALL}\nask = {ask}")
    assert text.startswith("lecture.md, line 7: ")
    assert said in text


def test_what_goes_on_begins_nothing(tmp_path: Path) -> None:
    assert refused(tmp_path, SMALL, "session = { seed = 1 }") == (
        "lecture.md, line 12: `session` says how a page begins; add `page`, or leave it out."
    )


def test_a_page_that_goes_on_has_the_names_of_the_page_before(tmp_path: Path) -> None:
    found = refused(tmp_path, SMALL, 'page = "hopfield"', "change = [{ set = { v1 = 1 } }]")
    assert found.startswith("lecture.md, line 18: there is no change “set”")


def test_a_block_belongs_to_a_step_and_a_step_has_one(tmp_path: Path) -> None:
    block = f"```reverie\n{SMALL}\n```\n"
    assert refusal(write(tmp_path, f"# T\n{block}## S")).startswith("lecture.md, line 3: this block belongs to no step")
    assert refusal(write(tmp_path, f"# T\n## S\n{block}\n{block}")).startswith("lecture.md, line 8: a step has one")


# --- words and pictures ----------------------------------------------------------------------------------------


def test_an_unknown_live_number_is_refused_in_its_line(tmp_path: Path) -> None:
    said = "there is no live number “enery”, did you mean “energy”? There are: b1 …, c1 …, decided, draw(h1) …, "
    assert refused(tmp_path, SMALL, words="one\n{energy}\n$E = {enery:.1f}$").startswith(f"lecture.md, line 6: {said}")
    text = steps(SMALL) + "### Notes\n\n{enery}\n"
    assert refusal(write(tmp_path, text)).startswith(f"lecture.md, line 10: {said}")


def test_live_numbers_are_those_of_the_page(tmp_path: Path) -> None:
    assert lecture(tmp_path, 'page = "hopfield"', words="{overlap(3):.2f}").steps[0].words.live[0].name == "overlap(3)"
    assert "no live number “overlap(3)”" in refused(tmp_path, SMALL, words="{overlap(3):.2f}")


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ("![a](none.png)", "there is no file “none.png” in"),
        ("![a](<of two words.png>)", "there is no file “of two words.png”"),
        ("![a](of%20two.png)", "there is no file “of two.png”"),
        ("![a](../out.png)", "“../out.png” lies outside the lecture’s folder"),
        ("![a](/etc/passwd)", "“/etc/passwd” lies outside the lecture’s folder"),
        ("![a](https://example.org/a.png)", "there is no file “https://example.org/a.png”"),
        ("![a](inside)", "there is no file “inside” in"),
        ("![a](link.png)", "“link.png” lies outside the lecture’s folder"),
        ("![a](loop.png)", "“loop.png” cannot be the name of a file"),
        (f"![a]({'a' * 400}.png)", "cannot be the name of a file"),
        ("![a](a\x00b.png)", "cannot be the name of a file"),
        ("![a](lecture.md)", "“lecture.md” should be a picture inside the lecture’s folder, which ends in .png or"),
    ],
)
def test_a_picture_must_be_there_and_inside_the_folder(tmp_path: Path, picture: str, said: str) -> None:
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    (tmp_path / "out.png").write_bytes(b"picture")
    (folder / "link.png").symlink_to(tmp_path / "out.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    text = refused(folder, SMALL, words=f"One.\n{picture}")
    assert text.startswith("lecture.md, line 5: ")
    assert said in text


def test_pictures_in_code_and_in_deeper_folders(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "a.svg").write_text("<svg/>")
    words = "`![a](none.png)` \\![a](none.png)\n```\n![a](none.png)\n```\n![a](deeper/a.svg) and ![b](deeper/a.svg)"
    assert lecture(tmp_path, SMALL, words=words).steps[0].pictures == (tmp_path / "deeper" / "a.svg",)


def test_hostile_words_take_no_time(tmp_path: Path) -> None:
    for words in ("![" * 20_000, "$a " * 20_000, "`" * 1000 + " ` `` " * 5000, "![](" * 10_000, "$" * 20_001):
        with suppress(BadInput):
            lecture(tmp_path, SMALL, words=words)


# --- includes --------------------------------------------------------------------------------------------------


def include(name: str) -> str:
    return f'```reverie\ninclude = "{name}"\n```\n'


def test_steps_of_another_file_are_included_where_it_is_named(tmp_path: Path) -> None:
    write(tmp_path, f"# Ignored\nAn abstract.\n## In\nwords\n## In too\n{include('_deep.md')}", "_part.md")
    write(tmp_path, "## Deep\n{p(h1)}\n```reverie\nsteps = 1\n```", "_deep.md")
    block = f"```reverie\n{SMALL}\n```\n"
    path = write(tmp_path, f"# T\nabstract\n## A\n{block}\n{include('_part.md')}\n## B\n{include('_deep.md')}")
    found = read_lecture(path)
    assert [step.title for step in found.steps] == ["A", "In", "In too", "Deep", "B", "Deep"]
    assert [step.where.file.name for step in found.steps] == [
        "lecture.md", "_part.md", "_part.md", "_deep.md", "lecture.md", "_deep.md",
    ]  # fmt: skip
    assert found.title == "T"
    assert found.files == (path, tmp_path / "_part.md", tmp_path / "_deep.md")


def test_a_part_may_come_before_the_first_step(tmp_path: Path) -> None:
    write(tmp_path, f"## In\n```reverie\n{SMALL}\n```", "part.md")
    path = write(tmp_path, f"# T\nabstract\n{include('part.md')}\n## B")
    assert [step.title for step in read_lecture(path).steps] == ["In", "B"]
    assert len(read_lecture(write(tmp_path, f"# T\n{include('part.md')}")).steps) == 1


def test_mistakes_in_a_part_are_told_by_its_own_lines(tmp_path: Path) -> None:
    write(tmp_path, "## In\n\n```reverie\nstpes = 1\n```", "part.md")
    block = f"```reverie\n{SMALL}\n```\n"
    assert refusal(write(tmp_path, f"# T\n## A\n{block}{include('part.md')}")).startswith(
        "part.md, line 4: there is no key “stpes”"
    )
    write(tmp_path, "Words.", "part.md")
    assert refusal(write(tmp_path, f"# T\n## A\n{block}{include('part.md')}")).startswith(
        "part.md, line 1: there is no"
    )


def test_a_circle_of_includes(tmp_path: Path) -> None:
    block = f"```reverie\n{SMALL}\n```\n"
    write(tmp_path, f"## In\n{include('b.md')}", "a.md")
    write(tmp_path, f"## In\n\n{include('./a.md')}", "b.md")
    assert refusal(write(tmp_path, f"# T\n## A\n{block}{include('a.md')}")) == (
        "b.md, line 4: a file cannot include itself: lecture.md → a.md → b.md → a.md."
    )
    itself = refusal(write(tmp_path, f"# T\n## A\n{block}{include('lecture.md')}"))
    assert itself.endswith("a file cannot include itself: lecture.md → lecture.md.")
    (tmp_path / "alias.md").symlink_to(tmp_path / "lecture.md")
    alias = refusal(write(tmp_path, f"# T\n## A\n{block}{include('alias.md')}"))
    assert alias.endswith("a file cannot include itself: lecture.md → alias.md.")


def test_includes_that_go_too_deep(tmp_path: Path) -> None:
    for i in range(MAX_DEPTH + 5):
        write(tmp_path, f"## In\n{include(f'{i + 1}.md')}", f"{i}.md")
    block = f"```reverie\n{SMALL}\n```\n"
    assert "files include each other in a row" in refusal(write(tmp_path, f"# T\n## A\n{block}{include('0.md')}"))


def test_parts_that_multiply_end_at_the_most_steps_there_may_be(tmp_path: Path) -> None:
    write(tmp_path, "## In", "0.md")
    for i in range(1, 13):
        write(tmp_path, f"{include(f'{i - 1}.md')}{include(f'{i - 1}.md')}", f"{i}.md")
    block = f"```reverie\n{SMALL}\n```\n"
    assert "this is step 2,001" in refusal(write(tmp_path, f"# T\n## A\n{block}{include('12.md')}"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../part.md", "“../part.md” lies outside the lecture’s folder"),
        ("none.md", "there is no file “none.md” in"),
        ("part.txt", "“part.txt” should be another part of the lecture, which ends in .md or .markdown."),
    ],
)
def test_a_part_must_be_there_and_inside_the_folder(tmp_path: Path, name: str, said: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for path in (tmp_path / "part.md", folder / "part.txt"):
        path.write_text("## In")
    block = f"```reverie\n{SMALL}\n```\n"
    text = refusal(write(folder, f"# T\n## A\n{block}{include(name)}"))
    assert text.startswith("lecture.md, line 7: ")
    assert said in text


def test_words_and_blocks_after_an_include_belong_nowhere(tmp_path: Path) -> None:
    write(tmp_path, "## In", "part.md")
    block = f"```reverie\n{SMALL}\n```\n"
    text = f"# T\n## A\n{block}{include('part.md')}\nwords"
    assert refusal(write(tmp_path, text)).startswith("lecture.md, line 10: these words stand after an `include`")
    text = f"# T\n## A\n{include('part.md')}{block}"
    assert refusal(write(tmp_path, text)).startswith("lecture.md, line 7: this block stands after an `include`")


def test_what_cannot_be_typeset_is_refused_with_its_line(tmp_path: Path) -> None:
    text = '# T\n\n## S\n\nGood.\n\n```reverie\npage = "hopfield"\n```\n\nBad one.\n'
    path = write(tmp_path, text)

    def faults(words: str) -> list[tuple[int, str]]:
        return [(i, "this is bad") for i, line in enumerate(words.split("\n"), start=1) if "Bad" in line]

    with pytest.raises(BadInput, match=r", line 11: this is bad\.$"):
        read_lecture(path, faults)
    assert read_lecture(path).steps
