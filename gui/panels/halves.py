"""How the halves of a picture are called on a button."""

from model.language import tr

HALF_NAMES = {
    "top": tr("top", "half of a picture"),
    "bottom": tr("bottom", "half of a picture"),
    "upper": tr("upper", "half of a picture"),
    "lower": tr("lower", "half of a picture"),
    "left": tr("left", "half of a picture"),
    "right": tr("right", "half of a picture"),
}
"""By the names that the model knows them by."""
