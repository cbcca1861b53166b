"""Pattern files and images that a user has chosen become patterns."""

from collections.abc import Callable, Sequence
from pathlib import Path

from gui.pages.page import Page
from model.data.patterns import IMAGE_SUFFIXES, Pattern, read_patterns
from model.errors import BadInput
from model.hopfield.memories import pattern_memories
from model.language import tr

PATTERN_FILTER = tr("Patterns and images") + f" (*.txt {' '.join(f'*{suffix}' for suffix in IMAGE_SUFFIXES)})"
"""Of the files that ``read_or_ask`` takes, in the manner of QFileDialog."""


def read_or_ask(
    page: Page, paths: Sequence[Path], shape: tuple[int, int] | None, use: Callable[[tuple[Pattern, ...]], None]
) -> None:
    """Text files are patterns as they are; of images the user is asked how they become patterns.

    ``shape`` (rows, columns) is that of the network they are added to, or None where they make one of their own.
    What cannot be used is said as a problem of the page, and nothing is changed.
    """
    texts = sorted(path for path in paths if path.suffix.lower() == ".txt")
    images = sorted(path for path in paths if path.suffix.lower() != ".txt")
    try:
        patterns = read_patterns(texts)
        if texts:
            pattern_memories(patterns, "")  # different sizes are refused before anything is let go
    except BadInput as refusal:
        page.problem.emit(str(refusal))
        return
    if not images:
        use(patterns)
        return
    from gui.image_dialog import ImageDialog

    dialog = ImageDialog(images, patterns[0].pixels.shape if patterns and shape is None else shape, page)
    dialog.accepted_patterns.connect(lambda more: use((*patterns, *more)))
    dialog.open()
