"""The signs of an equation: which stand between two terms, so that a wide one may go on there in a new line."""

import re

RELATIONS = frozenset(
    {"=", "<", ">"}
    | {rf"\{name}" for name in ("approx", "equiv", "propto", "sim", "le", "leq", "ge", "geq", "ne", "neq", "ll", "gg")}
    | {rf"\{name}" for name in ("to", "rightarrow", "leftarrow", "Rightarrow", "Leftrightarrow", "iff", "implies")}
)
SUMS = frozenset({"+", "-", "−", r"\pm", r"\mp"})
_TOKEN = re.compile(r"\\(?:text[a-z]*|operatorname|begin|end)\s*\{[^}]*\}|\\[a-zA-Z]+|\\.|\S", re.DOTALL)
_OPENS, _CLOSES = {"{", r"\left", r"\begin"}, {"}", r"\right", r"\end"}
_NO_TERM = RELATIONS | SUMS | {"_", "^", "(", "[", "{", ",", "&", r"\cdot", r"\times"}
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
        command = _command(token)
        depth += (command in _OPENS or token in opens) - (command in _CLOSES or token in closes)
        if token in signs and depth == 0 and before and before not in _NO_TERM:
            cuts.append(match.start())
        before = token
    return [tex[start:end] for start, end in zip(cuts, [*cuts[1:], len(tex)], strict=True)]


def ends_in_term(tex: str) -> bool:
    """Whether a sign after this would stand between two terms."""
    tokens = _TOKEN.findall(tex)
    return bool(tokens) and tokens[-1] not in _NO_TERM


def bind_signs(tex: str) -> str:
    """The equation with each sign that belongs to one term in braces.

    ziamath leaves room on both sides of a sign in the middle of a row, be it between two terms or not.
    """
    before = ""

    def bound(match: re.Match[str]) -> str:
        nonlocal before
        token, last = match[0], before
        before = token
        return f"{{{token}}}" if token in SUMS and last in _NO_TERM - {"{", "&", "_", "^"} else token

    return _TOKEN.sub(bound, tex)


def _command(token: str) -> str:
    found = re.match(r"\\[a-zA-Z]+", token)
    return token if found is None else found[0]


def continued(piece: str) -> str:
    """A later piece, to be typeset by itself: its sign keeps the space it has between two terms."""
    return "{}" + piece
