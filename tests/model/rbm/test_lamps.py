"""Every state of every lamp, by numbers made by hand, and what each one offers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from model.rbm.instruments import ChainEnergies, Instruments, read_instruments
from model.rbm.lamps import Lamp, State, lamps, power_of_ten
from model.rbm.training_settings import MIN_RATE, TrainingSettings
from model.rbm.training_snapshot import FreeEnergies

SETTINGS = TrainingSettings(n_hidden=200, learning_rate=0.05, weight_decay=0.0002)
NAMES = ("Rate", "Over-fit", "Error", "Dead", "Saturated", "Weights", "Chains")
NAN = float("nan")


def healthy(**changes: Any) -> Instruments:
    """A machine of 200 hidden units in the middle of learning."""
    parameters = np.zeros((3, 201), np.float32)
    read = read_instruments(2000, parameters, parameters, np.zeros((100, 2), np.uint8))
    return replace(read, **({"ratio": 1e-3, "rms_weight": 0.2, "largest_weight": 2.0} | changes))


def units(n: int) -> Any:
    return np.arange(200) < n


def gaps(*values: float, error: float = 1.0) -> list[FreeEnergies]:
    return [FreeEnergies(i, -100.0, -100.0 + gap, error) for i, gap in enumerate(values)]


def lit(
    name: str,
    settings: TrainingSettings = SETTINGS,
    free_energies: Sequence[FreeEnergies] = (),
    errors: Sequence[float] = (),
    rate: float | None = None,
    **changes: Any,
) -> Lamp:
    found = lamps(settings, healthy(**changes), free_energies, errors, rate)
    assert tuple(lamp.name for lamp in found) == NAMES
    return found[NAMES.index(name)]


def changes(lamp: Lamp, settings: TrainingSettings = SETTINGS) -> dict[str, Any]:
    """What the remedy changes; none may be of the data or of the machine."""
    if lamp.remedy is None:
        return {}
    there = lamp.remedy.settings
    assert there == settings.with_rates_of(there), "it can be altered while the machine learns"
    assert there != settings
    return {n: getattr(there, n) for n in vars(settings) if getattr(there, n) != getattr(settings, n)}


# --- learning rate -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ratio", "state", "sees"),
    [
        (
            1.3e-3,
            "good",
            "Updates are 1.3·10⁻³ of the weights: as they should be (10⁻³, give or take a factor of ten).",
        ),
        (1.0e-2, "good", "1.0·10⁻² of the weights: as they should be"),
        (1.1e-2, "watch", "1.1·10⁻² of the weights: too large"),
        (5.1e-2, "bad", "5.1·10⁻² of the weights: too large"),
        (1.0e-4, "good", "1.0·10⁻⁴ of the weights: as they should be"),
        (0.9e-4, "watch", "9.0·10⁻⁵ of the weights: too small"),
        (0.9e-5, "bad", "9.0·10⁻⁶ of the weights: too small"),
        (0.0, "bad", "Updates are 0 of the weights: too small"),
        (NAN, "unknown", "No update of the weights yet."),
    ],
)
def test_the_ratio_is_judged_by_the_guides_rule(ratio: float, state: State, sees: str) -> None:
    lamp = lit("Rate", ratio=ratio)
    assert (lamp.state, lamp.section) == (state, "section 7")
    assert sees in lamp.sees
    assert (lamp.remedy is not None) == (state in ("watch", "bad"))


@pytest.mark.parametrize(
    ("ratio", "rate", "words"),
    [
        (1.5e-2, 0.01, "Learning rate 0.05 → 0.01"),  # to 3·10⁻³
        (2.0e-1, 0.005, "Learning rate 0.05 → 0.005"),  # by ten at most
        (6.0e-5, 0.25, "Learning rate 0.05 → 0.25"),  # to 3·10⁻⁴
        (1.0e-6, 0.5, "Learning rate 0.05 → 0.5"),
        (0.0, 0.5, "Learning rate 0.05 → 0.5"),
    ],
)
def test_the_rate_is_brought_to_where_the_ratio_is_right(ratio: float, rate: float, words: str) -> None:
    lamp = lit("Rate", ratio=ratio)
    assert changes(lamp) == {"learning_rate": rate}
    assert lamp.remedy is not None
    assert lamp.remedy.words == words


def test_at_the_end_of_the_scale_nothing_is_offered() -> None:
    slowest, fastest = replace(SETTINGS, learning_rate=MIN_RATE), replace(SETTINGS, learning_rate=1e6)
    assert lit("Rate", slowest, ratio=0.5).remedy is None
    assert lit("Rate", fastest, ratio=1e-6).remedy is None


def test_the_ratio_to_the_weights_of_a_new_machine_says_nothing() -> None:
    lamp = lit("Rate", ratio=0.06, rms_weight=0.011, update=16)
    assert lamp.state == "unknown"
    assert "root mean square 0.011" in lamp.sees
    assert lit("Rate", ratio=0.06, rms_weight=0.031, update=16).state == "bad"
    assert lit("Rate", ratio=0.06, rms_weight=0.011, update=200).state == "bad"


def test_weights_that_never_grow_are_seen_although_the_ratio_is_right() -> None:
    lamp = lit("Rate", ratio=6e-4, rms_weight=0.0105, update=1200)
    assert lamp.state == "watch"
    assert lamp.sees.startswith("After 1,200 updates the weights are as small as a new machine’s")
    assert changes(lamp) == {"learning_rate": 0.15}


FALLING = replace(SETTINGS, final_learning_rate=0.0005)


def test_small_steps_at_the_end_of_a_plan_are_meant() -> None:
    lamp = lit("Rate", FALLING, rate=0.0006, ratio=2e-5)
    assert (lamp.state, lamp.remedy) == ("good", None)
    assert lamp.sees == "Updates are 2.0·10⁻⁵ of the weights: small, because the rate falls by plan, to 0.0005."
    assert lit("Rate", FALLING, rate=0.05, ratio=2e-5).state == "watch", "it has not fallen yet"


def test_large_steps_at_the_beginning_of_a_plan_may_be_meant() -> None:
    assert lit("Rate", FALLING, rate=0.04, ratio=2e-2).advice.startswith("The rate falls by plan, to 0.0005")
    assert lit("Rate", FALLING, rate=0.04, ratio=2e-1).advice.startswith("Lower the learning rate")


def test_where_the_rate_falls_it_goes_on_from_where_it_is() -> None:
    lamp = lit("Weights", FALLING, rate=0.02, largest_weight=6.0)
    assert changes(lamp, FALLING) == {"learning_rate": 0.02, "weight_decay": 0.0006}
    lamp = lit("Rate", FALLING, rate=0.002, ratio=0.1)
    assert changes(lamp, FALLING) == {"learning_rate": 0.0002, "final_learning_rate": 0.0002}
    assert lamp.remedy is not None
    assert lamp.remedy.words == "Learning rate 0.002 → 0.0002"


def test_a_rate_that_has_fallen_to_nothing_leaves_nothing_to_offer() -> None:
    falling = replace(SETTINGS, final_learning_rate=0.0)
    found = lamps(falling, healthy(largest_weight=20.0, dead=units(150)), gaps(0, 9), (), 0.0)
    assert [lamp.state for lamp in found].count("bad") == 3
    assert not any(lamp.remedy for lamp in found)


# --- over-fitting ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measured", "state", "sees"),
    [
        ((0.5, 1.9), "good", "Validation minus training: 1.9 ± 1.0 nats, no more than chance."),
        ((-5.0, -2.9), "good", "Validation minus training: −2.9 ± 1.0 nats, no more than chance."),
        ((-0.5, 1.6), "watch", "1.6 ± 1.0 nats, which could be chance, but it grew by 2.1."),
        ((1.0, 1.1, 2.5), "watch", "2.5 ± 1.0 nats, 2.5 standard errors, but it does not grow."),
        ((0.1, 0.3, 2.5), "watch", "2.5 ± 1.0 nats, 2.5 standard errors, and it grows."),
        ((6.0, 6.0, 6.0), "watch", "6.0 ± 1.0 nats, 6.0 standard errors, but it does not grow."),
        ((1.0, 1.0, 4.5), "bad", "4.5 ± 1.0 nats, 4 standard errors, and it grew by 3.5."),
        ((6.0,), "watch", "but it does not grow."),
    ],
)
def test_the_gap_is_held_against_its_error_and_its_past(measured: tuple[float, ...], state: State, sees: str) -> None:
    lamp = lit("Over-fit", free_energies=gaps(*measured))
    assert (lamp.state, lamp.section) == (state, "section 6")
    assert lamp.sees.endswith(sees)
    assert changes(lamp) == ({} if state == "good" else {"weight_decay": 0.0006})


def test_a_gap_without_a_number_or_an_error_is_unknown() -> None:
    for measured in ([], gaps(NAN), gaps(1.0, error=NAN), gaps(1.0, error=0.0)):
        assert lit("Over-fit", free_energies=measured).state == "unknown"


@pytest.mark.parametrize(("decay", "more"), [(0.0, 1e-4), (1e-6, 1e-4), (0.0002, 0.0006), (0.004, 0.01)])
def test_decay_is_raised_within_the_guides_range(decay: float, more: float) -> None:
    settings = replace(SETTINGS, weight_decay=decay)
    for lamp in (
        lit("Over-fit", settings, gaps(9.0)),
        lit("Saturated", settings, saturated=units(50)),
        lit("Weights", settings, rms_weight=0.6),
    ):
        assert changes(lamp, settings) == {"weight_decay": more}
        assert lamp.remedy is not None
        assert lamp.remedy.words == f"Weight decay {decay:g} → {more:g}"


@pytest.mark.parametrize("decay", [0.01, 0.5, 1.0])
def test_decay_at_its_limit_is_no_remedy(decay: float) -> None:
    settings = replace(SETTINGS, weight_decay=decay)
    assert lit("Over-fit", settings, gaps(9.0)).remedy is None
    assert lit("Saturated", settings, saturated=units(50)).remedy is None
    assert lit("Weights", settings, rms_weight=0.6).remedy is None


# --- reconstruction error ----------------------------------------------------------------------------------------


def going(start: float, end: float, n: int = 200) -> list[float]:
    """Errors that go from one to the other, up and down by a twentieth."""
    return [e * (1.05 if i % 2 else 0.95) for i, e in enumerate(np.linspace(start, end, n).tolist())]


@pytest.mark.parametrize(
    ("errors", "state", "sees"),
    [
        (going(0.05, 0.03), "good", "0.035 per pixel after 0.045: the reconstruction error falls."),
        (going(0.05, 0.05), "good", "0.05 per pixel after 0.05: the reconstruction error stays."),
        (going(0.0500, 0.0515), "good", "the reconstruction error stays."),
        (going(0.05, 0.06), "watch", "0.0575 per pixel after 0.0525: the reconstruction error rises."),
        (going(0.05, 0.15), "bad", "0.125 per pixel after 0.0749: the reconstruction error rises."),
        ([0.1] * 19, "unknown", "Too few reconstructions yet"),
        ([NAN, 0.1] * 19, "unknown", "Too few reconstructions yet"),
        ([NAN, 0.1, NAN, 0.2] * 10, "good", "stays"),
        ([], "unknown", "Too few"),
    ],
)
def test_the_error_is_watched_when_it_rises_and_never_trusted(errors: list[float], state: State, sees: str) -> None:
    lamp = lit("Error", errors=errors)
    assert (lamp.state, lamp.section) == (state, "section 5")
    assert sees in lamp.sees
    assert "not what the machine minimises" in lamp.advice
    assert "falls also while the chains mix ever worse" in lamp.advice
    assert changes(lamp) == ({"learning_rate": 0.025} if state in ("watch", "bad") else {})


# --- hidden units ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("n", "state", "sees"),
    [
        (0, "good", "None of 200 units are"),
        (1, "good", "1 of 200 units (0.5 %) is"),
        (2, "good", "2 of 200 units (1 %) are"),
        (3, "watch", "3 of 200 units (2 %) are"),
        (20, "watch", "20 of 200 units (10 %) are"),
        (21, "bad", "21 of 200 units (10 %) are"),
        (200, "bad", "200 of 200 units (100 %) are"),
    ],
)
def test_dead_and_saturated_units_are_counted(n: int, state: State, sees: str) -> None:
    dead, saturated = lit("Dead", dead=units(n)), lit("Saturated", saturated=units(n))
    assert (dead.state, dead.section) == (state, "sections 11, 12 and 15")
    assert dead.sees == f"{sees} never on, probability below 0.01 for 100 images."
    assert changes(dead) == ({} if state == "good" else {"sparsity_cost": 0.1})
    assert (saturated.state, saturated.section) == (state, "sections 10, 11 and 15")
    assert saturated.sees == f"{sees} always on, probability above 0.99 for 100 images."
    assert changes(saturated) == ({} if state == "good" else {"weight_decay": 0.0006})


def test_one_lamp_does_not_count_the_units_of_the_other() -> None:
    assert lit("Dead", saturated=units(100)).state == lit("Saturated", dead=units(100)).state == "good"


def test_most_of_the_units_do_not_die_one_by_one() -> None:
    assert "too large a rate" in lit("Dead", dead=units(101)).advice
    assert "too large a rate" not in lit("Dead", dead=units(100)).advice


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (0.0, {"sparsity_target": 0.1, "sparsity_cost": 0.1}),
        (0.1, {"sparsity_cost": 0.2}),
        (0.8, {"sparsity_cost": 1.0}),
        (1.0, {}),
        (5.0, {}),
    ],
)
def test_sparsity_begins_by_the_guide_and_grows_stronger(cost: float, expected: dict[str, float]) -> None:
    settings = replace(SETTINGS, sparsity_target=0.02, sparsity_cost=cost)
    assert changes(lit("Dead", settings, dead=units(9)), settings) == expected


# --- weights -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rms", "largest", "state"),
    [
        (0.5, 5.0, "good"),
        (0.51, 2.0, "watch"),
        (0.2, 5.1, "watch"),
        (1.0, 10.0, "watch"),
        (1.01, 2.0, "bad"),
        (0.2, 10.1, "bad"),
    ],
)
def test_weights_that_decide_alone_are_seen(rms: float, largest: float, state: State) -> None:
    lamp = lit("Weights", rms_weight=rms, largest_weight=largest)
    assert (lamp.state, lamp.section) == (state, "section 10")
    assert lamp.sees.startswith(f"Root mean square {rms:.2g}, the largest {largest:.2g}: ")
    assert changes(lamp) == ({} if state == "good" else {"weight_decay": 0.0006})


# --- persistent chains -------------------------------------------------------------------------------------------

PCD = replace(SETTINGS, rule="pcd")


def chains(above: float) -> ChainEnergies:
    return ChainEnergies(-150.0 + above, -150.0, 2.0)


@pytest.mark.parametrize(
    ("above", "state", "sees"),
    [
        (0.0, "good", "Fantasies are 0.0 ± 2.0 nats above the data: the chains keep up."),
        (20.0, "good", "Fantasies are 20.0 ± 2.0 nats above the data: the chains keep up."),
        (-6.0, "good", "Fantasies are 6.0 ± 2.0 nats below the data: the chains keep up."),
        (20.1, "watch", "nats above the data: the chains lag behind the rate."),
        (-6.1, "watch", "nats below the data: the chains lag behind the rate."),
        (40.1, "bad", "nats above the data: the chains do not keep up with the rate."),
        (-20.1, "bad", "nats below the data: the chains do not keep up with the rate."),
    ],
)
def test_fantasies_should_be_about_as_probable_as_the_data(above: float, state: State, sees: str) -> None:
    lamp = lit("Chains", PCD, chains=chains(above))
    assert (lamp.state, lamp.section) == (state, "section 14, and Tieleman 2008")
    assert lamp.sees.endswith(sees)
    expected = {"good": {}, "watch": {"averaged": True}, "bad": {"learning_rate": 0.025}}
    assert changes(lamp, PCD) == expected[state]


def test_where_the_parameters_are_averaged_already_the_rate_is_halved() -> None:
    averaged = replace(PCD, averaged=True)
    assert changes(lit("Chains", averaged, chains=chains(-7.0)), averaged) == {"learning_rate": 0.025}


def test_no_rate_is_halved_for_ever() -> None:
    slow = replace(PCD, learning_rate=0.0015, averaged=True)
    assert lit("Chains", slow, chains=chains(-30.0)).remedy is None
    slow = replace(PCD, learning_rate=0.002)
    assert changes(lit("Chains", slow, chains=chains(-30.0)), slow) == {"learning_rate": 0.001}


@pytest.mark.parametrize(("rule", "sees"), [("cd", "the rule is CD-1."), ("exact", "the rule is exact gradient.")])
def test_without_persistent_chains_there_is_nothing_to_see(rule: Any, sees: str) -> None:
    settings = replace(SETTINGS, rule=rule)
    for left_over in (None, chains(-100.0)):
        lamp = lit("Chains", settings, chains=left_over)
        assert (lamp.state, lamp.remedy) == ("unknown", None)
        assert lamp.sees == f"No persistent chains: {sees}"
    assert ("Nothing to do" in lamp.advice) == (rule == "exact")


def test_before_the_first_update_there_are_no_chains_yet() -> None:
    assert lit("Chains", PCD).state == "unknown"


# --- words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"), [(8e-4, "8.0·10⁻⁴"), (0.999e-3, "1.0·10⁻³"), (1.0, "1.0·10⁰"), (0.0, "0"), (3e-12, "3.0·10⁻¹²")]
)
def test_powers_of_ten(value: float, words: str) -> None:
    assert power_of_ten(value) == words


def test_every_lamp_says_where_to_read_on_and_what_to_do() -> None:
    for lamp in lamps(SETTINGS, healthy(), (), ()):
        assert lamp.section.startswith("section")
        assert lamp.sees.endswith(".")
        assert lamp.advice.endswith(".")
