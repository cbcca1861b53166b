"""The text of a lecture cut into pieces: words, equations, live numbers ``{name:format}``, pictures.

What is a live number is as in model.lectures.words: in text the format may be left out, in an equation it may not.
No Qt here, so that a lecture can be checked without a window.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gui.drawing.tex import typeset
from gui.lectures.keys import shown
from gui.wording import number as worded
from model.errors import BadInput
from model.language import tr

FORMAT = re.compile(r"[+ ]?,?(\.\d{1,2})?[defg%]?")
_NAME = r"[A-Za-z][A-Za-z0-9_]*(?:\([A-Za-z0-9_.]+\))?"
NUMBER_IN_TEX = re.compile(rf"(?<!\\)\{{({_NAME}):((?=[^}}])[+ ]?,?(?:\.\d{{1,2}})?[defg%]?)\}}")
"""In an equation braces group: only a name and a format make a number."""

_NUMBER_IN_TEXT = rf"\{{(?P<name>{_NAME})(?::(?P<format>[^{{}}\n]*))?\}}"
UNKNOWN = "…"

Value = float | int | str | bool


@dataclass(frozen=True)
class Number:
    """A live number: whose, and how it is written, as Python's ``format`` has it (``.2f``, ``d``, ``+g``, ``.0%``)."""

    name: str
    format: str
    bold: bool = False
    line: int = field(default=1, compare=False)

    def text(self, numbers: Mapping[str, Value]) -> str:
        """As it stands on the screen; an ellipsis while it is not known."""
        value = numbers.get(self.name)
        if value is None:
            return UNKNOWN
        if isinstance(value, str):
            return shown(value)
        if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        if not math.isfinite(value):
            return "?" if math.isnan(value) else "∞" if value > 0 else "−∞"
        spec = self.format if FORMAT.fullmatch(self.format) else ""
        if spec.endswith("d"):
            return worded(round(value), re.sub(r"\.\d+", "", spec))
        return worded(value, spec or _usual(value)).replace("%", "\u00a0%")


@dataclass(frozen=True)
class Text:
    """Words in one kind of letters."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False


@dataclass(frozen=True)
class Math:
    """An equation; live numbers stand in its TeX as ``{name:format}``."""

    tex: str
    display: bool
    line: int = 1

    @property
    def parts(self) -> tuple[str, ...]:
        """The TeX around the numbers; one part more than there are numbers."""
        return tuple(NUMBER_IN_TEX.split(self.tex)[::3])

    @property
    def numbers(self) -> tuple[Number, ...]:
        """In the order in which they stand."""
        return tuple(Number(name, spec, line=self.line) for name, spec in NUMBER_IN_TEX.findall(self.tex))


@dataclass(frozen=True)
class Picture:
    """A picture file beside the lecture, and what it shows, in words."""

    alt: str
    path: str
    line: int = 1


@dataclass(frozen=True)
class Break:
    """A new line in the same paragraph."""


Piece = Text | Number | Math | Picture | Break

_ATOM = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!$>|~<])"
    r"|(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|\$\$(?P<display>.+?)\$\$"
    r"|\$(?!\s)(?P<math>(?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)"
    r"|!\[(?P<alt>[^\]]*)\]\((?P<path>[^)]*)\)"
    r"|\[(?P<link>[^\]]+)\]\([^)]*\)"
    rf"|{_NUMBER_IN_TEXT}"
    r"|(?P<hard>(?: {2,}|\\)\n)",
    re.DOTALL,
)
_STRONG = re.compile(r"\*\*(?!\s)(.+?)(?<!\s)\*\*|\*(?![\s*])(.+?)(?<![\s*])\*(?!\*)", re.DOTALL)
_FIRST_STAND_IN = 0xF0000
"""From here on the Unicode standard leaves signs to private use."""


def pieces(source: str, line: int = 1) -> list[Piece]:
    """A paragraph of Markdown in pieces; ``line`` is where it begins in its file."""
    kept: list[Piece] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(_atom(match, line + source.count("\n", 0, match.start())))
        return chr(_FIRST_STAND_IN + len(kept) - 1)

    found: list[Piece] = []
    _emphasise(_ATOM.sub(keep, _without_private_signs(source)), kept, False, False, found)
    return _joined(found)


def check_tex(tex: str) -> str | None:
    """Why an equation, as it stands between its dollar signs, cannot be shown; None if it can."""
    try:
        typeset("{0}".join(Math(tex, True).parts))
    except BadInput as error:
        return str(error)
    return None


def check_format(number: Number) -> str | None:
    """Why a number cannot be written so; None if it can."""
    if FORMAT.fullmatch(number.format):
        return None
    asked = f"“{{{number.name}:{number.format}}}”"
    return f"{asked} is no way to write a number; there are {{name}}, {{name:.2f}}, d, +.3g, .1e, .0%"


def _usual(value: float) -> str:
    return ",.0f" if value == round(value) and abs(value) < 1e9 else ".4g"


def _atom(match: re.Match[str], line: int) -> Piece:
    found = match.groupdict()
    if found["escaped"] is not None:
        return Text(found["escaped"])
    if found["code"] is not None:
        return Text(" ".join(found["code"].split()), code=True)
    if found["display"] is not None:
        return Math(found["display"].strip(), True, line)
    if found["math"] is not None:
        return Math(found["math"], False, line)
    if found["alt"] is not None:
        return Picture(found["alt"], found["path"].strip(), line)
    if found["link"] is not None:
        return Text(found["link"])
    if found["hard"] is not None:
        return Break()
    return Number(found["name"], found["format"] or "", line=line)


def _emphasise(text: str, kept: list[Piece], bold: bool, italic: bool, found: list[Piece]) -> None:
    at = 0
    for match in _STRONG.finditer(text):
        _restore(text[at : match.start()], kept, bold, italic, found)
        strong = match[1] is not None
        _emphasise(match[1] if strong else match[2], kept, bold or strong, italic or not strong, found)
        at = match.end()
    _restore(text[at:], kept, bold, italic, found)


def _restore(text: str, kept: list[Piece], bold: bool, italic: bool, found: list[Piece]) -> None:
    """Put what was kept back among the words."""
    for run in re.split(f"([{chr(_FIRST_STAND_IN)}-{chr(0x10FFFD)}])", text):
        if len(run) == 1 and ord(run) >= _FIRST_STAND_IN:
            piece = kept[ord(run) - _FIRST_STAND_IN]
            if isinstance(piece, Text):
                piece = replace(piece, bold=bold, italic=italic)
            elif isinstance(piece, Number):
                piece = replace(piece, bold=bold)
            found.append(piece)
        elif run:
            found.append(Text(re.sub(r"[ \t\n]+", " ", run), bold, italic))


def _joined(found: list[Piece]) -> list[Piece]:
    """Neighbours in the same letters made one."""
    joined: list[Piece] = []
    for piece in found:
        last = joined[-1] if joined else None
        if isinstance(piece, Text) and isinstance(last, Text) and replace(piece, text="") == replace(last, text=""):
            joined[-1] = replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    return joined


def _without_private_signs(text: str) -> str:
    return re.sub(f"[{chr(_FIRST_STAND_IN)}-{chr(0x10FFFD)}]", "", text)
