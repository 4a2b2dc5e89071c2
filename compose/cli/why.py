"""`local-compact why FOLDER CLAUSE`: why a clause is in the draft or not, and all that stands behind it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from compose.building import Draft, make_draft
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.document import walk
from compose.document.model import Blocks, Heading
from compose.document.preview import plain
from compose.library.about import about
from compose.library.model import Clause
from compose.library.select import Chosen


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument("clause", metavar="CLAUSE", help="its id, or its number in the document, such as 5.4")
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print why."""
    draft = make_draft(arguments.folder, today=shared.today(arguments))
    numbers = {heading.number: heading.id for heading in walk.headings(draft.document) if heading.number}
    clause = which.clause_called(draft.folder.library, arguments.clause, numbers)
    say("\n".join(_lines(draft, clause)))
    return 0


def _lines(draft: Draft, clause: Clause) -> Iterator[str]:
    chosen = next((one for one in draft.selection.chosen if one.clause.id == clause.id), None)
    if chosen:
        yield from _in(draft, chosen)
        yield from about(clause, (chosen.position,), draft.route, ids=True)
        return
    without = next(one for one in draft.selection.left_out if one.clause.id == clause.id)
    yield f"{clause.title} ({clause.id}) is not in the draft."
    yield f"Because: {without.reason.rstrip('.')}."
    yield from about(clause, tuple(clause.wording), draft.route, ids=True)


def _in(draft: Draft, chosen: Chosen) -> Iterator[str]:
    clause = chosen.clause
    number = next((one.number for one in walk.headings(draft.document) if one.id == clause.id), "")
    yield f"{number} {clause.title} ({clause.id})".strip()
    yield f"It is in because: {chosen.reason.rstrip('.')}."
    if clause.local:
        yield f"The wording is your own, in {clause.place.file}."
    elif len(clause.wording) > 1:
        others = " and a ".join(position for position in clause.wording if position != chosen.position)
        yield f"It is the {chosen.position} wording. There is a {others} one too:"
        yield f"  local-compact library show {clause.id}"
    if stance := clause.positions.get(chosen.position):
        yield from (f"  Who asks for it: {stance.asked_by}", f"  What it costs: {stance.costs}")
    yield ""
    yield from (f"  {line}" for line in plain(_printed(draft.document.blocks, clause.id)))


def _printed(blocks: Blocks, ident: str) -> Blocks:
    """What the document prints under the heading `ident`, with the groups that a table of actions falls into."""
    heads = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.kind != "group"]
    start = next((place for place in heads if blocks[place].id == ident), None)  # type: ignore[union-attr]
    if start is None:
        return ()
    end = next((place for place in heads if place > start), len(blocks))
    return blocks[start + 1 : end]
