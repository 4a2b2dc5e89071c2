"""Inserts for finding one's way: the commitments by subject, and the words that the document explains."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import Block, Blocks, Cell, CrossRef, Definition, Definitions, Heading, Inlines, Table, Text
from compose.inserts.context import Context, cell, columns, text
from compose.library.model import Clause

_THEMES = {
    "funding": {"funding", "procurement", "monitoring"},
    "consultation": {"consultation"},
    "volunteering": {"volunteering"},
    "equality": {"equality"},
    "independence": {"independence"},
    "change": {"change"},
}
"""Themes of clauses that belong to each code."""


def code_index(context: Context) -> Blocks:
    """For each code that was chosen, the commitments that belong to it, with their numbers."""
    return tuple(block for code in context.route.effective["codes"] or () for block in _code(context, code))


def _code(context: Context, code: str) -> Iterator[Block]:
    title = context.question("codes").options.get(code, code)
    rows = [_row(context, clause) for clause in _belonging(context, code)]
    if rows:
        yield Heading(2, text(title), f"code-{code}", "group")
        heads = columns("Commitment 1 | Undertaken by 1")
        yield Table(f"Commitments on: {title.lower()}", heads, tuple(rows), row_heads=False, titled=False)


def _belonging(context: Context, code: str) -> Iterator[Clause]:
    present = context.selection.ids()
    for clause in context.library.commitments:
        if clause.id in present and _THEMES.get(code, {code}) & set(clause.themes):
            yield clause


def _row(context: Context, clause: Clause) -> tuple[Cell, ...]:
    return cell((CrossRef(text(clause.title), clause.id),)), cell(voice(context, clause.undertaken_by))


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
