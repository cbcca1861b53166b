"""What a lecture may say of each page: how its session is made, what can be done to it, and its live numbers."""

from collections.abc import Mapping

from model.lectures.pages.annealing import ANNEALING
from model.lectures.pages.barriers import BARRIERS
from model.lectures.pages.capacity import CAPACITY
from model.lectures.pages.generation import GENERATION
from model.lectures.pages.hopfield import HOPFIELD
from model.lectures.pages.kind import PageKind
from model.lectures.pages.learning import LEARNING
from model.lectures.pages.reconstruction import RECONSTRUCTION
from model.lectures.pages.rules import RULES_PAGE
from model.lectures.pages.sampling import SAMPLING
from model.lectures.pages.small import SMALL
from model.lectures.pages.spurious import SPURIOUS
from model.lectures.pages.unlearning import UNLEARNING

PAGES: Mapping[str, PageKind] = {
    kind.name: kind
    for kind in (
        *(HOPFIELD, SPURIOUS, BARRIERS, UNLEARNING, ANNEALING, CAPACITY),
        *(SMALL, LEARNING, RULES_PAGE, SAMPLING, GENERATION, RECONSTRUCTION),
    )
}
"""By name, in the order of gui.desk."""
