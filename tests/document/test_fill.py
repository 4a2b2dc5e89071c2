"""Filling wording with answers: what was typed is printed as it was typed, and never read as markup."""

import datetime as dt

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document import markdown
from compose.document.fill import Filling, fill, fill_run, paragraphs
from compose.document.model import CrossRef, Field, Gap, Insert, ListBlock, Paragraph, Strong, Text
from compose.document.walk import text
from compose.errors import Place
from tests.helpers import route_of
from tests.outline import outline
from tests.samples import HARD_NAMES

ALIASES = {"partners": "partner"}


def filling(present=(), insert=lambda insert: (), **values):
    return Filling(route_of(**values), {"today": "22 November 2026"}, insert, frozenset(present))


def filled(wording, present=(), insert=lambda insert: (), **values):
    blocks, problems = markdown.parse(wording, Place("clause.md", 1), "Caption", ALIASES)
    assert not problems
    return fill(blocks, filling(present, insert, **values))


def line(wording, **values):
    (block,) = filled(wording, **values)
    return text(block.content)


# -- answers in the text -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", HARD_NAMES)
def test_a_hard_name_is_a_text_and_nothing_else(name):
    (block,) = filled("In **{{ area_name }}** or {{ area_name }}.", area_name=name)
    assert block == Paragraph((Text("In "), Strong((Field("area_name", name),)), Text(" or "), Field("area_name", name),
                               Text(".")))  # fmt: skip


@pytest.mark.parametrize(
    ("wording", "values", "said"),
    [
        ("{{ notice_months }}", {"notice_months": 3}, "3 months"),
        ("{{ notice_months }}", {"notice_months": 1}, "1 month"),
        ("{{ reasons_days }}", {"reasons_days": 1}, "1 working day"),
        ("{{ light_touch_limit }}", {"light_touch_limit": 12500}, "£12,500"),
        ("{{ meetings_per_year }}", {"meetings_per_year": 4}, "4 times"),
        ("{{ adopted_on }}", {"adopted_on": dt.date(2027, 4, 3)}, "3 April 2027"),
        ("{{ two_tier }}", {"area_kind": "county", "two_tier": True}, "yes"),
        ("{{ area_kind }}", {"area_kind": "unitary"}, "A unitary council's area"),
        ("{{ area_kind }}", {"area_kind": "An island"}, "An island"),
        ("{{ codes }}", {"codes": ("funding", "premises", "social-value")},
         "Funding and procurement, Premises and asset transfer and Social value"),
        ("{{ today }}", {}, "22 November 2026"),
        ("{{ consultation_weeks }}", {}, "12 weeks"),
    ],
)  # fmt: skip
def test_an_answer_is_printed_in_words(wording, values, said):
    assert line(wording, **values) == said


@pytest.mark.parametrize("value", [TO_BE_AGREED, None])
def test_an_open_answer_is_a_marked_gap(value):
    (block,) = filled("Contact: {{ contact_name }}.", contact_name=value)
    assert block.content[1] == Gap("contact_name", "contact for questions")
    assert text(block.content) == "Contact: [To be agreed: contact for questions]."


def test_an_optional_answer_that_is_left_out_is_a_gap_where_wording_asks_for_it():
    assert line("{{ tagline }}") == "[To be agreed: line under the title]"


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("{{ public_partners }} will.", "Public sector partners will."),
        ("**{{ public_partners }}** will.", "Public sector partners will."),
        ("So {{ public_partners }} will.", "So public sector partners will."),
        ("They agree. {{ public_partners }} will.", "They agree. Public sector partners will."),
        ("They agree: {{ public_partners }} will.", "They agree: public sector partners will."),
        ("Do they? {{ public_partners }} will.", "Do they? Public sector partners will."),
    ],
)
def test_a_name_for_a_side_takes_a_capital_where_a_sentence_starts(wording, said):
    assert line(wording) == said


def test_other_answers_keep_their_first_letter():
    assert line("{{ area_name }} agrees.", area_name="eThekwini") == "eThekwini agrees."


# -- long answers ------------------------------------------------------------------------------------


