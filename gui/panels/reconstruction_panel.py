"""Which pictures a machine is shown, how they are damaged, and how they pass through it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from gui.drawing.reconstruction_words import KIND_NAMES
from gui.panels.buttons import push_button
from gui.panels.class_picker import ClassPicker
from gui.panels.machine_panel import MachinePanel
from gui.panels.numbers import choice, whole_number
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.reconstruction_settings import ALL_DIGITS, MAX_PICTURES, Damage, ReconstructionSettings, Unfamiliar, Way
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot

DAMAGE_NAMES: dict[Damage, str] = {
    "none": tr("None", "damage"),
    "flip": tr("Flip pixels"),
    "cover": tr("Cover the lower half"),
}
WAY_NAMES: dict[Way, str] = {"sampled": tr("Sampled states"), "mean field": tr("Probabilities (mean field)")}


class ReconstructionPanel(QWidget):
    """Whatever is changed here begins again before the first pass. What nobody has chosen, the machine decides."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._familiar: tuple[int, ...] = ()
        self._unfamiliar: Unfamiliar | None = None
        self._others: tuple[int, ...] = ()
        self._first = 0
        self.machine = MachinePanel()
        self.familiar, self.others = ClassPicker(ALL_DIGITS), ClassPicker(ALL_DIGITS)
        self.kind = choice(
            tr(
                "What the machine has not learnt: digits of other classes; or the familiar digits turned by a"
                " quarter,\n"
                "upside-down (a 0, 1 or 8 hardly changes), with ink and ground exchanged, or with their pixels shuffled"
            ),
            tr(
                "To a good machine they are improbable: their free energy F(v) is higher than that of the familiar"
                " ones."
            ),
        )
        for kind, name in KIND_NAMES.items():
            self.kind.addItem(name, kind)
        self.n = whole_number(
            1,
            MAX_PICTURES,
            ReconstructionSettings().n,
            tr("Pictures of each group"),
            tr("The more there are, the less means over a group depend on single pictures."),
        )
        self.next = push_button(
            tr("Other digits"),
            tr("The next test images of these classes, which were never learnt from"),
            tr(
                "Only pictures v that the machine has never seen can tell whether it has learnt what they have in"
                " common."
            ),
        )
        self.damage = choice(
            tr("What is done to every picture before the first pass"),
            tr("How much of the damage is gone after some passes shows what the machine expects a picture v to be."),
        )
        for damage, name in DAMAGE_NAMES.items():
            self.damage.addItem(name, damage)
        self.share = whole_number(
            0,
            100,
            10,
            tr("Share of the pixels that are reversed, chosen at random"),
            tr("A reversed pixel is a visible unit vᵢ that becomes 1 − vᵢ; at 50 % nothing of the picture is left."),
        )
        self.share.setSuffix(" %")
        self.way = choice(
            tr(
                "What goes on from layer to layer.\n"
                "Sampled states: each unit is 0 or 1, drawn with its probability; the probabilities are shown.\n"
                "Probabilities: nothing is drawn, and pictures come to rest."
            ),
            tr("The probability is p(hⱼ = 1 | v) = σ(cⱼ + Σ vᵢ wᵢⱼ) on the way up, and alike on the way down."),
        )
        for way, name in WAY_NAMES.items():
            self.way.addItem(name, way)
        self.seed = whole_number(
            0,
            MAX_SEED,
            1,
            tr("Seed of the draws, of the damage and of the noise"),
            tr("The same seed gives the same passes; it is where the generator of random numbers begins."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 6)
        layout.addWidget(self.machine)
        layout.addWidget(self._pictures())
        layout.addWidget(self._passes())
        layout.addStretch(1)
        self.familiar.changed.connect(self._choose_familiar)
        self.others.changed.connect(self._choose_others)
        self.kind.activated.connect(self._choose_kind)
        self.next.clicked.connect(self._choose_next)
        self.damage.activated.connect(self._choose_damage)
        self.way.activated.connect(self.chosen)
        for spin in (self.n, self.share, self.seed):
            spin.valueChanged.connect(self.chosen)

    def settings(self) -> ReconstructionSettings:
        """What is chosen; the rest is left to the machine."""
        return ReconstructionSettings(
            familiar=self._familiar,
            unfamiliar=self._unfamiliar,
            others=self._others,
            n=self.n.value(),
            first=self._first,
            damage=self.damage.currentData(),
            flipped=self.share.value() / 100,
            way=self.way.currentData(),
            seed=self.seed.value(),
        )

    def describe(self, snapshot: ReconstructionSnapshot) -> None:
        """Show what the machine has decided, and which digits can be chosen for it."""
        settings = snapshot.settings
        self.familiar.choose(settings.familiar)
        self.others.choose(settings.others)
        for digit in ALL_DIGITS:
            self.familiar.buttons[digit].setEnabled(not snapshot.known or digit in snapshot.learnt)
            self.others.buttons[digit].setEnabled(digit not in snapshot.learnt)
        self.kind.setCurrentIndex(self.kind.findData(settings.unfamiliar))
        self.others.setVisible(settings.unfamiliar == "other digits")

    # --- choices -----------------------------------------------------------------------------------------------

    def _choose_familiar(self) -> None:
        self._familiar = self.familiar.classes
        self.chosen.emit()

    def _choose_others(self) -> None:
        self._others = self.others.classes
        self.chosen.emit()

    def _choose_kind(self) -> None:
        self._unfamiliar = self.kind.currentData()
        self.chosen.emit()

    def _choose_next(self) -> None:
        self._first += self.n.value()
        self.chosen.emit()

    def _choose_damage(self) -> None:
        self._form.setRowVisible(self.share, self.damage.currentData() == "flip")
        self.chosen.emit()

    # --- how it is laid out ------------------------------------------------------------------------------------

    def _pictures(self) -> QGroupBox:
        box = QGroupBox(tr("Pictures"))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        form = QFormLayout()
        form.addRow(tr("Of each"), self.n)
        for widget in (QLabel(tr("Familiar")), self.familiar, QLabel(tr("Unfamiliar")), self.kind, self.others):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self.next)
        return box

    def _passes(self) -> QGroupBox:
        box = QGroupBox(tr("Start and passes"))
        self._form = QFormLayout(box)
        self._form.setContentsMargins(0, 4, 0, 0)
        for name, field in ((tr("Damage"), self.damage), (tr("Flipped"), self.share), (tr("Pass on"), self.way)):
            self._form.addRow(name, field)
        self._form.addRow(tr("Seed"), self.seed)
        self._form.setRowVisible(self.share, False)
        return box
