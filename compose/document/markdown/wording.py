"""The wording of a clause, block by block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args

from compose.document.markdown.parser import tree
from compose.document.markdown.reading import Dialect, Read, Reading
from compose.document.markdown.runs import plain, run
from compose.document.model import Block, Blocks, Cell, Column, Each, Insert, InsertName, ListBlock, Paragraph, Table
from compose.errors import Place, Problem

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def parse(text: str, place: Place, caption: str, aliases: Mapping[str, str]) -> tuple[Blocks, list[Problem]]:
    """The blocks that `text` states, and all that is wrong with it.

    `place` is where its first line stands, `caption` goes to its tables, and `aliases` names one entry of each repeat
    question, such as `partners: partner`.
    """
    reading = Reading(CLAUSE, place, caption, aliases, get_args(InsertName))
    return reading.blocks(tree(text, CLAUSE).children), reading.problems


def _paragraph(reading: Reading, node: SyntaxTreeNode) -> Block:
    return Paragraph(run(reading, node.children[0]))


def _list(reading: Reading, node: SyntaxTreeNode) -> Block:
    items = tuple(reading.blocks(item.children) for item in node.children)
    if any(isinstance(block, ListBlock) for item in items for block in item):
        reading.wrong(node, "a list stands within a list", "Make it one list, or two")
    if not all(items):
        reading.wrong(node, "an item of the list is empty", "Write words behind the hyphen or number")
    return ListBlock(node.type == "ordered_list", items)


def _table(reading: Reading, node: SyntaxTreeNode) -> Block:
    head, *bodies = node.children
    titles = [_title(reading, cell.children[0]) for cell in head.children[0].children]
    rows = tuple(
        tuple(Cell(run(reading, cell.children[0])) for cell in row.children) for body in bodies for row in body.children
    )
    return Table(reading.caption, tuple(Column(title, 1) for title in titles), rows)


def _title(reading: Reading, node: SyntaxTreeNode) -> str:
    if any(child.type not in reading.dialect.titles for child in node.children):
        reading.wrong(node, "the heading of a column holds more than words", "Write plain words there")
    return plain(node)


def _each(reading: Reading, node: SyntaxTreeNode) -> Block | None:
    repeat, where = node.meta["repeat"], node.meta["where"]
    if repeat not in reading.aliases:
        reading.wrong(node, f"'{repeat}' is not a question that is repeated", f"Known: {', '.join(reading.aliases)}")
        return None
    return Each(repeat, reading.aliases[repeat], where, reading.blocks(node.children))


def _insert(reading: Reading, node: SyntaxTreeNode) -> Block | None:
    name = node.meta["name"]
    if name in reading.inserts:
        return Insert(name, node.meta["of"] or "")
    reading.wrong(node, f"there is no insert '{name}'", f"Known: {', '.join(reading.inserts)}")
    return None


BLOCKS: Mapping[str, Read] = {
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "table": _table,
    "each": _each,
    "insert": _insert,
}
CLAUSE = Dialect(
    kind="a clause",
    directives={
        "each": re.compile(r"each\s+(?P<repeat>\w+)(?:\s+where\s+(?P<where>.+))?"),
        "insert": re.compile(r"insert\s+(?P<name>[\w-]+)(?:\s+(?P<of>[\w-]+))?"),
    },
    blocks=BLOCKS,
    rules=("paragraph", "list", "table", "emphasis", "link", "escape", "newline"),
    stray={
        r"^ *#{1,6}(?: |$)": "a heading",
        r"^ *:::": "a ':::' that is not closed or says neither each nor insert",
        r"^ *(?:>|-{3,} *$|\*{3,} *$|_{3,} *$)": "a quotation or a rule",
        r"(?<!\\)(?:\{\{|\}\})": "a {{ or }} that is not part of a name such as {{ area_name }}",
        r"(?<![{\\\\])\{ *[a-z][a-z0-9_.]* *\}(?!\})": "a name in single braces; write {{ area_name }}",
        r"(?<!\\)<[A-Za-z/!]": "HTML",
        r"(?<!\\)!\[": "a picture",
        r"(?<!\\)`": "code",
    },
)
"""What may stand in the wording of a clause."""
