"""Edits round the text: tables, footnotes, headers and footers."""

from __future__ import annotations

from dataclasses import replace

from tests.redline.making import phrases
from tests.redline.making.model import NOTE, Block, Change
from tests.redline.making.work import WORDED, Work


def row_added(work: Work) -> bool:
    """A row more in a table."""
    at = work.pick(lambda one: True, ("table",))
    if at is None:
        return False
    rows, row = work.blocks[at].rows, work.author.row()
    place = work.dice.randint(1, len(rows))
    return _table(work, at, "row-added", (*rows[:place], row, *rows[place:]), ((), row))


def row_removed(work: Work) -> bool:
    """A row less in a table."""
    at = work.pick(lambda one: len(one.rows) > 3, ("table",))
    if at is None:
        return False
    rows = work.blocks[at].rows
    place = work.dice.randint(1, len(rows) - 1)
    return _table(work, at, "row-removed", rows[:place] + rows[place + 1 :], (rows[place], ()))


def cell(work: Work) -> bool:
    """Other words in one cell."""
    at = work.pick(lambda one: True, ("table",))
    if at is None:
        return False
    rows = work.blocks[at].rows
    place, column = work.dice.randint(1, len(rows) - 1), work.dice.randrange(3)
    old = rows[place][column]
    new = work.author.filled(work.dice.choice((f"{old} (first half)", "by {month} {year}", f"{old}, reviewed")))
    row = tuple(new if number == column else text for number, text in enumerate(rows[place]))
    return _table(work, at, "cell", (*rows[:place], row, *rows[place + 1 :]), ((old,), (new,)))


def column_added(work: Work) -> bool:
    """A column more in a table, at its end."""
    at = work.pick(lambda one: len(one.rows[0]) == 3, ("table",))
    if at is None:
        return False
    rows = work.blocks[at].rows
    cells = ("Cost", *(work.dice.choice(phrases.SLOTS["money"]) for _ in rows[1:]))
    return _table(
        work, at, "column-added", tuple((*row, more) for row, more in zip(rows, cells, strict=True)), ((), cells)
    )


def column_removed(work: Work) -> bool:
    """A column less in a table."""
    at = work.pick(lambda one: len(one.rows[0]) == 3, ("table",))
    if at is None:
        return False
    rows = work.blocks[at].rows
    return _table(
        work, at, "column-removed", tuple((row[0], row[2]) for row in rows), (tuple(row[1] for row in rows), ())
    )


def note_changed(work: Work) -> bool:
    """Other words in a footnote."""
    at = work.pick(lambda one: one.notes)
    if at is None:
        return False
    old = work.blocks[at].notes[0]
    new = f"{old[:-1]}, as of {work.dice.randint(2029, 2035)}."
    return _noted(work, at, "note-changed", work.blocks[at].text, (new,), ((old,), (new,)))


def note_added(work: Work) -> bool:
    """A footnote more."""
    at = work.pick(lambda one: not one.notes and len(one.text) > 30, WORDED)
    if at is None:
        return False
    new = work.author.sentence(phrases.SECONDS)
    return _noted(work, at, "note-added", work.blocks[at].text + NOTE, (new,), ((), (new,)))


def note_removed(work: Work) -> bool:
    """A footnote less."""
    at = work.pick(lambda one: one.notes)
    if at is None:
        return False
    block = work.blocks[at]
    return _noted(work, at, "note-removed", block.plain, (), (block.notes, ()))


def header(work: Work) -> bool:
    """Another header."""
    return _replaced(work, "header", "header", work.old.header.replace("working draft", "draft for signing"))


def header_removed(work: Work) -> bool:
    """No header any more."""
    return _replaced(work, "header-removed", "header", "")


def footer(work: Work) -> bool:
    """Another footer."""
    return _replaced(work, "footer", "footer", f"{work.old.footer} - {work.dice.choice(phrases.SLOTS['month'])} issue")


# ----------------------------------------------------------------------------------------------------------------------

Texts = tuple[str, ...]


def _table(work: Work, at: int, kind: str, rows: tuple[Texts, ...], change: tuple[Texts, Texts]) -> bool:
    work.blocks[at] = replace(work.blocks[at], rows=rows)
    work.changes.append(Change(kind, *change, where="cell"))
    return True


def _noted(work: Work, at: int, kind: str, text: str, notes: Texts, change: tuple[Texts, Texts]) -> bool:
    block: Block = work.blocks[at]
    work.blocks[at] = replace(block, text=text, notes=notes)
    work.changes.append(Change(kind, *change, where="note"))
    work.tag(block, kind)
    return True


def _replaced(work: Work, kind: str, which: str, text: str) -> bool:
    old = getattr(work.old, which)
    if getattr(work, which) != old:
        return False
    setattr(work, which, text)
    where = "header" if which == "header" else "footer"
    work.changes.append(Change(kind, (old,), (text,) if text else (), where=where))  # type: ignore[arg-type]
    return True
