"""What `plan` and `records` share: a spreadsheet written, or read back with what it changes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from compose import folder as folders
from compose import paths
from compose.answers.keeper import Keeper, Note
from compose.answers.merge import name_of
from compose.cli import arguments as shared
from compose.cli.keyboard import login, now
from compose.cli.words import aside, listed, say
from compose.document.show import capital, together, words
from compose.errors import Place, Problem, refuse
from compose.files import write_keeping
from compose.folder import Folder, open_folder
from compose.library import load as libraries
from compose.library.select import select
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import Journey, journey
from compose.sheets import book, xlsx
from compose.sheets.book import TITLES
from compose.sheets.changes import Change, Changes, by_entry, changes
from compose.sheets.doubts import doubts
from compose.sheets.known import as_typed
from compose.sheets.offers import Offers, offers
from compose.sheets.reading import Sheet, read
from compose.yamlio import Plain

Tell = Callable[[Changes], Iterator[str]]


def add_import(actions: argparse._SubParsersAction[argparse.ArgumentParser], what: str) -> None:
    """Declare the action that reads a spreadsheet back."""
    does = f"read {what} back from a spreadsheet"
    parser = actions.add_parser("import", help=does, description=f"{capital(does)}.")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the spreadsheet (.xlsx, or .csv with the same headings)"
    )
    shared.add_home(parser)
    shared.add_dry_run(parser)
    shared.add_by(parser)
    shared.add_date(parser)


def add_export(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], what: str, default: str, names: Sequence[str] = ()
) -> None:
    """Declare the action that writes one, by default to the file `default`; `names` are those to choose from."""
    does = f"write {what}"
    parser = actions.add_parser("export", help=does, description=f"{capital(does)}.")
    shared.add_folder(parser)
    if names:
        parser.add_argument("name", choices=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--output", type=Path, metavar="FILE", help=f"where to (default: {default} in the folder)")
    shared.add_date(parser)


def _opened(home: Path) -> tuple[Folder, Journey]:
    """The folder `home` and the answers in force. Raises `InputError`."""
    questionnaire = questionnaires.standard()
    folder = open_folder(home, questionnaire, libraries.standard())
    return folder, journey(questionnaire, folder.answers)


def _offered(ident: str, folder: Folder, route: Journey) -> Offers:
    return offers(ident, route, folder.library, select(folder.library, route))


def write(home: Path, ident: str, target: Path, arguments: argparse.Namespace) -> int:
    """Write the entries of the question `ident` to `target`."""
    folders.must_be(home)
    if target.suffix.lower() != ".xlsx":
        wrong = Problem(Place("--output"), f"{target.name} is no name of a spreadsheet", "Let it end in .xlsx")
        refuse("Nothing was written.", [wrong])
    folder, route = _opened(home)
    today = shared.today(arguments).isoformat()
    made = book(route, ident, today, _offered(ident, folder, route))
    kept = write_keeping(target, xlsx(made, folder.brand), home / "kept" / today)
    say("\n".join((f"Written: {paths.shown(target)}", *aside([kept]))))
    return 0


def take(arguments: argparse.Namespace, expected: str, tell: Tell) -> int:
    """Read the spreadsheet, say what it changes, and save it unless something keeps it out or it was only asked."""
    home = shared.home(arguments.home, arguments.file)
    folder, route = _opened(home)
    sheet = read(arguments.file, route.questionnaire, expected)
    if not sheet.question:
        refuse("Nothing was taken.", sheet.problems)
    if expected and sheet.question != expected:
        refuse("Nothing was taken.", [_another(sheet, arguments.file)])
    question = route.questionnaire.by_id[sheet.question]
    area = str(route.effective["area_name"] or "")
    offered = _offered(question.id, folder, route)
    found = changes(sheet, question, as_typed(folder.answers.typed.get(question.id)), area, offered)
    refuse("Nothing was taken, so that no half of it is.", sorted(found.problems))
    again = listed("Please look at these again", list(doubts(found, offered, shared.today(arguments))))
    say("\n".join((*_report(found), *_unread(sheet), *tell(found), *again)))
    if arguments.dry_run:
        say(shared.NOT_SAVED)
    elif not found.nothing:
        _save(home, arguments, found)
    return 0


def _another(sheet: Sheet, file: Path) -> Problem:
    what = f"it holds '{TITLES[sheet.question]}'"
    return Problem(Place(sheet.shown), what, f"Read it back with: local-compact records import {paths.quoted(file)}")


def _unread(sheet: Sheet) -> Iterator[str]:
    if sheet.unread:
        names = together([f"'{head}'" for head in sheet.unread])
        yield f"Not read, since no column has that heading: {names}."


def _save(home: Path, arguments: argparse.Namespace, found: Changes) -> None:
    keeper = Keeper(home, questionnaires.standard(), arguments.by or login(), now)
    kept = {} if found.question.id == "actions" else {"keeps_records": "yes"}
    entries: list[Plain] = [dict(entry) for entry in found.entries]
    keeper.save({**kept, found.question.id: entries}, Note(why=f"From {arguments.file.name}"))


def _report(found: Changes) -> Iterator[str]:
    if found.nothing:
        yield "Nothing is new in it."
    for entry, some in by_entry(found):
        yield f"Changed: {name_of(found.question, entry)}"
        yield from (f"  {_said(change)}" for change in some)
    yield from listed("New", [name_of(found.question, entry) for entry in found.added])
    yield from listed(
        "Not in the file; these stay as they are", [name_of(found.question, one) for one in found.missing]
    )


def _said(change: Change) -> str:
    was, is_now = (words(change.part, one) if one else "nothing" for one in (change.was, change.now))
    return f"{change.part.label}: {was} → {is_now}"
