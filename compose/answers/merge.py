"""Two people's changes to one answer brought together: both are kept, and where they clash, a person is asked.

All values are as they are typed in the file. `base` is what both began from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from compose.questionnaire.model import Question
from compose.yamlio import Key, Plain

Side = Literal["mine", "theirs"]
Entry = Mapping[str, Plain]


@dataclass(frozen=True)
class Clash:
    """One value that two people changed in two ways."""

    key: Key
    """The question's id; for an entry of a repeat question, its name and perhaps the field behind it."""
    mine: Plain
    theirs: Plain
    """`None` where that side took it out."""


Settled = Sequence[tuple[Clash, Side]]


@dataclass(frozen=True)
class Merged:
    """What came of bringing two changes together."""

    value: Plain
    clashes: tuple[Clash, ...] = ()
    """Still to be settled; `value` has the other person's there."""


def merged(question: Question, base: Plain, mine: Plain, theirs: Plain, settled: Settled = ()) -> Merged:
    """What comes of `mine` and `theirs`, both changed from `base`; `settled` says which side goes where they clash."""
    merger = _Merger(question, settled, [])
    if all(_is_list(question, value) for value in (base, mine, theirs)):
        entries = merger.entries(as_list(base), as_list(mine), as_list(theirs))
        value: Plain = None if mine is None and not entries else entries
    else:
        value = merger.value((question.id,), base, mine, theirs)
    return Merged(value, tuple(merger.clashes))


def _is_list(question: Question, value: Plain) -> bool:
    return question.kind == "repeat" and (value is None or isinstance(value, list))


def as_list(value: Plain) -> list[Plain]:
    """The entries in `value`; none where it is no list."""
    return value if isinstance(value, list) else []


@dataclass(frozen=True)
class _Merger:
    question: Question
    settled: Settled
    clashes: list[Clash]

    def value(self, key: Key, base: Plain, mine: Plain, theirs: Plain) -> Plain:
        """One value: the side that changed it goes; where both did, what was settled."""
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        clash = Clash(key, mine, theirs)
        side = next((side for one, side in self.settled if one == clash), None)
        if side is None:
            self.clashes.append(clash)
        return mine if side == "mine" else theirs

    def entries(self, base: list[Plain], mine: list[Plain], theirs: list[Plain]) -> list[Plain]:
        """The entries of a repeat question, each brought together by itself."""
        known = named(self.question, base, {})
        ours = named(self.question, mine, known)
        others = named(self.question, theirs, known)
        made = {ident: self.entry(known.get(ident), ours.get(ident), others.get(ident))
                for ident in _order(tuple(known), tuple(ours), tuple(others))}  # fmt: skip
        return [entry for entry in made.values() if entry is not None]

    def entry(self, base: Plain, mine: Plain, theirs: Plain) -> Plain:
        """One entry; fields that different people changed are both kept."""
        name = name_of(self.question, next((one for one in (base, mine, theirs) if isinstance(one, dict)), {}))
        sides = (base, mine, theirs)
        if all(isinstance(side, dict) for side in sides) and mine != theirs:
            old, ours, others = (side if isinstance(side, dict) else {} for side in sides)
            fields = [part.id for part in self.question.fields]
            found = {
                field: self.value((self.question.id, name, field), old.get(field), ours.get(field), others.get(field))
                for field in sorted({*ours, *others}, key=lambda field: fields.index(field) if field in fields else 99)
            }
            return {field: value for field, value in found.items() if value is not None}
        return self.value((self.question.id, name), base, mine, theirs)


def named(question: Question, entries: Sequence[Plain], known: Mapping[str, Plain]) -> dict[str, Plain]:
    """`entries` by a name that tells which of `known` each is, as far as that can be told."""
    names = [_found(question, entry, known) for entry in entries]
    spare = [ident for ident in known if ident not in names]
    # As many new ones as known ones are missing: they are taken for those, changed.
    if len(spare) == names.count(None):
        waiting = iter(spare)
        names = [name if name is not None else next(waiting) for name in names]
    made: dict[str, Plain] = {}
    for name, entry in zip(names, entries, strict=True):
        ident = name if name is not None else _fresh(question, entry)
        while ident in made:
            ident += "'"
        made[ident] = entry
    return made


def _found(question: Question, entry: Plain, known: Mapping[str, Plain]) -> str | None:
    ident = _fresh(question, entry)
    return ident if ident in known else None


def _fresh(question: Question, entry: Plain) -> str:
    """A name for an entry: its own, or what names it, else all that it says."""
    by = (question.key,) if question.key else question.named_by
    if isinstance(entry, dict) and by and all(entry.get(part) for part in by):
        return name_of(question, entry)
    return json.dumps(entry, ensure_ascii=False)


def name_of(question: Question, entry: Entry) -> str:
    """What a person would call an entry."""
    if question.named_by:
        return ", ".join(str(entry[part]) for part in question.named_by if entry.get(part)) or question.each
    own = entry.get(question.key or "name")
    first = next((value for value in entry.values() if isinstance(value, str)), question.each)
    return str(own) if isinstance(own, str) else str(first)


def _order(base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Names of all entries: in my order where I moved some, else in the other's.

    What only one side has stands behind the neighbour that it has there.
    """
    moved = [one for one in mine if one in base] != [one for one in base if one in mine]
    first, second = (mine, theirs) if moved else (theirs, mine)
    order = list(first)
    for place, ident in enumerate(second):
        if ident not in order:
            before = next((one for one in reversed(second[:place]) if one in order), None)
            order.insert(order.index(before) + 1 if before else 0, ident)
    return tuple(order)
