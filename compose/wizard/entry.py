"""One entry of a table: asked for field by field, changed, moved, removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compose.answers import kinds
from compose.answers.names import alike, same
from compose.document.show import capital
from compose.errors import CompactError
from compose.library.search import search
from compose.questionnaire.model import Question
from compose.wizard import naming
from compose.wizard.asking import ask
from compose.wizard.matter import Matter
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.table import Table, told
from compose.wizard.turning import CHOICE, ToSections, Went, choose, stop
from compose.yamlio import Plain

SERVES = "serves"
"""Field that names a clause."""
NEAR = 3
"""Clauses that are named where one is not known."""


def add(wanted: Table, where: str) -> None:
    """Ask for a new entry, field by field, with a way back to the one before; it is saved from its first answer on."""
    wanted.at = len(wanted.rows)
    _walk(wanted, where, 0)


def go_on(wanted: Table, where: str) -> None:
    """Ask for the rest of an entry that somebody was in the middle of when the power went, or the evening ended."""
    place = wanted.in_hand()
    if place is not None:
        wanted.at = place
        row = wanted.rows[place]
        told = [number for number, part in enumerate(wanted.asked()) if part.id in row]
        _walk(wanted, where, max(told, default=-1) + 1)


def _walk(wanted: Table, where: str, field: int) -> None:
    try:
        while 0 <= field < len(asked := wanted.asked()):
            label = f"{where} · {wanted.question.each} {wanted.at + 1}, {field + 1} of {len(asked)}"
            field += 1 if put(wanted, asked[field], label) == "next" else -1
            wanted.take_in_hand()
    except ToSections:
        wanted.lay_down()
        raise
    wanted.lay_down()


def entry(wanted: Table, where: str) -> None:
    """Show the entry at hand, to change, move or remove it."""
    while wanted.at < len(wanted.rows):
        reply = wanted.room.prompter.one(_entry_overview(wanted, where))
        match reply:
            case "remove":
                wanted.forget_half_typed()
                naming.remove(wanted.room, wanted.question, wanted.rows, wanted.at)
                return
            case "up" | "down":
                _move(wanted, -1 if reply == "up" else 1)
            case "on" | Turn(way="back"):
                return
            case Turn(way="quit"):
                stop(wanted.room)
            case str():
                _change(wanted, wanted.question.part(reply), where)


def _entry_overview(wanted: Table, where: str) -> Ask:
    row, last = wanted.settled[wanted.at], len(wanted.rows) - 1
    fields = [Option(part.id, f"{capital(part.label)}: {told(part, row[part.id]) or 'Not provided'}")
              for part in wanted.asked()]  # fmt: skip
    actions = (
        Option("on", "Done", head="What next"),
        *([Option("up", "Move it up")] if wanted.at else []),
        *([Option("down", "Move it down")] if wanted.at < last else []),
        Option("remove", "Remove it"),
    )
    title = f"What do you want to change of {wanted.line(wanted.at).partition(' · ')[0]}?"
    return Ask(title, where=where, options=(*fields, *actions), given="on", turns=frozenset(("back", "quit")))


def _move(wanted: Table, by: int) -> None:
    rows = wanted.rows
    row = rows.pop(wanted.at)
    rows.insert(wanted.at + by, row)
    wanted.forget_half_typed()
    wanted.room.save({wanted.question.id: [*rows]})
    wanted.at += by
    wanted.find(row)


def _change(wanted: Table, part: Question, where: str) -> None:
    """Ask for one field, and for those that the change opens."""
    before = wanted.asked()
    if put(wanted, part, where) == "next":
        for opened in [one for one in wanted.asked() if one not in before]:
            if put(wanted, opened, where) == "back":
                return


def put(wanted: Table, part: Question, where: str) -> Went:
    """Ask for one field of the entry at hand and save it."""
    state, value = wanted.fields()[part.id]
    others = [row for place, row in enumerate(wanted.rows) if place != wanted.at]
    matter = Matter(
        part,
        wanted.way(part),
        value,
        state,
        where,
        partners=tuple(_names(wanted, others)),
        taken=lambda words: _taken(wanted.question, part, others, words) or no_clause(wanted.room, part, words),
    )
    while True:
        reply = ask(wanted.room, matter)
        if isinstance(reply, Turn):
            return "back"
        if reply == value or _new_name(wanted, part, others, reply):
            wanted.room.half_typed.pop(matter.key, None)
            wanted.save_field(part, reply)
            return "next"


def _names(wanted: Table, others: Iterable[dict[str, Plain]]) -> list[str]:
    """Partners that can be named: in the list of partners itself, all but the one at hand."""
    if wanted.question.id == "partners":
        names = [row["name"] for row in others if isinstance(row.get("name"), str)]
        return [str(name) for name in names if not kinds.is_to_be_agreed(name)]
    return naming.partners(wanted.room)


def _taken(question: Question, part: Question, others: Sequence[dict[str, Plain]], words: str) -> str:
    """That an entry of this name is there already."""
    if part.id != question.key or not any(same(str(row.get(part.id)), words) for row in others):
        return ""
    return f"'{words}' is in the list already. Type another name, or go back and change that entry."


def no_clause(room: Room, part: Question, words: str) -> str:
    """That there is no such clause, and which may be meant; nothing where the clauses cannot be read just now."""
    try:
        if part.id != SERVES or kinds.is_to_be_agreed(words) or words in room.library.by_id:
            return ""
        near = [f"{hit.clause.id} ({hit.clause.title})" for hit in search(room.library, words)[:NEAR]]
    except CompactError:
        return ""
    remedy = f"Perhaps one of these: {'; '.join(near)}" if near else "Type a word of its title to find it"
    return f"There is no clause '{words}'. {remedy}."


def _new_name(wanted: Table, part: Question, others: Sequence[dict[str, Plain]], reply: Plain) -> bool:
    """Whether a name that is nearly another's is meant as a new one."""
    if part.id != wanted.question.key or not isinstance(reply, str) or kinds.is_to_be_agreed(reply):
        return True
    near = alike(reply, [str(row[part.id]) for row in others if isinstance(row.get(part.id), str)])
    if not near:
        return True
    wanted.room.half_typed[wanted.way(part)] = reply
    options = (Option("change", "It is the same: let me change the name"), Option("new", "It is another: keep both"))
    above = (f"'{reply}' looks much like '{near}', which is in the list.",)
    return choose(wanted.room, Ask("Is it the same?", above=above, options=options, turns=CHOICE)) == "new"
