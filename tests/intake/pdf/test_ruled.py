"""Tables: ruled all round, across only, or shaded row by row."""

from compose.intake.pdf.model import Rule, Table
from compose.intake.pdf.placed import flow_of
from tests.intake.pdf.made import lines, page, said


def cell(text, left, base, **looks):
    return lines(*text.split("/"), left=left, base=base, **looks)


HEAD = [cell("Public bodies will", 55, 100, bold=True), cell("Groups will", 305, 100, bold=True)]
LONG = "tell groups early of changes to all of the/money we have"
FIRST = [cell(LONG, 55, 120), cell("say whom they speak for", 305, 120)]
SECOND = [cell("pay on time", 55, 160), cell("keep good accounts of what they were given/for it", 305, 160)]
WORDS = [row for part in (HEAD, FIRST, SECOND) for row in part]
GRID = [["|Public bodies will", "|Groups will"],
        ["|tell groups early of changes to all of the money we have", "|say whom they speak for"],
        ["|pay on time", "|keep good accounts of what they were given for it"]]


def across(*heights, left=50.0, right=550.0):
    return [Rule(left, height, right, height) for height in heights]


def down(*places, top=88.0, bottom=180.0):
    return [Rule(place, top, place, bottom) for place in places]


def told(rules, *more):
    flow = flow_of(page(*WORDS, *more, rules=rules), 10)
    return [cells(each) if isinstance(each, Table) else said([each])[0] for each in flow]


def cells(table):
    return [["".join(said(cell)) for cell in row] for row in table.rows]


def test_a_table_is_read_cell_by_cell():
    assert told([*across(88, 106, 146, 180), *down(50, 300, 550)]) == [GRID]


def test_lines_drawn_cell_by_cell_are_one():
    halves = [*across(88, 106, 146, 180, right=300), *across(88, 106, 146, 180, left=300)]

    assert told([*halves, *down(50, 300, 550, bottom=120), *down(50, 300, 550, top=120)]) == [GRID]


def test_lines_across_make_rows_and_the_white_makes_columns():
    assert told(across(88, 106, 146, 180)) == [GRID]


def test_a_first_row_above_the_first_line_belongs_to_the_table():
    assert told(across(106, 146, 180)) == [GRID]


def test_rows_between_shaded_ones_belong_to_the_table():
    drawn = {"top": (88, 106), "bottom": (146, 180)}.values()
    boxes = [(*across(top, bottom), *down(50, 300, 550, top=top, bottom=bottom)) for top, bottom in drawn]
    shaded = [rule for box in boxes for rule in box]

    assert told(shaded) == [GRID]


def test_a_bold_first_row_is_a_row_of_headings():
    (table,) = flow_of(page(*WORDS, rules=[*across(88, 106, 146, 180), *down(50, 300, 550)]), 10)

    assert table.headed


def test_what_stands_above_and_below_a_table_stays_there():
    above, below = lines("Our undertakings", base=70, size=14), lines("All this is looked at every year.", base=220)

    assert told([*across(88, 106, 146, 180), *down(50, 300, 550)], above, below) == [
        "|Our undertakings", GRID, "|All this is looked at every year.",
    ]


def test_a_cell_that_spans_the_columns_is_not_cut():
    wide = lines("This row is for all of the partners, and runs across both of the columns above it", left=55, base=195)

    assert told([*across(88, 106, 146, 180, 205), *down(50, 550, bottom=205), *down(300)], wide)[0][3] == [
        "|This row is for all of the partners, and runs across both of the columns above it", "",
    ]


def test_a_box_around_a_paragraph_is_no_table():
    box = [*across(88, 180), *down(50, 550)]

    assert all(not isinstance(each, Table) for each in flow_of(page(lines("A box", base=110), rules=box), 10))


def test_a_heading_beside_a_table_in_the_next_column_stays_in_its_own():
    left = [lines(*["First column has words that fill it"] * 4, base=base) for base in (100, 190, 290)]
    right = [lines(*["Second column has words that fill it"] * 6, left=320, base=base) for base in (100, 350)]
    heading = lines("A heading", base=262, size=15)
    rules = [*across(190, 240, 330, left=320, right=540), *down(320, 430, 540, top=190, bottom=330)]
    cells_ = [lines(text, left=at, base=base) for base in (215, 300) for at, text in ((325, "Chair"), (435, "Signed"))]
    flow = flow_of(page(*left, *right, heading, *cells_, rules=rules), 10)

    firsts = ["Table" if isinstance(each, Table) else said([each])[0].split()[0] for each in flow]

    assert firsts == ["|First", "|First", "|A", "|First", "|Second", "Table", "|Second"]
