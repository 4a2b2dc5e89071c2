"""What papers build from answers: the plan and how it goes, what the folder can tell, what was kept over the years."""

import datetime as dt

import pytest

from compose import packing
from compose.building import make_draft
from compose.document import walk
from compose.document.model import Heading, ListBlock, Note, Paragraph, Table, Tick
from compose.pack.inserts.implementation import state
from compose.pack.inserts.registry import PAPER_INSERTS
from compose.pack.words.implementation import standard
from tests.helpers import small_folder

TODAY = dt.date(2026, 11, 23)
PLAN = """\
actions:
  - theme: awareness
    objective: Known
    action: Hold a launch
    timescale: May 2027
    lead: Anytown Council
    light: green
    success: Fifty people come
    progress: The hall is booked.
    serves: notice-of-change
  - theme: funding
    objective: Fair costs
    action: Agree one form for small grants.
    timescale: 2028
    lead: Voluntary Action Anytown
    light: red
    year: second
"""
RECORDS = """\
keeps_records: yes
scores:
  - {year: 2025, who: A, side: public, champions: 4, impact: 2}
  - {year: 2025, who: B, side: voluntary, champions: 2, impact: 2}
  - {year: 2026, who: A, side: public, champions: 5, impact: 3}
  - {year: 2026, who: B, side: voluntary, champions: 3, impact: 3}
  - {year: 2026, who: C, side: voluntary, champions: 1}
successes:
  - {date: 2026-03-01, what: First, clause: notice-of-change}
  - {date: 2026-06-01, what: Second, who: Two groups, told: Newsletter}
concerns:
  - {date: 2026-05-01, body: A public body, what: Five weeks of notice, clause: notice-of-change, kind: notice,
     cause: mistake, outcome: Mended, settled: 2026-05-21, learnt: Ask first}
  - {date: 2026-07-01, body: Another, what: Nobody was asked, kind: Something else}
questions_asked:
  - {date: 2026-01-05, question: Is it binding?}
figures:
  - {year: 2025, measure: satisfaction, value: "2.9"}
  - {year: 2026, measure: satisfaction, value: "3.4"}
  - {year: 2026, measure: Rooms lent, value: "12"}
returns:
  - {partner: Anytown Council, task: notice-of-change, state: doing}
  - {partner: Voluntary Action Anytown, task: notice-of-change, state: dated, by: 2027-04-01}
  - {partner: Anytown Council, task: Our own task, state: open}
"""


def of(home):
    draft = make_draft(home, today=TODAY)
    return packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    return of(small_folder(tmp_path_factory.mktemp("full") / "compact", plan=PLAN, records=RECORDS))


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    return of(small_folder(tmp_path_factory.mktemp("bare") / "compact"))


def built(name, setting, about=""):
    return PAPER_INSERTS[name](setting, about)


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def rows(table):
    return [[walk.text(cell.content) for cell in row] for row in table.rows]


def said(blocks):
    return [walk.text(block.content) for block in blocks if isinstance(block, Paragraph)]


# -- the plan ----------------------------------------------------------------------------------------------------------


def test_the_plan_of_the_year_has_five_columns_and_only_what_is_due_first(full):
    (table,) = tables(built("action-plan", full))
    assert [one.title for one in table.columns] == [
        "Objective", "Action required", "Timescale", "Lead partner", "Traffic light",
    ]  # fmt: skip
    (row,) = rows(table)
    action = "Hold a launch. Success: Fifty people come. Serves Notice of a change to funding"
    assert row == ["Known", action, "May 2027", "Anytown Council", "On track"]
    assert table.rows[0][-1].light == "green"


def test_a_plan_may_name_no_single_partner(tmp_path):
    shared = of(small_folder(tmp_path / "shared", plan=f"{PLAN}names_leads: no\n"))
    for name in ("action-plan", "rolling-plan", "progress"):
        assert {"All partners"} == {
            cell for table in tables(built(name, shared)) for row in rows(table)
            for head, cell in zip((one.title for one in table.columns), row, strict=True) if head == "Lead partner"
        }  # fmt: skip


def test_the_rolling_plan_has_three_years_and_says_where_success_is_not_told(full):
    blocks = built("rolling-plan", full)
    heads = [walk.text(block.content) for block in blocks if isinstance(block, Heading)]
    assert heads == ["First year", "Second year", "Third year"]
    first, second = tables(blocks)
    assert rows(first)[0][2] == "Fifty people come" and rows(second)[0][2] == "To be said"
    assert said(blocks) == ["Nothing is planned for the third year yet."]


def test_progress_is_counted_by_theme_and_told_action_by_action(full):
    blocks = built("progress", full)
    assert said(blocks) == ["Of 2 actions, 0 done, 1 on track, 0 at risk, 1 off track and 0 not started."]
    counted, awareness, funding = tables(blocks)
    assert rows(counted) == [
        ["Awareness", "0", "1", "0", "0", "0"],
        ["Funding", "0", "0", "0", "1", "0"],
        ["All themes", "0", "1", "0", "1", "0"],
    ]  # fmt: skip
    assert rows(awareness)[0][-2:] == ["On track", "The hall is booked."] and rows(funding)[0][-1] == ""


@pytest.mark.parametrize("name", ["action-plan", "rolling-plan", "progress"])
def test_an_empty_plan_says_how_to_begin(bare, name):
    assert any("here are no actions yet" in line or "Nothing is planned" in line for line in said(built(name, bare)))


