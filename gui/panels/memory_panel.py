"""Which patterns a Hopfield network stores."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.explain import explain
from gui.panels.class_picker import ClassPicker
from gui.panels.numbers import choice, whole_number
from model.data.patterns import MAX_UNITS, MIN_UNITS, Pattern
from model.hopfield.memories import (
    Memories,
    digit_memories,
    handcrafted_memories,
    pattern_memories,
    random_memories,
)
from model.hopfield.storage import Rule
from model.hopfield.stored import RULE_NAMES, Stored
from model.language import tr
from model.limits import MAX_SEED

RULES_EXPLAINED = tr(
    "How patterns become weights.\n"
    "Hebb: wᵢⱼ = (1/N) Σ ξᵢ ξⱼ over the patterns (Hopfield’s storage rule).\n"
    "Pseudo-inverse: heeds that patterns resemble each other; exact up to P = N.\n"
    "Storkey: one pattern after another, each less what is known of it already.\n"
    "Perceptron with a margin: repeats what is not yet stable enough (Krauth and Mézard)."
)

HANDCRAFTED, DIGITS, RANDOM, FILES = range(4)
"""The sources, in the order of the list."""


class MemoryPanel(QWidget):
    """Whatever is changed here is stored at once: a new network begins."""

    chosen = Signal()
    rule_chosen = Signal(str)
    """Store the same patterns by another rule; a Rule."""
    files_wanted = Signal()
    """The user wants to choose pattern files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patterns: tuple[Pattern, ...] = ()
        self._source = HANDCRAFTED
        self.source = choice(
            tr("Where the patterns come from that the network is to remember"),
            tr("Each is a memory ξ, a number ξᵢ = ±1 for every unit."),
        )
        self.source.addItems(
            [tr("Handcrafted, 12 × 10"), tr("MNIST digits"), tr("Random patterns"), tr("Files: patterns, images …")]
        )
        self.rule = choice(
            RULES_EXPLAINED,
            tr("Whatever the rule, wᵢⱼ = wⱼᵢ and wᵢᵢ = 0, so that there is an energy E = −½ Σ wᵢⱼ sᵢ sⱼ."),
        )
        for rule, name in RULE_NAMES.items():
            self.rule.addItem(name, rule)
        self.classes = ClassPicker((0, 1))
        self.per_class = whole_number(
            1,
            50,
            1,
            tr("How many digits of each class"),
            tr("Times the number of classes it is P, the number of memories; the network soon holds no more of them."),
        )
        self.side = choice(
            tr("Size of the digits in pixels; each pixel is a unit"),
            tr("Their number is N, the size of the network, which has N(N − 1)/2 weights."),
        )
        for side in (28, 16):
            self.side.addItem(tr("{side} × {side} = {n} units").format(side=side, n=side * side), side)
        self.rows = whole_number(
            1, 64, 28, tr("Rows of units"), tr("Rows × columns is N, the number of units of the network.")
        )
        self.columns = whole_number(
            1, 64, 28, tr("Columns of units"), tr("Rows × columns is N, the number of units of the network.")
        )
        self.n_patterns = whole_number(
            1,
            1000,
            20,
            tr("P, how many random patterns are stored"),
            tr("The load α = P / N decides whether they can be recalled: by Hebb’s rule up to about 0.138."),
        )
        self.seed = whole_number(
            0,
            MAX_SEED,
            1,
            tr("Seed of everything random here: the same seed gives the same run"),
            tr(
                "It is where the generator of random numbers begins, which draws patterns, damage and the order of"
                " units."
            ),
        )
        self._pages = {
            DIGITS: _form((tr("Digits"), self.classes), (tr("Of each"), self.per_class), (tr("Size"), self.side)),
            RANDOM: _form((tr("Rows"), self.rows), (tr("Columns"), self.columns), (tr("Patterns P"), self.n_patterns)),
        }
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Patterns"), self.source)
        for page in self._pages.values():
            form.addRow(page)
        form.addRow(tr("Storage rule"), self.rule)
        form.addRow(tr("Seed"), self.seed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        self._show_page(HANDCRAFTED)
        self.source.activated.connect(self._source_chosen)
        self.rule.activated.connect(lambda _index: self.rule_chosen.emit(self.rule.currentData()))
        for spin in (self.per_class, self.rows, self.columns, self.n_patterns, self.seed):
            spin.valueChanged.connect(self._changed)
        self.side.currentIndexChanged.connect(self._changed)
        self.classes.changed.connect(self._changed)

    # --- what is chosen ----------------------------------------------------------------------------------------

    def choice(self) -> Callable[[], Memories]:
        """A function that makes the memories; it may take a while and may raise BadInput."""
        seed = self.seed.value()
        if self._source == DIGITS:
            return partial(digit_memories, self.classes.classes, self.per_class.value(), self.side.currentData(), seed)
        if self._source == RANDOM:
            return partial(random_memories, self.n_patterns.value(), (self.rows.value(), self.columns.value()), seed)
        if self._source == FILES:
            return partial(pattern_memories, self._patterns, tr("patterns from files"))
        return handcrafted_memories

    def store(self) -> Callable[[], Stored]:
        """A function that makes the memories and stores them; it may take a while and may raise BadInput."""
        return partial(_stored, self.choice(), self.rule.currentData())

    def use_patterns(self, patterns: tuple[Pattern, ...]) -> None:
        """Take these patterns, which the user has read from files."""
        self._patterns = patterns
        self._source = FILES
        self.source.setCurrentIndex(FILES)
        self._show_page(FILES)
        self.chosen.emit()

    def show_rule(self, rule: Rule) -> None:
        """Show the rule of the network that runs."""
        self.rule.setCurrentIndex(self.rule.findData(rule))

    def set_seed(self, seed: int) -> None:
        """Use this seed from the next session on, without beginning one."""
        with QSignalBlocker(self.seed):
            self.seed.setValue(seed)

    def describe(self, memories: Memories, unstable_units: tuple[int, ...]) -> None:
        """Say what is stored: N, P, the load, and how many of the memories are stable."""
        n_stable = unstable_units.count(0)
        p = len(unstable_units)
        self.summary.setText(
            tr(
                "<b>N = {units:,}</b> units, <b>P = {p}</b> {patterns}"
                "<br>load P/N = <b>{load:.3f}</b>; {stable} of {p} stable"
            ).format(units=memories.n_units, p=p, patterns=memories.description, load=memories.load, stable=n_stable)
        )
        explain(
            self.summary,
            tr(
                "A memory is stable when no unit would leave it.\n"
                "Random patterns can be retrieved up to a load of about 0.138;\n"
                "digits resemble each other, which costs far more."
            ),
            tr(
                "The load is α = P / N; a unit would leave the memory ξ where its field hᵢ = Σ wᵢⱼ ξⱼ has the other"
                " sign."
            ),
        )

    # --- inside ------------------------------------------------------------------------------------------------

    def _source_chosen(self, source: int) -> None:
        if source == FILES:
            # Only the files themselves change the source; the user may still think better of it.
            self.source.setCurrentIndex(self._source)
            self.files_wanted.emit()
            return
        self._source = source
        self._show_page(source)
        self.chosen.emit()

    def _show_page(self, source: int) -> None:
        for index, page in self._pages.items():
            page.setVisible(index == source)

    def _changed(self) -> None:
        units = self.rows.value() * self.columns.value()
        if self._source == RANDOM and not MIN_UNITS <= units <= MAX_UNITS:
            words = tr("{units:,} units cannot be: there must be {low} to {high:,}")
            self.summary.setText(f"<b>{words.format(units=units, low=MIN_UNITS, high=MAX_UNITS)}</b>")
            return
        self.chosen.emit()


def _stored(make_memories: Callable[[], Memories], rule: Rule) -> Stored:
    return Stored.by(rule, make_memories()).worked_out()


def _form(*rows: tuple[str, QWidget]) -> QWidget:
    """Named fields, one below the other."""
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(0, 0, 0, 0)
    for name, field in rows:
        form.addRow(name, field)
    return page
