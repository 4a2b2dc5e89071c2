"""`local-compact build FOLDER`: the documents, and where they are."""

from __future__ import annotations

import argparse

from compose import paths
from compose.building import Build, build, gaps
from compose.cli import arguments as shared
from compose.cli.words import say
from compose.render import FORMATS, Format


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    shared.add_date(parser)
    parser.add_argument(
        "--format", type=_formats, default=FORMATS, metavar="LIST", help="docx, pdf, html or several: docx,pdf"
    )
    parser.add_argument("--final", action="store_true", help="refuse a text with points still to be agreed")


def run(arguments: argparse.Namespace) -> int:
    """Build, and say where the files are."""
    made = build(arguments.folder, today=shared.today(arguments), formats=arguments.format, final=arguments.final)
    say(report(made))
    return 0


def report(made: Build) -> str:
    """What a person wants to know after a build."""
    draft = made.draft
    lines = [f"Built {', '.join(draft.document.running_head)}:"]
    lines += [f"  {paths.shown(file)}" for file in made.files]
    open_points = len(list(gaps(draft)))
    if open_points:
        points = "1 point is" if open_points == 1 else f"{open_points} points are"
        lines.append(f"{points} still to be agreed, marked in the text wherever it prints them, and listed by:")
        lines.append(f"  local-compact status {paths.quoted(draft.folder.path)}")
    lines += [f"Note: {warning}" for warning in draft.warnings]
    lines += [f"Kept: {paths.shown(place)} (it had been changed among the built files)" for place in made.kept]
    return "\n".join(lines)


def _formats(typed: str) -> tuple[Format, ...]:
    wanted = [name.strip().lower() for name in typed.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        message = f"'{', '.join(unknown)}' is not a format; choose from {', '.join(FORMATS)}, with commas between"
        raise argparse.ArgumentTypeError(message)
    return tuple(form for form in FORMATS if form in wanted)
