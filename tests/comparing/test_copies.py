"""A draft and two copies of it: whose they are, and what the redline says beside the words."""

import datetime as dt

import pytest

from compose.brand.load import standard
from compose.comparing.copies import Three, names, remarks
from compose.comparing.sides import side
from compose.redline.package import Package
from compose.redline.resolve import comments
from tests.adoptions import TODAY, folder
from tests.comparing.edited import Copy
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import plain, run
from tests.redline.reading import ins

NOON = dt.datetime(2026, 11, 22, 12)
NOTICE = "at least 3 months"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("group") / "home")


@pytest.fixture(scope="module")
def three(home, tmp_path_factory):
    room = tmp_path_factory.mktemp("copies")
    printed = side(home, TODAY).word(standard())
    for name, notice in (("council", "at least 6 weeks"), ("groups", "at least 12 months")):
        (room / f"{name}.docx").write_bytes(Copy(printed).reword(NOTICE, notice).raw())
    sides = (side(room / f"{name}.docx", TODAY) for name in ("council", "groups"))
    return Three(side(home, TODAY), *sides, ("Council", "Groups"), NOON)


def test_a_number_that_both_changed_is_to_be_decided(three):
    (matter,) = three.copies.matters
    assert matter.verdict == "conflict" and matter.old[0].id == "notice-of-change"


def test_the_redline_says_beside_the_words_what_is_to_be_decided(three):
    made = Package.opened(three.redline.content, "redline")
    assert three.redline.unproved == () and comments(made) == 1
    said = "".join(made.root(made.beside("comments")).itertext())
    assert "To decide (no. 1). Council: reworded. Groups: reworded." in said
    assert "Groups: Longer: ‘at least 3 months’ became ‘at least 12 months’." in said


def test_what_one_alone_did_without_an_effect_needs_no_comment(three, home, tmp_path):
    printed = side(home, TODAY).word(standard())
    (tmp_path / "a.docx").write_bytes(Copy(printed).reword("in writing", "by letter").raw())
    (tmp_path / "b.docx").write_bytes(printed)
    alone = Three(three.draft, side(tmp_path / "a.docx", TODAY), side(tmp_path / "b.docx", TODAY), ("A", "B"), NOON)
    assert [one.verdict for one in alone.copies.matters] == ["one"]
    assert list(remarks(alone.copies)) == []


def named(tmp_path, one, two, *given):
    paths = tmp_path / "north.docx", tmp_path / "south.docx"
    for path, body in zip(paths, (one, two), strict=True):
        path.write_bytes(Word(body).packed())
    return names(*paths, given, tuple(side(path, TODAY) for path in paths))


def test_copies_are_called_as_is_said_or_after_who_tracked_changes_or_after_their_files(tmp_path):
    plainly = plain("The council will pay within ten days.")
    tracked = f"<w:p>{run('The council will pay ')}{ins('promptly')}</w:p>"
    assert named(tmp_path, plainly, plainly) == ("north", "south")
    assert named(tmp_path, tracked, plainly) == ("An officer", "south")
    assert named(tmp_path, tracked, plainly, "Ann", "Ben") == ("Ann", "Ben")
    assert named(tmp_path, tracked, tracked) == ("An officer (north)", "An officer (south)")
    assert named(tmp_path, plainly, plainly, "Ann", "Ann") == ("Ann (first)", "Ann (second)")
