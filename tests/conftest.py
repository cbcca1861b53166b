"""No test needs a screen, and none reads or writes in the home folder. Set before anything imports Qt."""

import os
import tempfile

import pytest

_folder = tempfile.TemporaryDirectory(prefix="reverie-tests-")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Where QSettings and the file dialogs of Qt remember things.
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
    os.environ[variable] = _folder.name
# Pictures are compared pixel by pixel.
for variable in ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE"):
    os.environ.pop(variable, None)


def pytest_unconfigure(config: pytest.Config) -> None:
    _folder.cleanup()
