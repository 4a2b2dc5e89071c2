"""The paper about what changed: what it says first, how it sets two sides side by side, what it leaves to people."""

import datetime as dt

import pytest

from compose.brand.load import standard
from compose.compare.changes import Cause
from compose.document import walk
from compose.document.model import Heading, ListBlock, Marked, PageBreak, Paragraph, Strong, Table, Tick
from compose.pack.changes import report
from compose.render import render
from tests.compare.changing import FUNDING, MEETING, change, changes, promise, reworded, same, told
from tests.helpers import docx_words

TODAY = dt.date(2026, 11, 22)
ANEW = Cause("answer", "It was answered anew")
PAY = "We will pay bills within {} days."


def made(*some, **more):
    return report(changes(*some, **more), TODAY, area="Anytown", notice="Worked example")


def everything():
    """A paper with all that it can hold."""
    return made(
        same(renumbered=True),
        reworded(effects=[told("softer"), told("voice")], causes=[ANEW], doubtful=True),
        change("reworded", [PAY.format(10)], [PAY.format(30)], effects=[told("number"), told("added")]),
        change("split", ["We meet. We talk."], ["We meet.", "We talk."]),
        change("moved", [promise(part=MEETING)], ["We listen."]),
        change("dropped", ["We sing."], doubtful=True),
        gained=("1.1 Listen",),
        lost=("2.1 Pay",),
        notes=("old.docx held tracked changes, which were accepted first.",),
    )


def ids(document):
    return [block.id for block in document.blocks if isinstance(block, Heading)]


def under(document, ident, kind):
    """The first block of that kind under the heading `ident`."""
    blocks = iter(document.blocks)
    next(block for block in blocks if isinstance(block, Heading) and block.id == ident)
    return next(block for block in blocks if isinstance(block, kind))


def cells(row):
    return [walk.text(cell.content) for cell in row]


def rows(document, ident):
    return [cells(row) for row in under(document, ident, Table).rows]


def of(*some):
    """The row of the one change."""
    (row,) = under(made(*some), "changes-part-1", Table).rows
    return row


def marks(cell):
    return [(walk.text(one.content), one.fate) for one in cell.content if isinstance(one, Marked)]


# -- the whole ---------------------------------------------------------------------------------------------------------


def test_it_says_which_texts_were_compared_and_carries_the_notice():
    paper = made(reworded())
    assert paper.cover.title == "What changed" and paper.cover.area == "Anytown"
    assert paper.cover.lines == (
        "Before: The Anytown Compact, version 1.0", "Now: The Anytown Compact, draft 2.0", "22 November 2026",
        "Worked example",
    )  # fmt: skip
    assert paper.running_head == ("What changed: The Anytown Compact, draft 2.0", "Worked example")


def test_first_comes_one_paragraph_that_says_what_happened():
    words = walk.text(under(everything(), "in-short", Paragraph).content)
    assert words.startswith("1 commitment was dropped, 2 were reworded, 1 moved and 1 was split into 2. The other one")


def test_then_what_is_softer_and_firmer_before_everything_else():
    found = ids(everything())
    assert found[:6] == ["in-short", "strength", "went", "numbers", "voices", "lost"]
    assert found[6:] == ["gained", "to-settle", "changes", "changes-part-1", "unchanged", "notes"]


def test_nothing_changed_is_said_in_one_line_and_nothing_else():
    paper = made(same(), same())
    assert list(walk.lines(paper)) == ["In short", "Nothing changed: all 2 commitments stand as they stood."]


def test_sections_of_which_there_is_nothing_to_tell_are_left_out():
    assert ids(made(change("moved", ["a"], ["a"]))) == ["in-short", "changes", "changes-part-1"]


def test_what_comes_first_stands_and_the_wide_tables_lie_on_their_side():
    assert [block.landscape for block in everything().blocks if isinstance(block, PageBreak)] == [True]


def test_no_two_headings_share_an_id():
    found = ids(made(change("added", new=[promise(part=FUNDING)]), change("added", new=[promise(part=MEETING)])))
    assert len(found) == len(set(found))


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_it_can_be_printed_in_every_format(form):
    raw = render(everything(), standard(), form)
    assert raw
    if form == "docx":
        tables = [block for block in everything().blocks if isinstance(block, Table)]
        texts = {text.replace("\n", "") for table in tables for row in table.rows for text in cells(row) if text}
        assert not texts - set(docx_words(raw))


# -- what a meeting wants to know first --------------------------------------------------------------------------------


def test_softer_stands_before_firmer_with_the_words_and_the_number_of_the_change():
    firmer, softer = told("firmer", "Firmer: ‘may’ became ‘will’."), told("softer", "Softer: ‘will’ became ‘may’.", 0.5)
    paper = made(reworded(effects=[firmer]), reworded(effects=[softer]))
    assert [(row[0], row[2], row[3]) for row in rows(paper, "strength")] == [
        ("2", "Softer", "‘will’ became ‘may’. Perhaps: please read the words."),
        ("1", "Firmer", "‘may’ became ‘will’."),
    ]


def test_what_went_stands_before_what_came():
    within = reworded(effects=[told("dropped", "No longer promised: ‘We sing’.")])
    paper = made(change("added", new=[promise("We meet.", "1.2")]), within, change("dropped", ["We dance."]))
    assert [row[2:] for row in rows(paper, "went")] == [
        ["Promise dropped", "‘We sing’."], ["Dropped", "We dance."], ["Added", "We meet."],
    ]  # fmt: skip


