"""Differences are told where they are, of which kind, in plain words."""

import pytest

from compose.redline.state import differences, state
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, styled, table
from tests.redline.reading import package

_TEXTS = ("The council replies.", "Groups say what things cost.", "Both sides meet.")


def _found(one, other, **parts):
    return differences(state(package(one, **parts)), state(package(other, **parts)))


def _only(one, other):
    (found,) = _found(one, other)
    return found.kind, found.place, found.sentence


def test_nothing_is_told_of_a_file_and_itself():
    assert _found(plain("x"), plain("x")) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("will", "Will"), ("a-b", "a–b"), ("it's", "it’s"), ("a b", "a\u00a0b"), ("a b", "a  b"), ("10", "11"),
        ("ab", "a\tb"), ("end.", "end"), ("e\u0301", "é"),
    ],
)  # fmt: skip
def test_the_smallest_change_of_words_is_seen(old, new):
    assert _only(plain(old), plain(new))[:2] == ("text", (0,))


def test_words_are_shown_about_the_place():
    assert _only(plain("The council may reply."), plain("The council will reply."))[2] == (
        "Block 1 said “The council may reply.” and says “The council will reply.”."
    )


def test_a_paragraph_too_many_is_told_once():
    body = "".join(map(plain, _TEXTS))
    assert _only(body, plain("New.") + body) == (
        "structure", (0,), "Block 1 is a paragraph, “New.”, that is only in the second.",
    )  # fmt: skip
    assert _only(plain("Old.") + body, body)[2] == "Block 1 is a paragraph, “Old.”, that is not in the second."


def test_a_paragraph_split_is_seen():
    assert _found(plain("One. Two."), plain("One. ") + plain("Two."))


def test_formatting_is_told_with_its_words():
    one, other = paragraph(run("We ") + run("will", "<w:b/>")), plain("We will")
    assert _only(one, other) == ("formatting", (0,), "Block 1: “will” was b and is plain.")


def test_style_and_form_are_told():
    kinds = [one[:2] for one in (_only(plain("x"), paragraph(run("x"), styled("FootnoteText"))),)]
    assert kinds == [("formatting", (0,))]
    assert _only(plain("x"), paragraph(run("x"), "<w:keepNext/>"))[2] == (
        "Block 1 is set otherwise: keepNext() instead of nothing."
    )


def _table(*rows):
    return table("".join(row(*(cell(plain(words)) for words in one)) for one in rows), (3000, 3000)) + plain("")


def test_a_cell_is_told_by_row_and_cell():
    assert _only(_table("ab", "cd"), _table("ab", "ce")) == (
        "text", (0, 1, 1, 0), "Block 1, row 2, cell 2, block 1 said “d” and says “e”.",
    )  # fmt: skip


def test_rows_and_cells_are_counted():
    assert _only(_table("ab", "cd"), _table("ab"))[2] == "Block 1 had 2 rows and has 1."
    assert _only(_table("ab"), _table("a"))[2] == "Block 1, row 1 had 2 cells and has 1."


def test_spans_and_widths_are_formatting():
    wide = _table("ab").replace('<w:tcW w:w="3000"', '<w:tcW w:w="2000"', 1)
    assert _only(_table("ab"), wide)[:2] == ("formatting", (0, 0, 0))
    spanned = _table("ab").replace("</w:tcPr>", '<w:gridSpan w:val="2"/></w:tcPr>', 1)
    assert _only(_table("ab"), spanned)[:2] == ("formatting", (0, 0, 0))


def test_a_table_in_the_place_of_a_paragraph_is_told():
    kinds = {(found.kind, found.place) for found in _found(plain("a") + plain(""), _table("a"))}
    assert kinds == {("structure", (0,))}


def test_many_blocks_that_differ_are_told_in_order():
    old = "".join(plain(f"Old {number}") for number in range(900))
    assert len(_found(old, old.replace("Old", "New") + plain("More"))) == 901
