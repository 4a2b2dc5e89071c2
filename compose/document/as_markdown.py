"""Words of the tree as the Markdown of a clause: what `markdown` reads back as the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compose.document import walk
from compose.document.model import Block, Blocks, Emphasis, Inline, Inlines, Link, ListBlock, Paragraph, Strong

_SIGNS = re.compile(r"[\\*_`\[\]{}]|<(?=[A-Za-z/!])")
_AT_THE_START = re.compile(r"(?P<before>\d{1,9})(?=[.)](?: |$))|(?=[-+#>=:]|\|)")


def as_markdown(blocks: Blocks) -> str:
    """`blocks` as Markdown, without an end of line behind the last.

    Lists within a list stand behind the item they belong to, and of other blocks each line is a paragraph: a clause
    can hold no more.
    """
    return "\n\n".join(filter(None, (_block(block) for block in blocks)))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _line(block.content)
        case ListBlock():
            return "\n".join(_items(block))
    return "\n\n".join(_at_the_start(_escaped(line)) for line in walk.lines_of((block,)) if line.strip())


def _items(block: ListBlock) -> Iterator[str]:
    flat = [content for item in block.items for content in _contents(item)]
    for count, content in enumerate(flat, start=1):
        yield f"{f'{count}.' if block.ordered else '*'} {_line(content)}"


def _contents(item: Blocks) -> Iterator[Inlines]:
    """The run of each paragraph of an item, and of the items of lists within it."""
    for block in item:
        match block:
            case Paragraph():
                yield block.content
            case ListBlock():
                yield from (content for inner in block.items for content in _contents(inner))


def _line(content: Inlines) -> str:
    return _at_the_start("".join(map(_inline, content)).strip())


def _inline(inline: Inline) -> str:
    match inline:
        case Strong() | Emphasis():
            words = "".join(map(_inline, inline.content))
            mark = "**" if isinstance(inline, Strong) else "*"
            # A space or sign just within the marks would undo them.
            return f"{mark}{words}{mark}" if re.fullmatch(r"\w(?:.*\w)?", words, re.DOTALL) else words
        case Link():
            return f"[{''.join(map(_inline, inline.content))}]({inline.url})"
    return _escaped(walk.text((inline,)))


def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", " ".join(words.split(" ")).replace("\n", " "))


def _at_the_start(line: str) -> str:
    """`line` so that what it begins with is no mark of a list, heading, rule or block."""
    return (
        _AT_THE_START.sub(lambda found: f"{found['before'] or ''}\\", line, count=1)
        if _AT_THE_START.match(line)
        else line
    )
