"""In a renewal: answers of the last agreement confirmed again, one by one; of a table, entry by entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from compose.answers.decisions import Decision
from compose.answers.merge import name_of
from compose.document import show
from compose.errors import CompactError
from compose.questionnaire.again import Point
from compose.questionnaire.journey import Step
from compose.questionnaire.model import Section
from compose.renewal import confirming
from compose.wizard import naming
from compose.wizard.entry import entry
from compose.wizard.prompter import Ask, Option
from compose.wizard.room import Room
from compose.wizard.table import Table, told
from compose.wizard.turning import CHOICE, Went, choose


def points(room: Room, section: Section | None = None) -> tuple[Point, ...]:
    """What is to be confirmed again, in all or in one `section`; nothing where the last agreement cannot be read."""
    try:
        return confirming.points(room.home, room.route, section)
    except CompactError:
        return ()  # `status` says what is wrong; it should keep nobody from answering


def counts(room: Room) -> Mapping[str, int]:
    """How much is to be confirmed again in each section, by its id."""
    return Counter(point.step.section.id for point in points(room))


def of_step(room: Room, step: Step) -> tuple[Point, ...]:
    """What is to be confirmed again of the answer to one question."""
    return tuple(point for point in points(room, step.section) if point.step.question is step.question)


def before(found: Sequence[Point]) -> str:
    """What the last agreement said, for the line below the question; nothing where `found` is empty."""
    if not found:
        return ""
    step = found[0].step
    return f"In the last agreement: {show.words(step.question, step.value)}. If it stays so, Enter confirms it."


def note(room: Room, found: Sequence[Point]) -> None:
    """Note that answers were looked at and stay as they are."""
    keeper = room.keeper
    if found:
        room.note([Decision(keeper.now(), keeper.who, "confirmed", one.key, None, None) for one in found])


def entries(room: Room, step: Step, found: Sequence[Point], where: str) -> Went:
    """Go through the entries that are to be confirmed again."""
    wanted = Table(room, step.question)
    named = [point for point in found if point.name]
    for count, point in enumerate(named, 1):
        place = next((at for at, row in enumerate(wanted.rows) if name_of(step.question, row) == point.name), None)
        if place is not None:
            wanted.at = place
            if _entry(wanted, point, f"{where} · to confirm again, {count} of {len(named)}", where) == "back":
                return "back"
    return "next"


def _entry(wanted: Table, point: Point, progress: str, where: str) -> Went:
    """Ask whether the entry at hand still holds."""
    options = (
        Option("yes", "Yes, all of it"),
        Option("change", "No, let me change it"),
        Option("gone", f"It is gone: take the {wanted.question.each} out"),
    )
    ask = Ask(
        f"{point.name}: is it still so?",
        where=progress,
        above=("In the last agreement:", *_lines(wanted)),
        options=options,
        given="yes",
        turns=CHOICE,
    )
    while not _settled(wanted, point, reply := choose(wanted.room, ask), where):
        if not reply:
            return "back"
    return "next"


def _settled(wanted: Table, point: Point, reply: str, where: str) -> bool:
    """Do as `reply` says with the entry at hand; whether it is dealt with."""
    room, question, count = wanted.room, wanted.question, len(wanted.rows)
    if reply == "gone":
        wanted.forget_half_typed()
        naming.remove(room, question, wanted.rows, wanted.at)
        return len(wanted.rows) < count
    if reply == "change":
        entry(wanted, where)
        if len(wanted.rows) < count:  # taken out there
            return True
        point = Point(point.step, f"{question.id}/{name_of(question, wanted.rows[wanted.at])}")  # perhaps renamed
    if reply:
        note(room, [point])
    return bool(reply)


def _lines(wanted: Table) -> Iterator[str]:
    """What the entry at hand says that time may have changed."""
    row = wanted.settled[wanted.at]
    for part in wanted.asked():
        if part.ages and (words := told(part, row[part.id])):
            yield f"  {show.capital(part.label)}: {words}"
