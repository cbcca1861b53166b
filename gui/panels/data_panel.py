"""What an RBM learns from."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from gui.panels.buttons import push_button
from gui.panels.class_picker import ClassPicker
from gui.panels.numbers import choice, whole_number
from model.language import tr
from model.rbm.data_choice import BAR_SIDES, DIGIT_SIDES, MAX_EXAMPLES, DataChoice

SOURCES = {
    "mnist": tr("MNIST digits"),
    "bars": tr("Bars and stripes"),
    "handcrafted": tr("Handcrafted patterns"),
    "file": tr("My own …"),
}


class DataPanel(QWidget):
    """Where the examples come from, which of them, and how grey becomes black and white."""

    changed = Signal()
    chosen = Signal()
    """The user has chosen another source."""
    examples_wanted = Signal(bool)
    """A file of examples, please, or a folder of images where it is True: ``use_path`` takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = DataChoice()
        self._path = ""
        self.source = choice(
            tr("Where the examples come from"),
            tr("Each example is a state v of the visible units, whose probability p(v) the machine learns to raise."),
        )
        for key, name in SOURCES.items():
            self.source.addItem(name, key)
        self.classes = ClassPicker(start.classes)
        self.side = choice(
            tr("Size of the digits; each pixel is a visible unit"),
            tr("The smaller picture is the larger one averaged down, and needs fewer weights w."),
        )
        for side in DIGIT_SIDES:
            self.side.addItem(tr("{side} × {side} = {n} visible units").format(side=side, n=side * side), side)
        self.bar_side = choice(
            tr("Every picture whose rows, or whose columns, are all of one colour"),
            tr(
                "Of n × n pixels there are 2ⁿ⁺¹ − 2 such pictures: few enough to know exactly how probable each should"
                " be."
            ),
        )
        for side in BAR_SIDES:
            self.bar_side.addItem(tr("{side} × {side}: {n} patterns").format(side=side, n=2 ** (side + 1) - 2), side)
        self.bar_side.setCurrentIndex(self.bar_side.findData(4))
        self.file = push_button(
            tr("Open a file …"),
            tr(
                "Examples of your own: .npz or .npy (images under x, labels under y), MNIST's idx format, gzipped or"
                " not,\n"
                "or .csv (a row an example; a column called label may hold the classes). Values from 0 to 1, or 0 to"
                " 255."
            ),
            tr("Each of its columns, or pixels, becomes a visible unit v."),
        )
        self.folder = push_button(
            tr("Open a folder …"),
            tr("Images of one size; if they lie in subfolders, these are the classes"),
            tr("Each of their pixels becomes a visible unit v."),
        )
        self.name = QLabel(tr("no file chosen"))
        self.name.setWordWrap(True)
        self.name.setProperty("role", "muted")
        self.n_examples = whole_number(
            1,
            MAX_EXAMPLES,
            start.n_examples,
            tr("Learn from at most this many"),
            tr("Of fewer examples than weights the machine may learn the accidents by heart: it over-fits."),
        )
        self.binarisation = choice(
            tr(
                "How grey becomes black and white.\n"
                "Threshold: white above half, once and for all.\n"
                "Stochastic: drawn anew in every update, with grey as the probability of white."
            ),
            tr("A visible unit v is 0 or 1, and a grey pixel is neither."),
        )
        self.binarisation.addItem(tr("Threshold at half"), "threshold")
        self.binarisation.addItem(tr("Stochastic, drawn anew"), "stochastic")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        self._form = form
        form.addRow(tr("Data"), self.source)
        form.addRow(tr("Digits"), self.classes)
        form.addRow(tr("Size"), self.side)
        form.addRow(tr("Size"), self.bar_side)
        form.addRow(self.file, self.folder)
        form.addRow(self.name)
        form.addRow(tr("Examples"), self.n_examples)
        form.addRow(tr("Black, white"), self.binarisation)
        for box in (self.source, self.side, self.bar_side, self.binarisation):
            box.currentIndexChanged.connect(self.changed)
        self.source.currentIndexChanged.connect(self._show_rows)
        self.classes.changed.connect(self.changed)
        self.n_examples.valueChanged.connect(self.changed)
        self.source.activated.connect(self.chosen)
        self.file.clicked.connect(lambda: self.examples_wanted.emit(False))
        self.folder.clicked.connect(lambda: self.examples_wanted.emit(True))
        self._show_rows()

    def choice(self) -> DataChoice:
        """What is chosen. Raises BadInput if it cannot be, such as a file that was not chosen yet."""
        source = self.source.currentData()
        return DataChoice(
            source=source,
            classes=self.classes.classes,
            side=(self.bar_side if source == "bars" else self.side).currentData(),
            n_examples=self.n_examples.value(),
            binarisation=self.binarisation.currentData(),
            path=self._path if source == "file" else "",
        )

    def show_choice(self, data: DataChoice) -> None:
        """Show what the machine that is learning now learns from."""
        if data.source == "file":
            self._use(data.path)
        self.source.setCurrentIndex(self.source.findData(data.source))
        self.classes.choose(data.classes)
        sides = self.bar_side if data.source == "bars" else self.side
        sides.setCurrentIndex(max(0, sides.findData(data.side)))
        self.n_examples.setValue(data.n_examples)
        self.binarisation.setCurrentIndex(self.binarisation.findData(data.binarisation))

    def use_path(self, path: Path) -> None:
        """Learn from this file or folder."""
        self._use(str(path))
        self.source.setCurrentIndex(self.source.findData("file"))
        self.changed.emit()

    def _use(self, path: str) -> None:
        self._path = path
        self.name.setText(Path(path).name)
        self.name.setToolTip(path)

    def _show_rows(self) -> None:
        source = self.source.currentData()
        for widget, of in (
            (self.classes, ("mnist",)),
            (self.side, ("mnist",)),
            (self.bar_side, ("bars",)),
            (self.file, ("file",)),
            (self.name, ("file",)),
            (self.binarisation, ("mnist", "file")),
        ):
            self._form.setRowVisible(widget, source in of)
