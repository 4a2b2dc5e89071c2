"""The worksheet: everything that a group needs to know of a question, what it answered, and room to answer."""

import dataclasses
import datetime as dt

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document import walk
from compose.document.assemble import Edition, assemble
from compose.document.model import Heading, PageBreak, Response, Table, Tick
from compose.library.load import standard
from compose.library.select import select
from compose.pack.worksheet import worksheet
from compose.pack.worksheet.conditions import in_words
from compose.questionnaire.condition import compile_condition
from tests.helpers import route_of

PARTNERS = (
    {"name": "Anytown Council", "sector": "public", "kind": "council", "signs": "itself"},
    {"name": "Village Hall", "sector": "voluntary", "kind": "Twinning society", "signs": "itself"},
)

RENEWED = {"previous_version": "the Anytown Compact of 2020", "renewing": True}
"""What makes all sections asked."""


_MADE = {}
"""Worksheets by what they were asked for: many tests look at the same one."""


def made(sections=(), blank=False, wordings=False, **values):
    """The worksheet for a group's answers; each is made once, for nobody can change it."""
    asked = repr((sections, blank, wordings, sorted(values.items())))
    if asked not in _MADE:
        _MADE[asked] = anew(sections, blank, wordings, **values)
    return _MADE[asked]


def anew(sections=(), blank=False, wordings=False, **values):
    """The same, made again."""
    route = route_of(**{"area_name": "Anytown", "area_kind": "unitary", **values})
    selection = select(standard(), route)
    draft = assemble(route, standard(), selection, Edition(dt.date(2026, 11, 22), "Worked example"))
    return worksheet(route, standard(), selection, draft, sections=sections, blank=blank, wordings=wordings)


def below(document, ident):
    """The blocks under the heading `ident`, down to the next."""
    places = [place for place, block in enumerate(document.blocks) if isinstance(block, Heading)]
    start = next(place for place in places if document.blocks[place].id == ident)
    end = next((place for place in places if place > start), len(document.blocks))
    return document.blocks[start + 1 : end]


def room(ident, **values):
    """The room to answer a question."""
    (found,) = (one for one in below(made(**values), f"question-{ident}") if isinstance(one, Response))
    return found


def said(ident, **values):
    """What is said about a question, a line a paragraph."""
    return list(walk.lines_of(room(ident, **values).blocks))


def ticked(response):
    return [tick.label for tick in (*response.ticks, *response.below) if tick.ticked]


def labels(response):
    return [tick.label for tick in response.ticks]


# -- the whole ---------------------------------------------------------------------------------------------------------


def drafting():
    """The sections with which a text is drafted."""
    return [section for section in route_of().questionnaire.sections if section.drafting]


def test_what_is_kept_afterwards_is_in_no_worksheet_unless_it_is_named():
    assert "section-records" not in {heading.id for heading in walk.headings(made(**RENEWED, keeps_records=True))}
    named = made(sections=["records"], keeps_records=True)
    assert "section-records" in {heading.id for heading in walk.headings(named)}


def test_every_question_is_asked_once_and_numbered_within_its_section():
    document = made(**RENEWED)
    numbers = {heading.id: heading.number for heading in walk.headings(document)}
    for section in drafting():
        of_section = [one for one in section.questions if one.id not in ("left_out", "positions")]
        wanted = [f"{numbers[f'section-{section.id}']}.{count}" for count, _ in enumerate(of_section, 1)]
        assert [numbers[f"question-{question.id}"] for question in of_section] == wanted


def test_a_section_of_which_nothing_is_asked_is_left_out_unless_it_is_named():
    for answers in ({}, {**RENEWED, "renewing": False}):
        assert "section-renewal" not in {heading.id for heading in walk.headings(made(**answers))}
    assert "section-renewal" in {heading.id for heading in walk.headings(made(sections=["renewal"]))}


def test_no_question_is_divided_from_the_room_for_its_answer():
    document = made(**RENEWED)
    for question in (question for section in drafting() for question in section.questions):
        if question.id not in ("left_out", "positions"):
            assert isinstance(below(document, f"question-{question.id}")[0], Response)


def test_every_section_starts_a_page_and_says_what_it_is_about():
    document = made(**RENEWED)
    for section in drafting():
        place = next(at for at, one in enumerate(document.blocks) if getattr(one, "id", "") == f"section-{section.id}")
        assert isinstance(document.blocks[place - 1], PageBreak)
        assert walk.text(document.blocks[place + 1].content) == section.about


