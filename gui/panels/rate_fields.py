"""Fields for what keeps the weights of a machine in bounds while it learns, whatever its rule."""

from PySide6.QtWidgets import QDoubleSpinBox

from gui.panels.numbers import real_number
from model.language import tr
from model.rbm.training_settings import MAX_COST, MAX_DECAY


def momentum(value: float) -> QDoubleSpinBox:
    """A field for the momentum μ, which is at first ``value``."""
    return real_number(
        0.0,
        0.99,
        value,
        2,
        tr("Share of the last update that is carried on"),
        tr("It is the μ of Δw(t) = μ Δw(t − 1) + ε · gradient: in a long valley updates grow up to 1 / (1 − μ) times."),
    )


def weight_decay(value: float) -> QDoubleSpinBox:
    """A field for the decay λ of the squares of the weights."""
    return real_number(
        0.0,
        MAX_DECAY,
        value,
        7,
        tr("Pulls every weight towards 0, in proportion to it"),
        tr("It is the λ of Δw = ε(gradient − λ w); it keeps weights small and chains mixing, and biases are spared."),
    )


def l1_decay(value: float) -> QDoubleSpinBox:
    """A field for the decay λ₁ of the weights themselves."""
    return real_number(
        0.0,
        MAX_DECAY,
        value,
        7,
        tr("Pulls every weight towards 0 by the same amount: weights not needed vanish"),
        tr("It is the λ₁ of Δw = ε(gradient − λ₁ sign w), the slope of a cost λ₁ |w|."),
    )


def sparsity_cost(value: float) -> QDoubleSpinBox:
    """A field for how strongly hidden units are drawn to the sparsity target."""
    return real_number(
        0.0,
        MAX_COST,
        value,
        4,
        tr("How strongly each hidden unit is kept from being on too often; 0 is off"),
        tr(
            "Times the target less the unit’s mean ⟨hⱼ⟩ it is added to the gradient of the bias cⱼ and the weights wᵢⱼ."
        ),
    )


def sparsity_target(value: float) -> QDoubleSpinBox:
    """A field for the mean ⟨hⱼ⟩ that hidden units are drawn to."""
    return real_number(
        0.001,
        0.999,
        value,
        3,
        tr("The share of images that a hidden unit should be on for"),
        tr("It is what the mean ⟨hⱼ⟩ of each unit is drawn to, as strongly as the sparsity cost says."),
    )
