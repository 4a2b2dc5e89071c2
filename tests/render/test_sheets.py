"""Papers, leaflets and posters: a letterhead in the place of a cover, panels side by side, letters for a wall."""

from dataclasses import replace

import pytest
from lxml import etree

from compose.brand.load import standard
from compose.document.model import Cell, Column, Cover, Heading, PageBreak, Paragraph, Table, Text
from compose.render import docx, html, pdf
from compose.render.docx.sheets import A3, SIZES
from compose.render.docx.xml import w
from tests import samples
from tests.helpers import docx_root, docx_words

COVER = Cover("A paper", "The Anytown Compact", "", ("For everybody", "As at 23 November 2026"))


def sheet(kind, *blocks, cover=COVER):
    blocks = blocks or (Paragraph((Text("Words."),)),)
    return replace(samples.every_node(), title="A paper", cover=cover, blocks=blocks, dense=True, sheet=kind)


def panels(*words):
    made = [(Paragraph((Text(one),)), PageBreak()) for one in words]
    return [block for pair in made for block in pair][:-1]


def body(document):
    return docx_root(docx.render(document, standard()), "word/document.xml")


def styles_of(root):
    return [one.get(w("val")) for one in root.iter(w("pStyle"))]


def test_in_word_a_paper_begins_with_its_letterhead_on_the_page_of_its_words():
    root = body(sheet("paper"))
    assert styles_of(root) == ["PaperLogo", "PaperArea", "PaperTitle", "PaperLine", "PaperLast", "BodyText"]
    assert len(list(root.iter(w("sectPr")))) == 1 and not list(root.iter(w("br")))


def test_the_logo_of_a_letterhead_is_small():
    def width(kind):
        return max(int(one.get("cx")) for one in body(sheet(kind)).iter("{*}extent"))

    assert width("paper") < width("book") / 2 and width("poster") > width("book")


def test_a_paper_on_its_side_has_its_letterhead_on_the_first_page():
    root = body(sheet("paper", PageBreak(True), Paragraph((Text("Words."),))))
    (section,) = root.iter(w("sectPr"))
    assert section.find(w("pgSz")).get(w("orient")) == "landscape"


def test_in_word_a_leaflet_has_two_columns_and_goes_on_from_panel_to_panel():
    root = body(sheet("leaflet", *panels("Back", "Front", "Left", "Right")))
    (section,) = root.iter(w("sectPr"))
    assert section.find(w("cols")).get(w("num")) == "2" and section.find(w("headerReference")) is None
    assert [one.get(w("type")) for one in root.iter(w("br"))] == ["column"] * 3
    words = docx_words(docx.render(sheet("leaflet", *panels("Back", "Front", "Left")), standard()))
    assert words.index("Back") < words.index("A paper") < words.index("Front") < words.index("Left")


def test_a_poster_is_a3_and_all_its_letters_grow_alike():
    made, plain = (docx.render(sheet(kind), standard()) for kind in ("poster", "paper"))
    size = next(docx_root(made, "word/document.xml").iter(w("pgSz")))
    assert (int(size.get(w("w"))), int(size.get(w("h")))) == A3

    def sizes(raw):
        styles = docx_root(raw, "word/styles.xml")
        return {one.getparent().getparent().get(w("styleId")): int(one.get(w("val"))) for one in styles.iter(w("sz"))}

    large, small = sizes(made), sizes(plain)
    assert all(abs(large[name] - small[name] * SIZES["poster"]) <= 1 for name in small)


@pytest.mark.parametrize(("kind", "pages", "size"), [
    ("paper", 1, (595, 842)), ("leaflet", 2, (842, 595)), ("poster", 1, (842, 1191)),
])  # fmt: skip
def test_the_sheets_of_a_pdf_are_as_large_and_as_many(kind, pages, size):
    import pypdfium2

    blocks = panels("Back", "Front", "Left", "Right") if kind == "leaflet" else ()
    made = pypdfium2.PdfDocument(pdf.render(sheet(kind, *blocks), standard()))
    assert len(made) == pages
    assert tuple(round(side) for side in made[0].get_size()) == size
    words = made[0].get_textpage().get_text_range()
    assert "A paper" in words and "The Anytown Compact" in words


def test_the_front_of_a_leaflet_is_at_the_right_of_its_first_side():
    import pypdfium2

    made = pypdfium2.PdfDocument(pdf.render(sheet("leaflet", *panels("Back", "Front", "Left", "Right")), standard()))
    left, right = (made[0].get_textpage().get_text_bounded(left=x, right=x + 421, bottom=0, top=595) for x in (0, 421))
    assert "Back" in left and "A paper" not in left
    assert "Front" in right and "A paper" in right


def test_a_page_of_a_paper_has_a_slim_head():
    assert b'<header class="paper">' in html.render(sheet("paper"), standard())
    assert b"<header>" in html.render(sheet("book"), standard())


def test_a_row_to_fill_in_has_room_for_a_hand():
    rows = ((Cell(()), Cell(())), (Cell((Text("Name"),)), Cell(())), (Cell((Text("a"),)), Cell((Text("b"),))))
    document = sheet("paper", Heading(1, (Text("Form"),), "s1", "front"),
                     Table("Form", (Column("A", 1), Column("B", 1)), rows))  # fmt: skip
    tall = [row.find(f"{w('trPr')}/{w('trHeight')}") is not None for row in body(document).iter(w("tr"))]
    assert tall == [False, True, True, False]
    page = etree.HTML(html.render(document, standard()))
    assert [row.get("class") for row in page.iter("tr")] == [None, "to-fill-in", "to-fill-in", None]
