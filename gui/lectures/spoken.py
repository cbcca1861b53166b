"""The words of a lecture as plain text, for who listens to them and for the clipboard."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from gui.lectures.live_text import Math, Number, Picture, Piece, Text, Value
from gui.lectures.markdown import Block
from model.language import tr

_SIGNS = {
    **{"cdot": "·", "times": "×", "sum": "∑", "prod": "∏", "int": "∫", "infty": "∞", "partial": "∂", "sqrt": "√"},
    **{"le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "propto": "∝", "pm": "±"},
    **{"in": "∈", "to": "→", "rightarrow": "→", "leftarrow": "←", "langle": "⟨", "rangle": "⟩", "ldots": "…"},
    **{"mid": "|", "quad": " ", "qquad": " ", "left": "", "right": "", "varepsilon": "ε", "varphi": "φ"},
}
_LETTERS = {"mathrm", "mathbf", "mathcal", "mathbb", "mathit", "text", "operatorname", "boldsymbol", "displaystyle"}


def spoken(blocks: Iterable[Block], numbers: Mapping[str, Value]) -> str:
    """One line a block, with the numbers as they are."""
    lines = []
    for block in blocks:
        glue = "\n" if block.kind == "code" else ""
        words = glue.join(_piece(piece, numbers) for piece in block.pieces).strip()
        if words:
            lines.append(f"{block.marker} {words}".strip())
    return "\n".join(lines)


def spoken_tex(tex: str) -> str:
    """An equation with signs for commands: rough, but it can be read aloud."""
    for _ in range(6):
        tex = re.sub(r"\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"(\1)/(\2)", tex)
        tex = re.sub(r"\\textcolor\s*\{\w*\}\s*\{([^{}]*)\}", r"\1", tex)
        tex = re.sub(r"([_^])\{([^{}]*)\}", lambda m: m[1] + (m[2] if len(m[2]) < 2 else f"({m[2]})"), tex)
    tex = re.sub(r"\\([a-zA-Z]+)\s*", _command, tex)
    return " ".join(re.sub(r"\\[,;:!> ]|[{}&]|\\\\", " ", tex).replace("-", "−").split())


def _piece(piece: Piece, numbers: Mapping[str, Value]) -> str:
    if isinstance(piece, Text):
        return piece.text
    if isinstance(piece, Number):
        return piece.text(numbers)
    if isinstance(piece, Math):
        filled = [part for pair in zip(piece.parts, (*piece.numbers, None), strict=True) for part in pair]
        return spoken_tex("".join(p if isinstance(p, str) else p.text(numbers) for p in filled if p is not None))
    if isinstance(piece, Picture):
        return tr("[Picture: {what}]").format(what=piece.alt)
    return "\n"


def _command(match: re.Match[str]) -> str:
    name = match[1]
    if name in _LETTERS:
        return ""
    if name in _SIGNS:
        return _SIGNS[name] + (" " if _SIGNS[name] in "→←≈≤≥" else "")
    size = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {size} LETTER {'LAMDA' if name.lower() == 'lambda' else name.upper()}")
    except KeyError:
        return f"{name} "
