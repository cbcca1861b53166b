import gzip
import struct

import numpy as np
import pytest

from model.data.idx import labels_beside, read_idx
from model.errors import BadInput

IMAGES = np.arange(24, dtype=np.uint8).reshape(4, 2, 3)
LABELS = np.array([3, 1, 3, 0], np.uint8)


def idx(array, magic=None, shape=None):
    shape = array.shape if shape is None else shape
    magic = 0x800 + len(shape) if magic is None else magic
    return struct.pack(f">{1 + len(shape)}I", magic, *shape) + array.tobytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "my-images-idx3-ubyte"


@pytest.fixture
def labels_path(tmp_path):
    return tmp_path / "my-labels-idx1-ubyte"


def test_images_are_read(path):
    path.write_bytes(idx(IMAGES))
    raw = read_idx(path)
    np.testing.assert_array_equal(raw.values, IMAGES)
    assert raw.values.dtype == np.uint8
    assert raw.labels is None
    assert not raw.is_grey


@pytest.mark.parametrize("name", ["a-images-idx3-ubyte.gz", "unpacked-by-name-only"])
def test_packed_images_are_read_whatever_their_name(tmp_path, name):
    (tmp_path / name).write_bytes(gzip.compress(idx(IMAGES)))
    np.testing.assert_array_equal(read_idx(tmp_path / name).values, IMAGES)


@pytest.mark.parametrize(
    ("images_name", "labels_name"),
    [
        ("t-images-idx3-ubyte", "t-labels-idx1-ubyte"),
        ("t-images-idx3-ubyte.gz", "t-labels-idx1-ubyte.gz"),
        ("t-images-idx3-ubyte.gz", "t-labels-idx1-ubyte"),
        ("t-images-idx3-ubyte", "t-labels-idx1-ubyte.gz"),
        ("t-images.idx3-ubyte", "t-labels.idx1-ubyte"),
    ],
)
def test_labels_are_found_beside_the_images(tmp_path, images_name, labels_name):
    for name, array in ((images_name, IMAGES), (labels_name, LABELS)):
        (tmp_path / name).write_bytes(gzip.compress(idx(array)) if name.endswith("gz") else idx(array))
    raw = read_idx(tmp_path / images_name)
    assert raw.labels.tolist() == LABELS.tolist()
    assert raw.notes == (f"The labels are those in {labels_name}.",)


def test_other_names_have_no_labels_beside_them(tmp_path):
    (tmp_path / "labels-idx1-ubyte").write_bytes(idx(LABELS))
    assert labels_beside(tmp_path / "digits.idx") is None


def test_one_label_too_few_is_refused_with_both_numbers(path, labels_path):
    path.write_bytes(idx(IMAGES))
    labels_path.write_bytes(idx(LABELS[:3]))
    with pytest.raises(BadInput, match=r"labels-idx1-ubyte holds 3 labels and .*images-idx3-ubyte 4 images"):
        read_idx(path)


def test_images_where_labels_should_be_are_refused(path, labels_path):
    path.write_bytes(idx(IMAGES))
    labels_path.write_bytes(idx(IMAGES))
    with pytest.raises(
        BadInput, match=r"labels-idx1-ubyte begins with 0x00000803: a file of labels .* begins with 0x00000801"
    ):
        read_idx(path)


def test_labels_given_as_images_are_refused_in_a_sentence(labels_path):
    labels_path.write_bytes(idx(LABELS))
    with pytest.raises(BadInput, match="labels-idx1-ubyte holds labels and no images: choose the file"):
        read_idx(labels_path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty: a file of images .* begins with 0x00000803"),
        (b"\0\0\x08", "begins with 0x000008: "),
        (idx(IMAGES, magic=0x00000D03), "begins with 0x00000d03: a file of images .* begins with 0x00000803"),
        (idx(IMAGES, magic=0x03080000), "begins with 0x03080000"),
        (idx(IMAGES)[:15], "ends after 15 bytes: an idx file says its size in 16"),
        (idx(IMAGES)[:16], "4 × 2 × 3 = 24 bytes and holds only 0"),
        (idx(IMAGES)[:-1], "4 × 2 × 3 = 24 bytes and holds only 23"),
        (idx(IMAGES) + b"\0", "4 × 2 × 3 = 24 bytes and holds more"),
        (idx(IMAGES, shape=(1, 4, 6)), "holds 1 example: at least 2"),
        (idx(IMAGES, shape=(0, 4, 6)), "holds no examples"),
        (idx(IMAGES, shape=(200_001, 2, 3)), "holds 200,001 examples: at most 200,000"),
        (idx(IMAGES, shape=(4, 65, 64)), "4,160 pixels: each should have from 2 to 4,096"),
        (idx(IMAGES, shape=(2**32 - 1, 2**32 - 1, 2**32 - 1)), "4,294,967,295 examples"),
        (idx(IMAGES, shape=(200_000, 64, 64)), "at most 512 MB"),
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_damage_is_refused_with_numbers(path, content, message, pack):
    path.write_bytes(pack(content))
    with pytest.raises(BadInput, match=f"my-images-idx3-ubyte.*{message}"):
        read_idx(path)


@pytest.mark.parametrize("cut", [3, 12, -12, -1])
def test_a_packed_file_cut_short_is_refused(path, cut):
    path.write_bytes(gzip.compress(idx(IMAGES))[:cut])
    with pytest.raises(BadInput, match="idx3-ubyte is damaged or cut short"):
        read_idx(path)


def test_a_packed_file_with_another_sum_is_refused(path):
    content = bytearray(gzip.compress(idx(IMAGES)))
    content[-5] ^= 1
    path.write_bytes(content)
    with pytest.raises(BadInput, match="is damaged or cut short"):
        read_idx(path)


def test_of_a_bomb_no_more_is_unpacked_than_it_declares(path, monkeypatch):
    path.write_bytes(gzip.compress(idx(np.zeros(2**24, np.uint8), 0x803, (4, 2, 3))))
    unpacked = 0
    read = gzip.GzipFile.read

    def counted(stream, size=-1):
        nonlocal unpacked
        content = read(stream, size)
        unpacked += len(content)
        return content

    monkeypatch.setattr(gzip.GzipFile, "read", counted)
    with pytest.raises(BadInput, match="24 bytes and holds more"):
        read_idx(path)
    assert unpacked == 16 + 25
