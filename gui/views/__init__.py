"""One view a file. A view is told what to show and never asks."""
