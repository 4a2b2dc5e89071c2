"""`local-compact library update FOLDER`: settle, clause by clause, what changed since the group wrote its wording."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from compose import manifest, paths
from compose.answers.model import answers
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.document.preview import preview
from compose.errors import Place, Problem, refuse
from compose.library.model import Clause, Library, in_a_line
from compose.library.updates import Update, keep, take, updates
from compose.plan.dates import long_date
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    shared.add_folder(parser)
    parser.add_argument(
        "--keep", action="append", default=[], metavar="CLAUSE", help="keep your wording of this clause"
    )
    parser.add_argument("--take", action="append", default=[], metavar="CLAUSE", help="take the library's new wording")


def run(arguments: argparse.Namespace) -> int:
    """Tell what changed and settle it; the status is 1 where something is left to settle."""
    library, home = which.library_of(None), arguments.folder
    ours = which.library_of(home)
    _check_names(arguments, library)
    waiting = list(updates(library, ours))
    settled = left = 0
    try:
        for count, update in enumerate(waiting, start=1):
            say("\n".join(_told(update, count, len(waiting))))
            done = _settled(home, update, arguments)
            settled, left = settled + done, left + (not done)
    except KeyboardInterrupt:
        if not settled:
            raise
        say(f"\nStopped. {settled} of {len(waiting)} settled; the rest is left for later.")
        return 130
    untouched = [clause for clause in library.clauses if not ours.by_id[clause.id].local]
    say("\n".join(_closing(home, untouched, len(waiting), left)))
    return 1 if left else 0


def _check_names(arguments: argparse.Namespace, library: Library) -> None:
    """Refuse a clause that is not there, and one that is both to be kept and to be given up."""
    for name in (*arguments.keep, *arguments.take):
        which.clause_called(library, name)
    remedy = "Name it with one of them only"
    refuse(
        "Nothing was changed.",
        [Problem(Place(name), "it stands behind --keep and behind --take", remedy)
         for name in set(arguments.keep) & set(arguments.take)],
    )  # fmt: skip


def _told(update: Update, count: int, of: int) -> Iterator[str]:
    clause, local = update.library, update.local.local
    assert local  # updates are of local wording only
    yield f"{count} of {of}: {clause.title} ({clause.id})"
    yield f"You wrote your own wording when the library's was version {local.version}. Since then:"
    yield from (f"  - version {one.version}, {long_date(one.date)}: {one.what}" for one in update.local.behind)


def _settled(home: Path, update: Update, arguments: argparse.Namespace) -> bool:
    ident = update.local.id
    if ident in arguments.keep or ident in arguments.take:
        choice = "k" if ident in arguments.keep else "t"
    else:
        choice = _asked(update)
    if choice == "k":
        say(f"Yours stands. {paths.shown(keep(home, update))} now says that it is based on the new version.")
    elif choice == "t":
        aside = paths.shown(take(home, update))
        say(f"The library's counts from the next build on. Yours was set aside in {aside}; move it back to undo this.")
    return choice in ("k", "t")


def _asked(update: Update) -> str:
    """What a person chooses; nothing where nobody can be asked, or later is early enough."""
    while sys.stdin.isatty():
        say("")
        try:
            answer = input("Keep yours (k), take the new (t), see both (s), or later (l)? ").strip().lower()[:1]
        except EOFError:
            return ""
        if answer in ("k", "t", "l"):
            return answer
        if answer == "s":
            say("\n".join(_both(update)))
    say("\n".join((*_both(update), "Settle it with --keep or --take and the clause's id.")))
    return ""


def _both(update: Update) -> Iterator[str]:
    usual = journey(questionnaires.standard(), answers())
    yield from ("", "Yours:", *_indented(preview(update.local.wording["standard"], usual)))
    for position, blocks in update.library.wording.items():
        yield from ("", f"The library's, {position}:", *_indented(preview(blocks, usual)))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _closing(home: Path, untouched: Iterable[Clause], found: int, left: int) -> Iterator[str]:
    """How it ends; `untouched` are the clauses of the library of which the group had no wording of its own."""
    if not found:
        yield "Nothing to settle: no clause has changed since you wrote your own wording of it."
    elif left:
        yield f"{left} of {found} left for later. Until then your own wording stands."
    changed = manifest.versions_of(home / "out")
    since = [(clause, clause.since(changed.get(clause.id, clause.version))) for clause in untouched]
    if any(news for _, news in since):
        yield "Also changed since your last build; the new wording is taken unless you write your own:"
    yield from (f"  - {clause.title} ({clause.id}): {in_a_line(news)}." for clause, news in since if news)
