import numpy as np
import pytest

from model.data.digits import binarise, load_mnist, select_digits, shrink
from model.errors import BadInput


def small_mnist(**changed):
    arrays = {
        "x_train": np.arange(3 * 784, dtype=np.uint64).astype(np.uint8).reshape(3, 28, 28),
        "y_train": np.array([0, 9, 4]),
        "x_test": np.zeros((1, 28, 28), dtype=np.uint8),
        "y_test": np.array([7], dtype=np.uint8),
    }
    return arrays | changed


@pytest.fixture
def path(tmp_path):
    return tmp_path / "digits.npz"


def test_the_digits_that_ship_are_mnist():
    mnist = load_mnist()
    assert mnist.train_images.shape == (60_000, 28, 28)
    assert mnist.test_images.shape == (10_000, 28, 28)
    assert mnist.train_labels.shape == (60_000,)
    assert mnist.test_labels.shape == (10_000,)
    assert mnist.train_images.mean() == pytest.approx(33.3184, abs=1e-4)
    assert mnist.test_images.mean() == pytest.approx(33.7912, abs=1e-4)
    assert mnist.train_labels[:3].tolist() == [5, 0, 4]
    assert mnist.test_labels[:3].tolist() == [7, 2, 1]
    assert load_mnist() is mnist


def test_a_users_file_is_read_and_nothing_can_write_to_it(path):
    arrays = small_mnist()
    np.savez_compressed(path, **arrays)
    mnist = load_mnist(path)
    np.testing.assert_array_equal(mnist.train_images, arrays["x_train"])
    assert mnist.train_labels.tolist() == [0, 9, 4]
    assert mnist.test_labels.tolist() == [7]
    for array in (mnist.train_images, mnist.train_labels, mnist.test_images, mnist.test_labels):
        assert array.dtype == np.uint8
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"x_train": np.zeros((3, 784), dtype=np.uint8)}, r"'x_train' has type uint8 and shape \(3, 784\)"),
        ({"x_train": np.zeros((3, 28, 27), dtype=np.uint8)}, r"'x_train' .* wanted integers of shape \(any, 28, 28\)"),
        ({"x_train": np.zeros((3, 28, 28))}, "'x_train' has type float64"),
        ({"x_test": np.zeros((1, 28, 28), dtype=np.uint16)}, "'x_test' has type uint16"),
        ({"x_test": np.zeros((0, 28, 28), dtype=np.uint8), "y_test": np.array([], dtype=int)}, "'x_test' holds no"),
        ({"y_train": np.array([0, 9])}, "'x_train' holds 3 images and 'y_train' 2 labels"),
        ({"y_train": np.array([0, 9, 10])}, "'y_train' holds the label 10"),
        ({"y_test": np.array([-1])}, "'y_test' holds the label -1"),
        ({"y_test": np.array([7.0])}, "'y_test' has type float64"),
    ],
)
def test_other_arrays_are_refused(path, changed, message):
    np.savez(path, **small_mnist(**changed))
    with pytest.raises(BadInput, match=r"digits\.npz.*" + message):
        load_mnist(path)


def test_a_truncated_and_an_incomplete_file_are_refused(path):
    np.savez_compressed(path, **small_mnist())
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(BadInput, match=r"digits\.npz is damaged"):
        load_mnist(path)
    arrays = small_mnist()
    del arrays["y_test"]
    np.savez(path, **arrays)
    with pytest.raises(BadInput, match="no array 'y_test'"):
        load_mnist(path)


@pytest.mark.parametrize("grey", [0, 1, 128, 255])
def test_shrinking_keeps_a_constant_grey(grey):
    images = np.full((2, 28, 28), grey, dtype=np.uint8)
    shrunk = shrink(images)
    assert shrunk.shape == (2, 16, 16)
    assert shrunk.dtype == np.uint8
    assert (shrunk == grey).all()


