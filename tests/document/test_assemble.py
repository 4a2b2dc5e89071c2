"""From a selection to the document: parts in order, forewords, cover, running head, and equal for equal answers."""

import dataclasses
import datetime as dt

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document import walk
from compose.document.assemble import Edition, assemble
from compose.document.model import Contents, Field, Gap, Heading, Note, PageBreak, Paragraph, TermUse, Text
from compose.library.load import standard
from compose.library.select import select
from compose.plan.revisions import Revision
from compose.questionnaire.load import standard as standard_questionnaire
from tests.helpers import route_of
from tests.samples import HARD_NAMES

TODAY = dt.date(2026, 11, 22)
SETTLED = {
    "area_kind": "unitary",
    "partners": ({"name": "Anytown Council", "sector": "public", "kind": "council"},),
    "contact_name": "The officer",
    "contact_email": "compact@anytown.example",
}
"""Answers that leave no point open."""


def document(edition=None, **values):
    route = route_of(**{"area_name": "Anytown", **values})
    return assemble(route, standard(), select(standard(), route), edition or Edition(TODAY))


def lines(**values):
    return list(walk.lines(document(**values)))


def test_equal_answers_make_equal_documents():
    assert document() == document()
    assert document() != document(area_name="Othertown")


# -- cover and running head --------------------------------------------------------------------------


def test_a_draft_says_which_it_is_and_of_what_date():
    made = document(Edition(TODAY, notice="Worked example"), version="0.3")
    assert made.cover.lines == ("Draft 0.3", "22 November 2026", "Worked example")
    assert made.running_head == ("The Anytown Compact", "Draft 0.3, 22 November 2026", "Worked example")
    assert made.date == "2026-11-22"


def test_a_final_draft_says_so():
    assert document(Edition(TODAY, final=True)).cover.lines[0] == "Final draft 0.1"


def test_an_adopted_document_says_when_it_is_reviewed_and_renewed():
    made = document(adopted_on=dt.date(2026, 4, 1), version="1.0", renewal_years=5, **SETTLED)
    assert made.cover.lines == (
        "Version 1.0", "Adopted 1 April 2026", "Next review due 1 April 2027", "Renewal due by 1 April 2031",
    )  # fmt: skip
    assert made.running_head == ("The Anytown Compact", "Version 1.0, adopted 1 April 2026")


def test_with_open_points_it_stays_a_draft_whatever_date_is_given():
    made = document(adopted_on=dt.date(2026, 4, 1), **{**SETTLED, "notice_months": TO_BE_AGREED})
    assert made.cover.lines[0] == "Draft 0.1"


def adopted_as(version, **more):
    """The first lines of the cover of a text of `version`, where 1.0 was adopted and 1.1 amended."""
    adopted, amended = dt.date(2024, 4, 1), dt.date(2026, 4, 1)
    history = (Revision("1.0", adopted, "adopted", "w"), Revision("1.1", amended, "amended", "w"))
    values = {**SETTLED, "adopted_on": dt.date(2024, 4, 1), "version": version, **more}
    return document(Edition(TODAY, revisions=history), **values).cover.lines


def test_the_years_of_an_amended_text_are_counted_from_its_adoption():
    assert adopted_as("1.1") == (
        "Version 1.1", "Adopted 1 April 2024, amended 1 April 2026", "Next review due 1 April 2027",
        "Renewal due by 1 April 2030",
    )  # fmt: skip


def test_a_text_with_another_number_than_what_was_adopted_is_a_draft():
    assert adopted_as("1.2") == ("Draft 1.2", "22 November 2026")


def test_moving_the_date_of_adoption_does_not_move_what_the_history_says():
    assert adopted_as("1.0", adopted_on=dt.date(2026, 10, 1))[1:] == (
        "Adopted 1 April 2024", "Next review due 1 April 2027", "Renewal due by 1 April 2030",
    )  # fmt: skip


def test_a_day_of_adoption_that_has_not_come_leaves_it_a_draft():
    assert document(adopted_on=dt.date(2027, 4, 1)).cover.lines == ("Draft 0.1", "22 November 2026")


@pytest.mark.parametrize("name", HARD_NAMES)
def test_a_hard_name_stands_on_the_cover_as_it_was_typed(name):
    cover = document(area_name=name, tagline=name).cover
    assert (cover.area, cover.tagline, cover.title) == (name, name, f"The {name} Compact")


