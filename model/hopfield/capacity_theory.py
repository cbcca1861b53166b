"""What statistical mechanics says of a large network of Hebb's rule with random memories, at any load and temperature.

Amit, Gutfreund, Sompolinsky 1985 (Phys. Rev. Lett. 55, 1530) and 1987 (Ann. Phys. 173, 30), replica symmetric; Hertz,
Krogh, Palmer, section 2.5. The field of a unit is its signal m and a Gaussian noise of width s = sqrt(alpha r):

    m = ∫Dz tanh((s z + m) / T),   q = ∫Dz tanh²((s z + m) / T),   r = q / (1 - C)²  with  C = (1 - q) / T.

At a given temperature everything follows from s: m by Newton's method, then q, and the load is alpha = s² (1 - C)² / q.
As s grows from 0 the load rises to the largest at which memories can be retrieved and falls again; the rising part is
stable. So the equations for three unknowns need no more than a search for one. At T = 0 they become m = erf(m / √2 s),
q = 1, C = √(2/π) exp(-m² / 2 s²) / s.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import erf, exp, log, pi, sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.hopfield.schedule import check_temperature

COLD = 1e-3
"""Below it, temperatures count as 0, where the critical load is less by alpha C T, or 2e-5 at most."""

Phase = Literal["retrieval", "metastable", "spin glass", "paramagnet"]
"""Memories are the lowest states; or minima, but not the lowest; or lost in frozen disorder; or nothing is frozen."""

_GOLDEN = (sqrt(5) - 1) / 2


@dataclass(frozen=True)
class MeanField:
    """A solution of the equations: overlap m, width s of the crosstalk, q, C and load alpha at a temperature T."""

    temperature: float
    noise: float
    overlap: float
    q: float
    c: float

    @property
    def load(self) -> float:
        """The load alpha at which this is the solution."""
        return self.noise**2 * (1 - self.c) ** 2 / self.q

    @property
    def free_energy(self) -> float:
        """Per unit, in units of the energy. Amit, Gutfreund, Sompolinsky 1987; Hertz, Krogh, Palmer (10.67)."""
        t, s, load = self.temperature, self.noise, self.load
        entropy = t * log(1 - self.c) if t > 0 else 0.0
        of_memories = load / 2 * (1 + entropy - self.q / (1 - self.c))
        return of_memories + self.overlap**2 / 2 + s**2 * self.c / 2 - _mean_log_cosh(t, s, self.overlap)


def retrieval_overlap(load: float, temperature: float = 0.0) -> float:
    """The overlap m(alpha, T) of a retrieved memory; 0 where none can be retrieved."""
    solution = retrieval(load, temperature)
    return 0.0 if solution is None else solution.overlap


def retrieval(load: float, temperature: float = 0.0) -> MeanField | None:
    """The stable solution with m > 0, None if there is none. Raises BadInput if the temperature cannot be."""
    temperature = _checked(temperature)
    limit = retrieval_limit(temperature)
    if limit is None or not 0 < load <= limit.load:
        return None
    noise = _root(lambda s: _retrieving(temperature, s).load - load, 0.0, limit.noise)
    return _retrieving(temperature, noise)


@lru_cache(256)
def retrieval_limit(temperature: float = 0.0) -> MeanField | None:
    """The last stable retrieval state at a temperature, at the largest load (T_M); alpha_c and m_c at T = 0.

    None from T = 1 on. Raises BadInput if the temperature cannot be.
    """
    temperature = _checked(temperature)
    if temperature >= 1:
        return None
    if temperature == 0:
        widest = sqrt(2 / pi)
    else:  # beyond this noise m = 0 is the only solution, and there C = 1
        widest = _root(lambda s: 1 - _averages(temperature, s, 0.0)[2], 1e-9, sqrt(2 / pi))
    # Golden section: the load has one maximum in between.
    low, high = 0.0, widest
    while high - low > 1e-5 * widest:
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if _retrieving(temperature, left).load < _retrieving(temperature, right).load:
            low = left
        else:
            high = right
    return _retrieving(temperature, (low + high) / 2)


def spin_glass(load: float, temperature: float = 0.0) -> MeanField | None:
    """The solution with m = 0 and q > 0; None above the spin-glass temperature. Raises BadInput if T cannot be."""
    temperature = _checked(temperature)
    if temperature >= spin_glass_temperature(load):
        return None
    # C falls with the noise; the load grows from 0, where C = 1, and s < sqrt(alpha) + sqrt(2/pi) as at T = 0.
    noise = _root(lambda s: _glassy_load(temperature, s) - load, 1e-9, sqrt(load) + sqrt(2 / pi))
    return _with(temperature, noise, 0.0)


def spin_glass_temperature(load: float) -> float:
    """T_g(alpha) = 1 + sqrt(alpha): above it, nothing is frozen."""
    return 1 + sqrt(load)


@lru_cache(256)
def ground_state_limit(temperature: float = 0.0) -> float:
    """The load up to which retrieval has the lowest free energy (T_c); 0.051 at T = 0, 0 from T = 1 on."""
    limit = retrieval_limit(temperature)
    if limit is None:
        return 0.0

    def advantage(noise: float) -> float:
        retrieved = _retrieving(limit.temperature, noise)
        glass = spin_glass(retrieved.load, limit.temperature)
        assert glass is not None  # for T < 1 < T_g
        return retrieved.free_energy - glass.free_energy

    # Where the noise is next to nothing so are the differences; there retrieval is the ground state at every T < 1.
    return _retrieving(limit.temperature, _root(advantage, 0.05 * limit.noise, limit.noise)).load


def phase(load: float, temperature: float) -> Phase:
    """What a large network of this load is like at this temperature. Raises BadInput if the temperature cannot be."""
    if retrieval(load, temperature) is not None:
        return "retrieval" if load <= ground_state_limit(temperature) else "metastable"
    return "spin glass" if temperature < spin_glass_temperature(load) else "paramagnet"


@lru_cache(4)
def retrieval_curve(temperature: float = 0.0, n: int = 120) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Loads from 0 to the largest, and m at each: ``n`` points, read-only, close together where m bends down.

    No points where nothing can be retrieved. Raises BadInput if the temperature cannot be.
    """
    limit = retrieval_limit(temperature)
    noises = [] if limit is None else np.linspace(0, limit.noise, n).tolist()
    solutions = [_retrieving(_checked(temperature), noise) for noise in noises]
    loads, overlaps = np.array([s.load for s in solutions]), np.array([s.overlap for s in solutions])
    for array in (loads, overlaps):
        array.flags.writeable = False
    return loads, overlaps


