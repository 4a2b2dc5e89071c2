"""`local-compact new`: a folder is made, and nothing that is there is touched."""

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
