"""Where an equation that is too wide may go on in a new line."""

import re

RELATIONS = frozenset(
    {"=", "<", ">"}
    | {rf"\{name}" for name in ("approx", "equiv", "propto", "sim", "le", "leq", "ge", "geq", "ne", "neq", "ll", "gg")}
    | {rf"\{name}" for name in ("to", "rightarrow", "leftarrow", "Rightarrow", "Leftrightarrow", "iff", "implies")}
)
SUMS = frozenset({"+", "-", "−", r"\pm", r"\mp"})
_TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|.", re.DOTALL)
_OPENS, _CLOSES = {"{", r"\left", r"\begin"}, {"}", r"\right", r"\end"}
_NO_TERM = RELATIONS | SUMS | {"_", "^", "(", "[", ",", r"\cdot", r"\times"}
"""After these a minus belongs to what follows, and a sign is not one between two terms."""


def pieces(tex: str, signs: frozenset[str], in_brackets: bool = False) -> list[str]:
    """The equation cut before each of these signs that stands between two terms and in no brace.

    Between round or square brackets it is cut only if told to.
    """
    opens, closes = ("", "") if in_brackets else ("([", ")]")
    cuts = [0]
    depth, before = 0, ""
    for match in _TOKEN.finditer(tex):
        token = match[0]
        if token.isspace():
            continue
        depth += (token in _OPENS or token in opens) - (token in _CLOSES or token in closes)
        if token in signs and depth == 0 and before and before not in _NO_TERM:
            cuts.append(match.start())
        before = token
    return [tex[start:end] for start, end in zip(cuts, [*cuts[1:], len(tex)], strict=True)]


def continued(piece: str) -> str:
    """A later piece, to be typeset by itself: its sign keeps the space it has between two terms."""
    return "{}" + piece
