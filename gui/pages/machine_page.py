"""What the pages have in common that look at a machine which has learnt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gui.pages.page import Page
from gui.panels.machine_panel import MachinePanel
from model.data.shipped import RESOURCES
from model.engine.commands import Start
from model.engine.frame import Frame
from model.engine.session import Session
from model.language import tr
from model.rbm import Rbm

SHIPPED_MACHINE = RESOURCES / "machines" / "digits.npz"


@dataclass(frozen=True)
class _Source:
    """Where a machine comes from."""

    name: str
    load: Callable[[], Rbm]


class MachinePage(Page):
    """The machine comes with Reverie, from the learning page or from a file; subclasses say what is done with it.

    If a machine cannot be had, the one before stays.
    """

    takes_machine = True
    open_filter = tr("Machines (*.npz)")
    save_filter = tr("Machine (*.npz)")
    save_name = "machine.npz"

    def choose_by(self, panel: MachinePanel) -> None:
        """The machine is chosen by this panel."""
        self._chooser = panel
        self._machine = self._wanted = _Source(tr("Shipped with Reverie"), partial(Rbm.load, SHIPPED_MACHINE))
        panel.machine_wanted.connect(self.machine_wanted)
        panel.file_wanted.connect(self.files_wanted)

    def make_session(self) -> Callable[[Rbm], Session]:
        """What makes a session of a machine, on the model thread, with what the panel asks for now."""
        raise NotImplementedError

    def machine_in(self, snapshot: object) -> Rbm:
        """The machine a snapshot of this page is about."""
        raise NotImplementedError

    def begin(self) -> None:
        self._begin_with(self._machine)

    def open_files(self, paths: Sequence[Path]) -> None:
        self._begin_with(_Source(paths[0].name, partial(Rbm.load, paths[0])))

    def use_machine(self, machine: Rbm) -> None:
        """Look at this machine from now on."""
        self._begin_with(_Source(tr("From the learning page"), lambda: machine))

    def show_frame(self, frame: Frame) -> None:
        if self.newest is None or self.newest.session_id != frame.session_id:
            self._machine = self._wanted
            self._chooser.describe(self.machine_in(frame.snapshot), self._machine.name)
        super().show_frame(frame)

    def _begin_with(self, source: _Source) -> None:
        self._wanted = source
        self.send(Start(partial(_make, self.make_session(), source.load)))


def _make(make: Callable[[Rbm], Session], load: Callable[[], Rbm]) -> Session:
    return make(load())
