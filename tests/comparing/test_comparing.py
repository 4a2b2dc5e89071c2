"""Two sides compared: what answers what, why it changed, and what is answered no longer."""

import pytest

from compose.bringing import bring
from compose.comparing.comparing import compared
from compose.comparing.sides import side
from compose.matching import settled
from compose.matching.settled import Settled
from tests.adoptions import TODAY, D, adopted, folder, keeper

OLD = """\
# Ambleby Compact 2008

## 1. Money

### The Council will:

1.1 Give at least three months' notice in writing before it ends or cuts a grant.

1.2 Sweep the leaves from the cemetery paths.
"""


@pytest.fixture
def home(tmp_path):
    return folder(tmp_path / "home")


def between(old, new):
    return compared(side(old, TODAY), side(new, TODAY))


def amended(home, **answers):
    adopted(home)
    keeper(home).write({"version": "1.1", **answers})
    return between(home / "adopted" / "1.0", home)


def of(changes, clause):
    return next(one for one in changes.changes if clause in {passage.id for passage in (*one.new, *one.old)})


def test_a_changed_answer_is_the_cause_of_a_changed_clause(home):
    one = of(amended(home, notice_months="6"), "notice-of-change")
    assert one.kind == "reworded"
    assert [cause.says for cause in one.causes] == [
        "The answer to notice of a change to funding is now “6 months”, before “3 months”"
    ]


def test_what_did_not_change_has_no_cause(home):
    changes = amended(home)
    assert {one.kind for one in changes.changes} == {"same"} and not any(one.causes for one in changes.changes)
    assert changes.gained == changes.lost == ()


def test_a_clause_that_the_group_leaves_out_says_why_and_what_is_answered_no_longer(home):
    changes = amended(home, left_out=[{"clause": "notice-of-change", "reason": "It is in every contract"}])
    one = of(changes, "notice-of-change")
    assert one.kind == "dropped"
    assert [(cause.kind, cause.says) for cause in one.causes] == [
        ("left out", "The group left it out: It is in every contract")
    ]
    assert changes.gained == () and any("national Compact of 2010" in lost for lost in changes.lost)


@pytest.fixture
def earlier(home):
    file = home.parent / "old.md"
    file.write_text(OLD, encoding="utf-8")
    return bring(home, file, today=TODAY).earlier.path


def first(path):
    return side(path, TODAY).document


def test_what_the_library_takes_for_the_same_promise_answers_and_is_doubtful_until_it_is_confirmed(home, earlier):
    one = next(one for one in between(earlier, home).changes if one.old and "notice in writing" in one.old[0].text)
    assert [passage.id for passage in one.new] == ["notice-of-change"] and one.link.doubtful
    decided = Settled(one.old[0].id, clause="notice-of-change", decision="library", by="Ann", on=D(2026, 11, 1))
    settled.keep(earlier, decided)
    (again,) = (one for one in between(earlier, home).changes if one.new and one.new[0].id == "notice-of-change")
    assert again.old and not again.link.doubtful


def test_a_promise_that_people_dropped_answers_nothing(home, earlier):
    one = next(one for one in between(earlier, home).changes if one.old and "notice in writing" in one.old[0].text)
    settled.keep(earlier, Settled(one.old[0].id, decision="drop", why="It is law", by="Ann", on=D(2026, 11, 1)))
    again = next(one for one in between(earlier, home).changes if one.old and "notice in writing" in one.old[0].text)
    assert again.kind == "dropped"