@dataclass(frozen=True, eq=False)
class PhaseLines:
    """The lines of the phase diagram: loads at ``temperatures`` (K,) from 0 to 1, read-only.

    Names as in Amit, Gutfreund, Sompolinsky 1987. Below T = 0.04, T_M bends back by 0.0003: a weakness of replica
    symmetry (Naef, Canning 1992).
    """

    temperatures: NDArray[np.float64]
    retrieval: NDArray[np.float64]
    """T_M: retrieval states exist at lower loads."""
    ground_state: NDArray[np.float64]
    """T_c: at lower loads they have the lowest free energy of all."""

    def phase(self, load: float, temperature: float) -> Phase:
        """The phase read off the lines, quick enough for a mouse that moves."""
        if temperature < 1 and load <= np.interp(temperature, self.temperatures, self.ground_state):
            return "retrieval"
        if temperature < 1 and load <= np.interp(temperature, self.temperatures, self.retrieval):
            return "metastable"
        return "spin glass" if temperature < spin_glass_temperature(load) else "paramagnet"


@lru_cache(4)
def phase_lines(n: int = 41) -> PhaseLines:
    """The lines at ``n`` temperatures; T_g is a formula. It takes a fraction of a second the first time."""
    temperatures = np.linspace(0, 1, n)
    limits = [retrieval_limit(float(t)) for t in temperatures]
    retrieval_loads = np.array([0.0 if limit is None else limit.load for limit in limits])
    ground_loads = np.array([ground_state_limit(float(t)) for t in temperatures])
    for array in (temperatures, retrieval_loads, ground_loads):
        array.flags.writeable = False
    return PhaseLines(temperatures, retrieval_loads, ground_loads)


