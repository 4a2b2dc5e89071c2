"""The words of papers: all that a clause may hold, and headings, forms and asides besides."""

import pytest

from compose.document import markdown
from compose.document.model import (
    Checklist,
    CrossRef,
    Each,
    Field,
    Heading,
    Insert,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Provided,
    Response,
    Strong,
    Table,
    Text,
    Tick,
)
from compose.errors import Place


def parsed(text):
    return markdown.paper(text, Place("paper.md", 1), {"partners": "partner"}, ("scores", "clause"))


def read(text):
    """The blocks of a text in which nothing is wrong."""
    blocks, problems = parsed(text)
    assert not problems
    return blocks


def wrong(text):
    return [str(problem).removeprefix("paper.md, ").removesuffix(".") for problem in parsed(text)[1]]


def words(*some):
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in some))


def test_a_heading_of_each_level():
    assert read("# One {{ area_name }}\n\n## Two") == (
        Heading(1, (Text("One "), Field("area_name")), "", "front"),
        Heading(2, (Text("Two"),), "", "group"),
    )
    assert wrong("### Three") == ["line 1: a heading has more than two signs. Write # or ##"]


def test_what_stands_only_sometimes():
    assert read("::: when has_officer\nHe does.\n:::") == (Provided((words("He does."),), when="has_officer"),)
    assert read("::: with keep-our-word\nWe do.\n:::") == (Provided((words("We do."),), clause="keep-our-word"),)


def test_blocks_within_blocks_have_a_close_each():
    (outer,) = read("::: each partners\n::: room 2\nSo?\n:::\n::: note Mind\nIt.\n:::\n:::")
    assert outer == Each("partners", "partner", None, (
        Response("", (words("So?"),), (), 2), Note("Mind", (words("It."),)),
    ))  # fmt: skip


def test_a_list_of_clauses_becomes_items_that_stand_with_their_clause():
    (found,) = read("::: clauses\n- [Notice](#notice-of-change): in time\n- [Cost](#costs)\n:::")
    assert [one.clause for one in found.blocks] == ["notice-of-change", "costs"]
    assert found.blocks[1].blocks == (ListBlock(False, ((words(CrossRef((Text("Cost"),), "costs")),),)),)
    assert wrong("::: clauses\n- Notice\n:::") == [
        "line 1: an item of 'clauses' does not begin with a clause. Begin it with [Title](#clause-id)"
    ]


def test_a_table_with_its_widths_and_rows_to_fill_in():
    (table,) = read("::: table What we do (3 1) +2\n| What | Who |\n|---|---|\n| **This** | [ ] |\n:::")
    assert isinstance(table, Table) and table.caption == "What we do"
    assert [(column.title, column.share) for column in table.columns] == [("What", 3), ("Who", 1)]
    assert [[cell.content for cell in row] for row in table.rows] == [
        [(Strong((Text("This"),)),), (Tick(""),)], [(), ()], [(), ()],
    ]  # fmt: skip
    assert not table.row_heads  # an empty cell heads no row


def test_the_heading_of_a_column_may_ask_for_an_answer():
    (table,) = read("::: table T (1 1)\n| The {{ group_name }} | B |\n|---|---|\n| a | b |\n:::")
    assert table.columns[0].title == "The {{ group_name }}"


def test_widths_that_do_not_fit_are_told():
    (said,) = wrong("::: table T (1 2 3)\n| A | B |\n|---|---|\n| a | b |\n:::")
    assert said.startswith("line 1: the table 'T' and the widths of its columns do not fit")


def test_tasks_and_room_to_answer():
    tasks, room = read(
        "::: tasks Now | Task | Already | By when\n- Ask them\n- Tell them\n:::\n\n"
        "::: room 0\nHow is it?\n- Good\n- Bad\n:::"
    )
    assert tasks == Checklist("Now", ("Task", "Already", "By when"), ((Text("Ask them"),), (Text("Tell them"),)))
    assert room == Response("", (words("How is it?"),), (Tick("Good"), Tick("Bad")), 0)
    assert wrong("::: room 1\n- Good\n:::") == ["line 1: nothing is asked in 'room'. Write the question as a paragraph"]


def test_roles_of_paragraphs_and_turns_of_the_page():
    assert read("::: aim\nWhy.\n:::") == (Provided((Paragraph((Text("Why."),), "aim"),)),)
    assert read("::: landscape\n:::\n\n::: panel\n:::") == (PageBreak(True), PageBreak(False))


def test_an_insert_is_one_of_those_that_are_known():
    assert read("::: insert clause keep-our-word\n:::") == (Insert("clause", "keep-our-word"),)
    assert wrong("::: insert magic\n:::") == ["line 1: there is no insert 'magic'. Known: scores, clause"]


def test_bold_round_an_answer_alone_is_no_rule():
    assert read("**{{ area_name }}**") == (words(Strong((Field("area_name"),))),)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("::: when x\nNo end", "a ':::' that is not closed or says nothing that is known"),
        ("::: dance\nNow\n:::", "a ':::' that is not closed or says nothing that is known"),
        ("> said", "a quotation or a rule"),
        ("A `code`", "code"),
        ("<b>bold</b>", "HTML"),
    ],
)
def test_whatever_else_stands_in_a_paper_is_told(text, what):
    assert wrong(text)[0].startswith(f"line 1: a paper cannot hold {what}")
