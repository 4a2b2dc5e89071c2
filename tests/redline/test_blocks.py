"""A story as blocks, and which blocks of two stories answer one another."""

from compose.redline.blocks import blocks
from compose.redline.pairing import groups
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, table
from tests.redline.reading import package

LINES = ("The council pays within ten days.", "We meet twice a year.", "It ends in 2030.", "Fares are paid back.")
GRID = table(row(cell(plain("Rooms")), cell(plain("free"))), (3000, 3000))
START, END = '<w:bookmarkStart w:id="4" w:name="x"/>', '<w:bookmarkEnd w:id="4"/>'


def of(body):
    return blocks(package(body).body)


def paired(old, new):
    """Which blocks answer one another, by number."""
    sides = ("".join(one if one[0] == "<" else plain(one) for one in some) for some in (old, new))
    return [(group.old, group.new) for group in groups(*map(of, sides))]


def held(content):
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_blocks_are_paragraphs_and_tables_whatever_they_stand_in():
    found = of(plain("One.") + held(plain("Two.") + held(GRID)) + plain("End."))
    assert [(one.text.split(), one.table, len(one.shells)) for one in found] == [
        (["One."], False, 0), (["Two."], False, 1), (["Rooms", "free"], True, 2), (["End."], False, 0),
    ]  # fmt: skip


def test_what_stands_between_blocks_goes_with_the_next_one_and_at_the_end_with_the_last():
    found = of(plain("One.") + START + plain("Two.") + END)
    assert [[one.tag.rpartition("}")[2] for one in block.before] for block in found] == [
        [], ["bookmarkStart", "bookmarkEnd"],
    ]  # fmt: skip


def test_a_tab_is_read_and_a_tab_stop_is_not():
    stop = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    assert [one.text for one in of(paragraph(run("a\tb"), stop))] == ["a\tb"]


def test_what_was_taken_out_stands_before_what_was_put_in_at_the_same_place():
    old, new = (LINES[0], LINES[1], LINES[2]), (LINES[0], LINES[3], LINES[2])
    assert paired(old, new) == [((0,), (0,)), ((1,), ()), ((), (1,)), ((2,), (2,))]


def test_nothing_answers_anything_across_what_stayed():
    old, new = LINES[:3], (LINES[1], LINES[2], LINES[0])
    assert paired(old, new) == [((0,), ()), ((1,), (0,)), ((2,), (1,)), ((), (2,))]


def test_a_table_answers_a_table_and_no_paragraph():
    assert paired((LINES[0], GRID, LINES[2]), (LINES[0], "Rooms\tfree", LINES[2]))[1:3] == [((1,), ()), ((), (1,))]
    assert paired((LINES[0], GRID, LINES[2]), (LINES[0], GRID.replace("free", "cheap"), LINES[2]))[1] == ((1,), (1,))


def test_a_table_answers_one_table_and_not_two():
    halves = [GRID, GRID.replace("Rooms", "Halls")]
    whole = table(
        row(cell(plain("Rooms")), cell(plain("free"))) + row(cell(plain("Halls")), cell(plain("free"))), (1, 1)
    )
    sides = [(LINES[0], whole, LINES[2]), (LINES[0], *halves, LINES[2])]
    for group in groups(*(of("".join(one if one[0] == "<" else plain(one) for one in some)) for some in sides)):
        assert len(group.old) <= 1 and len(group.new) <= 1
