"""Letters read from pdfium, put together into words."""

import pytest

from compose.intake.pdf.lines import lines_of, text_of
from compose.intake.pdf.model import ARTIFACT
from compose.intake.pdf.pages import read_pages
from tests.intake.pdf.made import pdf_of


def page_of(content, extra=""):
    return read_pages(pdf_of(content, extra)).pages[0]


def texts(content):
    return [text_of(line.words) for line in lines_of(page_of(content).words)]


def test_spaces_are_told_from_kerning_by_the_gap():
    assert texts("BT /F 10 Tf 60 700 Td [(W) 80 (e) -300 (will) -278 (meet)] TJ ET") == ["We will meet"]


def test_a_page_that_lies_on_its_side_is_read_upright():
    turned = page_of("BT /F 10 Tf 0 1 -1 0 300 100 Tm (First line of words) Tj 0 -14 Td (and a second one) Tj ET")

    assert [text_of(line.words) for line in lines_of(turned.words)] == ["First line of words", "and a second one"]
    assert (turned.width, turned.height) == (842.0, 595.0)


def test_a_stamp_across_the_page_is_left_out():
    stamp = "BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET"

    assert texts(f"BT /F 10 Tf 60 700 Td (We will meet.) Tj ET {stamp}") == ["We will meet."]


def test_the_size_is_the_one_that_is_seen():
    (word,) = page_of("q 0.5 0 0 0.5 0 0 cm BT /F 24 Tf 60 700 Td (Compact) Tj ET Q").words

    assert word.size == pytest.approx(12)


def test_what_stands_outside_the_page_is_not_read():
    assert texts("BT /F 10 Tf 60 700 Td (Here) Tj 2000 0 Td (there) Tj ET") == ["Here"]


def test_the_weight_is_told_by_the_name_of_the_font():
    bold = "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-BoldOblique>> endobj"
    raw = pdf_of("BT /B 10 Tf 60 700 Td (Loud) Tj /F 10 Tf ( quiet) Tj ET", bold)
    words = read_pages(raw.replace(b"/F 3 0 R", b"/F 3 0 R/B 5 0 R")).pages[0].words

    assert [(word.text, word.bold, word.italic) for word in words] == [("Loud", True, True), ("quiet", False, False)]


def test_a_letter_of_a_picture_font_is_a_bullet():
    symbol = "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Symbol>> endobj"
    raw = pdf_of("BT /B 10 Tf 60 700 Td (\\267) Tj /F 10 Tf 20 0 Td (Trust) Tj ET", symbol)
    words = read_pages(raw.replace(b"/F 3 0 R", b"/F 3 0 R/B 5 0 R")).pages[0].words

    assert [word.text for word in words] == ["•", "Trust"]


def test_a_bullet_that_is_drawn_is_a_word_before_its_line():
    assert texts("62 701 4 4 re f BT /F 10 Tf 80 700 Td (Trust one another) Tj ET") == ["• Trust one another"]


def test_lines_are_drawn_across_and_down():
    rules = page_of("60 700 m 300 700 l S 100 600 1 90 re f BT /F 10 Tf 60 500 Td (text) Tj ET").rules

    assert [(round(rule.left), round(rule.top), round(rule.right), round(rule.bottom)) for rule in rules] == [
        (59, 142, 301, 142), (100, 152, 100, 242),
    ]


def test_a_link_leads_to_its_address():
    note = (
        "6 0 obj <</Type/Annot/Subtype/Link/Rect[58 695 120 712]"
        "/A<</S/URI/URI(https://example.org/compact)>>>> endobj"
    )
    raw = pdf_of("BT /F 10 Tf 60 700 Td (Our page is on the web) Tj ET", note)
    words = read_pages(raw.replace(b"/Contents 4 0 R", b"/Contents 4 0 R/Annots[6 0 R]")).pages[0].words

    assert [word.text for word in words if word.url == "https://example.org/compact"] == ["Our", "page", "is"]


def test_what_the_file_sets_apart_from_the_text_is_marked_so():
    words = page_of("/Artifact BMC BT /F 10 Tf 60 800 Td (Head) Tj ET EMC BT /F 10 Tf 60 700 Td (text) Tj ET").words

    assert [(word.text, word.mark) for word in words] == [("Head", ARTIFACT), ("text", -1)]
