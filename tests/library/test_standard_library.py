"""The clause library that comes with the program: what every clause of it must be."""

import datetime as dt
import re
import statistics
from collections import Counter

import pytest

from compose import paths
from compose.brand.load import standard as brand
from compose.building import build, make_draft
from compose.document import markdown, walk
from compose.document.assemble import Edition, assemble
from compose.document.model import Checklist, Field, Insert, Note, Table
from compose.folder import open_folder
from compose.inserts.registry import INSERTS
from compose.library import clause_file, lint, load, overlay, readability
from compose.library.load import standard
from compose.library.select import select
from compose.questionnaire import load as questionnaires
from compose.render import docx, html
from tests.helpers import docx_parts, docx_words, html_words, route_of, small_folder

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
    for clause in standard().commitments
    if not clause.id.endswith("-scope")
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
    named = {"all": r"\b[Pp]artners?\b|<\w+_partners>"}.get(clause.undertaken_by, f"<{clause.undertaken_by}_partners>")
    assert re.search(named, said)
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
    homes = {library.home(clause, skeleton).id for clause in library.clauses for skeleton in ("outcomes", "principles")}
    assert homes == {part.id for part in library.parts}
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
    folder = open_folder(home, questionnaires.standard(), standard())
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


# -- what the library promises -------------------------------------------------------------------------


@pytest.mark.parametrize("skeleton", ["outcomes", "principles"])
def test_every_national_undertaking_can_be_reached_in_both_frames(skeleton):
    made = assemble(
        route := route_of(skeleton=skeleton), standard(), select(standard(), route), Edition(dt.date(2026, 11, 22))
    )
    known = (heading.provenance for heading in walk.headings(made) if heading.provenance)
    assert {number for provenance in known for number in provenance.national} == set(NATIONAL)


def test_lint_has_nothing_to_say_of_the_library():
    library, questionnaire = standard(), questionnaires.standard()
    assert [str(problem) for problem in lint.problems(library, questionnaire, library.date)] == []


def test_commitments_are_easy_to_read():
    grades = [readability.grade_of(clause, questionnaires.standard()) for clause in standard().commitments]
    assert statistics.median(grades) <= 10 and max(grades) <= 14


CODES = [part for part in standard().parts if part.code]


@pytest.mark.parametrize("part", CODES, ids=lambda part: part.code)
def test_a_code_has_an_aim_a_scope_and_eight_to_sixteen_commitments_in_both_voices(part):
    clauses = [clause for clause in standard().clauses if clause.part == part.id]
    scope, *commitments = clauses
    assert part.aim and scope.id == f"{part.id}-scope" and scope.undertaken_by == "all"
    inserts = {block.of for block in walk.descend(scope.wording["standard"]) if isinstance(block, Insert)}
    assert part.code in inserts
    voices = Counter(clause.undertaken_by for clause in commitments)
    assert 8 <= len(commitments) <= 16 and voices["public"] >= 3 and voices["voluntary"] >= 3
    assert all(clause.example for clause in commitments)
    assert sum(len(clause.wording) == 3 for clause in commitments) >= 2


def test_every_code_that_can_be_chosen_is_there():
    assert [part.code for part in CODES] == list(questionnaires.standard().by_id["codes"].options)


BARGAINED = (
    "notice-of-change", "funding-for-several-years", "time-to-answer", "payment-on-time", "full-cost-recovery",
    "risk-shared-fairly", "monitoring-agreed-first", "rooms-and-other-help",
)  # fmt: skip


@pytest.mark.parametrize("ident", BARGAINED)
def test_where_groups_bargain_all_three_wordings_are_offered(ident):
    assert set(standard().by_id[ident].positions) == {"standard", "stronger", "lighter"}


def test_the_short_form_has_the_principles_and_fourteen_commitments_of_all_outcomes_in_both_voices():
    short = [clause for clause in standard().main if "short" in clause.forms]
    assert len(short) == 14
    assert {clause.part for clause in short} == {f"outcome-{number}" for number in range(1, 6)}
    assert Counter(clause.undertaken_by for clause in short) == {"public": 8, "voluntary": 6}
    principles = [clause for clause in standard().clauses if clause.part == "principles"]
    assert all("short" in clause.forms for clause in principles)


def test_each_principle_is_home_to_commitments_of_both_voices():
    for part in standard().parts:
        if part.skeleton == "principles":
            voices = {clause.undertaken_by for clause in standard().main if clause.covenant[0] == part.id}
            assert voices >= {"public", "voluntary"}


@pytest.mark.parametrize("clause", standard().clauses, ids=lambda clause: clause.id)
def test_a_number_that_a_clause_prints_is_asked_where_the_clause_is(clause):
    """A code's own numbers are asked only where the code is chosen; elsewhere they would be gaps."""
    asked = {question.id for question in questionnaires.standard().sections[4].questions} - {"codes"}
    used = {one.name for wording in clause.wording.values() for one in walk.inlines(wording) if isinstance(one, Field)}
    for name in used & asked:
        assert f"'{clause.part.removeprefix('code-')}' in codes" in questionnaires.standard().by_id[name].when.source


def test_no_clause_is_read_twice_in_a_build(tmp_path, monkeypatch):
    read = Counter()
    split = clause_file.split
    monkeypatch.setattr(clause_file, "split", lambda path, shown: read.update([path]) or split(path, shown))
    monkeypatch.setattr(overlay, "split", clause_file.split)
    parsed, parse = Counter(), markdown.parse
    monkeypatch.setattr(markdown, "parse", lambda text, *rest: parsed.update([text]) or parse(text, *rest))
    load.standard.cache_clear()
    home = small_folder(tmp_path, files={"wording/notice-of-change.md": "---\nbased_on: notice-of-change@1\n---\nX.\n"})
    build(home, today=dt.date(2026, 11, 22))
    assert len(read) == len(standard().clauses) + 1 and set(read.values()) == {1}
    assert set(parsed.values()) == {1}
