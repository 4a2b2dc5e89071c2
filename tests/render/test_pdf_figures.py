"""Pictures in PDF: with their alternative text, and never higher than a page, nor apart from their titles."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest

from compose.brand.load import standard
from compose.document.model import Figure, Flow, PageBreak, Paragraph, Stop, Text
from compose.render import pdf
from tests import samples


def way(steps):
    stops = tuple(Stop(f"Talk {at}", "Within ten working days.", "Not settled") for at in range(1, steps + 1))
    return Figure("The way", Flow(stops, "Settled", "settled"), (Paragraph((Text("First talk, then write."),)),))


def typeset(*blocks):
    return pdf.render(replace(samples.every_node(), blocks=blocks, sheet="paper"), standard())


def pages(raw):
    """The words of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(raw)]


@pytest.mark.parametrize("lines", [5, 30])
@pytest.mark.parametrize("steps", [4, 30])
def test_a_picture_stands_whole_on_the_page_of_its_title(steps, lines):
    raw = typeset(*(Paragraph((Text(f"Line {at}."),)) for at in range(lines)), way(steps))
    (page,) = [page for page in pages(raw) if "The way" in page]
    assert re.search(r"Talk 1\b", page) and re.search(rf"Talk {steps}\b", page)


def test_a_picture_on_a_page_on_its_side_is_no_higher_than_that():
    raw = typeset(Paragraph((Text("Words."),)), PageBreak(landscape=True), way(30))
    assert re.search(r"Talk 1\b.*Talk 30\b", pages(raw)[1], re.DOTALL)


def test_what_a_picture_says_in_words_is_said_once():
    assert " ".join(pages(typeset(way(4)))).count("First talk, then write.") == 1


@pytest.mark.clients
def test_the_title_is_what_those_hear_who_do_not_see_the_picture():
    import pikepdf

    with pikepdf.open(io.BytesIO(typeset(way(4)))) as file:
        elements = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert "The way" in [str(one.Alt) for one in elements]
