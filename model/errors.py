"""The one exception for everything a user can get wrong."""


class BadInput(ValueError):
    """Something from outside cannot be used.

    Its text is one clear sentence for the user: it names the file or the value, what is wrong with it and what
    would be right. Whoever catches it shows that sentence and nothing else.
    """
