"""The clause library that comes with the program: what every clause of it must be."""

import datetime as dt
import re

import pytest

from compose import paths
from compose.brand.load import standard as brand
from compose.building import make_draft
from compose.document import walk
from compose.document.model import Checklist, Field, Insert, Note, Table
from compose.folder import open_folder
from compose.inserts.registry import INSERTS
from compose.library.load import standard
from compose.library.select import select
from compose.questionnaire import load as questionnaires
from compose.render import docx, html
from tests.helpers import docx_parts, docx_words, html_words, route_of

VOICES = {"1": (6, 8), "2": (6, 9), "3": (12, 18), "4": (4, 7), "5": (3, 5)}
"""By outcome of the national Compact: the last undertaking of government, and the last of civil society."""
NATIONAL = {
    f"{outcome}.{count}": "public" if count <= public else "voluntary"
    for outcome, (public, last) in VOICES.items()
    for count in range(1, last + 1)
}
BANNED = ("should", "endeavour", "where possible", "best efforts")
COMMITMENTS = [clause for clause in standard().clauses if clause.part.startswith("outcome-")]
EACH_WORDING = [
    pytest.param(clause, position, id=f"{clause.id}-{position}")
    for clause in COMMITMENTS
    for position in clause.wording
]


def words(blocks):
    """The wording as it would be read, each answer as its name in brackets."""
    return " ".join(
        f"<{one.name}>" if isinstance(one, Field) else getattr(one, "text", "") for one in walk.inlines(blocks)
    )


def test_there_are_47_national_undertakings():
    assert len(NATIONAL) == 47


def test_every_national_undertaking_has_exactly_one_commitment_of_the_right_voice():
    found = [(number, clause.undertaken_by) for clause in COMMITMENTS for number in clause.national]
    assert sorted(found) == sorted(NATIONAL.items())


def test_a_commitment_stands_under_the_outcome_of_its_undertaking():
    assert all(clause.part == f"outcome-{number[0]}" for clause in COMMITMENTS for number in clause.national)


@pytest.mark.parametrize(("clause", "position"), EACH_WORDING)
def test_a_commitment_names_who_undertakes_it_and_says_will(clause, position):
    said = words(clause.wording[position])
    assert f"<{clause.undertaken_by}_partners>" in said
    assert re.search(r"\bwill\b", said)


@pytest.mark.parametrize(("clause", "position"), EACH_WORDING)
def test_a_commitment_has_no_way_out_in_its_words(clause, position):
    said = words(clause.wording[position]).lower()
    assert not [banned for banned in BANNED if re.search(rf"\b{banned}\b", said)]


@pytest.mark.parametrize("clause", standard().clauses, ids=lambda clause: clause.id)
def test_a_clause_is_short_of_title_and_says_why_it_is_there(clause):
    assert len(clause.title) <= 60 and not clause.title.endswith(".") and "{{" not in clause.title
    assert clause.why and clause.source.licence and clause.changes[-1].version == clause.version
    assert clause.example is None or clause.example.kind == "hypothetical" or clause.example.source


def test_every_part_has_a_clause_and_every_insert_is_used():
    library = standard()
    assert {clause.part for clause in library.clauses} == {part.id for part in library.parts}
    inserts = {block.name for clause in library.clauses for wording in clause.wording.values()
               for block in walk.descend(wording) if isinstance(block, Insert)}  # fmt: skip
    assert inserts <= set(INSERTS)


def test_glossary_ids_are_each_used_once():
    ids = [term.id for term in standard().glossary]
    assert len(ids) == len(set(ids))


def test_every_number_that_is_asked_for_is_used_in_some_wording():
    used = {one.name for clause in standard().clauses for wording in clause.wording.values()
            for one in walk.inlines(wording) if isinstance(one, Field)}  # fmt: skip
    inserts = {"review_months", "renewal_years"}
    asked = {question.id for question in questionnaires.standard().questions() if question.kind == "number"}
    assert asked <= used | inserts


def test_the_brand_that_comes_with_the_program_is_fine():
    assert brand().logos


# -- the worked examples -----------------------------------------------------------------------------


EXAMPLES = sorted(path.parent for path in paths.examples().glob("*/compact.yaml"))


