"""Limits that settings, files and fields of the window share."""

MAX_SEED = 2**31 - 1
"""Of every seed: what fits the fields that show it."""
