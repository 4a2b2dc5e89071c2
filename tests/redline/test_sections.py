"""Sections of a redline: breaks that came and went, page set-up, and the headers and footers that each section has."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT

from compose.intake.docx.names import R, W
from compose.redline.sections import effective, pairs, sections
from tests.redline.making.nasty.objects import picture
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.reading import package
from tests.redline.shown import made, packed, shown

TALL = '<w:pgSz w:w="11906" w:h="16838"/>'
WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
PAYS, MEETS = "The council pays within ten days.", "We meet twice a year."


def breaking(words, size=WIDE, more=""):
    """A paragraph at which a section ends."""
    return paragraph(run(words), f"<w:sectPr>{more}{size}</w:sectPr>")


def around(package):
    """What headers and footers say, by the names of their parts."""
    return {name: shown(root) for name, root in package.stories() if "header" in name or "footer" in name}


def headed(**words):
    headers = {place.replace("_", ":"): plain(text) for place, text in words.items()}
    return packed([PAYS], headers=headers)


def test_another_page_set_up_is_noted_and_the_new_one_holds():
    package = made(packed([PAYS], section=TALL), packed([PAYS], section=WIDE))
    read = docx.Document(io.BytesIO(package.saved()))
    assert [one.orientation for one in read.sections] == [WD_ORIENT.LANDSCAPE]
    (note,) = package.body.iter(f"{W}sectPrChange")
    assert note.find(f"{W}sectPr/{W}pgSz").get(f"{W}orient") is None and note.getnext() is None


def test_a_note_of_another_page_set_up_holds_no_header():
    headers = {"header:default": plain("Draft")}
    package = made(*(packed([PAYS], section=size, headers=headers) for size in (TALL, WIDE)))
    (note,) = package.body.iter(f"{W}sectPrChange")
    assert not list(note.iter(f"{W}headerReference")) and note.getparent().find(f"{W}headerReference") is not None


def test_a_section_that_came_comes_with_the_end_of_its_paragraph():
    body = made(packed([PAYS, MEETS]), packed(breaking(PAYS) + plain(MEETS))).body
    first, last = sections(body)
    assert first.find(f"{W}pgSz").get(f"{W}orient") == "landscape" and last.getparent() is body
    assert first.getparent().find(f"{W}rPr/{W}ins") is not None


def test_a_section_that_went_is_there_for_whoever_rejects():
    body = made(packed(breaking(PAYS) + plain(MEETS)), packed([PAYS, MEETS])).body
    broken = [one for one in body.iter(f"{W}p") if one.find(f"{W}pPr/{W}sectPr") is not None]
    assert len(broken) == 1 and broken[0].find(f"{W}pPr/{W}rPr/{W}del") is not None


def test_a_header_of_a_section_that_went_comes_along():
    reference = '<w:headerReference w:type="default" r:id="rel-header1.xml"/>'
    old = Word(breaking(PAYS, TALL, reference) + plain(MEETS), extra={"header1.xml": plain("Part one")}).packed()
    package = made(old, packed([PAYS, MEETS]))
    (held,) = package.body.iterfind(f"{W}p/{W}pPr/{W}sectPr/{W}headerReference")
    target = next(one.target for one in package.relations(package.main) if one.id == held.get(f"{R}id"))
    assert shown(package.root(target)) == ["Part one"]
    assert package.content_type(target).endswith("header+xml")


@pytest.mark.parametrize("place", ["header_default", "header_first", "footer_default", "footer_first"])
def test_words_above_and_below_the_text_are_marked_where_they_stand(place):
    old, new = (headed(**{place: f"Draft {number}"}) for number in (1, 2))
    package = made(old, new)
    assert list(around(package).values()) == [["Draft [-1-][+2+]"]] and shown(package.body) == [PAYS]


def test_a_header_that_came_is_put_in_and_one_that_went_taken_out():
    assert list(around(made(headed(), headed(header_default="Draft"))).values()) == [["[+Draft+]"]]
    package = made(headed(header_default="Draft", footer_default="Kept"), headed(footer_default="Kept"))
    assert sorted(around(package).values()) == [["Kept"], ["[-Draft-]"]]
    read = docx.Document(io.BytesIO(package.saved())).sections[0]
    assert not read.header.is_linked_to_previous


def test_the_header_of_the_first_page_is_not_mixed_up_with_that_of_the_others():
    package = made(
        headed(header_default="All pages", header_first="First page"),
        headed(header_default="All the pages", header_first="The first page"),
    )
    told = sorted(around(package).values())
    assert told == [["All [+the +]pages"], ["[-First-][+The first+] page"]]


def test_a_header_that_sections_share_is_compared_once():
    reference = '<w:headerReference w:type="default" r:id="header-default"/>'
    both = breaking(PAYS, TALL, reference) + plain(MEETS)
    package = made(*(packed(both, headers={"header:default": plain(f"Draft {number}")}) for number in (1, 2)))
    assert list(around(package).values()) == [["Draft [-1-][+2+]"]]


def test_a_header_that_went_from_several_sections_begins_where_it_began():
    reference = '<w:headerReference w:type="default" r:id="rel-header1.xml"/>'
    old = packed(breaking(PAYS, TALL, reference) + plain(MEETS), extra={"header1.xml": plain("Draft")})
    package = made(old, packed(breaking(PAYS, TALL) + plain(MEETS)))
    first = sections(package.body)[0]
    assert first.find(f"{W}headerReference").get(f"{W}type") == "default"
    assert list(around(package).values()) == [["[-Draft-]"]]


def test_a_picture_taken_out_of_a_header_leads_from_the_part_of_the_header():
    logo = paragraph(run("Logo ") + picture("logo.png"))
    old = Word(plain(PAYS), headers={"header:default": logo}, media={"logo.png": b"\x89PNG picture"}).packed()
    package = made(_led(old), packed([PAYS], headers={"header:default": paragraph(run("Logo "))}))
    (name,) = around(package)
    lost = [value for one in package.root(name).iter() for key, value in one.attrib.items() if key == f"{R}embed"]
    leads = {one.id: one.target for one in package.relations(name)}
    assert [package.raw[leads[one]] for one in lost] == [b"\x89PNG picture"]
    assert package.content_type(leads[lost[0]]) == "image/png"


def _led(raw):
    """The file with the picture's relation in the header as well."""
    made_of, office = io.BytesIO(raw), "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(made_of, "a") as file:
        file.writestr(
            "word/_rels/header-default.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="img-logo.png" Type="{office}/image" Target="media/logo.png"/></Relationships>',
        )
    return made_of.getvalue()


def test_headers_go_on_from_one_section_to_the_next():
    reference = '<w:headerReference w:type="default" r:id="rel-header1.xml"/>'
    given = package(
        breaking(PAYS, TALL, reference) + breaking(MEETS, TALL) + plain("End."), extra={"header1.xml": plain("One")}
    )
    assert effective(given) == [{("header", "default"): "word/header1.xml"}] * 3
    assert list(pairs(given, given)) == [(("header", "default"), "word/header1.xml", "word/header1.xml")]
