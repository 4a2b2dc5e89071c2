"""Before people leave: what the draft will contain, what is open, who is missing at the table."""

import re

from compose.building import make_draft
from compose.wizard.leaving import MOST, summary
from tests.helpers import SMALL
from tests.wizard.rooms import TODAY, room_of


def told(home, **sections):
    """What is told of a folder."""
    return "\n".join(summary(room_of(home, **sections)))


def test_it_says_what_the_draft_will_contain(home):
    said = told(home, codes="codes: [funding, premises]\n")
    clauses, parts, commitments = map(int, re.search(r"has (\d+) clauses in (\d+) parts, (\d+) of them", said).groups())
    chosen = make_draft(home, today=TODAY).selection.chosen
    assert (clauses, parts) == (len(chosen), len({one.part for one in chosen}))
    assert 0 < commitments < clauses
    assert "codes of practice: Funding and procurement and Premises and asset transfer." in said


def test_without_codes_it_says_nothing_of_them(home):
    assert "codes of practice" not in told(home)


def test_what_the_group_left_out_is_counted(home):
    out = "left_out:\n  - clause: notice-of-change\n    reason: Ours is in the contract.\n"
    assert "Left out by you: 1." in told(home, commitments=out)


def test_open_points_are_listed_with_what_they_are(home):
    said = told(home, commitments="notice_months: tba\n", governance="contact_name: Jo\n")
    assert "Missing, or to be agreed (2):" in said
    assert "  - notice of a change to funding: to be agreed" in said
    assert "  - e-mail of the contact: not answered yet" in said


def test_points_of_an_entry_are_told_with_its_name(home):
    assert "kind of organisation (Police): not answered yet" in told(home, partners="partners:\n  - name: Police\n")


def test_of_many_open_points_the_rest_is_counted_and_where_to_see_them_told(home):
    numbers = ("notice_months", "payment_days", "reasons_days", "feedback_weeks", "consultation_weeks", "funding_years",
               "application_weeks", "change_report_days")  # fmt: skip
    said = told(home, commitments="".join(f"{one}: tba\n" for one in numbers))
    assert said.count(": to be agreed") == MOST
    assert f"and {len(numbers) - MOST} more: local-compact status" in said


def test_where_nothing_is_open_that_is_said(home):
    assert "Nothing is missing or to be agreed." in told(home)


def test_who_is_missing_at_the_table_is_told_and_who_is_there_is_not(home):
    before = told(home)
    assert "police" in next(line for line in before.split("\n") if "Not at the table so far" in line).lower()
    more = SMALL["partners"] + "\n          - name: P\n            sector: public\n            kind: police\n"
    missing = next(line for line in told(home.parent / "other", partners=more).split("\n") if "Not at the" in line)
    assert "police" not in missing.lower()


def test_without_partners_nothing_is_said_of_seats(home):
    assert "at the table" not in told(home, partners="partners: to be agreed\n")


def test_it_says_how_to_go_on(home):
    said = told(home)
    for verb in ("ask", "build", "worksheet"):
        assert f"  local-compact {verb} {home} " in said


def test_a_broken_wording_of_ones_own_is_told_and_the_rest_is_said(home):
    room = room_of(home, files={"wording/costs.md": "no front matter\n"})
    said = "\n".join(summary(room))
    assert "wording/costs.md" in said and "Nothing is missing or to be agreed." in said
