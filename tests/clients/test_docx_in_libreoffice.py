"""The Word file in LibreOffice and before a validator: it opens, says what the tree says, and keeps its bookmarks."""

import dataclasses
import functools
import re
import subprocess
import zipfile

import pytest

from compose.brand.load import standard
from compose.document import walk
from compose.document.model import (
    Cell,
    Column,
    Contents,
    CrossRef,
    Emphasis,
    Gap,
    Heading,
    Link,
    Paragraph,
    Strong,
    Table,
    TermUse,
    Text,
)
from compose.render.docx import package, render
from compose.render.docx.names import clause_bookmark
from compose.render.docx.xml import w
from tests.clients.documents import DOCUMENTS, cover_lines, each_document
from tests.clients.libreoffice import convert
from tests.samples import every_node

pytestmark = pytest.mark.clients


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("word")


@pytest.fixture(scope="module")
def written(folder):
    @functools.cache
    def write(name):
        file = folder / f"{name.replace(' ', '-')}.docx"
        file.write_bytes(render(DOCUMENTS[name](), standard()))
        return file

    return write


def listed(document):
    """The contents as lines, number and title."""
    for heading in walk.headings(document):
        if heading.kind in ("front", "part", "clause"):
            yield f"{heading.number} {walk.text(heading.content)}"


def expected(document):
    """Every line that the file must show, the contents in their place."""
    yield from cover_lines(document)
    for block in document.blocks:
        if isinstance(block, Contents):
            yield from (block.title, *listed(document))
        else:
            yield from walk.lines(dataclasses.replace(document, blocks=(block,)))


def normal(lines):
    """Words only: no bullets, tick boxes or blanks, one space between words."""
    cleaned = (" ".join(re.sub("^\\s*•|[☐☒]", "", line).split()) for line in lines)
    return [line for line in cleaned if line]


def signatures_apart(lines):
    """Signature lines share a paragraph in Word; the tree has a line each. Both become words."""
    return " ".join(lines).split()


@each_document
def test_libreoffice_reads_every_line_and_number_of_the_tree(name, written, folder):
    seen = convert(written(name), "txt:Text (encoded):UTF8", folder).read_text("utf-8-sig").splitlines()
    assert signatures_apart(normal(seen)) == signatures_apart(normal(expected(DOCUMENTS[name]())))


def test_a_number_that_drifts_would_be_seen(written, folder):
    """The comparison above can fail: one clause less moves the numbers of those behind it."""
    document = DOCUMENTS["the sample"]()
    shorter = dataclasses.replace(
        document, blocks=tuple(block for block in document.blocks if getattr(block, "id", "") != "notice")
    )
    seen = convert(written("the sample"), "txt:Text (encoded):UTF8", folder).read_text("utf-8-sig").splitlines()
    assert signatures_apart(normal(seen)) != signatures_apart(normal(expected(shorter)))


@each_document
def test_the_validator_finds_no_error(name, written):
    import openxml_audit

    result = openxml_audit.OpenXmlValidator().validate(str(written(name)))
    assert [str(error) for error in result.errors] == []


def test_the_validator_finds_no_error_in_looks_within_looks_and_lost_links(folder):
    import openxml_audit

    words = (Text("x"), Link((Text("y"),), "https://a.example"), Gap("g", "z"), TermUse((Text("t"),), "nowhere"))
    nested = Emphasis((Strong((*words, Link(words, "https://b.example"))), CrossRef(words, "nowhere", "7.7")))
    wide = Table("Wide", (Column("C", 1),) * 61, ((Cell((nested,), "red"),) * 61,))
    file = folder / "nested.docx"
    blocks = (Heading(1, (nested,), "a" * 60, "front"), Paragraph((nested,), "byline"), wide)
    file.write_bytes(render(dataclasses.replace(every_node(), blocks=blocks), standard()))
    assert [str(error) for error in openxml_audit.OpenXmlValidator().validate(str(file)).errors] == []


def test_the_validator_would_find_an_error(written, folder):
    import openxml_audit

    parts = package.unpack(written("the sample").read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:tblGrid>", b"<w:nonsense/><w:tblGrid>", 1)
    broken = folder / "broken.docx"
    broken.write_bytes(package.pack(parts))
    assert openxml_audit.OpenXmlValidator().validate(str(broken)).errors


@each_document
def test_bookmarks_of_clauses_survive_a_round_through_odt(name, written, folder):
    back = convert(convert(written(name), "odt", folder), "docx", folder / "back")
    with zipfile.ZipFile(back) as file:
        root = package.parse(file.read("word/document.xml"))
    found = {mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))}
    assert {clause_bookmark(heading.id) for heading in walk.headings(DOCUMENTS[name]())} <= found


@each_document
def test_every_page_but_the_cover_says_which_draft_it_is(name, written, folder):
    pdf = convert(written(name), "pdf", folder)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
    pages = text.rstrip("\f").split("\f")
    assert len(pages) > 3
    head = DOCUMENTS[name]().head_line
    assert [number for number, page in enumerate(pages[1:], 2) if head not in " ".join(page.split())] == []
    cover = " ".join(pages[0].split())  # a long title takes two lines
    assert all(line in cover for line in cover_lines(DOCUMENTS[name]()))
