"""What the machine learns from: the first of its images, their shape, their range and their labels."""

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.drawing.sheet import atlas, best_columns
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.explain import explain
from model.language import tr
from model.rbm.training_snapshot import Material, TrainingSnapshot

MAX_SHOWN = 60


class ExamplesView(View):
    """A sheet of training images, as the machine sees them, and what is to be known of the data before training."""

    every_seconds = 0.5

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._material: Material | None = None
        self._columns = 1
        explain(
            self,
            tr("What the machine learns from: the first of its images, their shape and their labels"),
            tr("An image is a vector v of pixels v_i, 0 or 1, one for each visible unit."),
        )
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.grid = UnitGrid(lines=False, at_top=True)
        explain(
            self.grid,
            tr("The first training images, in the order of the seed, as visible units see them: 0 or 1"),
            tr("Each is a vector v, on whose mean products ⟨v_i h_j⟩ the weights w_ij grow."),
        )
        self.grid.hovered.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self.words)
        layout.addWidget(self.grid, 1)

    def sizeHint(self) -> QSize:
        return QSize(400, 220)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        if snapshot.material is not self._material:
            self._material = snapshot.material
            self.words.setText(_told(snapshot.material))
            self._draw_sheet(snapshot.material)

    def draw_nothing(self) -> None:
        self._material = None
        self.words.clear()
        self.grid.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._material is not None:
            self._draw_sheet(self._material)

    def _draw_sheet(self, material: Material) -> None:
        tiles = material.examples[:MAX_SHOWN]
        ratio = self.devicePixelRatioF()
        room = (round(self.grid.width() * ratio), round(self.grid.height() * ratio))
        self._columns = best_columns(len(tiles), material.image_shape, *room)
        self.grid.show_indices(atlas(to_indices(tiles, 0, 1), material.image_shape, self._columns), "units")

    def _hover(self, cell: int) -> None:
        material = self._material
        if material is None or cell < 0:
            self.hovered.emit("")
            return
        rows, columns = material.image_shape
        y, x = divmod(cell, self._columns * (columns + 1) + 1)
        image = (y // (rows + 1)) * self._columns + x // (columns + 1)
        if image >= min(len(material.examples), MAX_SHOWN):
            self.hovered.emit("")
            return
        label = "" if material.labels is None else material.label_names[int(material.labels[image])]
        said = (
            tr("Training image {image}: {ink} of {pixels} pixels are 1")
            if material.labels is None
            else tr("Training image {image}, class {label}: {ink} of {pixels} pixels are 1")
        )
        ink = int(np.count_nonzero(material.examples[image]))
        self.hovered.emit(said.format(image=image + 1, label=label, ink=ink, pixels=rows * columns))


def _told(material: Material) -> str:
    """Name, counts, shape, how grey became black and white, classes; then what else is to be known."""
    description = material.description
    rows, columns = material.image_shape
    told = [
        tr(
            "<b>{name}</b>: {n:,} images of {rows} × {columns} pixels to learn from, "
            "{validation:,} for validation; black and white: {how}."
        ).format(
            name=description.shown_name,
            n=material.n_train,
            rows=rows,
            columns=columns,
            validation=material.n_validation,
            how=description.shown_binarisation,
        )
    ]
    if description.classes:
        told.append(tr("Classes {classes}.").format(classes=", ".join(map(str, description.classes))))
    return "<br>".join([*told, *material.notes])
