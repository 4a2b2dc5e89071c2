"""An earlier Compact brought in: kept as it came, read once, settled once, and never lost."""

import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from compose import previous
from compose.bringing import bring
from compose.document.passages import passages
from compose.errors import InputError, MissingError, OutputError
from compose.locks import locked
from tests.helpers import small_folder

TODAY = dt.date(2026, 11, 22)
OLD = """\
# Ambleby Compact 2008

## 1. Funding

### The Council will:

1.1 give three months' notice before funding ends

1.2 pay on time

### Voluntary organisations will:

1.3 report on what they did
"""


@pytest.fixture
def home(tmp_path):
    small_folder(tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "Ambleby Compact 2008.md"
    file.write_text(OLD, encoding="utf-8")
    return file


def test_the_file_is_kept_as_it_came_beside_what_was_read_from_it(home, old):
    earlier = bring(home, old, today=TODAY).earlier
    assert (earlier.path, earlier.name) == (home / "previous" / "ambleby-compact-2008", "ambleby-compact-2008")
    assert (earlier.path / "Ambleby Compact 2008.md").read_bytes() == old.read_bytes()
    assert [(one.number, one.voice) for one in passages(earlier.document)] == [
        ("1.1", "public"), ("1.2", "public"), ("1.3", "voluntary"),
    ]  # fmt: skip


def test_the_one_imported_last_is_the_one_in_use_and_others_can_be_named(home, old, tmp_path):
    first = bring(home, old, today=TODAY).earlier
    newer = tmp_path / "newer.md"
    newer.write_text(OLD.replace("three", "six"), encoding="utf-8")
    bring(home, newer, today=TODAY + dt.timedelta(1))
    assert previous.read(home).name == "newer"
    assert previous.read(home, first.name).name == first.name
    assert previous.read(home, "unknown") is None


def test_the_same_file_is_not_taken_in_twice(home, old):
    bring(home, old, today=TODAY)
    with pytest.raises(InputError, match=r"imported already, as previous/ambleby-compact-2008\. To read it afresh"):
        bring(home, old, today=TODAY)


def test_another_file_of_the_same_name_gets_a_folder_of_its_own(home, old):
    bring(home, old, today=TODAY)
    old.write_text(OLD + "\n1.4 say thank you\n", encoding="utf-8")
    assert bring(home, old, today=TODAY).earlier.name == "ambleby-compact-2008-2"


def test_reading_afresh_keeps_what_was_matched_and_the_reading_of_before(home, old):
    first = bring(home, old, today=TODAY).earlier
    (first.path / "matches.yaml").write_text("# ours\n", encoding="utf-8")
    brought = bring(home, old, today=TODAY, again=True)
    assert (brought.earlier.path / "matches.yaml").read_text(encoding="utf-8") == "# ours\n"
    assert brought.kept == home / "kept" / "2026-11-22" / first.name
    assert (brought.kept / previous.TREE).exists()


def test_reading_afresh_waits_for_a_colleague_who_is_settling_something(home, old):
    first = bring(home, old, today=TODAY).earlier
    with ThreadPoolExecutor() as pool, locked(home / previous.FOLDER):
        again = pool.submit(bring, home, old, today=TODAY, again=True)
        with pytest.raises(TimeoutError):
            again.result(timeout=1)
        (first.path / "matches.yaml").write_text("# settled meanwhile\n", encoding="utf-8")
    assert (again.result().earlier.path / "matches.yaml").read_text(encoding="utf-8") == "# settled meanwhile\n"


def test_a_file_that_is_not_there_changes_nothing(home, tmp_path):
    with pytest.raises(MissingError):
        bring(home, tmp_path / "nothing.docx", today=TODAY)
    assert not (home / "previous").exists()


def test_a_folder_is_no_file(home):
    with pytest.raises(InputError, match=r"it is a folder\. Name the file that is in it"):
        bring(home, home, today=TODAY)


def test_a_text_that_promises_nothing_is_taken_in_only_if_that_is_meant(home, old):
    old.write_text("# Minutes\n\nIt rained all day.\n", encoding="utf-8")
    with pytest.raises(InputError, match="no commitment was recognised in it"):
        bring(home, old, today=TODAY)
    assert not (home / "previous").exists()
    assert bring(home, old, today=TODAY, anyway=True).earlier.sha256


@pytest.mark.parametrize(
    ("name", "folder"),
    [("CON.md", "con-compact"), ("Über uns!.md", "uber-uns"), ("条約.md", "compact"), ("x" * 90 + ".md", "x" * 40)],
)
def test_the_folder_is_called_so_that_every_system_takes_it(home, tmp_path, name, folder):
    (tmp_path / name).write_text(OLD, encoding="utf-8")
    assert bring(home, tmp_path / name, today=TODAY).earlier.name == folder


# -- what was uncertain ------------------------------------------------------------------------------------------------

UNCERTAIN = OLD.replace("### The Council will:\n\n", "")


@pytest.fixture
def uncertain(home, old):
    old.write_text(UNCERTAIN, encoding="utf-8")
    earlier = bring(home, old, today=TODAY).earlier
    assert earlier.doubts
    return earlier


def test_what_a_person_settles_changes_the_tree_once_and_for_all(home, uncertain):
    doubt = next(one for one in uncertain.doubts if one.kind == "voice")
    assert passages(uncertain.document)[0].voice == ""
    previous.settle(uncertain, {doubt.id: "public"})
    again = previous.read(home)
    assert passages(again.document)[0].voice == "public"
    assert doubt.id not in [one.id for one in again.doubts]


def test_what_was_settled_outlasts_reading_afresh(home, old, uncertain):
    doubt = next(one for one in uncertain.doubts if one.kind == "voice")
    previous.settle(uncertain, {doubt.id: "public"})
    assert passages(bring(home, old, today=TODAY, again=True).earlier.document)[0].voice == "public"


def test_remarks_in_the_record_stay_when_something_is_settled(uncertain):
    path = uncertain.path / previous.RECORD
    path.write_text(path.read_text(encoding="utf-8").replace("notes:", "# asked Jo\nnotes:"), encoding="utf-8")
    previous.settle(uncertain, {uncertain.doubts[0].id: next(iter(uncertain.doubts[0].options))})
    assert "# asked Jo" in path.read_text(encoding="utf-8")


def test_an_answer_that_is_none_of_the_options_is_refused_with_its_line(home, uncertain):
    path = uncertain.path / previous.RECORD
    text = path.read_text(encoding="utf-8").replace("answer: ''", "answer: nobody", 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"import.yaml, line \d+: 'nobody' is no answer to it"):
        previous.read(home)


@pytest.mark.parametrize("content", ["", "{", '{"type": "Nothing"}', "[]"])
def test_a_tree_that_was_damaged_is_told_with_what_to_do(home, old, content):
    earlier = bring(home, old, today=TODAY).earlier
    (earlier.path / previous.TREE).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="Import the file again, with --again"):
        previous.read(home)


def test_the_kept_tree_is_the_document(home, old):
    earlier = bring(home, old, today=TODAY).earlier
    assert json.loads((earlier.path / previous.TREE).read_text(encoding="utf-8"))["title"] == "Ambleby Compact 2008"


def test_a_damaged_tree_is_mended_by_reading_the_file_afresh(home, old):
    earlier = bring(home, old, today=TODAY).earlier
    (earlier.path / previous.TREE).write_text("{", encoding="utf-8")
    assert bring(home, old, today=TODAY, again=True).earlier.document == earlier.document


def test_where_the_new_reading_cannot_take_its_place_the_old_one_stands(home, old, monkeypatch):
    earlier = bring(home, old, today=TODAY).earlier
    rename = Path.rename

    def busy(self, target):
        if self.name.startswith(".new-"):
            raise PermissionError(13, "busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(OutputError, match="cannot be kept"):
        bring(home, old, today=TODAY, again=True)
    assert previous.read(home).document == earlier.document
