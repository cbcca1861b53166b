"""Runs without a window, and their command line."""
