import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from model.data.images import (
    MAX_SIDE,
    Crop,
    cells_of,
    crop_to,
    image_pattern,
    otsu_threshold,
    read_image,
)
from model.errors import BadInput

QUARTERS = np.array([[0, 90], [180, 255]], np.uint8)
"""Four greys, so that no mirror image or rotation of it looks the same."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.png"


def big_header(width, height):
    """A PNG that says how large it is, and nothing else."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    start = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + start + struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))


@pytest.mark.parametrize("suffix", ["png", "bmp", "gif", "tif", "pgm", "webp"])
def test_every_lossless_format_gives_the_same_greys(tmp_path, suffix):
    file = tmp_path / f"quarters.{suffix}"
    Image.fromarray(QUARTERS).save(file, **({"lossless": True} if suffix == "webp" else {}))
    grey = read_image(file)
    assert grey.dtype == np.uint8
    np.testing.assert_array_equal(grey, QUARTERS)


def test_a_jpeg_is_read_and_a_large_one_shrinks_on_the_way(tmp_path):
    file = tmp_path / "large.jpg"
    Image.fromarray(QUARTERS).convert("RGB").resize((5000, 2500), Image.Resampling.NEAREST).save(file)
    grey = read_image(file)
    assert max(grey.shape) <= MAX_SIDE
    assert grey.shape[1] / grey.shape[0] == pytest.approx(2, abs=0.01)
    np.testing.assert_allclose(cells_of(grey, (2, 2), Crop(0, 0, 1, 1)), QUARTERS, atol=2)


def test_colours_become_their_luminance(path):
    Image.fromarray(np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8)).save(path)
    np.testing.assert_array_equal(read_image(path), [[76, 150, 29]])


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_is_white_as_paper(path, mode):
    rgba = np.zeros((1, 3, 4), np.uint8)
    rgba[0, :, 3] = [0, 128, 255]
    Image.fromarray(rgba).convert(mode).save(path)
    np.testing.assert_allclose(read_image(path), [[255, 127, 0]], atol=1)


def test_a_gif_with_transparency_shows_its_first_picture_on_white(tmp_path):
    first, second = Image.new("P", (2, 1)), Image.new("P", (2, 1), 1)
    for frame in (first, second):
        frame.putpalette([0, 0, 0, 255, 0, 0])
    first.putpixel((1, 0), 1)
    file = tmp_path / "moving.gif"
    first.save(file, save_all=True, append_images=[second], transparency=0, disposal=2)
    np.testing.assert_array_equal(read_image(file), [[255, 76]])


def test_palettes_bits_and_16_bits_give_their_greys(path):
    palette = Image.new("P", (2, 1))
    palette.putpalette([200, 200, 200, 10, 10, 10])
    palette.putpixel((1, 0), 1)
    palette.save(path)
    np.testing.assert_array_equal(read_image(path), [[200, 10]])
    palette.save(path, transparency=bytes([255, 0]))
    np.testing.assert_array_equal(read_image(path), [[200, 255]])
    Image.fromarray(np.array([[True, False]])).save(path)
    np.testing.assert_array_equal(read_image(path), [[255, 0]])
    Image.fromarray(np.array([[0, 257, 32767, 65535]], np.uint16)).save(path)
    np.testing.assert_array_equal(read_image(path), [[0, 1, 127, 255]])
    Image.fromarray(np.array([[0, 65535]], np.uint16)).save(path, transparency=0)
    np.testing.assert_array_equal(read_image(path), [[255, 255]])


@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
@pytest.mark.parametrize(("orientation", "quarter_turns"), [(6, -1), (3, 2), (8, 1)])
def test_a_picture_taken_with_a_turned_camera_is_upright(tmp_path, suffix, orientation, quarter_turns):
    file = tmp_path / f"turned.{suffix}"
    exif = Image.Exif()
    exif[274] = orientation
    Image.fromarray(QUARTERS).save(file, exif=exif, **({"lossless": True} if suffix == "webp" else {}))
    np.testing.assert_array_equal(read_image(file), np.rot90(QUARTERS, quarter_turns))


