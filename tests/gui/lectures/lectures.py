"""Short lectures for tests, and the way to their steps."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.lectures.lecture_room import LectureRoom
from gui.lectures.player import State
from gui.main_window import MainWindow

WALK = """# A walk

## Damaged

The overlap is {overlap(3):.2f}.

```reverie
page = "hopfield"
session = { seed = 2 }
change = [{ start_from = 3 }, { flip_share = 0.25 }]
highlight = ["state", "overlaps"]
```

## Some steps

Now {energy:.1f}.

```reverie
steps = 30
pace = 400
```

### Notes

Energy {energy:.1f} can only fall.

## To the end

It ends in {end}.

```reverie
steps = "to the end"
ask = { question = "Where does it end?", choices = ["memory", "mixture"], reveals = "verdict" }
highlight = ["energy", "memories"]
```

## Elsewhere

$p(h_1 = 1) = {p(h1):.2f}$

```reverie
page = "small"
session = { example = "detector" }
steps = 1
ask = { question = "How likely is it?", reveals = "p(h1)", tolerance = 0.1 }
```
"""

SLOW = """# Slow

## Begun

```reverie
page = "hopfield"
session = { seed = 2 }
change = [{ start_at_random = true }]
```

## Slow

```reverie
steps = 40
pace = 0.5
```

## On

```reverie
change = [{ flip_share = 0.1 }]
steps = 5
```
"""


def written(folder: Path, text: str = WALK, name: str = "walk.md") -> Path:
    """A lecture in a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def opened(window: MainWindow, qtbot: QtBot, file: Path) -> LectureRoom:
    """A lecture in a window, at rest at its first step."""
    assert window.theatre.open(str(file))
    assert window.theatre.room is not None
    at_rest(window.theatre.room, qtbot)
    return window.theatre.room


def at_rest(room: LectureRoom, qtbot: QtBot, state: State | None = None) -> None:
    """Wait until the present step is there, or asks."""
    player = room.player
    qtbot.waitUntil(lambda: player.state is not State.PERFORMING, timeout=15_000)
    assert state is None or player.state is state, player.refusal
