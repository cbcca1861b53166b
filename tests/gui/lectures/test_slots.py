"""A live number at its place: its room only grows, and its mark goes."""

import pytest

from gui.lectures.live_text import Number
from gui.lectures.slots import FADE_S, HOLD_S, Slot, wider


@pytest.mark.parametrize(
    ("room", "text", "found"),
    [
        ("…", "1.25", "0.00"),
        ("0.00", "7.31", "0.00"),
        ("0.00", "−7.31", "−0.00"),
        ("−0.00", "1.25", "−0.00"),
        ("−0.00", "12.25", "−0.00"),
        ("0.00", "12.25", "00.00"),
        ("00", "a bar", "a bar"),
        ("a bar", "3", "0"),
    ],
)
def test_room_is_as_wide_as_the_widest_number(room: str, text: str, found: str) -> None:
    assert wider(room, text) == found


def test_a_sign_that_is_always_there_needs_one_room() -> None:
    assert wider("…", "+1.25", signed=True) == "±0.00"
    assert wider("±0.00", "−7.25", signed=True) == "±0.00"
    assert wider("±0.00", "−17.25", signed=True) == "±00.00"
    slot = Slot(Number("x", "+.1f"))
    slot.show({"x": -0.5}, 0.0, mark=False)
    assert (slot.text, slot.room) == ("−0.5", "±0.0")


def test_only_another_text_is_a_change() -> None:
    slot = Slot(Number("x", ".1f"))
    assert not slot.show({}, 0.0, mark=True)
    assert slot.show({"x": 1.0}, 0.0, mark=True)
    assert not slot.show({"x": 1.01}, 1.0, mark=True)
    assert slot.text == "1.0"
    assert slot.show({}, 2.0, mark=True)
    assert slot.text == "…"


def test_a_mark_holds_and_then_fades() -> None:
    slot = Slot(Number("x", "d"))
    slot.show({"x": 1}, 10.0, mark=False)
    assert slot.strength(10.0) == 0
    slot.show({"x": 2}, 10.0, mark=True)
    assert slot.strength(10.0 + HOLD_S) == pytest.approx(1)
    assert slot.strength(10.0 + HOLD_S + FADE_S / 2) == pytest.approx(0.5)
    assert slot.strength(10.0 + HOLD_S + FADE_S) == pytest.approx(0)
    slot.show({"x": 3}, 20.0, mark=True)
    slot.unmark()
    assert slot.strength(20.0) == 0
