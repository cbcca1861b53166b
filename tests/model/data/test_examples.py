import gzip
import random
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from model.data.examples import Examples, handcrafted, read_examples, summary
from model.data.patterns import HANDCRAFTED, load_handcrafted
from model.errors import BadInput

IMAGES = np.random.default_rng(3).integers(0, 256, (6, 3, 3), np.uint8)
LABELS = np.array([3, 1, 3, 0, 1, 3], np.uint8)


def idx(array):
    return struct.pack(f">{1 + array.ndim}I", 0x800 + array.ndim, *array.shape) + array.tobytes()


def save_all(folder):
    """The same examples in every kind of file: their paths, and whether there are labels."""
    np.savez(folder / "a.npz", x=IMAGES, y=LABELS)
    np.savez_compressed(folder / "zipped-under-another-name", x=IMAGES / 255, y=LABELS)
    (folder / "zipped-under-another-name.npz").rename(folder / "zipped-under-another-name")
    np.save(folder / "b.npy", IMAGES.reshape(6, 9))
    (folder / "c-images-idx3-ubyte").write_bytes(idx(IMAGES))
    (folder / "c-labels-idx1-ubyte").write_bytes(idx(LABELS))
    (folder / "d.bin").write_bytes(gzip.compress(idx(IMAGES)))
    rows = [[str(label), *map(str, image.ravel())] for label, image in zip(LABELS, IMAGES, strict=True)]
    header = ["label", *(f"p{i}" for i in range(9))]
    (folder / "e.csv").write_text("\n".join(map(",".join, [header, *rows])))
    (folder / "f").mkdir()
    for index, image in enumerate(IMAGES):
        Image.fromarray(image).save(folder / "f" / f"{index}.png")
    return {
        "a.npz": True,
        "zipped-under-another-name": True,
        "b.npy": False,
        "c-images-idx3-ubyte": True,
        "d.bin": False,
        "e.csv": True,
        "f": False,
    }


def test_every_kind_of_file_gives_the_same_examples(tmp_path):
    for name, has_labels in save_all(tmp_path).items():
        examples = read_examples(tmp_path / name)
        assert examples.name == name
        assert examples.image_shape == (3, 3)
        np.testing.assert_array_equal(examples.pixels, IMAGES.reshape(6, 9))
        assert not examples.pixels.flags.writeable
        assert not examples.is_binary
        if has_labels:
            assert examples.labels.tolist() == [2, 1, 2, 0, 1, 2]
            assert examples.labels.dtype == np.intp
            assert not examples.labels.flags.writeable
            assert examples.label_names == ("0", "1", "3")
            assert not any("no labels" in note for note in examples.notes)
        else:
            assert examples.labels is None
            assert examples.label_names == ()
            assert "There are no labels: the examples cannot be sorted by class." in examples.notes


def npy(path, array):
    np.save(path, np.asarray(array))
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.npy"


@pytest.mark.parametrize(
    ("shape", "wanted", "image_shape"),
    [
        ((6, 2, 8), None, (2, 8)),
        ((6, 16), None, (4, 4)),
        ((6, 16), (2, 8), (2, 8)),
        ((6, 16), (1, 16), (1, 16)),
        ((6, 2, 8), (8, 2), (8, 2)),
        ((6, 15), None, (1, 15)),
        ((6, 15), (3, 5), (3, 5)),
    ],
)
def test_the_shape_is_as_asked_or_as_stored_or_a_square_or_a_row(path, shape, wanted, image_shape):
    values = np.random.default_rng(0).random(shape)
    examples = read_examples(npy(path, values), wanted)
    assert examples.image_shape == image_shape
    note = "15 pixels make no square: each example is shown as one row."
    assert (note in examples.notes) == (image_shape == (1, 15))


@pytest.mark.parametrize("wanted", [(3, 4), (0, 0), (-4, -4), (16, 0)])
def test_a_shape_that_does_not_fit_is_refused(path, wanted):
    with pytest.raises(BadInput, match=r"mine\.npy has 16 pixels an example: -?\d+ rows × -?\d+ columns do not make"):
        read_examples(npy(path, np.random.default_rng(0).random((6, 16))), wanted)


@pytest.mark.parametrize("values", [[[0, 1], [1, 0]], [[0.0, 1.0], [1.0, 0.0]], [[False, True], [True, False]]])
def test_zeros_and_ones_are_black_and_white(path, values):
    examples = read_examples(npy(path, values))
    assert examples.pixels.tolist() == [[0, 255], [255, 0]]
    assert examples.is_binary
    assert examples.value_range == (0, 1)


