"""Every paper of the pack before real programs: LibreOffice, the PDF/UA validator, axe; all say what the tree says."""

import dataclasses
import datetime as dt
import functools
import re
import shutil
import subprocess

import pypdfium2
import pytest

from compose import packing, paths
from compose.brand.load import standard
from compose.building import make_draft
from compose.document import walk
from compose.document.model import Paragraph, Text
from compose.pack.catalogue import catalogue
from compose.pack.words.model import FOLDERS
from compose.render import render
from compose.render.docx.sheets import around_head
from tests.clients import pdf_rules
from tests.clients.documents import cover_lines
from tests.clients.libreoffice import convert
from tests.clients.test_html_in_chromium import SHOWN, chromium, readable, violations  # noqa: F401 - a fixture
from tests.clients.test_pdf_is_accessible import validated

pytestmark = pytest.mark.clients
each_folder = pytest.mark.parametrize("folder", [one.id for one in FOLDERS])

LONG = "Bournemouth, Christchurch and Poole"
SIDES = {"leaflet": 2, "poster": 1}


@functools.cache
def setting():
    draft = make_draft(paths.examples() / "camden", today=dt.date(2026, 11, 23))
    return packing.setting(draft.folder, draft.route, draft.selection, draft.document, dt.date(2026, 11, 23))


@functools.cache
def papers(folder):
    """The papers of a folder as documents, by id; of the checklists, which are alike, one of each side."""
    some = [one for one in catalogue(setting()) if one.folder.id == folder]
    if folder == "checklists":
        some = [one for one in some if one.title.endswith(("Camden Council", "Voluntary Action Camden"))]
    return {one.id: one.make() for one in some}


def words(text):
    return " ".join(text.split())


@each_folder
def test_word_files_open_in_libreoffice_and_say_what_the_tree_says(folder, tmp_path):
    for ident, document in papers(folder).items():
        (tmp_path / f"{ident}.docx").write_bytes(render(document, standard(), "docx"))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "txt:Text (encoded):UTF8",
         "--outdir", tmp_path, *tmp_path.glob("*.docx")],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    missing = {ident: lost for ident, document in papers(folder).items()
               if (lost := _lost((tmp_path / f"{ident}.txt").read_text(encoding="utf-8-sig"), document))}  # fmt: skip
    assert missing == {}


def _lost(text, document):
    """Lines of the tree that a text does not hold; numbers of lists and headings are drawn, not written."""
    said = words(re.sub("[\u2610\u2612]", "", text))
    lines = (line for line in walk.lines(document) if line)
    return [line for line in lines if words(line).partition(". ")[2 if line[:1].isdigit() else 0] not in said
            and words(line) not in said and words(line).partition(" ")[2] not in said]  # fmt: skip


@each_folder
def test_pdf_files_pass_the_validator_and_say_what_the_tree_says(folder):
    faults = {}
    for ident, document in papers(folder).items():
        made = render(document, standard(), "pdf")
        found = [failure.message for failure in validated(made).failures]
        found += [*pdf_rules.metadata_faults(made), *pdf_rules.scope_faults(made)]
        found += pdf_rules.text_faults(made, *_as_printed(document))
        if document.sheet == "paper":
            found += [*pdf_rules.running_faults(made, document), *pdf_rules.page_faults(made)]
        faults |= {ident: found} if found else {}
    assert faults == {}


def _as_printed(document):
    """The document and what its letterhead says before it; on a leaflet that stands on the second panel."""
    cover = cover_lines(document)
    if document.sheet != "leaflet":
        return document, cover
    before, behind = around_head(document)
    head = tuple(Paragraph((Text(line),)) for line in cover)
    return dataclasses.replace(document, blocks=(*before, *head, *behind)), ()


@each_folder
def test_pages_have_nothing_for_axe_to_mend_and_say_what_the_tree_says(folder, chromium, tmp_path):  # noqa: F811
    faults = {}
    for ident, document in papers(folder).items():
        (tmp_path / "page.html").write_bytes(render(document, standard(), "html"))
        chromium.get((tmp_path / "page.html").as_uri())
        found = violations(chromium)
        faults |= {ident: readable(found)} if found else {}
        shown = words(chromium.execute_script(SHOWN))
        if shown != words(" ".join(walk.lines(document))):
            faults[f"{ident} in words"] = shown
    assert faults == {}


@pytest.mark.parametrize("width", (1280, 320))
def test_the_page_that_lists_the_papers_has_nothing_for_axe_to_mend(width, chromium, tmp_path):  # noqa: F811
    folder = make_draft(paths.examples() / "camden", today=dt.date(2026, 11, 23)).folder
    made = packing.pack(setting(), folder, ("poster",), ("compact.docx",), lambda done, of, what: None)
    (tmp_path / "index.html").write_bytes(made["pack/index.html"])
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    chromium.get((tmp_path / "index.html").as_uri())
    found = violations(chromium)
    assert not found, readable(found)


@each_folder
def test_no_heading_ends_a_page_and_no_page_is_nearly_empty(folder):
    faults = {}
    for ident, document in papers(folder).items():
        pages = pypdfium2.PdfDocument(render(document, standard(), "pdf"))
        found = list(_bad_pages(pages, document))
        faults |= {ident: found} if found else {}
    assert faults == {}


def _bad_pages(pages, document):
    """Pages that end with a heading, and those after the first that have hardly a line."""
    head = words(" · ".join(document.running_head))
    headings = {words(f"{head.number} {walk.text(head.content)}") for head in walk.headings(document)}
    for at, page in enumerate(pages, 1):
        lines = [words(line) for line in page.get_textpage().get_text_range().splitlines() if line.strip()]
        lines = [line for line in lines if not line.startswith("Page ") and line != head]
        if at > 1 and len(lines) < 3:
            yield f"page {at} has only {lines}"
        if lines and lines[-1] in headings:
            yield f"page {at} ends with '{lines[-1]}'"


def test_a_leaflet_has_two_sides_and_a_poster_one_where_the_name_of_an_area_is_long(tmp_path):
    shutil.copytree(paths.examples() / "camden", tmp_path / "home")
    file = tmp_path / "home/answers/10-area.yaml"
    file.write_text(re.sub("(?m)^area_name: .*", f"area_name: {LONG}", file.read_text()))
    today = dt.date(2026, 11, 23)
    draft = make_draft(tmp_path / "home", today=today)
    about = packing.setting(draft.folder, draft.route, draft.selection, draft.document, today)
    made = {one.id: one.make() for one in catalogue(about) if one.id in SIDES}
    assert all(LONG in one.cover.title for one in made.values())
    for ident, document in made.items():
        (tmp_path / f"{ident}.docx").write_bytes(render(document, standard(), "docx"))
        assert len(pypdfium2.PdfDocument(render(document, standard(), "pdf"))) == SIDES[ident]
    in_word = {ident: convert(tmp_path / f"{ident}.docx", "pdf", tmp_path) for ident in SIDES}
    assert {ident: len(pypdfium2.PdfDocument(file)) for ident, file in in_word.items()} == SIDES