def test_cover_and_running_head_say_of_which_draft_it_is():
    document = made()
    assert document.title == document.cover.title == "Worksheet for The Anytown Compact"
    assert document.cover.lines == ("Draft 0.1", "22 November 2026", "Worked example")
    head = ("Worksheet for The Anytown Compact", "Draft 0.1, 22 November 2026", "Worked example")
    assert document.running_head == head


def test_before_there_is_a_name_it_has_a_title_all_the_same():
    document = made(area_name=TO_BE_AGREED)
    assert (document.title, document.cover.area) == ("Worksheet for a local Compact", "")


def test_equal_answers_make_equal_worksheets():
    assert made(partners=PARTNERS) == anew(partners=PARTNERS)


def test_a_section_may_be_taken_home_by_itself():
    document = made(sections=("partners",))
    sections = [heading.id for heading in walk.headings(document) if heading.kind == "part"]
    assert sections == ["section-partners"]
    assert document.cover.lines[0] == "Section: Partners"
    assert not any(isinstance(block, Table) and block.caption == "The sections" for block in document.blocks)


def test_the_sections_are_listed_with_how_much_is_open():
    document = made(notice_months=TO_BE_AGREED, payment_days=TO_BE_AGREED)
    (table,) = [one for one in document.blocks if isinstance(one, Table) and one.caption == "The sections"]
    open_in = {walk.text(row[0].content): walk.text(row[-1].content) for row in table.rows}
    assert open_in["Commitments"] == "2" and open_in["Your area"] == "0"


# -- what is said about a question -------------------------------------------------------------------------------------


def test_it_says_why_a_question_is_asked_and_how_to_answer_it():
    question = route_of().questionnaire.by_id["area_name"]
    first, examples, *_ = said("area_name")
    assert first == f"{question.why} {question.hint}"
    assert examples == "For example: Calderdale; Camden"


def test_what_the_law_or_guidance_sets_is_told_with_its_source():
    (line,) = [line for line in said("notice_months") if line.startswith("At least")]
    limit = route_of().questionnaire.by_id["notice_months"].floor
    assert line.startswith(f"At least 3 months (guidance): {limit.say} Source: {limit.source}.")
    assert line.endswith("As at 22 November 2026.")
    assert any(line.startswith("At most 30 days (law): ") for line in said("payment_days"))


def test_a_limit_of_the_program_needs_no_source():
    assert "At least 1 year (fixed): The shortest life is one year." in said("renewal_years")


def test_the_clauses_that_print_an_answer_are_named_with_their_numbers_in_the_draft():
    numbers = {heading.id: heading.number for heading in walk.headings(assembled())}
    (line,) = [line for line in said("change_report_days") if line.startswith("Printed in")]
    (clause,) = [one for one in standard().clauses if "{{ change_report_days }}" in one.texts["standard"].markdown]
    assert line == f"Printed in: {clause.title} ({numbers[clause.id]})."


def assembled(**values):
    """The draft for a group's answers."""
    route = route_of(**{"area_name": "Anytown", "area_kind": "unitary", **values})
    return assemble(route, standard(), select(standard(), route), Edition(dt.date(2026, 11, 22)))


def test_a_clause_that_the_draft_has_not_is_named_without_a_number():
    assert "What it brings: Fourth step, a panel, with “Yes”." in said("uses_panel", uses_panel=False)


def test_of_many_clauses_a_few_are_named_and_the_rest_counted():
    (line,) = [line for line in said("public_partners") if line.startswith("Printed in")]
    assert line.count("(") == 4 and line.endswith("more clauses.")


def test_clauses_that_come_with_the_same_choice_are_told_together():
    lines = said("covenant_principles", form="short", skeleton="principles")
    (line,) = [line for line in lines if line.startswith("What it brings")]
    assert line.count("with “Recognition and value”") == 1 and line.count(";") == 1


def test_a_choice_that_brings_many_clauses_says_how_many():
    (funding,) = [label for label in labels(room("codes")) if label.startswith("Funding")]
    assert funding == "Funding and procurement (13 clauses)"


def test_what_comes_with_all_choices_but_one_is_told_by_that_one():
    (line,) = [line for line in said("area_kind") if line.startswith("What it brings")]
    assert "unless it is “A London borough”" in line and "with “A county council's area” or “A district" in line


