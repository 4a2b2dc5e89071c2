"""`local-compact dates FOLDER`: every date to come, and a calendar file of them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from compose import files, paths
from compose.adoption.timekeeping import calendar_id, dates
from compose.building import Draft, make_draft
from compose.cli import arguments as shared
from compose.cli import lights
from compose.cli.words import say
from compose.errors import OutputError
from compose.plan.clock import Date
from compose.plan.clock.actions import undated
from compose.plan.dates import long_date
from compose.render import ics

FILE = "dates.ics"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help=f"where the calendar goes (default: {FILE} in the folder)"
    )
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the dates, and write the calendar."""
    today = shared.today(arguments)
    draft = make_draft(arguments.folder, today=today)
    every = dates(draft.folder, draft.route, today)
    found = [date for date in every if date.light != "done"]
    say("\n".join(_listed(draft, found)))  # first: it is of use where the calendar cannot be written
    if found:
        target, ident = _target(arguments), calendar_id(arguments.folder)
        before = files.read_whole(target, paths.shown(target)) if target.exists() else b""
        files.write_whole(target, ics.render(every, draft.document.title, ident, today, before))
        say("\n".join(_written(target, len(found), ics.gone(before, every, ident, today))))
    return 0


def _target(arguments: argparse.Namespace) -> Path:
    """Where the calendar goes: a new file, or one that is a calendar already."""
    target: Path = arguments.output or arguments.folder / FILE
    if target.is_dir():
        raise OutputError(f"{paths.shown(target)} is a folder. Give the calendar the name of a file, such as {FILE}.")
    if target.exists() and not files.read_whole(target, paths.shown(target)).startswith(ics.MARK):
        raise OutputError(f"{paths.shown(target)} is there already and is not of this program. Choose another name.")
    return target


def _listed(draft: Draft, found: Sequence[Date]) -> Iterator[str]:
    yield f"Dates of {draft.document.title}"
    if not any(date.event.id.startswith("renewal-due-") for date in found):
        yield "It is not adopted yet. Reviews and renewal are counted from that day."
    yield from lights.by_year(found)
    without = undated(draft.route.effective["actions"])
    if without:
        yield from ("", "Actions of the plan with no day to put into a calendar:", *(f"  - {one}" for one in without))


def _written(target: Path, count: int, gone: Sequence[ics.Gone]) -> Iterator[str]:
    yield ""
    yield f"Written: {paths.shown(target)}, with {count} {'date' if count == 1 else 'dates'} and reminders of each."
    yield "Import it into your calendar, or send it to partners. A later one moves what changed and doubles nothing."
    if gone:
        yield from ("", "Called cancelled there. Where your calendar keeps them all the same, delete them yourself:")
        yield from (f"  - {one.title}, {long_date(one.day)}" for one in gone)
