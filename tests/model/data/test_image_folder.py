import numpy as np
import pytest
from PIL import Image

from model.data.image_folder import read_image_folder
from model.errors import BadInput
from tests.model.data.test_images import big_header

GREYS = np.arange(0, 240, 20, dtype=np.uint8).reshape(2, 3, 2)
"""Two images of 3 rows and 2 columns."""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mine").mkdir()
    return tmp_path / "mine"


def save(path, grey):
    path.parent.mkdir(exist_ok=True)
    Image.fromarray(grey).save(path, **({"lossless": True} if path.suffix == ".webp" else {}))


@pytest.mark.parametrize("suffix", ["png", "bmp", "gif", "webp", "tif", "tiff", "ppm", "pgm", "PNG"])
def test_images_are_read_in_the_order_of_their_names(folder, suffix):
    save(folder / f"b.{suffix}", GREYS[1])
    save(folder / f"a.{suffix}", GREYS[0])
    raw = read_image_folder(folder)
    np.testing.assert_array_equal(raw.values, GREYS)
    assert raw.values.dtype == np.uint8
    assert raw.labels is None
    assert raw.is_grey
    assert raw.notes == ()


def test_jpegs_and_colours_become_their_grey(folder):
    save(folder / "a.jpg", np.full((8, 8, 3), [255, 0, 0], np.uint8))
    save(folder / "b.jpeg", np.full((8, 8), 90, np.uint8))
    values = read_image_folder(folder).values
    np.testing.assert_allclose(values.reshape(2, -1), [[76] * 64, [90] * 64], atol=2)


def test_subfolders_are_the_classes(folder):
    save(folder / "cat" / "2.png", GREYS[0])
    save(folder / "ant" / "9.png", GREYS[1])
    save(folder / "cat" / "1.png", GREYS[1])
    (folder / "empty").mkdir()
    raw = read_image_folder(folder)
    assert raw.labels == ["ant", "cat", "cat"]
    np.testing.assert_array_equal(raw.values, GREYS[[1, 1, 0]])


def test_other_files_are_left_out_and_counted_but_for_what_systems_leave(folder):
    for name, grey in zip("ab", GREYS, strict=True):
        save(folder / f"{name}.png", grey)
    for name in (".DS_Store", "._a.png", "Thumbs.db", "desktop.ini", "readme.txt"):
        (folder / name).write_text("hello")
    (folder / "__MACOSX").mkdir()
    assert read_image_folder(folder).notes == ("1 other file in the folder is left out.",)
    (folder / "more.csv").write_text("1,2")
    (folder / "empty").mkdir()
    raw = read_image_folder(folder)
    assert raw.notes == ("2 other files in the folder are left out.",)
    assert len(raw.values) == 2


def test_a_folder_without_images_is_refused(folder):
    with pytest.raises(BadInput, match="mine holds no image, and its subfolders hold none: choose a folder of images"):
        read_image_folder(folder)
    (folder / "readme.txt").write_text("hello")
    (folder / "deep" / "deeper").mkdir(parents=True)
    save(folder / "deep" / "deeper" / "a.png", GREYS[0])
    with pytest.raises(BadInput, match="mine holds no image"):
        read_image_folder(folder)


def test_images_beside_and_inside_subfolders_are_refused(folder):
    save(folder / "a.png", GREYS[0])
    save(folder / "cat" / "b.png", GREYS[1])
    with pytest.raises(BadInput, match=r"mine holds images, such as a\.png, and so does its subfolder cat: "):
        read_image_folder(folder)


def test_two_sizes_are_refused_with_both_files(folder):
    save(folder / "a.png", GREYS[0])
    save(folder / "b.png", GREYS[1])
    save(folder / "c.png", GREYS[0].T.copy())
    with pytest.raises(BadInput, match=r"c\.png has 3 × 2 pixels and .*a\.png 2 × 3: all images should be of one size"):
        read_image_folder(folder)


def test_a_single_image_is_refused(folder):
    save(folder / "a.png", GREYS[0])
    with pytest.raises(BadInput, match="mine holds 1 example: at least 2"):
        read_image_folder(folder)


def test_a_damaged_image_is_named(folder):
    save(folder / "a.png", GREYS[0])
    (folder / "b.png").write_bytes(b"no image")
    with pytest.raises(BadInput, match=r"b\.png is no image that can be read"):
        read_image_folder(folder)


@pytest.mark.parametrize("size", [(65, 64), (100_000, 100_000)])
def test_a_large_image_is_refused_before_it_is_decoded(folder, size, monkeypatch):
    (folder / "a.png").write_bytes(big_header(*size))
    monkeypatch.setattr("model.data.image_folder.read_image", lambda _: pytest.fail("it was decoded"))
    with pytest.raises(BadInput, match=rf"a\.png has {size[0]:,} × {size[1]:,} pixels, {size[0] * size[1]:,} in all"):
        read_image_folder(folder)


def test_the_largest_image_is_read(folder):
    grey = np.random.default_rng(0).integers(0, 256, (2, 64, 64), np.uint8)
    for index in range(2):
        save(folder / f"{index}.png", grey[index])
    np.testing.assert_array_equal(read_image_folder(folder).values, grey)


def test_too_many_files_are_refused_before_any_is_read(folder, monkeypatch):
    monkeypatch.setattr("model.data.image_folder._MAX_ENTRIES", 3)
    monkeypatch.setattr("model.data.image_folder.read_image", lambda _: pytest.fail("it was decoded"))
    for index in range(4):
        (folder / f"{index}.png").touch()
    with pytest.raises(BadInput, match="mine holds more than 3 files"):
        read_image_folder(folder)


def test_so_many_images_that_they_do_not_fit_are_refused_after_the_first(folder, monkeypatch):
    monkeypatch.setattr("model.data.raw_examples.MAX_EXAMPLES", 2)
    save(folder / "a.png", GREYS[0])
    for name in "bc":
        (folder / f"{name}.png").touch()
    with pytest.raises(BadInput, match="mine holds 3 examples: at most 2"):
        read_image_folder(folder)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(BadInput, match="nowhere cannot be read"):
        read_image_folder(tmp_path / "nowhere")
