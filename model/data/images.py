"""A user's own images, read as grey pictures of bounded size and turned into patterns of ±1."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from model.data.patterns import MAX_UNITS, MIN_UNITS, Pattern
from model.data.reading import open_to_read
from model.errors import BadInput
from model.language import tr

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
"""What is read. Pillow knows more, but some of those run other programs or are no pictures."""

MAX_MEGAPIXELS = 40
"""Of an image that has to be decoded whole, which takes about 200 MB and two seconds then."""
MAX_JPEG_MEGAPIXELS = 400
"""Of a JPEG that is not progressive: an eighth of its width and height is decoded at a time."""
MAX_SIDE = 1024
"""Of the grey picture that is kept: many times the resolution of the largest pattern."""

_WANTED = tr("an image file (PNG, JPEG, BMP, GIF, WebP or TIFF)")

# Pillow would warn, and later refuse, in words for programmers; the bounds above take the place of its own.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True)
class Crop:
    """A rectangle of an image, in shares of its width and its height from the upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle, across and down."""
        return self.left + self.width / 2, self.top + self.height / 2


def read_image(path: Path) -> NDArray[np.uint8]:
    """The image in a file as a grey picture (rows, columns), 0 black to 255 white, at most MAX_SIDE either way.

    Of several pictures in a file the first. Transparent parts are white as paper, and the picture is upright
    (EXIF). A larger image is averaged down. Raises BadInput if the file cannot be read, is no image or is damaged,
    has more than MAX_MEGAPIXELS, or has a single pixel.
    """
    with open_to_read(path, _WANTED) as stream:
        try:
            with Image.open(stream, formats=FORMATS) as image:
                _check_size(path, image)
                return np.array(_upright_grey(image))
        except BadInput:
            raise
        except UnidentifiedImageError as error:
            raise BadInput(
                tr("{path} is no image that can be read: choose {wanted}.").format(path=path, wanted=_WANTED)
            ) from error
        except MemoryError as error:
            raise BadInput(
                tr("{path} needs more memory than there is: choose a smaller image.").format(path=path)
            ) from error
        except Exception as error:  # a damaged file trips over whatever the reader of its format does next
            raise BadInput(
                tr("{path} is damaged or unusual ({error}): choose {wanted} that is whole.").format(
                    path=path, error=error, wanted=_WANTED
                )
            ) from error


def _check_size(path: Path, image: Image.Image) -> None:
    megapixels = image.width * image.height / 1e6
    most = MAX_JPEG_MEGAPIXELS if _shrinks_while_decoding(image) else MAX_MEGAPIXELS
    if megapixels > most:
        raise BadInput(
            tr(
                "{path} has {width:,} × {height:,} pixels, {megapixels:,.0f} megapixels: an image should "
                "have at most {max_megapixels} megapixels, or {max_jpeg_megapixels} as a JPEG that is "
                "not progressive."
            ).format(
                path=path,
                width=image.width,
                height=image.height,
                megapixels=megapixels,
                max_megapixels=MAX_MEGAPIXELS,
                max_jpeg_megapixels=MAX_JPEG_MEGAPIXELS,
            )
        )
    if image.width * image.height == 1:
        raise BadInput(
            tr("{path} has a single pixel: a pattern needs an image with dark and light parts.").format(path=path)
        )


def _shrinks_while_decoding(image: Image.Image) -> bool:
    return image.format in ("JPEG", "MPO") and not image.info.get("progressive")


def _upright_grey(image: Image.Image) -> Image.Image:
    factor = -(-max(image.size) // MAX_SIDE)
    image.draft("L", (max(1, image.width // factor), max(1, image.height // factor)))
    image.load()
    deep = image.mode.startswith(("I", "F"))
    transparent = not deep and image.has_transparency_data
    if deep:
        small: Image.Image = _from_16_bits(image)
    elif image.mode in ("P", "PA", "1"):  # whose numbers cannot be averaged
        small = image.convert("RGBA" if transparent else "RGB")
    elif transparent:
        small = image.convert("RGBA")
    else:
        small = image
    small = small.reduce(-(-max(image.size) // MAX_SIDE))
    if transparent:
        small = Image.alpha_composite(Image.new("RGBA", small.size, "white"), small)
    elif small.mode not in ("L", "RGB"):
        small = small.convert("RGB")
    small = small.convert("L")
    small.info = image.info  # with the EXIF data, if there are any
    return ImageOps.exif_transpose(small)


def _from_16_bits(image: Image.Image) -> Image.Image:
    """Pillow would cut off what is above 255."""
    values = np.asarray(image)
    if values.dtype.kind == "f" or values.min() < 0 or values.max() > 65535:
        raise ValueError("more than 16 bits a pixel")
    grey = np.rint(values / np.float32(257)).astype(np.uint8)
    if "transparency" in image.info:
        grey[values == image.info["transparency"]] = 255
    return Image.fromarray(grey)


def crop_to(
    shape: tuple[int, int],
    image_shape: tuple[int, int],
    size: float = 1.0,
    centre: tuple[float, float] = (0.5, 0.5),
) -> Crop:
    """The rectangle of an image (rows, columns) with the proportions of a pattern of ``shape`` (rows, columns).

    ``size`` is its share, above 0 and at most 1, of the largest such rectangle; its ``centre`` is moved as little as
    keeps it inside.
    """
    height, width = image_shape
    across = min(width, height * shape[1] / shape[0]) * size / width
    down = min(height, width * shape[0] / shape[1]) * size / height
    left = min(max(centre[0] - across / 2, 0.0), 1 - across)
    top = min(max(centre[1] - down / 2, 0.0), 1 - down)
    return Crop(left, top, across, down)


def cells_of(grey: NDArray[np.uint8], shape: tuple[int, int], crop: Crop) -> NDArray[np.uint8]:
    """The part of a grey picture inside ``crop``, averaged over the area of each cell; of ``shape``."""
    height, width = grey.shape
    box = (
        crop.left * width,
        crop.top * height,
        min((crop.left + crop.width) * width, width),
        min((crop.top + crop.height) * height, height),
    )
    scaled = Image.fromarray(grey).resize((shape[1], shape[0]), Image.Resampling.BOX, box)
    return np.array(scaled)


def otsu_threshold(grey: NDArray[np.uint8]) -> int:
    """The threshold that parts grey values into two classes furthest apart; the darker one is below it.

    It maximises the variance between classes (mu_T omega(k) - mu(k))^2 / (omega(k) (1 - omega(k))), eq. (18) of Otsu,
    IEEE Trans. Syst. Man Cybern. 9 (1979) 62, and lies half way to the next value that occurs. Raises BadInput if
    all values are equal.
    """
    shares = np.bincount(grey.ravel(), minlength=256) / grey.size
    values = np.flatnonzero(shares)
    if len(values) == 1:
        raise BadInput(tr("this part of the image is of one grey only: choose a part with dark and light in it."))
    omega, mu = np.cumsum(shares[values])[:-1], np.cumsum(values * shares[values])
    between = (mu[-1] * omega - mu[:-1]) ** 2 / (omega * (1 - omega))
    best = int(between.argmax())
    return int(values[best] + values[best + 1] + 1) // 2


def image_pattern(
    grey: NDArray[np.uint8],
    shape: tuple[int, int],
    crop: Crop | None = None,
    threshold: int | None = None,
    invert: bool = False,
    name: str = "image",
) -> Pattern:
    """A grey picture as a pattern of ``shape`` (rows, columns): +1 where it is darker than ``threshold``, like ink.

    ``crop`` is the part to use, the largest in the middle by default; ``threshold``, 0 to 255, is Otsu's by default;
    ``invert`` makes the light parts +1. Raises BadInput if the pattern would have fewer than 4 or more than 4096
    units, or all of them alike.
    """
    rows, columns = shape
    if min(shape) < 1 or not MIN_UNITS <= rows * columns <= MAX_UNITS:
        raise BadInput(
            tr(
                "{rows} rows × {columns} columns are {n_units} units: a pattern should have from "
                "{min_units} to {max_units}."
            ).format(rows=rows, columns=columns, n_units=rows * columns, min_units=MIN_UNITS, max_units=MAX_UNITS)
        )
    cells = cells_of(grey, shape, crop or crop_to(shape, (grey.shape[0], grey.shape[1])))
    automatic = otsu_threshold(cells)
    dark = cells < (automatic if threshold is None else threshold)
    if dark.all() or not dark.any():
        raise BadInput(
            (
                tr("at the threshold {threshold} every unit would be dark: choose a threshold from {least} to {most}.")
                if dark.any()
                else tr(
                    "at the threshold {threshold} every unit would be light: choose a threshold from {least} to {most}."
                )
            ).format(threshold=threshold, least=int(cells.min()) + 1, most=int(cells.max()))
        )
    return Pattern(name, np.where(dark != invert, 1, -1))
