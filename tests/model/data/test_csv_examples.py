import numpy as np
import pytest

from model.data.csv_examples import read_csv
from model.errors import BadInput


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.csv"


def read(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_csv(path)


@pytest.mark.parametrize(
    "content",
    [
        "0,0.5,1\n1,0.25,0\n",
        "0;0.5;1\n1;0.25;0",
        "0\t0.5\t1\n1\t0.25\t0\n",
        "0,0.5,1\r\n1,0.25,0\r\n",
        "0,0.5,1\r1,0.25,0\r",
        "\ufeff0,0.5,1\n1,0.25,0\n",
        "\n 0 , .5 ,1.0\n\n   \n+1,2.5e-1,0\n\n",
        '"0","0.5","1"\n1,"0.25",0\n',
        "a,b,c\n0,0.5,1\n1,0.25,0\n",
        "\ufeffa;b;c\n0;0.5;1\n1;0.25;0\n",
        '"a, and more";"b";"c"\n0;0.5;1\n1;0.25;0\n',
    ],
)
def test_numbers_are_read_in_every_usual_dress(path, content):
    raw = read(path, content)
    assert raw.values.tolist() == [[0, 0.5, 1], [1, 0.25, 0]]
    assert raw.labels is None
    assert raw.notes == ()


@pytest.mark.parametrize(
    ("content", "dtype"),
    [
        ("0,255\n1.0,2e1\n", np.uint8),
        ("0,256\n1,2\n", np.int64),
        ("0,-1\n1,2\n", np.int64),
        ("0,1e300\n1,2\n", np.float64),
        ("0,255\n1.5,2\n", np.float64),
    ],
)
def test_numbers_are_whole_if_all_of_them_are(path, content, dtype):
    assert read(path, content).values.dtype == dtype


def many_cells():
    """More different numbers than are remembered."""
    return np.random.default_rng(0).permutation(20_000).reshape(-1, 20).astype(str).tolist()


def test_many_different_numbers_are_read_as_few_are(path):
    cells = many_cells()
    values = read(path, "\n".join(map(",".join, cells))).values
    assert values.dtype == np.int64
    np.testing.assert_array_equal(values, np.array(cells, int))


def test_that_one_number_is_not_whole_is_noticed_however_many_others_there_are(path):
    for row in (0, -1):
        cells = many_cells()
        cells[row][-1] += ".5"
        assert read(path, "\n".join(map(",".join, cells))).values.dtype == np.float64


@pytest.mark.parametrize("cell", ["x", "nan", "-inf", "1_0", ""])
def test_a_mistake_after_many_different_numbers_is_found(path, cell):
    cells = many_cells()
    cells[-1][4] = cell
    with pytest.raises(BadInput, match=r"mine\.csv, row 1000, column 5 (is empty|holds)"):
        read(path, "\n".join(map(",".join, cells)))


def test_numbers_come_out_as_they_were_written(path):
    values = np.random.default_rng(0).random((200, 100))
    np.savetxt(path, values, delimiter=",")
    np.testing.assert_array_equal(read_csv(path).values, np.loadtxt(path, delimiter=","))


@pytest.mark.parametrize("name", ["label", "class", "y", "target", " Label ", '"CLASS"'])
@pytest.mark.parametrize("column", [0, 1, 2])
def test_the_column_of_labels_is_found_by_its_name(path, name, column):
    rows = [["p0", "p1"], ["0", "7"], ["9", "8"], ["1", "2"]]
    for row, label in zip(rows, [name, "dog", ' "the cat"' if column else '"the cat"', "dog "], strict=True):
        row.insert(column, label.strip() if name != " Label " else label.replace('"', ""))
    raw = read(path, "\n".join(map(",".join, rows)))
    assert raw.labels == ["dog", "the cat", "dog"]
    assert raw.values.tolist() == [[0, 7], [9, 8], [1, 2]]


def test_labels_may_be_numbers_and_stay_as_they_are_written(path):
    assert read(path, "label,a,b\n7,0,1\n-1,1,0\n").labels == ["7", "-1"]
    assert read(path, "label,a,b\n" + "d" * 100 + ",0,1\n-1,1,0\n").labels == ["d" * 100, "-1"]


def test_a_header_that_counts_the_columns_is_no_example(path):
    raw = read(path, "0,1,2,3\n5,6,7,8\n1,2,3,4\n")
    assert raw.values.tolist() == [[5, 6, 7, 8], [1, 2, 3, 4]]
    assert raw.notes == ("The first row counts the columns from 0: it is taken for a header, not for an example.",)
    assert len(read(path, "0,1\n1,0\n").values) == 2


def test_a_column_more_than_a_square_may_be_labels_without_a_name(path):
    (note,) = read(path, "7,0,0,1,1\n3,1,1,0,0\n").notes
    assert note.startswith("There are 5 columns, one more than 2 × 2: if one of them holds labels")
    assert read(path, "label,b,c,d,e\n7,0,0,1,1\n3,1,1,0,0\n").notes == ()
    for other in ("0,0,1,1\n1,1,0,0\n", "0,1\n1,0\n"):
        assert read(path, other).notes == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty: choose a .csv file"),
        ("\ufeff", "is empty"),
        (" \n\n  \n", "is empty"),
        ("a,b\n", "holds no examples"),
        ("1,2\n", "holds 1 example: at least 2"),
        ("a,b\n1,2\n", "holds 1 example: at least 2"),
        ("1\n2\n", "1 pixel: each should have from 2"),
        ("label\n1\n2\n", "0 pixels"),
        ("1,2,3\n1,2\n", r", row 2 has 2 cells: it should have 3 like the first row"),
        ("a,b,c\n1,2,3\n\n1,2,3,4\n", r", row 4 has 4 cells: it should have 3"),
        ("1,2,3\n1,x,3\n", r", row 2, column 2 holds 'x', which is no number: only a column called label, class"),
        ("1,x,3\n1,2,3\n", r", row 1, column 2 holds 'x'"),
        ("a,b,c\n1,2,3\n1,2,dog\n", r", row 3, column 3 \(c\) holds 'dog', which is no number"),
        ("label,b,c\n1,2,3\n1,2,dog\n", r", row 3, column 3 \(c\) holds 'dog'"),
        ("a,label,c\n1,2,3\ndog,2,3\n", r", row 3, column 1 \(a\) holds 'dog'"),
        ("a,label,c\n1,2,3\n1,2,dog\n", r", row 3, column 3 \(c\) holds 'dog'"),
        ("1,2,3\n1,,3\n", r", row 2, column 2 is empty: a number should stand there"),
        ("1,2,3\n1,2,nan\n", r", row 2, column 3 holds 'nan': every number should be finite"),
        ("-inf,2,3\n1,2,3\n", r", row 1, column 1 holds '-inf': every number should be finite"),
        ("1,2,3\n1,1e999,3\n", r", row 2, column 2 holds '1e999': every number should be finite"),
        ("1,2,3\n1,1_0,3\n", r", row 2, column 2 holds '1_0', which is no number"),
        ("1,2,3\n1,0x10,3\n", r", row 2, column 2 holds '0x10', which is no number"),
        ("0,5;1\n0;1\n", r", row 1, column 1 holds '0,5': write decimals with a point"),
        ("1 2 3\n4 5 6\n", r", row 2, column 1 \(1 2 3\) holds '4 5 6'"),
        ("1,2\n1," + "z" * 5000, r", row 2, column 2 holds 'z{40}…', which"),
        (",0,1\n0,1,2\n1,3,4\n", r", row 1, column 1 is empty"),
        (",label,b\n0,1,2\n1,3,4\n", r", row 1: column 1 has no name, so leave it out if it only counts the rows"),
        ("label,a,Class\n0,1,2\n1,3,4\n", "has columns “label” and “Class”: only one should hold the labels"),
        ("label,a,b\n0,1,2\n ,3,4\n", r", row 3, column 1 \(label\) holds a label of 0 letters: .* from 1 to 100"),
        ("a,label,b\n0,d,2\n1," + "d" * 101 + ",4\n", r", row 3, column 2 \(label\) holds a label of 101 letters"),
        ('1,2\n"1,2\n1,2\n', "is no CSV file .*unexpected end of data"),
        ("1,2\n" + "1" * 200_000 + ",2\n", "is no CSV file .*field larger"),
        ("1,2\n" + "1," * 2**19 + "2\n", "row 2 is longer than 1,048,576 letters"),
        (",".join(["0"] * 4098) + "\n", "has 4,098 columns: an example should have at most 4,096 pixels"),
        (b"1,2\n1,\xff\n", "is no text in UTF-8: save it as CSV in UTF-8"),
        ("1,2\n3,4\n".encode("utf-16"), "is no text in UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is no text in UTF-8"),
        (b"1,2\n1,\0\n", "(row 2, column 2 holds|is no CSV file)"),
    ],
)
def test_what_cannot_be_is_refused_with_its_row_and_column(path, content, message):
    with pytest.raises(BadInput, match=rf"mine\.csv.*{message}"):
        read(path, content)


