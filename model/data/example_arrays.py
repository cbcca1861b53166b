"""Examples in numpy's own files, .npz and .npy."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from model.data.npz import ArrayHead, ArraySpec, read_heads, read_npy, read_npy_head, read_npz, shape_text
from model.data.raw_examples import RawExamples, check_extent
from model.errors import BadInput
from model.language import tr

IMAGE_NAMES = ("x", "images", "data", "pixels", "x_train")
LABEL_NAMES = ("y", "labels", "label", "y_train")

_NUMBERS = "biuf"
_WANTED = tr("an .npz or .npy file with a row of pixels for each example")
_RIGHT = tr("numbers of shape (examples, pixels) or (examples, rows, columns)")


def read_npz_examples(path: Path) -> RawExamples:
    """The images in an .npz file, under one of IMAGE_NAMES or the only ones there, and labels under LABEL_NAMES.

    Small and capital letters are the same. Raises BadInput, naming the arrays, if the file cannot be read, it is not
    clear which array holds the images, they are too many or too large, or the labels are not one whole number each.
    """
    heads = read_heads(path, _WANTED)
    name = _images_name(path, heads)
    images = heads[name]
    _check(tr("{path}: array “{name}”").format(path=path, name=name), images)
    specs = {name: ArraySpec(_NUMBERS, images.shape)}
    labels_name = _labels_name(heads, name)
    if labels_name is not None:
        labels = heads[labels_name]
        if labels.dtype.kind not in "biu" or labels.shape != images.shape[:1]:
            raise BadInput(
                tr(
                    "{path}: array “{labels_name}” has {labels}: labels should be one whole number for "
                    "each of the {rows:,} examples in “{name}”."
                ).format(path=path, labels_name=labels_name, labels=labels, rows=images.shape[0], name=name)
            )
        specs[labels_name] = ArraySpec("biu", labels.shape)
    arrays = read_npz(path, specs, _WANTED)
    unused = [other for other in heads if other not in specs]
    notes = (
        [tr("The file also holds {listed}, which nothing is learnt from.").format(listed=_listed(unused))]
        if unused
        else []
    )
    return RawExamples(arrays[name], None if labels_name is None else arrays[labels_name], notes=tuple(notes))


def read_npy_examples(path: Path) -> RawExamples:
    """The images in an .npy file, which has no labels. Raises BadInput if they cannot be read, or are too many."""
    head = read_npy_head(path, _WANTED)
    _check(tr("{path}: the array").format(path=path), head)
    return RawExamples(read_npy(path, ArraySpec(_NUMBERS, head.shape), _WANTED))


def _images_name(path: Path, heads: Mapping[str, ArrayHead]) -> str:
    by_lower = _by_lower(heads)
    known = [by_lower[name] for name in IMAGE_NAMES if name in by_lower]
    fitting = [name for name in known if _is_images(heads[name])]
    if fitting:
        return fitting[0]
    if known:
        _check(tr("{path}: array “{known}”").format(path=path, known=known[0]), heads[known[0]])
    others = [name for name, head in heads.items() if _is_images(head)]
    if len(others) == 1:
        return others[0]
    if others:
        raise BadInput(
            tr("{path} holds {listed}: name the one with the images “x”, and their labels “y”.").format(
                path=path, listed=_listed(others)
            )
        )
    for name, head in heads.items():
        _check(tr("{path}: array “{name}”").format(path=path, name=name), head)
    raise BadInput(tr("{path} holds no array: choose {wanted}.").format(path=path, wanted=_WANTED))


def _labels_name(heads: Mapping[str, ArrayHead], images_name: str) -> str | None:
    by_lower = _by_lower(heads)
    names = sorted(LABEL_NAMES, key=lambda name: name.endswith("_train") != images_name.lower().endswith("_train"))
    return next((by_lower[name] for name in names if name in by_lower), None)


def _by_lower(names: Iterable[str]) -> dict[str, str]:
    """What each name is in small letters, where a name that is so already has precedence."""
    return {name.lower(): name for name in sorted(names)}


def _is_images(head: ArrayHead) -> bool:
    return head.dtype.kind in _NUMBERS and len(head.shape) in (2, 3)


def _check(where: str, head: ArrayHead) -> None:
    if head.dtype.hasobject:
        raise BadInput(
            tr(
                "{where} holds Python objects, which could run any program when they are read: save it as {right}."
            ).format(where=where, right=_RIGHT)
        )
    if not _is_images(head) or min(head.shape) < 0:
        raise BadInput(tr("{where} has {found}: it should hold {right}.").format(where=where, found=head, right=_RIGHT))
    n_examples, *sides = head.shape
    n_pixels = sides[0] * sides[-1] if len(sides) == 2 else sides[0]
    check_extent(
        tr("{where}, of shape {shape},").format(where=where, shape=shape_text(head.shape)),
        n_examples,
        n_pixels,
        head.dtype.itemsize,
    )


def _listed(names: list[str]) -> str:
    shown = [f"“{name[:40]}”" for name in names[:6]]
    if len(names) > len(shown):
        shown.append(tr("{n} more").format(n=len(names) - len(shown)))
    return tr(" and ").join(filter(None, (", ".join(shown[:-1]), shown[-1])))
