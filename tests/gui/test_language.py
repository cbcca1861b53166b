"""Other languages: their files are whole, up to date, and keep every place for a value; and how one is chosen."""

import re
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from gui.language import FOLDER, Spoken, languages
from model.errors import BadInput
from model.language import ENGLISH, speak, spoken, tr

ROOT = Path(__file__).parents[2]

SOURCES = sorted(FOLDER.glob("*.ts"))

PLACES = re.compile(r"\{[^{}]*\}|%\d|</?\w+")
"""For values, and marks of rich text."""

Message = tuple[str, str]
"""The English text, and what tells it apart."""


@pytest.fixture
def english_afterwards(qapp: QCoreApplication) -> Iterator[None]:
    yield
    speak(ENGLISH)


def messages(file: Path) -> dict[Message, str]:
    found = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        done = translation.get("type") is None
        found[message.findtext("source", ""), message.findtext("comment", "")] = (
            (translation.text or "") if done else ""
        )
    return found


@pytest.fixture(scope="session")
def in_the_code(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """All that there is to translate, as Qt's own tool finds it."""
    file = tmp_path_factory.mktemp("language") / "all_it.ts"
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    command = [str(tool), "-extensions", "py", "-locations", "none", "gui", "model", "-ts", str(file)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return set(messages(file))


def test_there_is_italian() -> None:
    assert languages()[ENGLISH] == "English"
    assert languages()["it"] == "Italiano"


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_every_text_of_the_code_is_translated(file: Path, in_the_code: set[Message]) -> None:
    translated = messages(file)
    missing = sorted(in_the_code - {message for message, text in translated.items() if text})
    assert not missing, f"{len(missing)} of {len(in_the_code)}; pyside6-lupdate, see {FOLDER.name}/README.md"
    assert not sorted(set(translated) - in_the_code), "no longer in the code"


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_no_place_for_a_value_is_lost(file: Path) -> None:
    wrong = [
        (english, text)
        for (english, _apart), text in messages(file).items()
        if sorted(PLACES.findall(english)) != sorted(PLACES.findall(text))
    ]
    assert not wrong


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_the_file_that_qt_reads_is_up_to_date(file: Path, qapp: QCoreApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    assert {m: translator.translate("", *m) for m in messages(file)} == messages(file)


def test_it_speaks_what_was_wished_for(english_afterwards: None) -> None:
    told = Spoken("it")
    assert spoken() == "it"
    assert tr("Recent files") == "File recenti"
    assert tr("no such text") == "no such text"
    del told


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput, match="no language 'xx'; there are en, it"):
        Spoken("xx")
    assert spoken() == ENGLISH


def test_a_file_that_is_no_translation_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "reverie_de.qm"
    file.write_bytes(b"not this")
    with pytest.raises(BadInput, match=r"reverie_de\.qm: this is no translation"):
        Spoken(str(file))


def test_a_window_speaks_italian(tmp_path: Path) -> None:
    """In a process of its own: texts of modules are translated when these are imported."""
    code = (
        "from PySide6.QtCore import QSettings\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from gui.language import Spoken\n"
        "told = Spoken('it')\n"
        "from gui.desk import PAGES\n"
        "from gui.main_window import MainWindow\n"
        f"window = MainWindow(QSettings({str(tmp_path / 'w.ini')!r}, QSettings.Format.IniFormat))\n"
        "print([action.text() for action in window.menuBar().actions()])\n"
        "print(PAGES['hopfield'].title)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert "Rete di Hopfield" in done.stdout, done.stderr
    assert "Visualizza" in done.stdout.replace("&", "")
