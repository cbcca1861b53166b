"""What a machine that is left alone does, in words."""

import math

from gui.wording import number
from model.rbm.chain_record import STILL_OVER
from model.rbm.generation_snapshot import GenerationSnapshot
from model.rbm.mixing import Autocorrelation


def change_sentence(snapshot: GenerationSnapshot) -> str:
    """Whether the distribution still changes, and what that means."""
    change, picture = snapshot.measured.change, snapshot.measured.picture
    if snapshot.step == 0:
        held = f"{snapshot.n_held:,} pixels are clamped. " if snapshot.n_held else ""
        return f"{held}Press Play: the chains begin here, and pictures come and go."
    if snapshot.n_held == snapshot.machine.n_visible:
        return "Every pixel is clamped: there is nothing left to sample."
    if change is None:
        return f"Pass {snapshot.step:,}"
    if math.isnan(change.change):
        return f"Pass {snapshot.step:,}   ·   with a single chain, change cannot be told from chance"
    before = f"in the last {change.passes:,} passes" if change.passes > 1 else "in the last pass"
    text = f"Pass {snapshot.step:,}   ·   the distribution has changed by {percent(change.change)} {before}: "
    if not change.is_chance:
        return text + f"more than the {percent(change.floor)} of chance, no equilibrium yet"
    if picture is None or picture.at_least:
        return text + "as little as chance, but chains forget slowly: it may not be equilibrium yet"
    return text + "as little as chance (equilibrium)"


def mixing_sentence(snapshot: GenerationSnapshot) -> str:
    """How the chains move, and where they are compared with data."""
    parts = []
    unmoved = snapshot.measured.unmoved
    if unmoved is not None:
        n, of = int(unmoved.sum()), len(unmoved)
        have = "has" if n == 1 else "have"
        parts.append(f"{n:,} of {of:,} chains {have} not moved in {STILL_OVER} passes")
    if not math.isnan(snapshot.label_changes):
        parts.append(digit_change(snapshot.label_changes))
    parts.append(f"free energy {energy_words(*snapshot.free_energy)}")
    if snapshot.reference is not None and snapshot.n_held == 0:
        parts[-1] += f" ({snapshot.reference.name} {number(snapshot.reference.mean, '.1f')})"
    return "   ·   ".join(parts)


def digit_change(per_100: float) -> str:
    """How often a chain changes its digit."""
    if per_100 == 0:
        return "no chain changes its digit"
    return f"a chain changes its digit every {100 / per_100:,.0f} passes"


def energy_words(mean: float, error: float) -> str:
    """A mean with its standard error, in nats."""
    spread = "" if math.isnan(error) else f" ± {error:.1f}"
    return f"{number(mean, '.1f')}{spread} nats"


def time_words(found: Autocorrelation) -> str:
    """An integrated autocorrelation time."""
    if found.at_least:
        return f"τ is more than {found.time:,.0f} passes"
    return f"τ = {found.time:,.1f} passes" if found.time < 10 else f"τ = {found.time:,.0f} passes"


def percent(share: float) -> str:
    """Of a probability, with two digits that say something."""
    value = 100 * share
    return f"{value:.2g} %" if 0 < value < 1 else f"{value:.1f} %"


def chain_sentence(snapshot: GenerationSnapshot, chain: int) -> str:
    """What is known of one chain."""
    text = f"Chain {chain + 1}: free energy {number(float(snapshot.free_energies[chain]), '.2f')} nats"
    if snapshot.labels is not None:
        label = int(snapshot.labels[chain])
        text += f", looks like {a_digit(label)}"
    unmoved = snapshot.measured.unmoved
    if unmoved is not None and unmoved[chain]:
        text += f", has not moved in {STILL_OVER} passes"
    return text


def a_digit(label: int) -> str:
    """A digit with its article; −1 is none."""
    return "nothing" if label < 0 else f"an {label}" if label == 8 else f"a {label}"