def test_a_column_of_labels_adds_no_pixel_to_the_limit(path):
    row = ",".join(["0"] * 4097) + "\n"
    header = ",".join(["label", *(f"p{i}" for i in range(4096))]) + "\n"
    assert read(path, header + row + row).values.shape == (2, 4096)
    with pytest.raises(BadInput, match="4,097 columns"):
        read(path, row + row)


def test_more_examples_than_may_be_are_refused_at_the_first(path, monkeypatch):
    monkeypatch.setattr("model.data.csv_examples.MAX_EXAMPLES", 3)
    assert len(read(path, "1,2\n" * 3).values) == 3
    with pytest.raises(BadInput, match="holds more than 3 examples of 2 pixels: at most 3 examples"):
        read(path, "1,2\n" * 4 + "no number\n")


def test_more_numbers_than_fit_are_refused_at_the_first(path, monkeypatch):
    monkeypatch.setattr("model.data.csv_examples.MAX_BYTES", 48)
    assert len(read(path, "1,2\n" * 3).values) == 3
    with pytest.raises(BadInput, match="holds more than 3 examples of 2 pixels"):
        read(path, "1,2\n" * 4 + "no number\n")


def test_a_file_that_is_too_long_is_refused_unread(path, monkeypatch):
    monkeypatch.setattr("model.data.csv_examples.MAX_BYTES", 2**20)
    with pytest.raises(BadInput, match="is longer than 1 MB: leave some examples out"):
        read(path, "x" * 2**20 + "x")
