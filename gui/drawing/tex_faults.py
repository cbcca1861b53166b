"""What is wrong with an equation, in a sentence a lecturer can act on."""

import re

from model.language import tr

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
    **dict.fromkeys(
        ("newcommand", "newenvironment", "def", "DeclareMathOperator"), tr("commands cannot be defined here")
    ),
    **dict.fromkeys(("tag", "label", "ref", "href", "verb"), tr("equations have no labels or links here")),
    **dict.fromkeys(
        ("color", "colorbox", "fcolorbox", "style", "class"), tr("write \\textcolor{accent}{…} for a colour")
    ),
}

_BY_ERROR = {
    "NumeratorNotFoundError": tr("a fraction lacks what stands above its bar: write \\frac{…}{…}"),
    "DenominatorNotFoundError": tr("a fraction lacks what stands below its bar: write \\frac{…}{…}"),
    "ExtraLeftOrMissingRightError": tr("\\left( and \\right) must come in pairs"),
    "MissingSuperScriptOrSubscriptError": tr("nothing follows a “_” or “^”"),
    "DoubleSubscriptsError": tr("there are two subscripts in a row: write a_{b_c} or {a_b}_c"),
    "DoubleSuperscriptsError": tr("there are two superscripts in a row: write a^{b^c} or {a^b}^c"),
    "NoAvailableTokensError": tr("a command at the end lacks what it acts on, as \\sqrt without {…}"),
    "MissingEndError": tr("a \\begin{…} has no \\end{…}"),
    "InvalidAlignmentError": tr("the columns of an array are given by l, c and r, as in \\begin{array}{lcr}"),
    "LimitsMustFollowMathOperatorError": tr("\\limits must follow a sum, a product or the like"),
    "AssertionError": tr("a command lacks what it acts on: a fraction is \\frac{…}{…}"),
}


def fault_of_source(tex: str) -> str | None:
    """What can be seen without laying it out."""
    if not tex.strip():
        return tr("the equation is empty")
    if len(tex) > MAX_LENGTH:
        return tr("the equation has {n} letters; at most {most} can be typeset").format(n=len(tex), most=MAX_LENGTH)
    bare = re.sub(r"\\.", "  ", tex, flags=re.DOTALL)  # without \{, \%, \\ and the first letters of commands
    for sign, instead in (("%", "\\%"), ("#", "\\#"), ("$", "\\$")):
        if sign in bare:
            return tr("a bare “{sign}” means something else in TeX: write {instead}").format(sign=sign, instead=instead)
    if any(ord(sign) < 32 and sign not in "\n\t" for sign in tex):
        return tr("there is a control character in the equation")
    return _fault_of_nesting(tex, bare) or _fault_of_commands(tex, bare)


def fault_of(error: Exception) -> str:
    """What an error of the typesetter means."""
    return _BY_ERROR.get(type(error).__name__, tr("this cannot be read as TeX"))


def _fault_of_nesting(tex: str, bare: str) -> str | None:
    depth = 0
    for sign in bare:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return tr("a “}” closes nothing")
    if depth:
        return tr("a “{” is not closed")
    depth = deepest = 0
    for match in re.finditer(r"\\(left|right|begin|end)(?![a-zA-Z])|\\.|[{}]", tex, re.DOTALL):
        opens = match[0] == "{" or match[1] in ("left", "begin")
        closes = match[0] == "}" or match[1] in ("right", "end")
        depth += opens - closes
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        return tr("{n} braces stand in one another; at most {most} can be typeset").format(n=deepest, most=MAX_DEPTH)
    return None


def _fault_of_commands(tex: str, bare: str) -> str | None:
    for command in re.findall(r"\\([a-zA-Z]+)", tex):
        if command in _REFUSED:
            return f"\\{command}: {_REFUSED[command]}"
    for name in re.findall(r"\\begin\s*\{([^}]*)\}", tex):
        if name not in ENVIRONMENTS:
            there_are = ", ".join(ENVIRONMENTS)
            return tr("“\\begin{{{name}}}” is not known here; there are {names}").format(name=name, names=there_are)
    for colour in re.findall(r"\\textcolor\s*\{([^}]*)\}", tex):
        if colour not in COLOURS and not re.fullmatch(r"[ns]\d+", colour):
            there_are = ", ".join(COLOURS)
            return tr("the colour “{name}” is not known here; there are {names}").format(name=colour, names=there_are)
    if "&" in bare and "\\begin" not in tex:
        return tr("a bare “&” stands between the columns of an array only: write \\&")
    return None
