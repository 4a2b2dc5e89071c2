"""The reading order of a page."""

from compose.intake.pdf.lines import lines_of, text_of
from compose.intake.pdf.regions import Rows, areas
from tests.intake.pdf.made import line, lines

WIDE = "This Compact was agreed by all of the partners who met in the town hall in the spring of that year and sign it"
LEFT, RIGHT = 50.0, 320.0


def column(name, left, count=6, base=120.0, step=13.0):
    rows = (f"{name} column {at} has words that fill the whole of it" for at in range(count))
    return lines(*rows, left=left, base=base, step=step)


def order(*rows):
    found = areas(lines_of(word for one in rows for word in one.words), 10)
    return [text_of(one.words)[:14] for area in found if not isinstance(area, Rows) for one in area]


def firsts(*rows):
    return list(dict.fromkeys(text.split()[0] for text in order(*rows)))


def test_a_page_of_one_column_is_read_from_the_top():
    assert order(line(WIDE), line(WIDE, base=113)) == [WIDE[:14]] * 2


def test_columns_are_read_one_after_the_other():
    assert firsts(*column("First", LEFT), *column("Second", RIGHT)) == ["First", "Second"]


def test_columns_whose_lines_stand_at_other_heights_are_too():
    assert firsts(*column("First", LEFT), *column("Second", RIGHT, base=125.5)) == ["First", "Second"]


def test_three_columns_are_read_from_the_left():
    thin = [lines(*(f"{name} {at} has some words" for at in range(6)), left=left) for name, left in
            (("One", 50.0), ("Two", 200.0), ("Three", 350.0))]

    assert firsts(*(one for rows in thin for one in rows)) == ["One", "Two", "Three"]


def test_what_spans_the_columns_parts_what_is_above_from_what_is_below():
    above, below = (column("A", LEFT), column("B", RIGHT)), (column("C", LEFT, base=260), column("D", RIGHT, base=260))
    rows = [one for side in (*above, *below) for one in side]

    assert firsts(*rows, line(WIDE, base=225)) == ["A", "B", "This", "C", "D"]


def test_a_short_heading_above_two_columns_parts_them_too():
    rows = [*column("A", LEFT), *column("B", RIGHT), *column("C", LEFT, base=270), *column("D", RIGHT, base=270)]

    assert firsts(*rows, line("Heading", base=228, size=16)) == ["A", "B", "Heading", "C", "D"]


def test_a_heading_within_a_column_stays_in_it():
    rows = [*column("A", LEFT, 10), *column("B", RIGHT, 12), *lines("Heading", base=276, bold=True)]

    assert firsts(*rows) == ["A", "Heading", "B"]


def test_numbers_beside_their_text_are_no_column():
    numbers = [line(f"1.{at}", base=120 + at * 13) for at in range(6)]
    text = column("Text", 90.0)

    assert order(*numbers, *text)[0].startswith("1.0 Text")


def test_paragraphs_that_begin_side_by_side_are_rows():
    rows = [
        *(one for at in range(4) for one in column("Public", LEFT, 2, 100 + at * 45)),
        *(one for at in range(4) for one in column("Groups", RIGHT, 2, 100 + at * 45)),
    ]
    (found,) = areas(lines_of(word for one in rows for word in one.words), 10)

    assert isinstance(found, Rows)
    assert [[len(cell) for cell in row] for row in found.rows] == [[2, 2]] * 4


def test_a_short_line_between_columns_and_what_spans_them_comes_after_both():
    rows = [*column("A", LEFT), *column("B", RIGHT), line("We also say:", base=225), line(WIDE, base=250)]

    assert firsts(*rows) == ["A", "B", "We", "This"]


def test_a_column_of_numbers_with_a_word_among_them_is_none():
    labels = ["1.1", "1.2", "1.3", "1.4", "1.5", "Appendix A"]
    numbers = [line(text, base=120 + at * 13) for at, text in enumerate(labels)]

    assert order(*numbers, *column("Text", 120.0))[0].startswith("1.1 Text")


def test_two_lines_side_by_side_with_white_around_them_are_columns():
    assert firsts(*column("A", LEFT, 2), *column("B", RIGHT, 2), line(WIDE, base=170)) == ["A", "B", "This"]
