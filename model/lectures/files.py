"""Files of a lecture: read whole, as UTF-8, and never from outside its folder."""

from collections.abc import Collection
from pathlib import Path

from model.data.reading import open_to_read
from model.errors import BadInput
from model.lectures.where import Where, shown

MAX_BYTES = 2 * 2**20
"""Of a file of a lecture; a book has fewer."""


def read_text(path: Path) -> list[str]:
    """The lines of a file. Raises BadInput if it is missing, empty, too large or not UTF-8, with line and byte."""
    with open_to_read(path, "a lecture (a Markdown file such as lecture.md)") as stream:
        content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise BadInput(f"{path} is larger than {MAX_BYTES // 2**20} MB: a lecture is text, and pictures lie beside it.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The signature that some editors put at the beginning is not among the bytes that an error counts.
        before = content[: error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)]
        line, byte = before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1
        wrong = content[len(before)]
        raise BadInput(
            f"{path}, line {line}: byte {byte} of the line is 0x{wrong:02X}, which is no UTF-8; save the file as UTF-8."
        ) from error
    if not text.strip():
        raise BadInput(
            f'{path} is empty: a lecture begins with a line "# Title", and each of its steps with "## Heading".'
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def beside(name: str, where: Where, wanted: str, suffixes: Collection[str] = ()) -> Path:
    """The file of this name beside the one it is named in, inside the lecture's folder.

    Raises Located if it is outside, is not there, or has another ending than ``suffixes``.
    """
    try:
        path = where.file.parent / name
        inside = path.resolve().is_relative_to(where.folder.resolve())
        there = inside and path.is_file()
    except (OSError, ValueError, RuntimeError) as error:  # too long a name, a loop of links, a letter no name may have
        raise where.refuse(f"{shown(name)} cannot be the name of a file; it should be {wanted}.") from error
    if not inside:
        raise where.refuse(f"{shown(name)} lies outside the lecture’s folder {where.folder}; it should lie inside it.")
    if not there:
        raise where.refuse(f"there is no file {shown(name)} in {where.file.parent}; it should be {wanted}.")
    if suffixes and path.suffix.lower() not in suffixes:
        raise where.refuse(f"{shown(name)} should be {wanted}, which ends in {' or '.join(suffixes)}.")
    return path
