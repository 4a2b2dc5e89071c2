"""`local-compact plan export FOLDER` and `plan import FILE`: the action plan as a spreadsheet, there and back."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

from compose.cli import sheets
from compose.document.show import words
from compose.pack.inserts.planning import LIGHTS
from compose.sheets.changes import Changes, Text

QUESTION, FILE = "actions", "action-plan.xlsx"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    sheets.add_import(actions, "the action plan")
    sheets.add_export(actions, "the action plan as a spreadsheet", FILE)


def run(arguments: argparse.Namespace) -> int:
    """Write the plan, or read it back and say how it stands."""
    if arguments.action == "export":
        target = arguments.output or arguments.folder / FILE
        return sheets.write(arguments.folder, QUESTION, target, arguments)
    return sheets.take(arguments, QUESTION, _standing)


def _standing(found: Changes) -> Iterator[str]:
    """How the plan stands, by theme, before and now."""
    theme, light = map(found.question.part, ("theme", "light"))
    yield ""
    for one in dict.fromkeys(entry.get("theme", "") for entry in found.entries):
        before, after = (_counted(some, one) for some in (found.before, found.entries))
        stands = [
            f"{words(light, name).lower()} {after[name]}{_was(before[name], after[name])}"
            for name in LIGHTS
            if before[name] or after[name]
        ]
        yield f"{words(theme, one) if one else 'Without a theme'}: {', '.join(stands)}"


def _was(before: int, after: int) -> str:
    return f" (was {before})" if before != after else ""


def _counted(entries: Sequence[Text], theme: str) -> Counter[str]:
    """How many actions of `theme` stand under each light."""
    return Counter(entry.get("light", "not-started") for entry in entries if entry.get("theme", "") == theme)
