"""Choosing clauses: each that is in and each that is not, with its reason."""

import dataclasses

import pytest

from compose.answers.model import TO_BE_AGREED, Answers
from compose.errors import Place
from compose.library.load import standard
from compose.library.model import Local
from compose.library.select import select
from compose.questionnaire import load as questionnaires
from compose.questionnaire.condition import compile_condition
from compose.questionnaire.journey import journey
from tests.helpers import route_of, told


def selection(**values):
    return select(standard(), route_of(**values))


def reason(found, ident):
    every = {one.clause.id: one.reason for one in (*found.chosen, *found.left_out)}
    return every[ident]


def test_every_clause_of_the_library_is_either_in_or_out():
    found = selection()
    ids = [one.clause.id for one in (*found.chosen, *found.left_out)]
    assert sorted(ids) == sorted(standard().by_id)


def test_a_clause_without_condition_belongs_in_every_compact():
    assert reason(selection(), "notice-of-change") == "It belongs in every Compact"


def test_a_clause_follows_from_the_answers_it_depends_on():
    assert reason(selection(uses_panel=True), "step-panel") == "It follows from: panel"
    found = selection(uses_panel=False)
    assert "step-panel" not in found.ids()
    assert reason(found, "step-panel") == "It depends on: panel"


def test_an_open_answer_leaves_a_clause_out():
    assert "step-panel" not in selection(uses_panel=TO_BE_AGREED).ids()


def test_a_clause_that_prints_an_answer_to_be_agreed_is_kept_with_its_gap():
    found = selection(partnership_board=TO_BE_AGREED)
    said = "It is kept open until this is agreed: partnership board the group reports to"
    assert "reports-to-board" in found.ids() and reason(found, "reports-to-board") == said
    assert "reports-to-board" not in selection().ids()


def test_no_outcome_at_all_is_a_choice():
    found = selection(outcomes=())
    assert not any(one.clause.part.startswith("outcome-") for one in found.chosen)


def test_a_sleeping_answer_brings_no_clause():
    assert "two-tier" not in selection(area_kind="london-borough", two_tier=True).ids()
    assert "two-tier" in selection(area_kind="county", two_tier=True).ids()


def test_an_outcome_that_was_not_chosen_brings_none_of_its_commitments():
    found = selection(outcomes=("outcome-1", "outcome-5"))
    parts = {one.clause.part for one in found.chosen if one.clause.part.startswith("outcome-")}
    assert parts == {"outcome-1", "outcome-5"}
    assert reason(found, "notice-of-change") == "Its outcome was not chosen"


def test_a_clause_left_out_has_the_group_s_reason():
    found = selection(left_out=({"clause": "notice-of-change", "reason": "Set by law here."},))
    assert "notice-of-change" not in found.ids()
    assert reason(found, "notice-of-change") == "The group left it out: Set by law here."


def test_a_clause_left_out_with_its_reason_open_says_so():
    found = selection(left_out=({"clause": "notice-of-change", "reason": TO_BE_AGREED},))
    assert reason(found, "notice-of-change") == "The group left it out: to be agreed"


def test_a_chosen_wording_is_taken_and_its_reason_told():
    found = selection(positions=({"clause": "notice-of-change", "position": "stronger", "reason": "Cuts came late"},))
    (chosen,) = [one for one in found.chosen if one.clause.id == "notice-of-change"]
    assert chosen.position == "stronger"
    assert chosen.reason == "It belongs in every Compact; the group chose the stronger wording, because Cuts came late"


def test_a_wording_still_to_be_agreed_is_the_standard_one():
    found = selection(positions=({"clause": "notice-of-change", "position": TO_BE_AGREED},))
    assert {one.position for one in found.chosen} == {"standard"}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"left_out": ({"clause": "notice-of-chnge", "reason": "r"},)}, "Write 'notice-of-change' if you meant that"),
        ({"positions": ({"clause": "nowhere-at-all", "position": "lighter"},)}, "Find it with: local-compact library"),
        ({"actions": ({"theme": "awareness", "serves": "nowhere-at-all"},)}, "is not a clause of the library"),
        ({"positions": ({"clause": "purpose", "position": "stronger"},)}, "purpose has no stronger wording"),
    ],
)
def test_a_clause_or_wording_that_there_is_not_is_refused(values, said):
    (problem,) = told(selection, **values)
    assert said in problem


