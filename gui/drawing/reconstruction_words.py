"""How pictures that are reconstructed, and what they have come to look like, are called on the screen."""

from collections import Counter

import numpy as np

from gui.wording import number
from model.rbm.familiar import PictureGroup
from model.rbm.look_alike import NO_DIGIT
from model.rbm.reconstruction_settings import ALL_DIGITS, Unfamiliar
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot, Stage

KIND_NAMES: dict[Unfamiliar, str] = {
    "other digits": "Other digits",
    "lying": "Digits turned by 90°",
    "upside-down": "Digits upside-down",
    "inverted": "Ink and ground exchanged",
    "noise": "Noise: pixels shuffled",
}

MADE_OF: dict[Unfamiliar, str] = {
    "lying": "turned by 90°",
    "upside-down": "upside-down",
    "inverted": "inverted",
    "noise": "with its pixels shuffled",
}

HEADINGS: dict[Unfamiliar, str] = {
    "lying": "turned by 90°",
    "upside-down": "upside-down",
    "inverted": "inverted",
    "noise": "pixels shuffled",
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
    return "no digit" if digit == NO_DIGIT else f"a{'n' if digit == 8 else ''}\u00a0{digit}"


def heading(snapshot: ReconstructionSnapshot, group: PictureGroup) -> str:
    """Which group it is, and of which classes."""
    if group.kind is None:
        name = "Familiar" if snapshot.known else "Taken as familiar"
        return f"{name}: {_digits(group.classes)}"
    if group.kind == "other digits":
        return f"Unfamiliar: {_digits(group.classes)}"
    return f"Unfamiliar: {HEADINGS[group.kind]}"


def picture_name(group: PictureGroup, picture: int) -> str:
    """What a picture of a group is: A 7, turned by 90°."""
    made = "" if group.are_digits or group.kind is None else f", {MADE_OF[group.kind]}"
    return f"{a_digit(int(group.digits[picture])).capitalize()}{made}"


def picture_sentence(snapshot: ReconstructionSnapshot, stage: Stage, picture: int) -> str:
    """What is known of one of the pictures, counted through both groups, at a stage."""
    n = snapshot.settings.n
    return (
        f"{picture_name(snapshot.groups[picture // n], picture % n)}, {after(stage.step)}:"
        f" squared error {stage.errors[picture]:.5f} per pixel,"
        f" free energy {number(float(stage.free_energies[picture]), '.2f')} nats,"
        f" mean hidden activity {stage.hidden_activity[picture]:.3f},"
        f" looks like {a_digit(int(stage.looks_like[picture]))}"
    )


def verdict(snapshot: ReconstructionSnapshot) -> str:
    """What the pictures of both groups look like now."""
    n, stage, familiar = snapshot.settings.n, snapshot.present, snapshot.groups[0]
    seen, before = (list(map(int, each.looks_like[n:])) for each in (stage, snapshot.stages[0]))
    when = after(stage.step).capitalize()
    kept = int((stage.looks_like[:n] == familiar.digits).sum())
    second = f"{kept} of {n} familiar ones look like the digit they were."
    if len(snapshot.learnt) == len(ALL_DIGITS):
        return f"{when} the unfamiliar pictures look like {_tally(seen)}.\n{second}"
    alike, alike_before = (sum(label in snapshot.learnt for label in labels) for labels in (seen, before))
    first = f"{when} {alike} of {n} unfamiliar pictures look like {_one_of(snapshot.learnt)}"
    return f"{first}{f' (at the start {alike_before})' if stage.step else ''}.\n{second}"


def figures(snapshot: ReconstructionSnapshot) -> str:
    """How much of both groups is lost."""
    familiar, unfamiliar = np.split(snapshot.present.errors, 2)
    return f"Squared error per pixel: familiar {familiar.mean():.3f}, unfamiliar {unfamiliar.mean():.3f}"


def after(step: int) -> str:
    """When it is, in words."""
    return "before the first pass" if step == 0 else f"after {step:,} pass{'' if step == 1 else 'es'}"


def _digits(digits: tuple[int, ...]) -> str:
    if len(digits) == 10:
        return "all ten digits"
    return f"digit{'s' if len(digits) > 1 else ''} {digit_list(digits)}"


def _one_of(digits: tuple[int, ...]) -> str:
    if len(digits) <= 3:
        return " or ".join(map(a_digit, digits))
    return f"one of {digit_list(digits)}, which the machine has learnt"


def _tally(labels: list[int]) -> str:
    """Such as: 3 × 0, 2 × 7, 4; the most frequent first."""
    names = {digit: "no digit" if digit == NO_DIGIT else str(digit) for digit in labels}
    counts = Counter(sorted(labels)).most_common()
    return ", ".join(f"{count}\u00a0×\u00a0{names[digit]}" if count > 1 else names[digit] for digit, count in counts)
