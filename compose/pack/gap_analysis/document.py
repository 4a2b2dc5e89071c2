"""The gap analysis as a document: how to use it, the old commitments with boxes to tick, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compose.document.model import Block, Cell, Column, Cover, Document, Heading, ListBlock, PageBreak, Paragraph, Table
from compose.document.number import number
from compose.library.model import Library
from compose.matching.compared import Compared
from compose.pack.gap_analysis.commitments import commitments
from compose.pack.gap_analysis.missing import missing
from compose.pack.worksheet.sheet import words

_HOW = (
    "Read each old commitment with the clause beside it, which a program found by its words. It can be wrong.",
    "Cross out a clause that says something else, and write the right one over it.",
    "Then tick one box. Keep: it stays in its own words. Library: the clause takes its place. Both: one wording is "
    "made of the two. Drop: it goes, and nothing takes its place.",
    "Where you cannot agree, tick nothing and write down what you would need to know.",
    "The second part lists what the earlier text never spoke of. Tick what the new one should take up.",
)


def gap_analysis(earlier: Document, found: Compared, library: Library, draft: Document) -> Document:
    """The paper to decide from: `earlier` beside `library`, as `found`.

    `draft` is the group's present draft, from which come date, language and what stands on the cover.
    """
    title = f"{earlier.title} beside our clause library"
    return replace(
        draft,
        title=title,
        cover=Cover(title, draft.cover.area, "", ("To decide from", *draft.cover.lines[1:])),
        running_head=(title, *draft.running_head[1:]),
        blocks=number(tuple(_blocks(found, library))),
        dense=True,
    )


def _blocks(found: Compared, library: Library) -> Iterator[Block]:
    yield Heading(1, words("How to use this paper"), "how-to", "front")
    yield ListBlock(False, tuple((Paragraph(words(one)),) for one in _HOW))
    yield _overview(found)
    yield PageBreak(landscape=True)
    yield from commitments(found, library)
    yield PageBreak()
    yield from missing(found, library)


def _overview(found: Compared) -> Table:
    """How much there is to decide."""
    rows = tuple((Cell(words(what)), Cell(words(str(count)))) for what, count in _counts(found) if count)
    return Table("What was found", (Column("What", 12), Column("How many", 3)), rows)


def _counts(found: Compared) -> Iterator[tuple[str, int]]:
    answers = sum(one.answers for one in found.matched)
    perhaps = sum(bool(one.clause) and not one.answers for one in found.matched)
    yield "Old commitments", len(found.matched)
    yield "that match a clause", answers
    yield "that perhaps match one", perhaps
    yield "that match none", len(found.matched) - answers - perhaps
    yield "confirmed by people so far", sum(one.settled is not None for one in found.matched)
    yield "Undertakings of the national Compact of 2010 that nothing answers", len(found.gaps.undertakings)
    yield "Principles of the Civil Society Covenant of 2025 that nothing serves", len(found.gaps.principles)
    yield "Themes that nothing speaks of", len(found.gaps.themes)
