"""What is wrong with an equation, in a sentence a lecturer can act on."""

import re

MAX_LENGTH = 600
"""Letters of one equation; the longest of a lecture have about a hundred."""

MAX_DEPTH = 6
"""Braces in braces: the time to lay an equation out doubles with each (8 fractions in one another take a second)."""

ENVIRONMENTS = (
    *("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix"),
    *("cases", "aligned", "align*", "array", "split"),
)

COLOURS = ("accent", "warm", "muted")

_REFUSED = {
    **dict.fromkeys(("newcommand", "newenvironment", "def", "DeclareMathOperator"), "commands cannot be defined here"),
    **dict.fromkeys(("tag", "label", "ref", "href", "verb"), "equations have no labels or links here"),
    **dict.fromkeys(("color", "colorbox", "fcolorbox", "style", "class"), "write \\textcolor{accent}{…} for a colour"),
}

_BY_ERROR = {
    "NumeratorNotFoundError": "a fraction lacks what stands above its bar: write \\frac{…}{…}",
    "DenominatorNotFoundError": "a fraction lacks what stands below its bar: write \\frac{…}{…}",
    "ExtraLeftOrMissingRightError": "\\left( and \\right) must come in pairs",
    "MissingSuperScriptOrSubscriptError": "nothing follows a “_” or “^”",
    "DoubleSubscriptsError": "there are two subscripts in a row: write a_{b_c} or {a_b}_c",
    "DoubleSuperscriptsError": "there are two superscripts in a row: write a^{b^c} or {a^b}^c",
    "NoAvailableTokensError": "a command at the end lacks what it acts on, as \\sqrt without {…}",
    "MissingEndError": "a \\begin{…} has no \\end{…}",
    "InvalidAlignmentError": "the columns of an array are given by l, c and r, as in \\begin{array}{lcr}",
    "LimitsMustFollowMathOperatorError": "\\limits must follow a sum, a product or the like",
    "AssertionError": "a command lacks what it acts on: a fraction is \\frac{…}{…}",
}


def fault_of_source(tex: str) -> str | None:
    """What can be seen without laying it out."""
    if not tex.strip():
        return "the equation is empty"
    if len(tex) > MAX_LENGTH:
        return f"the equation has {len(tex)} letters; at most {MAX_LENGTH} can be typeset"
    bare = re.sub(r"\\.", "  ", tex, flags=re.DOTALL)  # without \{, \%, \\ and the first letters of commands
    for sign, instead in (("%", "\\%"), ("#", "\\#"), ("$", "\\$")):
        if sign in bare:
            return f"a bare “{sign}” means something else in TeX: write {instead}"
    if any(ord(sign) < 32 and sign not in "\n\t" for sign in tex):
        return "there is a control character in the equation"
    return _fault_of_nesting(tex, bare) or _fault_of_commands(tex, bare)


def fault_of(error: Exception) -> str:
    """What an error of the typesetter means."""
    return _BY_ERROR.get(type(error).__name__, "this cannot be read as TeX")


def _fault_of_nesting(tex: str, bare: str) -> str | None:
    depth = 0
    for sign in bare:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return "a “}” closes nothing"
    if depth:
        return "a “{” is not closed"
    depth = deepest = 0
    for match in re.finditer(r"\\(left|right|begin|end)(?![a-zA-Z])|\\.|[{}]", tex, re.DOTALL):
        opens = match[0] == "{" or match[1] in ("left", "begin")
        closes = match[0] == "}" or match[1] in ("right", "end")
        depth += opens - closes
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        return f"{deepest} braces stand in one another; at most {MAX_DEPTH} can be typeset"
    return None


def _fault_of_commands(tex: str, bare: str) -> str | None:
    for command in re.findall(r"\\([a-zA-Z]+)", tex):
        if command in _REFUSED:
            return f"\\{command}: {_REFUSED[command]}"
    for name in re.findall(r"\\begin\s*\{([^}]*)\}", tex):
        if name not in ENVIRONMENTS:
            return f"“\\begin{{{name}}}” is not known here; there are {', '.join(ENVIRONMENTS)}"
    for colour in re.findall(r"\\textcolor\s*\{([^}]*)\}", tex):
        if colour not in COLOURS and not re.fullmatch(r"[ns]\d+", colour):
            return f"the colour “{colour}” is not known here; there are {', '.join(COLOURS)}"
    if "&" in bare and "\\begin" not in tex:
        return "a bare “&” stands between the columns of an array only: write \\&"
    return None