def test_names_of_clauses_are_refused_all_at_once_and_with_their_places():
    places = {("left_out", 0, "clause"): Place("answers/40-commitments.yaml", 3)}
    values = {"left_out": ({"clause": "zzz"},), "actions": ({"serves": "yyy"},)}
    route = journey(questionnaires.standard(), Answers(values, places))
    problems = told(select, standard(), route)
    assert len(problems) == 2
    assert any(problem.startswith("answers/40-commitments.yaml, line 3: 'zzz'") for problem in problems)


# -- forms, frames, codes, local wording ---------------------------------------------------------------


def test_a_clause_of_the_other_form_is_left_out_and_says_which_form_has_it():
    short, full = selection(form="short"), selection()
    assert reason(short, "step-panel") == reason(short, "contact") == "It belongs to the full form"
    assert reason(full, "in-brief") == "It belongs to the short form"
    assert "notice-of-change" in short.ids() & full.ids()


def test_a_commitment_is_printed_in_the_part_that_the_frame_gives_it():
    clause = standard().by_id["notice-of-change"]
    for skeleton, part in (("outcomes", "outcome-4"), ("principles", clause.covenant[0])):
        (chosen,) = [one for one in selection(skeleton=skeleton).chosen if one.clause is clause]
        assert chosen.part == part


def test_a_principle_that_was_not_chosen_brings_none_of_its_commitments():
    found = selection(skeleton="principles", covenant_principles=("recognition",))
    assert {one.part for one in found.chosen if one.clause in standard().main} == {"recognition"}
    assert reason(found, "notice-of-change") == "Its principle was not chosen"


def test_a_code_brings_its_commitments_only_where_it_is_chosen():
    assert reason(selection(codes=("funding",)), "code-funding-scope") == (
        "The group chose the code of practice: funding"
    )
    assert reason(selection(codes=("learning",)), "code-funding-scope") == "Its code of practice was not chosen"
    assert "code-funding-scope" not in selection(form="short", codes=("funding",)).ids()


@pytest.mark.parametrize("open_point", ["form", "skeleton", "outcomes", "codes"])
def test_while_the_shape_is_to_be_agreed_the_usual_one_can_be_read(open_point):
    assert selection(**{open_point: TO_BE_AGREED}).ids() == selection().ids()


def local_library(**changes):
    one = dataclasses.replace(standard().by_id["notice-of-change"], local=Local("notice-of-change", 1), **changes)
    clauses = tuple(one if clause.id == one.id else clause for clause in standard().clauses)
    return dataclasses.replace(standard(), clauses=clauses)


def test_local_wording_is_named_as_such_and_no_position_of_it_can_be_chosen():
    library = local_library(wording={"standard": ()}, place=Place("wording/notice-of-change.md"))
    (chosen,) = [one for one in select(library, route_of()).chosen if one.clause.local]
    assert chosen.wording_name == "local"
    wanted = ({"clause": "notice-of-change", "position": "stronger", "reason": None},)
    (said,) = told(select, library, route_of(positions=wanted))
    assert "notice-of-change has wording of your own. Take this choice out, or wording/notice-of-change.md" in said


def test_a_clause_of_the_group_s_own_says_that_the_group_added_it():
    library = local_library()
    own = tuple(dataclasses.replace(clause, local=Local()) if clause.local else clause for clause in library.clauses)
    found = select(dataclasses.replace(library, clauses=own), route_of())
    assert reason(found, "notice-of-change") == "The group added it"


@pytest.mark.parametrize("when", ["'funding' in codes", "area_name | length > 3", "1 / 0"])
def test_a_condition_that_the_answers_leave_without_an_answer_is_told_with_its_place(when):
    place = Place("wording/notice-of-change.md", 1)
    library = local_library(when=compile_condition(when), place=place)
    route = route_of(codes=TO_BE_AGREED, area_name=TO_BE_AGREED)
    (said,) = told(select, library, route)
    assert said.startswith("wording/notice-of-change.md, line 1: its 'when' has no answer while others are missing")


def test_while_the_codes_are_to_be_agreed_that_is_the_reason():
    found = selection(codes=TO_BE_AGREED)
    assert reason(found, "code-funding-scope") == "The codes of practice are still to be agreed"


def test_local_wording_may_be_left_out():
    left_out = ({"clause": "notice-of-change", "reason": "x"},)
    assert "notice-of-change" not in select(local_library(), route_of(left_out=left_out)).ids()
