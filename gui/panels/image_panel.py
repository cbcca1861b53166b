"""How one image becomes a pattern: which part of it, and what is dark; with the pattern beside it, live."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from gui.drawing.crop_picture import CropPicture
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.explain import explain
from gui.panels.buttons import check_box
from model.data.images import Crop, cells_of, crop_to, image_pattern, otsu_threshold
from model.data.patterns import Pattern
from model.errors import BadInput
from model.language import tr

SMALLEST_PART = 5
"""Of the largest part that fits, in percent."""


@dataclass(frozen=True, eq=False)
class ImageChoice:
    """An image and how it becomes a pattern."""

    path: Path
    grey: NDArray[np.uint8]
    size: float = 1.0
    """Of the part that is used, as a share of the largest that fits."""
    centre: tuple[float, float] = (0.5, 0.5)
    threshold: int | None = None
    """Found by Otsu's method if it is None."""
    invert: bool = False

    def crop(self, shape: tuple[int, int]) -> Crop:
        """The part that is used for a pattern of ``shape`` (rows, columns)."""
        return crop_to(shape, (self.grey.shape[0], self.grey.shape[1]), self.size, self.centre)

    def pattern(self, shape: tuple[int, int]) -> Pattern:
        """Raises BadInput if there can be none."""
        return image_pattern(self.grey, shape, self.crop(shape), self.threshold, self.invert, self.path.stem)


class ImagePanel(QWidget):
    """Shows the choice it is told; what the user changes is a wish for another one."""

    wish = Signal(object)
    """The ImageChoice that the user would have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: ImageChoice | None = None
        self._shape = (1, 1)
        self.picture = CropPicture()
        self.grid = UnitGrid()
        explain(
            self.grid,
            tr("The pattern: units are +1 where the image is dark, −1 where it is light"),
            tr("It is a memory ξ of the network, a number ξᵢ = ±1 for each unit."),
        )
        self.part = _slider(
            SMALLEST_PART,
            100,
            tr("How large a part of the image becomes the pattern"),
            tr(
                "100 % is the largest part that has the proportions of the pattern; each unit is the mean of its"
                " pixels."
            ),
        )
        self.threshold = _slider(
            0,
            255,
            tr("Greys from 0 (black) to 255 (white) below this one are dark, which is +1"),
            tr("A network remembers best if about half of the units ξᵢ are +1."),
        )
        self.part_text, self.threshold_text = _number("100 %"), _number("255")
        self.automatic = check_box(
            tr("Automatic"),
            tr("The threshold that parts dark and light best, by Otsu's method"),
            tr("It is the grey for which the two groups it parts differ least within themselves."),
        )
        self.invert = check_box(
            tr("Light parts are +1"),
            tr("Invert the pattern, for light drawings on dark ground"),
            tr("To the energy E a pattern ξ and its mirror image −ξ are the same."),
        )
        self.picture.moved.connect(self._move)
        self.part.valueChanged.connect(lambda percent: self._wish(size=percent / 100))
        self.threshold.valueChanged.connect(lambda value: self._wish(threshold=value))
        self.automatic.clicked.connect(lambda on: self._wish(threshold=None if on else self.threshold.value()))
        self.invert.clicked.connect(lambda on: self._wish(invert=on))
        pictures = QHBoxLayout()
        pictures.setSpacing(16)
        pictures.addWidget(self.picture, 1)
        pictures.addWidget(self.grid, 1)
        fields = QGridLayout()
        fields.setHorizontalSpacing(10)
        fields.setColumnStretch(1, 1)
        for row, (name, *widgets) in enumerate(
            (
                (tr("Part used"), self.part, self.part_text, self.invert),
                (tr("Threshold"), self.threshold, self.threshold_text, self.automatic),
            )
        ):
            for column, widget in enumerate((QLabel(name), *widgets)):
                fields.addWidget(widget, row, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(pictures, 1)
        layout.addLayout(fields)
        self.setEnabled(False)

    def show_choice(self, choice: ImageChoice, shape: tuple[int, int]) -> str:
        """Show the image and its pattern of ``shape``; what is wrong with the pattern, or nothing."""
        if self._choice is None or self._choice.grey is not choice.grey:
            self.picture.show_picture(choice.grey)
        self._choice, self._shape = choice, shape
        self.setEnabled(True)
        crop = choice.crop(shape)
        self.picture.show_frame(crop.left, crop.top, crop.width, crop.height)
        self.automatic.setChecked(choice.threshold is None)
        self.invert.setChecked(choice.invert)
        self._show_numbers(round(100 * choice.size), choice.threshold)
        try:
            pixels = choice.pattern(shape).pixels
            if choice.threshold is None:
                self._show_numbers(round(100 * choice.size), otsu_threshold(cells_of(choice.grey, shape, crop)))
        except BadInput as refusal:
            self.grid.clear()
            return str(refusal)
        self.grid.show_indices(to_indices(pixels, -1, 1), "units")
        return ""

    # --- inside ------------------------------------------------------------------------------------------------

    def _show_numbers(self, percent: int, threshold: int | None) -> None:
        for slider, text, value, unit in (
            (self.part, self.part_text, percent, " %"),
            (self.threshold, self.threshold_text, threshold, ""),
        ):
            text.setText("–" if value is None else f"{value}{unit}")
            if value is not None:
                slider.blockSignals(True)
                slider.setValue(value)
                slider.blockSignals(False)

    def _move(self, x: float, y: float) -> None:
        if self._choice is not None:
            # What was dragged over the edge stays where it is seen.
            self._wish(centre=replace(self._choice, centre=(x, y)).crop(self._shape).centre)

    def _wish(self, **changed: object) -> None:
        if self._choice is not None:
            self.wish.emit(replace(self._choice, **changed))  # type: ignore[arg-type]


def _slider(low: int, high: int, tip: str, more: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(low, high)
    slider.setPageStep(10)
    explain(slider, tip, more)
    return slider


def _number(longest: str) -> QLabel:
    """Room for a number that changes while a slider moves, so that nothing around it does."""
    label = QLabel("–")
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(longest) + 12)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