def all_bits_load(n_units: int) -> float:
    """P/N up to which a given memory is stable in every bit, with a chance that goes to 1: 1 / (2 ln N).

    McEliece, Posner, Rodemich, Venkatesh 1987; Hertz, Krogh, Palmer, section 2.2.
    """
    return 1 / (2 * log(n_units))


# --- inside -----------------------------------------------------------------------------------------------------------


def _checked(temperature: float) -> float:
    check_temperature(temperature)
    return 0.0 if temperature < COLD else temperature


def _retrieving(temperature: float, noise: float) -> MeanField:
    """The solution with the largest m at this noise. The right-hand side bends down in m: Newton falls to it from 1."""
    overlap = 1.0
    for _ in range(60):
        mean, _, c = _averages(temperature, noise, overlap)
        step = (mean - overlap) / (1 - c) if c < 1 else -overlap
        overlap += step
        if abs(step) < 1e-12:
            break
    return _with(temperature, noise, min(max(overlap, 0.0), 1.0))


def _with(temperature: float, noise: float, overlap: float) -> MeanField:
    _, q, c = _averages(temperature, noise, overlap)
    return MeanField(temperature, noise, overlap, q, c)


def _glassy_load(temperature: float, noise: float) -> float:
    """Of the solution with m = 0; nothing below the noise at which C = 1, where it has no meaning."""
    solution = _with(temperature, noise, 0.0)
    return solution.load if solution.c < 1 else 0.0


def _averages(temperature: float, noise: float, overlap: float) -> tuple[float, float, float]:
    """The mean of tanh((s z + m) / T) over Gaussian z, that of its square, which is q, and C, its derivative by m."""
    if temperature == 0:
        if noise == 0:
            return 1.0, 1.0, 0.0
        y = overlap / (sqrt(2) * noise)
        return erf(y), 1.0, sqrt(2 / pi) / noise * exp(-y * y)
    z, weights = _gauss(noise / temperature)
    states = np.tanh((noise * z + overlap) / temperature)
    q = float(weights @ (states * states))
    return float(weights @ states), q, (1 - q) / temperature


def _mean_log_cosh(temperature: float, noise: float, overlap: float) -> float:
    """The mean of T ln 2cosh((s z + m) / T), of |s z + m| at T = 0."""
    if temperature == 0:
        mean, _, c = _averages(0.0, noise, overlap)
        return overlap * mean + noise**2 * c
    z, weights = _gauss(noise / temperature)
    fields = (noise * z + overlap) / temperature
    return temperature * float(weights @ np.logaddexp(fields, -fields))


def _gauss(steepness: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points and weights for the mean over a Gaussian z of a function of tanh(steepness z + …).

    Equal steps h are exact but for exp(-2 π d / h) where d = π / (2 steepness) is how far from the real axis the
    function has its poles (Trefethen, Weideman 2014): better than Gauss-Hermite points once it is steep.
    """
    half = max(40, 2 ** int(np.ceil(np.log2(max(25 * steepness, 1)))))
    return _gauss_points(half)


@lru_cache(32)
def _gauss_points(half: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    z = np.linspace(-8, 8, 2 * half + 1)
    weights = np.exp(-z * z / 2)
    return z, weights / weights.sum()


def _root(f: Callable[[float], float], first: float, last: float) -> float:
    """Where f, of opposite signs at the two ends, is 0: false position as in the Illinois algorithm."""
    a, f_a, b, f_b = first, f(first), last, f(last)
    for _ in range(100):
        c = b - f_b * (b - a) / (f_b - f_a)
        f_c = f(c)
        if f_c == 0 or abs(c - b) < 1e-12 * abs(c):
            return c
        if (f_c > 0) != (f_b > 0):
            a, f_a = b, f_b
        else:
            f_a /= 2  # lest this end stays for ever
        b, f_b = c, f_c
    return b
