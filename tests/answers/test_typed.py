"""Answers as they are typed: what is written is read again as what it was, whatever the kind."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compose import yamlio
from compose.answers import kinds, store
from compose.answers.model import TO_BE_AGREED, UNANSWERED
from compose.answers.typed import typed
from compose.questionnaire.load import standard
from compose.yamledit import edited
from tests.helpers import SECTIONS, build_tree

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
QUESTIONS = standard()
ASKED = [part for question in QUESTIONS.questions() for part in (question, *question.fields)]
SINGLE = [question for question in ASKED if question.kind != "repeat"]

TEXT = st.text(
    max_size=40, alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
).map(str.strip)


def numbers(question):
    floor = question.floor.value if question.floor and question.floor.firm else 0
    ceiling = question.ceiling.value if question.ceiling and question.ceiling.firm else 999_999_999
    return st.integers(floor, ceiling)


def choices(question):
    return st.sampled_from(list(question.options))


def not_later(words):
    return not kinds.is_to_be_agreed(words)


VALUES = {
    "text": lambda question: TEXT.filter(not_later),
    "long-text": lambda question: st.lists(TEXT, min_size=1).map("\n".join).map(str.strip).filter(not_later),
    "yes-no": lambda question: st.booleans(),
    "one-of": choices,
    "some-of": lambda question: st.lists(choices(question), unique=True).map(tuple),
    "date": lambda question: st.dates(dt.date(1990, 1, 1), dt.date(2199, 12, 31)),
    "number": numbers,
    "email": lambda question: st.just("compact@anytown.example"),
    "partner": lambda question: TEXT.filter(not_later),
}


def values(question):
    return st.one_of(st.just(TO_BE_AGREED), VALUES[question.kind](question))


def entries(question):
    fields = {part.id: values(part) for part in question.fields if part.kind != "partner" and part.id != question.key}
    key = {question.key: TEXT.filter(bool).filter(not_later)} if question.key else {}
    unique = (lambda entry: entry[question.key]) if question.key else None
    return st.lists(st.fixed_dictionaries(key, optional=fields), max_size=4, unique_by=unique).map(tuple)


def test_every_kind_of_question_is_tried():
    assert {question.kind for question in SINGLE} <= VALUES.keys()


@CALM
@given(st.data())
def test_an_answer_that_is_typed_is_read_as_what_it_was(draw):
    question = draw.draw(st.sampled_from(SINGLE))
    value = draw.draw(values(question))
    assert kinds.read(question, typed(question, value)) == value


@pytest.mark.parametrize("question", [question for question in ASKED if question.kind == "repeat"], ids=lambda q: q.id)
def test_entries_that_are_typed_into_a_file_are_read_as_what_they_were(tmp_path_factory, question):
    section = next(section for section in QUESTIONS.sections if question in section.questions)

    @CALM
    @given(entries(question))
    def read_again(value):
        text = edited("", {question.id: typed(question, value)})
        folder = build_tree(tmp_path_factory.mktemp("answers"), {SECTIONS[section.id]: text.encode()})
        assert store.read(folder, QUESTIONS).values == {question.id: value}

    read_again()


def test_each_kind_is_typed_as_people_type_it():
    asked = QUESTIONS.by_id
    partner = {
        "chairs": True,
        "name": "A",
        "sector": "public",
        "champion": None,
        "signs": UNANSWERED,
        "kind": TO_BE_AGREED,
    }
    assert typed(asked["has_officer"], False) == "no"
    assert typed(asked["notice_months"], 6) == "6"
    assert typed(asked["adopted_on"], dt.date(2027, 4, 1)) == "2027-04-01"
    assert typed(asked["codes"], ("funding",)) == ["funding"]
    assert typed(asked["codes"], ()) == []
    assert typed(asked["area_name"], None) is None
    assert typed(asked["area_name"], UNANSWERED) is None
    assert typed(asked["partners"], TO_BE_AGREED) == "to be agreed"
    assert list(typed(asked["partners"], (partner,))[0].items()) == [
        ("name", "A"),
        ("sector", "public"),
        ("kind", "to be agreed"),
        ("chairs", "yes"),
    ]


def test_the_text_of_an_answer_reads_back_from_its_file():
    value = typed(QUESTIONS.by_id["priority_subjects"], "yes: #1")
    assert yamlio.parse(edited("", {"x": value}), "file.yaml").data == {"x": "yes: #1"}
