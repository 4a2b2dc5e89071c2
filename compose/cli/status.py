"""`local-compact status FOLDER`: how far the Compact has come, what is open, and what dates follow."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from compose import previous
from compose.adoption.sealed import tampered
from compose.adoption.timekeeping import dates
from compose.answers import decisions
from compose.answers.keeper import LOG
from compose.building import Draft, gaps, make_draft
from compose.cli import arguments as shared
from compose.cli import decided, lights
from compose.cli.words import listed, say
from compose.document import show
from compose.plan.clock import Date
from compose.questionnaire.journey import open_points
from compose.renewal import confirming


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    shared.add_date(parser)
    parser.add_argument(
        "--strict",
        action="store_true",
        help="end with status 1 where a date is overdue or what was adopted was changed, for a job that runs by itself",
    )
    parser.add_argument("--decisions", action="store_true", help="list every decision on record, not the last few only")


def run(arguments: argparse.Namespace) -> int:
    """Print the status. Where it is strict, the exit status is 1 if something must be seen to, which is then said."""
    today = shared.today(arguments)
    draft = make_draft(arguments.folder, today=today)
    known = dates(draft.folder, draft.route, today)
    said = (*_lines(draft, known), *_decided(draft, everything=arguments.decisions))
    say("\n".join(said))
    pressing = [*lights.late(known), *map(str, tampered(draft.folder.path, draft.folder.revisions))]
    if not (arguments.strict and pressing):
        return 0
    say("\n".join(listed("To be seen to now", pressing)), sys.stderr)
    return 1


def _lines(draft: Draft, known: Sequence[Date]) -> Iterator[str]:
    yield " · ".join((draft.document.title, *draft.document.cover.lines))
    yield ""
    yield from _sections(draft)
    yield ""
    by_group = len(draft.route.effective["left_out"] or ())
    yield f"The text has {len(draft.selection.chosen)} clauses; {by_group or 'none'} left out by you."
    if draft.folder.settings.deciders:
        yield f"Who may decide: {show.together(draft.folder.settings.deciders)}"
    if known:
        yield from ("", "Dates:", *lights.standing(known))
    yield from _before(draft)
    yield from listed("Still to be agreed", [f"{gap.what}. {gap.remedy} in {gap.place}" for gap in gaps(draft)])
    yield from listed("Usual answers in force, not yet decided by you", list(_suggested(draft)))
    yield from listed("To look at", [str(warning) for warning in draft.warnings])


def _before(draft: Draft) -> Iterator[str]:
    """What is left to do about the agreement that this one renews."""
    again = list(confirming.lines(draft.folder.path, draft.route))
    if again:
        yield from ("", *again)
    earlier = previous.read(draft.folder.path)
    if earlier and earlier.doubts:
        yield from ("", f"Uncertain when {earlier.file} was read, and to be settled: {len(earlier.doubts)}")


def _decided(draft: Draft, *, everything: bool) -> Iterator[str]:
    log = decisions.read(draft.folder.path / LOG)
    titles = {clause.id: clause.title for clause in draft.folder.library.clauses}
    shown = list(decided.lines(log, draft.route.questionnaire, titles, everything=everything))
    if shown:
        yield from ("", "Who decided what:", *(f"  - {line}" for line in shown))


def _sections(draft: Draft) -> Iterator[str]:
    width = max(len(step.section.title) for step in draft.route.steps)
    unsettled = Counter(point.step.section.id for point in open_points(draft.route))
    for section in draft.route.questionnaire.sections:
        states = Counter(step.state for step in draft.route.steps if step.section is section)
        word = f"{unsettled[section.id]} open" if unsettled[section.id] else "none open"
        detail = f"{states['answered']} answered, {states['suggested']} suggested"
        yield f"  {section.title:<{width}}  {word:<9}  {detail}"


def _suggested(draft: Draft) -> Iterator[str]:
    for step in draft.route.steps:
        if step.state == "suggested":
            yield f"{step.question.label} ({step.question.id}): {show.words(step.question, step.value)}"
