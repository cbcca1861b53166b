import os

import pytest

from model.data.reading import open_to_read
from model.errors import BadInput


def read(path):
    with open_to_read(path, "a letter") as stream:
        return stream.read()


def test_a_file_is_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"dear")
    assert read(tmp_path / "a.txt") == b"dear"


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(
        BadInput, match=r"a\.txt cannot be read \(No such file or directory\): choose a letter that exists"
    ):
        read(tmp_path / "a.txt")


def test_a_name_that_cannot_be_is_refused(tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        read(tmp_path / ("a" * 5000))


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(BadInput, match="is a folder: choose a letter"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="is no regular file"):
        read(tmp_path / "pipe")


def test_a_file_without_permission_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.touch(mode=0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read anything")
    with pytest.raises(BadInput, match="Permission denied"):
        read(path)


def test_a_disk_that_fails_half_way_is_reported(tmp_path):
    (tmp_path / "a.txt").touch()
    with (
        pytest.raises(BadInput, match=r"cannot be read \(Input/output error\)"),
        open_to_read(tmp_path / "a.txt", "a letter"),
    ):
        raise OSError(5, "Input/output error")
