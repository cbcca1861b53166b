"""Both themes: legible, symmetric where they should be, and read off the palette."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.style import DARK, LIGHT, TEXT_SIZES, WORDS, Theme, apply_style, colour_table, mixed, theme_of

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    c = QColor(colour)
    channels = np.array([c.redF(), c.greenF(), c.blueF()])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_right() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", ["window", "panel"])
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ink", ["accent", "warm"])
def test_curves_stand_out_from_the_panel(theme: Theme, ink: str) -> None:
    assert contrast(getattr(theme, ink), theme.panel) >= 3


@THEMES
def test_text_on_a_button_and_on_a_selection_can_be_read(theme: Theme) -> None:
    assert contrast(theme.text, theme.button) >= 4.5
    assert contrast(theme.panel, theme.accent) >= 4.5
    assert contrast(theme.warm, theme.window) >= 4  # large or bold: the notes on a panel


@THEMES
def test_the_colours_of_a_table_begin_and_end_with_its_anchors(theme: Theme) -> None:
    for anchors in (theme.diverging, theme.units, theme.height):
        table = colour_table(anchors)
        assert table.shape == (256, 3)
        assert table.dtype == np.uint8
        assert not table.flags.writeable
        for row, anchor in ((0, anchors[0]), (255, anchors[-1])):
            assert QColor(*table[row].tolist()) == QColor(anchor)


@THEMES
def test_no_weight_looks_like_the_panel(theme: Theme) -> None:
    middle = colour_table(theme.diverging)[127:129].astype(int)
    panel = QColor(theme.panel)
    assert np.abs(middle - (panel.red(), panel.green(), panel.blue())).max() <= 2


def lightness(anchors: tuple[str, ...]) -> list[float]:
    """Of each of the 256 colours."""
    return [luminance(QColor(*row).name()) for row in colour_table(anchors).tolist()]


@THEMES
def test_the_higher_the_energy_the_brighter(theme: Theme) -> None:
    assert (np.diff(lightness(theme.height)) >= -0.005).all()
    assert lightness(theme.height)[-1] == pytest.approx(max(lightness(theme.height)), abs=0.02)


@THEMES
def test_on_and_off_are_far_apart_and_what_lies_between_is_between(theme: Theme) -> None:
    steps = np.diff(lightness(theme.units))
    assert (steps >= -0.002).all() or (steps <= 0.002).all()
    assert contrast(theme.units[0], theme.units[-1]) >= 7


def test_the_theme_follows_the_palette(application: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    for scheme, theme in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
        apply_style(application, scheme, "Normal")
        assert theme_of(widget) is theme
        assert widget.palette().window().color() == QColor(theme.window)
        assert widget.palette().windowText().color() == QColor(theme.text)


def test_unknown_follows_the_system(application: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    apply_style(application, Qt.ColorScheme.Unknown, "Normal")
    system = application.styleHints().colorScheme()
    assert theme_of(widget) is (DARK if system == Qt.ColorScheme.Dark else LIGHT)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_all_letters_have_the_size_that_is_wished(application: QApplication, qtbot: QtBot, size: str) -> None:
    plain = QLabel("plain")
    loud = {kind: Words(kind, 1) for kind in WORDS}
    for label in (plain, *loud.values()):
        qtbot.addWidget(label)
        label.show()
    apply_style(application, Qt.ColorScheme.Light, size)
    assert plain.font().pointSizeF() == pytest.approx(TEXT_SIZES[size], abs=0.1)
    for kind, (factor, weight) in WORDS.items():
        assert loud[kind].font().pointSizeF() == pytest.approx(factor * TEXT_SIZES[size], abs=0.1)
        assert loud[kind].font().weight() == weight


@pytest.mark.parametrize(("share", "colour"), [(0.0, "#ff0080"), (0.25, "#bf0060"), (1.0, "#000000")])
def test_a_colour_is_mixed_with_its_ground(share: float, colour: str) -> None:
    assert mixed("#000000", "#ff0080", share) == colour
