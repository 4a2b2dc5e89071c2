"""`local-compact diff OLD NEW [OTHER]`: what changed, on screen, as a redline, as a report or side by side."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from compose import paths
from compose.cli import arguments as shared
from compose.cli import copies, outputs
from compose.cli.keyboard import login
from compose.cli.words import say
from compose.compare.summary import summary
from compose.comparing.onscreen import lines
from compose.comparing.papers import ALL, Comparison, Wish
from compose.comparing.sides import before, side
from compose.errors import Place, Problem, refuse

ROOM = "changes"
"""Folder of a group's folder into which everything is written where nothing else is asked for."""
_OUTPUTS: Mapping[str, Callable[[Comparison], bytes]] = {
    ".docx": lambda made: made.redline.content,
    ".html": Comparison.page,
    ".json": Comparison.json,
}
_REPORTS: Mapping[str, Callable[[Comparison], bytes]] = {
    ".docx": lambda made: made.report("docx"),
    ".pdf": lambda made: made.report("pdf"),
    ".html": lambda made: made.report("html"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    what = "a Compact's folder, one in its adopted or previous, or a file: .docx, .pdf, .odt, .rtf, .html, .md, .txt"
    parser.add_argument("old", type=Path, metavar="OLD", help=what)
    parser.add_argument(
        "new", type=Path, nargs="?", metavar="NEW",
        help="the same; without it OLD is a Compact's folder, and its draft is compared with the text of before",
    )  # fmt: skip
    parser.add_argument(
        "other", type=Path, nargs="?", metavar="OTHER",
        help="the same: where OLD is a draft, NEW and OTHER are copies of it that two partners edited",
    )  # fmt: skip
    _add_outputs(parser)
    _add_ways(parser)
    shared.add_date(parser)


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", type=outputs.ending(_OUTPUTS), metavar="FILE",
        help="a redline for Word (FILE.docx), a page with both side by side (FILE.html), or data (FILE.json)",
    )  # fmt: skip
    parser.add_argument(
        "--report",
        type=outputs.ending(_REPORTS),
        metavar="FILE",
        help="a report for a meeting: FILE.docx, .pdf or .html",
    )


def _add_ways(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--author", action="append", default=[], metavar="NAME",
        help="in whose name changes are tracked; with two copies of a draft twice, whose NEW is and whose OTHER",
    )  # fmt: skip
    parser.add_argument("--no-comments", action="store_true", help="leave causes and effects out of the redline")
    parser.add_argument(
        "--moves", choices=("plain", "native"), default="plain",
        help="show what was moved as taken out and put in (plain), or with Word's own marks of moves (native)",
    )  # fmt: skip
    parser.add_argument(
        "--engine", choices=("own", "docxodus"), default="own", help="who makes the redline: this program, or Docxodus"
    )


def run(arguments: argparse.Namespace) -> int:
    """Compare, write what is asked for, and say what happened."""
    if arguments.other:
        return copies.run(arguments)
    today, home = shared.today(arguments), arguments.old
    if arguments.new is None:
        pair = (before(home), home) if home.is_dir() else (home, _missing(home))
    else:
        pair = (arguments.old, arguments.new)
    wanted = _wanted(arguments)
    made = Comparison(side(pair[0], today), side(pair[1], today), _wish(arguments))
    say("\n".join(_told(made, everything=not wanted)))
    outputs.write({path: partial(make, made) for path, make in wanted.items()}, None if arguments.new else home, today)
    found = made.__dict__.get("redline")
    return outputs.proved(found, _PROOF) if found else 0


def _missing(path: Path) -> Path:
    remedy = f"Name two: local-compact diff {paths.quoted(path)} NEW"
    refuse("Nothing was compared.", [Problem(Place(paths.shown(path)), "there is nothing to compare it with", remedy)])
    raise AssertionError  # it was refused


def _wish(arguments: argparse.Namespace) -> Wish:
    author, native = "".join(arguments.author[-1:]).strip() or login(), arguments.moves == "native"
    return Wish(
        author,
        outputs.moment(shared.today(arguments)),
        not arguments.no_comments,
        native,
        arguments.engine == "docxodus",
    )


def _wanted(arguments: argparse.Namespace) -> dict[Path, Callable[[Comparison], bytes]]:
    """What to write, by file: what is asked for, or else everything where a group's folder is compared."""
    found = outputs.wanted(arguments, _OUTPUTS, _REPORTS)
    if not found and arguments.new is None:
        return {arguments.old / ROOM / name: make for name, make in ALL.items()}
    return found


# -- told --------------------------------------------------------------------------------------------------------------


def _told(made: Comparison, *, everything: bool) -> Iterator[str]:
    yield f"Before: {made.changes.old}"
    yield f"Now:    {made.changes.new}"
    yield ""
    yield " ".join(summary(made.changes))
    if everything:
        yield from lines(made.changes)
    yield from (f"Note: {note}" for note in made.changes.notes)
    yield ""


_PROOF = "Checked: rejecting all changes in the redline gives the old text back, and accepting all gives the new one."
