"""The strip of lamps, and what the one that speaks has to say."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.style import DARK, LIGHT, Theme, apply_style
from gui.views.lamps import STATES, LampsView, paint_sign, two_lines
from model.rbm.lamps import Lamp, State
from model.rbm.remedies import Remedy
from model.rbm.training_settings import TrainingSettings
from tests.gui.looking import RIGHT, move, press

NAMES = ("Rate", "Over-fit", "Error", "Dead", "Saturated", "Weights", "Chains")
LOWER = Remedy("Learning rate 0.05 → 0.025", TrainingSettings(learning_rate=0.025))


@dataclass(frozen=True)
class Snapshot:
    lamps: tuple[Lamp, ...]
    step: int = 3


def lamp(name: str, state: State, remedy: Remedy | None = None) -> Lamp:
    return Lamp(name, state, f"{name} is seen.", "section 7", f"Mind the {name}.", remedy)


def shown(**states: State) -> Snapshot:
    """All lamps good, but these."""
    return Snapshot(tuple(lamp(name, states.get(name.replace("-", ""), "good")) for name in NAMES))


@pytest.fixture
def view(qtbot: QtBot) -> LampsView:
    view = LampsView()
    qtbot.addWidget(view)
    view.resize(560, view.sizeHint().height())
    view.show()
    return view


def click(view: LampsView, name: str) -> None:
    press(view.row, view.row.places()[NAMES.index(name)].center())


@pytest.mark.parametrize(
    ("states", "speaks"),
    [
        ({"Error": "watch", "Dead": "bad", "Chains": "bad"}, "Dead"),
        ({"Rate": "unknown", "Weights": "watch", "Chains": "watch"}, "Weights"),
        ({"Rate": "unknown"}, "Over-fit"),
        (dict.fromkeys(("Rate", "Overfit", "Error", "Dead", "Saturated", "Weights", "Chains"), "unknown"), "Rate"),
    ],
)
def test_at_rest_the_worst_lamp_speaks_and_the_first_of_equals(
    view: LampsView, states: dict[str, State], speaks: str
) -> None:
    view.show_snapshot(shown(**states))
    assert view.says.text() == f"{speaks} is seen.\nHinton’s guide, section 7: Mind the {speaks}."


def test_a_click_has_a_lamp_speak_until_the_next(view: LampsView) -> None:
    view.show_snapshot(shown(Dead="bad"))
    click(view, "Weights")
    assert view.says.text().startswith("Weights is seen.")
    view.show_snapshot(shown(Dead="bad", Rate="bad"))
    assert view.says.text().startswith("Weights is seen."), "whatever the others do"
    click(view, "Weights")
    assert view.says.text().startswith("Rate is seen."), "the worst again"


def test_only_the_left_button_chooses(view: LampsView) -> None:
    view.show_snapshot(shown(Dead="bad"))
    press(view.row, view.row.places()[0].center(), RIGHT)
    press(view.row, QPointF(558, 3))
    assert view.says.text().startswith("Dead is seen.")


def test_the_button_sends_the_settings_of_the_remedy(view: LampsView, qtbot: QtBot) -> None:
    view.show_snapshot(Snapshot((lamp("Rate", "watch", LOWER), lamp("Error", "good"))))
    assert view.remedy.text() == "Learning rate\n0.05 → 0.025"
    with qtbot.waitSignal(view.remedy_wanted) as wanted:
        view.remedy.click()
    assert wanted.args == [LOWER.settings]


def test_without_a_remedy_there_is_no_button_but_its_place_stays(view: LampsView) -> None:
    view.show_snapshot(Snapshot((lamp("Rate", "watch", LOWER),)))
    place, words = view.remedy.geometry(), view.says.geometry()
    view.show_snapshot(Snapshot((lamp("Rate", "watch"),)))
    assert not view.remedy.isVisible()
    QTest.qWait(0)  # whatever would be laid out anew is
    assert (view.remedy.geometry(), view.says.geometry()) == (place, words)
    view.show_snapshot(Snapshot((lamp("Rate", "watch", Remedy("A", LOWER.settings)),)))
    assert view.remedy.isVisible()
    assert view.remedy.geometry() == place


def test_the_height_is_the_same_whatever_is_said(view: LampsView) -> None:
    height = view.sizeHint().height()
    for snapshot in (
        shown(),
        shown(Rate="bad"),
        Snapshot(()),
        Snapshot((replace(lamp("Rate", "bad"), sees="x" * 900),)),
    ):
        view.show_snapshot(snapshot)
        assert view.sizeHint().height() == view.minimumSizeHint().height() == height


@pytest.mark.parametrize("text_size", ["Normal", "Very large"])
def test_all_lamps_are_in_the_strip(view: LampsView, application: QApplication, text_size: str) -> None:
    apply_style(application, Qt.ColorScheme.Light, text_size)
    view.resize(560, view.sizeHint().height())
    QTest.qWait(0)
    assert view.minimumSizeHint().width() <= 560
    view.show_snapshot(shown())
    places = view.row.places()
    assert places[-1].right() <= view.row.width()
    assert all(left.right() <= right.left() for left, right in pairwise(places))


def test_under_the_mouse_is_all_a_lamp_has_to_say(view: LampsView, qtbot: QtBot) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.show_snapshot(Snapshot((lamp("Rate", "watch", LOWER), lamp("Error", "good"))))
    places = view.row.places()
    move(view.row, places[1].center())
    move(view.row, places[0].center())
    QApplication.sendEvent(view.row, QEvent(QEvent.Type.Leave))
    assert heard == ["Error: Error is seen.", "Rate: Rate is seen.", ""]
    at = places[0].center().toPoint()
    QApplication.sendEvent(view.row, QHelpEvent(QEvent.Type.ToolTip, at, view.row.mapToGlobal(at)))
    assert QToolTip.text().split("\n") == [
        "Rate: keep an eye on it",
        "Rate is seen.",
        "Hinton’s guide, section 7: Mind the Rate.",
        "One click: Learning rate 0.05 → 0.025",
    ]
    QApplication.sendEvent(view.row, QHelpEvent(QEvent.Type.ToolTip, QPoint(558, 2), QPoint(0, 0)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def drawn(state: State, theme: Theme) -> QImage:
    image = QImage(QSize(40, 40), QImage.Format.Format_RGB32)
    image.fill(theme.window)
    painter = QPainter(image)
    paint_sign(painter, QRectF(0, 0, 40, 40), state, theme)
    painter.end()
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_signs_are_told_apart_without_colours(theme: Theme) -> None:
    shapes = []
    for state in STATES:
        grey = drawn(state, theme).convertToFormat(QImage.Format.Format_Grayscale8)
        ground = grey.pixelColor(0, 0).lightness()
        shapes.append(
            {(x, y) for x in range(40) for y in range(40) if abs(grey.pixelColor(x, y).lightness() - ground) > 40}
        )
    for i, one in enumerate(shapes):
        assert len(one) > 100
        for other in shapes[:i]:
            assert len(one ^ other) > 150


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("Learning rate 0.05 → 0.025", "Learning rate\n0.05 → 0.025"),
        ("Sparsity target 0.1, cost 0.1", "Sparsity target\n0.1, cost 0.1"),
        ("Average the parameters", "Average the\nparameters"),
        ("Halve", "Halve"),
    ],
)
def test_remedies_are_broken_in_their_middle(words: str, broken: str) -> None:
    assert two_lines(words) == broken


def test_clear_leaves_no_lamp_and_no_choice(view: LampsView) -> None:
    view.show_snapshot(Snapshot((lamp("Rate", "good"), lamp("Error", "watch", LOWER))))
    press(view.row, view.row.places()[0].center())
    view.clear()
    assert (view.says.text(), view.row.places(), view.remedy.isVisible()) == ("", [], False)
    press(view.row, QPointF(20, 10))
    view.show_snapshot(Snapshot((lamp("Rate", "good"), lamp("Error", "watch"))))
    assert view.says.text().startswith("Error is seen.")
