"""How the learning rules that are compared look, the same in every view: a colour and a kind of line each."""

from PySide6.QtCore import Qt

from gui.style import Theme

RULE_LINES = (Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DotLine, Qt.PenStyle.SolidLine)
"""Of CD-1, CD-10, PCD-1 and the exact gradient."""


def rule_colours(theme: Theme) -> tuple[str, str, str, str]:
    """Of the same; told apart by hue or by lightness with every common kind of colour blindness."""
    return theme.warm, theme.basins[4], theme.accent, theme.text
