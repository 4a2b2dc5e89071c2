"""The papers of a renewal: real dates, the promises of the old text, and nothing that a draft alone would know."""

import datetime as dt
from dataclasses import replace

import pytest

from compose.building import make_draft
from compose.document import walk
from compose.document.model import (
    Checklist,
    Commitment,
    Cover,
    Document,
    Heading,
    Note,
    Paragraph,
    Response,
    Table,
    Text,
)
from compose.pack.renewal import PAPERS
from compose.pack.renewal.prompts import ORDER
from compose.pack.renewal.questions import LONG, gist
from compose.renewal import papers, renewal
from compose.renewal.renewal import Renewal
from tests.helpers import SECTIONS, build_tree, contents
from tests.renewals import TODAY, renewed_folder

ANSWERS = """\
renewing: yes
renewal_reasons: [money, bodies]
to_be_asked: [rural]
outside_facilitator: yes
facilitator: Sam Okoro
scoping_on: 2026-12-16
writers:
  - name: Ann Bee
    side: public
    organisation: Anytown Council
  - name: Cy Dee
    side: voluntary
public_sign_off: Cabinet on 9 March 2027
"""
PRIORITIES = "priorities:\n  - partner: Anytown Council\n    hardest: Too many meetings\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = renewed_folder(tmp_path_factory.mktemp("renewal") / "compact", priorities=PRIORITIES)
    return build_tree(home, {f"answers/{SECTIONS['renewal']}": ANSWERS})


@pytest.fixture(scope="module")
def occasion(home):
    return papers.occasion(make_draft(home, today=TODAY), renewal.read(home), TODAY)


def with_due(home, due, today=TODAY, begun=TODAY):
    opened = Renewal(begun, "Ann", "adopted/1.0", dt.date(2021, 4, 1), due, "adopted/1.0/answers")
    return papers.occasion(make_draft(home, today=today), opened, today)


def text(paper):
    return "\n".join((*paper.cover.lines, *walk.lines_of(paper.blocks)))


