"""In which order units are asked, and how hot."""

import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from gui.panels.dynamics_panel import ANNEALING, COLD, CONSTANT, FIRST_ANNEALING, DynamicsPanel
from model.engine.commands import Command, Edit
from model.hopfield.changes import UseDynamics
from model.hopfield.dynamics import Dynamics
from model.hopfield.schedule import MAX_TEMPERATURE, Schedule
from model.hopfield.settling import ORDERS, Order

BENT = Schedule(((0.0, 1.5), (12.0, 0.2), (30.0, 0.0)))


@pytest.fixture
def panel(qtbot: QtBot) -> DynamicsPanel:
    panel = DynamicsPanel()
    qtbot.addWidget(panel)
    panel.add_editor()
    panel.resize(300, 420)
    panel.show()
    return panel


@pytest.fixture
def wishes(panel: DynamicsPanel) -> list[Command]:
    heard: list[Command] = []
    panel.wish.connect(heard.append)
    return heard


def use(order: Order = "random", schedule: Schedule | None = None) -> Edit:
    return Edit(UseDynamics(Dynamics(order, schedule or Schedule())))


def choose(box: QComboBox, index: int) -> None:
    """As a user does in the list."""
    box.setCurrentIndex(index)
    box.activated.emit(index)


def set_order(panel: DynamicsPanel, order: Order) -> None:
    choose(panel.order, panel.order.findData(order))


def shown(panel: DynamicsPanel) -> tuple[str, int]:
    return panel.order.currentData(), panel.kind.currentIndex()


def on_the_curve(panel: DynamicsPanel) -> Schedule:
    """What would be bent."""
    assert panel.editor is not None
    (handles,) = [i for i in panel.editor.getPlotItem().items if isinstance(i, pg.ScatterPlotItem)]
    return Schedule(tuple((float(x), float(y)) for x, y in zip(*handles.getData(), strict=True)))


def test_at_first_units_decide_in_random_order_without_noise(panel: DynamicsPanel) -> None:
    assert shown(panel) == ("random", COLD)
    assert not panel.temperature.isVisible()
    assert panel.editor is not None
    assert not panel.editor.isVisible()


def test_every_order_can_be_chosen(panel: DynamicsPanel, wishes: list[Command]) -> None:
    assert [panel.order.itemData(i) for i in range(panel.order.count())] == list(ORDERS)
    for order in ORDERS:
        set_order(panel, order)
    assert wishes == [use(order) for order in ORDERS]


def test_constant_noise_is_as_strong_as_chosen(panel: DynamicsPanel, wishes: list[Command]) -> None:
    choose(panel.kind, CONSTANT)
    panel.temperature.setValue(0.75)
    set_order(panel, "synchronous")
    assert wishes == [
        use(schedule=Schedule.constant(0.3)),
        use(schedule=Schedule.constant(0.75)),
        use("synchronous", Schedule.constant(0.75)),
    ]
    assert panel.temperature.isVisible()
    choose(panel.kind, COLD)
    assert wishes[-1] == use("synchronous")
    assert not panel.temperature.isVisible()


def test_annealing_follows_the_curve_and_the_curve_can_be_bent(panel: DynamicsPanel, wishes: list[Command]) -> None:
    choose(panel.kind, ANNEALING)
    assert wishes == [use(schedule=FIRST_ANNEALING)]
    assert panel.editor is not None
    assert panel.editor.isVisible()
    assert on_the_curve(panel) == FIRST_ANNEALING
    panel.editor.bent.emit(BENT)
    assert wishes[-1] == use(schedule=BENT)
    choose(panel.kind, COLD)
    choose(panel.kind, ANNEALING)
    assert wishes[-1] == use(schedule=BENT), "the curve is remembered"


