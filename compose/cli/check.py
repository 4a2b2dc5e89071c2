"""`local-compact check FOLDER`: what no longer stands in the earlier Compact, in local wording and in answers."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from compose import paths
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.folder import Folder
from compose.lapsed import load
from compose.lapsed.advise import said
from compose.lapsed.documents import in_document
from compose.lapsed.model import Lapsed, Register, Standing
from compose.lapsed.own import in_own
from compose.lapsed.spots import Found, by_entry
from compose.plan.dates import add_months, long_date
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey

HEADS: Mapping[Standing, str] = {
    "gone": "No longer stands",
    "going": "Still stands, but check on the day",
    "free": "May stay, if you mean it",
}
"""Heading of each group, in the order they are printed."""
OLD = 24
"""Months after which someone should look whether the list itself still holds."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    shared.add_date(parser)
    parser.add_argument("--own", action="store_true", help="leave the earlier Compact out, which nobody can change")
    parser.add_argument(
        "--strict", action="store_true", help="end with status 1 where something was found that no longer stands"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what was found."""
    folder, register, today = which.opened(arguments.folder), load.standard(), shared.today(arguments)
    found = (*(() if arguments.own else _earlier(folder, register)), *_own(folder, register))
    say("\n".join((*_lines(found, today), *_age(register, today))))
    gone = any(one.entry.standing(today) == "gone" for one in found)
    return 1 if arguments.strict and gone else 0


def _earlier(folder: Folder, register: Register) -> tuple[Found, ...]:
    from compose import previous  # late: most folders have none

    earlier = previous.read(folder.path)
    if earlier is None:
        return ()
    return in_document(earlier.document, register, paths.shown(earlier.path / earlier.file, folder.path))


def _own(folder: Folder, register: Register) -> tuple[Found, ...]:
    clauses = [clause for clause in folder.library.clauses if clause.local]
    return in_own(clauses, journey(questionnaires.standard(), folder.answers), register)


def _lines(found: Sequence[Found], today: dt.date) -> Iterator[str]:
    groups = by_entry(found)
    if not groups:
        yield "Nothing was found that no longer stands."
    for standing, head in HEADS.items():
        some = {entry: places for entry, places in groups.items() if entry.standing(today) == standing}
        if some:
            yield from (f"{head} ({len(some)}):", "")
            for entry, places in some.items():
                yield from (*_entry(entry, places), "")


def _entry(entry: Lapsed, places: Sequence[Found]) -> Iterator[str]:
    yield f"[ ] {entry.name}: {said(entry)}"
    yield f"    What happened: {entry.happened}"
    yield f"    Write instead: {entry.write}"
    yield f"    {_source(entry)}"
    yield "    Where:"
    yield from (f'      - {one.where}: "{one.excerpt}"' for one in _told_once(places))


def _source(entry: Lapsed) -> str:
    if entry.certain:
        return f"Source: {entry.source}"
    partly = f"part of it is told in {entry.source}" if entry.source else "it is from general knowledge"
    return f"(Check this: {partly}.)"


def _told_once(places: Sequence[Found]) -> Iterator[Found]:
    """`places` without those that can be read in the words just told, such as an abbreviation behind its name."""
    told: Found | None = None
    for one in places:
        if not told or told.where != one.where or one.words not in told.excerpt:
            told = one
            yield one


def _age(register: Register, today: dt.date) -> Iterator[str]:
    yield f"The list that this goes by is as at {long_date(register.as_at)}."
    if add_months(register.as_at, OLD) < today:
        yield "That is long ago: names may have gone since that it does not know of."
