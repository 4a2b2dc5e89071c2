"""The words of a paper round a Compact, block by block: all that a clause may hold, headings, forms and asides."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from compose.document.markdown import wording
from compose.document.markdown.parser import tree
from compose.document.markdown.reading import Dialect, Read, Reading
from compose.document.markdown.runs import plain, run
from compose.document.model import (
    Block,
    Blocks,
    Cell,
    Checklist,
    CrossRef,
    Heading,
    Inlines,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Provided,
    Response,
    Table,
    Tick,
)
from compose.errors import Place, Problem

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def paper(
    text: str, place: Place, aliases: Mapping[str, str], inserts: Collection[str]
) -> tuple[Blocks, list[Problem]]:
    """The blocks that `text` states, and all that is wrong with it.

    `place` is where its first line stands, `aliases` names one entry of each repeat question, and `inserts` what can be
    put in. Headings have no ids yet, and boxes no labels: both depend on what the paper is filled with.
    """
    reading = Reading(PAPER, place, "", aliases, inserts)
    return reading.blocks(tree(text, PAPER).children), reading.problems


# -- headings and words ------------------------------------------------------------------------------------------------


def _heading(reading: Reading, node: SyntaxTreeNode) -> Block:
    level = int(node.tag.removeprefix("h"))
    if level > 2:
        reading.wrong(node, "a heading has more than two signs", "Write # or ##")
    return Heading(level, run(reading, node.children[0]), "", "front" if level == 1 else "group")


def _paragraphs(role: ParagraphRole) -> Read:
    def read(reading: Reading, node: SyntaxTreeNode) -> Block:
        blocks = reading.blocks(node.children)
        return Provided(tuple(replace(one, role=role) if isinstance(one, Paragraph) else one for one in blocks))

    return read


def _note(reading: Reading, node: SyntaxTreeNode) -> Block:
    return Note(node.meta["title"], reading.blocks(node.children))


def _break(*, landscape: bool) -> Read:
    return lambda reading, node: PageBreak(landscape)


# -- what is kept only sometimes ---------------------------------------------------------------------------------------


def _when(reading: Reading, node: SyntaxTreeNode) -> Block:
    return Provided(reading.blocks(node.children), when=node.meta["when"])


def _with(reading: Reading, node: SyntaxTreeNode) -> Block:
    return Provided(reading.blocks(node.children), clause=node.meta["clause"])


def _clauses(reading: Reading, node: SyntaxTreeNode) -> Block:
    """A list of which each item stands only where the clause is in that it begins with."""
    found = _list_in(reading, node)
    items: list[Block] = []
    for item in found.items if found else ():
        first = item[0].content[0] if isinstance(item[0], Paragraph) and item[0].content else None
        if isinstance(first, CrossRef):
            items.append(Provided((ListBlock(False, (item,)),), clause=first.target))
        else:
            reading.wrong(
                node, "an item of 'clauses' does not begin with a clause", "Begin it with [Title](#clause-id)"
            )
    return Provided(tuple(items))


# -- tables and forms --------------------------------------------------------------------------------------------------


def _table(reading: Reading, node: SyntaxTreeNode) -> Block | None:
    made = reading.blocks(node.children)
    table = made[0] if len(made) == 1 else None
    shares = [int(share) for share in node.meta["shares"].split()]
    if not isinstance(table, Table) or len(shares) != len(table.columns):
        what = f"the table '{node.meta['caption']}' and the widths of its columns do not fit"
        reading.wrong(node, what, "Put one table between the ::: lines, and a number for each of its columns")
        return None
    columns = tuple(replace(column, share=share) for column, share in zip(table.columns, shares, strict=True))
    empty = ((Cell(()),) * len(columns),) * int(node.meta["rows"] or 0)
    heads = all(row[0].content for row in table.rows)
    return Table(node.meta["caption"], columns, (*table.rows, *empty), row_heads=heads and not empty)


def _tasks(reading: Reading, node: SyntaxTreeNode) -> Block | None:
    found = _list_in(reading, node)
    if found is None:
        return None
    heads = (node.meta["task"].strip(), node.meta["done"].strip(), node.meta["by"].strip())
    return Checklist(node.meta["caption"].strip(), heads, tuple(map(_line, found.items)))


def _room(reading: Reading, node: SyntaxTreeNode) -> Block:
    lists = [child for child in node.children if child.type == "bullet_list"]
    said = reading.blocks([child for child in node.children if child.type != "bullet_list"])
    if not said:
        reading.wrong(node, "nothing is asked in 'room'", "Write the question as a paragraph")
    ticks = [Tick(plain(item)) for one in lists for item in one.children]
    return Response("", said, tuple(ticks), int(node.meta["lines"]))


def _list_in(reading: Reading, node: SyntaxTreeNode) -> ListBlock | None:
    made: Sequence[Block] = reading.blocks(node.children)
    if len(made) == 1 and isinstance(made[0], ListBlock):
        return made[0]
    reading.wrong(node, f"'{node.type}' should hold one list and nothing else", "Begin each line with a hyphen")
    return None


def _line(item: Blocks) -> Inlines:
    return item[0].content if item and isinstance(item[0], Paragraph) else ()


# -- the dialect -------------------------------------------------------------------------------------------------------

PAPER = Dialect(
    kind="a paper",
    directives={
        **wording.CLAUSE.directives,
        "aim": re.compile("aim"),
        "small": re.compile("small"),
        "note": re.compile(r"note\s+(?P<title>.+)"),
        "page": re.compile("page|panel|portrait"),
        "landscape": re.compile("landscape"),
        "when": re.compile(r"when\s+(?P<when>.+)"),
        "with": re.compile(r"with\s+(?P<clause>[a-z0-9-]+)"),
        "clauses": re.compile("clauses"),
        "shaped": re.compile(r"table\s+(?P<caption>.+?)\s+\((?P<shares>[\d ]+)\)(?:\s*\+\s*(?P<rows>\d+))?"),
        "tasks": re.compile(r"tasks\s+(?P<caption>[^|]+)\|(?P<task>[^|]+)\|(?P<done>[^|]+)\|(?P<by>[^|]+)"),
        "room": re.compile(r"room\s+(?P<lines>\d+)"),
    },
    blocks={
        **wording.BLOCKS,
        "heading": _heading,
        "aim": _paragraphs("aim"),
        "small": _paragraphs("small"),
        "note": _note,
        "page": _break(landscape=False),
        "landscape": _break(landscape=True),
        "when": _when,
        "with": _with,
        "clauses": _clauses,
        "shaped": _table,
        "tasks": _tasks,
        "room": _room,
    },
    rules=(*wording.CLAUSE.rules, "heading", "box"),
    titles=frozenset({"text", "field"}),
    stray={
        **{
            pattern: what for pattern, what in wording.CLAUSE.stray.items() if what != "a heading" and ":::" not in what
        },
        r"^ *:::": "a ':::' that is not closed or says nothing that is known",
    },
)
"""What may stand in a paper."""
