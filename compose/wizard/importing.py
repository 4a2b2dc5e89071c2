"""Bringing entries in from a spreadsheet: what was understood is shown before anything is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from compose.answers.importing import Likeness, Preview, understand
from compose.answers.keeper import Note
from compose.answers.model import Record
from compose.answers.tables import read_table
from compose.answers.typed import typed
from compose.document import show
from compose.errors import CompactError, Place, Problem
from compose.questionnaire.model import Question
from compose.wizard import entry, naming
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, choose, stop
from compose.yamlio import Plain

NAMED = 3
"""Columns that are named as an example."""
SHOWN = 5
"""Entries that are shown before the rest is only counted."""


def import_entries(room: Room, question: Question, rows: Sequence[dict[str, Plain]]) -> None:
    """Ask for a file, show what was understood, and add to `rows` what the person wants of it."""
    given = ""
    while path := _file(room, question, given):
        given = str(path)
        try:
            table = read_table(path, path.name)
        except CompactError as error:
            room.show(["", *str(error).split("\n")])
            continue
        known = _settled(room, question)
        preview = _with_known_clauses(room, question, understand(table, question, known, naming.partners(room)))
        room.show([*_told(question, preview)])
        if preview.entries and _wanted(room, question, preview):
            _take(room, question, rows, preview)
            return
        if not preview.entries:
            room.show(["", "Nothing in it can be taken as it stands."])


def _settled(room: Room, question: Question) -> Sequence[Record]:
    values = room.keeper.answers.values.get(question.id)
    return tuple(one for one in values if not isinstance(one, str)) if isinstance(values, tuple) else ()


def _with_known_clauses(room: Room, question: Question, preview: Preview) -> Preview:
    """`preview` without the clauses that are not there, which are told among what cannot be used."""
    entries, problems = [], [*preview.problems]
    parts = [part for part in question.fields if part.id == entry.SERVES]
    for row, one in zip(preview.rows, preview.entries, strict=True):
        wrong = {part.id: entry.no_clause(room, part, str(one[part.id])) for part in parts if part.id in one}
        what, _, remedy = "".join(wrong.values()).partition(". ")
        problems += [Problem(Place("", row), what, remedy.rstrip("."))] if what else []
        entries.append({name: value for name, value in one.items() if not wrong.get(name)})
    return replace(preview, entries=tuple(entries), problems=tuple(problems))


def _file(room: Room, question: Question, given: str) -> Path | None:
    """The file that the person names; nothing where they would rather go back."""
    columns = show.together([part.label for part in question.fields if not part.when][:NAMED])
    ask = Ask(
        "Which file?",
        hint="A CSV or Excel file. You can drag it into this window.",
        above=("", f"The first row should say what each column holds, such as: {columns}."),
        given=given,
        check=lambda words: "" if _is_file(_path(words)) else f"There is no file {_path(words)}. Check the name.",
        turns=CHOICE,
    )
    while isinstance(reply := room.prompter.line(ask), Turn):
        if reply.way == "back":
            return None
        stop(room)
    return _path(reply)


def _path(words: str) -> Path:
    """The path that was typed, or that a window manager typed for a file dragged here: in quotes, spaces escaped."""
    plain = words.strip().strip("'\"")
    home = str(Path.home()) if plain.startswith(("~/", "~\\")) else ""
    plain = home + plain.removeprefix("~") if home else plain
    return Path(plain) if _is_file(Path(plain)) else Path(plain.replace("\\ ", " "))


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a paragraph that was pasted by mistake is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _told(question: Question, preview: Preview) -> Iterator[str]:
    """What was understood, and what was not."""
    count = len(preview.entries)
    yield from ("", f"Understood: {count} {question.label if count != 1 else question.each} that can be taken.")
    labels = {part.id: part.label for part in question.fields}
    yield from (f"  column '{head}' is the {labels[ident]}" for head, ident in preview.columns.items())
    if preview.unused:
        yield f"  not used: {', '.join(preview.unused)}"
    if count:
        yield from ("", "They begin:")
    yield from (f"  - {_line(question, one)}" for one in preview.entries[:SHOWN])
    if count > SHOWN:
        yield f"  - and {count - SHOWN} more"
    yield from _doubts(preview)


def _doubts(preview: Preview) -> Iterator[str]:
    yield from _listed("Cannot be used as it stands:", [_row(problem) for problem in preview.problems])
    yield from _listed("In the list or the file already, so left out:", [_likeness(one) for one in preview.twice])
    yield from _listed("Nearly in the list already; look at these:", [_likeness(one) for one in preview.alike])


def _listed(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", title, *(f"  - {item}" for item in items))


def _row(problem: Problem) -> str:
    row = f"row {problem.place.line}: " if problem.place.line else ""
    return f"{row}{problem.what}. {problem.remedy}."


def _likeness(one: Likeness) -> str:
    return f"row {one.row}: {one.name}" + (f" (in the list: {one.known})" if one.known != one.name else "")


def _line(question: Question, one: Record) -> str:
    values = [show.words(part, one[part.id]) for part in question.fields if one.get(part.id) is not None]
    return " · ".join(values)


def _wanted(room: Room, question: Question, preview: Preview) -> bool:
    count = len(preview.entries)
    near = len(preview.alike)
    options = (
        Option("yes", f"Add {'it' if count == 1 else f'these {count}'} to the list"),
        Option("no", "Add nothing: I will change the file or choose another"),
    )
    hint = f"{near} of them look like entries that are there; you can change or remove them afterwards." if near else ""
    return choose(room, Ask(f"Add to the {question.label}?", hint=hint, options=options, turns=CHOICE)) == "yes"


def _take(room: Room, question: Question, rows: Sequence[dict[str, Plain]], preview: Preview) -> None:
    parts = {part.id: part for part in question.fields}
    fresh: list[Plain] = [
        {ident: typed(parts[ident], value) for ident, value in one.items()} for one in preview.entries
    ]
    room.save({question.id: [*rows, *fresh]}, Note("imported"))
    room.show(["", f"{len(fresh)} added and saved."])
