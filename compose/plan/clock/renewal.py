"""The six-year rule: by when the agreement is renewed, and the steps that its timetable sets before that day.

A life is as long as partners chose, and no longer than six years. An amendment does not lengthen it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from compose.plan.clock.model import Event, Known, State
from compose.plan.dates import LONGEST_LIFE, add_months, long_date
from compose.plan.life import Life
from compose.plan.timetable import STAGES, StepId, timetable

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
    life, due = known.life, known.renewal
    yield Event(f"adopted-{life.number}", _begun(life), life.began, "Years are counted from this day.", state="done")
    yield from (step for step in _steps(known, due) if step.day >= life.began)
    why = f"{_years(known)} Amendments do not move it. Until a new text is adopted, this one stands."
    yield Event(f"renewal-due-{life.number}", "Renewal due", due, why, state="open", remind=(183, 91, 28))


def _begun(life: Life) -> str:
    amended = f", last amended on {long_date(life.amended)}" if life.amended else ""
    return f"{'Adopted' if life.number == 1 else 'Renewed'}{amended}"


def _years(known: Known) -> str:
    years = known.number("renewal_years")
    if 0 < years < LONGEST_LIFE:
        return f"Partners gave the text a life of {years} {'year' if years == 1 else 'years'}."
    return "Six years is the longest life of a text (Local Compacts - A User Guide, implementation checklist)."


def _steps(known: Known, due: dt.date) -> Iterator[Event]:
    opens = known.begun or max(add_months(due, -STAGES[0].months), known.life.began if known.life else due)
    why = f"Renewal is due by {long_date(due)}. To open it: local-compact renew FOLDER."
    state: State = "done" if known.begun else "open"
    yield Event(f"start-renewal-{known.lives}", "Open the renewal", opens, why, state=state, remind=(56, 14))
    why = f"A step of the renewal that is due by {long_date(due)}."
    for step in timetable(opens, due, known.number("consultation_weeks"), known.today).steps:
        if step.id in _STEPS and (known.begun or step.date < due):
            ident = f"renewal-{step.id}-{known.lives}"
            yield Event(
                ident,
                _STEPS[step.id],
                step.date,
                why,
                state=_state(known, step.id, opens),
            )


def _state(known: Known, step: StepId, opens: dt.date) -> State:
    """Only of the draft can be told whether it is out: once it is, the history has a version for consultation."""
    if step == "draft" and known.consulted_on and known.consulted_on >= opens:
        return "done"
    return "open" if step == "draft" and known.begun else "passing"
