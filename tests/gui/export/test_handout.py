"""A lecture as a hand-out: every step, its live numbers, its answers, and no other file is needed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.export.handout import Handout
from model.engine.session import Session
from model.errors import BadInput
from model.lectures.lecture import Lecture
from model.lectures.reading import read_lecture
from tests.gui.lectures.lectures import WALK, written


@pytest.fixture
def lecture(tmp_path: Path) -> Lecture:
    return read_lecture(written(tmp_path, WALK.replace("The overlap is", "*The* overlap & is")))


def saved(lecture: Lecture, qtbot: QtBot, file: Path) -> bytes:
    handout = Handout(lecture, file)
    with qtbot.waitSignal(handout.ended, timeout=30_000):
        handout.begin()
    return file.read_bytes()


def test_an_html_file_holds_it_all(lecture: Lecture, qtbot: QtBot, tmp_path: Path) -> None:
    text = saved(lecture, qtbot, tmp_path / "walk.html").decode("utf-8")
    assert text.count("<section") == len(lecture.steps)
    for step in lecture.steps:
        assert f"<h2>{step.title}</h2>" in text
    assert "<em>The</em> overlap &amp; is" in text
    assert re.search(r"Energy <span class=live>−\d+\.\d</span> can only fall", text)
    assert "<math" in text
    assert "0.88" in text or "0.73" in text or "0.50" in text
    assert "…" not in re.sub(r"base64,[A-Za-z0-9+/=]*", "", text)
    sources = re.findall(r'(?:src|href)="([^"]{0,30})', text)
    assert len(sources) == len(lecture.steps)
    assert all(source.startswith("data:image/png;base64,") for source in sources)
    assert "<details>" in text
    assert "Answer:" in text


def test_a_pdf_has_a_page_a_step(lecture: Lecture, qtbot: QtBot, tmp_path: Path) -> None:
    data = saved(lecture, qtbot, tmp_path / "walk.pdf")
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == len(lecture.steps)


def test_cancelled_it_writes_nothing(lecture: Lecture, qtbot: QtBot, tmp_path: Path) -> None:
    handout = Handout(lecture, tmp_path / "walk.html")
    with qtbot.waitSignal(handout.progress, timeout=15_000):
        handout.begin()
    handout.cancel()
    assert not (tmp_path / "walk.html").exists()


def test_a_step_that_cannot_be_performed_is_named(lecture: Lecture, qtbot: QtBot, tmp_path: Path) -> None:
    def make_session() -> Session:
        raise BadInput("no such machine")

    steps = [replace(each, make_session=make_session) if each.title == "Elsewhere" else each for each in lecture.steps]
    handout = Handout(replace(lecture, steps=tuple(steps)), tmp_path / "walk.html")
    with qtbot.waitSignal(handout.refused, timeout=15_000) as told:
        handout.begin()
    assert told.args[0] == "The step “Elsewhere” cannot be performed: no such machine"
    assert not (tmp_path / "walk.html").exists()


def test_another_name_or_folder_is_refused(lecture: Lecture, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"a hand-out is saved as \.html or \.pdf"):
        Handout(lecture, tmp_path / "walk.doc")
    with pytest.raises(BadInput, match="cannot be written"):
        Handout(lecture, tmp_path / "none" / "walk.pdf")
