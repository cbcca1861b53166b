"""How pictures that are reconstructed, and what they have come to look like, are called on the screen."""

from collections import Counter
from functools import reduce

import numpy as np

from gui.wording import number
from model.language import tr
from model.rbm.familiar import PictureGroup
from model.rbm.look_alike import NO_DIGIT
from model.rbm.reconstruction_settings import ALL_DIGITS, Unfamiliar
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot, Stage

KIND_NAMES: dict[Unfamiliar, str] = {
    "other digits": tr("Other digits"),
    "lying": tr("Digits turned by 90°"),
    "upside-down": tr("Digits upside-down"),
    "inverted": tr("Ink and ground exchanged"),
    "noise": tr("Noise: pixels shuffled"),
}

MADE_OF: dict[Unfamiliar, str] = {
    "lying": tr("turned by 90°", "a digit"),
    "upside-down": tr("upside-down", "a digit"),
    "inverted": tr("inverted", "a digit"),
    "noise": tr("with its pixels shuffled"),
}

HEADINGS: dict[Unfamiliar, str] = {
    "lying": tr("turned by 90°", "digits"),
    "upside-down": tr("upside-down", "digits"),
    "inverted": tr("inverted", "digits"),
    "noise": tr("pixels shuffled"),
}


def digit_list(digits: tuple[int, ...]) -> str:
    """Digits in few words, three or more in a row as a range: 0, 1, 3–9."""
    runs: list[list[int]] = []
    for digit in digits:
        if runs and digit == runs[-1][-1] + 1:
            runs[-1].append(digit)
        else:
            runs.append([digit])
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(parts)


def a_digit(digit: int) -> str:
    """A digit with its article, in one line: a 2, an 8, no digit."""
    if digit == NO_DIGIT:
        return tr("no digit")
    return (tr("an\u00a0{digit}") if digit == 8 else tr("a\u00a0{digit}")).format(digit=digit)


def heading(snapshot: ReconstructionSnapshot, group: PictureGroup) -> str:
    """Which group it is, and of which classes."""
    if group.kind is None:
        name = tr("Familiar: {what}") if snapshot.known else tr("Taken as familiar: {what}")
        return name.format(what=_digits(group.classes))
    made = _digits(group.classes) if group.kind == "other digits" else HEADINGS[group.kind]
    return tr("Unfamiliar: {what}").format(what=made)


def picture_name(group: PictureGroup, picture: int) -> str:
    """What a picture of a group is: A 7, turned by 90°."""
    made = "" if group.are_digits or group.kind is None else f", {MADE_OF[group.kind]}"
    return f"{_begun(a_digit(int(group.digits[picture])))}{made}"


def picture_sentence(snapshot: ReconstructionSnapshot, stage: Stage, picture: int) -> str:
    """What is known of one of the pictures, counted through both groups, at a stage."""
    n = snapshot.settings.n
    return tr(
        "{picture}, {when}: squared error {error:.5f} per pixel, free energy {energy} nats,"
        " mean hidden activity {activity:.3f}, looks like {digit}"
    ).format(
        picture=picture_name(snapshot.groups[picture // n], picture % n),
        when=after(stage.step),
        error=stage.errors[picture],
        energy=number(float(stage.free_energies[picture]), ".2f"),
        activity=stage.hidden_activity[picture],
        digit=a_digit(int(stage.looks_like[picture])),
    )


def verdict(snapshot: ReconstructionSnapshot) -> str:
    """What the pictures of both groups look like now."""
    n, stage, familiar = snapshot.settings.n, snapshot.present, snapshot.groups[0]
    seen, before = (list(map(int, each.looks_like[n:])) for each in (stage, snapshot.stages[0]))
    when = _begun(after(stage.step))
    kept = int((stage.looks_like[:n] == familiar.digits).sum())
    second = tr("{kept} of {n} familiar ones look like the digit they were.").format(kept=kept, n=n)
    if len(snapshot.learnt) == len(ALL_DIGITS):
        first = tr("{when} the unfamiliar pictures look like {digits}.").format(when=when, digits=_tally(seen))
        return f"{first}\n{second}"
    alike, alike_before = (sum(label in snapshot.learnt for label in labels) for labels in (seen, before))
    first = (
        tr("{when} {alike} of {n} unfamiliar pictures look like {digits} (at the start {before}).")
        if stage.step
        else tr("{when} {alike} of {n} unfamiliar pictures look like {digits}.")
    ).format(when=when, alike=alike, n=n, digits=_one_of(snapshot.learnt), before=alike_before)
    return f"{first}\n{second}"


def figures(snapshot: ReconstructionSnapshot) -> str:
    """How much of both groups is lost."""
    familiar, unfamiliar = np.split(snapshot.present.errors, 2)
    return tr("Squared error per pixel: familiar {familiar:.3f}, unfamiliar {unfamiliar:.3f}").format(
        familiar=familiar.mean(), unfamiliar=unfamiliar.mean()
    )


def after(step: int) -> str:
    """When it is, in words."""
    if step == 0:
        return tr("before the first pass")
    return tr("after 1 pass") if step == 1 else tr("after {n:,} passes").format(n=step)


def _begun(phrase: str) -> str:
    """As it begins a sentence."""
    return phrase[:1].upper() + phrase[1:]


def _digits(digits: tuple[int, ...]) -> str:
    if len(digits) == 10:
        return tr("all ten digits")
    return (tr("digits {digits}") if len(digits) > 1 else tr("digit {digits}")).format(digits=digit_list(digits))


def _one_of(digits: tuple[int, ...]) -> str:
    if len(digits) <= 3:
        return reduce(lambda one, other: tr("{one} or {other}").format(one=one, other=other), map(a_digit, digits))
    return tr("one of {digits}, which the machine has learnt").format(digits=digit_list(digits))


def _tally(labels: list[int]) -> str:
    """Such as: 3 × 0, 2 × 7, 4; the most frequent first."""
    names = {digit: tr("no digit") if digit == NO_DIGIT else str(digit) for digit in labels}
    counts = Counter(sorted(labels)).most_common()
    return ", ".join(f"{count}\u00a0×\u00a0{names[digit]}" if count > 1 else names[digit] for digit, count in counts)