def test_a_cover_never_shows_the_program_s_own_words_for_what_is_open():
    made = document(area_name=TO_BE_AGREED, document_name=TO_BE_AGREED, tagline=TO_BE_AGREED, version=TO_BE_AGREED)
    assert made.title == "[To be agreed: title of the document]"
    assert made.cover.area == "[To be agreed: name of the area]"
    assert "Open(" not in repr(made.cover) + repr(made.running_head)


# -- front matter ------------------------------------------------------------------------------------


WORDS = {"name": "A. Example", "role": "Chair", "words": "One.\n\n# Two"}


def test_forewords_stand_first_each_with_its_byline():
    blocks = document(forewords=(WORDS,)).blocks
    assert blocks[:5] == (
        PageBreak(),
        Heading(1, (Text("Foreword"),), "forewords", "front"),
        Paragraph((Field("forewords.words", "One."),)),
        Paragraph((Field("forewords.words", "# Two"),)),
        Paragraph((Text("A. Example"), Text(", "), Text("Chair")), "byline"),
    )


def test_two_forewords_share_a_heading():
    heads = [heading for heading in walk.headings(document(forewords=(WORDS, WORDS))) if heading.kind == "front"]
    assert [walk.text(heading.content) for heading in heads] == ["Forewords"]


def test_a_foreword_that_is_not_written_leaves_marked_gaps():
    found = {gap.label for gap in walk.gaps(document(forewords=({"name": "A", "role": TO_BE_AGREED},)))}
    assert {"role of the author of a foreword", "words of a foreword"} <= found


def test_the_contents_stand_on_a_page_of_their_own():
    blocks = document().blocks
    place = blocks.index(Contents("Contents"))
    assert blocks[place - 1] == blocks[place + 1] == PageBreak()


# -- parts and clauses -------------------------------------------------------------------------------


def test_parts_are_numbered_in_the_order_of_the_library():
    parts = [heading for heading in walk.headings(document()) if heading.kind == "part"]
    assert [part.number for part in parts] == [str(count) for count in range(1, len(parts) + 1)]
    assert walk.text(parts[0].content) == "About this Compact"


def test_the_name_of_the_agreement_is_used_in_titles():
    assert "1 About this Accord" in lines(document_name="Accord")


def test_commitments_stand_under_the_voice_that_undertakes_them():
    made = document(public_partners="public bodies")
    kinds = [(heading.kind, walk.text(heading.content)) for heading in walk.headings(made)]
    start = kinds.index(("part", "Clear arrangements for managing change"))
    assert kinds[start + 1] == ("voice", "Public bodies")
    assert kinds[start + 2][0] == "clause"


def test_a_part_without_a_clause_is_not_printed():
    assert not [line for line in lines(outcomes=("outcome-1",)) if "Clear arrangements for managing change" in line]


def test_every_clause_says_where_it_comes_from():
    clauses = {heading.id: heading for heading in walk.headings(document()) if heading.kind == "clause"}
    assert clauses["notice-of-change"].provenance.national == ("4.4",)
    assert clauses["notice-of-change"].provenance.reason == "It belongs in every Compact"


def test_ids_of_headings_are_unique_whatever_is_chosen():
    made = document(
        codes=tuple(standard_questionnaire().by_id["codes"].options),
        actions=({"theme": "awareness"}, {"theme": "Awareness"}, {"theme": TO_BE_AGREED}, {}),
    )
    ids = [heading.id for heading in walk.headings(made)]
    assert len(ids) == len(set(ids))


def test_examples_are_printed_only_where_they_are_wanted():
    assert [block for block in walk.blocks(document(print_examples=True)) if isinstance(block, Note)]
    assert not [block for block in walk.blocks(document()) if isinstance(block, Note)]


def test_a_wide_part_lies_on_its_side_and_the_next_stands_again():
    made = document(delivery=({"theme": "Volunteering", "partner": "Council", "how": "x"},))
    turns = [block.landscape for block in made.blocks if isinstance(block, PageBreak)]
    assert turns.count(True) == 1 and turns[turns.index(True) + 1] is False


