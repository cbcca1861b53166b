"""Units and weights of a small machine in words and formulas, as the lecture writes them."""

import math

from gui.wording import number
from model.language import tr
from model.rbm.sampling import LayerName
from model.rbm.unit_snapshot import Unit, UnitSnapshot

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

NEXT = tr("next", "a unit")
DECIDED = tr("decided", "a unit")
"""Beside the circle of a unit."""

UnitFormula = tuple[str, str, str]
"""Energy gap, probability, and draw: three lines of rich text."""


def unit_name(layer: LayerName, unit: int) -> str:
    """v₁ or h₁; units are counted from 0 in the model and from 1 on the screen."""
    return f"{'v' if layer == 'visible' else 'h'}{subscript(unit + 1)}"


def weight_name(visible: int, hidden: int) -> str:
    """w₂₁: first the visible unit, then the hidden one."""
    return f"w{subscript(visible + 1)}{subscript(hidden + 1)}"


def bias_name(layer: LayerName, unit: int) -> str:
    """b₁ of a visible unit, c₁ of a hidden one."""
    return f"{'b' if layer == 'visible' else 'c'}{subscript(unit + 1)}"


def subscript(n: int) -> str:
    """A whole number as it hangs below the line."""
    return str(n).translate(_SUBSCRIPTS)


