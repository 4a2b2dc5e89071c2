"""Blocks to pieces: headings, items and how deep they stand."""

from dataclasses import replace

from compose.document import walk
from compose.intake.pdf.headings import headings
from compose.intake.pdf.hyphens import Vocabulary
from compose.intake.pdf.outline import Entry
from compose.intake.pdf.pieces import Writer
from tests.intake.pdf.made import block


def pieces(*blocks, outline=()):
    return Writer(headings(blocks, 10.0, outline), Vocabulary([])).pieces(blocks)


def told(*blocks, **more):
    return [(piece.kind, piece.level) for piece in pieces(*blocks, **more)]


def test_larger_letters_are_headings_by_their_size():
    heads = block("Our Compact", size=22), block("Our values", size=15)
    made = told(*heads, block("We trust one another."), block("Funding", size=15))

    assert made == [("heading", 1), ("heading", 2), ("paragraph", 0), ("heading", 2)]


def test_a_bold_paragraph_is_none_but_is_known_to_be_bold():
    (piece,) = pieces(block("Our values", bold=True))

    assert (piece.kind, piece.bold, piece.size) == ("paragraph", True, 1.0)


def test_a_bookmark_makes_a_bold_paragraph_a_heading():
    assert told(block("Our values", bold=True), outline=[Entry("2 Our Values", 3)]) == [("paragraph", 0)]
    assert told(block("Our values", bold=True), outline=[Entry("Our Values", 3)]) == [("heading", 3)]


def test_a_long_paragraph_in_large_letters_is_no_heading():
    text = ["Welcome to our Compact, which we hope all will read with care and keep to"] * 5

    assert told(block(*text, size=13)) == [("paragraph", 0)]


def test_items_stand_as_deep_as_their_labels_do():
    made = told(
        block("Fund:", label="1.1"), block("early", label="(a)", left=70.0), block("well", label="(b)", left=70.0),
        block("Meet.", label="1.2"),
    )

    assert made == [("item", 0), ("item", 1), ("item", 1), ("item", 0)]


def test_a_heading_with_a_number_keeps_it_as_its_label():
    (piece,) = pieces(block("Funding", label="3", size=15))

    assert (piece.kind, piece.label, walk.text(piece.content)) == ("heading", "3", "Funding")


def test_a_footnote_says_that_it_is_one():
    (piece,) = pieces(replace(block("See the guide."), role="note"))

    assert walk.text(piece.content) == "Note: See the guide."
