"""Runs of words: cut, and looked at."""

from __future__ import annotations

import re
from dataclasses import replace

from compose.document import walk
from compose.document.model import CrossRef, Emphasis, Inline, Inlines, Link, Marked, Strong, TermUse, Text


def without_first(content: Inlines, count: int) -> Inlines:
    """`content` without its first `count` characters."""
    kept: list[Inline] = []
    for inline in content:
        long = len(walk.text((inline,)))
        if count < long:
            kept.append(_cut(inline, count))
        count = max(0, count - long)
    return tuple(kept)


def _cut(inline: Inline, count: int) -> Inline:
    match inline:
        case Text():
            return Text(inline.text[count:])
        case Strong() | Emphasis() | Link() | TermUse() | CrossRef() | Marked():
            return replace(inline, content=without_first(inline.content, count))
    return inline


def plain(content: Inlines) -> Inlines:
    """`content` without bold or italic letters around all of it, as a heading wants it."""
    match content:
        case (Strong(inner) | Emphasis(inner),):
            return plain(inner)
    return tuple(found for inline in content for found in (inline.content if isinstance(inline, Strong) else (inline,)))


_RUN_IN = re.compile(r"([A-Z][\w’' -]{2,40})(?: [–—-]|:) (?=[A-Z])")


def run_in_title(content: Inlines) -> str:
    """The few words, bold or before a colon, that `content` opens with as a title; empty where it opens otherwise."""
    if len(content) > 1 and isinstance(content[0], Strong) and walk.text(content[1:]).strip():
        opening = walk.text(content[:1]).strip(" .:–—-")
        return opening if len(opening.split()) <= 8 else ""
    found = _RUN_IN.match(walk.text(content))
    return found[1] if found and len(found[1].split()) <= 5 else ""


def shouted(text: str) -> bool:
    """Whether `text` stands in capitals."""
    return text.isupper() and sum(letter.isalpha() for letter in text) > 3


def first_words(text: str, count: int = 9) -> str:
    """The first words of `text`, with dots where there are more."""
    some = text.split()
    return " ".join(some[:count]) + (" …" if len(some) > count else "")
