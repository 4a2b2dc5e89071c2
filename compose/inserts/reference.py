"""Inserts for finding one's way: commitments by subject, the other national frame, and the words that are explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from compose.document.model import Blocks, Cell, CrossRef, Definition, Definitions, Inlines, Text
from compose.inserts.context import Context, cell, table, text
from compose.library.model import Clause, Part, Voice
from compose.library.shape import shape_of


def commitments_on(context: Context) -> Blocks:
    """The commitments of the main text on one subject, by the voice that undertakes them."""
    clauses = [clause for clause in _printed(context) if context.about in clause.themes]
    rows = tuple((cell(voice(context, by)), _references(some)) for by, some in _by_voice(clauses))
    caption = f"In the main text on {context.about.replace('-', ' ')}"
    return (table(caption, "Undertaken by 2 | Commitments 5", rows),) if rows else ()


def other_frame(context: Context) -> Blocks:
    """Where the parts of the frame that was not chosen find their answer here."""
    if shape_of(context.route).skeleton == "outcomes":
        rows = [
            _row(context, part, [clause for clause in _printed(context) if part.id in clause.covenant])
            for part in _parts(context, "principles")
        ]
        caption, head = "The four principles of the Civil Society Covenant (2025)", "Principle"
    else:
        rows = [
            _row(context, part, [clause for clause in _printed(context) if part.id == clause.part], numbered=True)
            for part in _parts(context, "outcomes")
        ]
        caption, head = "The five outcomes of the national Compact (2010)", "Outcome"
    return (table(caption, f"{head} 2 | Commitments 5", tuple(rows)),)


def _parts(context: Context, skeleton: str) -> Iterator[Part]:
    return (part for part in context.library.parts if part.skeleton == skeleton)


def _row(context: Context, part: Part, clauses: Sequence[Clause], *, numbered: bool = False) -> tuple[Cell, ...]:
    return cell(part.title), _references(clauses, numbered=numbered)


def _printed(context: Context) -> Iterator[Clause]:
    """The commitments of the main text that this document has, in the order it prints them."""
    main = {clause.id for clause in context.library.main}
    return (chosen.clause for chosen in context.in_print_order if chosen.clause.id in main)


def _by_voice(clauses: Sequence[Clause]) -> Iterator[tuple[str, Sequence[Clause]]]:
    for by in get_args(Voice):
        if some := [clause for clause in clauses if clause.undertaken_by == by]:
            yield by, some


def _references(clauses: Iterable[Clause], *, numbered: bool = False) -> Cell:
    """The titles of `clauses` with their numbers here; where `numbered`, behind those of the national undertakings."""
    found: list[Text | CrossRef] = []
    for clause in clauses:
        lead = f"{', '.join(clause.national)} " if numbered and clause.national else ""
        found += [Text(f"{'; ' if found else ''}{lead}"), CrossRef(text(clause.title), clause.id)]
    return cell(tuple(inline for inline in found if inline != Text("")))


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
