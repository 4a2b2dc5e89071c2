"""The PDF passes a validator for PDF/UA-1 and rules of our own; each rule catches a file that breaks it."""

import dataclasses
import re

import pytest

from compose.brand.load import standard
from compose.document import walk
from compose.document.model import (
    Cell,
    Checklist,
    Column,
    Cover,
    Gap,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
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


# -- what is long ----------------------------------------------------------------------------------

LONG = " ".join(f"word{count}" for count in range(320))[:2400]
UNBROKEN = "abcdefghij" * 30


def table(columns, long_at):
    rows = [[LONG if (row, at) == (1, long_at) else "short" for at in range(columns)] for row in range(3)]
    heads = tuple(Column(f"Partner {at}", 1) for at in range(columns))
    return Table("Caption", heads, tuple(tuple(Cell(samples.t(words)) for words in row) for row in rows))


HIGH = {
    "the overview of seven partners": (PageBreak(landscape=True), table(8, 3)),
    "the action plan": (table(5, 1),),
    "the first column": (table(5, 0),),
    "the checklist": (Checklist("Caption", ("Task", "Done", "By"), (samples.t("short"), samples.t(LONG))),),
    "a signature": (Signatures((Signature(LONG, LONG, (("Name", LONG), ("Date", ""))),)),),
}


def with_blocks(*blocks, **changes):
    return dataclasses.replace(samples.every_node(), blocks=blocks, **changes)


def sized(size):
    return dataclasses.replace(standard(), size=size)


@pytest.mark.parametrize("size", [12.0, 18.0])
@pytest.mark.parametrize("name", HIGH)
def test_what_is_higher_than_a_page_goes_on_over_the_next(name, size):
    document = with_blocks(*HIGH[name])
    made = pdf.render(document, sized(size))
    assert pdf_rules.page_faults(made) == []
    assert pdf_rules.text_faults(made, document, COVER) == []
    assert validated(made).is_compliant


def test_words_off_the_page_are_caught(document):
    moved = templated(document, "body: it => it", "body: it => move(dx: 500pt, it)")
    assert pdf_rules.page_faults(moved)


def test_short_rows_are_kept_whole():
    rows = tuple((Cell(samples.t(f"word{row} " * 20)), Cell(samples.t(f"end{row}"))) for row in range(60))
    made = pdf.render(with_blocks(Table("Caption", (Column("One", 1), Column("Two", 1)), rows)), standard())
    with pdf_rules._opened(made) as file:
        pages = ["".join(text for text, *_ in pdf_rules._drawn(page)) for page in file.pages]
    for row in range(60):
        assert sum(f"word{row} " in page for page in pages) == 1


@pytest.mark.parametrize("size", [12.0, 18.0])
def test_a_word_that_fits_on_no_line_is_divided_without_a_sign(size):
    words = samples.t(f"see {UNBROKEN} there")
    row = Table("Caption", (Column(UNBROKEN, 1), Column("Two", 1)), ((Cell(words), Cell(words)),))
    document = with_blocks(Heading(1, words, "one", "part", number="1"), Paragraph(words), row)
    made = pdf.render(document, sized(size))
    assert pdf_rules.page_faults(made) == []
    assert pdf_rules.text_faults(made, document, COVER) == []


# -- long titles -----------------------------------------------------------------------------------


def titled(title):
    head = (title, "Draft 0.1 of 22 November 2026", "Worked example")
    blocks = (
        Heading(1, samples.t("One"), "one", "part", number="1"),
        Paragraph(samples.t("words")),
        PageBreak(landscape=True),
        Paragraph(samples.t("more")),
    )
    return with_blocks(*blocks, title=title, running_head=head, cover=Cover(title, "Sample", "Together", ("Draft",)))


@pytest.mark.parametrize("size", [12.0, 18.0])
@pytest.mark.parametrize("title", [LONG[:330], UNBROKEN, "W" * 39, "The " + "Compact " * 9])
def test_a_long_title_stays_on_the_cover_and_in_one_line_at_the_top(title, size):
    document = titled(title)
    made = pdf.render(document, sized(size))
    assert pdf_rules.page_faults(made) == []
    assert pdf_rules.running_faults(made, document) == []
    assert [len(lines) for lines in pdf_rules.heads(made)] == [1, 1]
    assert pdf_rules.text_faults(made, document, ("Sample", title, "Together", "Draft")) == []
    with pdf_rules._opened(made) as file:
        assert str(file.docinfo["/Title"]) == title
        assert len(file.pages) == 3


def test_a_title_that_fits_is_not_cut(good, document):
    with pdf_rules._opened(good) as file:
        assert document.head_line in pdf_rules._texts(file.pages[1])[1]


# -- gaps ------------------------------------------------------------------------------------------

GAP = (Gap("name", "the name"),)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(GAP),
        Paragraph(GAP, "byline"),
        Paragraph(GAP, "aim"),
        Heading(1, GAP, "two", "part"),
        Heading(1, GAP, "two", "voice"),
        Table("Caption", (Column("One", 1),), ((Cell(GAP, "red"),),)),
    ],
)
def test_a_gap_is_printed_in_the_colour_of_running_text(block):
    made = pdf.render(with_blocks(block), standard())
    assert pdf_rules.inks(made, GAP[0].text) == {standard().palette.text}
