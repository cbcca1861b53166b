"""Tests of the loop and of what crosses between threads."""
