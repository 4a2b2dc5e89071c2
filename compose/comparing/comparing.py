"""Two sides compared, promise by promise: what changed, why, what it means, and what is answered no longer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from compose.compare.align import Link
from compose.compare.causes import Known, explained
from compose.compare.changes import Change, Changes, changed
from compose.comparing import outside, returned
from compose.comparing.sides import Side
from compose.document.passages import Passage, passages
from compose.lapsed import load as registers
from compose.library import load as libraries
from compose.library.check import UNDERTAKINGS
from compose.library.model import Covenant, Library
from compose.matching import settled
from compose.matching.matched import Matched, together
from compose.matching.propose import propose
from compose.matching.words import principle

Pairs = tuple[tuple[str, str], ...]
"""Ids of promises of the old side and of those of the new that answer them; the second empty where none does."""
_SETTLE = (
    "Doubtful matches are settled once, under ‘The earlier Compact’ in local-compact ask; "
    "every comparison then keeps to what was settled."
)
_LIKELY = "The clause library takes both for the same promise; nobody has confirmed it"


def compared(old: Side, new: Side) -> Changes:
    """What changed from `old` to `new`. Raises `InputError` where a side cannot be read."""
    library = new.draft.folder.library if new.draft else libraries.standard()
    if printed := returned.both(old, new):
        return _copied(old, new, printed, library)
    before, after = passages(old.document), passages(new.document)
    beside = _beside(old, before, library)
    found = _changed(before, after, beside)
    elsewhere: outside.Elsewhere = ()
    if not (old.ours or new.ours):
        found, elsewhere = outside.joined(found, outside.lines(old.document), outside.lines(new.document))
    gained, lost = _answers(_clauses(before, beside), _clauses(after, _beside(new, after, library)), library)
    return Changes(
        old.called, new.called, explained(found, _known(before, old, new, library)), gained, lost,
        (*(f"Of {side.called}: {note}" for side in (old, new) for note in side.notes), *_to_settle(old, found)),
        elsewhere,
    )  # fmt: skip


def _to_settle(old: Side, found: Sequence[Change]) -> Iterator[str]:
    """Where people settle what is doubtful, once and for every comparison to come."""
    if old.earlier and any(one.link.doubtful for one in found):
        yield _SETTLE


def _copied(old: Side, new: Side, printed: tuple[Sequence[Passage], Sequence[Passage]], library: Library) -> Changes:
    """What changed from a text of ours to a copy that came back, or back from it; the copy answers what it left."""
    before, after = printed
    found = changed(before, after)
    kept = [one for change in found if change.old and change.new for one in (*change.old, *change.new)]
    answered, left = _clauses((*before, *after), ()), _clauses(kept, ())
    was, now = (answered, left) if old.ours else (left, answered)
    gained, lost = _answers(was, now, library)
    return Changes(old.called, new.called, explained(found, _known(before, old, new, library)), gained, lost)


# -- which promises answer one another ---------------------------------------------------------------------------------


def _beside(side: Side, some: Sequence[Passage], library: Library) -> tuple[Matched, ...]:
    """The library's clause beside each promise of a side that was not made with this program."""
    if any(one.provenance for one in some):
        return ()
    known = settled.read(side.earlier.path) if side.earlier else ()
    return together(propose(some, library), known)


def _changed(old: Sequence[Passage], new: Sequence[Passage], beside: Sequence[Matched]) -> tuple[Change, ...]:
    """What changed. What people confirmed holds; what the library takes for the same fills what is left alone."""
    names = {one.id for one in new}
    confirmed = tuple(_confirmed(beside, names))
    found = changed(old, new, confirmed)
    likely = tuple(_likely(found, beside))
    if not likely:
        return found
    told = dict(likely)
    return tuple(_doubted(one, told) for one in changed(old, new, (*confirmed, *likely)))


def _confirmed(beside: Sequence[Matched], new: Collection[str]) -> Iterator[tuple[str, str]]:
    for one in beside:
        if one.settled and one.settled.decision == "drop":
            yield one.passage.id, ""
        elif one.settled and one.clause in new:
            yield one.passage.id, one.clause


def _likely(found: Sequence[Change], beside: Sequence[Matched]) -> Iterator[tuple[str, str]]:
    """Promises that answer nothing by their words, but by the clause that they match."""
    dropped = {passage.id for one in found if one.kind == "dropped" for passage in one.old}
    added = {passage.id for one in found if one.kind == "added" for passage in one.new}
    for one in beside:
        if one.settled is None and one.answers and one.passage.id in dropped and one.clause in added:
            added.discard(one.clause)
            yield one.passage.id, one.clause


def _doubted(change: Change, likely: Mapping[str, str]) -> Change:
    """`change`, marked as doubtful where only the library speaks for it."""
    if not (change.old and change.new) or likely.get(change.old[0].id) != change.new[0].id:
        return change
    link: Link = replace(change.link, sure=0.7, doubtful=True, why=_LIKELY)
    return replace(change, link=link)


# -- what is known -----------------------------------------------------------------------------------------------------


def _unknown(name: str) -> str:
    """What an answer is about, where no questionnaire tells: its name, as far as it is one."""
    return f"‘{name.replace('_', ' ')}’"


def _known(before: Sequence[Passage], old: Side, new: Side, library: Library) -> Known:
    left_out = {one.clause.id: one.reason for one in new.draft.selection.left_out} if new.draft else {}
    drafts = [side.draft for side in (new, old) if side.draft]
    route = drafts[0].route if drafts else None
    return Known(
        route.label if route else _unknown, library.by_id, left_out, registers.standard(),
        before=any(one.provenance for one in before),
    )  # fmt: skip


def _clauses(some: Sequence[Passage], beside: Sequence[Matched]) -> frozenset[str]:
    """Ids of the clauses of the library that a side has, in these words or others."""
    ours = {one.provenance.clause for one in some if one.provenance}
    return frozenset(ours | {one.clause for one in beside if one.answers})


def _answers(
    before: Collection[str], after: Collection[str], library: Library
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The undertakings and principles that are answered now and were not, and those that were and are not now.

    Each is named with a clause of the library that answers it.
    """
    was, now = (_answered(some, library) for some in (before, after))
    order = [*UNDERTAKINGS, *get_args(Covenant)]
    gained = (_named(one, now[one], library) for one in order if one in now and one not in was)
    lost = (_named(one, was[one], library) for one in order if one in was and one not in now)
    return tuple(gained), tuple(lost)


def _answered(some: Collection[str], library: Library) -> Mapping[str, str]:
    """Undertakings and principles, each with the title of the first clause of `some` that answers it."""
    found: dict[str, str] = {}
    for clause in library.by_id.values():
        if clause.id in some:
            for one in (*clause.national, *clause.covenant):
                found.setdefault(one, clause.title)
    return found


def _named(ident: str, clause: str, library: Library) -> str:
    if ident in UNDERTAKINGS:
        return f"Undertaking {ident} of the national Compact of 2010, as in ‘{clause}’"
    return f"The principle “{principle(library, ident)}” of the Civil Society Covenant of 2025, as in ‘{clause}’"
