"""The lectures that ship with Reverie."""

from pathlib import Path

from model.data.shipped import RESOURCES
from model.errors import BadInput
from model.language import spoken
from model.lectures.where import unknown

LECTURES = RESOURCES / "lectures"

PART = "_"
"""What the name of a file begins with that is only there to be included."""


def shipped_lectures() -> tuple[Path, ...]:
    """Their files, by name: in the language that is spoken, those that there are in it."""
    translated = LECTURES / spoken()
    return tuple(
        translated / path.name if (translated / path.name).exists() else path for path in _lectures_in(LECTURES)
    )


def every_shipped_lecture() -> tuple[Path, ...]:
    """The same in all languages: a folder for each besides English, such as lectures/it."""
    folders = [LECTURES, *sorted(each for each in LECTURES.iterdir() if each.is_dir())]
    return tuple(path for folder in folders for path in _lectures_in(folder))


def _lectures_in(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.md")) if not path.name.startswith(PART)]


def lecture_file(name: str) -> Path:
    """The file of a lecture that ships with Reverie, by its name, or else a file of one's own.

    Raises BadInput if it is neither.
    """
    files = {path.stem: path for path in shipped_lectures()}
    path = Path(name)
    if name in files and not path.exists():
        return files[name]
    if path.exists() or path.suffix or len(path.parts) > 1:
        return path
    text = unknown("lecture", name, files, "Besides files such as lecture.md there are")
    raise BadInput(text[0].upper() + text[1:])
