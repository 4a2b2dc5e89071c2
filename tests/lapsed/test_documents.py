"""Looking through a document: everything that it says is looked through, and each find can be found again."""

import pytest

from compose.document.model import (
    Cell,
    Column,
    Commitment,
    Cover,
    Document,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Table,
    Text,
)
from compose.lapsed.documents import in_document
from tests.lapsed.registers import register
from tests.samples import every_node

OLD = (Text("Ask the Old Board."),)


def document(*blocks, **cover):
    named = {"title": "Compact", "area": "", "tagline": "", "lines": (), **cover}
    return Document("Compact", "en-GB", Cover(**named), (), blocks, "2008-01-01", ())


@pytest.fixture
def old(tmp_path):
    return register(tmp_path, "Old Board", "oldboard.org.uk")


def places(found):
    return [one.under for one in found]


def heading(words, kind="part", number="", ident="p-1", level=1):
    return Heading(level, (Text(words),), ident, kind, number=number)


def test_a_commitment_is_told_by_its_number_part_and_voice(old):
    blocks = (
        heading("Money", number="3"),
        Commitment("c-3-1", "3.1", "", (Paragraph(OLD),)),
        heading("The council will", kind="voice", level=2),
        Commitment("c-3-2", "(a)", "public", (Paragraph(OLD), ListBlock(False, ((Paragraph(OLD),),)))),
        Commitment("c-3-3", "•", "public", (Paragraph(OLD),)),
        heading("Health"),
        Paragraph(OLD),
    )
    found = in_document(document(*blocks), old, "previous/old/compact.docx")
    assert places(found) == [
        "3.1, under '3 Money'",
        "(a), under '3 Money: The council will'",
        "(a), under '3 Money: The council will'",
        "under '3 Money: The council will'",
        "under 'Health'",
    ]
    assert [one.ident for one in found] == ["c-3-1", "c-3-2", "c-3-2", "c-3-3", "p-1"]
    assert found[0].where == "previous/old/compact.docx, 3.1, under '3 Money'"


def test_headings_the_cover_and_what_stands_before_them_are_looked_through(old):
    blocks = (Paragraph(OLD), heading("The Old Board", number="2"))
    found = in_document(document(*blocks, tagline="With the Old Board", lines=("Old Board",)), old)
    assert places(found) == ["on the cover", "on the cover", "before the first heading", "heading '2 The Old Board'"]


def test_rows_of_tables_notes_and_addresses_are_looked_through(old):
    row = (Cell((Text("Old"),)), Cell((Text("Board"),)), Cell(OLD))
    table = Table("Old", (Column("Board", 1), Column("x", 1), Column("y", 1)), (row,))
    link = Link((Text("their page"),), "https://www.oldboard.org.uk/news")
    said = Link((Text("www.oldboard.org.uk"),), "http://www.oldboard.org.uk/")
    blocks = (table, Note("Old", (Paragraph(OLD),)), Paragraph((link,)), Paragraph((said,)))
    found = in_document(document(*blocks), old)
    assert [one.words for one in found] == ["Old Board", "Old Board", "oldboard.org.uk", "oldboard.org.uk"]


def test_an_excerpt_has_a_few_words_on_either_side(old):
    words = "One two three four five six seven ask the **Old Board**, which knows more than we do, of course."
    (found,) = in_document(document(Paragraph((Text(words),))), old)
    assert found.excerpt == "… four five six seven ask the Old Board, which knows more than we do, …"
    two = ListBlock(False, ((Paragraph((Text("Money"),)),), (Paragraph(OLD),), (Paragraph((Text("Time"),)),)))
    assert [one.excerpt for one in in_document(document(two), old)] == ["Ask the Old Board."]
    (found,) = in_document(document(Paragraph((Text("The Old\nBoard"),))), old)
    assert (found.words, found.excerpt) == ("Old Board", "The Old Board")


def test_an_abbreviation_spelled_out_in_one_part_is_understood_in_all(tmp_path):
    some = register(tmp_path, "Old Board", "{words: OB, short: yes}")
    blocks = (Paragraph((Text("The OB meets."),)), heading("Who"), Paragraph((Text("OB: Old Board"),)))
    assert [one.words for one in in_document(document(*blocks), some)] == ["OB", "OB", "Old Board"]


def test_every_kind_of_block_can_be_looked_through(old):
    assert in_document(every_node(), old) == ()