def test_0_and_255_are_black_and_white_too(path):
    examples = read_examples(npy(path, np.array([[0, 255], [255, 0]])))
    assert examples.is_binary
    assert examples.value_range == (0, 255)


def test_examples_that_are_all_alike_are_refused(path):
    with pytest.raises(BadInput, match=r"mine\.npy: all 3 examples are alike .* nothing to learn"):
        read_examples(npy(path, [[0.5, 0.6]] * 3))
    with pytest.raises(BadInput, match="all 2 examples are alike"):
        read_examples(npy(path, [[0.5, 0.6], [0.5, 0.6001]]))


def test_values_outside_the_range_name_the_file(path):
    with pytest.raises(BadInput, match=r"mine\.npy holds numbers from 0 to 16: .*divide them by 16 first"):
        read_examples(npy(path, [[0.0, 16.0], [3.0, 1.0]]))


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ([[7, 7, 200, 9], [7, 7, 3, 9], [7, 8, 3, 9]], "2 of 4 pixels are the same in every example."),
        ([[7, 7, 200, 1], [7, 8, 3, 2]], "1 of 4 pixels is the same in every example."),
        (
            [[0, 16, 3, 4], [1, 2, 3, 0]],
            "No pixel is above 16 of 255: cut at half all are 0, so scale the values first if 16 is meant to be 1.",
        ),
        (
            [[0.91, 1, 0.95, 0.1], [1, 1, 1, 0.2]],
            "75% of all pixels are light: if the pictures are dark on light, ink is 0 and ground 1.",
        ),
    ],
)
def test_notes_say_what_should_be_known_before_training(path, values, note):
    assert note in read_examples(npy(path, values)).notes


def test_pixels_that_are_cut_to_1_are_not_too_dark(path):
    def is_too_dark(highest):
        return any("cut at half all are 0" in note for note in read_examples(npy(path, [[0, highest], [1, 0]])).notes)

    assert is_too_dark(127)
    assert not is_too_dark(128)


def test_the_folder_one_is_in_has_its_name(tmp_path, monkeypatch):
    save_all(tmp_path)
    monkeypatch.chdir(tmp_path / "f")
    assert read_examples(Path()).name == "f"


def test_there_are_no_notes_without_need(tmp_path):
    np.savez(tmp_path / "a.npz", x=IMAGES, y=LABELS)
    assert read_examples(tmp_path / "a.npz").notes == ()


def test_more_labels_than_can_be_classes_are_not_used(tmp_path):
    rng = np.random.default_rng(0)
    np.savez(tmp_path / "a.npz", x=rng.random((1001, 4)), y=np.arange(1001) % 1000)
    assert len(read_examples(tmp_path / "a.npz").label_names) == 1000
    np.savez(tmp_path / "a.npz", x=rng.random((1001, 4)), y=np.arange(1001))
    examples = read_examples(tmp_path / "a.npz")
    assert examples.labels is None
    assert examples.label_names == ()
    assert examples.notes == ("There are 1,001 different labels, too many for classes: they are not used.",)


def test_a_csv_file_may_begin_or_be_called_like_another(tmp_path):
    file = tmp_path / "idx.csv"
    file.write_text("PK,label\n0,a\n1,b\n")
    with pytest.raises(BadInput, match="1 pixel"):
        read_examples(file)
    file.write_text("PK,PL,label\n0,1,a\n1,0,b\n")
    assert read_examples(file).label_names == ("a", "b")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("idx.png", b"\x89PNG\r\n\x1a\n", r"idx\.png is a single image"),
        ("a.png", b"\x89PNG\r\n\x1a\n", r"a\.png is a single image: choose the folder"),
        ("a.pkl", b"\x80\x04\x95", r"a\.pkl is of no kind that can be read: choose an \.npz"),
        ("a", b"", "is of no kind that can be read"),
        ("a.npz", b"", r"a\.npz is damaged or no \.npz file"),
        ("a.npy", b"hello", r"a\.npy is damaged or no \.npy file"),
        ("a.csv", b"", r"a\.csv is empty"),
        ("t-images-idx3-ubyte", b"hello", "begins with 0x68656c6c: a file of images"),
        ("a.bin", b"\0\0\x0d\x03", "begins with 0x00000d03"),
        ("a.csv.gz", gzip.compress(b"1,2\n3,4\n", mtime=0), "begins with 0x312c320a"),
    ],
)
def test_other_files_are_refused_by_name(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadInput, match=message):
        read_examples(tmp_path / name)


