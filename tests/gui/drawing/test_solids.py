import numpy as np
import pytest

from gui.drawing.solids import NO_CONTOUR, height_field, line, skirt, sphere

AXIS = np.linspace(-1, 1, 5)
ORANGE = (1.0, 0.5, 0.0)


def parts(vertices):
    """Places, normals, colours and levels."""
    return vertices[:, :3], vertices[:, 3:6], vertices[:, 6:9], vertices[:, 9]


def area(places):
    a, b, c = places.reshape(-1, 3, 3).transpose(1, 0, 2).astype(float)
    return np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2


def test_a_slanted_plane_has_its_area_and_one_normal():
    heights = np.broadcast_to(0.75 * AXIS, (5, 5))
    vertices = height_field(AXIS, heights, np.zeros((5, 5, 3)), heights * 2)
    places, normals, _colours, levels = parts(vertices)
    assert vertices.dtype == np.float32
    np.testing.assert_allclose(places[:, 2], 0.75 * places[:, 0], atol=1e-6)
    np.testing.assert_allclose(normals, np.broadcast_to([-0.6, 0, 0.8], normals.shape), atol=1e-6)
    np.testing.assert_allclose(levels, 2 * places[:, 2], atol=1e-6)
    assert area(places) == pytest.approx(4 * 1.25)


def test_normals_stand_upright_on_a_curved_surface():
    x, y = np.meshgrid(AXIS, AXIS)
    heights = 0.3 * x**2 - 0.5 * x * y
    places, normals, _colours, _levels = parts(height_field(AXIS, heights, np.zeros((5, 5, 3)), heights))
    slopes = np.stack([0.6 * places[:, 0] - 0.5 * places[:, 1], -0.5 * places[:, 0]], axis=-1)
    np.testing.assert_allclose(normals[:, :2] / normals[:, 2:], -slopes, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-6)


def test_a_row_of_the_heights_is_a_y_and_a_column_an_x():
    heights = np.zeros((5, 5))
    heights[4, 0] = 1
    places, *_ = parts(height_field(AXIS, heights, np.zeros((5, 5, 3)), heights))
    (top,) = np.unique(places[places[:, 2] == 1], axis=0)
    np.testing.assert_array_equal(top, [-1, 1, 1])


def test_colours_stay_with_their_places():
    colours = np.random.default_rng(0).random((5, 5, 3))
    places, _normals, painted, _levels = parts(height_field(AXIS, np.zeros((5, 5)), colours, np.zeros((5, 5))))
    indices = np.rint(2 * places[:, :2] + 2).astype(int)
    np.testing.assert_allclose(painted, colours[indices[:, 1], indices[:, 0]], atol=1e-6)


def test_walls_reach_from_the_edges_to_the_floor_and_look_outwards():
    heights = np.random.default_rng(1).random((5, 5))
    places, normals, colours, _levels = parts(skirt(AXIS, heights, -0.5, ORANGE))
    assert (np.abs(places[:, :2]).max(axis=1) == 1).all()
    assert ((places * normals).sum(axis=1) == 1).all()
    tops = places[places[:, 2] > -0.5]
    indices = np.rint(2 * tops[:, :2] + 2).astype(int)
    np.testing.assert_allclose(tops[:, 2], heights[indices[:, 1], indices[:, 0]], atol=1e-6)
    edges = (heights[0], heights[-1], heights[:, 0], heights[:, -1])
    assert area(places) == pytest.approx(sum((edge[1:] + edge[:-1] + 1).sum() / 4 for edge in edges))
    np.testing.assert_array_equal(colours, np.broadcast_to(ORANGE, colours.shape))


def test_a_ball_is_round():
    places, normals, colours, levels = parts(sphere((1.0, 2.0, 3.0), 0.5, ORANGE))
    np.testing.assert_allclose(places, [1, 2, 3] + 0.5 * normals, atol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-6)
    assert area(places) == pytest.approx(4 * np.pi * 0.5**2, rel=0.03)
    assert (levels == NO_CONTOUR).all()
    np.testing.assert_array_equal(colours, np.broadcast_to(ORANGE, colours.shape))


def test_a_line_is_unlit():
    through = np.array([[0, 0, 0], [1, 2, 3.0]])
    places, normals, _colours, levels = parts(line(through, ORANGE))
    np.testing.assert_array_equal(places, through)
    assert not normals.any()
    assert (levels == NO_CONTOUR).all()
