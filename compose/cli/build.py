"""`local-compact build FOLDER`: the documents, and where they are."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from compose import paths
from compose.building import Build, build, gaps
from compose.cli import arguments as shared
from compose.cli.progress import bar
from compose.cli.words import say
from compose.packing import HOME
from compose.render import FORMATS, Format


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    shared.add_date(parser)
    parser.add_argument(
        "--format",
        type=_formats,
        default=FORMATS,
        metavar="LIST",
        help="of the agreement itself: docx, pdf, html or several: docx,pdf",
    )
    parser.add_argument(
        "--pack", action="store_true", help="make the papers round it too: plan, checklists, toolkits …"
    )
    parser.add_argument(
        "--papers", type=_names, metavar="LIST", help="only these papers or folders of the pack: action-plan,briefings"
    )
    parser.add_argument("--final", action="store_true", help="refuse a text with points still to be agreed")


def run(arguments: argparse.Namespace) -> int:
    """Build, and say where the files are."""
    papers = arguments.papers or (() if arguments.pack else None)
    had = papers_of(arguments.folder)
    with bar("Making the papers") as tell:
        made = build(
            arguments.folder, today=shared.today(arguments), formats=arguments.format, final=arguments.final,
            papers=papers, tell=tell,
        )  # fmt: skip
    say(report(made))
    gone = len(had - papers_of(arguments.folder))
    if gone:
        many = (
            "1 paper of the last pack is gone, since it"
            if gone == 1
            else f"{gone} papers of the last pack are gone, since they"
        )
        say(_GONE.format(many=many, folder=paths.quoted(arguments.folder)))
    return 0


_GONE = "Note: {many} told of the text as it was. Make the whole pack again with: local-compact build {folder} --pack"


def papers_of(home: Path) -> set[str]:
    """The papers in the last build of `home`."""
    return {file.stem for file in (home / "out" / HOME).glob("*/*.*")}


def report(made: Build) -> str:
    """What a person wants to know after a build."""
    draft = made.draft
    lines = [f"Built {', '.join(draft.document.running_head)}:"]
    lines += [f"  {paths.shown(file)}" for file in made.files if HOME not in file.parts]
    lines += _papers(made)
    open_points = len(list(gaps(draft)))
    if open_points:
        points = "1 point is" if open_points == 1 else f"{open_points} points are"
        lines.append(f"{points} still to be agreed, marked in the text wherever it prints them, and listed by:")
        lines.append(f"  local-compact status {paths.quoted(draft.folder.path)}")
    lines += [f"Note: {warning}" for warning in draft.warnings]
    lines += [f"Kept: {paths.shown(place)} (it had been changed among the built files)" for place in made.kept]
    return "\n".join(lines)


def _papers(made: Build) -> Iterator[str]:
    """The pack in a line: nobody reads the names of a hundred files."""
    papers = [file for file in made.files if HOME in file.parts]
    if papers:
        page = next(file for file in papers if file.name == "index.html")
        count = len({file.with_suffix("") for file in papers}) - 1
        many = "1 paper" if count == 1 else f"{count} papers"
        yield f"and {many} round it, in {len(papers) - 1} files. Begin with the page that tells what each is for:"
        yield f"  {paths.shown(page)}"


def _names(typed: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in typed.split(",") if name.strip())
    if not names:
        raise argparse.ArgumentTypeError("it names no paper; to make all of them, use --pack")
    return names


def _formats(typed: str) -> tuple[Format, ...]:
    wanted = [name.strip().lower() for name in typed.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        message = f"'{', '.join(unknown)}' is not a format; choose from {', '.join(FORMATS)}, with commas between"
        raise argparse.ArgumentTypeError(message)
    return tuple(form for form in FORMATS if form in wanted)
