"""A typeset equation as a picture without pixels: crisp at every size, colour and screen, with live numbers in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from gui.drawing.tex import Sign, Step, Typeset, outline, typeset
from gui.drawing.tex_signs import ends_in_term

PLAIN = "0123456789.,−+"
"""A number of these signs alone is put into its place without laying out the equation again."""

_PLACED = {"−": "-", ",": "{,}"}
_MARK = re.compile(r"n(\d+)")


@dataclass(frozen=True)
class NumberPlace:
    """The room of a live number, in ems from the left end of the baseline, y downwards; ``size`` of its digits.

    ``mark`` is the room with its sign, where that is the sign between two terms.
    """

    room: QRectF
    y: float
    size: float
    mark: QRectF


class Equation:
    """TeX around live numbers: ``parts[0]``, a number, ``parts[1]``, a number, …, ``parts[-1]``.

    ``rooms`` are texts as wide as the numbers may become; a shorter number stands at the right end of its room, so that
    nothing around it moves. A room that begins with ± is of a number that always has a sign, which then is the sign
    between two terms, if it stands there. Raises BadInput if it cannot be typeset. Sizes are in ems.
    """

    def __init__(self, parts: Sequence[str], rooms: Sequence[str] = (), display: bool = True) -> None:
        tex = parts[0]
        for i, (room, part) in enumerate(zip(rooms, parts[1:], strict=True)):
            if room.startswith("±") and ends_in_term(tex):
                tex += rf"\:\textcolor{{s{i}}}{{+}}\:"
                room = room[1:]
            tex += f"{{\\textcolor{{n{i}}}{{{number_tex(room.replace('±', '+'))}}}}}{part}"
        laid = typeset(tex, display)
        self.width, self.ascent, self.descent = laid.width, laid.ascent, laid.descent
        self._rooms = tuple(room.replace("±", "+") for room in rooms)
        self._signs = {int(sign.ink[1:]): sign for sign in laid.signs if re.fullmatch(r"s\d+", sign.ink)}
        self._paths: dict[str, QPainterPath] = {}
        self._lines = [(_path(stroke.outline), stroke.pen, stroke.ink) for stroke in laid.strokes if stroke.pen]
        for sign in laid.signs:
            if sign not in self._signs.values():
                self._add(sign.ink, _glyph(sign.name), sign.x, sign.y, sign.size)
        for stroke in laid.strokes:
            if not stroke.pen:
                self._add(stroke.ink, _path(stroke.outline), 0, 0, 1)
        self.numbers = [_place(laid, self._paths.get(f"n{i}", QPainterPath()), i) for i in range(len(rooms))]
        for i, sign in self._signs.items():
            place = self.numbers[i]
            self.numbers[i] = replace(place, mark=place.room.united(_sign("+", sign).boundingRect()))

    def draw(
        self, painter: QPainter, at: QPointF, size: float, ink: Callable[[str], QColor], numbers: Sequence[str] = ()
    ) -> None:
        """Draw it with its baseline beginning at a point, ``size`` pixels to the em, with these texts for numbers.

        ``ink`` gives the colour of "black", "accent", "warm", "muted" and of the "number".
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(at)
        painter.scale(size, size)
        for name, path in self._paths.items():
            mark = _MARK.fullmatch(name)
            if mark is None:
                painter.fillPath(path, ink(name))
            else:
                i = int(mark[1])
                text = numbers[i] if i < len(numbers) else self._rooms[i]
                if i in self._signs and text[:1] in ("+", "−"):
                    painter.fillPath(_sign(text[0], self._signs[i]), ink("number"))
                    text = text[1:]
                own = text == self._rooms[i] or not is_plain(text)
                painter.fillPath(path if own else _digits(text, self.numbers[i]), ink("number"))
        for path, pen, name in self._lines:
            painter.strokePath(path, QPen(ink(name), pen))
        painter.restore()

    def _add(self, ink: str, path: QPainterPath, x: float, y: float, size: float) -> None:
        if ink not in self._paths:
            self._paths[ink] = QPainterPath()
            self._paths[ink].setFillRule(Qt.FillRule.WindingFill)
        self._paths[ink].addPath(_moved(path, x, y, size))


