"""Labels: what may be one, and which of those that were typed are believed."""

import pytest

from compose.document.model import Strong, Text
from compose.document.walk import text
from compose.intake.structure import labels
from compose.intake.structure.model import Line
from compose.intake.structure.sequences import labelled


def taken(*words):
    """The label and the words of each line, after labels were looked for."""
    return [(line.label, line.text) for line in labelled([Line((Text(one),)) for one in words])]


@pytest.mark.parametrize(
    ("printed", "family", "value"),
    [("1.", "number", 1), ("(12)", "number", 12), ("4.2)", "decimal", 2), ("3.1.4", "decimal", 4), ("(a)", "letter", 1),
     ("b)", "letter", 2), ("A1", "code", 1), ("P3.", "code", 3), ("Commitment 4", "word", 4),
     ("Section two", "word", 2),
     ("•", "bullet", 0), ("\uf0b7", "bullet", 0), ("(iv)", "roman", 4), ("XII.", "roman", 12), ("II", "roman", 2)],
)  # fmt: skip
def test_a_label_is_read(printed, family, value):
    assert (family, value) in [(label.family, label.value) for label in labels.given(printed)]


def test_a_sign_that_numbers_nothing_is_a_bullet():
    assert [label.family for label in labels.given("§§")] == ["bullet"]


@pytest.mark.parametrize(
    "words",
    ["12 weeks' notice will be given.", "3 months is enough.", "2010 was hard.", "A strong sector matters.", "I agree.",
     "A4 paper is used.", "(a) stands here alone.", "o my.", "4) alone."],
)  # fmt: skip
def test_a_number_in_a_sentence_is_no_label(words):
    assert taken("Before.", words, "After.") == [("", "Before."), ("", words), ("", "After.")]


@pytest.mark.parametrize(
    ("run", "expected"),
    [(("1 Pay on time", "2 Say why"), ["1", "2"]), (("1. Pay", "2. Say"), ["1.", "2."]),
     (("a) pay", "b) say"), ["a)", "b)"]),
     (("A1 Pay", "A2 Say"), ["A1", "A2"]), (("3.1 Pay",), ["3.1"]), (("o pay", "o say"), ["o", "o"]),
     (("- pay",), ["-"]), (("•\tpay",), ["•"]), (("4.2) Pay", "4.3) Say"), ["4.2)", "4.3)"]),
     (("Commitment 4: pay",), ["Commitment 4"]), (("I General", "II Finance"), ["I", "II"])],
)  # fmt: skip
def test_a_label_is_believed_where_it_stands_in_a_run(run, expected):
    assert [label for label, _ in taken(*run)] == expected


def test_a_run_goes_on_over_paragraphs_and_a_number_that_was_lost():
    words = ("3.1 One.", "Something else.", "3.3 Three.", "(a) first;", "(b) second.", "3.4 Four.")
    assert [label for label, _ in taken(*words)] == ["3.1", "", "3.3", "(a)", "(b)", "3.4"]


def test_a_heading_without_a_stop_counts_where_its_points_count_within_it():
    words = ("3 Funding", "3.1 Pay.", "3.2 Say.", "3 months is usual.")
    assert [label for label, _ in taken(*words)] == ["3", "3.1", "3.2", ""]


@pytest.mark.parametrize(
    ("run", "families"),
    [(("(h) one", "(i) two", "(j) three"), ["letter"] * 3), (("(i) one", "(ii) two", "(iii) three"), ["roman"] * 3),
     (("(iv) one", "(v) two", "(vi) three"), ["roman"] * 3)],
)  # fmt: skip
def test_neighbours_tell_a_letter_from_a_roman_number(run, families):
    assert [line.family for line in labelled([Line((Text(one),)) for one in run])] == families


def test_bold_letters_stay_where_a_label_is_taken_off():
    (line, _) = labelled([Line((Strong((Text("1. Pay"),)), Text(" now"))), Line((Text("2. Say"),))])
    assert (line.content, text(line.content)) == ((Strong((Text("Pay"),)), Text(" now")), "Pay now")
