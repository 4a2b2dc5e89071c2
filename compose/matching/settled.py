"""What people settled about the commitments of an earlier Compact: `matches.yaml` beside it, theirs to edit by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from compose import paths, schema, yamledit, yamlio
from compose.errors import Problem, refuse
from compose.files import write_whole
from compose.library.model import Library
from compose.locks import locked
from compose.schema import Key
from compose.yamlio import Plain, Source

FILE = "matches.yaml"
Decision = Literal["keep", "library", "merge", "drop", ""]
SAYS = 8
"""So many of a commitment's first words are kept, to know it again by."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was settled about one commitment."""

    at: str
    """Id of the commitment in the earlier Compact."""
    says: str = ""
    """Its first words."""
    clause: str = ""
    """Id of the clause that it matches; empty where it matches none."""
    decision: Decision = ""
    """What becomes of it: kept in its own words, given up for the library's, a wording of both, dropped; or open."""
    why: str = ""
    by: str = ""
    on: dt.date | None = None


def first_words(text: str) -> str:
    """The beginning of a commitment's `text`, to know it again by."""
    return " ".join(text.split()[:SAYS])


def read(folder: Path, library: Library | None = None) -> tuple[Settled, ...]:
    """What was settled about the earlier Compact that is kept in `folder`; nothing where there is no file.

    Raises `InputError` with every problem of the file; a clause that is not in `library` is one, where that is given.
    """
    path = folder / FILE
    if not path.exists():
        return ()
    shown = paths.shown(path)
    source = yamlio.read(path, shown)
    values, problems = schema.check(source, (), source.data or {}, {"matches": Key(schema.anything)})
    entries = values.get("matches") or []
    if not isinstance(entries, list):
        problems.append(source.problem(("matches",), "this should be a list", "Begin each entry with a hyphen"))
        entries = []
    found = [_entry(source, place, entry, library, problems) for place, entry in enumerate(entries)]
    problems += _twice(source, found)
    refuse(f"{shown} cannot be used. Nothing was changed.", [*source.problems, *problems])
    return tuple(one for one in found if one)


def keep(folder: Path, *entries: Settled) -> None:
    """Write `entries` beside the earlier Compact kept in `folder`, in place of those about the same commitments.

    Raises `InputError` where the file is not YAML, and `OutputError` where it cannot be written.
    """
    path = folder / FILE
    with locked(folder.parent):  # where the file is read afresh, its folder is replaced
        text = yamlio.read_text(path, paths.shown(path)) if path.exists() else ""
        write_whole(path, written(text, entries).encode())


def written(text: str, entries: Iterable[Settled]) -> str:
    """`text`, the contents of such a file, with `entries` in place of those about the same commitments, or added.

    All else stays as it was typed. Raises `InputError` where `text` is not YAML, and `OutputError` where an entry
    cannot be said in YAML.
    """
    data = yamlio.parse(text, FILE).data
    whole = dict(data) if isinstance(data, dict) else {}
    listed = whole.get("matches")
    there: list[Plain] = list(listed) if isinstance(listed, list) else []
    new = {one.at: _said(one) for one in entries}
    kept = [_renewed(entry, new) for entry in there]
    names = {str(entry.get("at")) for entry in kept if isinstance(entry, dict)}
    added: list[Plain] = [dict(entry) for at, entry in new.items() if at not in names]
    return yamledit.edited(text, {**whole, "matches": [*kept, *added]}, head=_HEAD, shown=FILE)


def _renewed(entry: Plain, new: Mapping[str, Mapping[str, Plain]]) -> Plain:
    if isinstance(entry, dict) and str(entry.get("at")) in new:
        return dict(new[str(entry["at"])])
    return entry


def _said(one: Settled) -> dict[str, Plain]:
    said = {
        "at": one.at, "says": one.says, "clause": one.clause, "decision": one.decision, "why": one.why, "by": one.by,
        "on": one.on.isoformat() if one.on else "",
    }  # fmt: skip
    return {name: value for name, value in said.items() if value or name == "clause"}


# -- in ----------------------------------------------------------------------------------------------------------------


def _entry(
    source: Source, place: int, entry: Plain, library: Library | None, problems: list[Problem]
) -> Settled | None:
    values, wrong = schema.check(source, ("matches", place), entry, _SETTLED)
    clause = values.get("clause", "")
    if library and clause and clause not in library.by_id:
        remedy = "Look it up with: local-compact library search"
        what, remedy = schema.unknown(clause, library.by_id, too_many=remedy)
        wrong.append(source.problem(("matches", place, "clause"), what, f"{remedy}; or leave it empty for none"))
    problems += wrong
    return None if wrong else Settled(**values)


def _twice(source: Source, found: Iterable[Settled | None]) -> Iterable[Problem]:
    seen: dict[str, int] = {}
    for place, one in enumerate(found):
        if one and one.at in seen:
            what = f"'{one.at}' is settled here again, first on line {seen[one.at]}"
            yield source.problem(("matches", place), what, "Keep one of the two")
        elif one:
            seen[one.at] = source.place("matches", place).line


_SETTLED = {
    "at": Key(schema.line, required=True),
    "says": Key(schema.line),
    "clause": Key(schema.line),
    "decision": Key(schema.one_of(get_args(Decision))),
    "why": Key(schema.text),
    "by": Key(schema.line),
    "on": Key(schema.date),
}
_HEAD = """\
# What was settled about each commitment of the earlier Compact. `at` is its id there and `says` its first words.
# `clause` is the clause of the library that it matches, or empty for none. `decision` is keep (its own words), library
# (the clause instead), merge (one wording of both) or drop; leave it out while that is open. `why`, `by` and `on` (the
# day, such as 2027-04-01) are for the record. To be asked one by one: local-compact ask
"""
