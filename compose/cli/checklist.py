"""`local-compact checklist import FILE …`: what partners ticked and dated, read back into the records."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from compose import building, packing, paths
from compose.answers.keeper import Keeper, Note
from compose.cli import arguments as shared
from compose.cli.keyboard import login, now
from compose.cli.words import listed, say
from compose.document.show import capital, together
from compose.errors import Problem, collect, refuse
from compose.pack.making.setting import Setting
from compose.questionnaire import load as questionnaires
from compose.returns import reading, taking
from compose.returns.taking import Return


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    does = "take in checklists that partners filled in, as Word files"
    taken = actions.add_parser("import", help=does, description=f"{capital(does)}.")
    taken.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="a filled checklist (.docx), or a folder of them"
    )
    shared.add_home(taken)
    shared.add_dry_run(taken)
    shared.add_by(taken)
    shared.add_date(taken)


def run(arguments: argparse.Namespace) -> int:
    """Take the checklists in, and say who is where."""
    home, today = shared.home(arguments.home, arguments.files[0]), shared.today(arguments)
    draft = building.make_draft(home, today=today)
    setting = packing.setting(draft.folder, draft.route, draft.selection, draft.document, today)
    files = shared.several(arguments.files, "*.docx")
    returns = taking.take(setting, _read(files), today)
    say("\n".join(_report(setting, returns)))
    filled = [one for one in returns if not one.blank]
    if arguments.dry_run:
        say(shared.NOT_SAVED)
    elif filled:
        keeper = Keeper(home, questionnaires.standard(), arguments.by or login(), now)
        keeper.save(taking.saved(setting, filled), Note(why=f"From {together([path.name for path in files])}"))
        say("\n".join(_next(home)))
    return 0


def _read(files: Sequence[Path]) -> list[reading.Filled]:
    problems: list[Problem] = []
    found = [collect(problems, paths.shown(path), partial(reading.read, path, paths.shown(path))) for path in files]
    refuse("No checklist was taken.", problems)
    return [one for one in found if one]


def _report(setting: Setting, returns: Sequence[Return]) -> Iterator[str]:
    for one in returns:
        if one.blank:
            yield f"{one.partner}: nothing is ticked or dated, so it was not taken and what was there before stays."
            continue
        counts = one.counts
        yield (
            f"{one.partner}: {counts['doing']} of {len(one.rows)} done already, {counts['dated']} with a date, "
            f"{counts['open']} without an answer."
        )
        yield from (f"  Note: {note}" for note in one.notes)
        yield from listed("  Since last time", list(taking.moved(setting, one)))


def _next(home: Path) -> Iterator[str]:
    yield "The yearly report tells how far each partner is, and the paper Who is where every answer. To make them:"
    yield f"  local-compact build {paths.quoted(home)} --papers review-report,who-is-where"
