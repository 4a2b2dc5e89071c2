"""How long a Compact is on paper: the full form 15 to 30 pages before its annexes, the short form 4 to 6.

A worksheet has some 35, and twice as many with the wordings to choose from.
"""

import io
import subprocess

import pikepdf
import pytest

from compose.brand.load import standard
from compose.render import docx, pdf
from tests.clients import libreoffice
from tests.clients.documents import example, example_worksheet, made_of

pytestmark = pytest.mark.clients

PARTNERS = tuple({"name": f"Partner {letter}", "sector": "public", "signs": "itself"} for letter in "ABCD")


def printed(document, form, folder):
    """The document as PDF, the Word file by way of LibreOffice, and its number of pages."""
    raw = pdf.render(document, standard()) if form == "pdf" else converted(document, folder)
    return raw, len(pikepdf.open(io.BytesIO(raw)).pages)


def pages(document, form, folder):
    """The number of pages, and the one on which the signatures begin."""
    raw, count = printed(document, form, folder)
    file = folder / "compact.pdf"
    file.write_bytes(raw)
    texts = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True).stdout.decode()
    signing = next(at for at, page in enumerate(texts.split("\f"), start=1) if "By signing, we agree" in page)
    return count, signing


def converted(document, folder):
    (folder / "compact.docx").write_bytes(docx.render(document, standard()))
    return libreoffice.convert(folder / "compact.docx", "pdf", folder).read_bytes()


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("skeleton", ["outcomes", "principles"])
def test_the_full_form_has_15_to_30_pages_with_its_signatures(form, skeleton, tmp_path):
    _, signing = pages(made_of(skeleton=skeleton, partners=PARTNERS), form, tmp_path)
    assert 15 <= signing <= 30


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("skeleton", ["outcomes", "principles"])
def test_the_short_form_has_4_to_6_pages(form, skeleton, tmp_path):
    count, _ = pages(made_of(form="short", skeleton=skeleton, partners=PARTNERS[:2]), form, tmp_path)
    assert 4 <= count <= 6


def test_the_worked_example_of_the_short_form_fits_six_pages(tmp_path):
    assert pages(example("northvale"), "pdf", tmp_path)[0] <= 6


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_worksheet_of_a_full_example_is_worth_its_paper(form, tmp_path):
    assert 20 <= printed(example_worksheet("camden"), form, tmp_path)[1] <= 38


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_with_the_wordings_it_is_no_more_than_twice_as_long(form, tmp_path):
    assert 60 <= printed(example_worksheet("camden", wordings=True), form, tmp_path)[1] <= 74
