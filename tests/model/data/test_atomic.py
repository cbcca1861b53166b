import errno
import os
from typing import BinaryIO

import pytest

from model.data.atomic import write_atomically
from model.errors import BadInput


def write_new(stream: BinaryIO) -> None:
    stream.write(b"new")


def no_space(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_writes_a_new_file_and_replaces_an_old_one(tmp_path):
    path = tmp_path / "a.txt"
    write_atomically(path, lambda stream: stream.write(b"a longer old text") and None)
    write_atomically(path, write_new)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path, monkeypatch, failing):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, failing, no_space)
    with pytest.raises(BadInput, match=r"a\.txt cannot be saved \(No space left on device\): .*free space"):
        write_atomically(path, write_new)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "full"), RuntimeError("bug"), KeyboardInterrupt()])
def test_a_failure_half_way_leaves_the_old_file_whole(tmp_path, failure):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise failure

    with pytest.raises(BadInput if isinstance(failure, OSError) else type(failure)):
        write_atomically(path, write)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(BadInput, match=r"missing.*a\.txt cannot be saved \(No such file or directory\)"):
        write_atomically(tmp_path / "missing" / "a.txt", write_new)


def test_a_folder_of_that_name_is_refused_and_kept(tmp_path):
    folder = tmp_path / "a.txt"
    folder.mkdir()
    (folder / "kept").touch()
    with pytest.raises(BadInput, match="cannot be saved"):
        write_atomically(folder, write_new)
    assert list(tmp_path.iterdir()) == [folder]
    assert (folder / "kept").exists()


def test_a_folder_without_permission_is_refused(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write anywhere")
    with pytest.raises(BadInput, match="Permission denied"):
        write_atomically(folder / "a.txt", write_new)
    assert list(folder.iterdir()) == []