def test_a_long_answer_on_its_own_keeps_its_paragraphs():
    said = "One\nand more.\n\n\n# Two\n\n   \n* three"
    assert [text(block.content) for block in filled("{{ consulted }}", consulted=said)] == [
        "One and more.", "# Two", "* three",
    ]  # fmt: skip


def test_a_long_answer_within_a_sentence_is_one_line():
    assert " ".join(line("They say: {{ consulted }}", consulted="One.\n\nTwo.").split()) == "They say: One. Two."


def test_paragraphs_of_a_long_answer_are_fields():
    assert paragraphs("a\n\nb", "x") == (Paragraph((Field("x", "a"),)), Paragraph((Field("x", "b"),)))


# -- repetition and inserts --------------------------------------------------------------------------


PARTNERS = (
    {"name": "1. Smith & Co", "sector": "public"},
    {"name": "# One", "sector": "voluntary"},
    {"name": "*Stars*", "sector": "public"},
)


def test_what_is_repeated_stands_once_for_every_entry_and_lists_become_one():
    (block,) = filled("::: each partners\n- {{ partner.name }} agrees\n:::\n", partners=PARTNERS)
    assert isinstance(block, ListBlock)
    assert [text(item[0].content) for item in block.items] == ["1. Smith & Co agrees", "# One agrees", "*Stars* agrees"]


def test_what_is_repeated_can_pick_its_entries():
    wording = "::: each partners where partner.sector == 'public'\n\n{{ partner.name }}\n\n:::\n"
    assert [text(block.content) for block in filled(wording, partners=PARTNERS)] == ["1. Smith & Co", "*Stars*"]


@pytest.mark.parametrize("partners", [None, (), TO_BE_AGREED])
def test_what_is_repeated_for_nobody_is_not_there(partners):
    wording = "Before.\n\n::: each partners\n- {{ partner.name }}\n:::\n"
    assert outline(filled(wording, partners=partners)) == ["paragraph: Before."]


def test_a_field_of_an_entry_that_is_open_is_a_gap():
    wording = "::: each partners\n- {{ partner.name }}: {{ partner.sector }}\n:::\n"
    (block,) = filled(wording, partners=({"name": "A"},))
    assert text(block.items[0][0].content) == "A: [To be agreed: sector]"


def test_an_insert_is_replaced_by_its_blocks():
    made = (Paragraph((Text("made of answers"),)),)
    assert filled("::: insert dates\n:::\n", insert=lambda insert: made if insert == Insert("dates") else ()) == made


def test_an_item_of_a_list_that_comes_to_nothing_goes():
    blocks = (
        ListBlock(False, ((Insert("dates"),), (Paragraph((Text("kept"),)),))),
        ListBlock(True, ((Insert("dates"),),)),
    )
    (only,) = fill(blocks, filling())
    assert only.items == ((Paragraph((Text("kept"),)),),)


# -- pointers ----------------------------------------------------------------------------------------


def test_a_pointer_to_a_clause_that_is_left_out_prints_its_words_alone():
    wording = "See [{{ notice_months }} of notice](#notice)."
    (there,) = filled(wording, present=["notice"], notice_months=3)
    (gone,) = filled(wording, notice_months=3)
    assert isinstance(there.content[1], CrossRef)
    assert gone.content[1:3] == (Field("notice_months", "3 months"), Text(" of notice"))
    assert not [one for one in gone.content if isinstance(one, CrossRef)]


def test_a_line_such_as_a_title_is_filled():
    run = fill_run(markdown.inline("About this {{ document_name }}"), filling(document_name="*Accord*"))
    assert text(run) == "About this *Accord*"


def test_the_usual_answer_stands_where_the_question_sleeps_and_nobody_could_answer_it():
    assert text(filled("Within {{ funding_years }}.\n", form="short", funding_years=5)[0].content) == "Within 3 years."
    assert text(filled("Within {{ lease_years }}.\n")[0].content) == "Within 25 years."


def test_a_name_that_begins_with_an_article_loses_its_capital_within_a_sentence():
    said = line("{{ contact_name }} answers. Ask {{ contact_name }}. {{ contact_name }} knows.",
                contact_name="The Compact officer")  # fmt: skip
    assert said == "The Compact officer answers. Ask the Compact officer. The Compact officer knows."
