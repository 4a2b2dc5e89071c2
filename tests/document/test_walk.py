"""Walking the tree: everything is met, in reading order, and its words are what every format prints."""

import typing

import pytest

from compose.document import model, walk
from compose.document.model import (
    Cell,
    Checklist,
    Column,
    Commitment,
    CrossRef,
    Definition,
    Definitions,
    Each,
    Emphasis,
    Field,
    Gap,
    Heading,
    Link,
    ListBlock,
    Marked,
    Note,
    Paragraph,
    Response,
    Strong,
    Table,
    TermUse,
    Tick,
)
from tests.samples import HARD_NAMES, every_node, t

GAP = (Gap("x", "label"),)


def test_every_kind_of_block_and_inline_is_met_in_the_sample():
    document = every_node()
    met = {type(one) for one in (*walk.blocks(document), *walk.inlines(document.blocks))}
    assert met == {*typing.get_args(model.Block), *typing.get_args(model.Inline)} - {Each, model.Insert, model.Provided}


def test_a_block_comes_before_what_it_holds():
    inner = Paragraph(t("inner"))
    outer = ListBlock(False, ((inner,),))
    note = Note("n", (outer,))
    assert list(walk.descend((note,))) == [note, outer, inner]


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(GAP),
        Paragraph((Strong((Emphasis((Link((TermUse((CrossRef((Marked(GAP, "in"),), "a"),), "t"),), "u"),)),)),)),
        Heading(1, GAP, "h", "part"),
        ListBlock(True, ((Paragraph(t("x")), Note("n", (Paragraph(GAP),))),)),
        Table("c", (Column("a", 1),), ((Cell(GAP),),)),
        Checklist("c", ("a", "b", "c"), (GAP,)),
        Definitions((Definition("d", "D", GAP),)),
        Response("r", (ListBlock(False, ((Paragraph(GAP),),)),), lines=2),
        Each("partners", "partner", None, (Paragraph(GAP),)),
        Commitment("c", "1", "all", (Paragraph(GAP),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_gap_is_met_wherever_it_stands(block):
    assert [one for one in walk.inlines((block,)) if isinstance(one, Gap)] == list(GAP)


def test_the_words_of_a_run_are_those_that_are_printed():
    run = (
        Strong(t("a ")),
        Field("f", "b "),
        Field("g"),
        *GAP,
        CrossRef(t(" see"), "x", "4.2"),
        CrossRef(t(" it"), "y"),
    )
    assert walk.text(run) == "a b [To be agreed: label] see (4.2) it"


def test_hard_names_are_words():
    assert walk.text(tuple(Field("n", name) for name in HARD_NAMES)) == "".join(HARD_NAMES)


def test_lines_hold_headings_with_numbers_and_lists_with_theirs():
    document = every_node()
    lines = list(walk.lines(document))
    assert "2.1 Notice of a change" in lines
    assert lines[lines.index("1. step one") + 1] == "2. step two"
    assert lines[lines.index("second bullet") + 1] == "its second paragraph"
    assert "Also signs for Village Hall and Food Bank." in lines


def test_a_box_to_tick_is_met_and_says_nothing_but_what_stands_beside_it():
    room = Response("r", (Paragraph((Tick("Read"), *t("I have read it."))),), (Tick("Yes"), Tick("No")))
    assert [one.label for one in walk.inlines((room,)) if isinstance(one, Tick)] == ["Yes", "No", "Read"]
    assert list(walk.lines_of((room,))) == ["I have read it.", "Yes", "No"]


def test_headings_and_gaps_come_in_reading_order():
    document = every_node()
    assert [heading.id for heading in walk.headings(document)][:3] == ["foreword", "about", "purpose"]
    assert [gap.label for gap in walk.gaps(document)] == ["e-mail of the contact"]
