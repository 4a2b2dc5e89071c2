"""Wording as plain lines for a terminal."""

from compose.document import markdown
from compose.document.preview import preview
from compose.errors import Place
from tests.helpers import route_of


def lines(wording, **values):
    blocks, problems = markdown.parse(wording, Place("x.md", 1), "Caption", {"partners": "partner"})
    assert not problems
    return list(preview(blocks, route_of(**values)))


def test_an_answer_stands_where_there_is_one_else_the_usual_one_else_what_is_asked():
    wording = "Within {{ notice_months }}: {{ contact_name }}.\n"
    assert lines(wording) == ["Within 3 months: [contact for questions]."]
    assert lines(wording, notice_months=6, contact_name="Jo") == ["Within 6 months: Jo."]


def test_the_usual_answer_to_a_question_that_sleeps_stands_too():
    assert lines("Within {{ panel_days }}.\n") == ["Within 30 working days."]


def test_items_of_lists_and_rows_of_tables_have_a_line_each():
    assert lines("- one\n- two\n\n1. three\n") == ["- one", "- two", "1. three"]
    assert lines("| a | b |\n|---|---|\n| x | y |\n") == ["x | y"]


def test_an_insert_is_named():
    assert lines("::: insert commitments-on funding\n:::\n") == [
        "[Here stands what the answers make of: commitments-on funding]"
    ]
