"""The PDF passes a validator for PDF/UA-1 and rules of our own; each rule catches a file that breaks it."""

import dataclasses
import re

import pytest

from compose.brand.load import standard
from compose.document import walk
from compose.document.model import Cover
from compose.render import pdf
from tests import samples
from tests.clients import pdf_rules

pytestmark = pytest.mark.clients

COVER = ("Sample", "The Sample Compact", "Working together", "Draft 0.1", "22 November 2026")


@pytest.fixture(scope="module")
def document():
    return samples.every_node()


@pytest.fixture(scope="module")
def good(document):
    return pdf.render(document, standard())


def templated(document, old, new):
    """The document from a template in which `old` was replaced."""
    brand = standard()
    assert old in brand.template
    return pdf.render(document, dataclasses.replace(brand, template=brand.template.replace(old, new)))


def validated(data):
    import page

    return page.validate_pdf_bytes(data, profile="ua1")


def test_the_validator_finds_nothing(good):
    report = validated(good)
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_the_validator_finds_a_missing_language(good):
    assert not validated(pdf_rules.changed(good, lambda file: file.Root.__delitem__("/Lang"))).is_compliant


def test_the_catalogue_tells_what_readers_need(good):
    assert pdf_rules.metadata_faults(good) == []


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("/Lang", "no /Lang"),
        ("/ViewerPreferences", "the title is not displayed"),
        ("/MarkInfo", "not marked as tagged"),
    ],
)
def test_a_poorer_catalogue_is_caught(good, key, fault):
    broken = pdf_rules.changed(good, lambda file: file.Root.__delitem__(key))
    assert pdf_rules.metadata_faults(broken) == [fault]


def test_a_missing_title_is_caught(good):
    broken = pdf_rules.changed(good, lambda file: file.docinfo.__delitem__("/Title"))
    assert pdf_rules.metadata_faults(broken) == ["no /Title"]


def test_every_table_heading_has_a_scope(good):
    assert pdf_rules.cells(good) == (5 + 3 + 4, 25 + 6 + 4)
    assert pdf_rules.scope_faults(good) == []


def test_a_heading_without_scope_is_caught(good):
    assert len(pdf_rules.scope_faults(pdf_rules.changed(good, pdf_rules.strip_scopes))) == 12


def test_the_bookmarks_are_the_headings(good, document):
    assert pdf_rules.bookmark_faults(good, document) == []


def test_missing_bookmarks_are_caught(good, document):
    broken = pdf_rules.changed(good, lambda file: file.Root.__delitem__("/Outlines"))
    assert pdf_rules.bookmark_faults(broken, document)


def test_a_heading_that_is_no_bookmark_is_caught(document):
    broken = templated(document, "bookmarked: true", 'bookmarked: node.kind != "clause"')
    assert pdf_rules.bookmark_faults(broken, document)


def test_running_heads_are_shown_and_not_spoken(good, document):
    assert pdf_rules.running_faults(good, document) == []


def test_a_running_head_that_is_spoken_is_caught(document):
    broken = templated(document, "body(section.blocks))", "par(data.head) + body(section.blocks))")
    assert any("speaks" in fault for fault in pdf_rules.running_faults(broken, document))


def test_a_missing_footer_is_caught(document):
    broken = templated(document, "footer: running-foot", "footer: none")
    assert any("does not show “Page 2 of" in fault for fault in pdf_rules.running_faults(broken, document))


def test_what_is_spoken_is_the_tree(good, document):
    assert pdf_rules.text_faults(good, document, COVER) == []


def test_a_lost_number_is_caught(document):
    broken = templated(document, 'number + "\\u{a0}") + words)', "none) + words)")
    assert pdf_rules.text_faults(broken, document, COVER)


def test_a_wrong_order_is_caught(good, document):
    turned = dataclasses.replace(document, blocks=document.blocks[::-1])
    assert pdf_rules.text_faults(good, turned, COVER)


@pytest.mark.parametrize("name", samples.HARD_NAMES[:5] + samples.HARD_NAMES[6:12])
def test_hard_names_are_spoken_as_typed(good, name):
    assert name in pdf_rules.spoken(good)


@pytest.mark.parametrize("name", samples.HARD_NAMES)
def test_hard_names_are_safe_in_every_place(name):
    document = samples.every_node()
    hard = dataclasses.replace(
        document, title=name, cover=Cover(name, name, name, (name,)), running_head=(name, "Draft")
    )
    broken = pdf_rules.text_faults(pdf.render(hard, standard()), hard, (name, name, name, name))
    assert broken == []


def test_the_contents_page_lists_parts_and_clauses_with_their_pages(good, document):
    listed = [head for head in walk.headings(document) if head.level == 1 or head.kind == "clause"]
    titles = [f"{head.number} {walk.text(head.content)}".strip() for head in listed]
    entries = [re.fullmatch(r"(.*) (\d+)", entry) for entry in pdf_rules.contents_entries(good)]
    assert [entry[1] for entry in entries] == titles
    pages = [int(entry[2]) for entry in entries]
    assert pages == sorted(pages)
