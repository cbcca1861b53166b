"""The bracket of the likelihood against updates, and in words."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.flags import Flag
from gui.style import LIGHT
from gui.views import likelihood as likelihood_module
from gui.views.likelihood import CAP, NOT_YET, LikelihoodView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.rbm.likelihood_measurement import Measured
from tests.gui.looking import near, texts
from tests.gui.samples import training


@pytest.fixture
def view(qtbot: QtBot) -> LikelihoodView:
    view = LikelihoodView()
    qtbot.addWidget(view)
    view.resize(440, 300)
    view.show()
    return view


def measured(update: int = 50_000, forward: float = -70.4, backward: float = -71.4, error: float = 0.4) -> Measured:
    return Measured(update, forward, error, backward, error / 2, -46.8, False, 24.0)


def exact(update: int, value: float) -> Measured:
    return Measured(update, value, 0.0, value, 0.0, -100.0, True, 2.0)


def left(of: Measured, branch: int = 1) -> Measured:
    return replace(of, former=True, branch=branch)


def curves(view: LikelihoodView) -> list[tuple[list[float], list[float], pg.PlotCurveItem]]:
    """All lines that have points: where those are, and the line."""
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.PlotCurveItem)]
    return [(*(axis.tolist() for axis in i.getData()), i) for i in items if i.getData()[0] is not None and len(i.xData)]


def bars(view: LikelihoodView) -> list[tuple[list[tuple[float, float, float]], pg.ErrorBarItem]]:
    """Update, lower and upper end of each bar, for all rows of bars that are shown, wide ones first."""
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.ErrorBarItem) and i.isVisible()]
    items.sort(key=lambda i: -pg.mkPen(i.opts["pen"]).widthF())
    return [
        (
            [
                (x, pytest.approx(y - bottom), pytest.approx(y + top))
                for x, y, bottom, top in zip(*(i.opts[name] for name in ("x", "y", "bottom", "top")), strict=True)
            ],
            i,
        )
        for i in items
    ]


def dots(view: LikelihoodView) -> list[list[tuple[float, float]]]:
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.ScatterPlotItem)]
    return [list(zip(*(axis.tolist() for axis in i.getData()), strict=True)) for i in items if len(i.getData()[0])]


def y_range(view: LikelihoodView) -> tuple[float, float]:
    low, high = view.plot.getPlotItem().viewRange()[1]
    return low, high


def test_a_bracket_reaches_from_backward_to_forward_and_its_errors_beyond(view: LikelihoodView) -> None:
    view.show_measured((measured(100, -80, -84, 1.0), measured(300, -70, -71, 0.4)), None, "validation")
    (bracket, bracket_item), (errors, error_item) = bars(view)
    assert bracket == [(100, -84, -80), (300, -71, -70)]
    assert errors == [(100, -84.5, -79), (300, -71.2, -69.6)]
    assert pg.mkPen(bracket_item.opts["pen"]).widthF() > pg.mkPen(error_item.opts["pen"]).widthF()
    ((x, y, _),) = curves(view)
    assert (x, y) == ([100, 300], [-82, -70.5])
    low, high = y_range(view)
    assert low <= -84.5 < -69.6 <= high
    assert dots(view) == []


def test_the_ends_of_a_bracket_are_as_wide_whatever_the_axis(view: LikelihoodView) -> None:
    for update in 80, 8000:
        view.show_measured((measured(update),), None, "validation")
        x_low, x_high = view.plot.getPlotItem().viewRange()[0]
        (_, bracket), (_, errors) = bars(view)
        assert bracket.opts["beam"] == pytest.approx(CAP * 10 * update / 8)
        assert errors.opts["beam"] is None
        assert x_low < 0 < update < x_high


def test_a_bracket_whose_bounds_changed_places_is_drawn_all_the_same(view: LikelihoodView) -> None:
    view.show_measured((Measured(100, -74, 0.3, -70, 0.1, -46, False, 24.0),), None, "validation")
    (bracket, _), (errors, _) = bars(view)
    assert bracket == [(100, -74, -70)]
    assert errors == [(100, -74.3, -69.9)]


def test_exact_figures_are_dots_on_a_line(view: LikelihoodView) -> None:
    view.show_measured((exact(100, -150.0), exact(200, -142.5)), None, "validation")
    assert dots(view) == [[(100, -150.0), (200, -142.5)]]
    assert bars(view) == []
    ((x, y, _),) = curves(view)
    assert (x, y) == ([100, 200], [-150.0, -142.5])


def test_each_former_way_is_a_pale_line_of_its_own(view: LikelihoodView) -> None:
    present = measured(100), measured(400)
    ways = left(measured(200, -90, -91), 1), left(measured(300, -88, -89), 2), left(measured(350, -86, -87), 2)
    view.show_measured((present[0], *ways, present[1]), None, "validation")
    alphas = {tuple(x): item.opts["pen"].color().alpha() for x, _, item in curves(view)}
    assert alphas == {(200,): 110, (300, 350): 110, (100, 400): 255}
    shown = {tuple(b[0] for b in bracket): pg.mkPen(item.opts["pen"]).color().alpha() for bracket, item in bars(view)}
    assert shown == alphas
    view.show_measured(present, None, "validation")
    assert [x for x, _, _ in curves(view)] == [[100, 400]]
    assert len(bars(view)) == 2


def test_the_pseudo_likelihood_is_drawn_only_if_wished(view: LikelihoodView) -> None:
    results = measured(100), left(measured(200)), measured(300)
    view.show_measured(results, None, "validation")
    assert y_range(view)[1] < -60
    view.pseudo_shown.setChecked(True)
    (pseudo,) = [(x, y) for x, y, _ in curves(view) if y[0] == -46.8]
    assert pseudo == ([100, 300], [-46.8, -46.8])
    assert y_range(view)[1] >= -46.8
    view.pseudo_shown.setChecked(False)
    assert all(y[0] != -46.8 for _, y, _ in curves(view))
    assert y_range(view)[1] < -60


def test_a_close_up_leaves_out_what_the_machine_began_with(view: LikelihoodView) -> None:
    view.show_measured((measured(0, -205, -206), measured(100, -90, -94, 0.1), measured(300)), None, "validation")
    assert y_range(view)[0] <= -206
    view.close_up.setChecked(True)
    low, high = y_range(view)
    assert -115 < low <= -71.6 - 30
    assert high >= -70


def test_a_snapshot_does_not_have_all_results_looked_through_again(
    view: LikelihoodView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_measured((measured(100, -80, -84), measured(300, -70, -71)), None, "validation")
    before = y_range(view)
    looked_at: list[Measured] = []
    monkeypatch.setattr(likelihood_module, "_bounds", looked_at.append)
    view.show_snapshot(replace(training(1)[0], step=500))
    assert view.plot.getPlotItem().viewRange()[0][1] >= 500
    assert y_range(view) == before
    assert looked_at == []


def test_it_reaches_as_far_as_the_record_and_a_line_stands_at_the_present_update(view: LikelihoodView) -> None:
    snapshot, trace = training(17)
    trace.add(Scalars(17, np.full((183, len(trace.names)), np.nan), trace.names))
    view.show_trace(trace)
    view.show_measured((measured(5),), None, "validation")
    view.show_snapshot(snapshot)
    (line,) = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.InfiniteLine)]
    assert line.value() == 17
    assert view.plot.getPlotItem().viewRange()[0][1] == pytest.approx(200 * (1 + CAP))
    view.show_trace(Trace(trace.names))
    view.show_snapshot(training(18)[0])
    assert view.plot.getPlotItem().viewRange()[0][1] == pytest.approx(20 * (1 + CAP))


def test_the_figures_in_words(view: LikelihoodView) -> None:
    view.show_measured((measured(1000, -99, -100), measured(), left(measured(60_000))), None, "validation")
    assert view.caption.text() == (
        "between −71.4 ± 0.2 and −70.4 ± 0.4 nats per validation image, after 50,000 updates"
        "   ·   pseudo-likelihood −46.8   ·   measured in 24 s"
    )


def test_small_errors_have_another_digit(view: LikelihoodView) -> None:
    view.show_measured((measured(10, -198.6, -198.58, 0.016),), None, "test")
    assert view.caption.text().startswith("between −198.58 ± 0.01 and −198.60 ± 0.02 nats per test image, after 10")


def test_an_exact_figure_in_words(view: LikelihoodView) -> None:
    view.show_measured((exact(500, -142.456),), None, "test")
    assert view.caption.text() == (
        "−142.46 nats per test image, after 500 updates, exact   ·   pseudo-likelihood −100.0   ·   measured in 2 s"
    )


@pytest.mark.parametrize(
    ("forward", "backward", "says"),
    [
        (-70.0, -72.9, None),
        (-70.0, -73.1, "the bracket is wide: the chains mix badly, so neither figure is to be trusted"),
        (-70.0, -69.5, None),
        (-70.0, -69.3, "the bounds have changed places: the chains mix badly, so neither figure is to be trusted"),
    ],
)
def test_figures_that_are_not_to_be_trusted(
    view: LikelihoodView, forward: float, backward: float, says: str | None
) -> None:
    """The errors are 0.4 and 0.2."""
    view.show_measured((measured(50, forward, backward),), None, "validation")
    assert view.caption.text().split("\n")[1:] == ([says] if says else [])


def test_what_is_being_measured_is_told_beside_what_was(view: LikelihoodView) -> None:
    assert view.caption.text() == NOT_YET
    view.show_measured((), 0.404, "validation")
    assert texts(view) == ["measuring … 40 %"]
    view.show_measured((measured(),), 0.9, "validation")
    assert view.progress.text() == "measuring … 90 %"
    assert view.caption.text().startswith("between")
    view.show_measured((), None, "validation")
    assert texts(view) == [NOT_YET]


def test_hovering_tells_the_nearest_measurement_exactly(view: LikelihoodView) -> None:
    view.show_measured((left(measured(100, -80, -81)), measured(100), left(measured(300, -90, -91))), None, "test")
    view.show_flags((Flag(200, "learning rate 0.05 → 0.01"),))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (120.0, 280.0, 201.0, float("nan")):
        view.plot.hovered_at.emit(x, 0.0)
    present = (
        "between −71.400 ± 0.200 and −70.400 ± 0.400 nats per test image, after 100 updates, "
        "pseudo-likelihood −46.8, measured in 24 s"
    )
    former = present.replace("−71.4", "−91.0").replace("−70.4", "−90.0").replace("100 u", "300 u")
    former += "   (before the run was made to go on otherwise)"
    assert heard == [present, former, former + "   Flag 1, after update 200: learning rate 0.05 → 0.01", ""]


def test_hovering_over_an_empty_plot_says_nothing(view: LikelihoodView) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(3.0, 0.0)
    assert heard == [""]


def test_a_click_goes_to_the_update(view: LikelihoodView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.step_chosen) as chosen:
        view.plot.clicked_at.emit(6.7, 0.0)
    assert chosen.args == [7]


def test_clear_leaves_nothing(view: LikelihoodView) -> None:
    view.show_snapshot(training(3)[0])
    view.show_measured((measured(100), left(exact(200, -80)), exact(300, -90)), 0.5, "validation")
    view.clear()
    assert (curves(view), bars(view), dots(view)) == ([], [], [])
    assert texts(view) == [NOT_YET]


def test_it_follows_the_theme(view: LikelihoodView) -> None:
    view.show_measured((measured(100),), None, "validation")
    for _, item in bars(view):
        assert near(QColor(pg.mkPen(item.opts["pen"]).color().rgb()), LIGHT.accent)
