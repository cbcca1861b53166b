"""The mathematics of energy-based networks and the loop that runs it: numpy, no Qt, no window."""
