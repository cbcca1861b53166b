"""From options to an open window, and from there to the exit code."""

import argparse
import logging
import signal
import socket
import sys
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QSettings, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui.explain import WhatIsThis
from gui.language import Spoken, language_of_the_system
from gui.style import THEMES, apply_style
from model.errors import BadInput
from model.language import ENGLISH

LOW_SCREEN = 800
"""Pixels; on a screen lower than this the window takes all of it."""

WELCOME = "welcome"
"""Named like a page: what the window greets with."""

log = logging.getLogger(__name__)


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    # A thread switch every millisecond, not every five, lets the window paint while the model computes.
    sys.setswitchinterval(0.001)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Reverie")
    app.setStyle("Fusion")
    # Ctrl-C in the terminal closes the window like any other way of closing it.
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    wake = _wake_python_for_signals()
    settings = open_settings(options.screenshot is not None)
    try:
        spoken = speak(options.language, settings)
    except BadInput as refusal:
        print(f"reverie: {refusal}", file=sys.stderr)
        return 2
    if options.export is not None:
        return _export(app, options)
    from gui.main_window import MainWindow  # texts of modules are translated when they are imported

    WhatIsThis(app)
    window = MainWindow(settings, debug=options.debug, seed=options.seed)
    window.set_text_size(None)
    window.set_theme(THEMES[options.theme] if options.theme else None)
    QApplication.styleHints().colorSchemeChanged.connect(window.apply_style)
    if options.size:
        window.resize(*options.size)
        window.show()
    elif app.primaryScreen().availableGeometry().height() < LOW_SCREEN:
        window.showMaximized()  # with a frame around it, it would not fit
    else:
        window.show()
    chosen = options.page or options.open or options.lecture or options.play
    if options.page == WELCOME or (window.greets and not chosen):
        window.greet()
    elif options.lecture is None or not window.theatre.open(options.lecture):
        first = options.page or ("learning" if options.open and options.open.suffix.lower() == ".npz" else "hopfield")
        window.open_page(first, file=options.open, play=options.play)
    if options.screenshot is not None:
        QTimer.singleShot(round(1000 * options.after), lambda: _take_screenshot(app, window, options.screenshot))
    code = app.exec()
    window.close()
    del spoken  # its translators had to live as long as the window
    wake.setEnabled(False)
    signal.set_wakeup_fd(-1)
    return code


def speak(wish: str | None, settings: QSettings) -> Spoken:
    """The language wished for, or else the one chosen from the menu last time, or that of the system.

    Raises BadInput if there is none such; one that was chosen once and has gone is no reason not to open.
    """
    if wish is not None:
        return Spoken(wish)
    try:
        return Spoken(str(settings.value("language", language_of_the_system())))
    except BadInput as refusal:
        log.warning("%s", refusal)
        return Spoken(ENGLISH)


def _wake_python_for_signals() -> QSocketNotifier:
    """While nothing happens Qt waits in C++, where Python does not hear of signals: let them make something happen."""
    ear, mouth = socket.socketpair()
    for end in (ear, mouth):
        end.setblocking(False)
    signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_, sockets=(ear, mouth): sockets[0].recv(4096))
    return notifier


def open_settings(throw_away: bool) -> QSettings:
    """Where the window remembers its places; a screenshot starts from none and leaves none."""
    if throw_away:
        settings = QSettings("", QSettings.Format.IniFormat)
        settings.setFallbacksEnabled(False)
        return settings
    folder = user_config_path("reverie", appauthor=False)
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def _export(app: QApplication, options: argparse.Namespace) -> int:
    """Perform a lecture, write it as a hand-out, and say how far it is."""
    from tqdm import tqdm

    from gui.export.handout import Handout
    from model.lectures.reading import read_lecture
    from model.lectures.shelf import lecture_file

    apply_style(app, THEMES[options.theme or "light"], "Normal")
    refusals: list[str] = []
    try:
        lecture = read_lecture(lecture_file(options.lecture))
        handout = Handout(lecture, options.export.absolute(), app)
        with tqdm(total=len(lecture.steps), unit="step") as bar:
            handout.progress.connect(lambda n: bar.update(n - bar.n))
            handout.refused.connect(refusals.append)
            handout.ended.connect(app.quit, Qt.ConnectionType.QueuedConnection)
            handout.begin()
            app.exec()
            handout.cancel()
    except BadInput as refusal:
        refusals.append(str(refusal))
    for sentence in refusals:
        print(f"reverie: {sentence}", file=sys.stderr)
    return 1 if refusals else 0


def _take_screenshot(app: QApplication, window: QWidget, path: Path) -> None:
    saved = window.grab().save(str(path))
    if not saved:
        print(
            f"reverie: {path} could not be written; it must be a .png or .jpg file in a folder that exists",
            file=sys.stderr,
        )
    app.exit(0 if saved else 1)
