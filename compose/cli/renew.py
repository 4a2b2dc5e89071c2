"""`local-compact renew FOLDER`: open the renewal of a Compact, and print the papers that it needs."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from compose import paths
from compose.answers.keeper import Keeper
from compose.building import make_draft
from compose.cli import arguments as shared
from compose.cli.keyboard import login, now
from compose.cli.words import say
from compose.errors import CompactError
from compose.fitting import short
from compose.folder import must_be
from compose.pack.renewal.steps import STEPS
from compose.plan.dates import long_date
from compose.questionnaire import load as questionnaires
from compose.renewal import confirming, papers, renewal
from compose.renewal.renewal import FILE, Renewal
from compose.renewal.renewing import Begun, begin
from compose.renewal.start import Since
from compose.yamlio import Plain

MOST = 10
"""Answers changed since adoption that are listed before the rest is only counted."""
SHORT = 40
"""Letters of an answer in such a line."""
STOPPED = 130
"""Exit status where somebody pressed ctrl-C."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    shared.add_date(parser)
    shared.add_by(parser)
    parser.add_argument(
        "--from",
        dest="wanted",
        default="",
        metavar="PLACE",
        help="what is renewed, such as adopted/1.0 or previous/NAME (default: the last); of an adopted version that is "
        "named, answers and local wording are put back as they were adopted",
    )
    parser.add_argument("--papers", action="store_true", help="make the papers of the renewal that is open afresh")


def run(arguments: argparse.Namespace) -> int:
    """Open a renewal, or print its papers again, and say what is to be done next."""
    home = arguments.folder
    must_be(home)
    before = renewal.read(home)
    try:
        _do(arguments, before)
    except (CompactError, KeyboardInterrupt) as stopped:
        opened = _stands(home)
        if opened is None or (opened == before and not opened.left):
            raise
        error = stopped if isinstance(stopped, CompactError) else None
        say("\n".join((str(error or "Stopped."), *_left(home, opened))), sys.stderr)
        return error.exit_code if error else STOPPED
    return 0


def _do(arguments: argparse.Namespace, before: Renewal | None) -> None:
    home, today = arguments.folder, shared.today(arguments)
    wanted = arguments.wanted.replace("\\", "/").strip("/")
    if arguments.papers:
        say("\n".join(_papers(home, today)))
        return
    if before and before.left == "papers" and not wanted:
        say(f"The renewal was opened on {long_date(before.begun)}. Its papers are made now.")
    else:
        keeper = Keeper(home, questionnaires.standard(), arguments.by or login(), now)
        say("\n".join(_told(begin(keeper, today, wanted))))  # first: it is so, though the papers may fail
    say("\n".join(_papers(home, today)))
    say("\n".join(_next(home, today)))


def _stands(home: Path) -> Renewal | None:
    """The renewal that is open now, as far as its file can be read."""
    with suppress(CompactError):
        return renewal.read(home)
    return None


def _left(home: Path, opened: Renewal) -> Iterator[str]:
    """How far a renewal has come that was broken off, and how to go on."""
    command = f"local-compact renew {paths.quoted(home)}"
    if opened.left == "answers":
        yield "The renewal is half open: some of the answers may have been made ready for the new text, and others not."
        yield f"To finish it: {command}"
    elif opened.left == "papers":
        yield "The renewal is open and its answers are ready, but not all of its papers are made."
        yield f"To make them: {command}"
    else:
        yield "The renewal is open, and its papers are made."
        yield f"Next: local-compact ask {paths.quoted(home)}"


# -- what is said ------------------------------------------------------------------------------------------------------


def _told(begun: Begun) -> Iterator[str]:
    opened, home = begun.renewal, begun.kept.parents[2]
    yield f"The renewal of {begun.text.said} has begun."
    if opened.adopted:
        due = f", and is to be renewed by {long_date(opened.due)}" if opened.due else ""
        yield f"It was adopted on {long_date(opened.adopted)}{due}. That date stays in the history."
    else:
        yield f"Nothing tells when it was adopted. Once you know, write it into {paths.shown(home / FILE)}."
    if begun.version:
        yield f"The new text is version {begun.version}."
    yield from _start(begun, home)
    yield f"A copy of all answers and local wording of before is in {paths.shown(begun.kept)}."


def _start(begun: Begun, home: Path) -> Iterator[str]:
    """What the answers start from."""
    if not begun.text.answers:
        return
    changes = len(begun.since) + len(begun.wording)
    if not changes:
        yield "The answers are those that were adopted."
        return
    version = begun.renewal.name
    yield from ("", f"Changed since version {version} was adopted ({changes}):")
    yield from (f"  - {_since(one)}" for one in begun.since[:MOST])
    if len(begun.since) > MOST:
        yield f"  - and {len(begun.since) - MOST} more answers"
    yield from (f"  - the local wording in {name}" for name in begun.wording)
    if begun.restored:
        yield "The answers and local wording that were adopted have been put back."
    else:
        yield "The present ones are the start, for they are newer. To start from what was adopted instead, take"
        yield f"{FILE} out and type: local-compact renew {paths.quoted(home)} --from {begun.renewal.renews}"


def _since(one: Since) -> str:
    by = f"{one.noted.who} on {long_date(one.noted.when.date())}" if one.noted else "changed by hand, not on record"
    return f"{_called(one)}: {_words(one.difference.was)} became {_words(one.difference.now)} ({by})"


def _called(one: Since) -> str:
    """What a person would call the answer."""
    ident, *way = one.difference.key.split("/")
    question = questionnaires.standard().by_id[ident]
    labels = {part.id: part.label for part in question.fields}
    return ", ".join((question.label, *(labels.get(name, name) for name in way)))


def _words(value: Plain) -> str:
    from compose.wizard.room import said  # late, as everything of the wizard

    return short(said(value), SHORT)


def _papers(home: Path, today: dt.date) -> Iterator[str]:
    made = papers.write(home, today)
    yield from ("", "Papers, in Word and PDF:")
    yield from (f"  {paths.shown(file)}" for file in made.files)
    if made.kept:
        yield f"Those of before, {len(made.kept)} of which read otherwise, are in {paths.shown(made.kept[0].parent)}."
    yield ""
    if made.timetable.due and made.timetable.weeks_late:
        yield f"There is no time to be ready by {long_date(made.timetable.due)}. Planned forward from the start:"
    else:
        yield "Timetable:"
    yield from (f"  {long_date(step.date):<19}{STEPS[step.id].title} ({step.how})" for step in made.timetable.steps)


def _next(home: Path, today: dt.date) -> Iterator[str]:
    draft = make_draft(home, today=today)
    lines = [*confirming.lines(home, draft.route)]
    yield from ("", *lines) if lines else ()
    yield from ("", f"Next: local-compact ask {paths.quoted(home)}")
