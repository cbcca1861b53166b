"""In which language Reverie speaks: English stands in the code, another one comes from a file.

Every text that a user reads is ``tr("…")``, with its values put in afterwards: ``tr("{n} units").format(n=n)``. Texts
of modules are translated when these are imported, so that the language is chosen before (``gui.language``) and stays
until Reverie is closed.
"""

from collections.abc import Callable

LookUp = Callable[[str, str], str]
"""From an English text and what tells it from the same text elsewhere, to its translation; "" if there is none."""

ENGLISH = "en"

_language = ENGLISH
_look_up: LookUp | None = None


def tr(text: str, apart: str = "") -> str:
    """The text in the language that is spoken; ``apart`` tells it from the same English that means something else."""
    return text if _look_up is None else (_look_up(text, apart) or text)


def speak(language: str, look_up: LookUp | None = None) -> None:
    """Translate from now on by this, or by nothing; ``language`` is a code such as "it"."""
    global _language, _look_up
    _language, _look_up = language, look_up


def spoken() -> str:
    """The code of the language that is spoken."""
    return _language
