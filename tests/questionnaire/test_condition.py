"""Conditions: expressions over answers that read and do nothing else."""

import pytest

from compose.answers.model import TO_BE_AGREED, UNANSWERED
from compose.questionnaire.condition import BadConditionError, compile_condition


def holds(source, **answers):
    return compile_condition(source).holds(answers)


def test_a_condition_compares_answers():
    assert holds("area_kind in ['county', 'district']", area_kind="county")
    assert not holds("area_kind == 'county' and two_tier", area_kind="county", two_tier=False)


def test_a_condition_knows_the_names_it_asks_for():
    condition = compile_condition("partner.signs == 'itself' and partner.sector != kind or weeks > 3")
    assert condition.names == {"partner", "kind", "weeks"}
    assert condition.parts == {"partner.signs", "partner.sector"}


@pytest.mark.parametrize("missing", [TO_BE_AGREED, UNANSWERED])
@pytest.mark.parametrize("source", ["x", "x > 3", "x < 3", "x >= 3", "x <= 3", "x == 3", "x in ['a']", "3 < x"])
def test_an_answer_that_is_not_there_makes_every_condition_false(source, missing):
    assert not holds(source, x=missing)


def test_a_sleeping_answer_makes_a_condition_false():
    assert not holds("x and x.y == 1", x=None)


def test_a_name_that_is_not_known_stops_it():
    with pytest.raises(BadConditionError, match="'nowhere' is undefined"):
        holds("nowhere == 1")


def test_names_are_put_together_without_becoming_markup():
    suggestion = compile_condition("'The ' ~ area_name ~ ' ' ~ name").value({"area_name": "A & B <UK>", "name": "*C*"})
    assert suggestion == "The A & B <UK> *C*" and type(suggestion) is str


@pytest.mark.parametrize("source", ["", "a b", "a ==", "a }} {{ b", "a | nofilter", "{% if a %}"])
def test_what_is_no_expression_is_refused(source):
    with pytest.raises(BadConditionError):
        compile_condition(source)


@pytest.mark.parametrize(
    "source", ["''.__class__.__mro__", "x.__init__.__globals__", "x.append(1)", "().__class__.__bases__[0]"]
)
def test_an_expression_reaches_nothing_but_answers(source):
    values = ["kept"]
    with pytest.raises(BadConditionError, match="unsafe"):
        str(compile_condition(source).value({"x": values}))
    assert values == ["kept"]


@pytest.mark.parametrize("source", ["x + 1 > 3", "'a' in x", "x | length > 2", "1 / 0"])
def test_an_expression_that_fails_on_an_answer_says_so_as_its_own_error(source):
    with pytest.raises(BadConditionError):
        holds(source, x=None)
