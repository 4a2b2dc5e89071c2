"""Lines of one column to paragraphs."""

from compose.intake.pdf.model import Line
from compose.intake.pdf.paragraphs import blocks_of
from tests.intake.pdf.made import line, lines, said, words

FULL = "Public bodies will tell groups early of any change"


def test_lines_that_fill_the_column_are_one_paragraph():
    assert said(blocks_of(lines(FULL, FULL, "and listen."))) == [f"|{FULL} {FULL} and listen."]


def test_a_wider_gap_parts_paragraphs():
    assert len(blocks_of([*lines(FULL, FULL), *lines(FULL, FULL, base=133)])) == 2


def test_a_line_that_ends_early_ends_its_paragraph():
    assert said(blocks_of(lines(FULL, "and listen.", "Groups will", FULL)))[:2] == [
        f"|{FULL} and listen.", "|Groups will",
    ]


def test_a_first_line_that_begins_further_in_begins_a_paragraph():
    ended = "Public bodies will tell groups early of changes ."

    assert len(blocks_of(lines(FULL, ended, f"   {ended[:-3]}", FULL))) == 2


def test_each_number_begins_a_paragraph_whose_lines_hang():
    starts = (("1.1", 100), ("1.2", 126))
    made = [Line((*words(number, base=base), *words(FULL, left=80, base=base))) for number, base in starts]
    below = [line(FULL, left=80, base=base) for base in (113, 139)]

    assert said(blocks_of([made[0], below[0], made[1], below[1]])) == [f"1.1|{FULL} {FULL}", f"1.2|{FULL} {FULL}"]


def test_a_number_within_a_sentence_begins_none():
    rows = lines("Public bodies will answer letters within at most", "12 working days of the day that they came")

    assert len(blocks_of(rows)) == 1


def test_a_heading_in_larger_letters_is_a_paragraph_of_its_own_also_on_two_lines():
    head = lines("A strong and", "independent sector", size=16, step=19)

    assert said(blocks_of([*head, *lines(FULL, base=140)]))[0] == "|A strong and independent sector"


def test_a_bold_line_above_plain_ones_is_a_paragraph_of_its_own():
    assert len(blocks_of([line("Public bodies", bold=True), *lines(FULL, FULL, base=113)])) == 2


def test_a_sentence_that_begins_in_bold_goes_on():
    start = line(FULL, bold=True)

    assert len(blocks_of([start, *lines("and " + FULL[4:], base=113)])) == 1


def test_no_lines_are_no_paragraphs():
    assert blocks_of([]) == []


def test_a_number_before_a_space_begins_a_paragraph_after_a_full_line():
    ended = "3.1 Public bodies will tell groups early of this."

    assert len(blocks_of(lines(ended, ended.replace("3.1", "3.2")))) == 2
