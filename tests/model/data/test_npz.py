import os
import random
import tracemalloc
import zipfile
from io import BytesIO

import numpy as np
import pytest
from numpy.lib import format as npy

from model.data.npz import MAX_BYTES, TEXT, ArraySpec, read_heads, read_npy, read_npy_head, read_npz, write_npz
from model.errors import BadInput

PAIR = ArraySpec("f", (None, 2))


def npy_head(descr: str, shape: tuple[int, ...]) -> bytes:
    stream = BytesIO()
    npy.write_array_header_1_0(stream, {"descr": descr, "fortran_order": False, "shape": shape})
    return stream.getvalue()


def zip_of(path, member: bytes, name="a.npy", compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        archive.writestr(name, member)
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "m.npz"


def test_what_is_written_is_read_back(path):
    arrays = {
        "floats": np.arange(6, dtype=np.float32).reshape(3, 2),
        "bytes": np.arange(4, dtype=np.uint8),
        "columns": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        "none": np.empty((0, 2)),
        "text": "käse ±1",
    }
    write_npz(path, arrays)
    specs = {
        "floats": PAIR,
        "bytes": ArraySpec("iu", (4,)),
        "columns": ArraySpec("f", (2, 3)),
        "none": PAIR,
        "text": TEXT,
    }
    read = read_npz(path, specs)
    assert list(read) == list(arrays)
    for name, array in read.items():
        np.testing.assert_array_equal(array, arrays[name])
        assert array.dtype == np.asarray(arrays[name]).dtype
    assert str(read["text"]) == "käse ±1"


def test_numpy_reads_it_and_it_reads_numpy(path):
    write_npz(path, {"a": [[1.5, 2.5]]})
    with np.load(path, allow_pickle=False) as archive:
        assert archive["a"].tolist() == [[1.5, 2.5]]
    np.savez_compressed(path, a=[[3.5, 4.5]])
    assert read_npz(path, {"a": PAIR})["a"].tolist() == [[3.5, 4.5]]


def test_the_same_arrays_make_the_same_bytes(tmp_path):
    write_npz(tmp_path / "one.npz", {"a": np.ones(3)})
    write_npz(tmp_path / "two.npz", {"a": np.ones(3)})
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_objects_are_not_written_and_the_old_file_stays(path):
    write_npz(path, {"a": [[1.0, 2.0]]})
    with pytest.raises(ValueError, match="Object arrays"):
        write_npz(path, {"a": np.array([None, {}], dtype=object)})
    assert read_npz(path, {"a": PAIR})["a"].tolist() == [[1.0, 2.0]]
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(BadInput, match=r"m\.npz cannot be read .*choose an \.npz file"):
        read_npz(tmp_path / "m.npz", {"a": PAIR})
    with pytest.raises(BadInput, match="is a folder"):
        read_npz(tmp_path, {"a": PAIR})


@pytest.mark.parametrize("content", [b"", b"garbage" * 100, b"PK\x03\x04", npy_head("<f8", (1, 2))])
def test_what_is_no_npz_is_refused(path, content):
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"m\.npz is damaged or no \.npz file"):
        read_npz(path, {"a": PAIR})


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(path, share):
    write_npz(path, {"a": np.ones((100, 2))})
    content = path.read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    with pytest.raises(BadInput, match="is damaged"):
        read_npz(path, {"a": PAIR})


def test_one_flipped_bit_of_the_data_is_noticed(path):
    write_npz(path, {"a": np.ones((100, 2))})
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(BadInput, match="is damaged"):
        read_npz(path, {"a": PAIR})


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_damage_anywhere_is_refused_or_harmless(path, save):
    original = np.arange(20.0).reshape(10, 2)
    save(path, a=original)
    content = path.read_bytes()
    rng = random.Random(1)
    refused = 0
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(rng.choice([1, 4])):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        path.write_bytes(damaged)
        try:
            array = read_npz(path, {"a": PAIR})["a"]
        except BadInput:
            refused += 1
        else:
            np.testing.assert_array_equal(array, original)
    assert refused > 100


def test_an_absent_array_is_named(path):
    write_npz(path, {"a": [[1.0, 2.0]]})
    with pytest.raises(BadInput, match=r"m\.npz has no array 'b': .*floating-point numbers of shape \(any, 2\)"):
        read_npz(path, {"a": PAIR, "b": PAIR})


