"""`local-compact library search WORDS`: clauses that hold the words."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from compose.cli.library import which
from compose.cli.words import say
from compose.library.search import Hit, search


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    parser.add_argument("words", nargs="+", metavar="WORD", help="words, or how they begin")
    parser.add_argument("--all", action="store_true", help="list every find, not the first fifteen only")


MOST = 15


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; the status is 1 where nothing was."""
    words = " ".join(arguments.words)
    hits = search(which.library_of(None), words)
    if not hits:
        say(f"No clause holds '{words}'. Try fewer words, or the beginning of one.")
        return 1
    say("\n".join(_lines(hits, len(hits) if arguments.all else MOST)))
    return 0


def _lines(hits: tuple[Hit, ...], most: int) -> Iterator[str]:
    for hit in hits[:most]:
        yield f"{hit.clause.title} ({hit.clause.id}, in {hit.clause.part})"
        if hit.excerpt:  # a word of the title need not be in the text
            yield f"  {hit.excerpt}"
    more = len(hits) - most
    yield ""
    yield "See one with: local-compact library show ID"
    yield f"{len(hits)} found." if more <= 0 else f"{len(hits)} found; {more} more with --all."