def test_haykin_s_order_takes_the_noise_away(panel: DynamicsPanel, wishes: list[Command]) -> None:
    choose(panel.kind, CONSTANT)
    set_order(panel, "wanting")
    assert wishes[-1] == use("wanting")
    assert shown(panel) == ("wanting", COLD)
    assert not panel.kind.isEnabled()
    set_order(panel, "fixed")
    assert panel.kind.isEnabled()
    assert wishes[-1] == use("fixed")


def test_impossible_temperatures_cannot_be_entered(panel: DynamicsPanel) -> None:
    for asked, got in ((0.0, 0.01), (-1.0, 0.01), (1e9, MAX_TEMPERATURE), (0.25, 0.25)):
        panel.temperature.setValue(asked)
        assert panel.temperature.value() == got


@pytest.mark.parametrize(
    ("dynamics", "kind"),
    [
        (Dynamics("fixed"), COLD),
        (Dynamics("wanting"), COLD),
        (Dynamics("synchronous", Schedule.constant(0.45)), CONSTANT),
        (Dynamics("random", BENT), ANNEALING),
    ],
)
def test_what_the_run_goes_by_is_shown_without_a_wish(
    panel: DynamicsPanel, wishes: list[Command], dynamics: Dynamics, kind: int
) -> None:
    panel.show_dynamics(dynamics, 0.0)
    assert shown(panel) == (dynamics.order, kind)
    assert panel.kind.isEnabled() == (dynamics.order != "wanting")
    assert panel.temperature.isVisible() == (kind == CONSTANT)
    assert panel.editor is not None
    assert panel.editor.isVisible() == (kind == ANNEALING)
    if kind == CONSTANT:
        assert panel.temperature.value() == 0.45
    if kind == ANNEALING:
        assert on_the_curve(panel) == BENT
    assert wishes == []


def test_undo_brings_the_former_choice_back(panel: DynamicsPanel, wishes: list[Command]) -> None:
    choose(panel.kind, CONSTANT)
    panel.show_dynamics(Dynamics("random", Schedule.constant(0.3)), 0.0)
    panel.show_dynamics(Dynamics(), 0.0)
    assert shown(panel) == ("random", COLD)
    assert len(wishes) == 1


def test_how_far_the_run_is_is_marked_on_the_curve(panel: DynamicsPanel) -> None:
    heard: list[float] = []
    assert panel.editor is not None
    panel.editor.show_schedule = lambda _schedule, sweep: heard.append(sweep)  # type: ignore[method-assign]
    for sweep in (0.0, 2.5):
        panel.show_dynamics(Dynamics("random", BENT), sweep)
    assert heard[-1] == 2.5
    panel.show_dynamics(Dynamics("random"), 3.0)
    assert heard[-1] == 2.5, "where there is no curve, there is nothing to mark"


def test_a_hidden_panel_knows_the_curve_too(panel: DynamicsPanel) -> None:
    panel.show_dynamics(Dynamics("random", FIRST_ANNEALING), 0.0)
    panel.hide()
    panel.show_dynamics(Dynamics("random", BENT), 0.0)
    panel.show()
    assert on_the_curve(panel) == BENT, "to be bent further, not back"


def test_the_curve_comes_after_the_first_frame_and_is_that_of_the_run(qtbot: QtBot) -> None:
    panel = DynamicsPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_dynamics(Dynamics("random", BENT), 0.0)
    assert shown(panel) == ("random", ANNEALING)
    panel.add_editor()
    assert panel.editor is not None
    assert panel.editor.isVisible()
    assert on_the_curve(panel) == BENT


def test_what_temperature_means_for_units_of_plus_and_minus_one_is_said(panel: DynamicsPanel) -> None:
    choose(panel.kind, CONSTANT)
    (formula,) = [w for w in panel.findChildren(QLabel) if "e<sup>" in w.text()]
    assert formula.isVisible()
    assert "ΔE = E(−1) − E(+1) = 2h" in formula.text()
    assert all(control.toolTip() for control in (panel.order, panel.kind, panel.temperature, formula))