def test_the_page_is_turned_back_even_where_the_next_part_starts_none():
    parts = tuple(dataclasses.replace(part, page=False) for part in standard().parts)
    library = dataclasses.replace(standard(), parts=parts)
    route = route_of(delivery=({"theme": "Volunteering", "partner": "Council", "how": "x"},))
    blocks = assemble(route, library, select(library, route), Edition(TODAY)).blocks
    wide = blocks.index(PageBreak(landscape=True))
    assert PageBreak(landscape=False) in blocks[wide:]


def test_open_answers_are_gaps_and_nothing_else_is():
    found = {gap.name for gap in walk.gaps(document(notice_months=TO_BE_AGREED))}
    assert found == {"notice_months", "contact_name", "contact_email", "partners"}


def test_nothing_open_is_ever_printed_in_the_program_s_own_words():
    everything = {
        question.id: TO_BE_AGREED for question in route_of().questionnaire.questions() if question.kind != "repeat"
    }
    repeats = ("partners", "priorities", "actions", "delivery", "checklist", "forewords")
    for entries in ({}, dict.fromkeys(repeats, ({},))):
        made = document(**{**everything, **entries})
        assert "Open(" not in "\n".join((*walk.lines(made), made.title, *made.running_head))


def test_the_history_stands_at_the_end():
    edition = Edition(TODAY, revisions=(Revision("0.1", TODAY, "draft", "First & <only> draft.", "Group"),))
    assert "First & <only> draft." in list(walk.lines(document(edition)))


def test_every_answer_that_wording_asks_for_is_filled():
    assert all(one.text is not None for one in walk.inlines(document().blocks) if isinstance(one, Field))
    assert not [one for one in walk.inlines(document().blocks) if isinstance(one, Gap) and "." in one.name]


# -- frames, forms and codes ---------------------------------------------------------------------------


def parts(made):
    return [walk.text(heading.content) for heading in walk.headings(made) if heading.kind == "part"]


def test_the_commitments_stand_under_the_outcomes_or_under_the_principles():
    by_outcome, by_principle = document(), document(skeleton="principles")
    assert "Clear arrangements for managing change" in parts(by_outcome)
    assert "Recognition and value" not in parts(by_outcome)
    assert "Clear arrangements for managing change" not in parts(by_principle)
    titles = ("Recognition and value", "Partnership and collaboration", "Participation and inclusion",
              "Transparency and data")  # fmt: skip
    assert tuple(title for title in parts(by_principle) if title in titles) == titles


def test_both_frames_hold_the_same_commitments():
    ids = [{heading.id for heading in walk.headings(document(skeleton=skeleton)) if heading.kind == "clause"}
           for skeleton in ("outcomes", "principles")]  # fmt: skip
    assert ids[0] == ids[1]


def test_a_code_is_a_part_with_its_aim_and_both_voices():
    made = document(codes=("funding",))
    assert "Code of practice: funding and procurement" in parts(made)
    headings = [heading for heading in walk.headings(made) if heading.id.startswith("code-funding-")]
    assert [heading.id for heading in headings if heading.kind == "voice"] == [
        "code-funding-all", "code-funding-public", "code-funding-voluntary",
    ]  # fmt: skip
    assert "code-funding-scope" in {heading.id for heading in headings if heading.kind == "clause"}


def test_the_short_form_has_no_contents_no_bands_for_voices_and_saves_space():
    short, full = document(form="short"), document()
    assert short.dense and not full.dense
    assert not [block for block in short.blocks if isinstance(block, Contents)]
    assert not [heading for heading in walk.headings(short) if heading.kind == "voice"]
    assert [block for block in full.blocks if isinstance(block, Contents)]


def test_a_word_of_the_glossary_is_linked_once_in_a_part_and_never_where_there_is_no_glossary():
    made = document()
    used, part = [], None
    for block in made.blocks:
        part = block.id if isinstance(block, Heading) and block.kind == "part" else part
        used += [(part, inline.term) for inline in walk.inlines((block,)) if isinstance(inline, TermUse)]
    assert len(used) == len(set(used)) > 20
    explained = {item.id for item in walk.definitions(made)}
    assert {term for _, term in used} == explained
    assert not [one for one in walk.inlines(document(form="short").blocks) if isinstance(one, TermUse)]
