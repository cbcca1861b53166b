from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.hopfield.memories import digit_memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from model.lectures.stage import Stage
from tests.model.lectures.writing import lecture, refused


def stored(folder: Path, session: str) -> Stored:
    """The network that a session of the Hopfield page stands on."""
    snapshot: Any = Stage(lecture(folder, f'page = "hopfield"\nsession = {{ {session} }}')).perform(0).snapshot
    found: Stored = snapshot.stored
    return found


def same(one: Stored, other: Stored) -> bool:
    return np.array_equal(one.network.weights, other.network.weights) and one.memories.names == other.memories.names


def test_what_is_stored_and_by_which_rule(tmp_path: Path) -> None:
    assert same(stored(tmp_path, ""), Stored.by("hebb", handcrafted_memories()))
    assert same(stored(tmp_path, 'rule = "storkey"'), Stored.by("storkey", handcrafted_memories()))
    random = 'patterns = "random", n_patterns = 3, rows = 4, columns = 5, seed = 9'
    assert same(stored(tmp_path, random), Stored.by("hebb", random_memories(3, (4, 5), 9)))
    digits = 'patterns = "digits", classes = [4, 2], per_class = 2, side = 16, seed = 5'
    assert same(stored(tmp_path, digits), Stored.by("hebb", digit_memories((2, 4), 2, 16, 5)))


def test_patterns_by_name_and_from_files_beside_the_lecture(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("\n".join(["#" * 10] + ["." * 10] * 11))
    memories = stored(tmp_path, 'patterns = ["two", "mine.txt", "one"]').memories
    assert memories.names == ("two", "mine", "one")
    assert memories.patterns[1].tolist() == [1] * 10 + [-1] * 110
    assert np.array_equal(memories.patterns[0], handcrafted_memories().patterns[2])


def test_a_network_may_have_dreamt_before(tmp_path: Path) -> None:
    dreaming = UnlearningSession(
        Stored.by("hebb", handcrafted_memories()), 3, UnlearningSettings(epsilon=0.02, starts=1)
    )
    dreaming.advance(30)
    found = stored(tmp_path, "dreams = 30, epsilon = 0.02, seed = 3")
    assert np.array_equal(found.network.weights, dreaming.snapshot().weights)
    assert found.dreams == "30 dreams at ε = 0.02, seed 3"


@pytest.mark.parametrize(
    ("session", "said"),
    [
        ("rows = 4", '`rows` is for patterns = "random"; leave it out or choose these patterns.'),
        ('patterns = "random", classes = [1]', '`classes` is for patterns = "digits"'),
        ('patterns = "digits", side = 20', "`side` is 20; it should be 16 or 28."),
        ('patterns = "mnist"', '`patterns` is “mnist”; it should be "handcrafted", "random", "digits" or a list of'),
        ("patterns = 3", "`patterns` is 3; it should be a list of handcrafted patterns and pattern files"),
        ("patterns = []", "`patterns` is an empty list; it should be a list of handcrafted"),
        (
            'patterns = ["tow"]',
            "there is no handcrafted pattern “tow”, did you mean “two”? Besides files ending in .txt",
        ),
        ('patterns = ["x.txt"]', "there is no file “x.txt” in"),
        ('patterns = ["../x.txt"]', "“../x.txt” lies outside the lecture’s folder"),
        ('patterns = ["bad.txt"]', "bad.txt, line 1, column 2: 'x' is no pixel"),
        ('rule = "heb"', "there is no rule “heb”, did you mean “hebb”?"),
        ("epsilon = 0", "`epsilon` is 0; it should be a number above 0."),
        ("dreams = 100000", "`dreams` is 100000; it should be a whole number from 0 to 20,000."),
        ("temperature = 1, schedule = [[0, 1]]", "`schedule` and `temperature` exclude each other"),
        ("schedule = [[1, 1]]", "the sweeps of a schedule are [1.0]; they must begin at 0 and grow"),
        ("schedule = [[0, 1, 2]]", "`schedule` is a list of 3; it should be a list of 2, each of them a number from 0"),
        ('order = "wanting", temperature = 1', 'the order "wanting" needs temperature 0'),
    ],
)
def test_what_a_network_cannot_be(tmp_path: Path, session: str, said: str) -> None:
    (tmp_path / "bad.txt").write_text("#x\n##\n")
    text = refused(tmp_path, f'page = "hopfield"\nsession = {{ {session} }}')
    assert text.startswith("lecture.md, line 7: ")
    assert said in text
