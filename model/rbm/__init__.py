"""Restricted Boltzmann machines: the machine, how it learns, how it is sampled and how good it is."""

from model.rbm.machine import Rbm

__all__ = ["Rbm"]
