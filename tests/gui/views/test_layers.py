"""Both layers while they are sampled."""

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.layers import LayersView, unit_sentence
from model.rbm.sampling import LayerName, SamplingSnapshot
from tests.gui.looking import RIGHT, centre_of, move, stroke, texts
from tests.gui.samples import sampling

COLUMNS = {"hidden": 3, "visible": 4}


@pytest.fixture
def view(qtbot: QtBot) -> LayersView:
    view = LayersView()
    qtbot.addWidget(view)
    view.resize(700, 520)
    view.show()
    return view


def shown_states(view: LayersView, layer: LayerName, n_units: int) -> list[int | None]:
    picture = view.grids[layer, "state"].grab().toImage()
    grid = view.grids[layer, "state"]
    meaning = {QColor(LIGHT.units[0]).name(): 0, QColor(LIGHT.units[-1]).name(): 1}
    return [
        meaning.get(picture.pixelColor(centre_of(grid, unit, COLUMNS[layer]).toPoint()).name())
        for unit in range(n_units)
    ]


def test_states_are_shown_and_what_is_not_decided_is_blank(view: LayersView) -> None:
    snapshot = sampling(0)
    view.show_snapshot(snapshot)
    assert snapshot.visible.state is not None
    assert shown_states(view, "visible", 12) == snapshot.visible.state.tolist()
    assert shown_states(view, "hidden", 5) == [None] * 5
    decided = sampling(1)
    view.show_snapshot(decided)
    assert decided.hidden.state is not None
    assert shown_states(view, "hidden", 6) == [*decided.hidden.state.tolist(), None], "there are five units"


def test_titles_say_which_layer_was_decided_and_from_what(view: LayersView) -> None:
    def titles() -> list[str]:
        return [text for text in texts(view) if "layer," in text]

    view.show_snapshot(sampling(0))
    assert titles() == [
        "Hidden layer, 5 units",
        "Visible layer, 12 units   ◂ set by hand: press → to decide the hidden layer",
    ]
    view.show_snapshot(sampling(1))
    assert titles() == ["Hidden layer, 5 units   ◂ just decided, given the visible layer", "Visible layer, 12 units"]
    view.show_snapshot(sampling(2))
    assert titles() == ["Hidden layer, 5 units", "Visible layer, 12 units   ◂ just decided, given the hidden layer"]


def test_the_scale_of_the_fields_is_said_and_symmetric(view: LayersView) -> None:
    snapshot = sampling(1)
    view.show_snapshot(snapshot)
    assert snapshot.hidden.field is not None
    scales = [float(text.split("±")[1]) for text in texts(view) if "scale ±" in text]
    assert len(scales) == 1, "the visible layer was set by hand and has no field"
    assert np.abs(snapshot.hidden.field).max() <= scales[0] <= 2 * np.abs(snapshot.hidden.field).max()


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_unit_in_words_is_exact(steps: int) -> None:
    snapshot: SamplingSnapshot = sampling(steps)
    layer = snapshot.hidden
    assert layer.field is not None
    assert layer.probability is not None
    assert layer.draw is not None
    assert layer.state is not None
    for unit in range(5):
        p, u = layer.probability[unit], layer.draw[unit]
        sentence = unit_sentence(snapshot, "hidden", unit).replace("−", "-")
        assert sentence == (
            f"Hidden unit {unit + 1}: field {layer.field[unit]:+.3f}, probability {p:.4f};"
            f" draw {u:.4f} {'<' if u < p else '≥'} {p:.4f}, so state {int(u < p)}"
        )
        assert layer.state[unit] == (u < p)


def test_a_unit_set_by_hand_and_one_not_decided_say_so() -> None:
    snapshot = sampling(0)
    assert unit_sentence(snapshot, "visible", 4) == "Visible unit 5 (row 2, column 1): state 1, set by hand"
    assert unit_sentence(snapshot, "hidden", 0) == "Hidden unit 1: not decided yet"


def test_a_negative_field_has_a_true_minus() -> None:
    snapshot = sampling(1)
    assert snapshot.hidden.field is not None
    unit = int(np.argmin(snapshot.hidden.field))
    assert snapshot.hidden.field[unit] < 0
    assert "field −" in unit_sentence(snapshot, "hidden", unit)


def test_hovering_chooses_the_unit_and_frames_it_in_its_whole_row(view: LayersView) -> None:
    snapshot = sampling(3)
    view.show_snapshot(snapshot)
    chosen: list[tuple[str, int]] = []
    heard: list[str] = []
    view.unit_chosen.connect(lambda layer, unit: chosen.append((layer, unit)))
    view.hovered.connect(heard.append)
    grid = view.grids["hidden", "probability"]
    move(grid, centre_of(grid, 4, 3))
    assert chosen == [("hidden", 4)]
    assert heard == [unit_sentence(snapshot, "hidden", 4)]
    warm = QColor(LIGHT.warm)
    for (layer, part), other in view.grids.items():
        picture, place = other.grab().toImage(), centre_of(other, 4, COLUMNS[layer]).toPoint()
        side = other.picture_rect().width() / COLUMNS[layer]
        assert (picture.pixelColor(place.x(), round(place.y() - side / 2)) == warm) == (layer == "hidden"), part
    move(grid, centre_of(grid, 5, 3))
    assert heard[-1] == "", "there is no sixth hidden unit"
    assert len(chosen) == 1


def test_only_the_visible_state_can_be_painted(view: LayersView) -> None:
    view.show_snapshot(sampling(2))
    heard: list[tuple[list[int], bool, int]] = []
    view.painted.connect(lambda *paint: heard.append(paint))
    for (layer, _part), grid in view.grids.items():
        stroke(grid, COLUMNS[layer], 1)
    stroke(view.grids["visible", "state"], 4, 2, 3, button=RIGHT)
    assert heard == [([1], True, 1), ([2], False, 2), ([2, 3], False, 2)]


def test_clear_leaves_no_title_and_no_sentence(view: LayersView) -> None:
    view.show_snapshot(sampling(2))
    view.clear()
    assert [text for text in texts(view) if "layer" in text] == []
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for grid in view.grids.values():
        move(grid, grid.picture_rect().center())
    assert "".join(heard) == ""