def of(paper, kind):
    return [block for block in paper.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_says_of_what_it_is_and_whom_to_ask(occasion, name):
    paper = PAPERS[name](occasion)
    assert paper.title.startswith("Renewing the Compact: ")
    assert "the Anytown Compact of 2021" in text(paper)
    assert "compact@anytown.example" in text(paper).replace("Compact@", "compact@")


@pytest.mark.parametrize("name", PAPERS)
def test_no_paper_has_a_gap_or_a_name_in_braces(occasion, name):
    paper = PAPERS[name](occasion)
    assert not [*walk.gaps(paper)]
    assert "{" not in text(paper) and "None" not in text(paper)


# -- the timetable -----------------------------------------------------------------------------------------------------


def steps(paper):
    (table,) = [one for one in of(paper, Table) if one.caption == "Steps of the renewal"]
    return {walk.text(row[0].content): [walk.text(cell.content) for cell in row[1:4]] for row in table.rows}


def test_the_timetable_counts_back_from_the_day_it_is_due(home):
    paper = PAPERS["renewal-timetable"](with_due(home, dt.date(2028, 4, 3)))
    assert steps(paper)["Publish the draft"] == ["Monday 4 October 2027", "The writers' group", "To come"]
    assert not of(paper, Note)


def test_with_too_little_time_it_says_so_and_plans_forward(home):
    (note,) = of(PAPERS["renewal-timetable"](with_due(home, dt.date(2027, 4, 1))), Note)
    said = " ".join(walk.lines_of((note,)))
    assert note.title == "There is less time than a renewal takes"
    assert "is due by 1 April 2027" in said and "adopted by 2 August 2027: 18 weeks later" in said


def test_where_the_day_has_passed_it_says_that(home):
    (note,) = of(PAPERS["renewal-timetable"](with_due(home, dt.date(2026, 4, 1))), Note)
    assert note.title == "The day for renewal has passed"
    assert "was due by 1 April 2026" in " ".join(walk.lines_of((note,)))


def test_where_nobody_knows_the_day_it_says_that(home):
    paper = PAPERS["renewal-timetable"](with_due(home, None))
    assert "Nothing tells by when the Anytown Compact of 2021 should be renewed." in text(paper)


def test_the_day_on_which_the_group_opens_comments_stands(home):
    opens = build_tree(home.parent / "set", contents(home))
    path = opens / "answers" / SECTIONS["adoption"]
    path.write_text(path.read_text(encoding="utf-8") + "consultation_opens: 2027-03-01\n", encoding="utf-8")
    paper = PAPERS["renewal-timetable"](with_due(opens, dt.date(2027, 4, 1)))
    assert steps(paper)["Publish the draft"][0] == "Monday 1 March 2027"
    assert "Comments: open from Monday 1 March 2027 to Monday 24 May 2027, 12 weeks." in text(paper)


def test_once_a_draft_went_out_the_steps_before_it_are_done(home):
    out = build_tree(home.parent / "out", contents(home))
    entry = '  - version: "2.1"\n    date: 2026-11-22\n    status: consultation draft\n    what: Out.\n'
    path = out / "revisions.yaml"
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")
    paper = PAPERS["renewal-timetable"](with_due(out, dt.date(2027, 4, 1)))
    assert [told[2] for told in steps(paper).values()] == ["Done"] * 4 + ["To come"] * 3


def test_the_timetable_names_who_writes_leads_and_approves(occasion):
    said = text(PAPERS["renewal-timetable"](occasion))
    for one in ("Ann Bee (Anytown Council)", "Cy Dee", "Sam Okoro", "Cabinet on 9 March 2027"):
        assert one in said


def test_steps_have_a_word_and_a_light_and_a_box_for_each(occasion):
    (table, *_) = of(PAPERS["renewal-timetable"](occasion), Table)
    assert [(walk.text(row[3].content), row[3].light) for row in table.rows][:3] == [
        ("Done", "done"), ("Within a month", "amber"), ("Done", "done"),
    ]  # fmt: skip
    assert [row[4].content[0].ticked for row in table.rows] == [True, False, True, False, False, False, False]


def test_bank_holidays_in_the_weeks_of_comments_are_named(occasion):
    assert "Good Friday (26 March 2027)" in text(PAPERS["renewal-timetable"](occasion))


def test_what_is_to_be_confirmed_is_listed(occasion):
    assert "Contact for questions; E-mail of the contact" in text(PAPERS["renewal-timetable"](occasion))


def test_every_step_has_its_tasks(occasion):
    assert len(of(PAPERS["renewal-timetable"](occasion), Checklist)) == 7


# -- the questions -----------------------------------------------------------------------------------------------------


def tables(paper):
    return [one for one in of(paper, Table) if one.columns[0].title == "No."]


def test_the_questions_go_through_the_old_text_promise_by_promise(occasion):
    paper = PAPERS["renewal-questions"](occasion)
    promises = [walk.text(row[1].content) for table in tables(paper) for row in table.rows]
    assert any(one.startswith("Notice of a change to funding. ") for one in promises)
    assert len(promises) > 30 and not any(one.startswith("Purpose") for one in promises)
    boxes = [walk.text(cell.content) if not hasattr(cell.content[0], "label") else cell.content[0].label
             for cell in tables(paper)[0].rows[0][2:]]  # fmt: skip
    assert [one.partition(":")[0] for one in boxes] == ["1", "2", "3", "4", "5", "Keep", "Change", "Drop"]


def imported(occasion):
    """The occasion of renewing a text that came in from elsewhere."""
    old = Document(
        "OLD COMPACT", "en-GB", Cover("OLD COMPACT", "", "", ()), ("OLD COMPACT",),
        (
            Heading(1, (Text("Funding"),), "p-1", "part", number="3"),
            Commitment("c-3-1", "3.1", "public", (Paragraph((Text("We will pay on time. " + "Really. " * 60),)),)),
            Commitment("c-3-2", "•", "", (Paragraph((Text("Groups will report."),)),)),
        ),
        "2010-01-01", (),
    )  # fmt: skip
    return replace(occasion, earlier=old)


def test_promises_of_an_imported_text_keep_their_own_numbers(occasion):
    (table,) = tables(PAPERS["renewal-questions"](imported(occasion)))
    said = [[walk.text(cell.content) for cell in row[:2]] for row in table.rows]
    assert (table.caption, said) == ("Funding", [["3.1", "We will pay on time."], ["(2)", "Groups will report."]])


def test_what_partners_told_last_is_asked_again(occasion):
    assert "Too many meetings" in text(PAPERS["renewal-questions"](occasion))


def test_the_reasons_the_event_and_the_use_of_data_are_told(occasion):
    said = text(PAPERS["renewal-questions"](occasion))
    assert "Money has changed" in said and "There is an open event on Wednesday 16 December 2026" in said
    assert "destroyed when the new text is adopted, planned for 2 August 2027" in said
    assert "Please answer by Monday 4 January 2027" in PAPERS["renewal-questions"](occasion).cover.lines


@pytest.mark.parametrize(("promise", "said"), [
    ("Short.\nAnd two.", "Short. And two."),
    ("First sentence here. " + "More words " * 30, "First sentence here."),
])  # fmt: skip
def test_of_a_long_promise_so_much_is_printed_that_people_know_it(promise, said):
    assert gist(promise) == said


def test_a_promise_without_an_end_is_cut_between_words():
    assert len(gist("word " * 100)) <= LONG and gist("word " * 100).endswith("word …")


def test_the_short_questions_ask_part_by_part(occasion):
    paper = PAPERS["renewal-questions-short"](occasion)
    (table,) = of(paper, Table)
    assert walk.text(table.rows[0][0].content) == "A strong, diverse and independent civil society"
    assert len(table.rows) <= 8 and len(of(paper, Response)) == 6


# -- the discussion ----------------------------------------------------------------------------------------------------


def test_the_minutes_of_the_running_order_come_to_an_hour_and_an_hour_and_a_half():
    assert [sum(minutes[at] for minutes, *_ in ORDER) for at in (0, 1)] == [60, 90]


def test_the_sheet_names_whom_to_hear_and_who_leads(occasion):
    said = text(PAPERS["renewal-discussion"](occasion))
    assert "Groups in villages and on estates far from the centre" in said and "Led by Sam Okoro" in said


def test_the_sheet_ends_with_what_is_promised_to_those_who_came(occasion):
    (note,) = of(PAPERS["renewal-discussion"](occasion), Note)
    assert "By 15 February 2027 you see" in " ".join(walk.lines_of((note,)))
