"""Checking a mapping: all problems at once, each with its line and how to put it right."""

import datetime as dt

import pytest

from compose import schema, yamlio
from compose.schema import Key, WrongValueError

TABLE = {
    "name": Key(schema.text, required=True),
    "size": Key(schema.whole),
    "day": Key(schema.date),
    "open": Key(schema.yes_no),
}


def check(text):
    source = yamlio.parse(text, "file.yaml")
    values, problems = schema.check(source, (), source.data, TABLE)
    return values, [str(problem) for problem in problems]


def wrong(convert, value):
    with pytest.raises(WrongValueError) as caught:
        convert(value)
    return caught.value.what


def test_values_come_back_converted():
    values, problems = check("name: ' Ann '\nsize: 1,200\nday: 2027-04-01\nopen: YES\n")
    assert values == {"name": "Ann", "size": 1200, "day": dt.date(2027, 4, 1), "open": True}
    assert not problems


def test_all_problems_come_back_at_once():
    _, problems = check("nmae: Ann\nsize: many\nday: 2027-02-30\nopen: perhaps\n")
    assert problems == [
        "file.yaml, line 1: 'nmae' is not known here. Write 'name' if you meant that.",
        "file.yaml, line 1: 'name' is missing. Add a line 'name: …'.",
        "file.yaml, line 2: 'size' should be a whole number, not 'many'. Write figures only, such as 12.",
        "file.yaml, line 3: 'day' should be a date of the calendar, not '2027-02-30'. "
        "Write year, month and day with hyphens, such as 2027-04-01.",
        "file.yaml, line 4: 'open' should be yes or no, not 'perhaps'. Write yes or no.",
    ]


def test_a_name_like_no_other_is_told_with_all_that_are_known():
    _, problems = check("name: Ann\nzzz: 1\n")
    assert problems == ["file.yaml, line 2: 'zzz' is not known here. Known here: day, name, open, size."]


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words\n"])
def test_something_other_than_names_is_told(text):
    assert check(text)[1] == ["file.yaml, line 1: this should be names with values. Write 'name: value', one a line."]


def test_an_empty_value_counts_as_none():
    values, problems = check("name: Ann\nsize:\n")
    assert values == {"name": "Ann"} and not problems


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\ufffe", "\uffff", "\ud800"])
def test_a_character_that_cannot_be_printed_is_told_by_its_number(character):
    assert f"U+{ord(character):04X}" in wrong(schema.text, f"a{character}b")
    assert f"U+{ord(character):04X}" in wrong(schema.texts, ["good", f"a{character}b"])


@pytest.mark.parametrize("words", ["Ho\u200bme \u202eabc", "Tŷ Gwyn", "جمعية الأمل", "🙂", "a\tb", "a\nb", "\u00a0x"])
def test_whatever_can_be_printed_is_kept(words):
    assert schema.text(f"{words}x") == f"{words}x".strip()


@pytest.mark.parametrize("value", ["12.5", "", "twelve", "1 2", "9" * 5000, ["1"], {"a": "1"}])
def test_what_is_no_whole_number_is_told_in_few_words(value):
    said = wrong(schema.whole, value)
    assert said.startswith("should be a whole number, not") and len(said) < 90


@pytest.mark.parametrize("value", [["a"], {"a": "b"}])
def test_a_list_or_names_are_no_text(value):
    assert wrong(schema.text, value) == "should be a text"


def test_a_single_text_counts_as_a_list_of_one():
    assert schema.texts("a") == ("a",)
    assert schema.texts(["a", " b "]) == ("a", "b")
    assert wrong(schema.texts, [["a"]]) == "should be a list of texts"


def test_a_choice_is_one_of_its_options():
    assert schema.one_of(("a", "b"))("a") == "a"
    assert wrong(schema.one_of(("a", "b")), "c") == "should not be 'c'"
    assert wrong(schema.some_of(("a", "b")), ["a", "c"]) == "should not be 'c'"
