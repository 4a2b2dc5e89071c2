"""Files that a verb writes where it is told to: their endings, their moment, and what is said of them."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from compose import paths
from compose.cli.words import aside, say
from compose.document.show import together
from compose.errors import Place, Problem, refuse
from compose.files import write_keeping
from compose.redline.engine import Redline

KEPT = "kept"
"""Folder into which files go that were changed by hand and stood where one is written."""
T = TypeVar("T")
Makers = Mapping[Path, Callable[[], bytes]]


def ending(endings: Iterable[str]) -> Callable[[str], Path]:
    """What reads the name of a file that should have one of `endings`, for an argument."""
    known = tuple(endings)

    def path(typed: str) -> Path:
        if Path(typed).suffix.lower() not in known:
            raise argparse.ArgumentTypeError(f"'{typed}' should end in {' or '.join(known)}")
        return Path(typed)

    return path


def wanted(arguments: argparse.Namespace, outputs: Mapping[str, T], reports: Mapping[str, T]) -> dict[Path, T]:
    """What makes each file that was asked for. Raises `InputError` where two are to go into one file."""
    output, report = arguments.output, arguments.report
    if output and report and output.resolve() == report.resolve():
        problem = Problem(Place(paths.shown(output)), "it is named twice", "Name another file for --output or --report")
        refuse("Nothing was compared.", [problem])
    for path in filter(None, (output, report)):
        if any(path.resolve() == one.resolve() for one in (arguments.old, arguments.new, arguments.other) if one):
            remedy = "Name another file, so that what is compared stays as it is"
            refuse("Nothing was compared.", [Problem(Place(paths.shown(path)), "it is one of the texts", remedy)])
    found = {}
    for path, makers in ((output, outputs), (report, reports)):
        if path:
            found[path] = makers[path.suffix.lower()]
    return found


def moment(today: dt.date) -> dt.datetime:
    """When changes are tracked: the beginning of the day, so that a day's redlines of the same texts are the same."""
    return dt.datetime.combine(today, dt.time())


def write(wanted: Makers, home: Path | None, today: dt.date) -> None:
    """Write every file, and say so. One that stands there and reads otherwise is kept, in `home` or beside it."""
    for path, make in wanted.items():
        kept = write_keeping(path, make(), (home or path.parent) / KEPT / today.isoformat())
        say("\n".join((f"Written: {paths.shown(path)}", *aside([kept]))))


def proved(made: Redline, proof: str) -> int:
    """Say what is to be known of a redline, and `proof` where it is proved; 1 where it is not."""
    notes = (*made.notes, *_replaced(made.replaced))
    say("\n".join((*(f"Note: {note}" for note in notes), *([] if made.unproved else [proof]))))
    if made.unproved:
        say("Not proved: the redline may not be right here. Compare by hand before you rely on it:")
        say("\n".join(f"  - {fault}" for fault in made.unproved))
    return 1 if made.unproved else 0


def _replaced(regions: tuple[str, ...]) -> Iterator[str]:
    if regions:
        yield f"In {together(regions)} whole paragraphs are taken out and put in, since that alone could be proved."
