"""Hidden units and their orders in words."""

ORDERS = {
    "number": "as they are",
    "norm": "by norm",
    "activation": "by activation",
    "label": "by label",
}
"""The orders of filters, as one chooses them."""

ORDER_TIP = (
    "The order of the filters.\n"
    "As they are: by their numbers.\n"
    "By norm: the length of the weight vector, strongest first; units that learnt little come last.\n"
    "By activation: most active first, by the mean probability over the training images that are measured.\n"
    "By label: grouped by the class whose images make the unit most probable, the most selective first.\n"
    "It is worked out anew every other second while a run plays."
)

SCALES = {"all": "one for all", "each": "one each"}

SCALE_TIP = (
    "One for all: strong and weak filters can be compared.\n"
    "One each: weak filters show what they are like, too; the strength of a colour says nothing across filters."
)

ORDERED = {
    "number": "",
    "norm": ", strongest first",
    "activation": ", most active first",
    "label": ", by preferred class",
}
"""What a caption adds for each order."""

LEADING = {
    "number": "the first",
    "norm": "the strongest",
    "activation": "the most active",
    "label": "the most selective",
}
"""Those that are shown where there are too many."""


def caption(n_hidden: int, n_shown: int, order: str, wanted: str, scale: float | None) -> str:
    """What a sheet of filters shows in which order; ``scale`` is the largest weight, None for one scale each."""
    which = f"{n_hidden:,} hidden units"
    if n_shown < n_hidden:
        which = f"{LEADING[order]} {n_shown:,} of {which}"
    if scale is None:
        colours = "each on its own scale, from −its largest (blue) to +its largest weight (orange)"
    else:
        colours = f"from −{scale:g} (blue) to +{scale:g} (orange)"
    ordered = ORDERED[order] if order == wanted else ", in their own order until their activations are measured"
    return f"Weights of {which}{ordered}, {colours}"


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n:,}{ending}"
