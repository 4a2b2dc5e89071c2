"""Putting a build in place: all of it or nothing, and nobody's work is lost."""

import os
import sys
from pathlib import Path

import pytest

from compose import manifest, output
from compose.errors import OutputError
from tests.helpers import build_tree, contents

OLD = {"compact.docx": b"old", "compact.html": b"<p>old"}
NEW = {"compact.docx": b"new"}
LOCKED = PermissionError(13, "Permission denied")


def with_manifest(files):
    told = "files:\n" + "".join(f"  {name}: {manifest.sha256(raw)}\n" for name, raw in files.items())
    return {**files, manifest.FILE: told.encode()}


def publish(home, files=NEW):
    return output.publish(home, with_manifest(files), "2026-11-22")


@pytest.fixture
def home(tmp_path):
    """A folder with a finished build in it."""
    output.publish(tmp_path, with_manifest(OLD), "2026-11-01")
    return tmp_path


def kept(home):
    return contents(home / "kept")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_to_another_folder_stays_a_link(home, tmp_path):
    elsewhere = tmp_path / "shared drive" / "out"
    elsewhere.parent.mkdir()
    (home / "out").rename(elsewhere)
    (home / "out").symlink_to(elsewhere)
    output.publish(home, {"compact.html": b"new"}, "2026-11-22")
    assert (home / "out").is_symlink()
    assert (elsewhere / "compact.html").read_bytes() == b"new"


def test_a_first_build_makes_the_folder(tmp_path):
    assert publish(tmp_path) == ()
    assert contents(tmp_path) == {f"out/{name}": raw for name, raw in with_manifest(NEW).items()}


def test_a_new_build_takes_the_place_of_the_old_and_leaves_nothing_else(home):
    assert publish(home) == ()
    assert contents(home) == {f"out/{name}": raw for name, raw in with_manifest(NEW).items()}
    assert [path.name for path in home.iterdir()] == ["out"]


# -- what a person left in it ------------------------------------------------------------------------


def test_what_somebody_made_read_only_goes_with_the_old_build(home):
    publish(home, {"pack/plan.docx": b"plan"})
    (home / "out/pack").chmod(0o500)
    if os.access(home / "out/pack", os.W_OK):
        pytest.skip("whoever runs this may write everywhere")
    publish(home)
    assert contents(home) == {f"out/{name}": raw for name, raw in with_manifest(NEW).items()}


def test_a_file_that_a_person_changed_is_kept_and_told(home):
    (home / "out" / "compact.docx").write_bytes(b"my own words")
    assert publish(home) == (home / "kept" / "2026-11-22" / "compact.docx",)
    assert kept(home) == {"2026-11-22/compact.docx": b"my own words"}
    assert (home / "out" / "compact.docx").read_bytes() == b"new"


def test_a_file_that_a_person_added_is_kept_and_told(home):
    build_tree(home / "out", {"notes.txt": "mine", "letters/one.txt": "mine too"})
    assert publish(home) == (home / "kept/2026-11-22/letters", home / "kept/2026-11-22/notes.txt")
    assert kept(home) == {"2026-11-22/notes.txt": b"mine", "2026-11-22/letters/one.txt": b"mine too"}


def test_what_was_kept_before_on_that_day_stays(home):
    for words in (b"one", b"two", b"three"):
        (home / "out" / "compact.docx").write_bytes(words)
        publish(home)
    assert kept(home) == {
        "2026-11-22/compact.docx": b"one", "2026-11-22/compact-2.docx": b"two", "2026-11-22/compact-3.docx": b"three",
    }  # fmt: skip


@pytest.mark.parametrize("text", [None, "files: [", "- a\n", "", b"\xff"])
def test_without_a_manifest_that_can_be_read_everything_is_kept(home, text):
    (home / "out" / manifest.FILE).unlink()
    if text is not None:
        build_tree(home / "out", {manifest.FILE: text})
    assert {path.name for path in publish(home)} == set(OLD)


@pytest.mark.parametrize("lock", ["~$compact.docx", ".~lock.compact.docx#"])
def test_lock_files_of_word_and_libreoffice_are_nobody_s_work(home, lock):
    (home / "out" / lock).write_bytes(b"lock")
    assert publish(home) == ()
    assert not (home / "kept").exists() and not (home / "out" / lock).exists()


# -- when it cannot be done --------------------------------------------------------------------------


def failing(monkeypatch, which, error=LOCKED):
    """Make the rename of number `which` fail, as Windows does while Word has a file open."""
    real, calls = Path.rename, []

    def rename(self, target):
        calls.append(self)
        if len(calls) == which:
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)


@pytest.mark.parametrize("which", [1, 2])
def test_a_rename_that_fails_leaves_the_last_build_and_no_half_of_the_new_one(home, monkeypatch, which):
    before = contents(home)
    failing(monkeypatch, which)
    with pytest.raises(OutputError, match=r"Close its files in Word and other programs, then build again\."):
        publish(home)
    assert contents(home) == before
    assert [path.name for path in home.iterdir()] == ["out"]


@pytest.mark.parametrize("which", [1, 2])
def test_a_key_that_stops_the_program_leaves_the_last_build_as_well(home, monkeypatch, which):
    before = contents(home)
    failing(monkeypatch, which, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        publish(home)
    assert contents(home) == before
    assert [path.name for path in home.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_full_disk_leaves_the_last_build_and_no_half_of_the_new_one(home, monkeypatch, error):
    before = contents(home)

    def full(self, data):
        raise error

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        publish(home)
    assert contents(home) == before
    assert [path.name for path in home.iterdir()] == ["out"]


def test_a_first_build_that_fails_leaves_nothing(tmp_path, monkeypatch):
    failing(monkeypatch, 1)
    with pytest.raises(OutputError):
        publish(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(OutputError, match="Nothing can be written to"):
        publish(tmp_path / "nowhere")


def test_a_file_in_the_place_of_the_folder_is_not_touched(tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(OutputError, match="is a file, and the build needs a folder of that name"):
        publish(tmp_path)
    assert contents(tmp_path) == {"out": b"mine"}
