"""The page of HTML as a whole: what it is, what it says at its head and foot, and what it must never do."""

import dataclasses
import itertools
import typing
from urllib.parse import unquote

import pytest

from compose import paths
from compose.document import model, walk
from compose.document.model import Contents, Each, Heading, Insert, Provided
from compose.render.html import render
from compose.render.html.blocks import BLOCKS
from compose.render.html.inlines import INLINES
from tests.render.html_pages import only, page_of, sample_brand, words_of
from tests.samples import every_node, t

BRAND = sample_brand()
COLOURS = ("primary", "on-primary", "accent", "text", "muted", "band", "gap")
LINES = ("figcaption", "p", "caption", "th", "td", "dt", "dd", "h2", "h3", "h4")


@pytest.fixture(scope="module")
def page():
    return page_of()


# -- the whole page ----------------------------------------------------------------------------------


def test_every_block_and_inline_that_survives_filling_has_its_function():
    assert set(BLOCKS) == set(typing.get_args(model.Block)) - {Each, Insert, Provided}
    assert set(INLINES) == set(typing.get_args(model.Inline))


def test_the_same_document_gives_the_same_bytes():
    assert render(every_node(), BRAND) == render(every_node(), BRAND)


def test_the_page_is_html5_in_utf_8_with_its_language_and_title(page):
    raw = render(every_node(), BRAND)
    assert raw.startswith(b'<!doctype html>\n<html lang="en-GB" dir="ltr"><head><meta charset="utf-8">')
    assert "جمعية الأمل" in raw.decode("utf-8")
    assert page.findtext(".//title") == "The Sample Compact"


@pytest.mark.parametrize(("language", "direction"), [("cy", "ltr"), ("ur-PK", "rtl")])
def test_the_direction_of_the_page_follows_its_language(language, direction):
    assert page_of(language=language).get("dir") == direction


def test_nothing_runs_and_nothing_is_fetched(page):
    assert not page.xpath("//script | //iframe | //object | //embed | //form")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
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
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_body_says_what_the_tree_says():
    """The contents are none of the tree's lines; browsers draw the numbers of ordered items themselves."""
    main = only(page_of(), "//main")
    only(main, ".//nav").drop_tree()
    for ordered in main.xpath(".//ol"):
        for number, item in enumerate(ordered, start=1):
            item[0].text = f"{number}. {item[0].text}"
    shown = (words_of(line) for line in main.xpath(f".//*[{' or '.join(f'self::{tag}' for tag in LINES)}]"))
    assert list(filter(None, shown)) == [" ".join(line.split()) for line in walk.lines(every_node())]


# -- cover, running head, contents, foot -----------------------------------------------------------


def test_the_header_says_everything_that_the_cover_says(page):
    said = words_of(only(page, "//body/header"))
    cover = every_node().cover
    assert all(words in said for words in (cover.title, cover.area, cover.tagline, *cover.lines))
    assert words_of(only(page, "//h1")) == cover.title


def test_the_running_head_is_on_the_page_and_in_the_margins_of_print(page):
    assert words_of(only(page, "//header/p[@class='running-head']")) == every_node().head_line
    assert '--running-head: "The Sample Compact \\b7  Draft 0\\2e 1 of' in page.findtext(".//style")
    assert '--page-word: "Page"' in page.findtext(".//style")


def test_a_title_cannot_end_the_style_sheet():
    shown = page_of(running_head=('</style><script>alert("x")</script>\\',))
    assert not shown.xpath("//script")
    assert words_of(only(shown, "//header/p")) == '</style><script>alert("x")</script>\\'


def test_a_brand_cannot_end_the_style_sheet():
    brand = dataclasses.replace(BRAND, css="p::after { content: '</style><script>' }")
    assert not page_of(brand=brand).xpath("//script")


def test_the_logo_has_its_words_and_comes_as_svg_where_there_is_one(page):
    logo = only(page, "//header//img")
    assert logo.get("alt") == BRAND.logos[0].alt
    assert logo.get("src").startswith("data:image/svg+xml;base64,")


def test_a_logo_without_svg_comes_as_png():
    logos = (dataclasses.replace(BRAND.logos[0], svg=None, png=b"\x89PNG"),)
    shown = page_of(brand=dataclasses.replace(BRAND, logos=logos))
    assert only(shown, "//header//img/@src") == "data:image/png;base64,iVBORw=="


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
    shown = page_of(brand=dataclasses.replace(BRAND, imprint="Published by Smith & Co"))
    assert words_of(only(shown, "//footer/p[@class='imprint']")) == "Published by Smith & Co"


def test_the_sheet_knows_every_colour_of_the_palette_and_every_light():
    sheet = (paths.branding() / "default" / "page.css").read_text(encoding="utf-8")
    assert all(f"var(--{name})" in sheet for name in COLOURS)
    assert all(f"var(--light-{key})" in sheet and f"var(--on-light-{key})" in sheet
               for key in typing.get_args(model.Light))  # fmt: skip
