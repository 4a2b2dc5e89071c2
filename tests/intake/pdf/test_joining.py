"""Paragraphs and tables that go on elsewhere, and words that were divided."""

import pytest

from compose.document import walk
from compose.intake.pdf.hyphens import Vocabulary
from compose.intake.pdf.joining import joined
from compose.intake.pdf.model import Table
from compose.intake.pdf.running_text import runs_of
from compose.intake.runs import content
from tests.intake.pdf.made import block, lines, said


def over(before, after, **more):
    return said(joined([[block(before, base=780, full=True)], [block(after, page=2, **more)]]))


def test_a_sentence_goes_on_over_the_page():
    assert over("We will tell groups", "early of any change.") == ["|We will tell groups early of any change."]


def test_a_sentence_goes_on_with_a_name():
    assert len(over("We will work closely with", "Rivermouth Council on it.")) == 1


@pytest.mark.parametrize("after", ["Groups will listen.", "3.2 Groups will listen."])
def test_a_finished_sentence_does_not(after):
    assert len(over("We will tell groups.", after)) == 2


def test_a_labelled_paragraph_begins_anew():
    assert len(over("We will tell groups", "early of it", label="3.2")) == 2


def test_paragraphs_below_each_other_in_one_column_are_left_alone():
    assert len(joined([[block("Working together", base=100), block("for everyone", base=140)]])) == 2


def table(page, *rows):
    return Table(tuple(tuple(((block(text, page=page),) if text else ()) for text in row) for row in rows), page)


def test_a_table_goes_on_over_the_page_without_its_heading_row_again():
    head = ("Public", "Groups")
    (found,) = joined([[table(1, head, ("Pay.", "Listen."))], [table(2, head, ("Plan.", "Tell."))]])

    assert [[said(cell)[0] for cell in row] for row in found.rows] == [
        ["|Public", "|Groups"], ["|Pay.", "|Listen."], ["|Plan.", "|Tell."],
    ]


def test_a_row_parted_by_the_end_of_a_page_is_whole():
    (found,) = joined([[table(1, ("Pay all the bills in", "Listen."))], [table(2, ("good time.", ""))]])

    assert [said(cell)[0] for cell in found.rows[0]] == ["|Pay all the bills in good time.", "|Listen."]


def mended(*texts, seen=()):
    rows = lines(*texts)
    return walk.text(content(runs_of(rows, Vocabulary([*rows, *lines(*seen)]))))


@pytest.mark.parametrize(
    ("texts", "seen", "result"),
    [
        (("many organi-", "sations"), (), "many organisations"),
        (("soft orga\u00ad", "nisations"), (), "soft organisations"),
        (("a long-", "term plan"), (), "a long-term plan"),
        (("with face-", "to-face talks"), (), "with face-to-face talks"),
        (("for peer-", "support groups"), ("our peer-support work",), "for peer-support groups"),
        (("the work-", "force of all"), ("its workforce is large",), "the workforce of all"),
        (("from 2009–", "2012 on"), (), "from 2009–2012 on"),
        (("in Kingston-", "Upon Hull"), (), "in Kingston-Upon Hull"),
        (("public and/", "or private"), (), "public and/or private"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_mended(texts, seen, result):
    assert mended(*texts, seen=seen) == result


def test_bold_words_stay_bold_and_spaces_single():
    rows = lines("We will", bold=True) + lines("meet", base=113)
    runs = content(runs_of(rows, Vocabulary(rows)))

    assert [type(each).__name__ for each in runs] == ["Strong", "Text"]
    assert walk.text(runs) == "We will meet"


def test_two_words_at_the_end_of_a_line_are_one_where_the_file_divides_words():
    seen = ("the paper is for work", "by organi-", "sations of all kinds")

    assert mended("and paper-", "work is kept", seen=seen[:1]) == "and paper-work is kept"
    assert mended("and paper-", "work is kept", seen=seen) == "and paperwork is kept"
