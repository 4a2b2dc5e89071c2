"""The page of HTML node by node: what each block and inline becomes."""

import pytest

from compose.document.model import (
    Cell,
    Column,
    CrossRef,
    Emphasis,
    Field,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Strong,
    Table,
    TermUse,
    Text,
)
from tests.render.html_pages import only, page_of, words_of
from tests.samples import HARD_NAMES, every_node, t


@pytest.fixture(scope="module")
def page():
    return page_of()


# -- blocks ------------------------------------------------------------------------------------------


def test_a_heading_is_one_level_lower_and_keeps_its_id_and_number(page):
    heading = only(page, "//h4[@id='notice']")
    assert words_of(heading) == "2.1 Notice of a change"
    assert words_of(only(heading, "span[@class='number']")) == "2.1"


def test_a_table_has_a_caption_heads_and_a_region_that_takes_the_focus(page):
    region = only(page, "//div[@role='region'][@aria-label='Action plan: Awareness']")
    assert region.get("tabindex") == "0"
    assert words_of(only(region, "table/caption")) == "Action plan: Awareness"
    assert len(region.xpath("table/thead/tr/th[@scope='col']")) == 5
    assert len(region.xpath("table/tbody/tr/th[@scope='row']")) == 5


def test_a_table_without_row_heads_has_none():
    shown = page_of(Table("Dates", (Column("When", 1),), ((Cell(t("June")),),), row_heads=False))
    assert not shown.xpath("//tbody//th")


def test_columns_are_as_wide_as_their_shares(page):
    assert page.xpath("(//table)[1]//col/@style")[:2] == ["width:23.08%", "width:30.77%"]


def test_two_tables_of_one_caption_have_two_labels():
    twin = Table("Dates", (Column("When", 1),), ((Cell(t("June")),),))
    assert page_of(twin, twin).xpath("//div[@role='region']/@aria-label") == ["Dates", "Dates (2)"]


def test_a_traffic_light_has_a_colour_and_a_word(page):
    lights = {cell.get("class"): words_of(cell) for cell in page.xpath("//td[contains(@class, 'light')]")}
    assert lights["light light-amber"] == "At risk" and len(lights) == 5


def test_each_task_has_a_box_and_a_date_named_by_its_row_and_column(page):
    def name(field):
        return [words_of(only(page, f"//*[@id='{id}']")) for id in field.get("aria-labelledby").split()]

    tick, date = page.xpath("(//table[@class='checklist']/tbody/tr)[1]//input")
    assert (tick.get("type"), date.get("type")) == ("checkbox", "date")
    assert name(tick) == ["Give reasons for every decision", "Already doing this"]
    assert name(date) == ["Give reasons for every decision", "Need to work on this by"]


def test_a_signature_shows_what_is_known_and_leaves_the_rest_to_write_on(page):
    first = only(page, "(//div[@class='signature'])[1]")
    assert words_of(only(first, "p")) == "Sample Council"
    assert [words_of(line) for line in first.xpath("dl/dd")] == ["", "A. Example", "Leader", ""]


def test_a_note_is_named_by_its_title(page):
    note = only(page, "//div[@role='note']")
    assert words_of(only(page, f"//*[@id='{note.get('aria-labelledby')}']")) == "Example"


def test_pages_behind_a_break_lie_as_the_break_says(page):
    ways = {section.xpath("string(h2)"): section.get("class") for section in page.xpath("//section")}
    assert ways["4 Delivery overview"] == "landscape"
    assert ways["3 Action plan"] is None and ways["5 Words we use"] is None


def test_a_break_and_the_heading_behind_it_open_one_section():
    shown = page_of(Paragraph(t("before")), PageBreak(), Heading(1, t("Part"), "part", "part", number="1"))
    assert [[child.tag for child in run] for run in shown.xpath("//section")] == [["p"], ["div", "h2"]]


# -- inlines -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", HARD_NAMES)
def test_a_hard_name_prints_exactly(name):
    shown = page_of(Paragraph((Text("for "), Field("partner", name), Text("."))), Paragraph(t(name)))
    answer, plain = shown.xpath("//main//p")
    assert answer.text_content() == f"for {name}."
    assert plain.text_content() == name and not len(plain)
    assert only(answer, "bdi").text == name


def test_what_no_page_can_hold_is_left_out_and_parts_words_where_it_did():
    shown = page_of(Paragraph(t("a\x00b\x0bc\x1bd\x85e\ud800f\uffffg")))
    assert only(shown, "//main//p").text_content() == "ab cd efg"


def test_a_reference_prints_its_number_within_the_link(page):
    assert only(page, "//p/a[@href='#notice']").text_content() == "notice (2.1)"


def test_a_gap_is_marked(page):
    assert words_of(only(page, "//mark[@class='gap']")) == "[To be agreed: e-mail of the contact]"


def test_a_term_leads_to_its_meaning(page):
    assert only(page, "//a[@class='term']/@href") == "#term-lead-body"
    assert words_of(only(page, "//dl/dt[@id='term-lead-body']")) == "Lead body"


def test_a_reference_or_term_that_this_page_does_not_hold_is_printed_without_a_link():
    shown = page_of(Paragraph((CrossRef(t("notice"), "elsewhere", "9.1"), TermUse(t(" body"), "unknown"))))
    assert only(shown, "//main//p").text_content() == "notice (9.1) body"
    assert not shown.xpath("//main//a")


@pytest.mark.parametrize("url", ["https://a.org/?x=1&y=2", "HTTP://a.org", "mailto:a@b.org"])
def test_a_link_keeps_its_address(url):
    assert only(page_of(Paragraph((Link(t("words"), url),))), "//main//a/@href") == url


@pytest.mark.parametrize("url", ["javascript:x", " javascript:x", "data:,x", "//evil.org", "\\\\evil\\x"])
def test_an_address_of_another_kind_is_no_link(url):
    shown = page_of(Paragraph((Link(t("words"), url),)))
    assert not shown.xpath("//main//a") and words_of(only(shown, "//main//p")) == "words"


def test_links_do_not_nest():
    definitions = every_node().blocks[-3]
    inner = (TermUse(t("lead body"), "lead-body"), Strong((Emphasis(t("now")),)))
    shown = page_of(Paragraph((Link(inner, "https://a.org"),)), definitions)
    assert only(shown, "//main//p").text_content() == "lead bodynow"
    assert len(shown.xpath("//main//p//a")) == 1


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("planning/action-plan.docx", True), ("../compact.pdf", True), ("index.html", True),
        ("../../secret.pdf", False), ("javascript:alert(1)//a.pdf", False), ("//evil.example/a.pdf", False),
        ("/etc/passwd.pdf", False), ("a.exe", False),
    ],
)  # fmt: skip
def test_a_link_leads_to_a_file_beside_the_page_and_to_no_other_file(url, leads):
    page = page_of(Paragraph((Link((Text("Word"),), url),)))
    assert page.xpath("//main//a/@href") == ([url] if leads else [])
