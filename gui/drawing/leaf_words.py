"""How the minima of the tree of barriers are marked, named, and put into words."""

from dataclasses import dataclass

from gui.drawing.attractor_words import KIND_WORDS
from gui.wording import number
from model.hopfield.attractors import AttractorKind, kind_of
from model.hopfield.barriers import Tree
from model.hopfield.verdict import Verdict
from model.language import tr


@dataclass(frozen=True)
class Mark:
    """Colour alone does not tell the kinds of minima apart: shape, filling and letter do."""

    symbol: str
    """As pyqtgraph names it."""
    filled: bool
    glyph: str
    """The same as a letter, for the legend."""
    words: str
    """What the legend says: an example of the letter, and the kind."""


MARKS: dict[AttractorKind, Mark] = {
    "memory": Mark("o", True, "●", tr("1 memory", "of a legend, as it is written there")),
    "mirror": Mark("o", False, "○", tr("−1 mirror image", "of a legend, as it is written there")),
    "near": Mark("s", False, "□", tr("≈1 near it", "of a legend, as it is written there")),
    "mixture": Mark("d", True, "◆", tr("Σ mixture", "of a legend, as it is written there")),
    "spin glass": Mark("t", True, "▼", tr("S spin glass", "of a legend, as it is written there")),
}


def leaf_letter(verdict: Verdict) -> str:
    """What is written below a leaf where there is no room for a name; of a memory its number."""
    kind = kind_of(verdict)
    if kind in ("mixture", "spin glass"):
        return KIND_WORDS[kind].letter
    sign = "−" if verdict.kind == "mirror" else ""
    return f"{'≈' if kind == 'near' else ''}{sign}{verdict.memory + 1}"


def leaf_words(tree: Tree, leaf: int) -> str:
    """A leaf on one line: what it is, its energy, and how deep it lies."""
    return f"{tree.verdicts[leaf].name}: {'; '.join(depth_words(tree, leaf))}"


def depth_words(tree: Tree, leaf: int) -> list[str]:
    """The energy of a leaf, and how deep it lies, in a few phrases."""
    energy = float(tree.energies[leaf])
    words = [tr("energy E = {energy}").format(energy=number(energy, ".4f"))]
    if tree.sizes[leaf] > 1:
        words.append(tr("a plateau of {n:,} states").format(n=tree.sizes[leaf]))
    joined = int(tree.parents[leaf])
    if joined < 0:
        return [*words, tr("no way to another minimum is known yet") if len(tree) > 1 else tr("the only minimum")]
    nearest = tree.joins[joined - len(tree)].height
    barrier = (
        tr("barrier to the nearest minimum {barrier}")
        if tree.exact
        else tr("barrier to the nearest minimum at most {barrier}")
    )
    words.append(barrier.format(barrier=number(nearest - energy, ".4f")))
    down = tree.way_down(leaf)
    if down is None:
        return [*words, tr("no minimum is lower") if tree.exact else tr("no minimum is known to be lower")]
    lower, height = down
    way = tr("to a lower one, {name}, {barrier}") if tree.exact else tr("to a lower one, {name}, at most {barrier}")
    return [*words, way.format(name=tree.verdicts[lower].name, barrier=number(height - energy, ".4f"))]
