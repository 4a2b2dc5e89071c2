"""Inserts that show the Compact's own clauses: one in full, those of a voice or on a theme, and the principles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compose.document import fill
from compose.document.model import Block, Blocks, CrossRef, Inlines, ListBlock, Note, Paragraph, Table
from compose.inserts.context import cell, columns, text
from compose.inserts.reference import voice
from compose.library.model import Clause
from compose.pack.making.setting import Setting


def clause(setting: Setting, of: str) -> Blocks:
    """The wording of the clause `of` in a box; nothing where it was left out."""
    one = setting.chosen.get(of)
    if one is None:
        return ()
    # What the clause puts in, such as a table of partners, has no room within a box, and is left out.
    return (Note(setting.titled(one.clause), fill.fill(one.clause.wording[one.position], setting.filling())),)


def commitments(setting: Setting, of: str) -> Blocks:
    """The commitments of the voice `of`, or of every voice where it is `all`, by number and title."""
    return _listed(one for one in _commitments(setting) if of in ("all", "", one.undertaken_by))


def _commitments(setting: Setting) -> Iterator[Clause]:
    pool = {one.id for one in setting.library.commitments}
    return (one.clause for one in setting.chosen.values() if one.clause.id in pool)


def clauses_on(setting: Setting, of: str) -> Blocks:
    """The commitments on the theme `of`, with the voice that undertakes each."""
    rows = tuple(
        (cell(_reference(one)), cell(voice(setting.context, one.undertaken_by)))
        for one in _commitments(setting)
        if of in one.themes
    )
    heads = columns("Commitment 3 | Undertaken by 2")
    caption = f"What the {setting.said('document_name')} says on {of.replace('-', ' ')}"
    return (Table(caption, heads, rows, row_heads=False),) if rows else ()


def principles(setting: Setting, of: str) -> Blocks:
    """The principles of the Compact, by number and title."""
    return _listed(one.clause for one in setting.chosen.values() if one.clause.part == "principles")


def _listed(some: Iterable[Clause]) -> Blocks:
    items: tuple[tuple[Block, ...], ...] = tuple((Paragraph(_reference(one)),) for one in some)
    return (ListBlock(False, items),) if items else ()


def _reference(one: Clause) -> Inlines:
    return (CrossRef(text(one.title), one.id),)
