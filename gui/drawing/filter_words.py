"""Hidden units and their orders in words."""

from model.language import tr

ORDERS = {
    "number": tr("as they are"),
    "norm": tr("by norm"),
    "activation": tr("by activation"),
    "label": tr("by label"),
}
"""The orders of filters, as one chooses them."""

ORDER_TIP = tr(
    "The order of the filters.\n"
    "As they are: by their numbers.\n"
    "By norm: the length of the weight vector, strongest first; units that learnt little come last.\n"
    "By activation: most active first, by the mean probability over the training images that are measured.\n"
    "By label: grouped by the class whose images make the unit most probable, the most selective first.\n"
    "It is worked out anew every other second while a run plays."
)

SCALES = {"all": tr("one for all"), "each": tr("one each")}

SCALE_TIP = tr(
    "One for all: strong and weak filters can be compared.\n"
    "One each: weak filters show what they are like, too; the strength of a colour says nothing across filters."
)

ORDERED = {
    "number": "",
    "norm": tr("strongest first"),
    "activation": tr("most active first"),
    "label": tr("by preferred class"),
}
"""What a caption adds for each order."""

LEADING = {
    "number": tr("Weights of the first {shown:,} of {all:,} hidden units"),
    "norm": tr("Weights of the strongest {shown:,} of {all:,} hidden units"),
    "activation": tr("Weights of the most active {shown:,} of {all:,} hidden units"),
    "label": tr("Weights of the most selective {shown:,} of {all:,} hidden units"),
}
"""What is shown where there are too many."""


def caption(n_hidden: int, n_shown: int, order: str, wanted: str, scale: float | None) -> str:
    """What a sheet of filters shows in which order; ``scale`` is the largest weight, None for one scale each."""
    which = LEADING[order] if n_shown < n_hidden else tr("Weights of {all:,} hidden units")
    ordered = ORDERED[order] if order == wanted else tr("in their own order until their activations are measured")
    colours = (
        tr("each on its own scale, from −its largest (blue) to +its largest weight (orange)")
        if scale is None
        else tr("from −{scale:g} (blue) to +{scale:g} (orange)").format(scale=scale)
    )
    parts = (which.format(shown=n_shown, all=n_hidden), ordered, colours)
    return ", ".join(part for part in parts if part)


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    if n % 100 in (11, 12, 13):
        return tr("{n:,}th").format(n=n)
    return {1: tr("{n:,}st"), 2: tr("{n:,}nd"), 3: tr("{n:,}rd")}.get(n % 10, tr("{n:,}th")).format(n=n)
