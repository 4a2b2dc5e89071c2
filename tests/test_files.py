"""Writing files whole, and naming them as a person would."""

from pathlib import Path

import pytest

from compose import paths
from compose.errors import OutputError
from compose.files import write_whole
from tests.helpers import contents


def test_a_file_is_written_and_written_over(tmp_path):
    write_whole(tmp_path / "a.yaml", b"one")
    write_whole(tmp_path / "a.yaml", b"two")
    assert contents(tmp_path) == {"a.yaml": b"two"}


def test_a_file_that_cannot_be_put_in_place_leaves_the_old_one_and_nothing_else(tmp_path, monkeypatch):
    write_whole(tmp_path / "a.yaml", b"one")

    def locked(self, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(OutputError, match="cannot be written"):
        write_whole(tmp_path / "a.yaml", b"two")
    assert contents(tmp_path) == {"a.yaml": b"one"}


def test_a_path_is_shown_as_seen_from_the_folder_or_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert paths.shown(tmp_path / "home" / "a.yaml", tmp_path / "home") == "a.yaml"
    assert paths.shown(tmp_path / "home" / "a.yaml") == "home/a.yaml"
    assert paths.shown(Path("/elsewhere/a.yaml")) == "/elsewhere/a.yaml"
