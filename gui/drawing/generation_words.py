"""What a machine that is left alone does, in words."""

import math

from gui.wording import number
from model.language import tr
from model.rbm.chain_record import STILL_OVER
from model.rbm.generation_snapshot import GenerationSnapshot
from model.rbm.mixing import Autocorrelation


def change_sentence(snapshot: GenerationSnapshot) -> str:
    """Whether the distribution still changes, and what that means."""
    change, picture = snapshot.measured.change, snapshot.measured.picture
    if snapshot.step == 0:
        begin = tr("Press Play: the chains begin here, and pictures come and go.")
        held = tr("{n:,} pixels are clamped.").format(n=snapshot.n_held)
        return f"{held} {begin}" if snapshot.n_held else begin
    if snapshot.n_held == snapshot.machine.n_visible:
        return tr("Every pixel is clamped: there is nothing left to sample.")
    now = tr("Pass {n:,}").format(n=snapshot.step)
    if change is None:
        return now
    if math.isnan(change.change):
        return now + "   ·   " + tr("with a single chain, change cannot be told from chance")
    text = (
        tr("the distribution has changed by {change} in the last pass: {verdict}")
        if change.passes <= 1
        else tr("the distribution has changed by {change} in the last {n:,} passes: {verdict}")
    )
    if not change.is_chance:
        verdict = tr("more than the {floor} of chance, no equilibrium yet").format(floor=percent(change.floor))
    elif picture is None or picture.at_least:
        verdict = tr("as little as chance, but chains forget slowly: it may not be equilibrium yet")
    else:
        verdict = tr("as little as chance (equilibrium)")
    return f"{now}   ·   {text.format(change=percent(change.change), n=change.passes, verdict=verdict)}"


def mixing_sentence(snapshot: GenerationSnapshot) -> str:
    """How the chains move, and where they are compared with data."""
    parts = []
    unmoved = snapshot.measured.unmoved
    if unmoved is not None:
        n, of = int(unmoved.sum()), len(unmoved)
        text = (
            tr("{n:,} of {all:,} chains has not moved in {passes} passes")
            if n == 1
            else tr("{n:,} of {all:,} chains have not moved in {passes} passes")
        )
        parts.append(text.format(n=n, all=of, passes=STILL_OVER))
    if not math.isnan(snapshot.label_changes):
        parts.append(digit_change(snapshot.label_changes))
    energy = tr("free energy {energy}").format(energy=energy_words(*snapshot.free_energy))
    if snapshot.reference is not None and snapshot.n_held == 0:
        energy += f" ({snapshot.reference.name} {number(snapshot.reference.mean, '.1f')})"
    parts.append(energy)
    return "   ·   ".join(parts)


def digit_change(per_100: float) -> str:
    """How often a chain changes its digit."""
    if per_100 == 0:
        return tr("no chain changes its digit")
    return tr("a chain changes its digit every {n:,.0f} passes").format(n=100 / per_100)


def energy_words(mean: float, error: float) -> str:
    """A mean with its standard error, in nats."""
    text = tr("{mean} nats") if math.isnan(error) else tr("{mean} ± {error:.1f} nats")
    return text.format(mean=number(mean, ".1f"), error=error)


def time_words(found: Autocorrelation) -> str:
    """An integrated autocorrelation time."""
    if found.at_least:
        return tr("τ is more than {n:,.0f} passes").format(n=found.time)
    return (tr("τ = {n:,.1f} passes") if found.time < 10 else tr("τ = {n:,.0f} passes")).format(n=found.time)


def percent(share: float) -> str:
    """Of a probability, with two digits that say something."""
    value = 100 * share
    return f"{value:.2g} %" if 0 < value < 1 else f"{value:.1f} %"


def chain_sentence(snapshot: GenerationSnapshot, chain: int) -> str:
    """What is known of one chain."""
    energy = number(float(snapshot.free_energies[chain]), ".2f")
    parts = [tr("Chain {chain}: free energy {energy} nats").format(chain=chain + 1, energy=energy)]
    if snapshot.labels is not None:
        parts.append(looks_like(int(snapshot.labels[chain])))
    unmoved = snapshot.measured.unmoved
    if unmoved is not None and unmoved[chain]:
        parts.append(tr("has not moved in {passes} passes").format(passes=STILL_OVER))
    return ", ".join(parts)


def looks_like(label: int) -> str:
    """Which digit a picture looks like; −1 is none."""
    if label < 0:
        return tr("looks like nothing")
    return (tr("looks like an {digit}") if label == 8 else tr("looks like a {digit}")).format(digit=label)
