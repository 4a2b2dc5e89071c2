"""Bookmarks that something leads to and that are not there."""

import pytest

from compose.redline.state import dangling
from tests.redline.making.word.xml import field, paragraph, plain, run
from tests.redline.reading import package


def _bookmark(name):
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>{run("x")}<w:bookmarkEnd w:id="1"/>'


_REFERENCES = [
    field("REF part_1 \\h", "1"),
    field('PAGEREF "part_1"', "1"),
    field('HYPERLINK \\l "part_1"', "1"),
    f'<w:fldSimple w:instr=" NOTEREF part_1 ">{run("1")}</w:fldSimple>',
    f'<w:hyperlink w:anchor="part_1">{run("1")}</w:hyperlink>',
]


@pytest.mark.parametrize("reference", _REFERENCES)
def test_what_leads_nowhere_is_told(reference):
    assert dangling(package(paragraph(reference))) == {"part_1"}
    assert dangling(package(paragraph(reference) + paragraph(_bookmark("Part_1")))) == frozenset()


def test_a_code_in_pieces_is_read_whole():
    pieces = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (" RE", "F pa", "rt_1 "))
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
    assert dangling(package(paragraph(marks[0] + pieces + marks[1]))) == {"part_1"}


def test_a_header_may_lead_into_the_body():
    headers = {"header:default": paragraph(_REFERENCES[0])}
    assert dangling(package(paragraph(_bookmark("part_1")), headers=headers)) == frozenset()


@pytest.mark.parametrize("code", ["PAGE", 'HYPERLINK "https://a.example/"', 'DATE \\@ "d MMMM"', "REFERENCE x"])
def test_other_fields_lead_to_no_bookmark(code):
    assert dangling(package(paragraph(field(code, "1")))) == frozenset()


def test_an_address_with_a_place_on_its_page_is_no_bookmark_of_ours():
    link = f'<w:hyperlink r:id="a" w:anchor="part_1">{run("x")}</w:hyperlink>'
    assert dangling(package(paragraph(link) + plain(""), links={"a": "https://a.example/"})) == frozenset()
