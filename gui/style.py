"""Colours and type: two themes, colour-blind-safe, legible from the back row."""

import gc
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Anchors = tuple[str, ...]


@dataclass(frozen=True)
class Theme:
    """Named colours, as #rrggbb."""

    dark: bool
    window: str
    panel: str
    field: str
    """Where one types and chooses."""
    text: str
    muted: str
    faint: str
    """What is there but cannot be used now."""
    line: str
    accent: str
    warm: str
    button: str
    diverging: Anchors
    """Negative to positive, the middle as calm as the panel."""
    units: Anchors
    """From off (0 or -1) to on (+1)."""
    height: Anchors
    """From the lowest energy to the highest."""
    basins: Anchors
    """Of states that end in A, B, −A, −B, another memory, and in none; each pair of mirror images of one hue."""


# Blue against orange stays apart for every common kind of colour blindness; the green is told from both by lightness.
LIGHT = Theme(
    dark=False,
    window="#f3f3f0",
    panel="#ffffff",
    field="#ffffff",
    text="#16191d",
    muted="#545c66",
    faint="#a3a8ad",
    line="#cfd1cf",
    accent="#0b5cad",
    warm="#c25100",
    button="#e7e8e5",
    diverging=("#053c78", "#3b87c8", "#b9d7ee", "#ffffff", "#fbd2a8", "#e2802b", "#8a3a00"),
    units=("#f6f3ea", "#8fa3b5", "#12304d"),
    height=("#0b3c68", "#2b78ae", "#66aed0", "#a6d0d0", "#dbe6bd", "#fff3c4"),
    basins=("#d9701e", "#1f6fb5", "#f3c9a0", "#abd0ee", "#6d9f71", "#8c8f94"),
)
DARK = Theme(
    dark=True,
    window="#15171b",
    panel="#1c1f25",
    field="#2a2f38",
    text="#f0f2f5",
    muted="#a9b2bf",
    faint="#636c79",
    line="#3a404a",
    accent="#6db6ff",
    warm="#ffa14d",
    button="#2a2f37",
    diverging=("#b5dcff", "#5aa9ee", "#25507c", "#1c1f25", "#7a4216", "#f0923b", "#ffd9ae"),
    units=("#272c34", "#7d8792", "#ffe9bd"),
    height=("#04121f", "#0f3a5e", "#2b6f96", "#5d9a9c", "#b29f63", "#f0c470"),
    basins=("#e8873a", "#4a9be0", "#8a5a30", "#2c5b85", "#5f9a66", "#6a6e75"),
)


THEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
"""What one can wish for."""


def theme_of(widget: QWidget) -> Theme:
    """The theme a widget is drawn in, read off its palette, so that nobody has to be told twice."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply_style(app: QApplication, wish: Qt.ColorScheme, text_size: str) -> None:
    """Draw the whole application light or dark (Unknown follows the system), in letters of one of TEXT_SIZES."""
    hints = QGuiApplication.styleHints()
    scheme = hints.colorScheme() if wish == Qt.ColorScheme.Unknown else wish
    theme = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    # Qt walks through all widgets here, and was seen to crash when Python collected garbage on the way: views of a
    # window that is closed hold on to each other and go only then.
    collecting = gc.isenabled()
    gc.disable()
    try:
        app.setPalette(_palette(theme))
        # Letters are sized here and nowhere else: beside a style sheet, Qt heeds no font that is set otherwise.
        app.setStyleSheet(_sheet(theme, TEXT_SIZES[text_size]))
    finally:
        if collecting:
            gc.enable()


TEXT_SIZES = {"Normal": 10.5, "Large": 13.0, "Very large": 16.0}
"""In points: the first for a desk, the last for the back row."""

WORDS = {
    "plain": (1.0, 400),
    "sentence": (1.1, 400),
    "title": (1.15, 600),
    "verdict": (1.2, 600),
    "headline": (2.2, 700),
}
"""Kinds of text that stand out: how much larger than the rest, and their weight."""


INK = {"accent": 0.8, "muted": 0.8, "warm": 0.6}
"""Colours that letters are written in: how much of the colour, the rest the text’s, to stand out by 7 to 1."""


def ink(theme: Theme, name: str) -> str:
    """One of these colours, as dark or as bright as letters have to be."""
    return mixed(getattr(theme, name), theme.text, INK[name])


@lru_cache
def colour_table(anchors: Anchors) -> NDArray[np.uint8]:
    """256 colours through the anchors at equal distances; shape (256, 3)."""
    colours = [QColor(a) for a in anchors]
    rgb = np.array([(c.red(), c.green(), c.blue()) for c in colours], dtype=np.float64)
    at = np.linspace(0, len(anchors) - 1, 256)
    channels = [np.interp(at, np.arange(len(anchors)), rgb[:, c]) for c in range(3)]
    table = np.stack(channels, axis=1).round().astype(np.uint8)
    table.flags.writeable = False
    return table


def mixed(colour: str, ground: str, share: float) -> str:
    """So much of a colour on a ground: from 0, the ground alone, to 1, the colour alone."""
    one, other = QColor(colour), QColor(ground)
    parts = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(share * a + (1 - share) * b) for a, b in parts)).name()


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.field,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.button,
        role.ButtonText: theme.text,
        role.BrightText: theme.warm,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.panel,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.Link: theme.accent,
        role.Light: theme.button,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Accent: theme.accent,
    }
    for key, colour in colours.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.faint))
    return palette


def _sheet(theme: Theme, points: float) -> str:
    words = "".join(
        f'*[words="{kind}"] {{ font-size: {factor * points}pt; font-weight: {weight}; }}'
        for kind, (factor, weight) in WORDS.items()
    )
    return f"""
        QWidget {{ font-size: {points}pt; }}
        {words}
        QToolTip {{ color: {theme.text}; background: {theme.panel}; border: 1px solid {theme.line}; padding: 4px; }}
        QGroupBox {{ font-weight: 600; border: 0; margin-top: 20px; }}
        QGroupBox::title {{ subcontrol-origin: margin; left: 0; padding: 0; }}
        QDockWidget {{ font-weight: 600; }}
        QDockWidget::title {{ background: {theme.window}; padding: 4px 6px; }}
        QMainWindow::separator {{ background: {theme.window}; width: 6px; height: 6px; }}
        QMainWindow::separator:hover {{ background: {theme.accent}; }}
        QLabel[role="muted"] {{ color: {ink(theme, "muted")}; }}
        QPushButton[role="card"] {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 6px; }}
        QPushButton[role="card"]:hover, QPushButton[role="card"]:focus {{ border: 1px solid {theme.accent}; }}
        QPushButton[role="link"] {{ color: {ink(theme, "accent")}; border: 0; padding: 3px 6px; text-align: left; }}
        QPushButton[role="link"]:hover, QPushButton[role="link"]:focus {{ text-decoration: underline; }}
        QLabel[role="warning"] {{ color: {ink(theme, "warm")}; }}
        QToolButton:checked {{ background: {theme.accent}; color: {theme.panel}; border: 0; border-radius: 3px; }}
        QStatusBar {{ border-top: 1px solid {theme.line}; }}
        QStatusBar::item {{ border: 0; }}
    """
