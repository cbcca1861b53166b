import numpy as np
import pytest

from model.data.patterns import HANDCRAFTED, Pattern, load_handcrafted, read_pattern, read_patterns, write_pattern
from model.errors import BadInput

CHECKED = np.array([[1, -1, 1], [-1, 1, -1]])


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.txt"


@pytest.mark.parametrize(
    "content",
    [
        b"#.#\n.#.\n",
        b"#.#\n.#.",
        b"#.#\r\n.#.\r\n\r\n",
        b"\xef\xbb\xbf; drawn by hand\n\n#.#\n; half way\n.#.\n\n",
    ],
)
def test_a_pattern_is_read(path, content):
    path.write_bytes(content)
    pattern = read_pattern(path)
    assert pattern.name == "mine"
    assert pattern.pixels.dtype == np.int8
    np.testing.assert_array_equal(pattern.pixels, CHECKED)


def test_what_is_written_is_read_back(path):
    write_pattern(path, CHECKED)
    np.testing.assert_array_equal(read_pattern(path).pixels, CHECKED)
    assert path.read_text().startswith(";")
    largest = np.where(np.random.default_rng(0).random((64, 64)) < 0.5, 1, -1)
    write_pattern(path, largest)
    np.testing.assert_array_equal(read_pattern(path).pixels, largest)


def test_a_pattern_is_a_read_only_copy():
    pixels = np.ones((2, 2), dtype=np.int8)
    pattern = Pattern("a", pixels)
    pixels[0, 0] = -1
    assert (pattern.pixels == 1).all()
    with pytest.raises(ValueError, match="read-only"):
        pattern.pixels[0, 0] = -1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"##.#\n#.#\n", "line 2, column 4: this row has 3 pixels, it should have 4"),
        (b"; head\r\n##\r\n###\r\n", "line 3, column 3: this row has 3 pixels, it should have 2"),
        (b"##\n\n##\n", "line 2, column 1: this row has 0 pixels"),
        (b"##.#\n#.x#\n", "line 2, column 3: 'x' is no pixel, it should be '#' or '.'"),
        (b"##.#\n## #\n", "line 2, column 3: ' ' is no pixel"),
        (b"##;#\n", "line 1, column 3: ';' is no pixel"),
        (b"##\r##\n", r"line 1, column 3: '\\r' is no pixel"),
        (b"##\n#\xe4#\n", "line 2, column 2: not UTF-8"),
        ("; ä\n##\n; öä".encode() + b"\xff\n", "line 3, column 5: not UTF-8"),
        (b"", "has 0 pixels"),
        (b"; nothing\n\n\n", "has 0 pixels"),
        (b"#.#\n", "has 3 pixels, a pattern should have from 4 to 4096"),
        ((b"#" * 64 + b"\n") * 65, "has 4160 pixels"),
        (b"#" * 100_000, "longer than"),
    ],
)
def test_a_malformed_pattern_is_refused_with_its_place(path, content, message):
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"mine\.txt.*" + message):
        read_pattern(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(BadInput, match=r"none\.txt cannot be read .*choose a text file"):
        read_pattern(tmp_path / "none.txt")
    with pytest.raises(BadInput, match="is a folder"):
        read_pattern(tmp_path)


def test_patterns_of_different_size_are_refused(tmp_path):
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    write_pattern(first, np.ones((2, 3)))
    write_pattern(second, np.ones((3, 2)))
    with pytest.raises(BadInput, match=r"second\.txt has 3 rows × 2 columns and .*first\.txt has 2 rows × 3 columns"):
        read_patterns([first, second])
    assert [pattern.name for pattern in read_patterns([second, second])] == ["second", "second"]


def test_a_pattern_that_cannot_be_saved_says_so(tmp_path):
    with pytest.raises(BadInput, match="cannot be saved"):
        write_pattern(tmp_path / "missing" / "mine.txt", CHECKED)


def handcrafted_states():
    return np.array([pattern.pixels.ravel() for pattern in load_handcrafted()], dtype=float)


def hebb(states):
    weights = states.T @ states / states.shape[1]
    np.fill_diagonal(weights, 0)
    return weights


def test_the_handcrafted_patterns_are_eight_pictures_of_120_units():
    patterns = load_handcrafted()
    assert tuple(pattern.name for pattern in patterns) == HANDCRAFTED
    assert len(patterns) == 8
    assert all(pattern.pixels.shape == (12, 10) for pattern in patterns)


def test_the_handcrafted_patterns_are_memories_with_a_margin_and_little_overlap():
    states = handcrafted_states()
    margins = states * (states @ hebb(states))
    assert margins.min() > 0.15
    overlaps = states @ states.T / 120 - np.eye(8)
    assert np.abs(overlaps).max() < 0.35


def settle(weights, state, rng):
    """Asynchronous settling, one unit after another in a new random order each sweep, until none wants to change."""
    state = state.copy()
    fields = weights @ state
    while (wants := fields * state < 0).any():
        for unit in rng.permutation(np.flatnonzero(wants)):
            if fields[unit] * state[unit] < 0:
                state[unit] *= -1
                fields += 2 * state[unit] * weights[unit]
    return state


@pytest.mark.parametrize("number", range(8), ids=HANDCRAFTED)
def test_every_handcrafted_pattern_comes_back_from_a_quarter_of_its_pixels_flipped(number):
    states = handcrafted_states()
    weights = hebb(states)
    rng = np.random.default_rng(20)
    recalled = 0
    for _ in range(200):
        damaged = states[number].copy()
        damaged[rng.choice(120, 30, replace=False)] *= -1
        recalled += np.array_equal(settle(weights, damaged, rng), states[number])
    assert recalled >= 180
