"""Markdown as pieces, by way of pandoc."""

from __future__ import annotations

import re

from compose.intake import pandoc
from compose.intake.encodings import decoded
from compose.intake.limits import check_text
from compose.intake.model import Read
from compose.intake.pandoc_blocks import Blocks
from compose.intake.pieces import scaled
from compose.intake.refusing import refused
from compose.intake.tally import Tally

_PLAIN = "-smart-tex_math_dollars-emoji-subscript-superscript"
COMMON = f"commonmark_x{_PLAIN}"
"""What people and programs write today; pandoc reads it in a time that grows as the text does."""
RICH = "markdown-smart-tex_math_dollars-subscript-superscript-citations-example_lists+lists_without_preceding_blankline"
"""With tables drawn in lines, as pandoc writes them; a text made for it can take pandoc for ever."""

_DRAWN = re.compile(r"^ *(?:\+[-=]{2,}[-=+:]*\+|-{2,}(?: +-{2,})+|-{30,}) *$", re.MULTILINE)
_HEAD = re.compile(r"\A% *(.+)\n(?:%.*\n){0,2}")
_FRONT = re.compile(r"\A---\n(.*?\n)(?:---|\.\.\.)\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)


def read(raw: bytes, shown: str) -> Read:
    """The Markdown file `raw`, which messages call `shown`. Raises `InputError` where it cannot be read."""
    text = decoded(raw)
    check_text(text, shown)
    title, text = _without_front(text)
    tally = Tally()
    found = tuple(Blocks(tally, shown).pieces(_tree(text, shown)))
    return Read(scaled(found), title, tally.sentences())


def _tree(text: str, shown: str) -> list[pandoc.Node]:
    try:
        if _DRAWN.search(text):
            return pandoc.tree(text, RICH, shown)
    except pandoc.SlowError:
        pass
    try:
        return pandoc.tree(text, COMMON, shown)
    except pandoc.SlowError as error:
        raise refused(shown, "reading it takes too long", "Save it as .docx or .html and import that") from error


def _without_front(text: str) -> tuple[str, str]:
    """The title that a block of properties before the text gives, and the text without that block."""
    if head := _HEAD.match(text):
        return head[1].strip(), text[head.end() :]
    found = _FRONT.match(text)
    if found is None:
        return "", text
    title = _TITLE.search(found[1])
    return title[1] if title else "", text[found.end() :]