# -- when it is asked --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("form == 'short'", "form of the agreement is “The short form”"),
        ("form != 'short'", "form of the agreement is not “The short form”"),
        (
            "area_kind in ['county', 'district']",
            "kind of authority is “A county council's area” or “A district or borough within a county”",
        ),
        ("'funding' in codes", "codes of practice include “Funding and procurement”"),
        ("codes and 'funding' in codes", "codes of practice include “Funding and procurement”"),
        ("has_officer", "a named officer is “Yes”"),
        ("has_officer and form == 'full'", "a named officer is “Yes”; and form of the agreement is “The full form”"),
        ("tagline", "there is an answer on line under the title"),
        ("partner.signs == 'itself'", "how it signs is “For itself”"),
        ("form == 'full' or has_officer", "the answers to these allow it: form of the agreement; a named officer"),
        ("notice_months > 3", "the answers to these allow it: notice of a change to funding"),
        ("partner.signs | length > 3", "the answers to these allow it: how it signs"),
    ],
)
def test_a_condition_is_told_in_plain_words(condition, words):
    assert in_words(compile_condition(condition), route_of().questionnaire) == words


def test_every_condition_of_the_questionnaire_is_a_plain_comparison():
    questionnaire = route_of().questionnaire
    every = [part for one in questionnaire.questions() for part in (one, *one.fields) if part.when]
    assert every and not [one.id for one in every if "allow it" in in_words(one.when, questionnaire)]


def test_a_question_that_is_not_asked_at_present_is_printed_and_says_so():
    asleep, awake = said("two_tier")[0], said("two_tier", area_kind="county")[0]
    assert awake.startswith("Asked only if: kind of authority is “A county council's area” or “A district")
    assert asleep == f"{awake} It is not asked at present."


# -- answers and room for them -----------------------------------------------------------------------------------------


def test_the_present_answer_is_filled_in():
    assert said("notice_months", notice_months=6)[-1] == "Present answer: 6 months"


def test_a_usual_answer_is_marked_as_such():
    assert said("notice_months")[-1] == "Usual answer: 3 months"
    assert labels(room("uses_mediator")) == ["Yes (usual)", "No"] and not ticked(room("uses_mediator"))


def test_of_a_question_that_sleeps_the_usual_answer_is_told():
    assert said("panel_days")[-1] == "Usual answer: 30 working days"
    assert labels(room("two_tier")) == ["Yes (usual)", "No"]


def test_what_is_to_be_agreed_has_its_box_ticked():
    found = room("notice_months", notice_months=TO_BE_AGREED)
    assert ticked(found) == ["We will come back to this"]
    assert walk.text(found.blocks[-1].content) == "In months:"


def test_the_present_choice_is_ticked():
    assert ticked(room("uses_panel", uses_panel=True)) == ["Yes"]
    assert ticked(room("uses_panel", uses_panel=False)) == ["No"]
    assert ticked(room("area_kind")) == ["A unitary council's area"]
    assert [label[:7] for label in ticked(room("outcomes", outcomes=("outcome-1", "outcome-5")))] == [
        "A stron",
        "An equa",
    ]


def test_a_choice_of_one_s_own_is_ticked_as_other_and_told():
    found = room("document_name", document_name="Concordat")
    assert ticked(found) == ["Other, please say:"]
    assert walk.text(found.blocks[-1].content) == "Present answer: Concordat"


@pytest.mark.parametrize(
    ("ident", "lines"),
    [("area_name", 2), ("consulted", 8), ("notice_months", 1), ("uses_panel", 0), ("form", 0), ("area_kind", 1)],
)
def test_there_are_as_many_lines_as_an_answer_of_its_kind_needs(ident, lines):
    assert room(ident).lines == lines


def test_a_long_answer_keeps_its_paragraphs():
    assert said("consulted", consulted="We\nasked.\n\nThey said.")[-2:] == ["Present answer: We asked.", "They said."]


def test_blank_leaves_every_present_answer_out():
    document = made(blank=True, notice_months=17, uses_panel=True, partners=PARTNERS)
    boxes = [one for one in walk.inlines(document.blocks) if isinstance(one, Tick)]
    assert boxes and not any(tick.ticked for tick in boxes)
    words = " ".join(walk.lines(document))
    assert "Present answer" not in words and "17 months" not in words and "Anytown Council" not in words


# -- entries -----------------------------------------------------------------------------------------------------------


def test_entries_stand_in_a_table_of_their_main_fields():
    (table,) = [one for one in below(made(partners=PARTNERS), "question-partners") if isinstance(one, Table)]
    assert [column.title for column in table.columns][:4] == [
        "Name of the partner", "Sector", "Kind of organisation", "How it signs",
    ]  # fmt: skip
    assert [walk.text(cell.content) for cell in table.rows[1]][:3] == [
        "Village Hall", "Voluntary and community sector", "Twinning society",
    ]  # fmt: skip


