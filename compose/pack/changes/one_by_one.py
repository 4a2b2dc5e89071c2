"""The changes part by part, each with what it was beside what it is, what that means and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compose.compare.changes import Change
from compose.compare.names import KINDS, REWRITTEN, Shown, kinds, label, rewritten, to_settle, told
from compose.compare.parts import Entry, Part
from compose.document.model import (
    Block,
    Cell,
    Column,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Text,
)
from compose.document.passages import Passage
from compose.document.show import capital, together
from compose.pack.changes.cells import lines, name
from compose.pack.changes.marked import marked
from compose.pack.worksheet.sheet import sentence, words

COLUMNS = (Column("No.", 5), Column("Before", 33), Column("Now", 33), Column("What happened, and why", 27))


def one_by_one(parts: Iterable[Part]) -> Iterator[Block]:
    """A table for each part in which something changed, and the numbers of what stands as it stood."""
    yield Heading(1, words("The changes, one by one"), "changes", "part")
    for place, part in enumerate(parts, 1):
        if part.entries:
            yield Heading(2, words(part.title), f"changes-part-{place}", "group")
            yield Table(f"Changes: {part.title}", COLUMNS, tuple(map(_row, part.entries)), titled=False)


def _row(entry: Entry) -> tuple[Cell, ...]:
    old, new = _sides(entry.change)
    return (Cell(words(str(entry.number))), Cell(old), Cell(new), Cell(lines(_happened(entry.change))))


# -- the two sides -----------------------------------------------------------------------------------------------------


def _sides(change: Change) -> tuple[Inlines, Inlines]:
    """What is printed of both sides."""
    if not (change.old and change.new) or rewritten(change):
        return _plain(change.old), _plain(change.new)
    if change.kind in ("same", "moved"):
        return _side(change.old, [words("The same words.")]), _plain(change.new)
    before, after = marked([one.text for one in change.old], [one.text for one in change.new])
    return _side(change.old, before), _side(change.new, after)


def _plain(passages: Sequence[Passage]) -> Inlines:
    """A side without marks; a dash where nothing stands."""
    return _side(passages, [words(one.text) for one in passages]) or words("—")


def _side(passages: Iterable[Passage], texts: Iterable[Inlines]) -> Inlines:
    """Each promise under its number and title."""
    return lines(line for one, text in zip(passages, texts, strict=True) for line in (name(one), text))


# -- what happened -----------------------------------------------------------------------------------------------------


def _happened(change: Change) -> Iterator[Inlines]:
    """The kind of change, what it means, why it came about, and whether people should look at it."""
    yield (Strong(words(sentence(_kind(change)))),)
    for effect in change.effects:
        yield (Strong(words(f"{label(effect)}: ")), Text(told(effect)))
    if rewritten(change):
        yield words(REWRITTEN)
    for cause in change.causes:
        yield (Strong(words("Why: ")), Text(sentence(cause.says)))
    if settle := to_settle(change):
        yield (Strong(words("To settle: ")), Text(settle))


def _kind(change: Change) -> str:
    """What happened to it, such as `Reworded and moved from ‘Funding’`."""
    every = kinds(change)
    return capital(together([*_also(change, every), *([_moved(change)] if "moved" in every else [])]))


def _also(change: Change, every: tuple[Shown, ...]) -> Iterator[str]:
    """All that happened to it but that it moved."""
    for kind in every:
        match kind:
            case "split":
                yield f"split into {len(change.new)}"
            case "merged":
                yield f"{len(change.old)} merged into {len(change.new)}"
            case "moved":
                continue
            case _:
                yield KINDS[kind].lower()
    if change.link.retitled and "retitled" not in every:
        yield "given a new title"


def _moved(change: Change) -> str:
    before, now = change.old[0].part, change.new[0].part
    return "moved within its part" if before == now else f"moved from ‘{before}’" if before else "moved"


# -- what is no promise ------------------------------------------------------------------------------------------------


def elsewhere(some: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """Lines that changed outside of the promises."""
    if some:
        yield Heading(1, words("Changed outside of the commitments"), "elsewhere", "part")
        rows = tuple(tuple(Cell(side) for side in _lines(old, new)) for old, new in some)
        yield Table("Changed outside", (Column("Before", 50), Column("Now", 50)), rows, titled=False)


def _lines(old: str, new: str) -> tuple[Inlines, Inlines]:
    if not (old and new):
        return words(old or "—"), words(new or "—")
    (before,), (after,) = marked([old], [new])
    return before, after


# -- unchanged ---------------------------------------------------------------------------------------------------------


def unchanged(parts: Iterable[Part]) -> Iterator[Block]:
    """What stands as it stood, by number."""
    items = tuple((Paragraph(_listed(part)),) for part in parts if part.same)
    if items:
        yield Heading(1, words("What stands as it stood"), "unchanged", "part")
        yield ListBlock(False, items)


def _listed(part: Part) -> Inlines:
    numbered = [_number(one) for one in part.same if one.new[0].number]
    others = len(part.same) - len(numbered)
    rest = [f"{others} without a number" if numbered else str(others)] if others else []
    return (Strong(words(f"{part.title}: ")), Text(", ".join([*numbered, *rest])))


def _number(change: Change) -> str:
    was = change.old[0].number
    return f"{change.new[0].number} (before {was})" if change.link.renumbered and was else change.new[0].number
