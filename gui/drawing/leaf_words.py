"""How the minima of the tree of barriers are marked, named, and put into words."""

from dataclasses import dataclass

from gui.drawing.attractor_words import KIND_WORDS
from gui.wording import number
from model.hopfield.attractors import AttractorKind, kind_of
from model.hopfield.barriers import Tree
from model.hopfield.verdict import Verdict


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
    "memory": Mark("o", True, "●", "1 memory"),
    "mirror": Mark("o", False, "○", "−1 mirror image"),
    "near": Mark("s", False, "□", "≈1 near it"),
    "mixture": Mark("d", True, "◆", "Σ mixture"),
    "spin glass": Mark("t", True, "▼", "S spin glass"),
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
    most = "" if tree.exact else "at most "
    words = [f"energy E = {number(energy, '.4f')}"]
    if tree.sizes[leaf] > 1:
        words.append(f"a plateau of {tree.sizes[leaf]:,} states")
    joined = int(tree.parents[leaf])
    if joined < 0:
        return [*words, "no way to another minimum is known yet" if len(tree) > 1 else "the only minimum"]
    nearest = tree.joins[joined - len(tree)].height
    words.append(f"barrier to the nearest minimum {most}{number(nearest - energy, '.4f')}")
    down = tree.way_down(leaf)
    if down is None:
        return [*words, "no minimum is known to be lower"] if not tree.exact else [*words, "no minimum is lower"]
    lower, height = down
    return [*words, f"to a lower one, {tree.verdicts[lower].name}, {most}{number(height - energy, '.4f')}"]
