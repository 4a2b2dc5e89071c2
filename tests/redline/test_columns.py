"""Tables in which columns came or went."""

import datetime as dt

import pytest

from benchmarks.compare import pandoc
from benchmarks.compare.audit import new_kinds
from benchmarks.compare.libreoffice import agreeing
from compose.intake.docx.names import W
from compose.redline.columns import columns
from compose.redline.engine import redline
from compose.redline.merging import Way
from compose.redline.package import Package
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import cell, plain, row, table

WAY = Way("An officer", dt.datetime(2024, 5, 1, 9))
HEADINGS = ("What", "Who", "When")
ROWS = [
    HEADINGS,
    ("Share a van", "The depot", "By the summer"),
    ("Open the hall", "The caretaker", "Every Tuesday"),
    ("Print the newsletter", "The town clerk", "Each quarter"),
]
COSTS = ("Cost", "£90", "Nothing", "£2,000")


def added(place, rows=ROWS, cells=COSTS):
    return [(*one[:place], cell, *one[place:]) for one, cell in zip(rows, cells, strict=True)]


def removed(place, rows=ROWS):
    return [(*one[:place], *one[place + 1 :]) for one in rows]


def plain_cell(words, more=""):
    return cell(plain(words), 1500, more)


START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
MERGED = [
    row(plain_cell("Sweep", START), *map(plain_cell, ("Ann", "May"))),
    row(plain_cell("", ON), *map(plain_cell, ("Ben", "June"))),
]
WIDER = [one.replace("</w:tr>", f"{plain_cell(cost)}</w:tr>") for one, cost in zip(MERGED, ("£1", "£2"), strict=True)]


def packed(rows):
    """A file with a table of `rows`: tuples of words, or XML; every column is a little wider than the one before."""
    rows = [row(*map(plain_cell, one)) if isinstance(one, tuple) else one for one in rows]
    wide = max(one.count("<w:tc>") for one in rows)
    made = table("".join(rows), tuple(1500 + 10 * number for number in range(wide)))
    return Word(plain("Before.") + made + plain("After.")).packed()


def compared(old, new):
    """The two files, their redline once it is proved, and the table in it."""
    old, new = packed(old), packed(new)
    made = redline(old, new, WAY)
    assert not made.unproved and not made.replaced
    return (old, new, made.content), next(Package.opened(made.content, "made").body.iter(f"{W}tbl"))


def told(made):
    """The cells of every row, those put in with a `+` and those taken out with a `-`; whole rows likewise."""
    rows = ((_sign(one, "trPr", "ins", "del"), map(_cell, one.iter(f"{W}tc"))) for one in made.iter(f"{W}tr"))
    return [sign + " | ".join(cells) for sign, cells in rows]


def _cell(one):
    words = "".join(word.text or "" for word in one.iter(f"{W}t", f"{W}delText"))
    return _sign(one, "tcPr", "cellIns", "cellDel") + words


def _sign(one, properties, came, went):
    marks = {f"{W}{came}": "+", f"{W}{went}": "-"}
    return "".join(marks.get(mark.tag, "") for mark in one.iterfind(f"{W}{properties}/*"))


def grid(made, where=""):
    """The widths of its columns, or of those it had before."""
    return [one.get(f"{W}w") for one in made.iterfind(f"{W}tblGrid/{where}{W}gridCol")]


# -- which columns answer one another ----------------------------------------------------------------------------------


def answering(old, new):
    return columns(list(zip(old, new, strict=True)))


@pytest.mark.parametrize("place", range(4))
def test_a_column_more_answers_none(place):
    assert [one for one in answering(ROWS, added(place)) if None in one] == [(None, place)]


@pytest.mark.parametrize("place", range(3))
def test_a_column_less_is_answered_by_none(place):
    assert [one for one in answering(ROWS, removed(place)) if None in one] == [(place, None)]


def test_columns_of_one_heading_answer_one_another_whatever_their_cells_say():
    new = [(*HEADINGS[:2], "Note", "When")] + [(*one[:2], "none", "not yet known") for one in ROWS[1:]]
    assert answering(ROWS, new) == [(0, 0), (1, 1), (None, 2), (2, 3)]


def test_columns_without_headings_are_told_by_their_cells():
    assert answering(ROWS[1:], added(0)[1:]) == [(None, 0), (0, 1), (1, 2), (2, 3)]


