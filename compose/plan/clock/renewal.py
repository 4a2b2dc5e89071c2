"""The six-year rule: by when the agreement is renewed, and the steps that its timetable sets before that day.

A life is as long as partners chose, and no longer than six years. An amendment does not lengthen it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from compose.plan.clock.model import FAR, Event, Known, State
from compose.plan.dates import LONGEST_LIFE, add_months, long_date
from compose.plan.life import Life
from compose.plan.timetable import STAGES, Step, StepId, Timetable, timetable

_STEPS: Mapping[StepId, str] = MappingProxyType({
    "ask": "Ask partners and local organisations what to keep, change or drop",
    "writers": "Name the writers' group for the renewal, with equal numbers from the two sides",
    "draft": "Publish a draft of the renewed text, with what was heard",
    "final": "Send the renewed text to every partner to sign",
})  # fmt: skip
"""What is to be done at each step between its opening and its end, as the clause on renewal has it."""


def renewal_due(life: Life, years: int) -> dt.date:
    """By when `life` is renewed, which partners gave `years`; six where they are not agreed, or gave more."""
    return add_months(life.began, 12 * (min(years, LONGEST_LIFE) or LONGEST_LIFE))


def renewal(known: Known) -> Iterator[Event]:
    """Adoption, the steps of the renewal, and the day by which it is due."""
    if not (known.life and known.renewal):
        return
    life, due = known.life, known.due or known.renewal
    yield Event(f"adopted-{life.number}", _begun(life), life.began, "Years are counted from this day.", state="done")
    yield from (step for step in _steps(known, due) if step.day >= life.began)
    why = f"{_years(known)} {_set(known)} Until a new text is adopted, this one stands."
    yield Event(f"renewal-due-{life.number}", "Renewal due", due, why, state="open", remind=(183, 91, 28))


def _begun(life: Life) -> str:
    amended = f", last amended on {long_date(life.amended)}" if life.amended else ""
    return f"{'Adopted' if life.number == 1 else 'Renewed'}{amended}"


def _years(known: Known) -> str:
    years = known.number("renewal_years")
    if 0 < years < LONGEST_LIFE:
        return f"Partners gave the text a life of {years} {'year' if years == 1 else 'years'}."
    return "Six years is the longest life of a text (Local Compacts - A User Guide, implementation checklist)."


def _set(known: Known) -> str:
    if known.due in (None, known.renewal) or not known.renewal:
        return "Amendments do not move it."
    return f"They end on {long_date(known.renewal)}; the group has set another day in renewal.yaml."


def _steps(known: Known, due: dt.date) -> Iterator[Event]:
    opens = known.begun or max(add_months(due, -STAGES[0].months), known.life.began if known.life else due)
    why = f"Renewal is due by {long_date(due)}. To open it: local-compact renew FOLDER."
    state: State = "done" if known.begun else "open"
    yield Event(f"start-renewal-{known.lives}", "Open the renewal", opens, why, state=state, remind=(56, 14))
    why = f"A step of the renewal that is due by {long_date(due)}."
    for step in _planned(known, opens, due).steps:
        if step.id in _STEPS and (known.begun or step.date < due):
            ident = f"renewal-{step.id}-{known.lives}"
            yield Event(ident, _STEPS[step.id], step.date, why, state=_state(known, step))


def _state(known: Known, step: Step) -> State:
    """Only of the draft does anybody note that it is out: of the other steps none is ever overdue."""
    if step.how == "done":
        return "done"
    return "open" if step.id == "draft" and known.begun else "passing"


def _planned(known: Known, opens: dt.date, due: dt.date) -> Timetable:
    """The steps of the renewal that is open; before one is, those to expect, for answers tell of the last one then."""
    if known.begun:
        return steps(known.answers, opens, due, known.today, consulted_on=known.consulted_on)
    return timetable(opens, due, _weeks(known.answers), known.today)


# -- the timetable of a renewal that is open ---------------------------------------------------------------------------


def steps(
    answers: Mapping[str, Any], begun: dt.date, due: dt.date | None, today: dt.date, *, consulted_on: dt.date | None
) -> Timetable:
    """The timetable of the renewal that was `begun` on a day and is `due` by another, for calendar and papers alike.

    `answers` are those in force: of the length of the consultation, of the day that the group has set for it, and of
    who writes. `consulted_on` is the last day on which a version went out for consultation.
    """
    opens = answers.get("consultation_opens")
    fixed: dict[StepId, dt.date] = {"draft": opens} if isinstance(opens, dt.date) and opens >= begun else {}
    out = consulted_on is not None and consulted_on >= begun
    if out or fixed.get("draft", dt.date.max) <= today:
        done: tuple[StepId, ...] = ("ask", "writers", "draft")  # nobody publishes a draft before those
    else:
        done = ("writers",) if answers.get("writers") else ()
    return timetable(begun, due, _weeks(answers), today, fixed=fixed, done=done)


_USUAL_WEEKS = 12
"""Of consultation, where their number is not agreed yet."""


def _weeks(answers: Mapping[str, Any]) -> int:
    weeks = answers.get("consultation_weeks")
    return min(max(weeks, 0), FAR) if isinstance(weeks, int) else _USUAL_WEEKS
