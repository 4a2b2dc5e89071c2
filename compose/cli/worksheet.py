"""`local-compact worksheet FOLDER`: the questionnaire on paper, to fill in by hand, and where it is."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from compose import paths
from compose.building import Draft, make_draft
from compose.cli import arguments as shared
from compose.cli.words import aside, say
from compose.errors import Place, Problem, refuse
from compose.files import write_keeping
from compose.pack.worksheet import worksheet
from compose.render import Format, render

FOLDER = "worksheet"
FORMATS: tuple[Format, ...] = ("docx", "pdf")
CHOOSING = "commitments"
"""Id of the section in which clauses are chosen one by one."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument(
        "--section",
        action="append",
        default=[],
        metavar="ID",
        help="this section only, such as partners; may be repeated",
    )
    parser.add_argument("--blank", action="store_true", help="leave the present answers out")
    parser.add_argument(
        "--wordings",
        action="store_true",
        help="print the usual, stronger and lighter wordings to choose from, with who asks for each and what it costs",
    )
    shared.add_date(parser)
    parser.add_argument("--format", type=_formats, default=FORMATS, metavar="LIST", help="docx, pdf or both: docx,pdf")


def run(arguments: argparse.Namespace) -> int:
    """Write the worksheet, and say where it is."""
    today = shared.today(arguments)
    draft = make_draft(arguments.folder, today=today)
    sections = _sections(draft, arguments.section, wordings=arguments.wordings)
    made = worksheet(
        draft.route,
        draft.folder.library,
        draft.selection,
        draft.document,
        sections=sections,
        blank=arguments.blank,
        wordings=arguments.wordings,
    )
    files = {f"{'-'.join((FOLDER, *sections))}.{form}": form for form in arguments.format}
    written = {name: render(made, draft.folder.brand, form) for name, form in files.items()}
    home = draft.folder.path
    kept = [
        write_keeping(home / FOLDER / name, content, home / "kept" / today.isoformat())
        for name, content in written.items()
    ]
    say("\n".join((_report(made.title, [home / FOLDER / name for name in written]), *aside(kept))))
    if not sections:
        say(f"One section to take home: local-compact worksheet {paths.quoted(arguments.folder)} --section partners")
    if not arguments.wordings and (not sections or CHOOSING in sections):
        say(f"With the wordings to choose from: local-compact worksheet {paths.quoted(arguments.folder)} --wordings")
    return 0


def _report(title: str, files: Sequence[Path]) -> str:
    return "\n".join((f"Made {title}:", *(f"  {paths.shown(file)}" for file in files)))


def _sections(draft: Draft, wanted: Sequence[str], *, wordings: bool) -> tuple[str, ...]:
    """Ids of the sections that are wanted, in the order they are asked. Raises `InputError`, telling what is known."""
    known = [section.id for section in draft.route.questionnaire.sections]
    remedy = f"Choose from {', '.join(known)}"
    problems = [Problem(Place("--section"), f"'{one}' is no section", remedy) for one in wanted if one not in known]
    if wordings and wanted and CHOOSING not in wanted:
        what = f"the wordings stand in the section {CHOOSING}, which is not among those you chose"
        problems.append(Problem(Place("--wordings"), what, f"Add --section {CHOOSING}, or leave --wordings out"))
    refuse("The worksheet was not made.", problems)
    return tuple(section for section in known if section in wanted)


def _formats(typed: str) -> tuple[Format, ...]:
    wanted = [name.strip().lower() for name in typed.split(",") if name.strip()]
    if not wanted or set(wanted) - set(FORMATS):
        raise argparse.ArgumentTypeError(
            f"'{typed}' should be one or more of {', '.join(FORMATS)}, with commas between"
        )
    return tuple(form for form in FORMATS if form in wanted)
