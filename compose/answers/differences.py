"""What changed between two values of an answer, entry by entry and field by field, for the log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compose.answers import kinds
from compose.answers.decisions import What
from compose.answers.merge import as_list, name_of, named
from compose.questionnaire.model import Question
from compose.yamlio import Plain


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed."""

    what: What
    key: str
    """Question id; behind a slash an entry's name, and perhaps behind another the field."""
    was: Plain
    now: Plain


def differences(question: Question, before: Mapping[str, Plain], now: Plain) -> Iterator[Difference]:
    """What changed in the answer to `question` between the answers `before` and the value `now`."""
    was = before.get(question.id)
    if question.kind == "repeat" and not kinds.is_to_be_agreed(was) and not kinds.is_to_be_agreed(now):
        yield from _entries(question, was, now)
        if now is None and question.id not in before:
            yield Difference("not provided", question.id, was, now)
    elif was != now or question.id not in before:
        yield Difference(_what(was, now), question.id, was, now)


def _what(was: Plain, now: Plain) -> What:
    if now is None:
        return "not provided"
    if kinds.is_to_be_agreed(now):
        return "to be agreed"
    return "answered" if was is None else "changed"


def _entries(question: Question, was: Plain, now: Plain) -> Iterator[Difference]:
    old = named(question, as_list(was), {})
    new = named(question, as_list(now), old)
    for ident, entry in new.items():
        key = f"{question.id}/{_called(question, entry)}"
        if ident not in old:
            yield Difference("added", key, None, entry)
        else:
            yield from _fields(key, old[ident], entry)
    for ident, entry in old.items():
        if ident not in new:
            yield Difference("removed", f"{question.id}/{_called(question, entry)}", entry, None)
    stayed = [ident for ident in new if ident in old]
    if stayed != [ident for ident in old if ident in new]:
        yield Difference("moved", question.id, None, [_called(question, entry) for entry in new.values()])


def _called(question: Question, entry: Plain) -> str:
    return name_of(question, entry) if isinstance(entry, dict) else str(entry)


def _fields(key: str, was: Plain, now: Plain) -> Iterator[Difference]:
    old = was if isinstance(was, dict) else {}
    new = now if isinstance(now, dict) else {}
    for field in dict.fromkeys((*new, *old)):
        if old.get(field) != new.get(field) or (field in new) != (field in old):
            yield Difference(_what(old.get(field), new.get(field)), f"{key}/{field}", old.get(field), new.get(field))
