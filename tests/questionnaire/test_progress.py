"""How far a group has come, and what comes before and after a question, for any answers at all."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as some

from compose.answers.model import TO_BE_AGREED, Answers, answers
from compose.document import walk
from compose.document.assemble import Edition, assemble
from compose.library import load as libraries
from compose.library.select import select
from compose.questionnaire import load as questionnaires
from compose.questionnaire import progress
from compose.questionnaire.journey import journey
from tests.helpers import route_of

STANDARD = questionnaires.standard()


def _values(question):
    match question.kind:
        case "yes-no":
            return some.booleans()
        case "one-of":
            return some.sampled_from([*question.options])
        case "some-of":
            return some.lists(some.sampled_from([*question.options]), unique=True).map(tuple)
        case "number":
            return some.integers(1, 6)
        case "date":
            return some.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
        case "repeat":
            return some.just(())
    return some.just(f"<{question.id}>")


GIVEN = some.fixed_dictionaries(
    {}, optional={one.id: _values(one) | some.just(TO_BE_AGREED) for one in STANDARD.questions()}
)


@given(GIVEN, some.randoms())
def test_the_order_in_which_answers_are_given_makes_no_difference(values, dice):
    shuffled = list(values.items())
    dice.shuffle(shuffled)
    one, other = (journey(STANDARD, answers(dict(some))) for some in (values.items(), shuffled))
    assert one.steps == other.steps
    assert one.effective == other.effective


@given(GIVEN)
def test_back_after_next_is_where_one_was(values):
    route = journey(STANDARD, answers(values))
    for step in progress.on_route(route):
        after = progress.following(route, step.question.id)
        if after:
            assert progress.preceding(route, after.question.id) == step


@given(GIVEN)
def test_next_goes_through_every_question_of_the_route_and_no_other(values):
    route = journey(STANDARD, answers(values))
    steps = progress.on_route(route)
    gone, at = [], steps[0]
    while at:
        gone.append(at)
        at = progress.following(route, at.question.id)
    assert tuple(gone) == steps


@settings(max_examples=30, deadline=None)
@given(GIVEN)
def test_a_sleeping_answer_never_reaches_a_document(values):
    marked = {**values, "tagline": "<tagline>"}
    route = journey(STANDARD, answers(marked))
    library = libraries.standard()
    document = assemble(route, library, select(library, route), Edition(dt.date(2026, 11, 22), "", ()))
    words = "\n".join(walk.lines_of(document.blocks))
    for step in route.steps:
        if step.state == "asleep":
            assert route.effective[step.question.id] is None
            assert f"<{step.question.id}>" not in words


def _typed(**values):
    return Answers(values, typed={name: "typed" for name in values})


def test_a_section_is_to_ask_until_all_of_it_was_asked():
    first = progress.standings(route_of())[0]
    assert (first.status, first.asked) == ("to ask", 0)
    assert first.to_ask == first.total


def _all_of(section, **changes):
    steps = next(one for one in STANDARD.sections if one.id == section).questions
    values = {one.id: TO_BE_AGREED if changes.get(one.id) == "open" else changes.get(one.id, "x") for one in steps}
    return journey(STANDARD, Answers(values, typed=dict.fromkeys(values, "typed")))


def test_a_section_in_which_a_point_is_open_is_to_be_agreed_even_if_it_was_called_finished():
    route = _all_of("area", tagline="open")
    assert progress.standings(route, ["area"])[0].status == "to be agreed"
    assert progress.standings(route, ["area"])[0].to_agree == 1


def test_a_section_is_done_when_the_group_says_so_and_only_answered_before():
    route = _all_of("area")
    assert progress.standings(route)[0].status == "answered"
    assert progress.standings(route, ["area"])[0].status == "done"


def test_a_question_that_was_asked_and_left_empty_is_not_asked_again():
    route = journey(STANDARD, Answers({"area_name": "Anytown"}, typed={"area_name": "Anytown", "tagline": None}))
    asked = {step.question.id for step in route.steps if progress.was_asked(route, step)}
    assert asked == {"area_name", "tagline"}


def test_one_goes_on_with_the_first_question_that_nobody_was_asked():
    route = journey(STANDARD, _typed(area_name="Anytown"))
    assert progress.first_to_ask(route).question.id == "area_kind"


def test_a_partner_with_a_missing_answer_is_gone_back_to():
    route = journey(STANDARD, Answers({"partners": ({"name": "Police"},)}, typed={"partners": []}))
    section = STANDARD.sections[1]
    assert progress.first_to_ask(route, section).question.id == "partners"


def test_questions_that_a_change_opens_are_found():
    before = route_of(area_kind="unitary")
    after = route_of(area_kind="county")
    assert [step.question.id for step in progress.opened(before, after)] == ["two_tier", "vesting_day"]
    assert progress.opened(after, before) == ()


def test_a_confirmed_suggestion_is_stale_when_what_it_was_made_from_changes():
    title = "The Anytown Compact"
    before = route_of(area_name="Anytown", document_name="Compact", title=title)
    after = route_of(area_name="Newtown", document_name="Compact", title=title)
    (one,) = progress.stale(before, after)
    assert (one.step.question.id, one.suggestion) == ("title", "The Newtown Compact")


def test_a_title_of_ones_own_is_never_stale():
    before, after = (route_of(area_name=name, title="Better together") for name in ("Anytown", "Newtown"))
    assert progress.stale(before, after) == ()