def test_a_large_turned_jpeg_is_upright(tmp_path):
    file = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[274] = 6
    Image.fromarray(QUARTERS).resize((3000, 1500), Image.Resampling.NEAREST).save(file, exif=exif)
    grey = read_image(file)
    assert grey.shape[0] > grey.shape[1]
    np.testing.assert_allclose(cells_of(grey, (2, 2), Crop(0, 0, 1, 1)), np.rot90(QUARTERS, -1), atol=2)


def test_a_larger_image_is_averaged_down(path):
    checked = (np.indices((1500, 2000)).sum(axis=0) % 2 * 255).astype(np.uint8)
    Image.fromarray(checked).save(path)
    grey = read_image(path)
    assert grey.shape == (750, 1000)
    assert set(np.unique(grey)) <= {127, 128}


def test_a_100_megapixel_image_is_told_by_its_size_and_never_decoded(path):
    path.write_bytes(big_header(10_000, 10_000))
    with pytest.raises(
        BadInput, match=r"mine\.png has 10,000 × 10,000 pixels, 100 megapixels: .* at most 40 megapixels"
    ):
        read_image(path)
    path.write_bytes(big_header(200_000, 200_000))  # past the size at which Pillow itself refuses
    with pytest.raises(BadInput, match=r"200,000 × 200,000 pixels, 40,000 megapixels"):
        read_image(path)


def test_a_100_megapixel_jpeg_is_read(tmp_path):
    file = tmp_path / "large.jpg"
    Image.new("L", (10_000, 10_000), 200).save(file, quality=10)
    grey = read_image(file)
    assert max(grey.shape) <= MAX_SIDE
    np.testing.assert_allclose(grey, 200, atol=4)
    Image.new("L", (8_000, 8_000)).save(file, progressive=True)  # which has to be decoded whole
    with pytest.raises(BadInput, match="64 megapixels"):
        read_image(file)


def saved(form, **options):
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 256, (60, 60, 3), dtype=np.uint8))
    stream = io.BytesIO()
    noise.save(stream, form, **options)
    return stream.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_an_image_cut_short_is_refused(path, form):
    whole = saved(form)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInput, match=r"mine\.png .*choose an image file"):
        read_image(path)


def test_a_corrupt_png_is_refused_or_read_wherever_it_is_damaged(path):
    whole = saved("PNG", optimize=True)
    rng = np.random.default_rng(1)
    refusals = []
    for place in rng.integers(8, len(whole), 150):
        damaged = bytearray(whole)
        damaged[place] ^= 0x55
        path.write_bytes(damaged)
        try:
            read_image(path)
        except BadInput as refusal:
            refusals.append(str(refusal))
    assert len(refusals) > 100
    assert all(refusal.startswith(str(path)) for refusal in refusals)


def test_what_is_no_image_is_refused_with_its_name(path, tmp_path):
    for content in (b"", b"hello", b"%!PS-Adobe-3.0 EPSF-3.0\n"):
        path.write_bytes(content)
        with pytest.raises(BadInput, match=r"mine\.png is no image that can be read: choose an image file"):
            read_image(path)
    with pytest.raises(BadInput, match="is a folder"):
        read_image(tmp_path)
    with pytest.raises(BadInput, match=r"none\.png cannot be read"):
        read_image(tmp_path / "none.png")


def test_a_single_pixel_and_real_numbers_are_refused(path, tmp_path):
    Image.new("L", (1, 1)).save(path)
    with pytest.raises(BadInput, match=r"mine\.png has a single pixel: a pattern needs"):
        read_image(path)
    real = tmp_path / "real.tif"
    Image.fromarray(np.array([[0.1, 0.5]], np.float32)).save(real)
    with pytest.raises(BadInput, match=r"real\.tif .*more than 16 bits a pixel"):
        read_image(real)


