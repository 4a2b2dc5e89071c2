"""Tables of a redline: rows that came and went, words in cells, tables within tables and tables as a whole."""

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
