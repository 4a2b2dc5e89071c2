"""`local-compact compare-to-library FOLDER`: an earlier Compact beside the library, on screen or as a paper."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import get_args

from compose import paths
from compose.building import make_draft
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import aside, say
from compose.errors import InputError, MissingError, Place, Problem
from compose.files import write_keeping
from compose.fitting import short
from compose.library.check import UNDERTAKINGS
from compose.library.model import Clause, Library
from compose.matching import settled
from compose.matching.compared import Compared, compared
from compose.matching.gaps import Missing
from compose.matching.matched import Matched
from compose.matching.words import brings, principle, sure, theme
from compose.matching.words import settled as told
from compose.previous import FOLDER, Earlier, read
from compose.render import Format, render

FIRST = 62
"""Letters of a commitment that are printed."""
MOST = 10
"""Clauses that nothing matches are listed so far, unless all are asked for."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument("--all", action="store_true", help="say why each was proposed, what else is near, and list all")
    parser.add_argument(
        "--output", type=_file, metavar="FILE", help="write it as a paper to decide from: FILE.docx, .pdf or .html"
    )
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the comparison, or write it as a paper."""
    library = which.library_of(arguments.folder)
    earlier = _earlier(arguments.folder)
    found = compared(earlier.document, library, settled.read(earlier.path, library))
    if arguments.output:
        say(_written(arguments, earlier, found))
    else:
        say("\n".join(_lines(earlier, library, found, arguments.folder, everything=arguments.all)))
    return 0


def _earlier(home: Path) -> Earlier:
    earlier = read(home)
    if earlier is None:
        remedy = f"Take it in first: local-compact import {paths.quoted(home)} FILE"
        raise MissingError(f"There is no earlier Compact in {paths.shown(home)}. {remedy}")
    return earlier


# -- on paper ----------------------------------------------------------------------------------------------------------


def _file(typed: str) -> Path:
    path = Path(typed)
    if path.suffix.lower().removeprefix(".") not in get_args(Format):
        endings = " or ".join(f".{form}" for form in get_args(Format))
        raise argparse.ArgumentTypeError(f"'{typed}' should end in {endings}")
    return path


def _written(arguments: argparse.Namespace, earlier: Earlier, found: Compared) -> str:
    from compose.pack.gap_analysis import gap_analysis  # late: only a paper needs it

    today = shared.today(arguments)
    draft = make_draft(arguments.folder, today=today)
    paper = gap_analysis(earlier.document, found, draft.folder.library, draft.document)
    form: Format = next(one for one in get_args(Format) if arguments.output.suffix.lower() == f".{one}")
    if arguments.output.is_dir():
        place = Place(paths.shown(arguments.output))
        raise InputError("Nothing was written.", [Problem(place, "it is a folder", "Name a file")])
    content, room = render(paper, draft.folder.brand, form), arguments.folder / "kept" / today.isoformat()
    kept = write_keeping(arguments.output, content, room)
    return "\n".join((f"Made {paper.title}:", f"  {paths.shown(arguments.output)}", *aside([kept])))


# -- on screen ---------------------------------------------------------------------------------------------------------


def _lines(earlier: Earlier, library: Library, found: Compared, home: Path, *, everything: bool) -> Iterator[str]:
    yield f"{earlier.document.title} ({earlier.file}) beside the clause library"
    yield _counted(found.matched)
    for part, some in groupby(found.matched, key=lambda one: one.passage.part):
        yield from ("", part or "Before the first part")
        for one in some:
            yield from _commitment(one, library, everything=everything)
    yield from _missing(library, found, everything=everything)
    yield from _astray(found)
    yield from _next(earlier, home)


def _counted(matched: Sequence[Matched]) -> str:
    answers = sum(one.answers for one in matched)
    perhaps = sum(bool(one.clause) and not one.answers for one in matched)
    confirmed = sum(one.settled is not None for one in matched)
    return (
        f"{len(matched)} commitments: {answers} match a clause, {perhaps} perhaps do, "
        f"{len(matched) - answers - perhaps} match none. People have confirmed {confirmed or 'none'} of these."
    )


def _commitment(one: Matched, library: Library, *, everything: bool) -> Iterator[str]:
    yield f"  {one.passage.number:<5} {short(one.passage.title or one.passage.text, FIRST)}"
    clause = library.by_id.get(one.clause)
    named = f"{_named(clause)}: " if clause else "" if not one.settled else "no clause: "
    said = told(one.settled) if one.settled else sure(one)
    yield f"      - {named}{said}"
    if everything:
        yield f"        {one.proposal.why}."
        near = [other for other in one.proposal.others if other.clause != one.clause]
        if near:
            yield f"        Near it: {'; '.join(_named(library.by_id[other.clause]) for other in near)}."


def _named(clause: Clause) -> str:
    return f"{clause.title} ({clause.id})"


def _missing(library: Library, found: Compared, *, everything: bool) -> Iterator[str]:
    gaps, every = found.gaps, len(UNDERTAKINGS)
    head = f"Undertakings of the national Compact of 2010 that nothing answers ({len(gaps.undertakings)} of {every})"
    yield from _listed(head, [(one.name, one) for one in gaps.undertakings])
    principles = [(f"{principle(library, one.name)}:", one) for one in gaps.principles]
    yield from _listed("Principles of the Civil Society Covenant of 2025 that nothing serves", principles)
    yield from _listed("Themes that nothing speaks of", [(f"{theme(one.name)}:", one) for one in gaps.themes])
    yield from _clauses(library, found, everything=everything)


def _listed(head: str, some: Sequence[tuple[str, Missing]]) -> Iterator[str]:
    """What is missing, each with the clause that would answer it."""
    if some:
        yield from ("", f"{head}:")
        for name, one in some:
            yield f"  {name:<5} {_named(one.clause) if one.clause else 'the library has no clause for it'}"


def _clauses(library: Library, found: Compared, *, everything: bool) -> Iterator[str]:
    clauses = found.gaps.further
    shown = clauses if everything else clauses[:MOST]
    if shown:
        yield from ("", f"Further clauses that nothing matches ({len(clauses)}), those that would bring most first:")
    for one in shown:
        gain = brings(library, one)
        yield f"  - {_named(one.clause)}{f': {gain}' if gain else ''}"
    if len(shown) < len(clauses):
        yield f"  and {len(clauses) - len(shown)} more; to list them, add --all"


def _astray(found: Compared) -> Iterator[str]:
    if found.astray:
        yield from ("", f"Settled once, but no longer found in it ({len(found.astray)}):")
        yield from (f"  - {one.says or one.at}" for one in found.astray)


def _next(earlier: Earlier, home: Path) -> Iterator[str]:
    folder = paths.quoted(home)
    yield ""
    if earlier.doubts:
        yield f"Not everything in it was read with certainty: {len(earlier.doubts)} to settle."
    yield f"To confirm or change what matches: local-compact ask {folder}"
    yield f"or write it into {FOLDER}/{earlier.name}/{settled.FILE}."
    yield f"To decide at a meeting: local-compact compare-to-library {folder} --output gaps.docx"
