"""What a question does to a Compact: what prints its answer, what each choice brings, what hangs on it."""

import dataclasses
import time
import typing

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document.model import Each, Field, Insert, InsertName, Paragraph
from compose.inserts.context import Context
from compose.inserts.registry import INSERTS
from compose.library.effects import INSERTED, Effects, effects, printed_by
from compose.library.load import standard
from compose.library.select import select
from compose.plan.dates import Milestones
from compose.questionnaire.condition import compile_condition
from tests.helpers import route_of


def of(ident, library=None, **answers):
    route = route_of(**answers)
    return effects(library or standard(), route, route.questionnaire.find(ident))


def ids(clauses):
    return {clause.id for clause in clauses}


def with_clause(ident, **changes):
    """The standard library with one clause changed."""
    clauses = tuple(dataclasses.replace(one, **changes) if one.id == ident else one for one in standard().clauses)
    return dataclasses.replace(standard(), clauses=clauses)


# -- what is printed ---------------------------------------------------------------------------------------------------


def test_an_answer_in_the_running_text_is_printed_by_its_clause():
    assert "notice-of-change" in ids(of("notice_months").printed_in)
    assert "notice-of-change" not in ids(of("payment_days").printed_in)


def test_wording_in_any_position_counts():
    clause = next(one for one in standard().clauses if len(one.wording) > 1)
    other = list(clause.wording)[-1]
    only_there = {**clause.wording, other: (Insert("checklist"),)}
    assert clause.id in ids(of("checklist", with_clause(clause.id, wording=only_there)).printed_in)


def test_a_table_of_entries_prints_their_question():
    assert ids(of("partners").printed_in) >= {"parties", "sign-up"}


def test_what_is_repeated_for_every_entry_prints_their_question():
    repeated = {"standard": (Each("delivery", "one", None, (Paragraph((Field("one.how"),)),)),)}
    library = with_clause("purpose", wording=repeated)
    assert "purpose" in ids(of("delivery", library).printed_in)


def test_a_date_that_is_counted_prints_what_it_is_counted_from():
    dated = {clause.id for clause in standard().clauses if "adopted_on" in printed_by(clause)}
    assert dated and dated == ids(of("adopted_on").printed_in)


@pytest.mark.parametrize("name", typing.get_args(InsertName))
def test_the_table_of_inserts_names_the_questions_that_each_asks(name):
    entry = {"signs": "itself", "sector": "public", "name": "A", "on_group": True, "theme": "t", "partner": "A"}
    route = route_of(area_name="Anytown", partners=(entry,))
    asked = set()

    class Watched(dict):
        def __getitem__(self, ident):
            asked.add(ident)
            return super().__getitem__(ident)

    watched = dataclasses.replace(route, effective=Watched(route.effective))
    INSERTS[name](
        Context(watched, standard(), select(standard(), route), Milestones(None, None, None), (), about="data")
    )
    of_every_clause = {"form", "skeleton", "outcomes", "codes", "public_partners", "voluntary_partners"}
    assert asked - of_every_clause == set(INSERTED[name]) - {"adopted_on"}


# -- what a choice brings ----------------------------------------------------------------------------------------------


def test_yes_brings_what_depends_on_it():
    found = of("uses_panel")
    assert ids(found.brings["yes"]) == {"step-panel"} and found.brings["no"] == ()
    assert ids(found.depends) == {"step-panel"}


def test_no_may_bring_a_clause_too():
    found = of("has_officer")
    assert found.brings["no"] and ids(found.brings["no"]).isdisjoint(ids(found.brings["yes"]))


def test_a_form_brings_the_clauses_that_the_other_has_not():
    found = of("form").brings
    assert "in-brief" in ids(found["short"]) and "contact" in ids(found["full"])
    assert "notice-of-change" not in ids((*found["short"], *found["full"]))


def test_a_code_brings_its_commitments_whether_or_not_it_is_chosen_already():
    for chosen in ((), ("funding", "learning"), TO_BE_AGREED):
        assert "code-funding-scope" in ids(of("codes", codes=chosen).brings["funding"])
        assert "code-funding-scope" not in ids(of("codes", codes=chosen).brings["learning"])


def test_an_outcome_brings_its_commitments():
    brought = of("outcomes").brings["outcome-4"]
    assert "notice-of-change" in ids(brought) and {clause.part for clause in brought} == {"outcome-4"}


def test_a_clause_left_out_is_brought_by_nothing():
    gone = ({"clause": "code-funding-scope", "reason": "x"},)
    assert "code-funding-scope" not in ids(of("codes", left_out=gone).brings["funding"])


def test_a_question_that_sleeps_is_taken_as_if_it_were_asked():
    assert ids(of("two_tier", area_kind="london-borough").brings["yes"]) == {"two-tier"}


def test_a_question_without_choices_brings_nothing_of_its_own():
    assert dict(of("notice_months").brings) == {}


def test_answers_that_cannot_be_used_have_no_effect():
    broken = with_clause("purpose", when=compile_condition("'funding' in uses_panel"))
    assert set(of("uses_panel", broken).brings.values()) == {()}
    assert set(of("uses_panel", left_out=({"clause": "nowhere", "reason": "x"},)).brings.values()) == {()}


def test_a_choice_whose_answers_cannot_be_used_takes_nothing_from_the_others():
    broken = with_clause("purpose", when=compile_condition("area_kind != 'county' or 1 / 0"))
    found = of("area_kind", broken).brings
    assert found["county"] == () and found["unitary"] == of("area_kind").brings["unitary"] != ()


def test_a_field_of_a_repeat_has_no_effect_by_itself():
    assert of("partners.name") == Effects()


def test_it_is_quick_enough_to_be_asked_while_somebody_waits():
    of("codes")
    started = time.perf_counter()
    of("codes", codes=tuple(route_of().questionnaire.by_id["codes"].options))
    assert time.perf_counter() - started < 0.3  # five times what is wanted, since machines are busy
