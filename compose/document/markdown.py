"""From a clause's Markdown to nodes of the tree. This is markdown-it's one door.

Understood are paragraphs, lists, tables, bold, emphasis and links; `{{ name }}` for an answer; and the blocks
`::: each` and `::: insert`. Whatever else stands in the text is a problem, told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from compose.document.model import (
    Block,
    Blocks,
    Cell,
    Column,
    CrossRef,
    Each,
    Emphasis,
    Field,
    Inline,
    Inlines,
    Insert,
    InsertName,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    TermUse,
    Text,
)
from compose.errors import Place, Problem

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

_FIELD = re.compile(r"\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\s*\}\}")
_EACH = re.compile(r"each\s+(?P<repeat>\w+)(?:\s+where\s+(?P<where>.+))?")
_INSERT = re.compile(r"insert\s+(?P<name>[\w-]+)(?:\s+(?P<of>[\w-]+))?")
_RULES = ["paragraph", "list", "table", "emphasis", "link", "escape", "newline"]


@dataclass
class _Reading:
    """One text being read: where it stands, and what was wrong with it."""

    place: Place
    """Where its first line stands."""
    caption: str
    """Caption of its tables."""
    aliases: Mapping[str, str]
    """Name of one entry by repeat question."""
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, node: SyntaxTreeNode, what: str, remedy: str) -> None:
        """Note a problem at `node`."""
        offset = next((n.map[0] for n in _upwards(node) if n.map), 0)
        self.problems.append(Problem(Place(self.place.file, self.place.line + offset), what, remedy))


def parse(text: str, place: Place, caption: str, aliases: Mapping[str, str]) -> tuple[Blocks, list[Problem]]:
    """The blocks that `text` states, and all that is wrong with it.

    `place` is where its first line stands, `caption` goes to its tables, and `aliases` names one entry of each repeat
    question, such as `partners: partner`.
    """
    from markdown_it.tree import SyntaxTreeNode

    reading = _Reading(place, caption, aliases)
    root = SyntaxTreeNode(_parser().parse(text))
    return _blocks(reading, root.children), reading.problems


def inline(text: str) -> Inlines:
    """One line of words with fields, such as the title of a part; no other markup is read."""
    found: list[Inline] = []
    end = 0
    for match in _FIELD.finditer(text):
        found += [Text(text[end : match.start()]), Field(match[1])]
        end = match.end()
    found.append(Text(text[end:]))
    return tuple(node for node in found if node != Text(""))


# -- blocks ------------------------------------------------------------------------------------------------------------


def _blocks(reading: _Reading, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
    return tuple(block for node in nodes if (block := _block(reading, node)) is not None)


def _block(reading: _Reading, node: SyntaxTreeNode) -> Block | None:
    if read := _BLOCKS.get(node.type):
        return read(reading, node)
    reading.wrong(node, f"a clause cannot hold {node.type.replace('_', ' ')}", "Use paragraphs, lists and tables")
    return None


def _paragraph(reading: _Reading, node: SyntaxTreeNode) -> Block:
    return Paragraph(_run(reading, node.children[0]))


def _list(reading: _Reading, node: SyntaxTreeNode) -> Block:
    items = tuple(_blocks(reading, item.children) for item in node.children)
    if any(isinstance(block, ListBlock) for item in items for block in item):
        reading.wrong(node, "a list stands within a list", "Make it one list, or two")
    if not all(items):
        reading.wrong(node, "an item of the list is empty", "Write words behind the hyphen or number")
    return ListBlock(node.type == "ordered_list", items)


def _table(reading: _Reading, node: SyntaxTreeNode) -> Block:
    head, *bodies = node.children
    titles = [_title(reading, cell.children[0]) for cell in head.children[0].children]
    rows = tuple(
        tuple(Cell(_run(reading, cell.children[0])) for cell in row.children)
        for body in bodies
        for row in body.children
    )
    return Table(reading.caption, tuple(Column(title, 1) for title in titles), rows)


def _title(reading: _Reading, node: SyntaxTreeNode) -> str:
    if any(child.type != "text" for child in node.children):
        reading.wrong(node, "the heading of a column holds more than words", "Write plain words there")
    return "".join(child.content for child in node.walk() if child.type == "text")


def _each(reading: _Reading, node: SyntaxTreeNode) -> Block | None:
    repeat, where = node.meta["repeat"], node.meta["where"]
    if repeat not in reading.aliases:
        reading.wrong(node, f"'{repeat}' is not a question that is repeated", f"Known: {', '.join(reading.aliases)}")
        return None
    return Each(repeat, reading.aliases[repeat], where, _blocks(reading, node.children))


def _insert(reading: _Reading, node: SyntaxTreeNode) -> Block | None:
    name = node.meta["name"]
    if name in get_args(InsertName):
        return Insert(name, node.meta["of"] or "")
    reading.wrong(node, f"there is no insert '{name}'", f"Known: {', '.join(get_args(InsertName))}")
    return None


_BLOCKS: Mapping[str, Callable[[_Reading, SyntaxTreeNode], Block | None]] = {
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "table": _table,
    "each": _each,
    "insert": _insert,
}


# -- inlines -----------------------------------------------------------------------------------------------------------


_STRAY = {
    r"^ *#{1,6}(?: |$)": "a heading",
    r"^ *:::": "a ':::' that is not closed or says neither each nor insert",
    r"^ *(?:>|-{3,} *$|\*{3,} *$|_{3,} *$)": "a quotation or a rule",
    r"(?<!\\)(?:\{\{|\}\})": "a {{ or }} that is not part of a name such as {{ area_name }}",
    r"(?<![{\\\\])\{ *[a-z][a-z0-9_.]* *\}(?!\})": "a name in single braces; write {{ area_name }}",
    r"(?<!\\)<[A-Za-z/!]": "HTML",
    r"(?<!\\)!\[": "a picture",
    r"(?<!\\)`": "code",
}
"""Markup that is not understood here, by the pattern that shows it; a backslash before a sign makes it a sign."""
_ANY_STRAY = re.compile("|".join(_STRAY), re.MULTILINE)


def _refuse_stray(reading: _Reading, node: SyntaxTreeNode) -> None:
    words = _FIELD.sub("", node.content)
    if not _ANY_STRAY.search(words):
        return
    for pattern, what in _STRAY.items():
        if re.search(pattern, words, re.MULTILINE):
            reading.wrong(
                node, f"a clause cannot hold {what}", "See README.md in the clause library for what may stand here"
            )


def _run(reading: _Reading, node: SyntaxTreeNode) -> Inlines:
    if node.type == "inline":
        _refuse_stray(reading, node)
    found: list[Inline] = []
    for child in node.children:
        read = _INLINES.get(child.type)
        inline = read(reading, child) if read else Text(child.content)
        if isinstance(inline, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + inline.text)
        elif inline != Text(""):
            found.append(inline)
    return tuple(found)


def _link(reading: _Reading, node: SyntaxTreeNode) -> Inline:
    content, url = _run(reading, node), str(node.attrs["href"])
    if not content:
        reading.wrong(node, f"the link to {url} has no words", "Write words between the square brackets")
    if url.startswith("#"):
        return CrossRef(content, url[1:])
    if url.startswith("term:"):
        return TermUse(content, url.removeprefix("term:"))
    if not url.startswith(("https://", "http://", "mailto:")):
        reading.wrong(node, f"the link {url} leads nowhere", "Begin it with https://, mailto:, # or term:")
    return Link(content, url)


_INLINES: Mapping[str, Callable[[_Reading, SyntaxTreeNode], Inline]] = {
    "text": lambda reading, node: Text(node.content),
    "softbreak": lambda reading, node: Text(" "),
    "hardbreak": lambda reading, node: Text(" "),
    "strong": lambda reading, node: Strong(_run(reading, node)),
    "em": lambda reading, node: Emphasis(_run(reading, node)),
    "field": lambda reading, node: Field(node.content),
    "link": _link,
}


def _upwards(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    found = [node]
    while (node := node.parent) and node.type != "root":  # type: ignore[assignment]
        found.append(node)
    return found


# -- our own two rules -------------------------------------------------------------------------------------------------


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: `--help` needs none of it

    parser = MarkdownIt("zero").enable(_RULES)
    parser.inline.ruler.before("escape", "field", _field_rule)
    parser.block.ruler.before("table", "directive", _directive_rule, {"alt": ["paragraph", "list"]})
    return parser


def _field_rule(state: StateInline, silent: bool) -> bool:
    match = _FIELD.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("field", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _directive_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    opening = _line(state, start)
    directive = _directive(opening.removeprefix(":::").strip()) if opening.startswith(":::") else None
    if directive is None:
        return False
    close = next((n for n in range(start + 1, end) if _line(state, n) == ":::"), None)
    if close is None:
        return False
    if not silent:
        _push(state, *directive, start, close)
    return True


def _directive(words: str) -> tuple[str, dict[str, Any]] | None:
    for kind, pattern in (("each", _EACH), ("insert", _INSERT)):
        if match := pattern.fullmatch(words):
            return kind, match.groupdict()
    return None


def _push(state: StateBlock, kind: str, meta: dict[str, Any], start: int, close: int) -> None:
    token = state.push(f"{kind}_open", "", 1)
    token.meta, token.map = meta, [start, close]
    last, state.lineMax = state.lineMax, close  # else a paragraph before the close would take it for its own line
    state.md.block.tokenize(state, start + 1, close)
    state.lineMax = last
    state.push(f"{kind}_close", "", -1)
    state.line = close + 1


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].strip()
