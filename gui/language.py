"""The languages there are, each a file of Qt's translation tools, and which of them is spoken."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from model.errors import BadInput
from model.language import ENGLISH, speak

FOLDER = Path(__file__).parent.parent / "resources" / "translations"


def languages() -> dict[str, str]:
    """Codes, such as "it", and what each language is called in itself; English is always there."""
    codes = sorted(each.stem.partition("_")[2] for each in FOLDER.glob("reverie_*.qm"))
    return {ENGLISH: "English"} | {code: QLocale(code).nativeLanguageName().capitalize() or code for code in codes}


def language_of_the_system() -> str:
    """The first language the user reads that there is a file for; else English."""
    known = languages()
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code in known:
            return code
    return ENGLISH


class Spoken:
    """Keeps the translators of a language, which Qt does not."""

    def __init__(self, wish: str) -> None:
        """``wish``: a code of ``languages()``, or a .qm file.

        Raises BadInput if it is neither.
        """
        path = Path(wish)
        if path.suffix == ".qm":
            file = path
        else:
            known = languages()
            if wish not in known:
                raise BadInput(f"There is no language {wish!r}; there are {', '.join(known)}, or a .qm file.")
            file = FOLDER / f"reverie_{wish}.qm"
        self.translator, self.of_qt = QTranslator(), QTranslator()
        if wish == ENGLISH:
            speak(ENGLISH)
            return
        if not self.translator.load(os.fspath(file)):
            raise BadInput(
                f"{file}: this is no translation that Qt can read; pyside6-lrelease makes one of a .ts file."
            )
        code = self.translator.language() or file.stem
        speak(code, lambda text, apart: self.translator.translate("", text, apart) or "")
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.of_qt.load(QLocale(code), "qtbase", "_", folder):
            QCoreApplication.installTranslator(self.of_qt)
