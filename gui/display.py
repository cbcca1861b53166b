"""Whether a window can be opened here, said in a sentence before Qt would abort the process."""

import ctypes
import os
import socket
import sys
from pathlib import Path

OFFSCREEN_HINT = "--screenshot FILE.png works without a display."


def what_is_missing() -> str | None:
    """A sentence about what keeps a window from opening, or None if nothing is known to."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if _wayland_answers():
        return None
    if not os.environ.get("DISPLAY"):
        if os.environ.get("WAYLAND_DISPLAY"):
            name = os.environ["WAYLAND_DISPLAY"]
            return f"The display WAYLAND_DISPLAY={name} cannot be reached. {OFFSCREEN_HINT}"
        return f"There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. {OFFSCREEN_HINT}"
    return _missing_library() or _unreachable_display()


def _wayland_answers() -> bool:
    """Whether a Wayland display is named and takes a connection."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    address = Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / name  # an absolute name stands for itself
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        try:
            knock.connect(str(address))
        except OSError:
            return False
    return True


def _missing_library() -> str | None:
    """Load Qt's plugin for X11 as Qt would; the loader names the first library that it does not find."""
    import PySide6

    plugin = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        library = str(error).split(":")[0]
        return (
            f"The system library {library} is missing, which Qt needs to open a window"
            f" (on Debian: sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1)."
        )
    return None


def _unreachable_display() -> str | None:
    """Knock at the X server as Qt would."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return None
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if broken:
        return f"The display DISPLAY={os.environ['DISPLAY']} cannot be reached. {OFFSCREEN_HINT}"
    return None
