"""A slot for one frame between two threads."""

from threading import Lock

from model.engine.frame import Frame


class Mailbox:
    """The newest frame, until it is taken. A frame put over another one takes over its scalars: none is ever lost."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._frame: Frame | None = None

    @property
    def empty(self) -> bool:
        """Whether the last frame has been taken."""
        return self._frame is None

    def put(self, frame: Frame) -> None:
        """Offer a frame in place of any that still lies here."""
        with self._lock:
            self._frame = frame.after(self._frame)

    def take(self) -> Frame | None:
        """Take the frame out, if there is one."""
        with self._lock:
            frame, self._frame = self._frame, None
        return frame
