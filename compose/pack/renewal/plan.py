"""The timetable of a renewal on paper: every step with its day, who takes it, how it stands, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from compose.document.model import Block, Cell, Checklist, Column, Document, Light, Note, Paragraph, Table, Tick
from compose.document.show import capital, together
from compose.pack.renewal.occasion import Occasion, day, front, paper, part, told
from compose.pack.renewal.steps import STEPS, Told
from compose.pack.worksheet.sheet import words
from compose.plan import bank_holidays
from compose.plan.dates import long_date
from compose.plan.timetable import How, Step

_SAID: dict[How, tuple[str, Light]] = {
    "done": ("Done", "done"),
    "late": ("Day has passed", "red"),
    "soon": ("Within a month", "amber"),
    "to come": ("To come", "not-started"),
}
"""How a step stands, in words, and the light that goes with them."""


def plan(occasion: Occasion) -> Document:
    """The timetable of the renewal."""
    ends = f"New text to be adopted by {long_date(occasion.timetable.ends)}"
    lines = (f"It takes the place of {occasion.called}", ends, f"As at {long_date(occasion.today)}")
    return paper(occasion, f"Renewing the {occasion.name}: timetable", lines, _blocks(occasion))


def _blocks(occasion: Occasion) -> Iterator[Block]:
    yield front("The way to the new text", "steps")
    yield from _opening(occasion)
    yield _table(occasion)
    yield from _window(occasion)
    yield from _meanwhile(occasion)
    yield part("Who does what", "who")
    yield from _who(occasion)
    yield part("What each step is made of", "tasks")
    for step in occasion.timetable.steps:
        yield _tasks(occasion, step)
    if occasion.confirm:
        yield part("Answers to confirm again", "confirm")
        yield Paragraph(words("Time will have changed these. Going through them takes one meeting."), "aim")
        rows = tuple(tuple(Cell(words(str(one))) for one in row) for row in occasion.confirm)
        columns = (Column("Section", 4), Column("Answers", 2), Column("Which", 9))
        yield Table("Answers to confirm again", columns, rows, titled=False)


# -- the steps ---------------------------------------------------------------------------------------------------------


def _opening(occasion: Occasion) -> Iterator[Block]:
    table = occasion.timetable
    if table.due is None:
        text = f"Nothing tells by when {occasion.called} should be renewed. A year is usual, and is planned here."
        yield Paragraph(words(text), "aim")
    elif not table.weeks_late:
        text = f"Renewal is due by {long_date(table.due)}. The days are counted back from it."
        yield Paragraph(words(text), "aim")
    else:
        yield Note(_late_title(occasion), tuple(Paragraph(words(one)) for one in _late(occasion)))
    yield Paragraph(words("Tick a step when it is done."), "small")


def _late_title(occasion: Occasion) -> str:
    due = occasion.timetable.due
    passed = due is not None and due < occasion.today
    return "The day for renewal has passed" if passed else "There is less time than a renewal takes"


def _late(occasion: Occasion) -> Iterator[str]:
    table = occasion.timetable
    assert table.due  # else nothing would be late
    weeks = "1 week" if table.weeks_late == 1 else f"{table.weeks_late} weeks"
    yield (
        f"Renewal {_was(occasion)} due by {long_date(table.due)}. Planned forward, with the shortest times in which "
        f"people can be asked properly, the new text can be adopted by {long_date(table.ends)}: {weeks} later."
    )
    yield (
        f"{capital(occasion.group)} should publish the reason and the new day within a month, and ask partners to "
        "agree in writing that the present text stands until then. Do not save the time on the consultation."
    )


def _was(occasion: Occasion) -> str:
    return "was" if occasion.timetable.due and occasion.timetable.due < occasion.today else "is"


def _table(occasion: Occasion) -> Table:
    columns = (Column("Step", 16), Column("By", 15), Column("Who", 14), Column("How it stands", 11), Column("Done", 6))
    return Table("Steps of the renewal", columns, tuple(_row(step) for step in occasion.timetable.steps), titled=False)


def _row(step: Step) -> tuple[Cell, ...]:
    said, light = _SAID[step.how]
    told = STEPS[step.id]
    return (
        Cell(words(told.title)),
        Cell(words(day(step.date))),
        Cell(words(told.who)),
        Cell(words(said), light),
        Cell((Tick(f"Done: {told.title}", step.how == "done"),)),
    )


def _window(occasion: Occasion) -> Iterator[Block]:
    """What to know of the weeks in which comments on the draft are open."""
    opens, closes = (occasion.timetable.of(one).date for one in ("draft", "closes"))
    weeks = (closes - opens).days // 7
    yield told("Comments", f"open from {day(opens)} to {day(closes)}, {weeks} weeks.")
    days = bank_holidays.within(opens, closes)
    if days:
        named = together([f"{name} ({long_date(when)})" for when, name in days])
        yield Paragraph(words(f"Bank holidays in these weeks: {named}. Volunteers have less time then."), "small")


_MEANWHILE = {
    "stands": "{called} stands as it is until the new text is adopted.",
    "longer": "partners agree in writing that {called} stands until the new text is adopted.",
    "national": "the national undertakings are taken as a local agreement until the new text is adopted.",
    "nothing": "nothing is in force until the new text is adopted. Say so openly to everyone who may rely on it.",
}


def _meanwhile(occasion: Occasion) -> Iterator[Block]:
    answer = occasion.route.effective["meanwhile"]
    if answer in _MEANWHILE:
        yield told("In the meantime", capital(_MEANWHILE[str(answer)].format(called=occasion.called)))


# -- who ---------------------------------------------------------------------------------------------------------------


def _who(occasion: Occasion) -> Iterator[Block]:
    rows = [
        ("Looks after the renewal", capital(occasion.group)),
        ("Answers questions", capital(occasion.contact)),
        ("Leads the discussions", _facilitator(occasion)),
        *_writers(occasion),
        ("Approves for the public bodies", occasion.said("public_sign_off") or _OPEN),
        ("Approves for the voluntary side", occasion.said("voluntary_sign_off") or _OPEN),
    ]
    cells = tuple((Cell(words(what)), Cell(words(who))) for what, who in rows)
    yield Table("Who does what", (Column("What", 4), Column("Who", 8)), cells, titled=False)


_OPEN = "To be named"


def _facilitator(occasion: Occasion) -> str:
    outside = occasion.route.effective["outside_facilitator"] is True
    return occasion.said("facilitator") or ("Somebody from outside, to be named" if outside else _OPEN)


def _writers(occasion: Occasion) -> Iterator[tuple[str, str]]:
    writers = occasion.route.effective["writers"] or ()
    for side, label in (("public", "Write for the public bodies"), ("voluntary", "Write for the voluntary side")):
        yield label, ", ".join(_writer(one) for one in writers if one["side"] == side) or _OPEN
    if neither := ", ".join(_writer(one) for one in writers if one["side"] not in ("public", "voluntary")):
        yield "Write with them", neither


def _writer(one: Any) -> str:  # noqa: ANN401 - an entry of the table of writers
    organisation = one["organisation"]
    return f"{one['name']} ({organisation})" if isinstance(organisation, str) else str(one["name"])


# -- tasks -------------------------------------------------------------------------------------------------------------


def _tasks(occasion: Occasion, step: Step) -> Block:
    told: Told = STEPS[step.id]
    caption = f"{told.title}: by {long_date(step.date)}"
    tasks = tuple(words(task.format(name=occasion.name, called=occasion.called)) for task in told.tasks)
    return Checklist(caption, ("Task", "Done", "Date"), tasks)
