"""From the words of a paper to its document: filled, pointing at the Compact by number, its boxes named."""

import datetime as dt
from dataclasses import replace

import pytest

from compose import packing
from compose.building import make_draft
from compose.document import markdown, walk
from compose.document.model import Heading, ListBlock, PageBreak, Paragraph, Response, Table, Text, Tick
from compose.errors import Place
from compose.pack.inserts.registry import NAMES
from compose.pack.making.paper import document, made, wanted
from compose.pack.words.load import standard
from compose.pack.words.model import Paper
from compose.questionnaire.condition import compile_condition
from tests.helpers import small_folder

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def setting(tmp_path_factory):
    return of(small_folder(tmp_path_factory.mktemp("making") / "compact"))


def of(home):
    draft = make_draft(home, today=TODAY)
    return packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)


def filled(text, setting, **paper):
    """The document of a paper that holds `text`."""
    blocks, problems = markdown.paper(text, Place("paper.md", 1), {"partners": "partner"}, NAMES)
    assert not problems
    some = standard(frozenset(setting.library.by_id), NAMES)[0]
    plain = {"title": (Text("Try"),), "audience": (Text("Everybody"),), "shape": "portrait", "numbered": False}
    return document(replace(some, blocks=blocks, **{**plain, **paper}), setting)


def lines(made):
    return list(walk.lines(made))


def number_of(setting, ident):
    return setting.numbers[ident]


def test_a_clause_that_is_pointed_at_is_named_with_its_number(setting):
    number = number_of(setting, "notice-of-change")
    made = filled("See [notice](#notice-of-change).", setting)
    assert lines(made) == [f"See notice ({number})."]
    assert not list(one for one in walk.inlines(made.blocks) if type(one).__name__ == "CrossRef")


def test_a_clause_that_was_left_out_is_named_without_and_its_item_goes(setting):
    left_out = setting.selection.left_out[0].clause.id
    listed = f"::: clauses\n- [It](#{left_out}): gone\n- [Notice](#notice-of-change)\n:::"
    made = filled(f"See [it](#{left_out}).\n\n{listed}", setting)
    assert lines(made) == ["See it.", f"Notice ({number_of(setting, 'notice-of-change')})"]


def test_items_of_clauses_are_one_list(setting):
    made = filled("::: clauses\n- [A](#notice-of-change)\n- [B](#payment-on-time)\n:::", setting)
    (only,) = made.blocks
    assert isinstance(only, ListBlock) and len(only.items) == 2


def test_what_hangs_on_an_answer_or_a_clause(setting):
    tests = ("when has_champions", "when not has_champions", "with keep-our-word", "with notice-of-change")
    text = "\n\n".join(f"::: {test}\nIt was: {test}.\n:::" for test in tests)
    assert lines(filled(text, setting)) == [f"It was: {test}." for test in tests if "not" not in test.split()]


def test_titles_of_columns_boxes_and_asides_are_filled(setting):
    made = filled(
        "::: table The {{ group_name }} (1 1)\n| {{ area_name }} | B |\n|---|---|\n| a | b |\n:::\n\n"
        "::: note {{ area_name }}\nx\n:::\n\n::: room 0\nYes?\n- {{ area_name }}\n:::",
        setting,
    )
    table, note, room = made.blocks
    assert (table.caption, table.columns[0].title) == ("The Compact Group", "Anytown")
    assert note.title == "Anytown" and room.ticks == (Tick("Anytown"),) and room.title == "Yes?"


def test_a_box_says_what_a_tick_in_it_means(setting):
    cell = "::: table T (1 1)\n| Point | Yes |\n|---|---|\n| Paid | [ ] |\n:::"
    table, _, listed = filled(f"{cell}\n\n# Now\n\n- [ ] Told **all**\n- [ ] Asked", setting).blocks
    assert table.rows[0][1].content == (Tick("Yes: Paid"),)
    assert listed == Response("Now", (), (Tick("Told all"), Tick("Asked")))


def test_a_caption_is_not_printed_below_a_heading_that_says_the_same(setting):
    plan, other = (f"::: table {caption} (1 1)\n|A|B|\n|---|---|\n|a|b|\n:::" for caption in ("Plan", "Other"))
    _, one, two = filled(f"# Plan\n\n{plan}\n\n{other}", setting).blocks
    assert isinstance(one, Table) and isinstance(two, Table)
    assert not one.titled and two.titled


def test_headings_are_numbered_where_the_paper_says_so(setting):
    text = "# One\n\n## Below\n\n# Two"
    plain = [block for block in filled(text, setting).blocks if isinstance(block, Heading)]
    counted = [block for block in filled(text, setting, numbered=True).blocks if isinstance(block, Heading)]
    assert [one.number for one in plain] == ["", "", ""] and [one.number for one in counted] == ["1", "", "2"]
    assert len({one.id for one in plain}) == 3


def test_a_paper_is_of_its_compact_and_says_for_whom_it_is(setting):
    made = filled("Words.", setting)
    assert made.title == "Try" and made.sheet == "paper" and made.cover.area == setting.draft.cover.title
    assert made.cover.lines == ("For everybody", "As at 23 November 2026")
    assert made.running_head[:2] == ("Try", setting.draft.cover.title)
    assert filled("Words.", setting, audience=(Text("NHS staff"),)).cover.lines[0] == "For NHS staff"


def test_a_paper_that_lies_on_its_side_begins_so(setting):
    assert filled("Words.", setting, shape="landscape").blocks[0] == PageBreak(landscape=True)


def test_the_panels_of_a_leaflet_are_printed_as_the_sheet_is_folded(setting):
    text = "\n\n::: panel\n:::\n\n".join(("Front", "Left", "Right", "Back"))
    printed = filled(text, setting, shape="leaflet")
    assert lines(printed) == ["Back", "Front", "Left", "Right"] and printed.sheet == "leaflet"
    assert printed.cover.lines == ()


def test_an_answer_that_looks_like_markup_is_printed_as_it_stands(tmp_path):
    home = small_folder(tmp_path / "odd", area="area_name: '# A *B* {{ today }} | [ ]'\narea_kind: unitary\n")
    made = filled("In {{ area_name }}.\n\n::: note {{ area_name }}\nx\n:::", of(home))
    assert lines(made)[0] == "In # A *B* {{ today }} | [ ]."
    assert made.blocks[1].title == "# A *B* {{ today }} | [ ]"


def test_a_paper_is_made_only_where_its_condition_holds(setting):
    paper = standard(frozenset(setting.library.by_id), NAMES)[0]
    assert isinstance(paper, Paper)
    assert wanted(replace(paper, when=compile_condition("has_champions")), setting)
    assert not wanted(replace(paper, when=compile_condition("two_tier")), setting)


def test_equal_words_and_answers_make_equal_papers(setting):
    blocks = (Paragraph((Text("Same."),)),)
    assert made(setting, "T", blocks) == made(setting, "T", blocks)


def test_papers_know_the_days_of_compact_week_and_the_year(setting):
    assert lines(filled("{{ compact_week }}, {{ this_year }}, {{ next_year }}", setting)) == [
        "1 to 7 November 2027, 2026, 2027"
    ]