@pytest.mark.parametrize(
    "array",
    [
        np.ones((3, 2), dtype=np.int64),
        np.ones((3, 2), dtype=complex),
        np.array([["a", "b"]]),
        np.ones(2),
        np.ones((3, 2, 1)),
        np.ones((3, 4)),
        np.array(1.0),
        np.ones((3, 2), dtype=[("x", float)]),
    ],
)
def test_a_wrong_type_or_shape_is_refused(path, array):
    np.savez(path, a=array)
    with pytest.raises(BadInput, match=r"array 'a' has type .* and shape .*, wanted floating-point"):
        read_npz(path, {"a": PAIR})


def test_objects_are_refused_and_never_unpickled(path):
    class Trap:
        def __reduce__(self):
            return os.mkdir, (str(path.parent / "sprung"),)

    np.savez(path, a=np.array([[Trap(), Trap()]], dtype=object))
    with pytest.raises(BadInput, match="type object"):
        read_npz(path, {"a": PAIR})
    assert not (path.parent / "sprung").exists()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_refused(path, value):
    write_npz(path, {"a": [[1.0, value]]})
    with pytest.raises(BadInput, match="holds NaN or infinity"):
        read_npz(path, {"a": PAIR})


@pytest.mark.parametrize("shape", [(2**40, 2), (2**62, 2), (5, 2), (0, 2)])
def test_a_header_that_promises_more_or_less_than_there_is_is_refused(path, shape):
    zip_of(path, npy_head("<f8", shape) + bytes(64))
    with pytest.raises(BadInput, match="not as long as its header says"):
        read_npz(path, {"a": PAIR})


def test_a_negative_length_is_refused(path):
    zip_of(path, npy_head("<f8", (-4, 2)) + bytes(64))
    with pytest.raises(BadInput, match="wanted"):
        read_npz(path, {"a": PAIR})


def test_a_bomb_is_refused_before_it_is_unpacked(path, monkeypatch):
    monkeypatch.setattr("model.data.npz.MAX_BYTES", 1000)
    zip_of(path, npy_head("<f8", (1000, 2)) + bytes(16000), compression=zipfile.ZIP_DEFLATED)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    with pytest.raises(BadInput, match="declares 16,128 bytes, the limit is 1,000"):
        read_npz(path, {"a": PAIR})


def test_a_bomb_that_hides_its_size_is_not_unpacked(path):
    """The zip declares 192 bytes, the header 4 GiB, and the compressed data would inflate to 1 MiB."""
    zip_of(path, npy_head("<f8", (2**28, 2)) + bytes(2**20), compression=zipfile.ZIP_DEFLATED)
    content = path.read_bytes()
    true_size = (128 + 2**20).to_bytes(4, "little")
    assert content.count(true_size) == 2
    path.write_bytes(content.replace(true_size, (192).to_bytes(4, "little")))
    with pytest.raises(BadInput, match="is damaged"):
        read_npz(path, {"a": PAIR})


def test_the_limit_leaves_room_for_mnist_as_float64():
    assert MAX_BYTES >= 60_000 * 784 * 8


@pytest.mark.parametrize(
    "member",
    [b"", b"no array", npy.magic(2, 0) + b"\xff\xff\xff\x7f", npy.magic(3, 0), npy.magic(1, 0) + b"\x04\0(((("],
)
def test_a_damaged_array_header_is_refused(path, member):
    zip_of(path, member)
    with pytest.raises(BadInput, match="is damaged"):
        read_npz(path, {"a": PAIR})


def test_text_that_is_no_unicode_is_refused(path):
    zip_of(path, npy_head("<U1", ()) + b"\xff\xff\xff\x7f")
    with pytest.raises(BadInput, match="is damaged"):
        read_npz(path, {"a": TEXT})


def test_the_place_of_the_first_nan_is_named(path):
    array = np.asfortranarray(np.zeros((3, 2)))
    array[1, 1] = array[2, 0] = np.nan
    write_npz(path, {"a": array})
    with pytest.raises(BadInput, match=r"array 'a' holds NaN or infinity, first at \[1, 1\]"):
        read_npz(path, {"a": PAIR})


