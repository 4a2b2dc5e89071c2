"""A question that is asked again for each partner, priority or action: shown as a table to add to, change and order."""

from __future__ import annotations

from compose.answers import kinds
from compose.questionnaire.journey import Step
from compose.wizard import explain
from compose.wizard.entry import add, entry, go_on
from compose.wizard.importing import import_entries
from compose.wizard.prompter import Ask, Option, Turn, Way
from compose.wizard.room import Room
from compose.wizard.table import Table
from compose.wizard.turning import Went, stop


def table(room: Room, step: Step, where: str) -> Went:
    """Show the entries until the person goes on or back."""
    wanted = Table(room, step.question)
    go_on(wanted, where)
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
    rows = [Option(str(place), wanted.line(place), head=f"{count} so far, to change" if not place else "")
            for place in range(count)]  # fmt: skip
    actions = (
        Option(
            "on",
            "Go on" if count or not question.optional else "None, go on",
        ),
        Option("add", f"Add {_a(question.each)}"),
        Option("import", "Bring in from a spreadsheet (CSV or Excel)"),
    )
    missing = wanted.incomplete()
    first = str(missing) if missing is not None else "on" if count or question.optional else "add"
    optional = " (optional)" if question.optional else ""
    change = f"Choose {_a(question.each)} to change, move or remove it."
    hint = "An answer is missing in one of them." if missing is not None else change if count else question.hint
    return Ask(question.ask + optional, where=where, hint=hint, options=(*actions, *rows), given=first)


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
