"""Numbers and bullets at the beginning of a line."""

import pytest

from compose.intake.pdf.labels import is_label, is_sure, parted
from compose.intake.pdf.model import Line
from tests.intake.pdf.made import line, words

KINDS = ["3", "3.", "3.2", "3.2.1", "(a)", "a)", "(iv)", "iv.", "A1", "•", "–", "o", "▪", "12)"]


@pytest.mark.parametrize("text", KINDS)
def test_numbers_and_bullets_of_every_kind_may_be_labels(text):
    assert is_label(text)


@pytest.mark.parametrize("text", ["the", "2012", "Compact", "£5", "e.g.", "and"])
def test_words_years_and_sums_are_no_labels(text):
    assert not is_label(text)


@pytest.mark.parametrize(("text", "sure"), [("3.2", True), ("(a)", True), ("•", True), ("12", False), ("a", False)])
def test_some_begin_a_paragraph_wherever_they_stand(text, sure):
    assert is_sure(text) is sure


def label_of(gap, hang=None, text="3.2"):
    first = words(text)
    rest = words("we will meet twice a year", left=first[0].right + gap)
    return parted(Line((*first, *rest)), hang)[0]


def test_a_number_before_a_wide_gap_is_a_label():
    assert label_of(gap=12) == "3.2"


def test_a_number_before_a_space_stays_in_the_words():
    assert label_of(gap=2.5) == ""


def test_a_number_before_a_space_is_a_label_where_the_next_line_hangs_beside_it():
    assert label_of(gap=2.5, hang=67.5) == "3.2"


def test_a_word_of_one_letter_is_no_label_because_its_line_is_stretched():
    wide = [words(text, left=50 + at * 80)[0] for at, text in enumerate(["a", "timetable", "is", "published"])]

    assert parted(Line(tuple(wide)))[0] == ""


def test_a_line_of_one_word_has_no_label():
    assert parted(line("3.2"))[0] == ""
