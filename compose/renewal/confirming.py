"""What the renewal that is open in a folder asks to be confirmed again, read from what it renews and from the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from compose import paths, yamlio
from compose.answers import decisions
from compose.answers.keeper import LOG
from compose.document.show import capital
from compose.questionnaire import again
from compose.questionnaire.again import Earlier, Point
from compose.questionnaire.journey import Journey
from compose.questionnaire.model import Question, Section
from compose.renewal import renamed, renewal
from compose.yamlio import Plain


def earlier(home: Path) -> Earlier:
    """The agreement that is being renewed in the folder `home`; nothing where none is.

    Raises `InputError` where it cannot be read.
    """
    found = renewal.read(home)
    if found is None or not found.answers:
        return again.NOTHING
    return again.earlier(typed(home / found.answers), decisions.read(home / LOG).decisions)


def typed(folder: Path) -> Mapping[str, Plain]:
    """The answers in the files of `folder` as they stand there, whether or not each could be used today."""
    sources = [yamlio.read(path, paths.shown(path)) for path in sorted(folder.glob("[!.~]*.yaml"))]
    return {ident: value for one in sources if isinstance(one.data, dict) for ident, value in one.data.items()}


def points(home: Path, route: Journey, section: Section | None = None) -> tuple[Point, ...]:
    """What is to be confirmed again in the folder `home`, whose answers make `route`, or in one `section` of it.

    Raises `InputError` where the last agreement cannot be read.
    """
    before = earlier(home)
    found = {point.key for point in again.points(route, before, section)}
    with_renamed = again.points(route, renamed.as_called_now(route, before), section)
    # To give an entry another name says that somebody has looked at the list.
    return tuple(point for point in with_renamed if point.name or point.key in found)


def lines(home: Path, route: Journey) -> Iterator[str]:
    """What is to be confirmed again in the folder `home`, section by section, in lines for `status`."""
    found = points(home, route)
    if found:
        yield f"To confirm again, for time will have changed it ({len(found)}):"
        yield from (f"  - {section} ({count}): {what}" for section, count, what in by_section(found))
        yield f"  Go through it with: local-compact ask {paths.quoted(home)}"


def by_section(found: Sequence[Point]) -> Iterator[tuple[str, int, str]]:
    """Title of each section, how much of it is to be confirmed again, and what that is, in a phrase."""
    for title, count in Counter(point.step.section.title for point in found).items():
        here = [point for point in found if point.step.section.title == title]
        asked = {point.step.question.id: point.step.question for point in here}
        labels = [capital(one.label) + _entries(here, one) for one in asked.values()]
        yield title, count, "; ".join(labels)


def _entries(found: Sequence[Point], question: Question) -> str:
    """How many entries of `question` are looked at one by one, in brackets; nothing where none is."""
    count = sum(point.step.question is question and bool(point.name) for point in found)
    return f" ({count}, one by one)" if count else ""
