"""Numbers: parts count on, clauses count within their part, and every pointer has the number of what it points at."""

import pytest

from compose.document.model import (
    Cell,
    Checklist,
    Column,
    CrossRef,
    Definition,
    Definitions,
    Emphasis,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Response,
    Strong,
    Table,
    TermUse,
)
from compose.document.number import number
from compose.document.walk import inlines
from tests.samples import t


def heading(ident, kind, level=1):
    return Heading(level, t(ident), ident, kind)


def numbers(*blocks):
    return {block.id: block.number for block in number(blocks) if isinstance(block, Heading)}


def test_parts_count_on_and_clauses_begin_again_in_each():
    found = numbers(
        heading("a", "part"), heading("a1", "clause", 2), heading("a2", "clause", 2),
        heading("b", "part"), heading("b1", "clause", 3),
    )  # fmt: skip
    assert found == {"a": "1", "a1": "1.1", "a2": "1.2", "b": "2", "b1": "2.1"}


def test_voices_groups_and_forewords_take_no_number_and_move_none():
    found = numbers(
        heading("front", "front"), heading("a", "part"), heading("v", "voice", 2), heading("a1", "clause", 3),
        heading("w", "voice", 2), heading("a2", "clause", 3), heading("g", "group", 2), heading("b", "part"),
    )  # fmt: skip
    assert found == {"front": "", "a": "1", "v": "", "a1": "1.1", "w": "", "a2": "1.2", "g": "", "b": "2"}


REF = (CrossRef(t("it"), "b1"),)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(REF),
        Paragraph((Strong((Emphasis(REF),)),)),
        Paragraph((Link(REF, "https://a.org"),)),
        Paragraph((TermUse(REF, "term"),)),
        Heading(2, REF, "x", "voice"),
        ListBlock(True, ((Paragraph(REF),),)),
        Table("c", (Column("a", 1),), ((Cell(REF),),)),
        Note("n", (ListBlock(False, ((Paragraph(REF),),)),)),
        Checklist("c", ("a", "b", "c"), (REF,)),
        Definitions((Definition("d", "D", REF),)),
        Response("r", (Paragraph(REF),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_pointer_has_its_number_wherever_it_stands_even_before_its_target(block):
    done = number((block, heading("a", "part"), heading("b", "part"), heading("b1", "clause", 2)))
    (found,) = [one for one in inlines(done) if isinstance(one, CrossRef)]
    assert found.number == "2.1"
