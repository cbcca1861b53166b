"""``reverie lectures`` as a user meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from model.experiments.command_line import main
from model.lectures.shelf import LECTURES, lecture_file, shipped_lectures
from tests.model.lectures.writing import SMALL, steps, write

RIGHT = f'{SMALL}\nexpect = {{ "p(h1)" = 0.5025 }}'


def test_the_lectures_that_ship_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lectures"]) == 0
    out = capsys.readouterr().out
    assert "A unit, and the chance that it is on · 2 steps" in out
    assert "     2  small           It draws its state" in out
    assert {path.name for path in shipped_lectures()} >= {"minimal.md", "from-memories-to-features.md"}


def test_a_lecture_is_listed_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, steps(RIGHT, "steps = 1\nask = { question = 'q', number = 1 }"))
    assert main(["lectures", str(path), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["lectures"]
    assert (told["title"], told["abstract"]) == ("Title", "")
    assert told["steps"][1] == {
        "step": 2,
        "title": "Step 2",
        "page": "small",
        "file": str(path),
        "line": 10,
        "asks": True,
        "expects": {},
    }
    assert told["steps"][0]["expects"] == {"p(h1)": 0.5025}


def test_a_check_prints_a_line_for_each_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, steps(RIGHT, "steps = 1\nexpect = { step = 2 }"))
    assert main(["lectures", "--check", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"Title · 2 steps · {path}"
    assert lines[1].split()[:2] == ["1", "ok"]
    assert lines[2].split()[:2] == ["2", "FAILS"]
    assert lines[3] == f"        {path}, line 14: step is 1; expected was 2."
    assert main(["lectures", "--check", str(write(tmp_path, steps(RIGHT)))]) == 0


def test_a_check_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right, wrong = (
        write(tmp_path, steps(RIGHT), "a.md"),
        write(tmp_path, steps(f"{SMALL}\nexpect = {{ v1 = 0 }}"), "b.md"),
    )
    assert main(["lectures", "--check", "--json", str(right), str(wrong)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert [each["ok"] for each in told["lectures"]] == [True, False]
    (step,) = told["lectures"][0]["steps"]
    assert step["expected"][0] | {"found": 0} == {
        "name": "p(h1)", "expected": 0.5025, "tolerance": 5e-05, "found": 0, "ok": True
    }  # fmt: skip
    assert step["numbers"]["p(h1)"] == pytest.approx(0.5025, abs=1e-6)
    assert step["numbers"]["h1"] is None
    assert step["seconds"] >= 0
    assert told["lectures"][1]["steps"][0]["problems"] == [f"{wrong}, line 7: v1 is 1; expected was 0."]


def test_the_rest_cannot_be_performed_after_a_step_that_cannot(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, steps('page = "hopfield"\nchange = [{ start_from = 9 }]', "", ""))
    assert main(["lectures", "--check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines()[-1].strip() == "2 steps after it cannot be performed."


def test_a_lecture_that_cannot_be_read_leaves_the_others_their_turn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = write(tmp_path, "", "bad.md"), write(tmp_path, steps(RIGHT), "good.md")
    assert main(["lectures", "--check", "--json", str(bad), str(good)]) == 2
    streams = capsys.readouterr()
    assert streams.err.startswith(f"reverie: {bad} is empty")
    told = json.loads(streams.out)
    assert [each["ok"] for each in told["lectures"]] == [False, True]
    assert told["lectures"][0]["refusal"].startswith(str(bad))
    assert main(["lectures", "--check", str(bad)]) == 2


def test_a_lecture_goes_by_its_name_or_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lecture_file("minimal") == LECTURES / "minimal.md"
    assert lecture_file(str(tmp_path / "x.md")) == tmp_path / "x.md"
    assert lecture_file("mine.md") == Path("mine.md")
    assert main(["lectures", "minmal"]) == 2
    assert "There is no lecture “minmal”, did you mean “minimal”? Besides files such as" in capsys.readouterr().err


def test_parts_are_no_lectures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.md", "a.md", "_part.md", "a.txt"):
        (tmp_path / name).write_text("")
    monkeypatch.setattr("model.lectures.shelf.LECTURES", tmp_path)
    assert [path.name for path in shipped_lectures()] == ["a.md", "b.md"]


def test_nothing_of_qt_is_loaded() -> None:
    code = (
        "import sys; from gui.__main__ import main; code = main(['lectures', 'minimal', '--check']);"
        " sys.exit(code or any(name.startswith(('PySide6', 'pyqtgraph')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
