"""From the entries of a repeat question to a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from compose.document.model import Light
from compose.document.show import capital, words
from compose.questionnaire.journey import Journey
from compose.questionnaire.model import Question
from compose.sheets.known import as_text, refs
from compose.sheets.model import Book, Column, Kind, Row
from compose.sheets.offers import NONE, Offers

TITLES: Mapping[str, str] = {
    "actions": "Action plan",
    "scores": "Scorecard: scores",
    "successes": "Successes",
    "concerns": "Log of concerns",
    "questions_asked": "Questions and answers",
    "figures": "Measures: figures",
}
"""The questions that are kept as spreadsheets, and what each is called."""
_ORDER: Mapping[str, tuple[str, ...]] = {
    # The theme first, since it groups; then the five columns of the plan in their order.
    "actions": ("theme", "objective", "action", "timescale", "lead", "light", "progress", "success", "year", "serves"),
}
_HEADS: Mapping[str, Mapping[str, str]] = {
    "actions": {
        "action": "Action required",
        "lead": "Lead partner",
        "timescale": "Timescale",
        "serves": "Clause it serves",
    },
}
_LIGHTS: Mapping[str, tuple[str, ...]] = {"actions.light": ("not-started", "green", "amber", "red", "done")}
_WIDTHS: Mapping[Kind, int] = {"text": 26, "choice": 15, "date": 15, "number": 12}
_SHORT = ("timescale", "lead", "who", "body", "side", "serves", "told", "value", "measure", "source", "clause")
_HOW = (
    "Change what has changed, and add new rows at the end. Rows may be sorted, and columns moved or made wider.",
    "Cells with an arrow offer what can be chosen. Write dates as 1 April 2027 or 1/4/2027.",
    "A row that you take out stays in the folder: take it out there too, with local-compact ask.",
    "Save it as .xlsx and read it back with: {command}",
)


def book(route: Journey, ident: str, date: str, offers: Offers = NONE) -> Book:
    """The entries of the repeat question `ident` as a spreadsheet made on `date` (ISO); `offers` of its columns."""
    question = route.questionnaire.by_id[ident]
    parts = _parts(question)
    entries = [as_text(question, entry) for entry in route.effective[ident] or ()]
    rows = [
        Row(ref, tuple(_shown(part, entry.get(part.id, ""), offers) for part in parts))
        for ref, entry in zip(refs(question, entries), entries, strict=True)
    ]
    command = "local-compact plan import FILE" if ident == "actions" else "local-compact records import FILE"
    how = tuple(line.format(command=command) for line in _HOW)
    area, title = (str(route.effective[one] or "") for one in ("area_name", "title"))
    columns = tuple(_column(question, part, offers) for part in parts)
    return Book(ident, area, TITLES[ident], title, date, columns, tuple(rows), how)


def _parts(question: Question) -> list[Question]:
    order = _ORDER.get(question.id, ())
    return sorted(question.fields, key=lambda part: order.index(part.id) if part.id in order else len(order))


def head_of(question: Question, part: Question) -> str:
    """The heading of the column of `part`, a field of `question`."""
    return _HEADS.get(question.id, {}).get(part.id, capital(part.label))


def _column(question: Question, part: Question, offers: Offers) -> Column:
    kind: Kind = {"one-of": "choice", "date": "date", "number": "number"}.get(part.kind, "text")  # type: ignore[assignment]
    lights = {part.options[one]: cast(Light, one) for one in _LIGHTS.get(f"{question.id}.{part.id}", ())}
    return Column(
        part.id,
        head_of(question, part),
        kind,
        16 if part.id in _SHORT else _WIDTHS[kind],
        tuple(offers[part.id].shown.values()) if part.id in offers else tuple(part.options.values()),
        part.other or part.id in offers,
        lights,
        part.floor.value if part.floor else None,
        part.ceiling.value if part.ceiling else None,
    )


def _shown(part: Question, typed: str, offers: Offers) -> str:
    """What a cell says for what is typed in the file: choices by their words, days and numbers as they are."""
    if part.id in offers:
        return offers[part.id].words(typed)
    return words(part, typed) if part.kind == "one-of" and typed else typed
