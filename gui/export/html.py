"""A lecture as one HTML file: words, equations as MathML, pictures inside; for every browser, and for paper."""

import base64
import html
from collections.abc import Iterable, Mapping, Sequence
from mimetypes import guess_type
from pathlib import Path

from latex2mathml.converter import convert
from PySide6.QtGui import QImage

from gui.drawing.equation import number_tex
from gui.export.performance import PerformedStep
from gui.export.picture import png
from gui.lectures.keys import shown
from gui.lectures.live_text import Break, Math, Number, Picture, Piece, Text, Value
from gui.lectures.markdown import Block, blocks
from gui.lectures.spoken import spoken_tex
from model.language import spoken, tr
from model.lectures.lecture import Lecture
from model.lectures.questions import Choose, Question

NUMBER = "#0b5cad"
"""The colour that marks a live number in MathML; the style sheet sets it for light and dark."""

NOTES, QUESTION, ANSWER = html.escape(tr("Notes")), html.escape(tr("Question")), html.escape(tr("Answer:"))

STYLE = """
:root { color-scheme: light dark; --text: #16191d; --ground: #fbfbf9; --muted: #545c66; --accent: #0b5cad;
  --line: #cfd1cf }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f2f5; --ground: #15171b; --muted: #a9b2bf; --accent: #6db6ff; --line: #3a404a } }
body { font: 17px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); max-width: 62rem;
  margin: auto; padding: 2rem 1.2rem }
h1 { font-size: 2.1em; margin-bottom: 0 } h2 { margin: 0 0 .4em }
section { border-top: 1px solid var(--line); padding: 1.6rem 0; break-inside: avoid }
.step { color: var(--muted); font-size: .85em } .live, mstyle[mathcolor] { color: var(--accent) }
img.page { width: 100%; border: 1px solid var(--line); border-radius: 4px }
details { border-left: 3px solid var(--line); padding-left: 1em; margin: 1em 0 }
aside { color: var(--muted); font-size: .9em }
math[display=block] { margin: .8em 0 } pre, code { background: color-mix(in srgb, var(--text) 8%, transparent) }
blockquote { border-left: 3px solid var(--accent); margin-left: 0; padding-left: 1em } .unpaired { margin-left: 1.5em }
@media print { body { font-size: 11pt; max-width: none } details > * { display: block } }
"""


def html_of(lecture: Lecture, steps: Sequence[PerformedStep], notes: bool = True) -> str:
    """The whole lecture, performed, as a text that needs no other file; ``notes`` with what the lecturer says."""
    folder = lecture.folder
    parts = [
        f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(lecture.title)}</title><style>{STYLE}</style></head>\n<body>",
        f"<h1>{html.escape(lecture.title)}</h1>",
        _blocks(blocks(lecture.abstract), {}, folder),
    ]
    for number, performed in enumerate(steps, start=1):
        parts.append(_step(number, len(steps), performed, folder, notes))
    return "\n".join([*parts, "</body></html>", ""])


def _step(number: int, of: int, performed: PerformedStep, folder: Path, notes: bool) -> str:
    step, numbers = performed.step, performed.numbers
    title = _pieces(blocks(step.title)[0].pieces, numbers, folder) if step.title else ""
    parts = [
        f'<section id="step-{number}"><div class="step">{number} / {of}</div><h2>{title}</h2>',
        _blocks(blocks(step.words.text), numbers, folder),
        _image(performed.picture, tr("The page at the end of step {number}").format(number=number)),
    ]
    if step.ask is not None:
        parts.append(_question(step.ask, performed.answer, numbers, folder))
    if notes and step.notes.text:
        said = _blocks(blocks(step.notes.text), numbers, folder)
        parts.append(f"<aside><b>{NOTES}</b>{said}</aside>")
    return "\n".join([*parts, "</section>"])


def _question(ask: Question, answer: float | None, numbers: Mapping[str, Value], folder: Path) -> str:
    asked = _blocks(blocks(ask.question), numbers, folder)
    right = ""
    choices = ""
    if isinstance(ask, Choose):
        items = [_pieces(blocks(shown(choice))[0].pieces, numbers, folder) for choice in ask.choices]
        choices = f'<ol type="A">{"".join(f"<li>{item}</li>" for item in items)}</ol>'
        if answer is not None and 0 <= int(answer) < len(items):
            right = f"{chr(ord('A') + int(answer))}: {items[int(answer)]}"
    elif answer is not None:
        right = html.escape(f"{answer:.4g}".replace("-", "−"))
    return (
        f"<details><summary><b>{QUESTION}</b></summary>{asked}{choices}"
        f"<p>{ANSWER} <span class=live>{right}</span></p></details>"
    )


def _blocks(found: Iterable[Block], numbers: Mapping[str, Value], folder: Path) -> str:
    parts = []
    for block in found:
        words = _pieces(block.pieces, numbers, folder)
        if block.kind == "heading":
            inner = f"<h{min(6, block.level + 2)}>{words}</h{min(6, block.level + 2)}>"
        elif block.kind == "code":
            inner = "<pre>" + "\n".join(html.escape(p.text) for p in block.pieces if isinstance(p, Text)) + "</pre>"
        elif block.kind == "rule":
            inner = "<hr>"
        elif block.kind in ("equation", "picture"):
            inner = words
        else:
            inner = f"<p>{words}</p>"
        if block.marker:
            inner = f"<div class=unpaired>{html.escape(block.marker)} {words}</div>"
        elif block.depth:
            inner = f"<div class=unpaired>{inner}</div>"
        parts.append("<blockquote>" * block.quotes + inner + "</blockquote>" * block.quotes)
    return "\n".join(parts)


def _pieces(pieces: Iterable[Piece], numbers: Mapping[str, Value], folder: Path) -> str:
    return "".join(_piece(piece, numbers, folder) for piece in pieces)


def _piece(piece: Piece, numbers: Mapping[str, Value], folder: Path) -> str:
    match piece:
        case Text(text, bold, italic, code):
            words = html.escape(text)
            for tag, wanted in (("code", code), ("em", italic), ("b", bold)):
                words = f"<{tag}>{words}</{tag}>" if wanted else words
            return words
        case Number():
            return f"<span class=live>{html.escape(piece.text(numbers))}</span>"
        case Math():
            return _math(piece, numbers)
        case Picture(alt, path):
            return _file(folder / path, alt)
        case Break():
            return "<br>"


def _math(piece: Math, numbers: Mapping[str, Value]) -> str:
    """With the numbers filled in, and the equation in words for who listens to it."""
    texts = [number.text(numbers) for number in piece.numbers]
    tex, plain = piece.parts[0], piece.parts[0]
    for text, part in zip(texts, piece.parts[1:], strict=True):
        tex += rf"\textcolor{{{NUMBER}}}{{{number_tex(text)}}}{part}"
        plain += text + part
    display = "block" if piece.display else "inline"
    words = html.escape(spoken_tex(plain), quote=True)
    return convert(tex, display=display).replace("<math ", f'<math alttext="{words}" ', 1)


def _image(image: QImage, alt: str) -> str:
    return _embedded(png(image), "image/png", alt, "page")


def _file(path: Path, alt: str) -> str:
    return _embedded(path.read_bytes(), guess_type(path.name)[0] or "image/png", alt, "own")


def _embedded(data: bytes, kind: str, alt: str, what: str) -> str:
    code = base64.b64encode(data).decode("ascii")
    return f'<img class="{what}" alt="{html.escape(alt, quote=True)}" src="data:{kind};base64,{code}">'
