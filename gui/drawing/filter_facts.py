"""What is known of one hidden unit."""

from gui.drawing.filter_words import ordinal
from gui.wording import number
from model.language import tr
from model.rbm.detectors import UnitPreference, UnitResponse, preference
from model.rbm.filter_order import norms, rank
from model.rbm.training_snapshot import TrainingSnapshot


def facts(snapshot: TrainingSnapshot, unit: int, answers: UnitResponse, scale: float) -> str:
    """Scale, norm, bias, activation and class of a unit, and its place in the orders by these, a line each."""
    machine, detectors = snapshot.machine, snapshot.detectors
    n, lengths = machine.n_hidden, norms(machine.weights)
    activation = (
        tr("Mean activation {mean:.3f} over {images} training images")
        if detectors is None
        else tr("Mean activation {mean:.3f} over {images} training images: {rank} of {n:,}")
    )
    activity_rank = "" if detectors is None else ordinal(rank(detectors.activity, unit))
    lines = [
        tr("Hidden unit {unit:,} of {n:,}").format(unit=unit + 1, n=n),
        tr("On its own scale, from −{scale:g} (blue) to +{scale:g} (orange)").format(scale=scale),
        tr("Norm of the weights {norm:.3g}: {rank} of {n:,}").format(
            norm=lengths[unit], rank=ordinal(rank(lengths, unit)), n=n
        ),
        tr("Bias {bias}").format(bias=number(float(machine.hidden_bias[unit]), "+.3f")),
        activation.format(mean=answers.probabilities.mean(), images=len(answers.fields), rank=activity_rank, n=n),
    ]
    if snapshot.material.labels is not None:
        lines.append(_preference_words(preference(snapshot, unit, answers), snapshot.material.label_names))
    return "\n".join(lines)


def _preference_words(found: UnitPreference, names: tuple[str, ...]) -> str:
    name = names[found.label]
    if found.n_classes == 1:
        return tr("All these images are of class “{name}”").format(name=name)
    if not found.is_for_any:
        return tr("Prefers no class")
    place, of = found.place or (0, 0)
    words = (
        tr("Prefers “{name}”: {mean:.2f}, against {others:.2f} on average over the classes")
        if found.place is None
        else tr("Prefers “{name}”: {mean:.2f}, against {others:.2f} on average over the classes; {rank} of {n} that do")
    )
    return words.format(name=name, mean=found.mean, others=found.mean - found.selectivity, rank=ordinal(place), n=of)
