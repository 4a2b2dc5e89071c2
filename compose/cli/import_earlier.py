"""`local-compact import FOLDER FILE`: an earlier Compact read, kept, and what of it is to be settled."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from compose import folder as folders
from compose import paths
from compose.bringing import Brought, bring
from compose.cli import arguments as shared
from compose.cli.words import listed, say
from compose.document import walk
from compose.document.model import Undertaker
from compose.document.passages import Passage, passages
from compose.previous import FOLDER, RECORD, Earlier


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the earlier Compact: .docx, .odt, .rtf, .pdf, .html, .md, .txt or .doc"
    )
    parser.add_argument("--again", action="store_true", help="read a file afresh that is imported already")
    parser.add_argument("--anyway", action="store_true", help="keep it although no commitment was recognised")
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Read and keep the file, and say what was found."""
    folders.must_be(arguments.folder)
    today = shared.today(arguments)
    brought = bring(arguments.folder, arguments.file, today=today, again=arguments.again, anyway=arguments.anyway)
    say("\n".join(_lines(brought, arguments.folder)))
    return 0


def _lines(brought: Brought, home: Path) -> Iterator[str]:
    earlier, folder = brought.earlier, paths.quoted(home)
    yield f"Read {earlier.file}: {earlier.document.title}"
    yield from _found(earlier)
    yield f"It is kept in {FOLDER}/{earlier.name}. If it is not the right file, delete that folder."
    if brought.kept:
        yield f"What was read of it before is in {paths.shown(brought.kept, home)}."
    yield from listed("What to know of the reading", earlier.notes)
    yield from listed("To settle, since it was not certain", [f"{one.what} ({one.says})" for one in earlier.doubts])
    yield ""
    if earlier.doubts:
        yield f"Settle these with: local-compact ask {folder}"
        yield f"or in {FOLDER}/{earlier.name}/{RECORD}, behind 'answer'."
    yield f"What in it no longer stands: local-compact check {folder}"
    yield f"What it shares with the clause library: local-compact compare-to-library {folder}"


def _found(earlier: Earlier) -> Iterator[str]:
    """How much was found, for a person to see at once whether the reading went well."""
    found = passages(earlier.document)
    parts = sum(heading.kind == "part" for heading in walk.headings(earlier.document))
    yield f"{_count(parts, 'part')}, {_count(len(found), 'commitment')}{_voices(found)}."


_VOICES: Mapping[Undertaker, str] = {
    "public": "by public bodies",
    "voluntary": "by the voluntary sector",
    "all": "by all partners",
    "": "not told",
}


def _voices(found: tuple[Passage, ...]) -> str:
    counts = Counter(one.voice for one in found)
    told = ", ".join(f"{counts[voice]} {words}" for voice, words in _VOICES.items() if counts[voice])
    return f" ({told})" if told else ""


def _count(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
