"""The history of a group's document: what stands in `revisions.yaml`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from compose import schema, yamledit, yamlio
from compose.errors import Problem, refuse
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain

FILE = "revisions.yaml"
Status = Literal["draft", "consultation draft", "adopted", "amended", "renewed"]
DRAFTS: tuple[Status, ...] = ("draft", "consultation draft")
RESTARTS: tuple[Status, ...] = ("adopted", "renewed")
"""Versions that a new life of the agreement begins with. An amendment is agreed too, and begins none."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of the document."""

    version: str
    date: dt.date
    status: Status
    what: str
    """What changed, in a line."""
    agreed_by: str = ""
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    """SHA-256, as hexadecimal, by name of the files that are kept of it; none of a draft."""


def digests(value: Plain) -> Mapping[str, str]:
    """Names of files, each with its SHA-256: what `files` must be."""
    digests = value if isinstance(value, dict) else {"": None}
    for name, digest in digests.items():
        if not (isinstance(digest, str) and re.fullmatch("[0-9a-f]{64}", digest)):
            what = f"should hold names of files, each with its SHA-256 of 64 signs; '{name}' has none"
            raise WrongValueError(what, "Take it from seal.yaml in the folder of the adopted version")
    return MappingProxyType({name: str(digest) for name, digest in digests.items()})


LONGEST = 40
"""Letters of a version: folders are called after it."""


def version(value: Plain) -> str:
    """The name of a version."""
    words = schema.line(value)
    if len(words) > LONGEST:
        raise WrongValueError(f"is longer than {LONGEST} letters", "Give it a short name, such as 1.0")
    return words


def order(version: str) -> tuple[tuple[int, str], ...]:
    """What to sort versions by, so that 1.10 comes after 1.9."""
    return tuple((int(part) if part.isdecimal() else 0, part) for part in re.findall(r"\d+|\D+", version))


_REVISION = {
    "version": Key(version, required=True),
    "date": Key(schema.date, required=True),
    "status": Key(schema.one_of(get_args(Status)), required=True),
    "what": Key(schema.line, required=True),
    "agreed_by": Key(schema.line),
    "files": Key(digests),
}
_HEAD = "# History of this document: every version, with its date, what changed and who agreed."


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


def agreed(history: Sequence[Revision], today: dt.date) -> tuple[Revision, ...]:
    """Those of `history` that partners agreed to by `today`: adopted, renewed or amended. A later date counts then."""
    return tuple(one for one in history if one.status not in DRAFTS and one.date <= today)


def same(version: str, other: str) -> bool:
    """Whether two versions are one; capitals make no difference, since to some systems they make none in a name."""
    return version.strip().casefold() == other.strip().casefold()


def added(text: str, revision: Revision) -> str:
    """`text`, the contents of a history, with `revision` as its last entry; everything else stays as it was typed.

    Raises `InputError` where `text` is no history, and `OutputError` where the entry cannot be said in YAML.
    """
    data = yamlio.parse(text, FILE).data
    history = data if isinstance(data, dict) else {}
    entries = history.get("revisions")
    entry: dict[str, Plain] = {
        "version": revision.version, "date": revision.date.isoformat(), "status": revision.status,
        "what": revision.what, "agreed_by": revision.agreed_by, "files": dict(revision.files),
    }  # fmt: skip
    said: list[Plain] = [{name: value for name, value in entry.items() if value}]
    whole = [*(entries if isinstance(entries, list) else []), *said]
    return yamledit.edited(text, {**history, "revisions": whole}, head=_HEAD, shown=FILE)
