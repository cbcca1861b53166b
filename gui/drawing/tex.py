"""TeX to signs and their places, in ems: laid out by ziamath in the letters of STIX Two Math, drawn by others.

No Qt here, so that equations can be checked without a window.
"""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from gui.drawing.tex_faults import fault_of, fault_of_source
from gui.drawing.tex_signs import bind_signs
from model.errors import BadInput
from model.language import tr

SIZE = 100.0
"""Pixels to the em while it is laid out; ziamath writes coordinates with three decimals."""

SYMBOL_SIZE = 12.0
"""Pixels to the em in which ziamath writes the outlines of its signs."""

Step = tuple[str, tuple[float, ...]]
"""One command of an outline, M, L, Q, C or Z, and its coordinates, y downwards."""


@dataclass(frozen=True)
class Sign:
    """One glyph: its name, where its origin stands (y downwards from the baseline), its size and its colour."""

    name: str
    x: float
    y: float
    size: float
    ink: str


@dataclass(frozen=True)
class Stroke:
    """A bar of a fraction, a frame or a line: what to fill, or what to draw along if ``pen`` is more than zero."""

    outline: tuple[Step, ...]
    pen: float
    ink: str


@dataclass(frozen=True)
class Typeset:
    """An equation laid out, all in ems; ``ascent`` and ``descent`` from the baseline, both usually above zero."""

    signs: tuple[Sign, ...]
    strokes: tuple[Stroke, ...]
    width: float
    ascent: float
    descent: float


def typeset(tex: str, display: bool = True) -> Typeset:
    """Lay out an equation, on a line of its own or in a line of text; raises BadInput with the reason if it cannot be.

    Takes about 10 ms an equation, once, and the first one 0.3 s more to load the letters.
    """
    found = _typeset(tex, display)
    if isinstance(found, str):
        raise BadInput(found)
    return found


def outline(name: str) -> tuple[Step, ...]:
    """The outline of a sign in ems, y downwards; of signs that were typeset."""
    return _outlines[name]


def x_height() -> float:
    """How high a small letter is, in ems."""
    sign = typeset("\\mathrm{x}").signs[0]
    return -min(y for _step, at in outline(sign.name) for y in at[1::2])


_outlines: dict[str, tuple[Step, ...]] = {}


@lru_cache(maxsize=1)
def _ziamath() -> ModuleType:
    """Loaded when the first equation is to be shown."""
    with warnings.catch_warnings():
        # It finds its font by a function that Python 3.11 and 3.12 call deprecated, and that is kept all the same.
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath
    return ziamath


@lru_cache(maxsize=1024)
def _typeset(tex: str, display: bool) -> Typeset | str:
    """The equation, or what is wrong with it; both are remembered."""
    why = fault_of_source(tex)
    if why is not None:
        return why
    ziamath = _ziamath()
    try:
        laid = ziamath.Latex(bind_signs(tex), size=SIZE, inline=not display, margin=0)
        why = _fault_of_signs(laid)
        return _read(laid, laid.svgxml()) if why is None else why
    except BadInput as error:
        return str(error)
    except Exception as error:  # there is no telling what a parser of TeX raises for what is not TeX
        return fault_of(error)


def _read(laid: Any, drawing: Any) -> Typeset:
    frames: dict[str, tuple[float, float, float]] = {}
    signs: list[Sign] = []
    strokes: list[Stroke] = []
    for element in drawing:
        a = element.attrib
        if element.tag == "symbol":
            x, y, _width, height = (float(n) for n in a["viewBox"].split())
            frames[a["id"]] = x, y, height
            if a["id"] not in _outlines:
                _outlines[a["id"]] = _steps(element[0].attrib["d"], SYMBOL_SIZE) if len(element) else ()
        elif element.tag == "use":
            name = a["href"].removeprefix("#")
            x, y, height = frames[name]
            scale = float(a["height"]) / height
            at = (float(a["x"]) - x * scale) / SIZE, (float(a["y"]) - y * scale) / SIZE
            signs.append(Sign(name, *at, scale * SYMBOL_SIZE / SIZE, a.get("fill", "black")))
        else:
            strokes.append(_stroke(element.tag, a))
    box = laid.node.bbox
    width = max(box.xmax, laid.node.xadvance()) / SIZE
    return Typeset(tuple(signs), tuple(strokes), width, box.ymax / SIZE, -box.ymin / SIZE)


def _stroke(tag: str, a: dict[str, str]) -> Stroke:
    if tag == "path":
        return Stroke(_steps(a["d"], SIZE), float(a["stroke-width"]) / SIZE, a["stroke"])
    if tag != "rect":
        raise BadInput(tr("an oval or a group cannot be drawn here"))
    x, y, width, height = (float(a[key]) / SIZE for key in ("x", "y", "width", "height"))
    corners: tuple[Step, ...] = (
        *(("M", (x, y)), ("L", (x + width, y)), ("L", (x + width, y + height)), ("L", (x, y + height))),
        ("Z", ()),
    )
    if "stroke" in a:
        return Stroke(corners, float(a["stroke-width"]) / SIZE, a["stroke"])
    return Stroke(corners, 0.0, a.get("fill", "black"))


def _steps(path: str, size: float) -> tuple[Step, ...]:
    steps: list[Step] = []
    numbers: list[float] = []
    for word in reversed(path.split()):
        if word.isalpha():
            steps.append((word, tuple(reversed(numbers))))
            numbers.clear()
        else:
            numbers.append(float(word) / size)
    return tuple(reversed(steps))


def _fault_of_signs(laid: Any) -> str | None:
    """What was not understood comes out of the parser as letters: commands with their backslash, signs of no font."""
    for element in laid.mathml.iter():
        text = element.text or ""
        if text.startswith("\\"):
            return tr("“{command}” is no TeX command that is known here").format(command=text.split()[0])
        for sign in text:
            if not sign.isspace() and laid.font.glyph(sign).index == 0:
                return tr("the mathematical letters have no sign for “{sign}”").format(sign=sign)
    return None
