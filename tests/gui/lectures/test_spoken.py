"""What a lecture says to who cannot see it."""

import pytest

from gui.lectures.markdown import blocks
from gui.lectures.spoken import spoken, spoken_tex


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"p(s_i=1) = \frac{1}{1+e^{-\Delta E_i/T}}", "p(s_i=1) = (1)/(1+e^(−ΔE_i/T))"),
        (r"E = -\sum_k\sum_j w_{kj} v_k h_j", "E = −∑_k∑_j w_(kj) v_k h_j"),
        (r"\langle v_i \rangle^0 \le \varepsilon", "⟨v_i ⟩^0 ≤ ε"),
        (r"\mathrm{data}\,\lambda", "data λ"),
        (r"\textcolor{accent}{W}", "W"),
    ],
)
def test_equations_in_signs(tex: str, text: str) -> None:
    assert spoken_tex(tex) == text


def test_blocks_in_lines_with_their_numbers() -> None:
    source = "# Head\n**a** `b` {n:d}\n\n- item\n1. $x = {y:.1f}$\n\n![a bar](x.png)\n\n```\nc\nd\n```\n---"
    assert spoken(blocks(source), {"n": 3, "y": -0.5}) == "Head\na b 3\n• item\n1. x = −0.5\n[Picture: a bar]\nc\nd"
    assert spoken(blocks("{n:d}"), {}) == "…"
