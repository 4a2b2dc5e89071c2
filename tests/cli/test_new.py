"""`local-compact new`: a folder is made, and nothing that is there is touched."""

from pathlib import Path

import pytest

from compose.folder import read_settings
from tests.helpers import build_tree, contents, small_folder

SET = ("--set", "area_name=Anytown")


def test_it_makes_a_folder_with_what_was_said_of_it(command, tmp_path):
    home = tmp_path / "deep" / "compact"
    ran = command("new", home, "--notice", "Draft", "--decider", "Cabinet", "--decider", "Trustees", *SET)
    assert ran.status == 0 and f"Made {home}." in ran.out
    settings = read_settings(home / "compact.yaml", "compact.yaml")
    assert (settings.brand, settings.notice, settings.deciders) == ("default", "Draft", ("Cabinet", "Trustees"))
    assert settings.library
    assert "area_name: Anytown" in (home / "answers/10-area.yaml").read_text()


def test_an_empty_folder_is_taken(command, tmp_path):
    assert command("new", tmp_path, *SET).status == 0


@pytest.mark.parametrize("name", [".DS_Store", "desktop.ini", "Thumbs.db"])
def test_a_folder_that_holds_only_what_the_system_hides_counts_as_empty_and_keeps_it(command, tmp_path, name):
    home = build_tree(tmp_path / "compact", {name: "x"})
    assert command("new", home, "--set", "notice_months=soon").status == 1
    assert contents(home) == {name: b"x"}, "only what was made is taken back"
    assert command("new", home, *SET).status == 0
    assert contents(home)[name] == b"x"


def test_an_empty_folder_that_was_there_stays_where_the_answers_cannot_be_used(command, tmp_path):
    assert command("new", tmp_path, "--set", "notice_months=soon").status == 1
    assert tmp_path.is_dir() and not contents(tmp_path)


@pytest.mark.parametrize("verb", ["new", "status"])
def test_a_place_that_may_not_be_looked_into_is_told_with_a_remedy(command, tmp_path, monkeypatch, verb):
    def refused(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", refused)
    monkeypatch.setattr(Path, "is_dir", refused)
    ran = command(verb, tmp_path / "compact", *(SET if verb == "new" else ()))
    assert ran.status == 1 and "cannot be opened (Permission denied). C" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--notice", "Draft\nfor us"), "--notice: it should stand on one line. Take out the line breaks."),
     (("--notice", "Draft\rfor us"), "--notice: it should stand on one line. Take out the line breaks."),
     (("--notice", "Draft\x07"), "--notice: it holds a character that cannot be printed (U+0007)."),
     (("--decider", "A\nB"), "--decider: it should stand on one line."),
     (("--decider", " "), "--decider: it has no name behind it. Put a name behind it, or leave it out.")],
)  # fmt: skip
def test_settings_that_could_not_be_read_again_are_refused_before_anything_is_made(command, tmp_path, words, said):
    ran = command("new", tmp_path / "compact", *words, *SET)
    assert ran.status == 1 and said in ran.err
    assert not (tmp_path / "compact").exists()


@pytest.mark.parametrize("files", [{"minutes.txt": "Ours\n"}, {"answers/10-area.yaml": "area_name: X\n"}])
def test_a_folder_that_holds_something_is_left_alone(command, tmp_path, files):
    home = build_tree(tmp_path / "held", files)
    before = contents(home)
    ran = command("new", home, *SET)
    assert ran.status == 1 and "the folder is not empty. Choose another name" in ran.err
    assert contents(home) == before


def test_of_a_folder_with_a_compact_it_tells_how_to_go_on(command, tmp_path):
    home = small_folder(tmp_path / "ours")
    before = contents(home)
    ran = command("new", home, *SET)
    assert ran.status == 1 and f"To go on with it: local-compact ask {home}" in ran.err
    assert contents(home) == before


def test_a_file_is_no_folder(command, tmp_path):
    build_tree(tmp_path, {"compact": "words\n"})
    assert "it is a file" in command("new", tmp_path / "compact", *SET).err


def test_a_brand_that_is_not_known_is_refused_with_those_that_are(command, tmp_path):
    ran = command("new", tmp_path / "compact", "--brand", "corporat", *SET)
    assert ran.status == 1 and "there is no brand 'corporat'. Choose one of: " in ran.err and "default" in ran.err
    assert not (tmp_path / "compact").exists()


def test_where_the_answers_cannot_be_used_nothing_is_left_so_that_the_command_can_be_typed_again(command, tmp_path):
    home = tmp_path / "compact"
    ran = command("new", home, "--set", "notice_months=soon")
    assert ran.status == 1 and "Made" not in ran.out and not home.exists()
    assert command("new", home, *SET).status == 0
