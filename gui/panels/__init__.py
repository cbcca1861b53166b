"""Controls: they turn clicks into commands."""