def short(value: float, decimals: int = 3) -> str:
    """A number without the zeros at its end."""
    text = number(value, f".{decimals}f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def has_biases(snapshot: UnitSnapshot) -> bool:
    """Whether sums need to speak of biases."""
    machine = snapshot.machine
    return bool(machine.visible_bias.any() or machine.hidden_bias.any())


# --- the worked sum --------------------------------------------------------------------------------------------


def decided_formula(snapshot: UnitSnapshot, layer: LayerName, unit: int) -> UnitFormula:
    """How the unit that was decided last came to its state."""
    it = snapshot.layer(layer)[unit]
    assert it.decision is not None
    name = unit_name(layer, unit)
    sign = "&lt;" if it.state == 1 else "≥"
    draw = tr("draw u = <b>{u:.4f}</b> {sign} p").format(u=it.decision.draw, sign=sign)
    return (
        gap_formula(snapshot, layer, unit, it.decision.field),
        probability_formula(snapshot.temperature, name, it.decision.field, it.decision.probability),
        f"{_whole(draw)} → {_whole(f'{name} = <b>{it.state}</b>')}",
    )


def next_formula(snapshot: UnitSnapshot) -> UnitFormula:
    """What is known of the unit that is next, or what is to be calculated."""
    upcoming = snapshot.next
    assert upcoming is not None
    name = unit_name(upcoming.layer, upcoming.unit)
    draw = _whole(tr("draw u = <b>?</b>"))
    if not snapshot.next_is_told:
        exponent = "−ΔE" if snapshot.temperature == 1 else "−ΔE/T"
        return (
            f"ΔE({name}) = {_symbols(snapshot, upcoming.layer, upcoming.unit)} = <b>?</b>",
            f"{_whole(f'p({name} = 1)')} = {_whole(f'1/(1 + e<sup>{exponent}</sup>)')} = <b>?</b>",
            f"{draw} → {_whole(f'{name} = <b>?</b>')}",
        )
    # The line may be broken after its comma.
    rule = ", ".join(map(_whole, tr("{name} = 1 if u &lt; p, else 0").format(name=name).split(", ")))
    return (
        gap_formula(snapshot, upcoming.layer, upcoming.unit, upcoming.field),
        probability_formula(snapshot.temperature, name, upcoming.field, upcoming.probability),
        f"{draw} → {rule}",
    )


def gap_formula(snapshot: UnitSnapshot, layer: LayerName, unit: int, field: float) -> str:
    """ΔE(h₁) = Σ wᵢ₁ vᵢ = 1·1 + 1·1 = 2, given the states the unit sees."""
    states = [other.state or 0 for other in snapshot.layer("hidden" if layer == "visible" else "visible")]
    machine = snapshot.machine
    bias = float((machine.visible_bias if layer == "visible" else machine.hidden_bias)[unit])
    weights = machine.weights[:, unit] if layer == "hidden" else machine.weights[unit]
    parts = [(bias, "")] if has_biases(snapshot) else []
    parts += [(float(weight), f"·{state}") for weight, state in zip(weights, states, strict=True)]
    text = ""
    for value, factor in parts:
        sign = ("−" if value < 0 else "") if not text else (" − " if value < 0 else " + ")
        text += f"{sign}{short(abs(value))}{factor}"
    # Longer numbers are rounded on the screen, and then do not quite add up.
    exact = all(abs(value - round(value, 3)) < 1e-6 for value, _ in parts)
    name = unit_name(layer, unit)
    return f"ΔE({name}) = {_symbols(snapshot, layer, unit)} = {text} {'=' if exact else '≈'} <b>{short(field)}</b>"


def probability_formula(temperature: float, name: str, field: float, probability: float) -> str:
    """p(h₁ = 1) = 1 / (1 + e^(−2)) = 0.8808, with the temperature where it is not 1."""
    exponent = short(-field)
    if temperature != 1:
        exponent += f"/{temperature:g}"
    below = 1 + math.exp(min(-field / temperature, 700))
    parts = [f"p({name} = 1)", f"1/(1 + e<sup>{exponent}</sup>)", f"1/{below:.5g}", f"<b>{probability:.4f}</b>"]
    if not 1.0001 < below < 10000:
        del parts[2]
    return " = ".join(_whole(part) for part in parts)


def _whole(text: str) -> str:
    """Rich text that a line is not to be broken in."""
    return text.replace(" ", "\N{NO-BREAK SPACE}").replace("/", "/\N{WORD JOINER}").replace("</\N{WORD JOINER}", "</")


def _symbols(snapshot: UnitSnapshot, layer: LayerName, unit: int) -> str:
    here = subscript(unit + 1)
    total = f"Σ w{here}ⱼ hⱼ" if layer == "visible" else f"Σ wᵢ{here} vᵢ"
    return f"{bias_name(layer, unit)} + {total}" if has_biases(snapshot) else total


# --- under the mouse -------------------------------------------------------------------------------------------


def unit_sentence(snapshot: UnitSnapshot, layer: LayerName, unit: int) -> str:
    """What is known of a unit, in one line."""
    name, it = unit_name(layer, unit), snapshot.layer(layer)[unit]
    head = tr("Visible unit {name}: {what}") if layer == "visible" else tr("Hidden unit {name}: {what}")
    parts = [_came_about(it)]
    bias = float((snapshot.machine.visible_bias if layer == "visible" else snapshot.machine.hidden_bias)[unit])
    if bias:
        parts.append(tr("bias {bias}").format(bias=short(bias)))
    upcoming = snapshot.next
    if upcoming is not None and (upcoming.layer, upcoming.unit) == (layer, unit):
        told = tr("decided next, with ΔE = {gap}, p = {p:.4f}") if snapshot.next_is_told else tr("decided next")
        parts.append(told.format(gap=short(upcoming.field, 4), p=upcoming.probability))
    return head.format(name=name, what="; ".join(parts))


def _came_about(unit: Unit) -> str:
    if unit.state is None:
        return tr("undecided")
    if unit.decision is None:
        return tr("state {state}, as the run began").format(state=unit.state)
    made = unit.decision
    return tr("ΔE = {gap}, p = {p:.4f}, draw u = {u:.4f} {sign} p, so state {state}").format(
        gap=short(made.field, 4),
        p=made.probability,
        u=made.draw,
        sign="<" if unit.state else "≥",
        state=unit.state,
    )


def weight_sentence(snapshot: UnitSnapshot, visible: int, hidden: int) -> str:
    """A weight, and what it adds to the energy gaps of the units at its ends."""
    weight = float(snapshot.machine.weights[visible, hidden])
    v, h = unit_name("visible", visible), unit_name("hidden", hidden)
    known = [
        (short(weight * state, 4), name)
        for state, name in ((snapshot.visible[visible].state, h), (snapshot.hidden[hidden].state, v))
        if state is not None
    ]
    text = (
        tr("Weight {weight} between {v} and {h}: {value}"),
        tr("Weight {weight} between {v} and {h}: {value}; adds {a} to ΔE({x})"),
        tr("Weight {weight} between {v} and {h}: {value}; adds {a} to ΔE({x}) and {b} to ΔE({y})"),
    )[len(known)]
    (a, x), (b, y) = [*known, ("", ""), ("", "")][:2]
    return text.format(weight=weight_name(visible, hidden), v=v, h=h, value=short(weight, 4), a=a, x=x, b=b, y=y)
