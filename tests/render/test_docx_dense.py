"""A document of a few pages in Word: space is saved between blocks, never in the letters of running text."""

import datetime as dt

from compose.brand.load import standard
from compose.document.assemble import Edition, assemble
from compose.library.load import standard as library
from compose.library.select import select
from compose.render import docx
from tests.helpers import docx_root, route_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def styles(**values):
    route = route_of(area_name="Anytown", **values)
    made = assemble(route, library(), select(library(), route), Edition(dt.date(2026, 11, 22)))
    root = docx_root(docx.render(made, standard()), "word/styles.xml")
    return {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}


def figure(style, name, attribute="val"):
    return int(style.find(f".//{W}{name}").get(f"{W}{attribute}"))


def test_the_short_form_has_less_space_round_its_headings_and_smaller_ones():
    short, full = styles(form="short"), styles()
    for ident in ("Heading1", "Heading2"):
        assert figure(short[ident], "spacing", "before") < figure(full[ident], "spacing", "before")
    assert figure(short["Heading1"], "sz") < figure(full["Heading1"], "sz")


def test_running_text_keeps_its_size_and_the_cover_and_signatures_their_space():
    short, full = styles(form="short"), styles()
    assert figure(short["Normal"], "sz") == figure(full["Normal"], "sz") == 24
    for ident in ("CoverLogo", "SignatureLine", "SignatureLast"):
        for side in ("before", "after"):
            assert figure(short[ident], "spacing", side) == figure(full[ident], "spacing", side)


def test_one_document_does_not_change_the_look_of_the_next():
    first = styles()
    styles(form="short")
    again = styles()
    assert figure(first["Heading1"], "sz") == figure(again["Heading1"], "sz")
