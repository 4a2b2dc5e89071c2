"""The tags of a page as a tree: which are paragraphs, which parts of a line, and what belongs to each."""

from __future__ import annotations

from collections.abc import Iterator

from compose.intake.pdf.model import Tag

NOTES = frozenset(("Note", "FENote", "Footnote", "Endnote"))
"""Roles of footnotes."""
BLOCKS = frozenset(("P", "L", "LI", "LBody", "Table", "TR", "TD", "TH", *(f"H{level}" for level in range(1, 7))))
"""Roles of what begins on a line of its own."""
_WITHIN = frozenset(
    ("Span", "Link", "Reference", "Quote", "Em", "Strong", "Code", "Annot", "Sub", "Ruby", "Warichu", "Formula")
)


def marks(tag: Tag) -> Iterator[int]:
    """The marked contents of `tag` and all within it, in reading order."""
    for part in tag.parts:
        if isinstance(part, int):
            yield part
        else:
            yield from marks(part)


def marks_within(tag: Tag) -> Iterator[int]:
    """The marked contents of `tag` without those of footnotes that stand in it."""
    for part in tag.parts:
        if isinstance(part, int):
            yield part
        elif part.role not in NOTES:
            yield from marks_within(part)


def tags(tag: Tag) -> list[Tag]:
    """The elements within `tag`."""
    return [part for part in tag.parts if isinstance(part, Tag)]


def descend(tag: Tag, role: str) -> Iterator[Tag]:
    """The elements of that `role` within `tag`, but not those of a table within it."""
    for part in tags(tag):
        if part.role == role:
            yield part
        elif part.role != "Table":
            yield from descend(part, role)


def holds_blocks(tag: Tag) -> bool:
    """Whether `tag`, within a paragraph, is a paragraph itself or holds one."""
    return tag.role not in NOTES and (tag.role in BLOCKS or any(holds_blocks(part) for part in tags(tag)))


def is_within(tag: Tag) -> bool:
    """Whether `tag` is part of a line of text: words, not a paragraph."""
    if tag.role in _WITHIN:
        return all(is_within(part) for part in tags(tag))
    return tag.role == "NonStruct" and not tags(tag)