def test_a_field_that_no_entry_has_takes_no_room():
    (table,) = [one for one in below(made(partners=PARTNERS), "question-partners") if isinstance(one, Table)]
    assert "Lead body" not in [column.title for column in table.columns]


def test_behind_the_entries_there_is_a_blank_form_with_every_field():
    for question in (question for section in drafting() for question in section.questions):
        if question.kind == "repeat" and question.id not in ("left_out", "positions"):
            found = below(made(partners=PARTNERS, **RENEWED), f"form-{question.id}")
            form = [block for block in found if not isinstance(block, PageBreak)]
            assert [response.title for response in form] == [field.ask for field in question.fields]
            assert all(response.lines or response.ticks for response in form)
            assert not any(map(ticked, form))


def test_the_form_of_a_partner_begins_a_page_that_can_be_copied():
    document = made(partners=PARTNERS)
    place = next(at for at, one in enumerate(document.blocks) if getattr(one, "id", "") == "form-partners")
    assert isinstance(document.blocks[place - 1], PageBreak)
    assert next(walk.lines_of(document.blocks[place + 1].blocks)) == "Copy these pages as often as needed."


# -- commitments -------------------------------------------------------------------------------------------------------


def rows(document):
    """Each row of the tables of commitments: its number, and by title what can be ticked and what is."""
    found = {}
    for block in document.blocks:
        if isinstance(block, Table) and block.columns[-1].title == "Leave out":
            for number, title, *boxes in block.rows:
                marks = ["—" if not isinstance(one.content[0], Tick) else "x" if one.content[0].ticked else "o"
                         for one in boxes]  # fmt: skip
                found[walk.text(title.content)] = (walk.text(number.content), "".join(marks))
    return found


def title_of(ident):
    return standard().by_id[ident].title


def test_every_commitment_of_the_draft_can_be_kept_changed_or_left_out():
    found, draft = rows(made()), assembled()
    numbers = {heading.id: heading.number for heading in walk.headings(draft)}
    printed = [clause for clause in standard().commitments if clause.id in numbers]
    assert {clause.title: numbers[clause.id] for clause in printed} == {name: row[0] for name, row in found.items()}
    for clause in printed:
        marks = "".join("—" if one not in clause.wording else "o" for one in ("stronger", "lighter"))
        assert found[clause.title][1] == f"x{marks}o"


def test_the_present_wording_is_ticked():
    chosen = ({"clause": "notice-of-change", "position": "stronger", "reason": None},)
    assert rows(made(positions=chosen))[title_of("notice-of-change")][1] == "oxoo"


def test_a_commitment_that_was_left_out_stands_there_without_a_number():
    gone = ({"clause": "notice-of-change", "reason": "x"},)
    assert rows(made(left_out=gone))[title_of("notice-of-change")] == ("—", "ooox")


def test_commitments_of_chosen_codes_are_among_them():
    assert title_of("code-funding-scope") in rows(made(codes=("funding",)))
    assert title_of("code-funding-scope") not in rows(made())


def test_a_box_says_of_which_commitment_it_is_for_those_who_do_not_see_its_row():
    boxes = [one.label for one in walk.inlines(made().blocks) if isinstance(one, Tick)]
    assert f"Stronger: {title_of('notice-of-change')}" in boxes


def test_the_parts_are_called_as_in_the_draft_and_the_voices_as_the_group_calls_them():
    document = made(public_partners="the big ones")
    headings = [walk.text(heading.content) for heading in walk.headings(document)]
    title = next(heading for heading in walk.headings(assembled()) if heading.id == "part-outcome-4")
    assert f"Part {title.number} of the draft: {walk.text(title.content)}" in headings
    assert "The big ones" in {one.caption for one in document.blocks if isinstance(one, Table)}


def test_wording_of_the_group_s_own_is_called_so():
    from compose.library.model import Local

    own = dataclasses.replace(standard().by_id["notice-of-change"], local=Local("notice-of-change", 1))
    clauses = tuple(own if one.id == own.id else one for one in standard().clauses)
    library = dataclasses.replace(standard(), clauses=clauses)
    route = route_of(area_name="Anytown")
    selection = select(library, route)
    draft = assemble(route, library, selection, Edition(dt.date(2026, 11, 22)))
    document = worksheet(route, library, selection, draft)
    assert f"{own.title} (in your own words)" in rows(document)