def test_missing_files_and_empty_folders_are_refused(tmp_path):
    with pytest.raises(BadInput, match=r"a\.npz cannot be read \(No such file"):
        read_examples(tmp_path / "a.npz")
    with pytest.raises(BadInput, match="cannot be read"):
        read_examples(tmp_path / ("a" * 5000))
    with pytest.raises(BadInput, match="holds no image"):
        read_examples(tmp_path)


def test_a_lack_of_memory_is_a_refusal(path, monkeypatch):
    def no_room(*_):
        raise MemoryError

    monkeypatch.setattr("model.data.examples.read_npy_examples", no_room)
    with pytest.raises(BadInput, match=r"mine\.npy needs more memory than there is"):
        read_examples(npy(path, [[0, 1]]))


@pytest.mark.filterwarnings("ignore")
def test_damage_anywhere_is_refused_or_gives_examples(tmp_path):
    rng = random.Random(1)
    save_all(tmp_path)
    for name in ("a.npz", "zipped-under-another-name", "b.npy", "c-images-idx3-ubyte", "d.bin", "e.csv", "f/0.png"):
        file = tmp_path / name
        content = file.read_bytes()
        read = file.parent if name == "f/0.png" else file
        for _ in range(60):
            damaged = bytearray(content)
            for _ in range(rng.choice([1, 4])):
                damaged[rng.randrange(min(len(damaged), 300))] = rng.randrange(256)
            if rng.random() < 0.2:
                del damaged[rng.randrange(len(damaged)) :]
            file.write_bytes(damaged)
            try:
                examples = read_examples(read)
            except BadInput as refusal:
                assert str(tmp_path) in str(refusal)  # noqa: PT017
            else:
                assert isinstance(examples, Examples)
                assert examples.pixels.shape[1] == examples.image_shape[0] * examples.image_shape[1]
        file.write_bytes(content)


def test_arrays_are_read_only_copies():
    pixels, labels = np.zeros((2, 2), np.uint8), np.array([0, 1])
    examples = Examples("a", pixels, labels, ("a", "b"), (1, 2), (0, 1), True)
    pixels[:] = 7
    labels[:] = 7
    assert examples.pixels.tolist() == [[0, 0], [0, 0]]
    assert examples.labels.tolist() == [0, 1]
    for array in (examples.pixels, examples.labels):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_the_handcrafted_patterns_are_examples_with_ink_1():
    examples = handcrafted()
    patterns = load_handcrafted()
    assert examples.label_names == HANDCRAFTED
    assert examples.labels.tolist() == list(range(8))
    assert examples.image_shape == (12, 10)
    assert examples.is_binary
    for row, pattern in zip(examples.pixels, patterns, strict=True):
        np.testing.assert_array_equal(row.reshape(12, 10) == 255, pattern.pixels == 1)
        np.testing.assert_array_equal(row.reshape(12, 10) == 0, pattern.pixels == -1)
    assert examples.value_range == (0, 1)
    assert examples.notes == ("4 of 120 pixels are the same in every example.",)


def of(n, shape, value_range, is_binary, names=()):
    labels = np.arange(n) % len(names) if names else None
    pixels = np.zeros((n, shape[0] * shape[1]), np.uint8)
    return Examples("a", pixels, labels, names, shape, value_range, is_binary)


@pytest.mark.parametrize(
    ("examples", "line"),
    [
        (
            of(1797, (8, 8), (0, 255), False, tuple("0123456789")),
            "1,797 images of 8 × 8, values from 0 to 255 (255 counts as 1), 10 classes: 0 1 2 3 4 5 6 7 8 9.",
        ),
        (of(3, (1, 5), (0, 1), True), "3 images of 1 × 5, values 0 and 1, no labels."),
        (of(3, (1, 5), (0, 255), True), "3 images of 1 × 5, values 0 and 255 (255 counts as 1), no labels."),
        (
            of(3, (2, 5), (0.25, 1.0), False, ("a",)),
            "3 images of 2 × 5, values from 0.25 to 1 (in steps of 1/255), 1 class: a.",
        ),
        (
            of(20, (2, 5), (0, 1), True, tuple("abcdefghijk")),
            "20 images of 2 × 5, values 0 and 1, 11 classes: a b c d e f g h i j ….",
        ),
    ],
)
def test_a_summary_says_it_in_one_line(examples, line):
    assert summary(examples) == line
