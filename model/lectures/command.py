"""``reverie lectures``: which there are, and whether they do what they say."""

import argparse
import json
import sys
from math import isfinite
from pathlib import Path
from typing import Any

from tqdm import tqdm

from model.errors import BadInput
from model.lectures.words import Faults

DIFFERS = 1
BAD_INPUT = 2


def add_lectures(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie lectures``."""
    parser.add_argument(
        "files", nargs="*", metavar="NAME|FILE", help="lectures by name, or files (default: all that ship with Reverie)"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="perform every step forward, then back, and compare each expected number; exit code 1 if one differs",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object on standard output")


def run_lectures(arguments: argparse.Namespace, faults: Faults) -> int:
    """List or check lectures; returns the exit code. ``faults`` is as in ``read_lecture``."""
    from model.lectures.shelf import every_shipped_lecture, lecture_file

    names = arguments.files or [str(path) for path in every_shipped_lecture()]
    told, code = [], 0
    for name in names:
        try:
            file = lecture_file(name)
            about = (
                _checked(file, faults, quiet=arguments.json) if arguments.check else _listed(file, quiet=arguments.json)
            )
        except BadInput as refusal:
            print(f"reverie: {refusal}", file=sys.stderr)
            about = {"file": name, "ok": False, "refusal": str(refusal)}
            code = BAD_INPUT
        told.append(about)
    failed = any(not about.get("ok", True) for about in told)
    if arguments.json:
        print(json.dumps({"lectures": told, **({"ok": not failed} if arguments.check else {})}, ensure_ascii=False))
    return code or (DIFFERS if failed else 0)


def _listed(file: Path, quiet: bool) -> dict[str, Any]:
    from model.lectures.reading import read_lecture

    lecture = read_lecture(file)
    if not quiet:
        print(f"{lecture.title} · {_steps(len(lecture.steps))} · {file}")
        for number, step in enumerate(lecture.steps, start=1):
            print(f"  {number:4}  {step.page:14}  {step.title}")
    return {
        "file": str(file),
        "title": lecture.title,
        "abstract": lecture.abstract,
        "steps": [
            {
                "step": number,
                "title": step.title,
                "page": step.page,
                "file": str(step.where.file),
                "line": step.where.line,
                "asks": step.ask is not None,
                "expects": {each.name: _plain(each.value) for each in step.expect},
            }
            for number, step in enumerate(lecture.steps, start=1)
        ],
    }


def _checked(file: Path, faults: Faults, quiet: bool) -> dict[str, Any]:
    from model.lectures.check import check
    from model.lectures.reading import read_lecture

    lecture = read_lecture(file, faults)
    if not quiet:
        print(f"{lecture.title} · {_steps(len(lecture.steps))} · {file}", flush=True)
    with tqdm(total=2 * len(lecture.steps), unit="step", leave=False, disable=None) as bar:
        reports = check(lecture, bar.update)
    if not quiet:
        for report in reports:
            print(f"  {report.number:4}  {'ok' if report.ok else 'FAILS':5}  {report.seconds:7.2f} s  {report.title}")
            for problem in report.problems:
                print(f"        {problem}")
        if len(reports) < len(lecture.steps):
            print(f"        {_steps(len(lecture.steps) - len(reports))} after it cannot be performed.")
    return {
        "file": str(file),
        "title": lecture.title,
        "ok": all(report.ok for report in reports) and len(reports) == len(lecture.steps),
        "steps": [
            {
                "step": report.number,
                "title": report.title,
                "page": report.page,
                "file": report.file,
                "line": report.line,
                "ok": report.ok,
                "seconds": round(report.seconds, 4),
                "problems": list(report.problems),
                "expected": [
                    {
                        "name": each.expectation.name,
                        "expected": _plain(each.expectation.value),
                        "tolerance": each.expectation.tolerance,
                        "found": _plain(each.found),
                        "ok": each.met,
                    }
                    for each in report.expected
                ],
                "numbers": {name: _plain(value) for name, value in report.numbers.items()},
            }
            for report in reports
        ],
    }


def _plain(value: float | str | bool | None) -> float | str | bool | None:
    """As JSON can have it: what is not known is null."""
    return None if isinstance(value, float) and not isfinite(value) else value


def _steps(n: int) -> str:
    return f"{n:,} step" + ("" if n == 1 else "s")
