"""Beginning local wording, and settling what changed in the library since: nothing that a group wrote is lost."""

import pytest

from compose.errors import InputError
from compose.library.adapt import adapt
from compose.library.overlay import overlaid
from compose.library.updates import keep, take, updates
from compose.questionnaire.load import standard
from tests.helpers import build_tree, contents, told
from tests.library.books import clause, loaded

CHANGES = """\
[{version: 1, date: 2026-11-22, what: First wording.}, {version: 2, date: 2027-05-03, what: Cakes count too.},
  {version: 3, date: 2028-01-09, what: Pies as well.}]"""
OURS = '---\n# ours\nbased_on: "one@1"  # as agreed in May\n---\nWe bake.\n'


@pytest.fixture
def library(tmp_path):
    return loaded(tmp_path / "library", one=clause("one", version=3, changes=CHANGES), two=clause("two"))


@pytest.fixture
def home(tmp_path):
    return build_tree(tmp_path / "group", {"wording/one.md": OURS, "wording/two.md": "---\nbased_on: two@1\n---\nX.\n"})


def waiting(library, home):
    return list(updates(library, overlaid(library, home, standard())))


def test_a_clause_that_changed_since_is_told_with_what_changed(library, home):
    (update,) = waiting(library, home)
    assert [change.what for change in update.local.behind] == ["Cakes count too.", "Pies as well."]
    assert update.library is library.by_id["one"] and update.local.local.version == 1


def test_keeping_ours_writes_the_new_version_down_and_touches_nothing_else(library, home):
    keep(home, waiting(library, home)[0])
    assert contents(home)["wording/one.md"].decode() == OURS.replace("one@1", "one@3")
    assert waiting(library, home) == []


def test_taking_the_new_sets_ours_aside(library, home):
    aside = take(home, waiting(library, home)[0])
    assert aside.read_text() == OURS and aside == home / "wording/set-aside/one.md"
    assert overlaid(library, home, standard()).by_id["one"] == library.by_id["one"]


def test_what_was_set_aside_before_stays(library, home):
    first = take(home, waiting(library, home)[0])
    build_tree(home, {"wording/one.md": OURS})
    second = take(home, waiting(library, home)[0])
    assert (first.name, second.name) == ("one.md", "one-2.md") and first.exists()


def test_begun_wording_holds_the_library_s_text_and_can_be_built_at_once(library, tmp_path):
    path = adapt(tmp_path / "new", library.by_id["one"], "standard")
    assert path == tmp_path / "new/wording/one.md" and path.read_text().endswith("---\nWe agree.\n")
    assert overlaid(library, tmp_path / "new", standard()).by_id["one"].local.version == 3


def test_wording_that_is_there_is_not_begun_again(library, home):
    before = contents(home)
    with pytest.raises(InputError, match="local wording of 'one'"):
        adapt(home, library.by_id["one"], "standard")
    assert contents(home) == before


@pytest.mark.parametrize("line", ["based_on : one@1", '"based_on": one@1', "based_on:   'one@1'"])
def test_the_version_is_written_down_however_the_line_is_typed(library, home, line):
    build_tree(home, {"wording/one.md": f"---\n{line}\n---\nWe bake.\n"})
    keep(home, waiting(library, home)[0])
    assert contents(home)["wording/one.md"].decode() == f"---\n{line.replace('@1', '@3')}\n---\nWe bake.\n"


def test_a_line_that_only_a_person_should_change_is_told_and_left(library, home):
    text = "---\nbased_on: >-\n  one@1\n---\nWe bake.\n"
    build_tree(home, {"wording/one.md": text})
    (problem,) = told(keep, home, waiting(library, home)[0])
    assert "Write it as one line: based_on: one@3" in problem
    assert contents(home)["wording/one.md"].decode() == text


def test_keeping_ours_leaves_line_ends_marks_and_the_wording_as_they_were(library, home):
    text = "\ufeff---\r\n  based_on: one@1\r\n---\r\nWe bake.\r\nbased_on: one@1 is printed.\r\n"
    build_tree(home, {"wording/one.md": text.encode()})
    keep(home, waiting(library, home)[0])
    assert contents(home)["wording/one.md"].decode() == text.replace("@1", "@3", 1)