@pytest.mark.parametrize("home", EXAMPLES, ids=lambda home: home.name)
def test_every_example_opens_without_a_problem_and_says_that_it_is_one(home):
    folder = open_folder(home, questionnaires.standard())
    assert folder.settings.notice == "Worked example"
    assert folder.settings.library == standard().version
    assert not folder.answers.warnings


@pytest.mark.parametrize("home", EXAMPLES, ids=lambda home: home.name)
def test_every_example_says_on_its_cover_and_on_every_page_that_it_is_one(home):
    document = document_of(home.name)
    assert document.running_head[-1] == document.cover.lines[-1] == "Worked example"
    raw = docx.render(document, brand())
    heads = [" ".join(docx_words(raw, part)) for part in docx_parts(raw) if part.startswith("word/header")]
    assert heads and all(document.head_line in head for head in heads if head.strip())
    assert html_words(html.render(document, brand())).count("Worked example") >= 2


def document_of(name):
    return make_draft(paths.examples() / name, today=dt.date(2026, 11, 22)).document


def tables(document, start):
    return [block for block in walk.blocks(document) if isinstance(block, Table) and block.caption.startswith(start)]


CAMDEN = """\
Camden and Islington Foundation Trust; Camden Black and Minority Ethnic Alliance;
Camden Community Empowerment Network; Camden Council; Castlehaven Community Centre; Disability in Camden;
Great Ormond Street NHS Foundation Trust; London Fire Brigade; Metropolitan Police; NHS Camden;
Royal Free Hampstead NHS Trust; Somerstown Community Centre; Tavistock and Portman NHS Trust;
University College London NHS Foundation Trust; Voluntary Action Camden (chair); Volunteer Centre Camden"""


def test_camden_has_its_sixteen_members_the_chair_first():
    (members,) = tables(document_of("camden"), "Members of the")
    names = [walk.text(row[0].content) for row in members.rows]
    assert len(names) == 16 and names[0] == "Voluntary Action Camden (chair)"
    assert sorted(names) == sorted(name.strip() for name in CAMDEN.split(";"))


def test_camden_s_overview_has_five_themes_six_partners_and_dashes_where_nothing_was_filled():
    (overview,) = tables(document_of("camden"), "Delivery overview")
    partners = [column.title for column in overview.columns[1:]]
    assert (len(overview.rows), len(partners)) == (5, 6)
    dashes = {
        (walk.text(row[0].content), partner)
        for row in overview.rows
        for partner, cell in zip(partners, row[1:], strict=True)
        if walk.text(cell.content) == "—"
    }
    assert dashes == {
        ("Consultation & influencing decision making", "Metropolitan Police"),
        ("Infrastructure", "Metropolitan Police"),
        ("Funding relationships & service delivery", "Metropolitan Police"),
        ("Volunteering", "Housing & Adult Social Care"),
    }


def test_camden_prints_its_examples_and_calderdale_does_not():
    assert [block for block in walk.blocks(document_of("camden")) if isinstance(block, Note)]
    assert not [block for block in walk.blocks(document_of("calderdale")) if isinstance(block, Note)]


def test_calderdale_s_plan_has_two_themes_eight_actions_and_five_tasks():
    document = document_of("calderdale")
    plan = tables(document, "Action plan: ")
    assert [table.caption for table in plan] == ["Action plan: Awareness", "Action plan: Resources and responsibility"]
    assert [len(table.rows) for table in plan] == [5, 3]
    (checklist,) = [block for block in walk.blocks(document) if isinstance(block, Checklist)]
    assert len(checklist.tasks) == 5


def test_every_part_of_the_library_can_be_reached_by_some_answers():
    reached = set()
    for kind in ("county", "london-borough"):
        for flag in (True, False):
            flags = ("uses_panel", "uses_mediator", "has_officer", "has_champions", "annual_survey", "two_tier")
            given = {
                "area_kind": kind, "partnership_board": "Board", "priority_subjects": "x", "consulted": "x",
                "previous_version": "x", "codes": ("funding",), "actions": ({"theme": "awareness"},),
                "delivery": ({"theme": "x", "partner": "y"},), "checklist": ({"task": "x"},),
                "priorities": ({"partner": "x"},), "partners": ({"name": "x"},), **dict.fromkeys(flags, flag),
            }  # fmt: skip
            reached |= select(standard(), route_of(**given)).ids()
    assert reached == set(standard().by_id)
