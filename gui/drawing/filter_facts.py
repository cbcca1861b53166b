"""What is known of one hidden unit."""

from gui.drawing.filter_words import ordinal
from gui.wording import number
from model.rbm.detectors import UnitPreference, UnitResponse, preference
from model.rbm.filter_order import norms, rank
from model.rbm.training_snapshot import TrainingSnapshot


def facts(snapshot: TrainingSnapshot, unit: int, answers: UnitResponse, scale: float) -> str:
    """Scale, norm, bias, activation and class of a unit, and its place in the orders by these, a line each."""
    machine, detectors = snapshot.machine, snapshot.detectors
    n, lengths = machine.n_hidden, norms(machine.weights)
    place = "" if detectors is None else f": {ordinal(rank(detectors.activity, unit))} of {n:,}"
    lines = [
        f"Hidden unit {unit + 1:,} of {n:,}",
        f"On its own scale, from −{scale:g} (blue) to +{scale:g} (orange)",
        f"Norm of the weights {lengths[unit]:.3g}: {ordinal(rank(lengths, unit))} of {n:,}",
        f"Bias {number(float(machine.hidden_bias[unit]), '+.3f')}",
        f"Mean activation {answers.probabilities.mean():.3f} over {len(answers.fields)} training images{place}",
    ]
    if snapshot.material.labels is not None:
        lines.append(_preference_words(preference(snapshot, unit, answers), snapshot.material.label_names))
    return "\n".join(lines)


def _preference_words(found: UnitPreference, names: tuple[str, ...]) -> str:
    name = names[found.label]
    if found.n_classes == 1:
        return f"All these images are of class “{name}”"
    if not found.is_for_any:
        return "Prefers no class"
    words = (
        f"Prefers “{name}”: {found.mean:.2f}, against {found.mean - found.selectivity:.2f} on average over the classes"
    )
    if found.place is None:
        return words
    place, of = found.place
    return f"{words}; {ordinal(place)} of {of} that do"
