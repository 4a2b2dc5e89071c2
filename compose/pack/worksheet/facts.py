"""What is said about a question: when and why it is asked, what the law sets, which clauses it governs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from compose.document import show
from compose.document.model import Block, Paragraph
from compose.library.effects import Effects
from compose.library.model import Clause
from compose.pack.worksheet.conditions import in_words
from compose.pack.worksheet.sheet import Sheet, said, sentence, short, words
from compose.plan.dates import long_date
from compose.questionnaire.model import Limit, Question

MOST = 4
"""So many clauses are named; of more, how many there are."""
FEW = 3
"""So many clauses that a choice brings are named; of more, the choice itself says how many."""
_BASES = {"law": "law", "guidance": "guidance", "practice": "practice", "rule": "fixed"}


def facts(sheet: Sheet, question: Question, found: Effects) -> Iterator[Block]:
    """The paragraphs between the wording of `question` and the room for its answer."""
    yield from condition(sheet, question)
    yield Paragraph(words(" ".join(filter(None, (question.why, question.hint)))))
    if question.examples:
        yield said("For example", "; ".join(question.examples))
    yield from limits(question)
    yield from _clauses(sheet, question, found)


def condition(sheet: Sheet, question: Question) -> Iterator[Block]:
    """When `question` is asked, where that depends on other answers."""
    if question.when:
        now = " It is not asked at present." if question.id in sheet.asleep and not sheet.blank else ""
        yield said("Asked only if", f"{in_words(question.when, sheet.route.questionnaire)}.{now}")


def limits(question: Question) -> Iterator[Block]:
    """What a number should not be under or over, and who says so."""
    for limit, side in ((question.floor, "At least"), (question.ceiling, "At most")):
        if limit:
            yield said(f"{side} {show.words(question, limit.value)} ({_BASES[limit.basis]})", _source(limit))


def _source(limit: Limit) -> str:
    if limit.firm:
        return limit.say
    day = long_date(dt.date.fromisoformat(limit.as_at))
    return f"{limit.say} Source: {limit.source.rstrip('.')}. As at {day}."


# -- the clauses that it governs ---------------------------------------------------------------------------------------


def _clauses(sheet: Sheet, question: Question, found: Effects) -> Iterator[Block]:
    if found.printed_in:
        yield said("Printed in", sentence(_listed(sheet, found.printed_in)))
    if lines := list(_brings(sheet, question, found)):
        yield said("What it brings", sentence("; ".join(lines)))
    told = {clause.id for clauses in (found.printed_in, *found.brings.values()) for clause in clauses}
    if others := [clause for clause in found.depends if clause.id not in told]:
        yield said("Decides on", sentence(_listed(sheet, others)))


def _brings(sheet: Sheet, question: Question, found: Effects) -> Iterator[str]:
    """The clauses that a choice brings with few others, those together that come with the same choices."""
    few = {choice: clauses for choice, clauses in found.brings.items() if len(clauses) <= FEW}
    coming: dict[tuple[str, ...], list[Clause]] = {}
    for clause in dict.fromkeys(clause.id for clauses in few.values() for clause in clauses):
        choices = tuple(choice for choice, clauses in few.items() if clause in {one.id for one in clauses})
        coming.setdefault(choices, []).append(sheet.library.by_id[clause])
    for choices, together in coming.items():
        yield f"{_listed(sheet, together)}, {_with(question, choices)}"


def _with(question: Question, choices: Sequence[str]) -> str:
    """With which choices something comes, or without which where those are fewer."""
    others = [choice for choice in question.options if choice not in choices]
    fewer, word = (others, "unless it is") if 0 < len(others) < len(choices) else (choices, "with")
    return f"{word} {' or '.join(f'“{short(question.options.get(one, one.capitalize()))}”' for one in fewer)}"


def brought(found: Effects, choice: str) -> str:
    """How many clauses a choice brings, in brackets; nothing where there are few or none."""
    count = len(found.brings.get(choice, ()))
    return f" ({count} clauses)" if count > FEW else ""


def _listed(sheet: Sheet, clauses: Sequence[Clause]) -> str:
    """The titles of `clauses`, those of the present draft first, as a phrase."""
    ordered = sorted(clauses, key=lambda clause: clause.id not in sheet.numbers)
    named = [sheet.titled(clause) for clause in ordered]
    if len(named) > MOST + 1:
        return f"{', '.join(named[:MOST])} and {len(named) - MOST} more clauses"
    return show.together(named)
