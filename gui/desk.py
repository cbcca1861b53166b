"""The pages there are, and what stands behind each: a thread that computes and a pump that fetches."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray

from gui.frame_pump import FramePump
from gui.model_thread import ModelThread
from gui.pages.page import Page


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


PAGES: dict[str, tuple[str, str, Callable[[], Page]]] = {
    "hopfield": ("Hopfield network", "Memories, damage, and settling unit by unit", _hopfield),
    "spurious": ("Spurious states", "A census of attractors: where thousands of random starts end", _spurious),
    "barriers": ("Barriers", "The tree of minima, and the lowest barriers between them", _barriers),
    "unlearning": ("Unlearning", "Dream sleep: how much unlearning helps, and when it destroys", _unlearning),
    "annealing": ("Annealing", "Noise escapes local minima: success against temperature", _annealing),
    "capacity": ("Capacity", "How many memories a network can hold, beside the theory", _capacity),
    "learning": ("RBM: learning", "A restricted Boltzmann machine learns digits by contrastive divergence", _learning),
    "sampling": ("RBM: sampling", "A restricted Boltzmann machine sampled one layer at a time", _sampling),
}
"""Name, title, tooltip and maker of each page; a page is made when it is first shown, so that the window opens fast."""
