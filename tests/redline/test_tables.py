"""Tables of a redline: rows that came and went, words in cells, tables within tables and tables as a whole."""

import io

import docx
import pytest

from compose.intake.docx.names import W
from tests.redline.making.word.xml import cell, plain, row, table
from tests.redline.shown import between, shown


def grid(*rows):
    """A table of two columns."""
    made = "".join(row(*(cell(plain(words)) for words in one)) for one in rows)
    return plain("Before.") + table(made, (3000, 3000)) + plain("After.")


HEAD, MAY, JUNE, JULY = ("Who", "When"), ("Council", "May"), ("Groups", "June"), ("Police", "July")


def rows(body):
    """Marks of rows, in order: `+`, `-` or nothing."""
    signs = {f"{W}ins": "+", f"{W}del": "-"}
    marks = (one.find(f"{W}trPr") for one in body.iter(f"{W}tr"))
    return ["".join(signs.get(mark.tag, "") for mark in of) if of is not None else "" for of in marks]


def test_a_word_in_a_cell_is_marked_and_the_row_stays():
    body = between(grid(HEAD, MAY), grid(HEAD, ("Council", "April"))).body
    assert "[-May-][+April+]" in shown(body)
    assert rows(body) == ["", ""]


def test_a_row_put_in_is_marked_as_one_with_its_words():
    body = between(grid(HEAD, MAY), grid(HEAD, MAY, JUNE)).body
    assert rows(body) == ["", "", "+"] and "[+Groups+]" in "".join(shown(body))


def test_a_row_taken_out_from_the_middle_is_that_row():
    body = between(grid(HEAD, MAY, JUNE, JULY), grid(HEAD, MAY, JULY)).body
    assert rows(body) == ["", "", "-", ""]


def test_a_whole_table_goes_row_by_row():
    body = between(grid(HEAD, MAY), plain("Before.") + plain("After.")).body
    assert rows(body) == ["-", "-"]


def test_a_whole_table_comes_row_by_row():
    body = between(plain("Before.") + plain("After."), grid(HEAD, MAY)).body
    assert rows(body) == ["+", "+"]


def test_a_table_within_a_cell_is_compared_as_well():
    def nested(words):
        inner = table(row(cell(plain(words))), (2000,)) + plain("")
        return table(row(cell(plain("Outer") + inner)), (4000,)) + plain("After.")

    body = between(nested("Six weeks"), nested("Twelve weeks")).body
    assert "[-Six-][+Twelve+] weeks" in shown(body) and rows(body) == ["", ""]


def test_a_cell_that_spans_two_columns_is_merged_where_it_does_so_on_both_sides():
    def spanned(words):
        wide = cell(plain(words), 6000, '<w:gridSpan w:val="2"/>')
        return table(row(wide) + row(cell(plain("a")), cell(plain("b"))), (3000, 3000)) + plain("After.")

    body = between(spanned("Old heading"), spanned("New heading")).body
    assert "[-Old-][+New+] heading" in shown(body) and rows(body) == ["", ""]


def test_a_cell_of_another_colour_notes_the_one_it_had():
    def shaded(fill):
        shade = f'<w:shd w:val="clear" w:fill="{fill}"/>'
        return table(row(cell(plain("a"), 3000, shade)), (3000,)) + plain("After.")

    (note,) = between(shaded("FFFFFF"), shaded("EEEEEE")).body.iter(f"{W}tcPrChange")
    assert note[0].find(f"{W}shd").get(f"{W}fill") == "FFFFFF"


def test_cells_that_are_merged_down_on_one_side_alone_are_rows_of_another_shape():
    """Word tracks no change of how cells are merged, so the rows are taken out and put in."""

    def merged(more):
        first = row(cell(plain("Rooms"), 3000, more and '<w:vMerge w:val="restart"/>'), cell(plain("a")))
        return table(first + row(cell(plain(""), 3000, more and "<w:vMerge/>"), cell(plain("b"))), (3000, 3000))

    body = between(merged("") + plain("After."), merged("yes") + plain("After.")).body
    assert sorted(rows(body)) == ["+", "+", "-", "-"]


def test_a_row_in_a_content_control_is_compared():
    def held(words):
        one = f"<w:sdt><w:sdtPr/><w:sdtContent>{row(cell(plain(words)))}</w:sdtContent></w:sdt>"
        return table(row(cell(plain("Head"))) + one, (3000,)) + plain("After.")

    body = between(held("Six weeks"), held("Ten weeks")).body
    assert shown(body) == ["Head", "[-Six-][+Ten+] weeks", "After."] and rows(body) == ["", ""]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tblPr", '<w:tblStyle w:val="TableGrid"/>', '<w:tblStyle w:val="TableGrid"/><w:jc w:val="center"/>'),
        ("trPr", "<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>"),
        ("tblGrid", '<w:gridCol w:w="3000"/>', '<w:gridCol w:w="4000"/>'),
    ],
)
def test_another_look_of_a_table_or_row_notes_the_one_it_had(name, old, new):
    before = grid(HEAD)
    body = between(before, before.replace(old, new)).body
    (note,) = body.iter(f"{W}{name}Change")
    assert len(note) == 1 and note[0].tag == f"{W}{name}" and note.getnext() is None
    assert shown(body) == ["Before.", *HEAD, "After."]


def test_the_mark_of_a_row_stands_behind_what_the_row_makes_of_the_table():
    one = row(cell(plain("Rooms"))).replace("<w:tr>", "<w:tr><w:tblPrEx/>")
    with_it = table(row(cell(plain("Head"))) + one, (3000,)) + plain("After.")
    body = between(with_it.replace(one, ""), with_it).body
    assert [inner.tag for inner in list(body.iter(f"{W}tr"))[1]] == [f"{W}tblPrEx", f"{W}trPr", f"{W}tc"]


def test_another_reader_finds_unmarked_in_the_cells_what_both_files_say():
    package = between(grid(HEAD, MAY, JUNE), grid(HEAD, ("Council", "April"), JULY))
    found = docx.Document(io.BytesIO(package.saved())).tables[0]  # which reads no words in marks of change
    assert [[cell.text for cell in row.cells] for row in found.rows] == [[*HEAD], ["Council", ""], ["", ""], ["", ""]]
