"""The pack as a whole: every document that the guide describes is in it, with all its countable parts."""

import datetime as dt
import functools

import pytest

from compose import packing, paths
from compose.building import make_draft
from compose.document import walk
from compose.document.model import Checklist, Figure, Heading, ListBlock, PageBreak, Response, Table
from compose.pack.catalogue import SHEETS, catalogue, file_name
from compose.pack.words.model import FOLDERS
from tests.helpers import small_folder, told

TODAY = dt.date(2026, 11, 23)
BRIEFINGS = ("commissioning", "compliance", "social-value", "partnerships", "involvement", "cuts", "infrastructure",
             "voluntary-groups", "community-groups", "councillors", "health", "police", "fire-and-rescue", "housing",
             "private-sector")  # fmt: skip
DOCUMENTS = {
    2: ("summary", "leaflet", "poster", "web-text", "press-release"),
    3: ("sign-up",),
    4: ("terms-of-reference", "agenda", "minutes", "induction"),
    5: ("membership",),
    6: ("officer",),
    7: ("champion", "champions-register"),
    8: ("action-plan", "progress-report"),
    9: ("rolling-plan",),
    10: ("checklist-camden-council", "checklist-voluntary-action-camden"),
    11: ("delivery-overview",),
    12: ("strategy", "quarterly-return"),
    13: tuple(f"briefing-{one}" for one in BRIEFINGS),
    14: ("prepared-answers",),
    15: ("event-planner", "compact-week"),
    16: ("awards-kit",),
    17: ("annual-survey",),
    18: ("event-poll",),
    19: ("scorecard", "scores", "measures"),
    20: ("review-agenda", "review-report", "scrutiny-briefing"),
    21: ("non-compliance-log", "successes-log"),
    22: ("pre-decision-check",),
    23: ("dispute-procedure",),
    24: ("challenge-planner", "model-letter"),
    25: ("renewal-check",),
}
"""The documents of the guide by their number, the Compact itself (1) apart, and the papers that carry each."""


@functools.cache
def setting(name="camden"):
    draft = make_draft(paths.examples() / name, today=TODAY)
    return packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)


@functools.cache
def entries(name="camden"):
    return {one.id: one for one in catalogue(setting(name))}


@functools.cache
def paper(ident):
    return entries()[ident].make()


def blocks(ident, kind):
    return [block for block in walk.blocks(paper(ident)) if isinstance(block, kind)]


def lines(ident):
    return list(walk.lines(paper(ident)))


@pytest.mark.parametrize("number", DOCUMENTS)
def test_each_document_of_the_guide_is_there(number):
    missing = [ident for ident in DOCUMENTS[number] if ident not in entries()]
    assert not missing


def test_every_paper_says_what_it_is_for_whom_and_when_and_stands_in_a_folder():
    for one in entries().values():
        assert one.title and one.audience and one.use and one.folder in FOLDERS
        assert "{{" not in one.title + one.audience + one.use
    assert {one.folder.id for one in entries().values()} == {one.id for one in FOLDERS}


@pytest.mark.parametrize("name", ["camden", "calderdale", "northvale"])
def test_every_paper_of_every_example_can_be_made_and_leaves_nothing_unfilled(name):
    for ident, one in entries(name).items():
        said = list(walk.lines(one.make()))
        assert said and not any("{{" in line or ":::" in line for line in said), ident


# -- countable parts ---------------------------------------------------------------------------------------------------


def test_terms_of_reference_have_eleven_points():
    numbered = [block for block in blocks("terms-of-reference", Heading) if block.number and "." not in block.number]
    assert len(numbered) == 11


def test_the_officer_has_nine_duties_and_the_champion_six(tmp_path):
    assert 9 in _lengths(entries()["officer"].make())
    assert 6 in _lengths(entries()["champion"].make())
    shared = make_draft(small_folder(tmp_path / "none", governance="has_officer: no\n"), today=TODAY)
    about = packing.setting(shared.folder, shared.route, shared.selection, shared.document, TODAY)
    made = {one.id: one for one in catalogue(about)}
    assert "officer" not in made and 9 in _rows(made["sharing-the-work"].make())


def _lengths(document):
    """How many items each list has, and how many headings stand below each other."""
    lists = [len(block.items) for block in walk.blocks(document) if isinstance(block, ListBlock)]
    return {*lists, *_rows(document)}


def _rows(document):
    return {len(block.rows) for block in walk.blocks(document) if isinstance(block, Table)}


def test_the_scorecard_describes_25_levels():
    table = next(block for block in blocks("scorecard", Table) if len(block.columns) == 6)
    levels = [walk.text(cell.content) for row in table.rows for cell in row[1:]]
    assert len(levels) == 25 == len(set(levels)) and all(len(level.split()) >= 4 for level in levels)


