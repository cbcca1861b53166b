"""What the window says in a box of its own; none of them stops the run behind it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from model.engine.events import Failed
from model.language import tr

ABOUT = (
    "<h3>Reverie</h3>"
    "<p>" + tr("A desktop laboratory for energy-based neural networks.") + "</p>"
    "<p>" + tr("Digits: MNIST, © Yann LeCun and Corinna Cortes, CC BY-SA 3.0.") + "</p>"
)


def show_problem(parent: QWidget, sentence: str) -> None:
    """Something cannot be; the sentence says what and why."""
    _open(QMessageBox(QMessageBox.Icon.Warning, "Reverie", sentence, QMessageBox.StandardButton.Ok, parent))


def show_failure(parent: QWidget, failure: Failed) -> None:
    """A session is gone by an error in the program."""
    if failure.step is None:
        ended = tr("The run ended while it was set up, by an error in the program:")
    else:
        ended = tr("The run ended at step {step:,}, seed {seed}, by an error in the program:")
        ended = ended.format(step=failure.step, seed=failure.seed)
    text = f"{ended}\n\n{failure.summary}"
    box = QMessageBox(QMessageBox.Icon.Critical, "Reverie", text, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(tr("Everything else still works. Run ▸ Start again begins anew."))
    box.setDetailedText(failure.traceback)
    _open(box)


def show_about(parent: QWidget) -> None:
    """What Reverie is, and whose data it shows."""
    _open(QMessageBox(QMessageBox.Icon.NoIcon, tr("About Reverie"), ABOUT, QMessageBox.StandardButton.Ok, parent))


def _open(box: QMessageBox) -> None:
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
