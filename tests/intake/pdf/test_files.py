"""PDF files that other programs made: their paragraphs, numbers and bullets are all there, each once and in order."""

from dataclasses import replace
from pathlib import Path

import pytest

from compose.document import walk
from compose.intake.model import Grid
from compose.intake.pdf.pages import read_pages
from compose.intake.pdf.reading import read_document, read_opened

FILES = Path(__file__).parent / "files"
NUMBERED = ("numbered-weasyprint", "numbered-libreoffice-tagged", "two-columns-weasyprint", "three-columns-weasyprint")
NOTED = ("notes-weasyprint", "notes-typst-tagged")
SIDED = (
    "side-by-side-chromium-tagged",
    "side-by-side-libreoffice",
    "side-by-side-unruled-weasyprint",
    "side-by-side-rows-weasyprint",
)


def opened(name, tags=True):
    found = read_pages((FILES / f"{name}.pdf").read_bytes())
    return found if tags else replace(found, pages=tuple(replace(page, tag=None) for page in found.pages))


def truth(name):
    return [tuple(row.split("\t")) for row in (FILES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


def flat(pieces):
    for piece in pieces:
        if isinstance(piece, Grid):
            yield from (inner for row in piece.rows for cell in row for inner in flat(cell))
        else:
            yield piece


def printed(label, text):
    return f"{label} {text}".strip()


def told(read):
    return [printed(piece.label, walk.text(piece.content)) for piece in flat(read.pieces)]


@pytest.mark.parametrize("tags", [True, False], ids=["tags", "places"])
@pytest.mark.parametrize("name", NUMBERED)
def test_every_paragraph_is_whole_and_in_order(name, tags):
    assert told(read_opened(opened(name, tags))) == [printed(*row[1:]) for row in truth("numbered")]


@pytest.mark.parametrize("tags", [True, False], ids=["tags", "places"])
@pytest.mark.parametrize("name", NUMBERED)
def test_numbers_and_bullets_that_stand_apart_are_labels(name, tags):
    labels = [piece.label for piece in flat(read_opened(opened(name, tags)).pieces) if piece.kind == "item"]

    assert labels == [row[1] for row in truth("numbered") if row[0] == "item"]


def test_points_under_a_commitment_stand_deeper():
    levels = {piece.label: piece.level for piece in read_opened(opened("numbered-weasyprint")).pieces if piece.label}

    assert (levels["2.4"], levels["(a)"], levels["(c)"], levels["2.5"]) == (0, 1, 1, 0)


def test_numbers_that_were_typed_before_a_space_stay_in_the_words():
    assert told(read_opened(opened("typed-libreoffice"))) == [printed(*row[1:]) for row in truth("numbered")]


def test_headings_have_the_levels_that_their_sizes_or_bookmarks_tell():
    pieces = read_opened(opened("three-columns-weasyprint")).pieces
    heads = [(piece.level, walk.text(piece.content)) for piece in pieces if piece.kind == "heading"]

    assert heads[:4] == [
        (1, "The Rivermouth Compact"), (2, "Our values"), (2, "1 A strong and independent sector"),
        (3, "The public sector will"),
    ]


@pytest.mark.parametrize("tags", [True, False], ids=["tags", "places"])
@pytest.mark.parametrize("name", SIDED)
def test_what_stands_side_by_side_is_never_read_across(name, tags):
    assert sorted(told(read_opened(opened(name, tags)))) == sorted(printed(*row[1:]) for row in truth("side-by-side"))


@pytest.mark.parametrize("tags", [True, False], ids=["tags", "places"])
def test_a_ruled_table_is_read_row_by_row_also_over_the_end_of_a_page(tags):
    grids = [piece for piece in read_opened(opened("side-by-side-libreoffice", tags)).pieces if isinstance(piece, Grid)]

    assert [len(grid.rows) for grid in grids] == [4, 5, 3]
    assert [told_cell(cell) for cell in grids[1].rows[3]] == [
        "2.5 Pay in advance of expenditure where this brings better value for money, and pay undisputed invoices "
        "within thirty days.",
        "",
    ]
    assert all(grid.headed for grid in grids)


def told_cell(cell):
    return " ".join(walk.text(piece.content) for piece in cell)


@pytest.mark.parametrize("tags", [True, False], ids=["tags", "places"])
@pytest.mark.parametrize("name", NOTED)
def test_contents_running_heads_and_footnotes_stay_out_of_the_sentences(name, tags):
    read = read_opened(opened(name, tags))
    notes = [text for text in told(read) if text.startswith("Note: ")]

    assert [text for text in told(read) if text not in notes] == [printed(*row[1:]) for row in truth("numbered")]
    assert notes and notes[0].startswith("Note: See the guide")
    assert read.notes[0] == "Its table of contents was left out."


def test_a_footnote_follows_the_paragraph_that_leads_to_it():
    texts = told(read_document((FILES / "notes-weasyprint.pdf").read_bytes()))
    at = texts.index("Note: Rules on premises are in the council’s own code.")

    assert texts[at - 1].startswith("2.1 Consider a wide range of ways")


def test_the_title_is_that_of_the_files_properties():
    assert read_opened(opened("numbered-weasyprint")).title == "Rivermouth Compact"