def test_a_heading_that_two_columns_have_proves_nothing():
    old = [("Date", "Date"), ("in May", "of the hall")]
    new = [("Date", "Date", "Date"), ("by letter", "in May", "of the hall")]
    assert answering(old, new) == [(None, 0), (0, 1), (1, 2)]


def test_a_column_of_another_heading_and_other_cells_at_one_place_is_the_same_with_other_words():
    new = [(one[0], cost, one[2]) for one, cost in zip(ROWS, COSTS, strict=True)]
    assert answering(ROWS, new) == [(0, 0), (1, 1), (2, 2)]


def test_columns_that_say_little_alike_are_not_paired():
    old = [("What", "Who"), ("Share a van", "The depot")]
    new = [("What", "How often", "Where"), ("Share a van", "Each month", "The old dairy")]
    assert answering(old, new) == [(0, 0), (1, None), (None, 1), (None, 2)]


def test_of_two_columns_that_changed_places_one_is_taken_out_and_put_in():
    (*kept, (gone, come)) = sorted(answering(ROWS, [(b, a, c) for a, b, c in ROWS]), key=lambda one: None in one)
    assert len([one for one in kept if None not in one]) == 2
    assert None in (gone, come)


def test_no_rows_tell_nothing():
    assert columns([]) == []


# -- in the redline ----------------------------------------------------------------------------------------------------


def test_cells_are_put_in_and_the_rest_stays_as_it_is():
    _, made = compared(ROWS, added(1))
    assert told(made)[:2] == ["What | +Cost | Who | When", "Share a van | +£90 | The depot | By the summer"]


def test_cells_are_taken_out_and_the_rest_stays_as_it_is():
    _, made = compared(ROWS, removed(0))
    assert told(made)[:2] == ["-What | Who | When", "-Share a van | The depot | By the summer"]


def test_words_in_cells_that_stay_are_compared():
    new = [tuple(one.replace("Tuesday", "Thursday") for one in cells) for cells in added(3)]
    _, made = compared(ROWS, new)
    words = [word.text for word in made.iter(f"{W}delText")]
    assert words == ["Tuesday"]


def test_rows_that_came_or_went_are_so_as_a_whole():
    new = added(3)
    new[2:3] = [("Lend out chairs for street parties", "Nobody yet", "Soon", "£5")]
    _, made = compared(ROWS, new)
    assert told(made)[2:4] == ["-Open the hall | The caretaker | Every Tuesday", "+" + " | ".join(new[2])]


def test_rows_with_cells_across_columns_are_replaced_whole():
    across = row(cell(plain("All of the towns"), 3000, '<w:gridSpan w:val="3"/>'))
    wider = across.replace('"3"', '"4"')
    _, made = compared([across, *ROWS], [wider, *added(3)])
    assert told(made)[:3] == ["-All of the towns", "+All of the towns", "What | Who | When | +Cost"]


def test_rows_with_cells_that_go_on_from_the_row_above_are_replaced_whole():
    _, made = compared([*ROWS, *MERGED], [*added(3), *WIDER])
    assert told(made)[4:] == ["-Sweep | Ann | May", "+Sweep | Ann | May | £1", "- | Ben | June", "+ | Ben | June | £2"]


def test_the_grid_has_all_columns_and_says_what_it_was():
    _, made = compared(ROWS, [(*one, cost) for one, cost in zip(removed(1), COSTS, strict=True)])
    assert told(made)[0] == "What | -Who | When | +Cost"
    assert grid(made) == ["1500", "1510", "1510", "1520"]
    assert grid(made, f"{W}tblGridChange/{W}tblGrid/") == ["1500", "1510", "1520"]


CASES = [
    *((ROWS, new) for new in (added(0), added(3), removed(0), removed(2))),
    (removed(1), added(2)),
    ([*ROWS, *MERGED], [*added(3), *WIDER]),
]


@pytest.mark.clients
@pytest.mark.parametrize(("old", "new"), CASES)
def test_no_other_program_finds_a_new_fault(old, new):
    files, _ = compared(old, new)
    assert not new_kinds(*files)


@pytest.mark.clients
def test_other_programs_read_the_words_of_both_sides():
    files = {str(number): compared(*case)[0] for number, case in enumerate(CASES)}
    assert all(pandoc.agrees(*one) for one in files.values())
    assert all(agreeing(files).values())
