"""`local-compact diff DRAFT ONE TWO`: what two partners changed in copies of one draft, and what is to decide."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from compose import paths
from compose.cli import arguments as shared
from compose.cli import outputs
from compose.cli.words import say
from compose.compare.copies.onscreen import lines
from compose.compare.copies.telling import summary
from compose.comparing.copies import Three, names
from compose.comparing.sides import side
from compose.errors import Place, Problem, refuse

_OUTPUTS: Mapping[str, Callable[[Three], bytes]] = {
    ".docx": lambda made: made.redline.content,
    ".json": Three.json,
}
_REPORTS: Mapping[str, Callable[[Three], bytes]] = {
    ".docx": lambda made: made.report("docx"),
    ".pdf": lambda made: made.report("pdf"),
    ".html": lambda made: made.report("html"),
}
_PROOF = (
    "Checked: rejecting all changes in the redline gives the words of the draft back, and leaving out those of one "
    "partner gives the words of the other's copy."
)


def run(arguments: argparse.Namespace) -> int:
    """Compare, write what is asked for, and say what happened."""
    wanted = _wanted(arguments)
    today = shared.today(arguments)
    draft, one, two = (side(path, today) for path in (arguments.old, arguments.new, arguments.other))
    called = names(arguments.new, arguments.other, arguments.author, (one, two))
    made = Three(draft, one, two, called, outputs.moment(today), not arguments.no_comments)
    say("\n".join(_told(made, everything=not wanted)))
    outputs.write({path: partial(make, made) for path, make in wanted.items()}, None, today)
    found = made.__dict__.get("redline")
    return outputs.proved(found, _PROOF) if found else 0


def _wanted(arguments: argparse.Namespace) -> dict[Path, Callable[[Three], bytes]]:
    """What to write, by file. Raises `InputError` for what two copies of a draft cannot be written as."""
    problems = list(_problems(arguments))
    if problems:
        refuse("Nothing was compared.", problems)
    return outputs.wanted(arguments, _OUTPUTS, _REPORTS)


def _problems(arguments: argparse.Namespace) -> Iterator[Problem]:
    if arguments.output and arguments.output.suffix.lower() not in _OUTPUTS:
        remedy = "Use --report FILE.html for a page to read, or --output FILE.docx for the redline"
        what = "two copies of a draft have no page side by side"
        yield Problem(Place(paths.shown(arguments.output)), what, remedy)
    for option, chosen in (
        ("--engine docxodus", arguments.engine == "docxodus"),
        ("--moves native", arguments.moves == "native"),
    ):
        if chosen:
            yield Problem(Place(option), "it is for two texts, and these are three", f"Leave {option} out")


def _told(made: Three, *, everything: bool) -> Iterator[str]:
    yield f"Draft:  {made.draft.called}"
    yield from (
        f"Copy:   {side.called}, changed by {name}" for side, name in zip((made.one, made.two), made.names, strict=True)
    )
    yield ""
    yield " ".join(summary(made.copies))
    if everything:
        yield from lines(made.copies)
    yield from (f"Note: {note}" for note in made.copies.notes)
    yield ""
