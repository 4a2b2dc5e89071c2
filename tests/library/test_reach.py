"""Which clauses some answers lead to."""

import pytest

from compose.library.reach import reachable
from compose.questionnaire.load import standard
from tests.library.books import clause, loaded


def beyond(folder, **lines):
    library = loaded(folder, one=clause("one", **lines))
    return [one.id for one in library.clauses if not reachable(one, library, standard())]


@pytest.mark.parametrize(
    "when",
    [
        "uses_panel",
        "not uses_panel",
        "two_tier",  # asked in some areas only
        "two_tier and area_kind == 'district'",
        "area_kind == 'an island'.replace('an island', 'county')",
        "notice_months > 5",
        "notice_months == 7 and uses_panel",
        "codes and 'funding' in codes",
        "bid_weeks and bid_weeks < 3",
        "previous_version",
        "actions",
        "partners and partners | selectattr('sector', 'equalto', 'business') | list",
        "form == 'full' and skeleton == 'principles'",
        "area_kind not in ['county', 'unitary', 'metropolitan', 'london-borough', 'district', 'strategic']",
    ],
)
def test_a_condition_that_answers_can_meet_is_met(tmp_path, when):
    assert beyond(tmp_path, when=f'"{when}"') == []


@pytest.mark.parametrize(
    "when",
    [
        "two_tier and area_kind == 'unitary'",
        "uses_panel and not uses_panel",
        "area_kind == 'countty' and two_tier",
        "notice_months > 5 and notice_months < 4",
        "form == 'short'",  # and the clause is in the full form only
    ],
)
def test_a_clause_to_which_no_answers_lead_is_found(tmp_path, when):
    assert beyond(tmp_path, when=f'"{when}"') == ["one"]


def test_a_condition_on_a_date_or_on_two_entries_can_be_met_and_one_that_fails_is_not(tmp_path):
    assert beyond(tmp_path / "a", when="adopted_on") == []
    two = "partners and partners | selectattr('sector', 'equalto', 'public') | list | length > 1"
    assert beyond(tmp_path / "b", when=f'"{two}"') == []
    assert beyond(tmp_path / "c", when='"1 / 0 > 1"') == ["one"]
