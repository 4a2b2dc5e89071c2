"""A question that is asked again for each partner, priority or action: shown as a table to add to, change and order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from compose.answers import kinds
from compose.answers.names import alike, same
from compose.errors import CompactError
from compose.library.search import search
from compose.questionnaire.journey import Step
from compose.questionnaire.model import Question
from compose.wizard import explain, naming
from compose.wizard.asking import CHOICE, Matter, ask, choose, stop
from compose.wizard.importing import import_entries
from compose.wizard.prompter import Ask, Option, Turn, Way
from compose.wizard.room import Room
from compose.wizard.table import Table, told
from compose.yamlio import Plain

Went = Literal["next", "back"]
NEAR = 3
"""Clauses that are named where one is not known."""


def table(room: Room, step: Step, where: str) -> Went:
    """Show the entries until the person goes on or back."""
    wanted = Table(room, step.question)
    while True:
        reply = room.prompter.one(_overview(wanted, where))
        match reply:
            case "on":
                _note_as_asked(wanted)
                return "next"
            case "add":
                add(wanted, where)
            case "import":
                import_entries(wanted.room, wanted.question, wanted.rows)
            case Turn(way="back"):
                return "back"
            case Turn(way=way):
                if _turned(wanted, way):
                    return "next"
            case str():
                wanted.at = int(reply)
                entry(wanted, where)


def _turned(wanted: Table, way: Way) -> bool:
    """Whether the whole question is left to be agreed; help, and a way out not taken, lead back to the table."""
    match way:
        case "later":
            return _left_open(wanted)
        case "help":
            wanted.room.show([*explain.explained(wanted.room, wanted.question)])
        case _:
            stop(wanted.room)
    return False


def _overview(wanted: Table, where: str) -> Ask:
    question, count = wanted.question, len(wanted.rows)
    rows = [Option(str(place), wanted.line(place), head=f"{count} so far" if not place else "")
            for place in range(count)]  # fmt: skip
    actions = (
        Option("on", "Go on" if count or not question.optional else "None, go on", head="What next" if rows else ""),
        Option("add", f"Add {_a(question.each)}"),
        Option("import", "Bring in from a spreadsheet (CSV or Excel)"),
    )
    missing = wanted.incomplete()
    first = "add" if not count else "on" if missing is None else str(missing)
    optional = " (optional)" if question.optional else ""
    change = f"Choose {_a(question.each)} to change, move or remove it."
    hint = "An answer is missing in one of them." if missing is not None else change if count else question.hint
    return Ask(question.ask + optional, where=where, hint=hint, options=(*rows, *actions), given=first)


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _note_as_asked(wanted: Table) -> None:
    """Note that the question was put; to go on with none where that is an answer takes back "to be agreed"."""
    stored = wanted.room.keeper.answers.typed
    agreed_none = wanted.question.optional and kinds.is_to_be_agreed(stored.get(wanted.question.id))
    if wanted.question.id not in stored or agreed_none:
        wanted.room.save({wanted.question.id: None})


def _left_open(wanted: Table) -> bool:
    """Leave the whole question to be agreed; entries that are there are not given up for it."""
    if wanted.rows:
        wanted.room.show(["", "There are entries already. Open one to leave a point of it to be agreed."])
        return False
    wanted.room.save({wanted.question.id: kinds.LATER})
    return True


# -- one entry ---------------------------------------------------------------------------------------------------------


def add(wanted: Table, where: str) -> None:
    """Ask for a new entry, field by field, with a way back to the one before; it is saved from its first answer on."""
    wanted.at = len(wanted.rows)
    field = 0
    while 0 <= field < len(asked := wanted.asked()):
        label = f"{where} · {wanted.question.each} {wanted.at + 1}, {field + 1} of {len(asked)}"
        field += 1 if put(wanted, asked[field], label) == "next" else -1


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
    fields = [Option(part.id, f"{_upper(part.label)}: {told(part, row[part.id]) or 'Not provided'}")
              for part in wanted.asked()]  # fmt: skip
    actions = (
        Option("on", "Done", head="What next"),
        *([Option("up", "Move it up")] if wanted.at else []),
        *([Option("down", "Move it down")] if wanted.at < last else []),
        Option("remove", "Remove it"),
    )
    title = f"What do you want to change of {wanted.line(wanted.at).partition(' · ')[0]}?"
    return Ask(title, where=where, options=(*fields, *actions), given="on", turns=frozenset(("back", "quit")))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


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
        taken=lambda words: _taken(wanted.question, part, others, words) or _no_clause(wanted.room, part, words),
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


def _no_clause(room: Room, part: Question, words: str) -> str:
    """That there is no such clause, and which may be meant; nothing where the clauses cannot be read just now."""
    try:
        if part.id != "serves" or kinds.is_to_be_agreed(words) or words in room.library.by_id:
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
