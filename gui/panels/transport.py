"""Play, pause, step, go back, pace and scrub: the same for every page."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from gui.drawing.icons import Shape, icon
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import theme_of
from model.engine.commands import Command, GoTo, Pause, Run, SetPace, Step, StepBack
from model.engine.frame import Frame, Status
from model.language import tr

PACES: tuple[float | None, ...] = (
    *(float(m * 10**e) for e in range(5) for m in (1, 2, 5)),
    100_000.0,
    None,
)
"""Steps a second to choose from; None is as fast as the machine can."""


class TransportPanel(QWidget):
    """Turns clicks into commands; shows where in the run the page is."""

    wish = Signal(object)
    """A Command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._playing = False
        self.home = self._button(
            tr("Back to the beginning of the run (Home)"),
            tr("From there the run goes the same way again, for its random numbers come back too."),
            self.go_home,
        )
        self.back = self._button(
            tr("One step back, exactly (←)"),
            tr("The state before is brought back from what was kept and worked out again, bit for bit."),
            lambda: self._send(StepBack()),
        )
        self.play = self._button(
            tr("Play or pause (Space)"),
            tr("While it plays, one step follows another as fast as the pace beside it says."),
            self.toggle,
        )
        self.forward = self._button(
            tr("One step (→)"),
            tr("A step is the smallest thing this page does; the words at the right say what it is called."),
            lambda: self._send(Step()),
        )
        self.play.setMinimumWidth(64)
        self.pace = QSlider(Qt.Orientation.Horizontal)
        self.pace.setRange(0, len(PACES) - 1)
        self.pace.setPageStep(1)
        self.pace.setFixedWidth(130)
        explain(
            self.pace,
            tr("How fast Play goes: from one step a second to as fast as the machine can"),
            tr("It changes nothing of the run itself: at any pace the same steps are done."),
        )
        self.pace.valueChanged.connect(lambda i: self._set_pace(PACES[i]))
        self.pace_label = Words("plain", 1, Qt.AlignmentFlag.AlignLeft, longest=_pace_in_words(100_000.0))
        self.scrub = QSlider(Qt.Orientation.Horizontal)
        self.scrub.setRange(0, 0)
        explain(
            self.scrub,
            tr("The whole run: drag to any step of it; every state comes back exactly as it was"),
            tr("Some states are kept on the way, and the ones between are worked out again from the nearest of them."),
        )
        self.scrub.valueChanged.connect(self._scrub_to)
        self.place = Words(
            "plain", 1, Qt.AlignmentFlag.AlignRight, longest=_place_in_words(tr("half-step"), 8_888_888, 8_888_888)
        )
        self.place.explain(
            tr("The step shown, and the furthest this run has come"),
            tr("Any step up to there can be gone back to; Play goes on from the one shown."),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        for widget in (self.home, self.back, self.play, self.forward, self.pace, self.pace_label):
            layout.addWidget(widget)
        layout.addWidget(self.scrub, 1)
        layout.addWidget(self.place)
        self._draw_icons()
        for widget in (self.pace, self.scrub):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _button(self, tip: str, more: str, clicked: object) -> QToolButton:
        button = QToolButton()
        explain(button, tip, more)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumSize(40, 34)
        button.clicked.connect(clicked)
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        theme = theme_of(self)
        shapes: dict[QToolButton, Shape] = {
            self.home: "home",
            self.back: "back",
            self.play: "pause" if self._playing else "play",
            self.forward: "step",
        }
        for button, shape in shapes.items():
            button.setIcon(icon(shape, theme.text, theme.faint))

    # --- being told --------------------------------------------------------------------------------------------

    def show_frame(self, frame: Frame | None, step_name: str) -> None:
        """Show where the run is; None when there is no run."""
        self._frame = frame
        playing = frame is not None and frame.status is Status.PLAYING
        if playing != self._playing:
            self._playing = playing
            self._draw_icons()
        self.play.setEnabled(frame is not None and frame.status is not Status.FINISHED)
        self.forward.setEnabled(self.play.isEnabled())
        at_start = frame is None or frame.step <= frame.first_step
        self.home.setEnabled(not at_start)
        self.back.setEnabled(not at_start)
        self.scrub.setEnabled(frame is not None)
        if frame is None:
            self.place.show_text("")
            return
        if not self.scrub.isSliderDown():
            with QSignalBlocker(self.scrub):
                self.scrub.setRange(frame.first_step, max(frame.last_step, frame.first_step + 1))
                self.scrub.setValue(frame.step)
        self.place.show_text(_place_in_words(step_name, frame.step, frame.last_step))

    def show_pace(self, pace: float | None) -> None:
        """Show a pace without wishing for it."""
        with QSignalBlocker(self.pace):
            self.pace.setValue(PACES.index(pace))
        self._name_pace(pace)

    # --- wishes ------------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play if paused, pause if playing."""
        if self._frame is not None:
            self._send(Pause() if self._frame.status in (Status.PLAYING, Status.SEEKING) else Run())

    def go_home(self) -> None:
        """Return to the first step."""
        if self._frame is not None:
            self._send(GoTo(self._frame.first_step))

    def change_pace(self, by: int) -> None:
        """One notch faster or slower."""
        self.pace.setValue(self.pace.value() + by)

    def _scrub_to(self, step: int) -> None:
        self._send(GoTo(step))

    def _set_pace(self, pace: float | None) -> None:
        self._name_pace(pace)
        self._send(SetPace(pace))

    def _name_pace(self, pace: float | None) -> None:
        self.pace_label.show_text(_pace_in_words(pace))

    def _send(self, command: Command) -> None:
        self.wish.emit(command)


def _pace_in_words(pace: float | None) -> str:
    if pace is None:
        return tr("full speed")
    return tr("1 step/s") if pace == 1 else tr("{n:,.0f} steps/s").format(n=pace)


def _place_in_words(step_name: str, step: int, last: int) -> str:
    return tr("{step_name} {step:,} of {last:,}").format(step_name=step_name, step=step, last=last)
