"""The pages there are, and what stands behind each: a thread that computes and a pump that fetches."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QByteArray

from gui.frame_pump import FramePump
from gui.model_thread import ModelThread
from gui.pages.page import Page
from model.language import tr


@dataclass
class Desk:
    """A page with the thread that computes for it and the pump between them."""

    page: Page
    thread: ModelThread
    pump: FramePump
    first_layout: QByteArray
    """Where the docks were before anybody moved them."""
    seed: int | None = None
    """Of the session that runs."""


def _hopfield() -> Page:
    from gui.pages.hopfield_page import HopfieldPage

    return HopfieldPage()


def _spurious() -> Page:
    from gui.pages.census_page import CensusPage

    return CensusPage()


def _barriers() -> Page:
    from gui.pages.barriers_page import BarriersPage

    return BarriersPage()


def _unlearning() -> Page:
    from gui.pages.unlearning_page import UnlearningPage

    return UnlearningPage()


def _annealing() -> Page:
    from gui.pages.annealing_page import AnnealingPage

    return AnnealingPage()


def _capacity() -> Page:
    from gui.pages.capacity_page import CapacityPage

    return CapacityPage()


def _learning() -> Page:
    from gui.pages.learning_page import LearningPage

    return LearningPage()


def _sampling() -> Page:
    from gui.pages.sampling_page import SamplingPage

    return SamplingPage()


def _small() -> Page:
    from gui.pages.small_page import SmallPage

    return SmallPage()


def _rules() -> Page:
    from gui.pages.rules_page import RulesPage

    return RulesPage()


def _generation() -> Page:
    from gui.pages.generation_page import GenerationPage

    return GenerationPage()


def _reconstruction() -> Page:
    from gui.pages.reconstruction_page import ReconstructionPage

    return ReconstructionPage()


class Kind(NamedTuple):
    """A page one can open."""

    title: str
    tip: str
    lab: str
    """The laboratory it belongs to."""
    make: Callable[[], Page]


HOPFIELD, RBM = "Hopfield", "RBM"

PAGES: dict[str, Kind] = {
    "hopfield": Kind(tr("Hopfield network"), tr("Memories, damage, and settling unit by unit"), HOPFIELD, _hopfield),
    "spurious": Kind(
        tr("Spurious states"), tr("A census of attractors: where thousands of random starts end"), HOPFIELD, _spurious
    ),
    "barriers": Kind(
        tr("Barriers"), tr("The tree of minima, and the lowest barriers between them"), HOPFIELD, _barriers
    ),
    "unlearning": Kind(
        tr("Unlearning"), tr("Dream sleep: how much unlearning helps, and when it destroys"), HOPFIELD, _unlearning
    ),
    "annealing": Kind(
        tr("Annealing"), tr("Noise escapes local minima: success against temperature"), HOPFIELD, _annealing
    ),
    "capacity": Kind(
        tr("Capacity"), tr("How many memories a network can hold, beside the theory"), HOPFIELD, _capacity
    ),
    "small": Kind(
        tr("RBM: unit by unit"), tr("A small machine sampled one unit at a time, as the slides draw it"), RBM, _small
    ),
    "learning": Kind(
        tr("RBM: learning"), tr("A restricted Boltzmann machine learns, its filters in view"), RBM, _learning
    ),
    "rules": Kind(
        tr("RBM: rules"), tr("Same noise, different rules: CD, PCD and the exact gradient side by side"), RBM, _rules
    ),
    "sampling": Kind(tr("RBM: sampling"), tr("A machine sampled one layer at a time"), RBM, _sampling),
    "generation": Kind(
        tr("RBM: generation"), tr("What a machine dreams: many chains to equilibrium, and completion"), RBM, _generation
    ),
    "reconstruction": Kind(
        tr("RBM: reconstruction"),
        tr("What a machine makes of digits it knows, and of pictures it does not"),
        RBM,
        _reconstruction,
    ),
}
"""Each page is made when it is first shown, so that the window opens fast."""

LABS = {lab: tuple(name for name, kind in PAGES.items() if kind.lab == lab) for lab in (HOPFIELD, RBM)}
"""The pages of each laboratory."""
