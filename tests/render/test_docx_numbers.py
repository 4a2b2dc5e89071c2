"""Numbers in Word: each heading prints its clause's number, and a style that would move them stops the build."""

import dataclasses
import typing

import pytest
from lxml import etree

from compose.brand.load import standard
from compose.building import make_draft
from compose.document import model, walk
from compose.document.model import Each, Heading, Insert, Provided
from compose.errors import RenderError
from compose.render.docx import render
from compose.render.docx.blocks import BLOCKS
from compose.render.docx.check import check_numbers
from compose.render.docx.inlines import INLINES
from tests.helpers import docx_root, small_folder
from tests.samples import every_node

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(document):
    """The roots of body, styles and numbering of the document's Word file."""
    raw = render(document, standard())
    return [docx_root(raw, f"word/{part}.xml") for part in ("document", "styles", "numbering")]


def style(styles, ident):
    return next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == ident)


def without(found, name):
    for old in list(found.iter(f"{W}{name}")):
        old.getparent().remove(old)


def rest_on(styles, ident, other):
    """Base a style on another, as a designer might in Word."""
    found = style(styles, ident)
    without(found, "basedOn")
    without(found, "numPr")
    etree.SubElement(found, f"{W}basedOn").set(f"{W}val", other)


def renumbered(document, ident, number):
    blocks = [
        dataclasses.replace(block, number=number) if isinstance(block, Heading) and block.id == ident else block
        for block in document.blocks
    ]
    return dataclasses.replace(document, blocks=tuple(blocks))


def test_every_block_and_inline_that_survives_filling_has_its_writer():
    assert set(BLOCKS) == set(typing.get_args(model.Block)) - {Each, Insert, Provided}
    assert set(INLINES) == set(typing.get_args(model.Inline))


def test_the_check_counts_the_number_of_every_clause_as_the_tree_does(tmp_path, today):
    document = make_draft(small_folder(tmp_path, codes="codes: [funding]\n"), today=today).document
    body, styles, numbering = parts(document)
    check_numbers(document, body, styles, numbering)
    numbered = [heading for heading in walk.headings(document) if heading.numbered]
    assert len(numbered) > 60
    for heading in numbered:
        said = f"{heading.id}: Word would print '{heading.number}', it should be '99'"
        with pytest.raises(RenderError, match=said):
            check_numbers(renumbered(document, heading.id, "99"), body, styles, numbering)


@pytest.mark.parametrize("ident", ["FrontHeading", "VoiceHeading", "GroupHeading"])
def test_a_style_that_rests_on_a_numbered_one_stops_the_build(ident):
    document = every_node()
    body, styles, numbering = parts(document)
    check_numbers(document, body, styles, numbering)
    rest_on(styles, ident, "Heading1")
    with pytest.raises(RenderError, match="would number its clauses wrongly"):
        check_numbers(document, body, styles, numbering)


def test_the_heading_of_the_contents_must_not_take_a_number():
    document = every_node()
    body, styles, numbering = parts(document)
    rest_on(styles, "TOCHeading", "Heading1")
    with pytest.raises(RenderError, match="about: Word would print '2', it should be '1'"):
        check_numbers(document, body, styles, numbering)


def test_a_heading_that_lost_its_number_stops_the_build():
    document = every_node()
    body, styles, numbering = parts(document)
    without(style(styles, "Heading3"), "numPr")
    with pytest.raises(RenderError, match="notice: Word would print ''"):
        check_numbers(document, body, styles, numbering)
