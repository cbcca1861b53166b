"""Where the files that ship with Reverie lie."""

from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "resources"
"""The folder beside ``model``: in a checkout, in an editable install and in a wheel alike."""
