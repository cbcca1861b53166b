"""The letters a lecture is set in: sizes, weights, and how large its equations are."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from gui.drawing.tex import x_height

HEADINGS = {0: 1.5, 1: 1.3, 2: 1.15, 3: 1.0}
"""How much larger than the text: the title of a step, and headings below it."""


class Letters:
    """Fonts of one family around one size, ``pixels`` to the em."""

    def __init__(self, font: QFont, pixels: float) -> None:
        self.pixels = pixels
        self._plain = QFont(font)
        self._fonts: dict[tuple[float, bool, bool, bool], tuple[QFont, QFontMetricsF]] = {}

    def font(
        self, factor: float = 1.0, bold: bool = False, italic: bool = False, code: bool = False
    ) -> tuple[QFont, QFontMetricsF]:
        """A font and its measures."""
        key = factor, bold, italic, code
        if key not in self._fonts:
            font = QFont(self._plain)
            if code:
                font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            # In pixels, so that a picture of it on any device is the same.
            font.setPixelSize(max(1, round(self.pixels * factor * (0.95 if code else 1))))
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            font.setItalic(italic)
            self._fonts[key] = font, QFontMetricsF(font)
        return self._fonts[key]

    def equation_size(self, factor: float = 1.0) -> float:
        """Pixels to the em of an equation whose small letters are as high as those of the text."""
        return self.font(factor)[1].xHeight() / _x_height()


@lru_cache(maxsize=1)
def _x_height() -> float:
    return x_height()
