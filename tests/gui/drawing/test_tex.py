"""TeX to signs in their places, and a reason for whoever wrote something else."""

import subprocess
import sys

import pytest

from gui.drawing import tex
from gui.drawing.tex import outline, typeset, x_height
from gui.drawing.tex_faults import MAX_LENGTH
from model.errors import BadInput

SLIDES = (
    r"p(s_i=1) = \frac{1}{1+e^{-\Delta E_i/T}}",
    r"\Delta w_{ij} = \varepsilon(\langle v_i h_j\rangle^0 - \langle v_i h_j\rangle^1)",
    r"E = -\sum_k\sum_j w_{kj} v_k h_j",
    r"\Delta E_i = \sum w_{ij} s_j \text{ for all } j \text{ connected to } i",
    r"\begin{cases} 1 & \text{if } x > 0 \\ 0 & \text{else} \end{cases}",
    r"\boxed{\hat{x}} \cancel{y} \mathbf{W}^{\mathsf{T}} \sqrt{2}",
)


@pytest.mark.parametrize("equation", SLIDES)
def test_the_formulas_of_the_slides_are_typeset(equation: str) -> None:
    for display in (True, False):
        laid = typeset(equation, display)
        assert len(laid.signs) >= 4
        assert all(0 <= sign.x <= laid.width for sign in laid.signs)
        assert laid.ascent > 0
        assert laid.descent > -0.1
        for sign in laid.signs:
            points = [y for _step, at in outline(sign.name) for y in at[1::2]]
            for y in points:
                assert -laid.ascent - 0.01 <= sign.y + sign.size * y <= laid.descent + 0.01


def test_letters_stand_on_the_baseline_and_indices_do_not() -> None:
    x, lower = typeset("x_i").signs
    assert (x.y, x.size) == (pytest.approx(0), 1)
    assert lower.y > 0
    assert lower.size == pytest.approx(0.7, abs=0.05)
    assert typeset("x^2").signs[1].y < 0


def test_a_fraction_has_its_bar_between_its_halves() -> None:
    laid = typeset(r"\frac{1}{2}")
    above, below = laid.signs
    (bar,) = laid.strokes
    ys = [at[1] for _step, at in bar.outline if at]
    assert bar.pen == 0
    assert above.y < min(ys) < max(ys) < below.y


def test_limits_of_a_sum_stand_below_it_only_on_a_line_of_its_own() -> None:
    alone, within = (typeset(r"\sum_k x", display) for display in (True, False))
    assert alone.signs[1].x < alone.signs[0].x + 0.8
    assert alone.descent > within.descent + 0.3


def test_digits_are_half_an_em_wide() -> None:
    assert typeset("1234").width == pytest.approx(4 * 0.495, abs=1e-3)


def test_small_letters_are_as_high_as_the_font_says() -> None:
    assert x_height() == pytest.approx(0.473, abs=0.01)


@pytest.mark.parametrize(
    ("equation", "reason"),
    [
        ("", "the equation is empty"),
        ("  ", "the equation is empty"),
        (r"\foo{x}", "“\\foo” is no TeX command that is known here"),
        (r"\frac{\bar x}{\foo}", "“\\foo” is no TeX command"),
        (r"\frac{1}", "\\frac{…}{…}"),
        (r"\frac{1}{2", "“{” is not closed"),
        ("a}", "“}” closes nothing"),
        ("a_", "nothing follows"),
        ("a_b_c", "two subscripts"),
        ("a^b^c", "two superscripts"),
        (r"\left( a", "must come in pairs"),
        (r"\begin{matrix}a & b", "has no \\end"),
        (r"\begin{foo}a\end{foo}", "“\\begin{foo}” is not known here"),
        (r"\sqrt", "lacks what it acts on"),
        ("a & b", "bare “&”"),
        ("50%", "bare “%”"),
        ("#1", "bare “#”"),
        ("漢", "no sign for “漢”"),
        ("a\x00b", "control character"),
        (r"\tag{1} x", "\\tag: equations have no labels"),
        (r"\def\x{\x\x}\x", "\\def: commands cannot be defined"),
        (r"\textcolor{red}{x}", "the colour “red” is not known here; there are accent, warm, muted"),
        (r"\color{accent} x", "\\color: write \\textcolor"),
        ("{" * 7 + "x" + "}" * 7, "7 braces stand in one another; at most 6"),
        (r"\left(" * 7 + "x" + r"\right)" * 7, "7 braces"),
        ("x" * (MAX_LENGTH + 1), f"at most {MAX_LENGTH}"),
    ],
)
def test_what_is_no_equation_is_refused_with_the_reason(equation: str, reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        typeset(equation)
    assert reason in str(refused.value)


@pytest.mark.parametrize("equation", [r"\{a\}", r"50\%", r"a\&b", "a < b > c", "|x|", "f'(x)", "−1", "…", "ξ", r"a\\b"])
def test_what_only_looks_odd_is_typeset(equation: str) -> None:
    assert typeset(equation).width > 0


def test_both_an_equation_and_a_refusal_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = typeset("u+v=w")
    with pytest.raises(BadInput, match="known here"):
        typeset(r"\nosuch")
    monkeypatch.setattr(tex, "_ziamath", lambda: pytest.fail("it is laid out again"))
    assert typeset("u+v=w") is kept
    with pytest.raises(BadInput, match="known here"):
        typeset(r"\nosuch")


def test_equations_are_checked_without_qt_and_loaded_only_when_there_is_one() -> None:
    program = (
        "import sys; from gui.lectures.markdown import faults; "
        "faults('words'); assert 'ziamath' not in sys.modules; "
        "assert faults('$x$') == []; assert 'ziamath' in sys.modules; "
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