def test_heads_say_what_arrays_there_are(path):
    np.savez_compressed(path, a=np.ones((3, 2), np.float32), b=np.array([None]), c=np.array("text"))
    heads = read_heads(path)
    assert {name: (head.dtype.str, head.shape) for name, head in heads.items()} == {
        "a": ("<f4", (3, 2)),
        "b": ("|O", (1,)),
        "c": ("<U4", ()),
    }
    assert str(heads["a"]) == "type float32 and shape (3, 2)"


def test_members_that_are_no_arrays_have_no_heads_and_damaged_ones_are_refused(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.npy", npy_head("<f8", (2, 2)) + bytes(32))
        archive.writestr("c.txt", "hello")
    assert list(read_heads(path)) == ["a"]
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("b.npy", b"no array")
    with pytest.raises(BadInput, match="is damaged or no"):
        read_heads(path)


def test_heads_of_too_many_arrays_are_refused(path):
    with zipfile.ZipFile(path, "w") as archive:
        for index in range(1001):
            archive.writestr(f"{index}.npy", b"")
    with pytest.raises(BadInput, match=r"m\.npz holds 1,001 arrays: choose a file with at most 1,000"):
        read_heads(path)


def test_a_head_that_says_it_is_gigabytes_long_is_not_unpacked(path):
    """Format 2 gives the length of the header in four bytes."""
    head = npy.magic(2, 0) + (2**30).to_bytes(4, "little")
    zip_of(path, head + b" " * 2**24, compression=zipfile.ZIP_DEFLATED)
    tracemalloc.start()
    with pytest.raises(BadInput, match="is damaged or no"):
        read_heads(path)
    assert tracemalloc.get_traced_memory()[1] < 2**22
    tracemalloc.stop()


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_that_zipfile_unpacks_without_a_bound_are_refused(path, compression):
    zip_of(path, npy_head("<f8", (2**19, 2)) + bytes(2**23), compression=compression)
    tracemalloc.start()
    with pytest.raises(BadInput, match="is damaged or no"):
        read_npz(path, {"a": PAIR})
    with pytest.raises(BadInput, match="is damaged or no"):
        read_heads(path)
    assert tracemalloc.get_traced_memory()[1] < 2**22
    tracemalloc.stop()


@pytest.fixture
def npy_path(tmp_path):
    return tmp_path / "m.npy"


def test_an_npy_file_is_read(npy_path):
    np.save(npy_path, np.asfortranarray([[1.5, 2.5], [3.5, 4.5]]))
    assert read_npy_head(npy_path).shape == (2, 2)
    assert read_npy(npy_path, PAIR).tolist() == [[1.5, 2.5], [3.5, 4.5]]


@pytest.mark.parametrize("content", [b"", b"garbage" * 100, npy.magic(1, 0) + b"\x04\0((((", npy.magic(9, 0)])
def test_what_is_no_npy_file_is_refused(npy_path, content):
    npy_path.write_bytes(content)
    with pytest.raises(BadInput, match=r"m\.npy is damaged or no \.npy file"):
        read_npy_head(npy_path)
    with pytest.raises(BadInput, match=r"m\.npy is damaged or no \.npy file"):
        read_npy(npy_path, PAIR)


@pytest.mark.parametrize("content", [npy_head("<f8", (2, 2)) + bytes(31), npy_head("<f8", (2, 2)) + bytes(33)])
def test_an_npy_file_of_another_length_than_it_says_is_refused(npy_path, content):
    npy_path.write_bytes(content)
    with pytest.raises(BadInput, match=r"m\.npy: the array is not as long as its header says: choose a whole \.npy"):
        read_npy(npy_path, PAIR)


def test_an_npy_file_beyond_the_limit_is_refused(npy_path, monkeypatch):
    monkeypatch.setattr("model.data.npz.MAX_BYTES", 1000)
    np.save(npy_path, np.zeros((1000, 2)))
    with pytest.raises(BadInput, match=r"m\.npy: the array declares 16,128 bytes, the limit is 1,000"):
        read_npy(npy_path, PAIR)


def test_objects_in_an_npy_file_are_refused(npy_path):
    np.save(npy_path, np.array([[None, None]], dtype=object))
    assert read_npy_head(npy_path).dtype.hasobject
    with pytest.raises(BadInput, match="type object"):
        read_npy(npy_path, PAIR)