def test_fifteen_briefings_of_five_parts_each_point_at_this_compact():
    found = [ident for ident, one in entries().items() if one.folder.id == "briefings"]
    assert set(found) == {f"briefing-{one}" for one in BRIEFINGS} and len(found) == 15
    numbers = set(setting().numbers.values())
    for ident in found:
        assert len(blocks(ident, Heading)) == 4  # behind the opening
        assert sum(any(f"({number})" in line for number in numbers) for line in lines(ident)) >= 3, ident


def test_six_tips_for_events_as_do_and_dont():
    heads = [(one, " ".join(column.title.lower() for column in one.columns)) for one in blocks("event-planner", Table)]
    (table,) = [one for one, said in heads if "don't" in said or "not" in said.split()]
    assert len(table.rows) == 6


def test_four_breaches_four_causes_five_steps_and_six_elements():
    assert len([one for one in blocks("pre-decision-check", Heading) if one.level == 2]) >= 4 or 4 in _rows(
        paper("pre-decision-check")
    )
    assert 4 in _rows(paper("non-compliance-log"))
    assert len([one for one in blocks("challenge-planner", Heading) if one.level == 1]) >= 5
    assert 6 in _rows(paper("model-letter"))


def test_eleven_forms_of_publicity_and_four_audiences():
    assert {11, 4} <= _rows(paper("strategy"))


def test_toolkits_have_a_method_an_example_and_a_check_for_each_of_nine_principles():
    for ident in ("toolkit-voluntary", "toolkit-public"):
        parts = [walk.text(one.content) for one in blocks(ident, Heading) if one.level == 2]
        for part in ("What it means", "How to do it", "An example", "How are we doing?"):
            assert parts.count(part) == 9, (ident, part)
        assert len(blocks(ident, Checklist)) >= 9


def test_checklists_have_calderdale_s_three_columns_and_one_file_a_partner():
    (first, *_) = blocks("checklist-camden-council", Checklist)
    assert first.heads == ("Task", "Already doing this", "Need to work on this by")
    partners = [one for one in setting().entries("partners")]
    assert sum(one.folder.id == "checklists" for one in entries().values()) == len(partners)


def test_the_delivery_overview_lies_on_its_side_and_has_all_themes_and_partners():
    assert paper("delivery-overview").blocks[0] == PageBreak(landscape=True)
    (table, *_) = blocks("delivery-overview", Table)
    assert (len(table.rows), len(table.columns)) == (5, 1 + 6)
    assert sum(walk.text(cell.content) == "—" for row in table.rows for cell in row[1:]) == 4


def test_pictures_have_their_words():
    for ident, count in (("dispute-procedure", 1), ("scores", 3)):
        found = blocks(ident, Figure)
        assert len(found) == count and all(one.words for one in found)


def test_the_yearly_report_is_filled_from_plan_scorecard_and_logs():
    said = " ".join(lines("review-report"))
    for part in ("Of 9 actions", "Tools and procedures", "2 concerns were raised, 1 settled.", "one yearly report",
                 "How far each partner is", "9 of 16"):  # fmt: skip
        assert part in said, part
    assert blocks("review-report", Response)


def test_spreadsheets_go_with_papers_that_there_are():
    assert set(SHEETS) <= set(entries()) and not entries()["rolling-plan"].sheet
    assert {one.sheet for one in entries().values() if one.sheet} == set(SHEETS.values())


# -- choosing and naming -----------------------------------------------------------------------------------------------


def test_papers_are_chosen_by_their_own_name_and_by_that_of_their_folder():
    all_ = tuple(entries().values())
    assert packing.chosen(all_, ()) == all_
    assert [one.id for one in packing.chosen(all_, ("poster", "renewal"))] == ["poster", "renewal-check"]
    assert told(packing.chosen, all_, ("postr",))[0].startswith("--papers: 'postr' is not known")


@pytest.mark.parametrize(
    ("words", "name"),
    [("St Mary's & All Saints' Trust", "st-marys-all-saints-trust"), ("Café Ünïon", "cafe-union"), ("日本", "partner"),
     ("A" * 80, "a" * 40), ("../../etc", "etc"), ("CON", "con")],
)  # fmt: skip
def test_a_partner_s_name_becomes_one_that_every_system_allows(words, name):
    assert file_name(words) == name


def test_two_partners_of_one_name_have_two_files(tmp_path):
    partners = "partners:\n  - {name: A & B, sector: public}\n  - {name: A B, sector: voluntary}\n"
    draft = make_draft(small_folder(tmp_path / "two", partners=partners), today=TODAY)
    about = packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)
    assert [one.id for one in catalogue(about) if one.folder.id == "checklists"] == ["checklist-a-b", "checklist-a-b-2"]