def test_quick_wins_are_those_that_the_plan_does_not_have(full, bare, tmp_path):
    offered = [row[1] for row in rows(tables(built("quick-wins", bare))[0])]
    assert "Agree a proper plan for three years." in offered and len(offered) <= 12
    taken = PLAN.replace("Hold a launch", offered[0])
    left = [row[1] for row in rows(tables(built("quick-wins", of(small_folder(tmp_path / "taken", plan=taken))))[0])]
    assert offered[0] not in left and offered[1] in left


# -- clauses -----------------------------------------------------------------------------------------------------------


def test_a_clause_is_printed_with_its_title_and_number_as_this_compact_has_it(full):
    (note,) = built("clause", full, "notice-of-change")
    assert isinstance(note, Note)
    assert note.title == f"Notice of a change to funding ({full.numbers['notice-of-change']})"
    assert "3 months" in " ".join(walk.lines_of(note.blocks))
    assert built("clause", full, full.selection.left_out[0].clause.id) == ()


def test_commitments_are_listed_by_voice(full):
    def listed(voice):
        (found,) = built("commitments", full, voice)
        assert isinstance(found, ListBlock)
        return len(found.items)

    assert listed("public") + listed("voluntary") <= listed("all")
    assert listed("public") > listed("voluntary") > 5


def test_commitments_on_a_theme_name_who_undertakes_them(full):
    (table,) = built("clauses-on", full, "equality")
    assert {row[1] for row in rows(table)} <= {"Public sector partners", "Voluntary and community sector partners",
                                               "All partners"}  # fmt: skip


# -- what the folder can tell ------------------------------------------------------------------------------------------


def test_the_implementation_checklist_has_27_items_in_five_areas_and_a_box_for_each(bare):
    blocks = built("implementation-checklist", bare)
    found = tables(blocks)
    assert [len(table.rows) for table in found] == [9, 4, 7, 2, 5]
    boxes = [row[-1].content[0] for table in found for row in table.rows]
    assert len(boxes) == 27 and all(isinstance(box, Tick) and box.label.startswith("Done: ") for box in boxes)
    assert len({item.guide for area in standard() for item in area.items}) == 27


def stands(setting, guide):
    item = next(item for area in standard() for item in area.items if item.guide == guide)
    return state(item, setting).light


@pytest.mark.parametrize(
    ("guide", "without", "with_"),
    [("G-A1", "not-started", "green"), ("G-D2", "amber", "green"), ("G-E1", "amber", "green"),
     ("G-E4", "not-started", "amber"), ("G-A4", None, None)],
)  # fmt: skip
def test_what_the_folder_holds_shows_in_the_checklist(bare, full, guide, without, with_):
    assert (stands(bare, guide), stands(full, guide)) == (without, with_)


def test_seats_that_stand_empty_are_named_with_why_they_matter(bare):
    (table,) = tables(built("membership-gaps", bare))
    by_name = {row[0]: row for row in rows(table)}
    assert len(by_name) == 10
    assert by_name["Police and the fire and rescue service"][1] == "Nobody yet"
    assert by_name["Bodies that support or link voluntary groups"][1] == "Voluntary Action Anytown"
    assert all(row[2] for row in by_name.values())


def test_who_is_where_is_a_matrix_of_tasks_and_partners(full, bare):
    public, voluntary = tables(built("checklist-matrix", full))
    assert [one.title for one in public.columns] == ["Task", "Anytown Council"]
    number = full.numbers["notice-of-change"]
    assert rows(public) == [[f"Notice of a change to funding ({number})", "Yes"], ["Our own task", "No answer"]]
    assert rows(voluntary) == [[f"Notice of a change to funding ({number})", "By 01.04.27"]]
    assert said(built("checklist-matrix", bare)) == ["No partner's checklist has come back yet."]


def test_the_short_form_tells_how_far_each_partner_is_and_what_fewest_do(full, bare):
    partners, tasks = tables(built("checklist-standing", full))
    number = full.numbers["notice-of-change"]
    assert [row[:5] for row in rows(partners)] == [
        ["Anytown Council", "1 of 2", "0", "0", "1"], ["Voluntary Action Anytown", "0 of 1", "1", "0", "0"],
    ]  # fmt: skip
    assert rows(tasks) == [
        ["Our own task", "0 of 1", "0", "Anytown Council"],
        [f"Notice of a change to funding ({number})", "1 of 2", "1", "None"],
    ]
    assert said(built("checklist-standing", bare)) == ["No partner's checklist has come back yet."]


# -- what was kept -----------------------------------------------------------------------------------------------------


def test_successes_stand_latest_first_with_their_clause(full):
    (table,) = tables(built("successes", full))
    assert [row[1] for row in rows(table)] == ["Second", "First"]
    assert rows(table)[1][3] == f"Notice of a change to funding ({full.numbers['notice-of-change']})"


def test_concerns_are_counted_and_told_with_cause_and_outcome(full):
    blocks = built("concerns", full)
    assert said(blocks) == ["2 concerns were raised, 1 settled."]
    latest, first = rows(tables(blocks)[0])
    assert latest[3:] == ["Something else", "Open"]
    outcome = "Settled 21 May 2026\nMended\nLearnt: Ask first"
    assert first[3:] == ["Short notice of a change to funding\nMistake", outcome]


def test_a_question_without_an_answer_says_so(full):
    assert rows(tables(built("questions-asked", full))[0])[0][-1] == "No answer yet"


@pytest.mark.parametrize("name", ["successes", "concerns", "questions-asked", "scores"])
def test_where_nothing_is_kept_the_paper_says_so(bare, name):
    (line,) = said(built(name, bare))
    assert "in this folder yet" in line
