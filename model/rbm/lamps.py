"""Lamps on a machine that learns: each says what it sees, where Hinton's practical guide speaks of it, and what to do.

The numbers called measured are those of machines of 784 × 256 on MNIST, as it comes with Reverie.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from model.language import tr
from model.rbm.instruments import DEAD_BELOW, SATURATED_ABOVE, Instruments
from model.rbm.remedies import SLOWEST_CHAINS, Remedy, more_decay, other_rate, other_settings, remedy_by, sparser
from model.rbm.training_settings import TrainingSettings

if TYPE_CHECKING:  # it may have lamps itself
    from model.rbm.training_snapshot import FreeEnergies

State = Literal["good", "watch", "bad", "unknown"]

WANTED_RATIO = 1e-3
"""Of increments to weights (guide, section 7); its "about an order of magnitude" is a factor of ten either way."""
TOO_SMALL, TOO_LARGE = WANTED_RATIO / 10, WANTED_RATIO * 10
FAR_TOO_SMALL, FAR_TOO_LARGE = 1e-5, 5e-2
"""Whole weights are replaced every 100,000 updates, more than most runs have, or every 20."""

FRESH_WEIGHT = 0.01
"""Standard deviation of the weights of a new machine (section 8): a ratio to these says how they were drawn."""
SOON = 200
"""Updates in which they become three times as large at a rate that learns; measured, 64 at a rate of 0.05."""

BEYOND_CHANCE, FAR_BEYOND_CHANCE = 2.0, 4.0
"""Standard errors: one gap in forty is larger by chance, and one in thirty thousand."""
GROWN = 2.0
"""The same of its growth, which is surer than that, because the images are always the same. Measured: within the first
hundred updates it comes and goes by 1."""

MIN_ERRORS = 20
"""Fewer reconstruction errors than this have no direction."""
RISES = 3.0
"""Standard errors between the halves of the recent errors: once in a thousand looks by chance."""
SOARS = 1.5
"""A rate much too large makes the error rise dramatically (section 7): by half within the recent updates."""

FEW, MANY, MOST = 0.01, 0.10, 0.50
"""Shares of the hidden units. One in a hundred is no loss; a tenth could be saved; half do not die one by one."""

LARGE_WEIGHT, HUGE_WEIGHT = 5.0, 10.0
"""One such weight takes a unit from even odds to a probability of 0.993, and to 0.99995: a chain that should flip
it has to wait for 150, and for 22,000 passes. Measured: 3 after eight epochs, 9 at too large a rate."""
LARGE_RMS, HUGE_RMS = 0.5, 1.0
"""A hundred units that are on make fields of ten times this, even if their weights have nothing to do with each other:
nearly every unit is as good as decided. Measured: 0.25 after eight epochs."""

CHAINS_LOW, CHAINS_FAR_LOW = 3.0, 10.0
"""Standard errors of 100 fantasies below the data: chains sit where the machine has no business to be. Measured: 15 to
36 at a rate of 0.3, which goes wrong at once; at most 1 at rates that learn."""
CHAINS_HIGH, CHAINS_FAR_HIGH = 10.0, 20.0
"""And above them. A machine more varied than the data has its fantasies somewhat above: measured, 2 to 6 at rates that
learn."""

WEAKNESS = tr(
    "Do not trust it: it is not what the machine minimises, and it falls also while the chains mix ever worse. "
    "Read it with the free energies."
)


@dataclass(frozen=True)
class Lamp:
    """One thing to keep an eye on."""

    name: str
    """In the language that is spoken, as is all that is said."""
    state: State
    sees: str
    """A sentence with the numbers."""
    section: str
    """Of Hinton's guide: section 7."""
    advice: str
    remedy: Remedy | None = None


def lamps(
    settings: TrainingSettings,
    instruments: Instruments,
    free_energies: Sequence["FreeEnergies"],
    errors: Sequence[float] | NDArray[np.float64],
    rate: float | None = None,
) -> tuple[Lamp, ...]:
    """All lamps, always the same ones in the same order.

    ``free_energies`` are those measured so far and ``errors`` the reconstruction errors of some hundred updates up to
    now (NaN where none was made), both oldest first. ``rate`` is the learning rate of the last update where it falls;
    None where it is that of the settings. A remedy goes on from there: the rate falls on, and does not jump back.
    """
    falls = settings.final_learning_rate is not None
    now: TrainingSettings | None = settings
    if falls and rate is not None:
        now = other_settings(
            settings, learning_rate=rate, final_learning_rate=min(settings.final_learning_rate or 0.0, rate)
        )
    return (
        _learning_rate(settings, now, instruments, rate),
        _over_fitting(now, free_energies),
        _reconstruction(now, errors),
        _dead(now, instruments),
        _saturated(now, instruments),
        _weights(now, instruments),
        _chains(settings, now, instruments),
    )


