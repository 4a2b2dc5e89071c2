"""The papers of a renewal say the same days as the calendar."""

import datetime as dt

import pytest

from compose.adoption.timekeeping import dates
from compose.building import make_draft
from compose.renewal import papers, renewal
from tests.renewals import TODAY, keeper_of, renewed_folder

CONSULTED = "  - version: \"1.9\"\n    date: 2026-11-22\n    status: consultation draft\n    what: Out.\n"


@pytest.fixture
def home(tmp_path):
    return renewed_folder(tmp_path / "compact")


def both(home, today=TODAY):
    """Day, and whether it is done, of each step: as the calendar has it, and as the papers have."""
    draft, opened = make_draft(home, today=today), renewal.read(home)
    printed = {step.id: (step.date, step.how == "done") for step in papers.plan(draft, opened, today).steps}
    found = {one.event.id: (one.event.day, one.light == "done") for one in dates(draft.folder, draft.route, today)}
    told = {step: found[f"renewal-{step}-1"] for step in printed if f"renewal-{step}-1" in found}
    assert len(told) == 4
    return told, {step: printed[step] for step in told}


@pytest.mark.parametrize("answers", [
    {}, {"consultation_opens": "2027-03-01"}, {"consultation_weeks": "16"}, {"consultation_opens": "2026-11-22"},
    {"writers": [{"name": "Kim", "side": "public"}]},
])  # fmt: skip
def test_calendar_and_papers_agree(home, answers):
    keeper_of(home).save(answers)
    told, printed = both(home)
    assert told == printed


def test_they_agree_on_a_draft_that_is_out(home):
    path = home / "revisions.yaml"
    path.write_text(path.read_text(encoding="utf-8") + CONSULTED, encoding="utf-8")
    told, printed = both(home)
    assert told == printed and told["draft"][1]


def test_a_day_before_the_renewal_began_fixes_nothing(home):
    usual = both(home)
    keeper_of(home).save({"consultation_opens": dt.date(2020, 11, 2).isoformat()})
    assert both(home) == usual


def test_a_day_that_the_group_has_set_in_the_file_counts_for_both(home):
    usual = both(home)
    path = home / "renewal.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2027-04-01", "2028-06-01"), encoding="utf-8")
    told, printed = both(home)
    assert told == printed != usual[0] and told["final"][0] == dt.date(2028, 4, 3)
    draft = make_draft(home, today=TODAY)
    due = next(one.event for one in dates(draft.folder, draft.route, TODAY) if one.event.id == "renewal-due-1")
    assert due.day == dt.date(2028, 6, 1)
    assert "They end on 1 April 2027; the group has set another day in renewal.yaml." in due.why
