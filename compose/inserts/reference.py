"""Inserts for finding one's way: commitments by subject, the other national frame, and the words that are explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compose.document import walk
from compose.document.model import Blocks, Cell, CrossRef, Definition, Definitions, Inlines, Table, Text
from compose.inserts.context import Context, cell, table, text
from compose.library.model import Clause, Part
from compose.library.shape import shape_of


def commitments_on(context: Context) -> Blocks:
    """The commitments of the main text on one subject, with the voice that undertakes each."""
    rows = tuple(
        (_reference(clause), cell(voice(context, clause.undertaken_by)))
        for clause in _printed(context)
        if context.about in clause.themes
    )
    caption = f"In the main text on {context.about.replace('-', ' ')}"
    return (_plain(caption, "Commitment 3 | Undertaken by 2", rows),) if rows else ()


def other_frame(context: Context) -> Blocks:
    """Where each part of the frame that was not chosen finds its answer here, a table a part."""
    clauses = tuple(_printed(context))
    if shape_of(context.route).skeleton == "outcomes":
        return tuple(_principle(context, part, clauses) for part in _parts(context, "principles"))
    return tuple(_outcome(part, clauses) for part in _parts(context, "outcomes"))


def _parts(context: Context, skeleton: str) -> Iterator[Part]:
    return (part for part in context.library.parts if part.skeleton == skeleton)


def _principle(context: Context, part: Part, clauses: Sequence[Clause]) -> Table:
    titles = {part.id: walk.text(part.title) for part in _parts(context, "principles")}
    rows = (
        (_reference(clause), cell(", ".join(titles[also] for also in clause.covenant[1:])))
        for clause in clauses
        if context.library.home(clause, "principles") is part
    )
    return _plain(titles[part.id], "Commitment here 5 | Also serves 3", rows)


def _outcome(part: Part, clauses: Sequence[Clause]) -> Table:
    own = sorted((clause for clause in clauses if clause.part == part.id), key=_undertaking)
    rows = ((cell(", ".join(clause.national)), _reference(clause)) for clause in own)
    return _plain(walk.text(part.title), "Undertaking of 2010 2 | Commitment here 5", rows)


def _plain(caption: str, heads: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    """A table whose first cells are links, and so stand out enough."""
    return replace(table(caption, heads, rows), row_heads=False)


def _undertaking(clause: Clause) -> tuple[int, ...]:
    """The first undertaking that `clause` localises, as a number to sort by; clauses that localise none come last."""
    return tuple(map(int, clause.national[0].split("."))) if clause.national else (99,)


def _printed(context: Context) -> Iterator[Clause]:
    """The commitments of the main text that this document has, in the order it prints them."""
    main = {clause.id for clause in context.library.main}
    return (chosen.clause for chosen in context.in_print_order if chosen.clause.id in main)


def _reference(clause: Clause) -> Cell:
    return cell((CrossRef(text(clause.title), clause.id),))


def voice(context: Context, undertaken_by: str) -> Inlines:
    """Who undertakes a commitment, as a heading names them."""
    ident = {"public": "public_partners", "voluntary": "voluntary_partners"}.get(undertaken_by)
    name = context.shown(ident) if ident else text("All partners")
    match name:
        case (Text(words),):
            return text(words[:1].upper() + words[1:])
    return name


def glossary(context: Context) -> Blocks:
    """The words that the wording of this document points at."""
    used = [term for term in context.library.glossary if term.id in context.terms_used]
    return (Definitions(tuple(Definition(term.id, term.term, text(term.meaning)) for term in used)),)