# --- one by one --------------------------------------------------------------------------------------------------


def _learning_rate(
    settings: TrainingSettings, now: TrainingSettings | None, read: Instruments, rate: float | None
) -> Lamp:
    name, section = tr("Rate"), tr("section 7")
    if not math.isfinite(read.ratio):
        return Lamp(name, "unknown", tr("No update of the weights yet."), section, tr("Press Play, or step once."))
    ratio, rms = power_of_ten(read.ratio), f"{read.rms_weight:.2g}"
    final = settings.final_learning_rate
    if read.rms_weight < 3 * FRESH_WEIGHT and read.update < SOON:
        sees = tr(
            "Updates are {ratio} of the weights, which are about as small as a new machine’s (root mean square {rms})."
        ).format(ratio=ratio, rms=rms)
        advice = tr("The ratio means something when the weights have grown: wait.")
        return Lamp(name, "unknown", sees, section, advice)
    if read.rms_weight < 1.5 * FRESH_WEIGHT and read.ratio <= TOO_LARGE:
        sees = tr("After {n:,} updates the weights are as small as a new machine’s (root mean square {rms}).").format(
            n=read.update, rms=rms
        )
        return Lamp(
            name, "watch", sees, section, tr("Raise the learning rate: little is learnt."), other_rate(now, 3.0)
        )
    if read.ratio > TOO_LARGE:
        state: State = "bad" if read.ratio > FAR_TOO_LARGE else "watch"
        sees = tr("Updates are {ratio} of the weights: too large (10⁻³, give or take a factor of ten).")
        advice = tr("Lower the learning rate: each step undoes much of what the last ones did.")
        if final is not None and state == "watch":
            advice = tr("The rate falls by plan, to {rate:g}: if large steps are meant now, wait.").format(rate=final)
        return Lamp(name, state, sees.format(ratio=ratio), section, advice, other_rate(now, 3e-3 / read.ratio))
    if read.ratio >= TOO_SMALL:
        sees = tr("Updates are {ratio} of the weights: as they should be (10⁻³, give or take a factor of ten).")
        advice = tr("Lower the rate towards the end: the noise in the weights dies out with it.")
        return Lamp(name, "good", sees.format(ratio=ratio), section, advice)
    if final is not None and rate is not None and rate < settings.learning_rate:
        sees = tr("Updates are {ratio} of the weights: small, because the rate falls by plan, to {rate:g}.")
        advice = tr("Nothing to do: at the end small steps are meant.")
        return Lamp(name, "good", sees.format(ratio=ratio, rate=final), section, advice)
    state = "bad" if read.ratio < FAR_TOO_SMALL else "watch"
    sees = tr("Updates are {ratio} of the weights: too small (10⁻³, give or take a factor of ten).")
    advice = tr("Raise the learning rate: at this pace little is learnt.")
    return Lamp(name, state, sees.format(ratio=ratio), section, advice, other_rate(now, 3e-4 / max(read.ratio, 1e-9)))


