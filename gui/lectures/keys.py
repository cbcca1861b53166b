"""What the model names by a word of its own, as it is shown: a live number may be such a word, and so may a choice."""

from model.language import tr

SHOWN = {
    "memory": tr("memory"),
    "mirror": tr("mirror", "kind of an end state"),
    "mixture": tr("mixture"),
    "near": tr("near", "kind of an end state"),
    "spin glass": tr("spin glass"),
    "cycle": tr("cycle"),
    "not finished": tr("not finished"),
}


def shown(word: str) -> str:
    """The word in the language that is spoken; others as they are."""
    return SHOWN.get(word, word)
