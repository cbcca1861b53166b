"""Hopfield networks: storage, settling, the energy landscape and where a state ends."""

from model.hopfield.network import Hopfield

__all__ = ["Hopfield"]
