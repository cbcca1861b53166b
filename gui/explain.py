"""What a control or a picture is: a phrase under the mouse, and two sentences for “What is this?”."""

import html
import re

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWhatsThis, QWidget

INDEX = re.compile(r"(?<=\w)_(\w+)")


def explain(target: QWidget | QAction, tip: str, more: str) -> None:
    """Say what something does (``tip``, a phrase without a full stop) and what lies behind it (``more``, a sentence).

    The sentence names the symbol that the field has for it, if there is one, as Unicode: "It is the ε of …".
    """
    target.setToolTip(tip)
    target.setWhatsThis(f"<p>{_rich(tip.removesuffix('.'))}.</p><p>{_rich(more)}</p>")


def _rich(text: str) -> str:
    """With the indices of w_ij set low, and no line broken between ⟨vh⟩ and its ᵏ."""
    return INDEX.sub(r"<sub>\1</sub>", html.escape(text)).replace("⟩", "⟩\u2060")


class WhatIsThis(QObject):
    """After F1, a click tells what was clicked, and does nothing else.

    Where nothing was said of the very thing, what is said of the one around it holds; where a thing has no more than a
    phrase under the mouse, the phrase.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WhatsThis and isinstance(watched, QWidget) and isinstance(event, QHelpEvent):
            text = said_of(watched)
            if text:
                QWhatsThis.showText(event.globalPos(), text, watched)
                event.accept()
                return True
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(watched, QMenu):
            assert isinstance(event, QMouseEvent)
            return QWhatsThis.inWhatsThisMode() and _tell_what_cannot_be_done(watched, event)
        return False


def _tell_what_cannot_be_done(menu: QMenu, event: QMouseEvent) -> bool:
    """What the entry does that was clicked: Qt tells that of the others, and is silent on one that is off."""
    action = menu.actionAt(event.position().toPoint())
    if action is None or action.isEnabled():
        return False
    QWhatsThis.leaveWhatsThisMode()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    QWhatsThis.showText(event.globalPosition().toPoint(), action.whatsThis())
    return True


def said_of(widget: QWidget) -> str:
    """What “What is this?” says of a widget: its own words, its phrase, or those of what it names or lies in."""
    around: QWidget | None = widget
    while around is not None:
        text = around.whatsThis() or around.toolTip()
        if text:
            return text
        if isinstance(around, QLabel) and around.buddy() is not None:  # the name of a field in a form
            around = around.buddy()
            continue
        around = None if around.isWindow() else around.parentWidget()
    return ""