@pytest.mark.parametrize("image_shape", [(300, 400), (400, 300), (7, 1000), (1, 2)])
@pytest.mark.parametrize("shape", [(12, 10), (28, 28), (1, 64)])
def test_the_largest_crop_has_the_proportions_of_the_pattern_and_lies_in_the_middle(image_shape, shape):
    crop = crop_to(shape, image_shape)
    assert crop.centre == pytest.approx((0.5, 0.5))
    assert max(crop.width, crop.height) == pytest.approx(1)
    pixels = crop.height * image_shape[0], crop.width * image_shape[1]
    assert pixels[0] / pixels[1] == pytest.approx(shape[0] / shape[1])


def test_a_crop_stays_inside_the_image():
    crop = crop_to((10, 10), (300, 300), size=0.5, centre=(0.1, 0.95))
    assert crop == Crop(0.0, 0.5, 0.5, 0.5)
    assert crop_to((10, 10), (300, 300), size=0.5, centre=(0.4, 0.5)).centre == pytest.approx((0.4, 0.5))


def test_cells_are_means_over_their_areas():
    grey = np.random.default_rng(2).integers(0, 256, (60, 80)).astype(np.uint8)
    cells = cells_of(grey, (3, 4), Crop(0.25, 0.5, 0.5, 0.5))
    expected = grey[30:, 20:60].reshape(3, 10, 4, 10).mean(axis=(1, 3))
    assert np.abs(cells - expected).max() <= 1


@pytest.mark.parametrize("seed", range(4))
def test_otsus_threshold_leaves_the_least_variance_within_the_classes(seed):
    rng = np.random.default_rng(seed)
    grey = np.clip(np.concatenate([rng.normal(70, 20, 300), rng.normal(180, 30, 120)]), 0, 255).astype(np.uint8)

    def within(t):
        classes = grey[grey < t], grey[grey >= t]
        return sum(c.var() * len(c) for c in classes if len(c))

    # The definition itself, tried out for every threshold.
    assert within(otsu_threshold(grey)) == pytest.approx(min(within(t) for t in range(256)))


def test_otsus_threshold_of_two_greys_is_half_way():
    assert otsu_threshold(np.array([10, 10, 10, 20], np.uint8)) == 15
    assert otsu_threshold(np.array([254, 255], np.uint8)) == 255


def test_ink_is_plus_one_unless_inverted():
    pattern = image_pattern(QUARTERS, (2, 2), name="quarters")
    assert pattern.name == "quarters"
    assert pattern.pixels.dtype == np.int8
    np.testing.assert_array_equal(pattern.pixels, [[1, 1], [-1, -1]])
    np.testing.assert_array_equal(image_pattern(QUARTERS, (2, 2), invert=True).pixels, [[-1, -1], [1, 1]])


def test_the_threshold_can_be_chosen():
    for threshold, dark in ((1, 1), (90, 1), (91, 2), (255, 3)):
        assert (image_pattern(QUARTERS, (2, 2), threshold=threshold).pixels == 1).sum() == dark
    for threshold, kind in ((0, "light"), (256, "dark")):
        with pytest.raises(BadInput, match=f"every unit would be {kind}: choose a threshold from 1 to 255"):
            image_pattern(QUARTERS, (2, 2), threshold=threshold)


def test_only_the_crop_counts():
    grey = np.full((20, 20), 255, np.uint8)
    grey[10:15, 10:] = 0
    pattern = image_pattern(grey, (2, 2), Crop(0.5, 0.5, 0.5, 0.5))
    np.testing.assert_array_equal(pattern.pixels, [[1, 1], [-1, -1]])


def test_an_image_of_one_grey_and_impossible_sizes_are_refused():
    with pytest.raises(BadInput, match="one grey only"):
        image_pattern(np.full((5, 5), 3, np.uint8), (2, 2))
    for shape, units in (((1, 3), 3), ((65, 64), 4160), ((0, 5), 0)):
        with pytest.raises(BadInput, match=f"are {units} units: a pattern should have from 4 to 4096"):
            image_pattern(QUARTERS, shape)


def test_a_small_image_becomes_a_large_pattern():
    pattern = image_pattern(QUARTERS, (64, 64))
    np.testing.assert_array_equal(pattern.pixels, np.repeat(np.repeat([[1, 1], [-1, -1]], 32, 0), 32, 1))
