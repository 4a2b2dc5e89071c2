"""A promise that the library does not have, kept as a clause of the group's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import get_args

from compose import files, yamlio
from compose.answers.decisions import WORDING
from compose.answers.keeper import FOLDER as ANSWERS
from compose.document import walk
from compose.document.preview import preview
from compose.errors import CompactError
from compose.library import load as libraries
from compose.library import overlay
from compose.library.about import VOICES
from compose.library.model import Covenant, Part
from compose.locks import locked
from compose.wizard import reword_writing as writing
from compose.wizard.earlier_view import Promise, words_of
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_look import looked
from compose.wizard.tailor_why import asked, note
from compose.wizard.turning import CHOICE, choose, stop

Said = dict[str, str]


def own_clause(room: Room, promise: Promise, where: str) -> str:
    """Make it a clause of the group's own; what was done, or nothing where the person goes back.

    Raises `Stopped` or `ToSections` where the person wants to leave.
    """
    said = _asked(room, promise, where)
    if said is None:
        return ""
    ident = _free(room, said["title"])
    try:
        clause = overlay.checked(libraries.standard(), room.library, _text(promise, said), ident, room.questionnaire)
    except CompactError as error:
        room.show(["", "It cannot be used as it is:", *str(error).split("\n")])
        return ""
    room.show(["", "It will read:", *(f"  {line}" for line in preview(clause.wording["standard"], room.route))])
    why = asked(room, "Why do you keep it?", (overlay.FOLDER, promise.passage.id, "kept"), where)
    if why is None:
        return ""
    text = _text(promise, {**said, **({"why": why.reason} if why.reason else {})})
    if not writing.tried(room, partial(_put_down, room, ident, text)):
        return ""
    room.forget_library()
    note(room, "reworded", f"{WORDING}/{ident}", None, text, why)
    return f"It is kept as '{said['title']}', a clause of your own. It stands in {overlay.FOLDER}/{ident}.md."


def _put_down(room: Room, ident: str, text: str) -> None:
    with locked(room.home / ANSWERS):
        files.write_whole(room.home / overlay.FOLDER / f"{ident}.md", text.encode())


def _text(promise: Promise, said: Said) -> str:
    return f"---\n{yamlio.dump(said)}---\n{words_of(promise)}\n"


def _free(room: Room, title: str) -> str:
    """An id that no clause has."""
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:38].strip("-") or "own"
    stem = plain if plain[0].isalpha() else f"own-{plain}"
    taken = set(room.library.by_id)
    return next(name for name in (stem, *(f"{stem}-{count}" for count in range(2, 999))) if name not in taken)


# -- what must be known of it ------------------------------------------------------------------------------------------


def _asked(room: Room, promise: Promise, where: str) -> Said | None:
    """Title, part, voice, and the principle it serves where its part needs one; `None` where the person goes back."""
    parts = {part.id: part for part in looked(room, lambda: room.library).parts if not part.bare}
    steps: Mapping[str, Callable[[Said], str | None]] = {
        "title": lambda said: _title(room, promise, said, where),
        "part": lambda said: _choice(room, "In which part does it stand?", _titles(parts), where),
        "undertaken_by": lambda said: _choice(room, "Who undertakes it?", _voices(), where),
        "covenant": lambda said: _principle(room, parts[said["part"]], where),
    }
    known = {"undertaken_by": promise.passage.voice} if promise.passage.voice else {}
    said: Said = {**known}
    names = [name for name in steps if name not in known]
    at = 0
    while 0 <= at < len(names):
        reply = steps[names[at]](said)
        at += 1 if reply is not None else -1
        if reply:
            said[names[at - 1]] = reply
    return said if at >= 0 else None


def _title(room: Room, promise: Promise, said: Said, where: str) -> str | None:
    given = said.get("title") or promise.passage.title
    ask = Ask(
        "What is its title?", where=where, hint="A few words, such as Rooms for meetings.", given=given, turns=CHOICE
    )
    while isinstance(reply := room.prompter.line(ask), Turn):
        if reply.way == "back":
            return None
        stop(room)
    return reply.strip()


def _principle(room: Room, part: Part, where: str) -> str | None:
    """The principle of the Covenant that it serves, where its part may be set out by them; else nothing."""
    if not part.skeleton:
        return ""
    names = {name: name.capitalize() for name in get_args(Covenant)}
    return _choice(room, "Which principle of the Civil Society Covenant does it serve?", names, where)


def _choice(room: Room, question: str, names: Mapping[str, str], where: str) -> str | None:
    options = tuple(Option(key, label) for key, label in names.items())
    return choose(room, Ask(question, where=where, options=options, turns=CHOICE)) or None


def _titles(parts: Mapping[str, Part]) -> Mapping[str, str]:
    return {ident: walk.text(part.title) for ident, part in parts.items()}


def _voices() -> Mapping[str, str]:
    return {key: label.capitalize() for key, label in VOICES.items()}