def test_a_number_stands_with_both_sides_and_what_it_counts_where_that_is_known():
    number = {"effects": [told("number")]}
    notice = reworded("We will give 3 months’ notice.", "We will give 6 months’ notice.", **number)
    pay = reworded(PAY.format(30), PAY.format(10), **number)
    assert [row[2:] for row in rows(made(notice, pay), "numbers")] == [
        ["3 months", "6 months (notice)", "Longer"], ["within 30 days", "within 10 days", "Shorter"],
    ]  # fmt: skip


def test_undertakings_that_are_lost_stand_before_those_gained():
    found = [walk.text(under(everything(), ident, ListBlock).items[0][0].content) for ident in ("lost", "gained")]
    assert found == ["2.1 Pay", "1.1 Listen"]


# -- one by one --------------------------------------------------------------------------------------------------------


def test_words_are_marked_on_the_side_where_they_stand():
    _, old, new, _ = of(reworded("We will meet.", "We should meet."))
    assert (walk.text(old.content), walk.text(new.content)) == ("We will meet.", "We should meet.")
    assert (marks(old), marks(new)) == ([("will", "out")], [("should", "in")])


def test_each_side_stands_under_its_number_and_title():
    _, old, new, _ = of(change("reworded", [promise("Old.", "3.2", "Notice")], [promise("New.", "4.1", "Warning")]))
    assert isinstance(old.content[0], Strong) and walk.text(old.content[:1]) == "3.2 Notice"
    assert walk.text(new.content).split("\n") == ["4.1 Warning", "New."]


def test_of_a_split_promise_each_half_stands_on_its_own():
    halves = [promise("We meet.", "1"), promise("We talk.", "2")]
    *_, new, happened = cells(of(change("split", ["We meet. We talk."], halves)))
    assert new.split("\n") == ["1", "We meet.", "2", "We talk."] and happened == "Split into 2."


def test_paragraphs_stand_below_one_another():
    _, old, _, _ = cells(of(reworded("We will:\nmeet\ntalk", "We will:\nmeet\nsing")))
    assert old.split("\n") == ["We will:", "meet", "talk"]


def test_what_only_moved_is_not_printed_twice():
    row = cells(of(change("moved", [promise("We meet.", part=MEETING)], [promise("We meet.")])))
    assert row[1:] == ["The same words.", "We meet.", "Moved from ‘Meeting’."]


def test_what_is_worded_quite_differently_is_not_marked_but_said_to_be_read():
    _, old, new, happened = of(reworded("We will meet.", "Each year there is a gathering.", alike=0.1))
    assert marks(old) == [] == marks(new)
    assert "In other words altogether: read both." in walk.text(happened.content)


def test_what_came_or_went_whole_is_not_marked():
    assert [cells(of(one))[1:3] for one in (change("added", new=["New."]), change("dropped", ["Old."]))] == [
        ["—", "New."], ["Old.", "—"],
    ]  # fmt: skip
    assert not marks(of(change("dropped", ["Old."]))[1])


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (reworded(moved=True, retitled=True), "Reworded, given a new title and moved within its part."),
        (reworded(moved=True), "Reworded and moved within its part."),
        (same(retitled=True), "New title."),
        (change("merged", ["a", "b"], ["c"]), "2 merged into 1."),
        (change("added", new=["c"]), "Added."),
    ],
)
def test_it_says_in_words_what_happened(one, says):
    assert cells(of(one))[3] == says


def test_effects_and_causes_stand_beside_the_words():
    told_of = cells(of(reworded(effects=[told("softer")], causes=[ANEW])))[3]
    assert told_of.split("\n") == ["Reworded.", "Softer: ‘will’ became ‘should’.", "Why: It was answered anew."]


def test_what_stands_as_it_stood_is_listed_by_its_number():
    old, new = promise("We talk.", "1.3"), promise("We talk.", "1.2")
    paper = made(reworded(), same("1.1"), change("same", [old], [new], renumbered=True), change("same", ["a"], ["a"]))
    (item,) = under(paper, "unchanged", ListBlock).items
    assert walk.text(item[0].content) == "Funding: 1.1, 1.2 (before 1.3), 1 without a number"


# -- for people to settle ----------------------------------------------------------------------------------------------


def test_a_doubtful_match_has_a_box_for_each_answer_and_says_what_speaks_for_it():
    paper = made(reworded(doubtful=True, why="both speak of meeting"))
    (row,) = under(paper, "to-settle", Table).rows
    assert cells(row)[:4] == ["1", "We will meet.", "We should meet.", "Both speak of meeting."]
    assert [one.label for cell in row for one in cell.content if isinstance(one, Tick)] == [
        "One promise: change 1", "Two promises: change 1",
    ]  # fmt: skip
    assert "To settle: whether the two are one promise." in rows(paper, "changes-part-1")[0][3]


def test_one_that_perhaps_answers_another_is_for_people_too():
    (row,) = rows(made(change("dropped", ["We sing."], doubtful=True, why="the nearest is 3.6")), "to-settle")
    assert row[1:4] == ["We sing.", "Perhaps one that is named beside this.", "The nearest is 3.6."]


def test_a_doubtful_match_of_the_same_words_has_no_number():
    for paper in (made(reworded(), same(doubtful=True)), made(same(doubtful=True))):
        (row,) = rows(paper, "to-settle")
        assert row[0] == "—"
