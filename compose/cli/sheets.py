"""What `plan` and `records` share: a spreadsheet written, or read back with what it changes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from compose import folder as folders
from compose import paths
from compose.answers.keeper import Keeper, Note
from compose.cli import arguments as shared
from compose.cli.keyboard import login, now
from compose.cli.words import listed, say
from compose.document.show import capital, words
from compose.errors import refuse
from compose.files import write_keeping
from compose.folder import Folder, open_folder
from compose.library import load as libraries
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import Journey, journey
from compose.questionnaire.model import Question
from compose.sheets import book, xlsx
from compose.sheets.changes import Change, Changes, Text, by_entry, changes
from compose.sheets.known import NAMED_BY, as_typed
from compose.sheets.reading import read
from compose.yamlio import Plain

KEPT = "kept"
Tell = Callable[[Changes], Iterator[str]]


def add_import(actions: argparse._SubParsersAction[argparse.ArgumentParser], what: str) -> None:
    """Declare the action that reads a spreadsheet back."""
    does = f"read {what} back from a spreadsheet"
    parser = actions.add_parser("import", help=does, description=f"{capital(does)}.")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the spreadsheet (.xlsx, or .csv with the same headings)"
    )
    shared.add_home(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and save nothing")
    parser.add_argument("--by", metavar="NAME", help="who is at the keyboard, for the record (default: your login)")
    shared.add_date(parser)


def opened(home: Path) -> tuple[Folder, Journey]:
    """The folder `home` and the answers in force. Raises `InputError`."""
    questionnaire = questionnaires.standard()
    folder = open_folder(home, questionnaire, libraries.standard())
    return folder, journey(questionnaire, folder.answers)


def write(home: Path, ident: str, target: Path, arguments: argparse.Namespace) -> int:
    """Write the entries of the question `ident` to `target`."""
    folders.must_be(home)
    folder, route = opened(home)
    today = shared.today(arguments).isoformat()
    kept = write_keeping(target, xlsx(book(route, ident, today), folder.brand), home / KEPT / today)
    say(f"Written: {paths.shown(target)}")
    if kept:
        say(f"Kept: {paths.shown(kept)} (what was there before, which reads otherwise)")
    return 0


def take(arguments: argparse.Namespace, expected: str, tell: Tell) -> int:
    """Read the spreadsheet, say what it changes, and save it unless something keeps it out or it was only asked."""
    home = shared.home(arguments.home, arguments.file)
    folder, route = opened(home)
    sheet = read(arguments.file, route.questionnaire, expected)
    if not sheet.question:
        refuse("Nothing was taken.", sheet.problems)
    question = route.questionnaire.by_id[sheet.question]
    area = str(route.effective["area_name"] or "")
    found = changes(sheet, question, as_typed(folder.answers.typed.get(question.id)), area)
    refuse("Nothing was taken, so that no half of it is.", sorted(found.problems))
    say("\n".join((*_report(found), *tell(found))))
    if arguments.dry_run:
        say("Nothing was saved: this only showed what would change.")
    elif not found.nothing:
        _save(home, arguments, found)
    return 0


def _save(home: Path, arguments: argparse.Namespace, found: Changes) -> None:
    keeper = Keeper(home, questionnaires.standard(), arguments.by or login(), now)
    kept = {} if found.question.id == "actions" else {"keeps_records": "yes"}
    entries: list[Plain] = [dict(entry) for entry in found.entries]
    keeper.save({**kept, found.question.id: entries}, Note(why=f"From {arguments.file.name}"))


def _report(found: Changes) -> Iterator[str]:
    if found.nothing:
        yield "Nothing is new in it."
    for entry, some in by_entry(found):
        yield f"Changed: {_called(found.question, entry)}"
        yield from (f"  {_said(change)}" for change in some)
    yield from listed("New", [_called(found.question, entry) for entry in found.added])
    yield from listed(
        "Not in the file; these stay as they are", [_called(found.question, one) for one in found.missing]
    )


def _called(question: Question, entry: Text) -> str:
    return ", ".join(filter(None, (entry.get(part, "") for part in NAMED_BY[question.id])))


def _said(change: Change) -> str:
    was, is_now = (words(change.part, one) if one else "nothing" for one in (change.was, change.now))
    return f"{change.part.label}: {was} → {is_now}"
