"""What can be compared: drafts, adopted versions, earlier Compacts, files; and what a draft is compared with."""

import datetime as dt

import pytest

from compose.bringing import bring
from compose.comparing.sides import before, side
from compose.errors import InputError, MissingError
from compose.redline.package import Package
from compose.renewal import renewal
from compose.renewal.renewal import Renewal
from tests.adoptions import TODAY, D, adopted, folder

OLD = "# Ambleby Compact 2008\n\n## 1. Funding\n\nThe Council will:\n\n1.1 pay on time.\n\n1.2 give notice.\n"


@pytest.fixture
def home(tmp_path):
    return folder(tmp_path / "home")


def earlier(home, name="old.md"):
    file = home.parent / name
    file.write_text(OLD, encoding="utf-8")
    return bring(home, file, today=TODAY).earlier.path


def test_a_draft_is_called_by_its_title_and_version(home):
    found = side(home, TODAY)
    assert found.called.startswith("The Anytown Compact")
    assert found.draft and found.document is found.draft.document


def test_an_adopted_version_is_called_by_its_day_and_kept_in_its_own_word_file(home):
    adopted(home, formats=("docx",))
    found = side(home / "adopted" / "1.0", TODAY)
    assert found.called == "The Anytown Compact, version 1.0, adopted 1 April 2026"
    assert found.word(found.draft) == (home / "adopted" / "1.0" / "compact.docx").read_bytes()


def test_an_earlier_compact_is_called_by_its_file(home):
    assert side(earlier(home), TODAY).called == "Ambleby Compact 2008 (old.md)"


def test_a_file_that_word_did_not_write_becomes_a_word_file_with_the_numbers_it_has(home, tmp_path):
    draft = side(home, TODAY).draft
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    package = Package.opened(side(tmp_path / "old.md", TODAY).word(draft.folder.brand), "old")
    said = "".join(package.body.itertext())
    assert "1 Funding" in said and "1.1" in said and "pay on time." in said


def test_what_is_not_there_is_missing(tmp_path):
    with pytest.raises(MissingError):
        side(tmp_path / "nowhere", TODAY)


def test_a_folder_of_something_else_is_refused(tmp_path):
    with pytest.raises(InputError, match="it is no folder of a Compact"):
        side(tmp_path, TODAY)


def test_a_damaged_version_is_refused(home):
    adopted(home)
    model = home / "adopted" / "1.0" / "model.json"
    model.chmod(0o644)
    model.unlink()
    with pytest.raises(InputError, match="it is damaged"):
        side(home / "adopted" / "1.0", TODAY)


# -- before ------------------------------------------------------------------------------------------------------------


def test_a_draft_is_held_against_what_came_in_where_nothing_was_adopted(home):
    path = earlier(home)
    assert before(home) == path


def test_a_draft_is_held_against_what_was_adopted_last(home):
    earlier(home)
    adopted(home)
    assert before(home) == home / "adopted" / "1.0"


def test_a_renewal_is_held_against_what_it_renews(home):
    path = earlier(home)
    adopted(home)
    renewal.write(home, Renewal(D(2026, 6, 1), "Ann", f"previous/{path.name}"))
    assert before(home) == path


def test_without_a_text_of_before_it_is_told_how_to_get_one(home):
    with pytest.raises(InputError, match="local-compact import"):
        before(home)
    assert isinstance(TODAY, dt.date)
