import os
import zipfile

import numpy as np
import pytest

from model.data.example_arrays import read_npy_examples, read_npz_examples
from model.errors import BadInput

IMAGES = np.arange(24, dtype=np.uint8).reshape(4, 2, 3)
LABELS = np.array([3, 1, 3, 0])


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.npz"


@pytest.fixture
def npy_path(tmp_path):
    return tmp_path / "mine.npy"


class Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder):
        self.folder = str(folder)

    def __reduce__(self):
        return os.mkdir, (self.folder,)


@pytest.mark.parametrize("images_name", ["x", "images", "data", "pixels", "x_train", "X", "Images"])
@pytest.mark.parametrize("labels_name", ["y", "labels", "label", "y_train", "Y"])
def test_images_and_labels_are_found_by_their_names(path, images_name, labels_name):
    np.savez(path, **{labels_name: LABELS, images_name: IMAGES})
    raw = read_npz_examples(path)
    np.testing.assert_array_equal(raw.values, IMAGES)
    assert raw.labels.tolist() == LABELS.tolist()
    assert raw.notes == ()


def test_the_only_array_that_can_be_images_is_taken_whatever_its_name(path):
    np.savez_compressed(
        path, faces=IMAGES.reshape(4, 6) / 24, seed=np.array(3), names=np.array(["a", "b"]), labels=LABELS
    )
    raw = read_npz_examples(path)
    np.testing.assert_array_equal(raw.values, IMAGES.reshape(4, 6) / 24)
    assert raw.labels.tolist() == LABELS.tolist()
    assert raw.notes == ("The file also holds “seed” and “names”, which nothing is learnt from.",)


def test_a_name_that_is_known_but_holds_no_images_gives_way_to_the_next(path):
    np.savez(path, x=np.array(3), pixels=IMAGES)
    np.testing.assert_array_equal(read_npz_examples(path).values, IMAGES)


def test_mnist_as_it_is_shipped_by_many_takes_the_labels_of_training(path):
    np.savez(path, x_test=IMAGES[:2], x_train=IMAGES, y=LABELS[:2], y_test=LABELS[:2], y_train=LABELS)
    raw = read_npz_examples(path)
    np.testing.assert_array_equal(raw.values, IMAGES)
    assert raw.labels.tolist() == LABELS.tolist()
    assert raw.notes == ("The file also holds “x_test”, “y” and “y_test”, which nothing is learnt from.",)


def test_of_many_other_arrays_some_are_named(path):
    np.savez(path, x=IMAGES, **{f"a{index}": LABELS for index in range(9)})
    (note,) = read_npz_examples(path).notes
    assert note.startswith("The file also holds “a0”, “a1”, “a2”, “a3”, “a4”, “a5” and 3 more, which")


def test_labels_of_training_are_not_those_of_other_images(path):
    np.savez(path, x=IMAGES, y_train=LABELS[:2], y=LABELS)
    assert read_npz_examples(path).labels.tolist() == LABELS.tolist()


def test_without_labels_there_are_none(path, npy_path):
    np.savez(path, IMAGES)
    np.save(npy_path, IMAGES)
    for raw in (read_npz_examples(path), read_npy_examples(npy_path)):
        assert raw.labels is None
        np.testing.assert_array_equal(raw.values, IMAGES)


@pytest.mark.parametrize(
    "array", [np.asfortranarray(IMAGES), IMAGES.astype(">f8"), IMAGES > 3, IMAGES.astype(np.float16)]
)
def test_any_order_and_type_of_numbers_will_do(npy_path, array):
    np.save(npy_path, array)
    np.testing.assert_array_equal(read_npy_examples(npy_path).values, array)


def test_two_candidates_without_a_known_name_are_refused(path):
    np.savez(path, a=IMAGES, b=IMAGES, c=LABELS)
    with pytest.raises(BadInput, match=r"mine\.npz holds “a” and “b”: name the one with the images “x”"):
        read_npz_examples(path)


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.array(3.5), r"type float64 and shape \(\): it should hold numbers of shape \(examples, pixels\)"),
        (LABELS, r"type int64 and shape \(4\)"),
        (IMAGES[..., None], r"type uint8 and shape \(4, 2, 3, 1\)"),
        (IMAGES * 1j, "type complex128"),
        (np.array([["a", "b"]] * 3), "type <U1"),
        (np.ones((4, 6), [("a", float)]), "it should hold numbers"),
        (np.ones((4, 6), [("a", object)]), "Python objects"),
        (np.ones((4, 6), "M8[s]"), "it should hold numbers"),
        (IMAGES[:1], r"of shape \(1, 2, 3\), holds 1 example: at least 2"),
        (IMAGES[:0], r"of shape \(0, 2, 3\), holds no examples"),
        (np.ones((784, 6000), np.uint8), "6,000 pixels: each should have from 2 to 4,096"),
        (np.ones((3, 65, 64), np.uint8), "4,160 pixels"),
        (np.ones((200_001, 2), np.uint8), "200,001 examples: at most 200,000"),
        (np.array([[0.5, 0.5], [0.5, np.nan], [np.inf, 0]]), r"NaN or infinity, first at \[1, 1\]"),
        (np.array([[[0.5, -np.inf]], [[0.5, 0.1]]]), r"NaN or infinity, first at \[0, 0, 1\]"),
    ],
)
@pytest.mark.parametrize("name", ["x", "faces"])
def test_other_arrays_are_refused(path, npy_path, array, message, name):
    np.savez(path, **{name: array})
    with pytest.raises(BadInput, match=rf"mine\.npz: array .{name}.*{message}"):
        read_npz_examples(path)
    np.save(npy_path, array)
    with pytest.raises(BadInput, match=rf"mine\.npy: the array.*{message}"):
        read_npy_examples(npy_path)


@pytest.mark.parametrize(
    "labels",
    [LABELS[:3], LABELS[:, None], np.eye(4), LABELS / 1, np.array(["a"] * 4), np.array(7), np.array([None] * 4)],
)
def test_labels_that_are_not_one_whole_number_each_are_refused(path, labels):
    np.savez(path, x=IMAGES, y=labels)
    with pytest.raises(
        BadInput, match=r"mine\.npz: array “y” has .*one whole number for each of the 4 examples in “x”"
    ):
        read_npz_examples(path)


def test_objects_are_refused_and_never_unpickled(path, npy_path, tmp_path):
    trap = np.array([[Trap(tmp_path / "sprung")] * 2] * 2, dtype=object)
    np.save(npy_path, trap)
    with pytest.raises(BadInput, match="holds Python objects, which could run any program"):
        read_npy_examples(npy_path)
    for names in ({"x": trap}, {"faces": trap}, {"x": IMAGES, "y": trap}):
        np.savez(path, **names)
        with pytest.raises(BadInput, match="object"):
            read_npz_examples(path)
    np.savez(path, x=IMAGES, extra=trap)
    assert read_npz_examples(path).notes == ("The file also holds “extra”, which nothing is learnt from.",)
    assert not (tmp_path / "sprung").exists()


def test_a_file_without_arrays_is_refused(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(BadInput, match="holds no array: choose an"):
        read_npz_examples(path)


def test_of_too_many_examples_nothing_is_unpacked(path, monkeypatch):
    np.savez_compressed(path, x=np.zeros((300_000, 2), np.uint8))
    monkeypatch.setattr("model.data.example_arrays.read_npz", lambda *_: pytest.fail("it was unpacked"))
    with pytest.raises(BadInput, match="300,000 examples"):
        read_npz_examples(path)
