"""The history of a group's document: what stands in `revisions.yaml`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from compose import schema, yamlio
from compose.errors import Problem, refuse
from compose.schema import Key

Status = Literal["draft", "consultation draft", "adopted", "amended", "renewed"]


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of the document."""

    version: str
    date: dt.date
    status: Status
    what: str
    """What changed, in a line."""
    agreed_by: str = ""


_REVISION = {
    "version": Key(schema.line, required=True),
    "date": Key(schema.date, required=True),
    "status": Key(schema.one_of(get_args(Status)), required=True),
    "what": Key(schema.line, required=True),
    "agreed_by": Key(schema.line),
}


def read(path: Path, shown: str) -> tuple[Revision, ...]:
    """The revisions in the file at `path`, oldest first; none where there is no file.

    Raises `InputError` with every problem of the file.
    """
    if not path.exists():
        return ()
    source = yamlio.read(path, shown)
    values, problems = schema.check(source, (), source.data or {}, {"revisions": Key(schema.anything)})
    found: list[Revision] = []
    entries = values.get("revisions") or []
    for place, entry in enumerate(entries if isinstance(entries, list) else []):
        revision, wrong = schema.check(source, ("revisions", place), entry, _REVISION)
        problems += wrong
        found += [] if wrong else [Revision(**revision)]
    if not isinstance(entries, list):
        problems.append(Problem(source.place("revisions"), "this should be a list", "Begin each entry with a hyphen"))
    refuse(f"{shown} cannot be used. Nothing was built or changed.", [*source.problems, *problems])
    return tuple(sorted(found, key=lambda revision: revision.date))
