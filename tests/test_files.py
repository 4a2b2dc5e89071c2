"""Files: one that cannot be opened or written is told, never a fault of the program."""

import sys
import time
from pathlib import Path

import pytest

from compose.errors import InputError, MissingError, OutputError
from compose.files import read_whole, write_whole


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


def held(monkeypatch, platform, times):
    """Another program has a file open, so that it is not written over the first `times`; the pauses that were made."""
    replace, tried, paused = Path.replace, [], []

    def busy(self, target):
        tried.append(target)
        if len(tried) <= times:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(time, "sleep", paused.append)
    return paused


def test_on_windows_a_file_that_is_open_elsewhere_for_a_moment_is_written_all_the_same(tmp_path, monkeypatch):
    paused = held(monkeypatch, "win32", 2)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new" and len(paused) == 2


@pytest.mark.parametrize(("platform", "seconds"), [("win32", 1), ("linux", 0)])
def test_one_that_stays_open_is_told_after_a_second_and_nothing_is_left(tmp_path, monkeypatch, platform, seconds):
    (tmp_path / "a").write_bytes(b"old")
    paused = held(monkeypatch, platform, 1000)
    with pytest.raises(OutputError, match=r"a cannot be written to .+ \(Permission denied\)"):
        write_whole(tmp_path / "a", b"new")
    assert sum(paused) == pytest.approx(seconds)
    assert [one.name for one in tmp_path.iterdir()] == ["a"] and (tmp_path / "a").read_bytes() == b"old"
