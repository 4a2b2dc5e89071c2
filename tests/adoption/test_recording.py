"""Adding a version to the history."""

import pytest

from compose.adoption.recording import record
from compose.errors import MissingError
from compose.plan import revisions
from compose.plan.revisions import Revision
from tests.adoptions import TODAY, D, adopted, folder
from tests.helpers import contents, told

DRAFT = Revision("0.2", D(2026, 11, 9), "draft", "Second", "Compact Group")


def history(home):
    return revisions.read(home / "revisions.yaml", "revisions.yaml")


def test_versions_are_added_one_after_the_other(tmp_path):
    home = folder(tmp_path)
    second = Revision("0.3", TODAY, "consultation draft", "Out for comment")
    record(home, DRAFT, TODAY)
    record(home, second, TODAY)
    assert history(home) == (DRAFT, second)


def test_an_earlier_compact_of_before_this_program_can_be_put_on_record(tmp_path):
    home = folder(tmp_path)
    record(home, Revision("2008", D(2008, 11, 5), "adopted", "The first"), TODAY)
    assert history(home)[0].status == "adopted"


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (Revision("0.2", TODAY, "draft", "w"), "--version: the history has version 0.2 already: draft, 9"),
        (Revision("0.3", D(2026, 11, 23), "draft", "w"), "--date: 23 November 2026 has not come yet"),
        (Revision("", TODAY, "draft", "w"), "--version: it has no words behind it"),
        (Revision("0.3", TODAY, "draft", " "), "--what: it has no words behind it"),
        (Revision("0.3", TODAY, "draft", "a\nb"), "--what: it should stand on one line"),
        (Revision("0.3", TODAY, "draft", "w", "a\x07"), "--agreed-by: it holds a character that cannot be printed"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(tmp_path, entry, said):
    home = folder(tmp_path)
    record(home, DRAFT, TODAY)
    before = contents(home)
    (problem,) = told(record, home, entry, TODAY)
    assert problem.startswith(said) and contents(home) == before


def test_what_follows_an_adopted_version_is_adopted_and_not_only_written_down(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    (problem,) = told(record, home, Revision("1.1", TODAY, "amended", "w"), TODAY)
    assert problem.startswith("--status: version 1.0 was adopted here") and "local-compact adopt " in problem
    record(home, Revision("1.1", TODAY, "draft", "w"), TODAY)


def test_a_history_that_cannot_be_read_stays_as_it_is(tmp_path):
    home = folder(tmp_path, {"revisions.yaml": "revisions: none\n"})
    assert told(record, home, DRAFT, TODAY) and (home / "revisions.yaml").read_bytes() == b"revisions: none\n"


def test_a_folder_that_is_none_is_told(tmp_path):
    with pytest.raises(MissingError):
        record(tmp_path, DRAFT, TODAY)
