"""Play, pause, step, go back, pace and scrub: the same for every page."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from gui.drawing.icons import Shape, icon
from gui.drawing.words import Words
from gui.style import theme_of
from model.engine.commands import Command, GoTo, Pause, Run, SetPace, Step, StepBack
from model.engine.frame import Frame, Status

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
        self.home = self._button("Back to the beginning of the run (Home)", self.go_home)
        self.back = self._button("One step back, exactly (←)", lambda: self._send(StepBack()))
        self.play = self._button("Play or pause (Space)", self.toggle)
        self.forward = self._button("One step (→)", lambda: self._send(Step()))
        self.play.setMinimumWidth(64)
        self.pace = QSlider(Qt.Orientation.Horizontal)
        self.pace.setRange(0, len(PACES) - 1)
        self.pace.setPageStep(1)
        self.pace.setFixedWidth(130)
        self.pace.setToolTip("How fast Play goes: from one step a second to as fast as the machine can")
        self.pace.valueChanged.connect(lambda i: self._set_pace(PACES[i]))
        self.pace_label = Words("plain", 1, Qt.AlignmentFlag.AlignLeft, longest="100,000 steps/s")
        self.scrub = QSlider(Qt.Orientation.Horizontal)
        self.scrub.setRange(0, 0)
        self.scrub.setToolTip("The whole run: drag to any step of it; every state comes back exactly as it was")
        self.scrub.valueChanged.connect(self._scrub_to)
        self.place = Words("plain", 1, Qt.AlignmentFlag.AlignRight, longest="half-step 8,888,888 of 8,888,888")
        self.place.explain("The step shown, and the furthest this run has come")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        for widget in (self.home, self.back, self.play, self.forward, self.pace, self.pace_label):
            layout.addWidget(widget)
        layout.addWidget(self.scrub, 1)
        layout.addWidget(self.place)
        self._draw_icons()
        for widget in (self.pace, self.scrub):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _button(self, tip: str, clicked: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
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
        self.place.show_text(f"{step_name} {frame.step:,} of {frame.last_step:,}")

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
        plural = "" if pace == 1 else "s"
        self.pace_label.show_text("full speed" if pace is None else f"{pace:,.0f} step{plural}/s")

    def _send(self, command: Command) -> None:
        self.wish.emit(command)
