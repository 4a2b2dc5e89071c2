"""What a person is told on `?`: why a question is asked, what the law says, and what hangs on the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compose.document import walk
from compose.document.preview import preview
from compose.errors import CompactError
from compose.library.about import limits
from compose.library.effects import Effects, effects
from compose.library.model import Clause, Library, Part
from compose.questionnaire.model import Question
from compose.wizard.room import Room

LISTED = 8
"""Clauses that are named before the rest is only counted."""


def explained(room: Room, question: Question, option: str = "") -> Iterator[str]:
    """All there is to know of `question`; of an option that brings clauses, their wording too."""
    yield from ("", f"Why it is asked: {question.why}")
    if question.examples:
        yield f"For example: {'; '.join(question.examples)}."
    yield from limits(question)
    try:
        found = effects(room.library, room.route, question)
        yield from _effects(question, found, option)
        yield from _wording(room, question, option, found.brings.get(option, ()))
    except CompactError as error:
        yield from ("Its clauses cannot be shown just now:", *str(error).split("\n"))


def _effects(question: Question, found: Effects, option: str) -> Iterator[str]:
    if found.printed_in:
        yield f"The answer is printed in: {titles(found.printed_in)}."
    for key, clauses in found.brings.items():
        if clauses and option in ("", key):
            yield f"  {label(question, key)} brings in: {titles(clauses)}."
    if found.depends and not option and not any(found.brings.values()):
        yield f"Whether these are in depends on it: {titles(found.depends)}."


def label(question: Question, key: str) -> str:
    """What a choice is called."""
    return {"yes": "Yes", "no": "No"}.get(key, question.options.get(key, key))


def titles(clauses: Iterable[Clause]) -> str:
    """The titles of `clauses` in a line; where there are many, the first of them and how many more."""
    found = [clause.title for clause in clauses]
    rest = f" and {len(found) - LISTED} more" if len(found) > LISTED + 1 else ""
    return ", ".join(found[:LISTED] if rest else found) + rest


def _wording(room: Room, question: Question, option: str, clauses: Iterable[Clause]) -> Iterator[str]:
    """The wording that an option brings, as it would be printed with the present answers."""
    clauses = tuple(clauses)
    if clauses:
        yield from ("", f"The wording that '{label(question, option)}' brings in:")
    for clause in clauses:
        yield from ("", clause.title, *(f"  {line}" for line in preview(clause.wording["standard"], room.route)))


# -- about the choices -------------------------------------------------------------------------------------------------


def about(library: Library, question: Question, key: str) -> str:
    """What there is to say of a choice of a part or a code: its aim and its commitments; nothing of other choices."""
    part = next((part for part in library.parts if _chosen_by(part, question.id, key)), None)
    if not part:
        return ""
    own = [clause.title for clause in library.clauses if part.id in (clause.part, _home(library, clause))]
    return f"{walk.text(part.aim)}\n{len(own)} clauses: {', '.join(own)}"


def _chosen_by(part: Part, question: str, key: str) -> bool:
    return (question == "codes" and part.code == key) or (
        question in ("outcomes", "covenant_principles") and part.id == key
    )


def _home(library: Library, clause: Clause) -> str:
    return library.home(clause, "principles").id if clause in library.main else ""
