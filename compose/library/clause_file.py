"""Reading one clause from its file: front matter and wording, with all that is wrong with either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import get_args

from compose import schema, yamlio
from compose.document import markdown, terms
from compose.document.model import Blocks
from compose.errors import InputError, Place, Problem, refuse
from compose.library.model import Change, Clause, Covenant, Example, Form, Position, Source, Stance, Text, Theme, Voice
from compose.questionnaire.condition import read_condition
from compose.schema import Key, Schema, WrongValueError

LONGEST_TITLE = 120
"""Letters that a title may have; lint asks for fewer."""
VOICES = get_args(Voice)
_FRONT = re.compile(r"(\s*---[ \t]*\n)(.*?\n)---[ \t]*\n(.*)", re.DOTALL)
_POSITION = re.compile(r"^# (\w+)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Reading:
    """What a clause is read against."""

    parts: Sequence[str]
    """Ids of the parts that a clause may name."""
    aliases: Mapping[str, str]
    """Name of one entry by repeat question."""
    forms: terms.Forms
    """Words that are linked to the glossary where they are used."""


@dataclass(frozen=True)
class File:
    """A clause's file, split in two."""

    front: yamlio.Source
    body: Text


def split(path: Path, shown: str) -> File:
    """The front matter and the wording in the file at `path`. Raises `InputError` where it has no front matter."""
    return split_text(yamlio.read_text(path, shown), shown)


def split_text(text: str, shown: str) -> File:
    """The front matter and the wording in `text`, as `split` gives those of a file."""
    text += "\n"
    match = _FRONT.fullmatch(text)
    if not match:
        raise InputError(f"{shown} is not a clause.", [Problem(Place(shown, 1), *_without_front(text))])
    first = match[1].count("\n") + 1
    front = yamlio.parse(match[2], shown, first_line=first)
    return File(front, Text(match[3], Place(shown, first + match[2].count("\n") + 1)))


def _without_front(text: str) -> tuple[str, str]:
    """What to say of a file whose first lines are not what they should be, and the remedy."""
    if text.lstrip().startswith("---"):
        what = "the first lines (title, part and so on) have no end"
        return what, "Put a line of three hyphens (---) between them and the wording"
    what = "the file does not begin with its title, part and so on between two lines of three hyphens (---)"
    return what, "Write --- in line 1, those lines below, and --- again above the wording"


def read_clause(path: Path, shown: str, reading: Reading) -> Clause:
    """The clause in the file at `path`, which messages call `shown`. Raises `InputError` with all that is wrong."""
    file = split(path, shown)
    values, problems = schema.check(file.front, (), file.front.data, clause_schema(reading))
    texts, wording, found = read_wording(file.body, str(values.get("title")), reading)
    if values.get("id", path.stem) != path.stem:
        what = f"the file is not called {values['id']}.md"
        found.append(file.front.problem(("id",), what, "Give both the same name"))
    refuse(f"{shown} cannot be used.", [*file.front.problems, *problems, *found])
    return Clause(**values, wording=wording, texts=texts, place=Place(shown, 1))


def clause_schema(reading: Reading) -> Schema:
    """What the front matter of a clause holds."""
    return {**COMMON, "part": Key(schema.one_of(reading.parts), required=True)}


def read_wording(
    body: Text, caption: str, reading: Reading
) -> tuple[Mapping[str, Text], Mapping[str, Blocks], list[Problem]]:
    """Text and blocks of every position in `body`, and all that is wrong with them; `caption` goes to tables."""
    texts: dict[str, Text] = {}
    wording: dict[str, Blocks] = {}
    problems: list[Problem] = []
    for title, text in _positions(body):
        head = Place(text.place.file, text.place.line - 1)
        if title not in get_args(Position):
            problems.append(Problem(head, f"'{title}' is not a position", f"Known: {', '.join(get_args(Position))}"))
        if title in wording:
            problems.append(Problem(head, f"'{title}' stands here again", "Keep one wording of each position"))
        blocks, found = markdown.parse(text.markdown, text.place, caption, reading.aliases)
        texts[title], wording[title] = text, terms.linked(blocks, reading.forms)
        problems += found
    if not wording.get("standard"):
        problems.append(Problem(body.place, "there is no wording", "Write it under the front matter"))
    return MappingProxyType(texts), MappingProxyType(wording), problems


def _positions(body: Text) -> Iterator[tuple[str, Text]]:
    """Each position's name and text."""
    whole, title, start = body.markdown, "standard", 0
    for match in _POSITION.finditer(whole):
        yield title, _piece(body, start, match.start())
        title, start = match[1].lower(), match.end() + 1
    yield title, _piece(body, start, len(whole))


def _piece(body: Text, start: int, end: int) -> Text:
    line = body.place.line + body.markdown[:start].count("\n")
    return Text(body.markdown[start:end], Place(body.place.file, line))


# -- what stands in the front matter -----------------------------------------------------------------------------------


def _stances(value: yamlio.Plain) -> Mapping[str, Stance]:
    return MappingProxyType(schema.record(_POSITIONS, dict)(value))


def _title(value: yamlio.Plain) -> str:
    words = schema.line(value)
    if not 0 < len(words) <= LONGEST_TITLE:
        raise WrongValueError(f"has {len(words)} letters", f"Write a few words, {LONGEST_TITLE} letters at most")
    return words


def _forms(value: yamlio.Plain) -> tuple[str, ...]:
    found: tuple[str, ...] = schema.some_of(get_args(Form))(value)
    if not found:
        raise WrongValueError("names no form", f"Name one or both: {', '.join(get_args(Form))}")
    return found


def _sections(value: yamlio.Plain) -> tuple[int, ...]:
    return tuple(map(int, schema.some_of([str(section) for section in range(8)])(value)))


_TEXT, _NEEDED = Key(schema.text), Key(schema.text, required=True)
_STANCE = {"asked_by": _NEEDED, "costs": _NEEDED}
_POSITIONS = {name: Key(schema.record(_STANCE, Stance)) for name in get_args(Position)}
_CHANGE = {
    "version": Key(schema.whole, required=True),
    "date": Key(schema.date, required=True),
    "what": _NEEDED,
}
_EXAMPLE = {"text": _NEEDED, "kind": Key(schema.one_of(("real", "hypothetical")), required=True), "source": _TEXT}
COMMON: Schema = {
    "id": _NEEDED,
    "title": Key(_title, required=True),
    "part": _NEEDED,
    "undertaken_by": Key(schema.one_of(VOICES), required=True),
    "national": Key(schema.texts, required=True),
    "covenant": Key(schema.some_of(get_args(Covenant)), required=True),
    "guide": Key(_sections, required=True),
    "themes": Key(schema.some_of(get_args(Theme)), required=True),
    "order": Key(schema.whole, required=True),
    "version": Key(schema.whole, required=True),
    "changes": Key(schema.records(_CHANGE, Change), required=True),
    "source": Key(schema.record({"what": _NEEDED, "licence": _NEEDED}, Source), required=True),
    "reviewed": Key(schema.date, required=True),
    "why": _NEEDED,
    "example": Key(schema.record(_EXAMPLE, Example)),
    "legal": _TEXT,
    "when": Key(read_condition),
    "positions": Key(_stances),
    "actions": Key(schema.texts),
    "supersedes": _TEXT,
    "forms": Key(_forms),
}
