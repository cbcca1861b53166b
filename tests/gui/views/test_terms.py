"""The sum behind a unit."""

import re

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.terms import N_LARGEST, TermsView
from model.rbm.sampling import field_terms
from tests.gui.looking import centre_of, near, texts
from tests.gui.samples import sampling


@pytest.fixture
def view(qtbot: QtBot) -> TermsView:
    view = TermsView()
    qtbot.addWidget(view)
    view.resize(290, 520)
    view.show()
    return view


def words(view: TermsView) -> str:
    """Without markup, with plain minus signs."""
    text = max(texts(view), key=len)
    text = re.sub("<[^>]*>", " ", text.replace("<br>", "\n")).replace("&nbsp;", "").replace("−", "-")
    return text.replace("&lt;", "<")


@pytest.mark.parametrize("steps", [1, 2])
def test_the_terms_add_up_to_the_field(view: TermsView, steps: int) -> None:
    snapshot = sampling(steps)
    name = "hidden" if steps == 1 else "visible"
    layer, other = (snapshot.hidden, snapshot.visible) if steps == 1 else (snapshot.visible, snapshot.hidden)
    assert layer.field is not None
    assert other.state is not None
    view.show_snapshot(snapshot)
    for unit in range(len(layer.field)):
        view.show_unit(name, unit)  # type: ignore[arg-type]
        bias, total, field = map(float, re.search(r"= (\S+) (\S+) [=≈] +(\S+)", words(view)).groups())  # type: ignore[union-attr]
        assert bias + total == pytest.approx(field, abs=1.5e-4)
        assert field == pytest.approx(layer.field[unit], abs=1e-4)
        listed = [float(x) for x in re.findall(r"^ *([+-]\d\S*) from", words(view), re.MULTILINE)]
        assert sum(listed) == pytest.approx(total, abs=5e-3), "the largest and all others make the whole sum"
        _, terms = field_terms(snapshot.machine, name, unit, other.state)  # type: ignore[arg-type]
        largest = sorted((t for t in terms if t), key=abs, reverse=True)[:N_LARGEST]
        assert listed[:-1] == [pytest.approx(t, abs=5e-4) for t in largest]
        assert f"{np.count_nonzero(other.state)} of {len(terms)} units are on" in words(view)


def test_probability_draw_and_state_are_exact(view: TermsView) -> None:
    snapshot = sampling(1)
    layer = snapshot.hidden
    assert layer.probability is not None
    assert layer.draw is not None
    view.show_snapshot(snapshot)
    for unit in range(5):
        view.show_unit("hidden", unit)
        p, u = layer.probability[unit], layer.draw[unit]
        assert f"{p:.4f}" in words(view)
        assert f"draw u = {u:.4f} {'<' if u < p else '≥'} p, so the state is  {int(u < p)}" in words(view)


def test_the_picture_shows_each_term_where_its_unit_is(view: TermsView) -> None:
    snapshot = sampling(1)
    assert snapshot.visible.state is not None
    view.show_snapshot(snapshot)
    view.show_unit("hidden", 2)
    _, terms = field_terms(snapshot.machine, "hidden", 2, snapshot.visible.state)
    picture = view.grid.grab().toImage()
    for unit, term in enumerate(terms):
        colour = picture.pixelColor(centre_of(view.grid, unit, 4).toPoint())
        if term == 0:
            assert near(colour, LIGHT.diverging[3])
        elif abs(term) > 0.1:
            assert (colour.red() > colour.blue()) == (term > 0)


def test_a_sum_whose_states_are_gone_is_not_made_up(view: TermsView) -> None:
    snapshot = sampling(2)  # the visible layer was decided since the hidden one
    assert snapshot.hidden.field is not None
    view.show_snapshot(snapshot)
    view.show_unit("hidden", 1)
    assert f"field = {snapshot.hidden.field[1]:+.4f}" in words(view)
    assert "step back to see the sum" in words(view)
    assert "bias" not in words(view)


def test_what_was_not_decided_or_set_by_hand_says_so(view: TermsView) -> None:
    view.show_snapshot(sampling(0))
    view.show_unit("hidden", 3)
    assert "Hidden unit 4 : not decided yet" in words(view)
    view.show_unit("visible", 0)
    assert "Visible unit 1 : set by hand to 1" in words(view)


def test_a_unit_the_machine_does_not_have_gives_way_to_the_first(view: TermsView) -> None:
    view.show_unit("hidden", 400)
    view.show_snapshot(sampling(1))
    assert "Hidden unit 1 " in words(view)


def test_clear_leaves_nothing(view: TermsView) -> None:
    view.show_snapshot(sampling(1))
    view.clear()
    assert texts(view) == []