def _over_fitting(now: TrainingSettings | None, measured: Sequence["FreeEnergies"]) -> Lamp:
    name, section = tr("Over-fit"), tr("section 6")
    gaps = [each.validation - each.train for each in measured]
    if not gaps or not math.isfinite(gaps[-1]) or not measured[-1].gap_error > 0:
        sees = tr("No gap of free energies has been measured yet.")
        return Lamp(name, "unknown", sees, section, tr("It needs images that are held back for validation."))
    gap, error = gaps[-1], measured[-1].gap_error
    past = [g for g in gaps[: (len(gaps) + 1) // 2] if math.isfinite(g)]
    growth = gap - float(np.median(past)) if len(gaps) > 1 and past else 0.0
    grows = growth >= GROWN * error
    state: State = "watch"
    advice = tr("Raise the weight decay, take fewer hidden units or more images, or go back to where the gap opened.")
    remedy = more_decay(now)
    if gap < BEYOND_CHANCE * error and not (gap > 0 and grows):
        state, remedy = "good", None
        sees = tr("Validation minus training: {gap} ± {error:.1f} nats, no more than chance.")
        advice = tr("Look at the gap only: the values themselves move with every update.")
    elif gap < BEYOND_CHANCE * error:
        sees = tr(
            "Validation minus training: {gap} ± {error:.1f} nats, which could be chance, but it grew by {growth:.1f}."
        )
    elif growth > 0 and gap >= FAR_BEYOND_CHANCE * error:
        state = "bad"
        sees = tr(
            "Validation minus training: {gap} ± {error:.1f} nats, {errors:.0f} standard errors, "
            "and it grew by {growth:.1f}."
        )
    elif grows:
        sees = tr("Validation minus training: {gap} ± {error:.1f} nats, {errors:.1f} standard errors, and it grows.")
    else:
        sees = tr(
            "Validation minus training: {gap} ± {error:.1f} nats, {errors:.1f} standard errors, but it does not grow."
        )
    sees = sees.format(gap=_nats(gap), error=error, errors=gap / error, growth=growth)
    return Lamp(name, state, sees, section, advice, remedy)


def _reconstruction(now: TrainingSettings | None, errors: Sequence[float] | NDArray[np.float64]) -> Lamp:
    name, section = tr("Error"), tr("section 5")
    made = np.asarray(errors, np.float64)
    made = made[np.isfinite(made)]
    if len(made) < MIN_ERRORS:
        sees = tr("Too few reconstructions yet to see where the error goes.")
        return Lamp(name, "unknown", sees, section, WEAKNESS)
    earlier, later = np.array_split(made, 2)
    before, after = float(earlier.mean()), float(later.mean())
    chance = math.sqrt(float(earlier.var(ddof=1)) / len(earlier) + float(later.var(ddof=1)) / len(later))
    state: State = "good"
    advice, remedy = WEAKNESS, None
    if after - before > RISES * chance:
        state = "bad" if after > SOARS * before else "watch"
        sees = tr("{after:.3g} per pixel after {before:.3g}: the reconstruction error rises.")
        advice, remedy = tr("A rate too large does this (section 7).") + " " + WEAKNESS, other_rate(now, 0.5)
    elif before - after > chance:
        sees = tr("{after:.3g} per pixel after {before:.3g}: the reconstruction error falls.")
    else:
        sees = tr("{after:.3g} per pixel after {before:.3g}: the reconstruction error stays.")
    return Lamp(name, state, sees.format(after=after, before=before), section, advice, remedy)


def _dead(now: TrainingSettings | None, read: Instruments) -> Lamp:
    name, section = tr("Dead"), tr("sections 11, 12 and 15")
    state, sees = _counted(
        read,
        read.dead,
        DEAD_BELOW,
        tr("None of {n_hidden:,} units are never on, probability below {p:g} for {n_images} images."),
        tr("1 of {n_hidden:,} units ({percent} %) is never on, probability below {p:g} for {n_images} images."),
        tr("{n} of {n_hidden:,} units ({percent} %) are never on, probability below {p:g} for {n_images} images."),
    )
    if state == "good":
        advice = tr("A unit that is never on learns nothing. None or few: nothing to do.")
        return Lamp(name, state, sees, section, advice)
    advice = tr("A unit that is never on learns nothing. A sparsity target pulls it up; or take fewer hidden units.")
    if read.dead.mean() > MOST:
        advice = tr(
            "So many at once die of too large a rate. Begin anew with a smaller one, or pull them up by sparsity."
        )
    return Lamp(name, state, sees, section, advice, sparser(now))


def _saturated(now: TrainingSettings | None, read: Instruments) -> Lamp:
    name, section = tr("Saturated"), tr("sections 10, 11 and 15")
    state, sees = _counted(
        read,
        read.saturated,
        SATURATED_ABOVE,
        tr("None of {n_hidden:,} units are always on, probability above {p:g} for {n_images} images."),
        tr("1 of {n_hidden:,} units ({percent} %) is always on, probability above {p:g} for {n_images} images."),
        tr("{n} of {n_hidden:,} units ({percent} %) are always on, probability above {p:g} for {n_images} images."),
    )
    if state == "good":
        advice = tr("A unit that is always on tells no images apart. Nothing to do.")
        return Lamp(name, state, sees, section, advice)
    advice = tr("A unit that is always on is no more than biases of the visible ones. Weight decay loosens it.")
    return Lamp(name, state, sees, section, advice, more_decay(now))


def _weights(now: TrainingSettings | None, read: Instruments) -> Lamp:
    name, section = tr("Weights"), tr("section 10")
    state: State = "good"
    if read.rms_weight <= LARGE_RMS and read.largest_weight <= LARGE_WEIGHT:
        sees = tr("Root mean square {rms:.2g}, the largest {largest:.2g}: no unit decides alone over another.")
        advice, remedy = tr("Small weights let the chains move. Weight decay keeps them small."), None
    else:
        advice, remedy = tr("Weight decay makes them smaller, and the chains mix faster."), more_decay(now)
        if read.rms_weight > HUGE_RMS or read.largest_weight > HUGE_WEIGHT:
            state = "bad"
            sees = tr("Root mean square {rms:.2g}, the largest {largest:.2g}: chains hardly move.")
        else:
            state = "watch"
            sees = tr("Root mean square {rms:.2g}, the largest {largest:.2g}: chains begin to stick.")
    sees = sees.format(rms=read.rms_weight, largest=read.largest_weight)
    return Lamp(name, state, sees, section, advice, remedy)


def _chains(settings: TrainingSettings, now: TrainingSettings | None, read: Instruments) -> Lamp:
    name, section, chains = tr("Chains"), tr("section 14, and Tieleman 2008"), read.chains
    if chains is None or settings.rule != "pcd":
        sees = tr("No persistent chains: the rule is {rule}.").format(rule=settings.rule_name)
        advice = tr("Persistent chains (PCD) make a better model of the data, at a smaller rate.")
        if settings.rule == "exact":
            advice = tr("Nothing to do: what the machine itself would do is worked out over all states.")
        return Lamp(name, "unknown", sees, section, advice)
    above = chains.fantasies - chains.data
    where = (
        tr("Fantasies are {n} ± {error:.1f} nats above the data")
        if above >= 0
        else tr("Fantasies are {n} ± {error:.1f} nats below the data")
    ).format(n=_nats(abs(above)), error=chains.error)
    low, high = -above / max(chains.error, 1e-9), above / max(chains.error, 1e-9)
    if low <= CHAINS_LOW and high <= CHAINS_HIGH:
        sees = tr("{fantasies}: the chains keep up.").format(fantasies=where)
        return Lamp(name, "good", sees, section, tr("Nothing to do."))
    far = low > CHAINS_FAR_LOW or high > CHAINS_FAR_HIGH
    sees = (
        tr("{fantasies}: the chains do not keep up with the rate.")
        if far
        else tr("{fantasies}: the chains lag behind the rate.")
    ).format(fantasies=where)
    advice = tr("Halve the rate, or show the mean of the latest parameters, which is steadier than they are.")
    remedy = None if far or settings.averaged else remedy_by(now, tr("Average the parameters"), averaged=True)
    return Lamp(name, "bad" if far else "watch", sees, section, advice, remedy or other_rate(now, 0.5, SLOWEST_CHAINS))


# --- words -------------------------------------------------------------------------------------------------------


def _counted(
    read: Instruments, units: NDArray[np.bool_], p: float, none: str, one: str, several: str
) -> tuple[State, str]:
    """How bad it is that there are these units, and a sentence on none, one or several of them."""
    n, n_hidden = int(units.sum()), read.n_hidden
    share = n / n_hidden
    state: State = "good" if share <= FEW else "watch" if share <= MANY else "bad"
    percent = f"{100 * share:.1g}" if share < 0.1 else f"{100 * share:.0f}"
    sees = none if n == 0 else one if n == 1 else several
    return state, sees.format(n=n, n_hidden=n_hidden, percent=percent, p=p, n_images=len(read.probabilities))


def power_of_ten(value: float) -> str:
    """A number as 2.1·10⁻³."""
    if value == 0:
        return "0"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}·10{str(int(exponent)).translate(str.maketrans('-0123456789', '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'))}"


def _nats(value: float) -> str:
    return f"{value:.1f}".replace("-", "−")
