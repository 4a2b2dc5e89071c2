"""Words in a line: fields, bold, emphasis, links, and boxes to tick."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from compose.document.markdown.parser import FIELD
from compose.document.markdown.reading import Reading
from compose.document.model import CrossRef, Emphasis, Field, Inline, Inlines, Link, Strong, TermUse, Text, Tick

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def inline(text: str) -> Inlines:
    """One line of words with fields, such as the title of a part; no other markup is read."""
    found: list[Inline] = []
    end = 0
    for match in FIELD.finditer(text):
        found += [Text(text[end : match.start()]), Field(match[1])]
        end = match.end()
    found.append(Text(text[end:]))
    return tuple(node for node in found if node != Text(""))


def run(reading: Reading, node: SyntaxTreeNode) -> Inlines:
    """The inlines that `node` holds."""
    if node.type == "inline":
        _refuse_stray(reading, node)
    found: list[Inline] = []
    for child in node.children:
        read = _INLINES.get(child.type)
        one = read(reading, child) if read else Text(child.content)
        if isinstance(one, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + one.text)
        elif one != Text(""):
            found.append(one)
    return tuple(found)


def plain(node: SyntaxTreeNode) -> str:
    """The words of `node`, whatever markup they have; a field stands there as it was written."""
    said = {"text": "{}", "field": "{{{{ {} }}}}"}
    return "".join(said[child.type].format(child.content) for child in node.walk() if child.type in said)


def _refuse_stray(reading: Reading, node: SyntaxTreeNode) -> None:
    words = FIELD.sub("answer", node.content)  # else bold round an answer alone would pass for a rule
    if not reading.dialect.any_stray.search(words):
        return
    for pattern, what in reading.dialect.stray.items():
        if re.search(pattern, words, re.MULTILINE):
            remedy = "See README.md in the clause library for what may stand here"
            reading.wrong(node, f"{reading.dialect.kind} cannot hold {what}", remedy)


def _link(reading: Reading, node: SyntaxTreeNode) -> Inline:
    content, url = run(reading, node), str(node.attrs["href"])
    if not content:
        reading.wrong(node, f"the link to {url} has no words", "Write words between the square brackets")
    if url.startswith("#"):
        return CrossRef(content, url[1:])
    if url.startswith("term:"):
        return TermUse(content, url.removeprefix("term:"))
    if not url.startswith(("https://", "http://", "mailto:")):
        reading.wrong(node, f"the link {url} leads nowhere", "Begin it with https://, mailto:, # or term:")
    return Link(content, url)


_INLINES: Mapping[str, Callable[[Reading, SyntaxTreeNode], Inline]] = {
    "text": lambda reading, node: Text(node.content),
    "softbreak": lambda reading, node: Text(" "),
    "hardbreak": lambda reading, node: Text(" "),
    "strong": lambda reading, node: Strong(run(reading, node)),
    "em": lambda reading, node: Emphasis(run(reading, node)),
    "field": lambda reading, node: Field(node.content),
    "box": lambda reading, node: Tick(""),
    "link": _link,
}
