"""The page of HTML: what it says, how it is built, and what it must never do."""

import dataclasses
import typing
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html

from compose import paths
from compose.document import model, walk
from compose.document.model import (
    Cell,
    Column,
    Contents,
    CrossRef,
    Each,
    Emphasis,
    Field,
    Heading,
    Insert,
    Link,
    PageBreak,
    Paragraph,
    Strong,
    Table,
    TermUse,
    Text,
)
from compose.render.html import render
from compose.render.html_blocks import BLOCKS
from compose.render.html_inlines import INLINES
from tests.render.html_brand import sample_brand
from tests.samples import HARD_NAMES, every_node, t

BRAND = sample_brand()


def page_of(*blocks, **changes):
    """The parsed page of the sample document, or of `blocks` in its place."""
    document = dataclasses.replace(every_node(), **({"blocks": blocks} if blocks else {}), **changes)
    return lxml_html.document_fromstring(render(document, BRAND).decode())


@pytest.fixture(scope="module")
def page():
    return page_of()


def words_of(element):
    return " ".join(element.text_content().split())


def only(element, path):
    (found,) = element.xpath(path)
    return found


# -- the whole page ----------------------------------------------------------------------------------


def test_every_block_and_inline_that_survives_filling_has_its_function():
    assert set(BLOCKS) == set(typing.get_args(model.Block)) - {Each, Insert}
    assert set(INLINES) == set(typing.get_args(model.Inline))


def test_the_same_document_gives_the_same_bytes():
    assert render(every_node(), BRAND) == render(every_node(), BRAND)


def test_the_page_is_html5_in_utf_8_with_its_language_and_title(page):
    raw = render(every_node(), BRAND)
    assert raw.startswith(b"<!doctype html>\n<html lang=\"en-GB\" dir=\"ltr\"><head><meta charset=\"utf-8\">")
    assert "جمعية الأمل" in raw.decode("utf-8")
    assert page.findtext(".//title") == "The Sample Compact"


@pytest.mark.parametrize(("language", "direction"), [("cy", "ltr"), ("ur-PK", "rtl")])
def test_the_direction_of_the_page_follows_its_language(language, direction):
    assert page_of(language=language).get("dir") == direction


def test_nothing_runs_and_nothing_is_fetched(page):
    assert not page.xpath("//script | //iframe | //object | //embed | //form | //@*[starts-with(name(), 'on')]")
    assert all(source.startswith("data:") for source in page.xpath("//@src | //link/@href"))
    assert "url(" not in page.findtext(".//style") and "@import" not in page.findtext(".//style")
    assert "default-src 'none'" in only(page, "//meta[@http-equiv]/@content")


