"""The main window: pages, the transport below them, menus, and the threads behind them."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDeadlineTimer, QSettings, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)

from gui.actions import make_action, say
from gui.appearance import Appearance
from gui.desk import LABS, PAGES, Desk
from gui.dialogs import show_about, show_failure, show_problem
from gui.explain import explain
from gui.flow_meter import FlowMeter
from gui.frame_pump import FramePump
from gui.lab_bar import WHAT_THEY_ARE, LabBar
from gui.lectures.theatre import Theatre
from gui.model_thread import JOIN_SECONDS, ModelThread
from gui.pages.page import Page
from gui.panels.transport import TransportPanel
from gui.recent_files import LECTURE, RecentFile, RecentFiles
from gui.shortcuts import SHORTCUTS, ShortcutsDialog
from model.engine.commands import Command, Run, Save, SetPace, Start, Step, StepBack, Undo
from model.engine.events import Failed, Refused, Saved, Seeking, Started
from model.engine.frame import Frame
from model.language import tr

if TYPE_CHECKING:  # the window opens sooner without them
    import numpy as np
    from numpy.typing import NDArray

    from gui.greeting import Greeting
    from model.hopfield.stored import Stored
    from model.rbm import Rbm

log = logging.getLogger(__name__)


EXAMPLES_FILTER = tr("Examples") + " (*.npz *.npy *.csv *.gz *ubyte);;" + tr("All files") + " (*)"

GREETS = "greets"
"""In the settings: whether the window greets when it opens."""


class MainWindow(QMainWindow):
    """Owns the threads and the pumps; everything else asks it by signals."""

    def __init__(self, settings: QSettings, debug: bool = False, seed: int | None = None) -> None:
        super().__init__()
        self.seed = seed
        """To begin with on every page, or None for each page's own."""
        self.setWindowTitle("Reverie")
        self.setMinimumSize(1024, 640)
        self.resize(1280, 720)
        self._settings = settings
        self._desks: dict[str, Desk] = {}
        self._meter = FlowMeter() if debug else None
        self.labs = LabBar()
        self._stack = QStackedWidget()
        self.transport = TransportPanel()
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.labs, 0), (self._stack, 1), (self.transport, 0)):
            column.addWidget(widget, stretch)
        self._beside = QSplitter()
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(centre)
        self._beside.setStretchFactor(0, 1)
        self.setCentralWidget(self._beside)
        self._recent = RecentFiles(settings)
        self.greeting: Greeting | None = None
        """Since it was shown first."""
        self._greeting_now = False
        self._hover = QLabel()
        self._hover.setMinimumWidth(10)
        self._seed = QLabel()
        self._seed.setContentsMargins(0, 0, 8, 0)
        explain(
            self._seed,
            tr("The seed of this session: the same seed gives the same run"),
            tr("Every random number comes from it, so that a run can be seen again, step for step."),
        )
        self.statusBar().addWidget(self._hover, 1)
        self.statusBar().addPermanentWidget(self._seed)
        self.statusBar().setSizeGripEnabled(False)
        self.appearance = Appearance(settings, self)
        self.appearance.told.connect(lambda sentence: self.statusBar().showMessage(sentence, 6000))
        self._build_menus()
        self.theatre = Theatre(self, self._beside, self._run_actions)
        self.theatre.opened.connect(partial(self._recent.add, LECTURE))
        self.labs.page_chosen.connect(self.open_page)
        self.transport.wish.connect(self._send)
        if self._meter is not None:
            self.statusBar().addPermanentWidget(self._meter)
        self._restore_places()

    # --- pages -------------------------------------------------------------------------------------------------

    @property
    def desk(self) -> Desk | None:
        """The page in front with its thread and pump."""
        page = self._stack.currentWidget()
        return next((d for d in self._desks.values() if d.page is page), None)

    def open_page(self, name: str, file: Path | None = None, play: bool = False, begin: bool = True) -> Page:
        """Bring a page to the front; the first time, it is made and its session starts unless another will."""
        if name not in self._desks:
            desk = self._desks[name] = self._make_desk(name)
            if self.seed is not None:
                desk.page.set_seed(self.seed)
            machine = self._learning_machine() if begin and desk.page.takes_machine else None
            if machine is not None and machine.provenance is not None and machine.provenance.updates > 0:
                desk.page.use_machine(machine)
            elif begin:
                desk.page.begin()
        desk = self._desks[name]
        self._put_in_front(desk.page)
        desk.page.setFocus()  # and not a field, which would take Space and the arrows for itself
        self.labs.show_page(name)
        self.transport.show_frame(desk.page.newest, desk.page.step_name)
        self.transport.show_pace(desk.page.pace)
        self._hover.clear()
        self._show_seed()
        self._fill_view_menu(desk.page)
        if self.theatre.room is not None:
            self.theatre.room.show_page(desk.page)
        if file is not None:
            self._open_files(desk.page, [file])
        if play:
            self._send(Run())
        return desk.page

    def greet(self) -> None:
        """Show the lectures, the laboratories and the files opened last."""
        from gui.greeting import Greeting
        from model.lectures.reading import read_lecture
        from model.lectures.shelf import shipped_lectures

        greeting = self.greeting
        if greeting is None:
            greeting = self.greeting = Greeting([read_lecture(file) for file in shipped_lectures()])
            greeting.lecture_wanted.connect(self.theatre.open)
            greeting.page_wanted.connect(self.open_page)
            greeting.recent_wanted.connect(self._open_recent)
            greeting.own_lecture_wanted.connect(self.choose_lecture)
            greeting.always.setChecked(self.greets)
            greeting.at_every_start.connect(partial(self._settings.setValue, GREETS))
            self._stack.addWidget(greeting)
        greeting.show_recent(self._recent.files())
        self._put_in_front(greeting)
        self._hover.clear()
        self._show_seed()

    @property
    def greets(self) -> bool:
        """Whether the window is to greet when it opens: at first, and then as was chosen."""
        return bool(self._settings.value(GREETS, True, bool))

    def _put_in_front(self, widget: QWidget) -> None:
        """What is there for pages is of no use beside the greeting."""
        self._stack.setCurrentWidget(widget)
        greets = widget is self.greeting
        if greets is not self._greeting_now:  # else they stay as they are: who presents has put one aside
            self._greeting_now = greets
            for bar in (self.labs, self.transport):
                bar.setVisible(not greets)

    def _open_recent(self, file: RecentFile) -> None:
        if file.page == LECTURE:
            self.theatre.open(str(file.path))
        elif file.page in PAGES:  # a settings file can hold anything
            self.open_page(file.page, file=file.path)

    def _open_files(self, page: Page, paths: Sequence[Path]) -> None:
        for name, desk in self._desks.items():
            if desk.page is page:
                for path in paths:
                    self._recent.add(name, path)
        page.open_files(paths)

    def _open_nth(self, i: int) -> None:
        """The page of the present laboratory with this number, if there is one."""
        name = self.labs.nth(i)
        if name is not None:
            self.open_page(name)

    def _make_desk(self, name: str) -> Desk:
        kind = PAGES[name]
        page = kind.make()
        explain(page, kind.tip, WHAT_THEY_ARE[kind.lab])
        page.setToolTip("")  # it would lie over whatever is on the page
        thread = ModelThread(self)
        pump = FramePump(thread, self)
        desk = Desk(page, thread, pump, page.saveState())
        page.wish.connect(pump.send)
        page.wish.connect(self._say_what_takes_time)
        page.hovered.connect(self._hover.setText)
        page.worded.connect(lambda frame: self._follow(desk, frame))
        page.problem.connect(partial(show_problem, self))
        pump.frame.connect(lambda frame: self._show_frame(desk, frame))
        pump.news.connect(lambda event: self._heed(desk, event))
        page.files_wanted.connect(self._open)
        page.network_wanted.connect(lambda: self._hand_over_network(page))
        page.state_offered.connect(self._show_state)
        page.additions_wanted.connect(lambda: self._choose_files(tr("Add"), page.open_filter, True, page.add_files))
        page.examples_wanted.connect(lambda folder: self._choose_examples(page, folder))
        page.machine_wanted.connect(lambda: self._hand_over_machine(page))
        page.resize(self._stack.size())  # docks share out the width it has
        self._stack.addWidget(page)
        layout = self._settings.value(f"pages/{name}")
        if not (isinstance(layout, QByteArray) and page.restoreState(layout)):
            page.narrow_the_side()
        thread.start()
        pump.send(SetPace(page.pace))
        return desk

    def _learning_machine(self) -> "Rbm | None":
        return self._desks["learning"].page.machine() if "learning" in self._desks else None

    def _hand_over_machine(self, page: Page) -> None:
        """Give the machine that is learning, as it is now, to the page that asks for it."""
        machine = self._learning_machine()
        if machine is None:
            show_problem(self, tr("No machine is learning yet: open the page “RBM: learning” first."))
        else:
            page.use_machine(machine)

    def _hand_over_network(self, page: Page) -> None:
        """Give the network of the Hopfield page, as it is now, to the page that asks for it."""
        stored = self._desks["hopfield"].page.network() if "hopfield" in self._desks else None
        if stored is None:
            show_problem(self, tr("There is no network yet: open the page “Hopfield network” first."))
        else:
            page.use_network(stored)

    def _show_state(self, stored: "Stored", state: "NDArray[np.int8]") -> None:
        """Go to the Hopfield page and show a state of another page's network there."""
        self.open_page("hopfield").show_state(stored, state)

    def _say_what_takes_time(self, wish: Command) -> None:
        if isinstance(wish, Start):
            self.statusBar().showMessage(tr("Setting up …"))

    def _show_seed(self) -> None:
        desk = self.desk
        self._seed.setText(
            tr("seed {seed}").format(seed=desk.seed) if desk is not None and desk.seed is not None else ""
        )

    # --- from the model threads --------------------------------------------------------------------------------

    def _show_frame(self, desk: Desk, frame: Frame) -> None:
        desk.page.show_frame(frame)
        if desk is self.desk and self._meter is not None:
            self._meter.count(frame)

    def _follow(self, desk: Desk, frame: Frame) -> None:
        if desk is self.desk:
            self.transport.show_frame(frame, desk.page.step_name)

    def _heed(self, desk: Desk, event: object) -> None:
        log.debug("%s: %s", desk.page.title, event)
        if isinstance(event, Started | Refused | Failed):
            self.statusBar().clearMessage()
        match event:
            case Started(seed):
                desk.seed = seed
                self._show_seed()
            case Seeking(done, total):
                self.statusBar().showMessage(
                    tr("Replaying step {done:,} of {total:,} …").format(done=done, total=total), 400
                )
            case Saved(path):
                self._recent.add(next(name for name, each in self._desks.items() if each is desk), Path(path))
                self.statusBar().showMessage(tr("Saved {path}").format(path=path), 6000)
            case Refused(message):
                if not self.theatre.is_performing_on(desk):
                    show_problem(self, message)
            case Failed():
                if event.step is not None:
                    desk.page.forget_run()
                if desk is self.desk and desk.page.newest is None:
                    self.transport.show_frame(None, desk.page.step_name)
                log.error("%s", event.traceback)
                show_failure(self, event)

    # --- wishes ------------------------------------------------------------------------------------------------

    def _send(self, command: Command) -> None:
        desk = self.desk
        if desk is None:
            return
        # The first step loads numba on the model thread. pyqtgraph must not be loading here at the same time: both load
        # the same third packages, and Python then loses some of them.
        desk.page.complete()
        if isinstance(command, SetPace):
            desk.page.pace = command.steps_per_second
        desk.page.send(command)

    def _open(self) -> None:
        desk = self.desk
        if desk is None:
            return
        page = desk.page
        self._choose_files(tr("Open"), page.open_filter, page.opens_many, partial(self._open_files, page))

    def _choose_files(self, title: str, name_filter: str, many: bool, use: Callable[[Sequence[Path]], object]) -> None:
        dialog = self._file_dialog(title, name_filter)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda names: use([Path(n) for n in names]))
        dialog.open()

    def _choose_examples(self, page: Page, folder: bool) -> None:
        dialog = self._file_dialog(tr("Open"), "" if folder else EXAMPLES_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda names: page.use_examples(Path(names[0])))
        dialog.open()

    def _save(self) -> None:
        desk = self.desk
        if desk is None:
            return
        dialog = self._file_dialog(tr("Save"), desk.page.save_filter)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(desk.page.save_name).suffix)
        dialog.selectFile(desk.page.save_name)
        dialog.fileSelected.connect(lambda name: desk.pump.send(Save(Path(name))))
        dialog.open()

    def _file_dialog(self, title: str, name_filter: str) -> QFileDialog:
        """A dialog in the folder where files were opened or saved last, which remembers where it goes from there."""
        dialog = QFileDialog(self, title, str(self._settings.value("folder", "")), name_filter)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.directoryEntered.connect(partial(self._settings.setValue, "folder"))
        return dialog

    def _start_again(self) -> None:
        if self.desk is not None:
            self.desk.page.begin_again()

    # --- menus -------------------------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        bar = self.menuBar()
        file = bar.addMenu(tr("&File"))
        self._action(file, tr("&Open …"), self._open, "open", tr("Open a file of this page's kind"))
        self._recent_menu = file.addMenu(tr("Open &recent"))
        self._recent_menu.aboutToShow.connect(self._fill_recent_menu)
        self._action(file, tr("&Save …"), self._save, "save", tr("Save what this page has made"))
        self._export_menu = file.addMenu(tr("&Export"))
        self._export_menu.aboutToShow.connect(self._fill_export_menu)
        file.addSeparator()
        self._action(file, tr("&Quit"), self.close, "quit", tr("Close the window"))
        edit = bar.addMenu(tr("&Edit"))
        self._action(
            edit, tr("&Undo"), lambda: self._send(Undo()), "undo", tr("Bring back the run before the last change")
        )
        run = bar.addMenu(tr("&Run"))
        play = self._action(
            run, tr("&Play or pause"), self.transport.toggle, "play", tr("Let the run go on, or hold it")
        )
        step = self._action(run, tr("&Step"), lambda: self._send(Step()), "step", tr("One step"))
        back = self._action(run, tr("Step &back"), lambda: self._send(StepBack()), "back", tr("One step back"))
        home = self._action(run, tr("To the &beginning"), self.transport.go_home, "home", tr("Back to the first step"))
        self._run_actions = {"play": play, "step": step, "back": back, "home": home}
        self._action(run, tr("&Faster"), lambda: self.transport.change_pace(+1), "faster", tr("More steps a second"))
        self._action(run, tr("S&lower"), lambda: self.transport.change_pace(-1), "slower", tr("Fewer steps a second"))
        run.addSeparator()
        self._action(run, tr("Start &again"), self._start_again, "again", tr("A new session with the same settings"))
        self._view_menu = bar.addMenu(tr("&View"))
        self._lecture_menu = bar.addMenu(tr("&Lecture"))
        self._lecture_menu.aboutToShow.connect(self._fill_lecture_menu)
        help_menu = bar.addMenu(tr("&Help"))
        self._action(
            help_menu, tr("&Welcome"), self.greet, None, tr("Lectures, laboratories, and the files opened last")
        )
        self._action(
            help_menu,
            tr("What is &this?"),
            QWhatsThis.enterWhatsThisMode,
            "what is this",
            tr("Then click anything: it says what it is"),
        )
        self._action(help_menu, tr("&Keyboard shortcuts"), self._show_shortcuts, "help", tr("All shortcuts"))
        self._action(help_menu, tr("&About Reverie"), partial(show_about, self), None, tr("What this is"))
        self._page_actions = [
            self._action(None, kind.title, partial(self.open_page, name), None, kind.tip)
            for name, kind in PAGES.items()
        ]
        for i in range(max(map(len, LABS.values()))):
            tip = SHORTCUTS[f"page {i + 1}"].what
            self._action(None, tip, partial(self._open_nth, i), f"page {i + 1}", tip)
        self._other_lab = self._action(
            None,
            tr("The &other laboratory"),
            lambda: self.open_page(self.labs.in_other_lab()),
            "lab",
            tr("From Hopfield networks to restricted Boltzmann machines, and back"),
        )
        self._full_screen = self._action(
            None, tr("&Full screen"), self._toggle_full_screen, "full screen", tr("Use the whole screen")
        )
        self._reset = self._action(
            None, tr("&Reset the layout"), self._reset_layout, None, tr("All views where they were at first")
        )

    def _fill_recent_menu(self) -> None:
        menu = self._recent_menu
        menu.clear()
        files = self._recent.files()
        for file in files:
            action = menu.addAction(file.path.name.replace("&", "&&"))
            say(action, str(file.path))
            action.triggered.connect(lambda _checked=False, file=file: self._open_recent(file))
        menu.addSeparator()
        forget = menu.addAction(tr("&Forget them"), self._recent.forget)
        say(forget, tr("Empty this list; the files stay"))
        forget.setEnabled(bool(files))

    def _action(
        self, menu: QMenu | None, text: str, do: Callable[[], object], shortcut: str | None, tip: str
    ) -> QAction:
        action = make_action(self, text, do, shortcut, tip)
        if menu is not None:
            menu.addAction(action)
        return action

    def _fill_view_menu(self, page: Page) -> None:
        menu = self._view_menu
        menu.clear()
        menu.addActions(self._page_actions)
        menu.addAction(self._other_lab)
        menu.addSeparator()
        for dock in page.findChildren(QDockWidget):
            menu.addAction(dock.toggleViewAction())
        menu.addAction(self._reset)
        menu.addSeparator()
        for each in self.appearance.menus:
            menu.addMenu(each)
        menu.addAction(self._full_screen)

    def set_theme(self, wish: Qt.ColorScheme | None) -> None:
        """Light, dark, or Unknown to follow the system; None is what was chosen from the menu last time."""
        self.appearance.set_theme(wish)

    def set_text_size(self, name: str | None) -> None:
        """One of TEXT_SIZES; None is what was chosen last time."""
        self.appearance.set_text_size(name)

    def apply_style(self) -> None:
        """Draw everything as it was wished for; also when the system has gone dark or light."""
        self.appearance.apply()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self).open()

    # --- lectures ----------------------------------------------------------------------------------------------

    def _fill_lecture_menu(self) -> None:
        from gui.lectures.lecture_menu import fill

        fill(self._lecture_menu, self)

    def _fill_export_menu(self) -> None:
        from gui.export.export_menu import fill

        fill(self._export_menu, self)

    def choose_lecture(self) -> None:
        """Have the user choose a lecture of their own, and open it."""
        self._choose_files(
            tr("Open a lecture"), tr("Lectures") + " (*.md)", False, lambda paths: self.theatre.open(str(paths[0]))
        )

    # --- places ------------------------------------------------------------------------------------------------

    def _restore_places(self) -> None:
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):  # a settings file can hold anything
            self.restoreGeometry(geometry)

    def _reset_layout(self) -> None:
        desk = self.desk
        if desk is not None:
            desk.page.restoreState(desk.first_layout)
            desk.page.narrow_the_side()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the pumps, have every thread leave, and remember the places."""
        if not self.isFullScreen():
            self._settings.setValue("geometry", self.saveGeometry())
        self.theatre.leave()
        for name, desk in self._desks.items():
            self._settings.setValue(f"pages/{name}", desk.page.layout_to_remember())
            desk.page.wish.disconnect()  # views that are hidden now would have less worked out, by nobody any more
            desk.pump.stop()
            desk.thread.ask_to_leave()
            desk.page.leave()
        deadline = QDeadlineTimer(round(1000 * JOIN_SECONDS))
        for desk in self._desks.values():
            desk.thread.join(deadline)
        super().closeEvent(event)
