"""Reading files: one that cannot be opened is told, never a fault of the program."""

import pytest

from compose.errors import InputError, MissingError
from compose.files import read_whole


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / "a").write_bytes(b"\r\n\x00")
    assert read_whole(tmp_path / "a", "a") == b"\r\n\x00"


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(MissingError, match=r"There is no file a\.yaml"):
        read_whole(tmp_path / "a.yaml", "a.yaml")


def test_a_file_that_cannot_be_opened_is_told_with_what_to_do(tmp_path):
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(InputError, match=r"a\.yaml: it cannot be opened \(.+\)\. Close it in other programs"):
        read_whole(tmp_path / "a.yaml", "a.yaml")
