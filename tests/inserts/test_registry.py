"""Every insert that wording may name has its function, and each stands on its own feet."""

import typing

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document.model import InsertName
from compose.inserts.registry import INSERTS
from tests.inserts.contexts import context

REPEATS = ("partners", "priorities", "actions", "delivery", "checklist")


def test_the_registry_holds_exactly_the_names_that_wording_may_use():
    assert set(INSERTS) == set(typing.get_args(InsertName))


@pytest.mark.parametrize("name", INSERTS)
def test_an_insert_is_fine_with_no_answer_at_all(name):
    assert isinstance(INSERTS[name](context()), tuple)


@pytest.mark.parametrize("name", INSERTS)
def test_an_insert_prints_entries_of_which_nothing_is_known_as_gaps(name):
    made = INSERTS[name](context(**dict.fromkeys(REPEATS, ({},))))
    assert "Open(" not in repr(made)


@pytest.mark.parametrize("name", INSERTS)
def test_an_insert_prints_what_is_to_be_agreed_as_gaps(name):
    fields = {question.id: question.fields for question in context().route.questionnaire.questions()}
    values = {repeat: (dict.fromkeys((part.id for part in fields[repeat]), TO_BE_AGREED),) for repeat in REPEATS}
    others = dict.fromkeys(
        ("group_name", "contact_name", "contact_email", "review_months", "renewal_years"), TO_BE_AGREED
    )
    clauses = {"serves": TO_BE_AGREED}
    values["actions"] = ({**values["actions"][0], **clauses},)
    assert "Open(" not in repr(INSERTS[name](context(**values, **others)))