def test_shrinking_spreads_one_pixel_over_the_area_it_covers():
    image = np.zeros((1, 28, 28), dtype=np.uint8)
    image[0, 2, 2] = 225  # the corner of the centre lies wholly in the first new pixel, of area 2.25
    image[0, 3, 9] = 225  # the middle of its three in height, the middle of its three in width: a quarter to each
    expected = np.zeros((16, 16))
    expected[0, 0] = 100
    expected[0:2, 4:6] = 25
    image[0, 13, 25] = 90  # last of its three in height and in width
    expected[7, 15] = 40
    np.testing.assert_array_equal(shrink(image)[0], expected)


def test_shrinking_forgets_only_the_border():
    image = np.full((1, 28, 28), 255, dtype=np.uint8)
    image[:, 2:26, 2:26] = 0
    assert not shrink(image).any()


def test_shrinking_treats_rows_and_columns_alike_and_each_image_alone():
    images = np.random.default_rng(0).integers(0, 256, (5, 28, 28), dtype=np.uint8)
    shrunk = shrink(images)
    np.testing.assert_array_equal(shrink(images.swapaxes(1, 2)), shrunk.swapaxes(1, 2))
    np.testing.assert_array_equal(shrink(images[3:4])[0], shrunk[3])
    assert shrunk.mean() == pytest.approx(images[:, 2:26, 2:26].mean(), abs=0.1)


def test_binarise_leaves_the_threshold_itself_white():
    pixels = np.array([[0, 50, 51, 52, 127, 128, 255]], dtype=np.uint8)
    assert binarise(pixels).tolist() == [[0, 0, 0, 0, 0, 1, 1]]
    assert binarise(pixels, threshold=0.2).tolist() == [[0, 0, 0, 1, 1, 1, 1]]
    assert binarise(pixels, threshold=0).tolist() == [[0, 1, 1, 1, 1, 1, 1]]
    assert binarise(pixels).dtype == np.uint8


@pytest.mark.parametrize("threshold", [-0.1, 1, float("nan")])
def test_an_impossible_threshold_is_refused(threshold):
    with pytest.raises(BadInput, match="at least 0 and below 1"):
        binarise(np.zeros((1, 28, 28), dtype=np.uint8), threshold)


LABELS = np.array([0, 1, 2, 3, 4, 1, 2, 3, 1, 2] * 10, dtype=np.uint8)
IMAGES = np.arange(100, dtype=np.uint8)[:, None, None] + np.zeros((1, 28, 28), dtype=np.uint8)


def chosen(n, seed=1, classes=(1, 3)):
    images, labels = select_digits(IMAGES, LABELS, classes, n, np.random.default_rng(seed))
    np.testing.assert_array_equal(LABELS[images[:, 0, 0]], labels)
    return images[:, 0, 0].tolist()


def test_selected_digits_are_of_the_chosen_classes_and_all_different():
    everything = chosen(50)
    assert sorted(everything) == [i for i in range(100) if LABELS[i] in (1, 3)]
    assert everything != sorted(everything)


def test_selection_follows_the_seed_and_fewer_are_the_first_of_more():
    assert chosen(20) == chosen(50)[:20]
    assert chosen(20) != chosen(20, seed=2)
    assert chosen(20) == chosen(20, classes=(3, 1, 1))


@pytest.mark.parametrize(
    ("classes", "n", "message"),
    [
        ((), 1, "No class is chosen"),
        ((1, 10), 1, "no class 10"),
        ((-1,), 1, "no class -1"),
        ((1, 9), 1, "no examples of class 9"),
        ((1, 3), 0, "0 examples cannot be had: choose from 1 to 50"),
        ((1, 3), 51, "51 examples cannot be had: choose from 1 to 50"),
    ],
)
def test_an_impossible_selection_is_refused(classes, n, message):
    with pytest.raises(BadInput, match=message):
        select_digits(IMAGES, LABELS, classes, n, np.random.default_rng(1))
