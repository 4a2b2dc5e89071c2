"""The wordings to choose from on the worksheet: each as the draft would print it, with a box, a price and a reason."""

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document import walk
from compose.document.model import CrossRef, Emphasis, Gap, Heading, PageBreak, Response, Table, TermUse, Tick
from compose.library.load import standard
from compose.questionnaire import load as questionnaires
from tests.pack.test_worksheet import assembled, below, made, title_of

NOTICE = "notice-of-change"
CODES = tuple(questionnaires.standard().by_id["codes"].options)


def tables(document):
    """The table of each clause that has several wordings, by the clause's title."""
    rooms = [block for block in document.blocks if isinstance(block, Response) and block.blocks]
    return {one.columns[1].title: one for room in rooms for one in room.blocks if isinstance(one, Table)}


def notice(**values):
    """The rows on notice of a change."""
    return tables(made(wordings=True, **values))[title_of(NOTICE)].rows


def ticked(rows):
    return [
        one.label.partition(":")[0] for row in rows for one in row[0].content if isinstance(one, Tick) and one.ticked
    ]


def several():
    """The clauses of the present draft that come in several wordings."""
    ids = {heading.id for heading in walk.headings(assembled())}
    return [clause for clause in standard().clauses if clause.id in ids and len(clause.wording) > 1]


# -- which, and where --------------------------------------------------------------------------------------------------


def test_every_clause_of_the_draft_that_has_several_wordings_is_there_with_its_number():
    found = {title: table.columns[0].title for title, table in tables(made(wordings=True)).items()}
    numbers = {heading.id: heading.number for heading in walk.headings(assembled())}
    assert found == {clause.title: numbers[clause.id] for clause in several()}
    assert any(clause not in standard().commitments for clause in several())


def test_every_wording_has_a_box_of_its_own():
    found = tables(made(wordings=True))
    for clause in several():
        boxes = [one.label for one in walk.inlines((found[clause.title],)) if isinstance(one, Tick)]
        names = {"standard": "As usually worded", "stronger": "Stronger", "lighter": "Lighter"}
        assert boxes == [f"{names[position]}: {clause.title}" for position in clause.wording]


def test_they_stand_behind_the_tables_and_the_reasons_of_their_part():
    document = made(wordings=True)
    blocks = below(document, "choose-outcome-4")
    assert [type(block) for block in blocks] == [Table, Table, Response]
    assert document.blocks[document.blocks.index(blocks[-1]) + 1].id == "wordings-outcome-4"
    assert title_of(NOTICE) in tables_of(below(document, "wordings-outcome-4"))


def tables_of(blocks):
    return [one.columns[1].title for block in blocks for one in block.blocks]


def test_a_clause_is_kept_on_one_page():
    rooms = [one for one in below(made(wordings=True), "wordings-outcome-4") if not isinstance(one, Heading)]
    assert rooms and all(isinstance(one, Response) and len(one.blocks) == 1 for one in rooms)


def test_unless_they_are_asked_for_there_are_none_but_the_way_to_get_them():
    assert not tables(made())
    lines = " ".join(walk.lines_of(below(made(), "commitments-one-by-one")))
    assert "local-compact worksheet FOLDER --wordings" in lines
    assert "--wordings" not in " ".join(walk.lines(made(wordings=True)))


def test_under_the_tables_of_every_part_there_are_two_lines_for_reasons():
    document = made(codes=("funding",))
    parts = [one.id for one in walk.headings(document) if one.id.startswith("choose-")]
    assert "choose-code-funding" in parts
    for part in parts:
        *above, room = (block for block in below(document, part) if not isinstance(block, PageBreak))
        assert above and all(isinstance(one, Table) for one in above)
        assert room.lines == 2 and list(walk.lines_of(room.blocks)) == ["Reasons, above all for what is left out:"]


# -- what is printed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("skeleton", ["outcomes", "principles"])
def test_the_usual_wording_is_printed_as_the_draft_has_it(skeleton):
    answers = {"skeleton": skeleton, "codes": CODES, "print_examples": False, "notice_months": 7}
    draft, found = assembled(**answers), tables(made(wordings=True, **answers))
    for heading in walk.headings(draft):
        if (clause := standard().by_id.get(heading.id)) and clause.title in found:
            said = [line for block in below(draft, clause.id) for line in bulleted(block)]
            cell = walk.text(found[clause.title].rows[0][1].content)
            assert cell.startswith(f"As usually worded: {' '.join(said)} Often asked for by: ")


def bulleted(block):
    """The lines of a block, those of a list with the dots that a table has in place of a list's."""
    dot = "• " if hasattr(block, "items") else ""
    return [f"{dot}{line}" for line in walk.lines_of((block,))]


def test_what_is_to_be_agreed_is_shown_as_a_gap():
    gaps = [one for one in walk.inlines(made_table(notice_months=TO_BE_AGREED)) if isinstance(one, Gap)]
    assert len(gaps) >= 3 and {gap.name for gap in gaps} == {"notice_months"}


def made_table(**values):
    return (tables(made(wordings=True, **values))[title_of(NOTICE)],)


def test_no_word_leads_to_a_clause_or_a_glossary_that_a_worksheet_has_not():
    document = made(wordings=True, codes=CODES)
    assert not [one for one in walk.inlines(document.blocks) if isinstance(one, CrossRef | TermUse)]


def test_who_asks_for_a_wording_and_what_it_costs_is_set_apart_from_it():
    for row, stance in zip(notice(), standard().by_id[NOTICE].positions.values(), strict=False):
        last = row[1].content[-1]
        assert isinstance(last, Emphasis)
        assert walk.text(last.content) == f"Often asked for by: {stance.asked_by} Costs: {stance.costs}"


def test_below_the_wordings_there_is_room_for_the_reason():
    assert walk.text(notice()[-1][1].content) == "Reason:"


# -- what is ticked ----------------------------------------------------------------------------------------------------


def test_the_present_wording_is_ticked():
    chosen = ({"clause": NOTICE, "position": "lighter", "reason": None},)
    assert ticked(notice()) == ["As usually worded"]
    assert ticked(notice(positions=chosen)) == ["Lighter"]


def test_a_clause_that_was_left_out_can_be_read_before_it_comes_back():
    document = made(wordings=True, left_out=({"clause": NOTICE, "reason": "x"},))
    table = tables(document)[f"{title_of(NOTICE)} (left out at present)"]
    assert table.columns[0].title == "—" and not ticked(table.rows)


def test_blank_leaves_answers_and_choices_out():
    chosen = ({"clause": NOTICE, "position": "lighter", "reason": None},)
    rows = notice(blank=True, positions=chosen, notice_months=17)
    words = " ".join(walk.text(row[1].content) for row in rows)
    assert not ticked(rows) and "17 months" not in words and "3 months" in words