@lru_cache(maxsize=512)
def equation(parts: tuple[str, ...], rooms: tuple[str, ...] = (), display: bool = True) -> Equation:
    """The equation, typeset once; a number that becomes no wider than its room needs no other."""
    return Equation(parts, rooms, display)


def is_plain(text: str) -> bool:
    """Whether a number can be put into a room that is made for another."""
    return bool(text) and all(sign in PLAIN for sign in text)


def number_tex(text: str) -> str:
    """A number, a word or an ellipsis as TeX."""
    if is_plain(text):
        return "".join(_PLACED.get(sign, sign) for sign in text)
    if text.endswith("\u00a0%"):
        return rf"{number_tex(text[:-2])}\,\%"
    power = re.fullmatch(r"([−+]?[\d.,]+)e([−+]?)0*(\d+)", text)
    if power is not None:
        return rf"{number_tex(power[1])}\times 10^{{{power[2].replace('−', '-').replace('+', '')}{power[3]}}}"
    for sign, command in (("…", r"\ldots"), ("∞", r"\infty"), ("−∞", r"-\infty")):
        if text == sign:
            return command
    words = re.sub(r"[{}$%#&^_~\\]", " ", text)
    return rf"\text{{{words}}}"


def _place(laid: Typeset, path: QPainterPath, number: int) -> NumberPlace:
    signs = [sign for sign in laid.signs if sign.ink == f"n{number}"]
    box = path.boundingRect()
    # Round the whole line of digits, whichever they are just now.
    size = max((sign.size for sign in signs), default=1.0)
    baseline = signs[0].y if signs else 0.0
    top = min(box.top(), baseline - 0.68 * size)
    bottom = max(box.bottom(), baseline + 0.02 * size)
    right = box.right()
    if signs and signs[-1].name in _names(size < 1):
        last = _names(size < 1)[signs[-1].name]
        right = signs[-1].x + last * size
    room = QRectF(box.left(), top, right - box.left(), bottom - top)
    return NumberPlace(room, baseline, size, room)


def _sign(text: str, place: Sign) -> QPainterPath:
    """A plus or minus where a sign stands."""
    return _moved(_glyph(_advances(place.size < 1)[text][0]), place.x, place.y, place.size)


def _digits(text: str, place: NumberPlace) -> QPainterPath:
    """A plain number at the right end of its room."""
    table = _advances(place.size < 1)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    x = place.room.right()
    for sign in reversed(text):
        name, advance = table[sign]
        x -= advance * place.size
        path.addPath(_moved(_glyph(name), x, place.y, place.size))
    return path


@lru_cache(maxsize=2)
def _advances(script: bool) -> dict[str, tuple[str, float]]:
    """The glyph and the width in ems of each plain sign; small ones have glyphs of their own."""
    table: dict[str, tuple[str, float]] = {}
    for signs in (PLAIN[:11], *PLAIN[11:]):
        tex = "".join(_PLACED.get(sign, sign) for sign in signs) + "0"
        found = typeset(f"x_{{{tex}}}" if script else tex).signs[int(script) :]
        for sign, one, following in zip(signs, found[:-1], found[1:], strict=True):
            table[sign] = one.name, (following.x - one.x) / one.size
    return table


@lru_cache(maxsize=2)
def _names(script: bool) -> dict[str, float]:
    return dict(_advances(script).values())


@lru_cache(maxsize=1024)
def _glyph(name: str) -> QPainterPath:
    return _path(outline(name))


def _path(steps: tuple[Step, ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for step, at in steps:
        if step == "M":
            path.moveTo(*at)
        elif step == "L":
            path.lineTo(*at)
        elif step == "Q":
            path.quadTo(*at)
        elif step == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    return path


def _moved(path: QPainterPath, x: float, y: float, size: float) -> QPainterPath:
    return QTransform(size, 0, 0, size, x, y).map(path)
