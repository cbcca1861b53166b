"""A folder of images, each an example; subfolders, if there are any, are the classes."""

from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from model.data.images import FORMATS, read_image
from model.data.patterns import IMAGE_SUFFIXES
from model.data.raw_examples import MAX_EXAMPLES, MAX_PIXELS, RawExamples, check_extent
from model.data.reading import open_to_read
from model.errors import BadInput
from model.language import tr

_WANTED = tr("a folder of images (PNG, JPEG, BMP, GIF, WebP, TIFF or PPM) of one size")
_MAX_ENTRIES = MAX_EXAMPLES + 1000
_NOT_MEANT = ("__MACOSX", "Thumbs.db", "desktop.ini")
"""What systems leave in folders, beside names that begin with a dot."""


def read_image_folder(path: Path) -> RawExamples:
    """The images in a folder, (n, rows, columns) grey with 0 black, in the order of their names.

    If they lie in subfolders, these are the classes; folders inside those are not looked into. Of several pictures in
    a file the first is taken. Raises BadInput, naming the files, if there is no image, one cannot be read, or they
    differ in size, are too large or too many.
    """
    files, folders, n_others = _entries(path)
    found = [(file, path.name) for file in files]
    for folder in folders:
        inside, _, n_more = _entries(folder)
        n_others += n_more
        if inside and files:
            raise BadInput(
                tr(
                    "{path} holds images, such as {name}, and so does its subfolder {folder}: choose a "
                    "folder with images only, or with a subfolder of images for each class."
                ).format(path=path, name=files[0].name, folder=folder.name)
            )
        found += [(file, folder.name) for file in inside]
        if len(found) > MAX_EXAMPLES:
            break
    if not found:
        raise BadInput(
            tr("{path} holds no image, and its subfolders hold none: choose {wanted}.").format(
                path=path, wanted=_WANTED
            )
        )
    notes = []
    if n_others:
        one, several = (
            tr("1 other file in the folder is left out."),
            tr("{n:,} other files in the folder are left out."),
        )
        notes.append((one if n_others == 1 else several).format(n=n_others))
    return RawExamples(
        _read_all(path, [file for file, _ in found]),
        None if files else [name for _, name in found],
        is_grey=True,
        notes=tuple(notes),
    )


def _entries(folder: Path) -> tuple[list[Path], list[Path], int]:
    """The images in a folder and its subfolders, by name, and the number of other files."""
    try:
        entries = sorted(islice(folder.iterdir(), _MAX_ENTRIES + 1))
        entries = [entry for entry in entries if not entry.name.startswith(".") and entry.name not in _NOT_MEANT]
        folders = [entry for entry in entries if entry.is_dir()]
        files = [entry for entry in entries if entry.suffix.lower() in IMAGE_SUFFIXES and not entry.is_dir()]
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(
            tr("{folder} cannot be read ({reason}): choose {wanted}.").format(
                folder=folder, reason=reason, wanted=_WANTED
            )
        ) from error
    if len(entries) > _MAX_ENTRIES:
        raise BadInput(
            tr("{folder} holds more than {max_entries:,} files: at most {max_examples:,} images are read.").format(
                folder=folder, max_entries=_MAX_ENTRIES, max_examples=MAX_EXAMPLES
            )
        )
    return files, folders, len(entries) - len(files) - len(folders)


def _read_all(path: Path, files: list[Path]) -> NDArray[np.uint8]:
    first = _read_one(files[0])
    check_extent(str(path), len(files), first.size)
    images = np.empty((len(files), *first.shape), np.uint8)
    images[0] = first
    for index, file in enumerate(files[1:], start=1):
        image = _read_one(file)
        if image.shape != first.shape:
            raise BadInput(
                tr("{file} has {size} pixels and {first} {first_size}: all images should be of one size.").format(
                    file=file, size=_size(image), first=files[0], first_size=_size(first)
                )
            )
        images[index] = image
    return images


def _read_one(file: Path) -> NDArray[np.uint8]:
    """The image in a file, whose size is looked at before anything is decoded."""
    with open_to_read(file, _WANTED) as stream:
        try:
            with Image.open(stream, formats=FORMATS) as image:
                width, height = image.size
        except Exception:  # what is wrong is for the reading below to say
            width = height = 0
    if width * height > MAX_PIXELS:
        raise BadInput(
            tr(
                "{file} has {width:,} × {height:,} pixels, {n_pixels:,} in all: an example should have at "
                "most {max_pixels:,}, so make the images smaller first."
            ).format(file=file, width=width, height=height, n_pixels=width * height, max_pixels=MAX_PIXELS)
        )
    return read_image(file)


def _size(image: NDArray[np.uint8]) -> str:
    """Width and height, as programs for images say it."""
    return f"{image.shape[1]:,} × {image.shape[0]:,}"