def test_ids_are_unique(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_somewhere(page):
    targets = {unquote(href[1:]) for href in page.xpath("//a/@href") if href.startswith("#")}
    assert targets and targets <= set(page.xpath("//@id"))


def test_every_label_by_reference_names_an_element(page):
    named = {name for value in page.xpath("//@aria-labelledby") for name in value.split()}
    assert named and named <= set(page.xpath("//@id"))


def test_heading_levels_begin_at_one_and_never_skip(page):
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_body_says_what_the_tree_says(page):
    """The numbers of ordered items are drawn by the browser, so they are taken off here."""
    main = only(page, "//main")
    for gone in main.xpath(".//nav"):
        gone.drop_tree()
    shown = [words_of(line) for line in main.xpath(".//*[self::p or self::caption or self::th or self::td or "
             "self::dt or self::dd or self::h2 or self::h3 or self::h4]")]  # fmt: skip
    unmarked = {"1. step one": "step one", "2. step two": "step two",
                "1. another list starts at one": "another list starts at one", "2. and goes on": "and goes on"}  # fmt: skip
    expected = [unmarked.get(line, " ".join(line.split())) for line in walk.lines(every_node())]
    assert list(filter(None, shown)) == expected


# -- cover, running head, contents, foot -----------------------------------------------------------


def test_the_header_says_everything_that_the_cover_says(page):
    said = words_of(only(page, "//body/header"))
    cover = every_node().cover
    assert all(words in said for words in (cover.title, cover.area, cover.tagline, *cover.lines))
    assert words_of(only(page, "//h1")) == cover.title


def test_the_running_head_is_on_the_page_and_in_the_margins_of_print(page):
    assert words_of(only(page, "//header/p[@class='running-head']")) == every_node().head_line
    assert "--running-head: \"The Sample Compact \\b7  Draft 0\\2e 1 of" in page.findtext(".//style")
    assert '--page-word: "Page"' in page.findtext(".//style")


def test_a_title_cannot_end_the_style_sheet():
    shown = page_of(running_head=('</style><script>alert("x")</script>\\',))
    assert not shown.xpath("//script")
    assert words_of(only(shown, "//header/p")) == '</style><script>alert("x")</script>\\'


def test_a_brand_cannot_end_the_style_sheet():
    brand = dataclasses.replace(BRAND, css="p::after { content: '</style><script>' }")
    assert not lxml_html.document_fromstring(render(every_node(), brand).decode()).xpath("//script")


def test_the_logo_has_its_words_and_comes_as_svg_where_there_is_one(page):
    logo = only(page, "//header//img")
    assert logo.get("alt") == BRAND.logos[0].alt
    assert logo.get("src").startswith("data:image/svg+xml;base64,")


def test_a_logo_without_svg_comes_as_png():
    logos = (dataclasses.replace(BRAND.logos[0], svg=None, png=b"\x89PNG"),)
    shown = lxml_html.document_fromstring(
        render(every_node(), dataclasses.replace(BRAND, logos=logos)).decode()
    )
    assert only(shown, "//img/@src") == "data:image/png;base64,iVBORw=="


def test_the_contents_hold_the_parts_with_their_clauses_below_them(page):
    contents = only(page, "//main//nav[@aria-labelledby]")
    shown = {words_of(item.find("a")): [words_of(clause) for clause in item.xpath("ol/li/a")]
             for item in contents.xpath("ol/li")}  # fmt: skip
    assert shown == {
        "Foreword": [],
        "1 About this Compact": ["1.1 Purpose"],
        "2 Managing change": ["2.1 Notice of a change", "2.2 Names that break naive programs"],
        "3 Action plan": [],
        "4 Delivery overview": [],
        "5 Words we use": [],
        "6 Signatures": [],
    }


def test_a_clause_before_the_first_part_has_its_own_place_in_the_contents():
    shown = page_of(Contents("Contents"), Heading(2, t("Lone"), "lone", "clause", number="1"))
    assert [words_of(item) for item in shown.xpath("//nav/ol/li")] == ["1 Lone"]


def test_the_imprint_stands_at_the_foot():
    brand = dataclasses.replace(BRAND, imprint="Published by Smith & Co")
    shown = lxml_html.document_fromstring(render(every_node(), brand).decode())
    assert words_of(only(shown, "//footer/p[@class='imprint']")) == "Published by Smith & Co"


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
    assert [words_of(line) for line in first.xpath("dl/div/dd")] == ["", "A. Example", "Leader", ""]


def test_a_note_is_named_by_its_title(page):
    note = only(page, "//div[@role='note']")
    assert words_of(only(page, f"//*[@id='{note.get('aria-labelledby')}']")) == "Example"


def test_pages_behind_a_break_lie_as_the_break_says(page):
    ways = {section.xpath("string(h2)"): section.get("class") for section in page.xpath("//section")}
    assert ways["4 Delivery overview"] == "landscape"
    assert ways["3 Action plan"] is None and ways["5 Words we use"] is None


def test_a_break_and_the_heading_behind_it_open_one_section():
    shown = page_of(Paragraph(t("before")), PageBreak(), Heading(1, t("Part"), "part", "part", number="1"))
    assert [[child.tag for child in section] for section in shown.xpath("//section")] == [["p"], ["div", "h2"]]


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
    assert words_of(only(page, "//dl/div/dt[@id='term-lead-body']")) == "Lead body"


def test_a_reference_or_term_that_this_page_does_not_hold_is_printed_without_a_link():
    shown = page_of(Paragraph((CrossRef(t("notice"), "elsewhere", "9.1"), TermUse(t(" body"), "unknown"))))
    assert only(shown, "//main//p").text_content() == "notice (9.1) body"
    assert not shown.xpath("//main//a")


@pytest.mark.parametrize("url", ["https://a.org/?x=1&y=2", "HTTP://a.org", "mailto:a@b.org"])
def test_a_link_keeps_its_address(url):
    assert only(page_of(Paragraph((Link(t("words"), url),))), "//main//a/@href") == url


@pytest.mark.parametrize("url", ["javascript:alert(1)", " javascript:x", "data:text/html,x", "//evil.org", "\\\\evil\\x"])
def test_an_address_of_another_kind_is_no_link(url):
    shown = page_of(Paragraph((Link(t("words"), url),)))
    assert not shown.xpath("//main//a") and words_of(only(shown, "//main//p")) == "words"


def test_links_do_not_nest():
    definitions = every_node().blocks[-3]
    inner = (TermUse(t("lead body"), "lead-body"), Strong((Emphasis(t("now")),)))
    shown = page_of(Paragraph((Link(inner, "https://a.org"),)), definitions)
    assert only(shown, "//main//p").text_content() == "lead bodynow"
    assert len(shown.xpath("//main//p//a")) == 1


def test_the_sheet_knows_every_colour_of_the_palette_and_every_light():
    sheet = (paths.branding() / "default" / "page.css").read_text(encoding="utf-8")
    assert all(f"var(--{name})" in sheet for name in ("primary", "on-primary", "accent", "text", "muted", "band", "gap"))
    assert all(f"var(--light-{key})" in sheet and f"var(--on-light-{key})" in sheet
               for key in typing.get_args(model.Light))  # fmt: skip
