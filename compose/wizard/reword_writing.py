"""Where a group's own words are typed: here, or in the editor of the machine; both leave them in the draft."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress

from compose.errors import CompactError, InputError, OutputError
from compose.library.check import COMPUTED
from compose.wizard import reword_editor
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.reword_draft import Draft, even
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, choose, stop


def write(draft: Draft, where: str) -> bool:
    """Whether the person has written; `False` where they go back. What was written is in the draft's file.

    Raises `Stopped` or `ToSections` where the person wants to leave.
    """
    words = reword_editor.command(os.environ)
    if not words:
        return _here(draft, where)
    while way := _way(draft.room, words, where):
        if _in_editor(draft, words, where) if way == "editor" else _here(draft, where):
            return True
    return False


def _way(room: Room, words: tuple[str, ...], where: str) -> str:
    """How the person wants to write; nothing where they go back."""
    options = (
        Option("editor", f"In your editor ({reword_editor.name(words)})"),
        Option("here", "Here, on this screen"),
    )
    put = Ask("Where do you want to write?", where=where, options=options, given="editor", turns=CHOICE | {"help"})
    while isinstance(reply := room.prompter.one(put), Turn):
        if reply.way == "back":
            return ""
        _turned(room, reply)
    return reply


def _turned(room: Room, reply: Turn) -> None:
    if reply.way == "help":
        room.show([*names(room)])
    else:
        stop(room)


# -- here --------------------------------------------------------------------------------------------------------------


def _here(draft: Draft, where: str) -> bool:
    given = _so_far(draft)
    while given is not None:
        reply = draft.room.prompter.lines(_put(draft, given, where))
        given = str(reply.so_far) or given if isinstance(reply, Turn) else reply
        if not _kept(draft, given) or (isinstance(reply, Turn) and reply.way == "back"):
            return False
        if not isinstance(reply, Turn):
            return True
        _turned(draft.room, reply)
    return False


def _put(draft: Draft, given: str, where: str) -> Ask:
    def keep(typed: str) -> None:
        if draft.scratch.exists() or even(typed) != draft.start:
            with suppress(OutputError):  # it is told when all is written
                draft.keep(typed)

    return Ask(
        "What should it say?",
        where=where,
        hint="An empty line begins a paragraph; a hyphen and a space begin an item of a list.",
        given=given,
        turns=CHOICE | {"help"},
        keep=keep,
    )


def _so_far(draft: Draft) -> str | None:
    """What is written so far. What cannot be read is set aside for the wording in force; `None` if that failed."""
    try:
        return draft.text()
    except InputError as error:
        draft.room.show(["", *draft.told(error), "It is set aside, and you begin from the wording in force."])
        return draft.start if tried(draft.room, draft.give_up) else None


def _kept(draft: Draft, text: str) -> bool:
    """Whether `text` stands in the draft's file; where it is still what it began from, no file is needed."""
    if text == draft.start and not draft.scratch.exists():
        return True
    return tried(draft.room, lambda: draft.keep(text))


def tried(room: Room, write: Callable[[], object]) -> bool:
    """Whether `write` could write; where it could not, the person may try as often as they like."""
    while True:
        try:
            write()
            return True
        except CompactError as error:
            options = (Option("again", "Try again"), Option("back", "Go back without it"))
            above = ("This could not be saved:", *str(error).split("\n"))
            put = Ask("Try to save it again?", above=above, options=options, turns=frozenset())
            if room.prompter.one(put) != "again":
                return False


# -- in the editor -----------------------------------------------------------------------------------------------------


def _in_editor(draft: Draft, words: tuple[str, ...], where: str) -> bool:
    before = _so_far(draft)
    if before is None or not tried(draft.room, lambda: draft.keep(before)):
        return False
    wrong = reword_editor.edit(words, draft.scratch)
    while wrong or _unchanged(draft, before):
        reply = choose(draft.room, _came_back(wrong, where))
        if reply == "here":
            return _here(draft, where)
        if reply != "read":
            return False
        wrong = ""
    return True


def _unchanged(draft: Draft, before: str) -> bool:
    try:
        return draft.text() == before
    except CompactError:  # it is told when the text is checked
        return False


def _came_back(wrong: str, where: str) -> Ask:
    """What to do where the editor has failed, or has left the text as it was: some return while they are open."""
    as_it_was = "The editor has come back, and the text is as it was. It may still be open in another window."
    options = (
        Option("read", "I have saved it there: read it now"),
        Option("here", "Write it here instead"),
        Option("leave", "Leave it"),
    )
    return Ask(
        "What do you want to do?",
        where=where,
        above=(wrong or as_it_was,),
        options=options,
        given="here" if wrong else "read",
        turns=CHOICE,
    )


# -- names -------------------------------------------------------------------------------------------------------------


def names(room: Room) -> Iterator[str]:
    """Every name that may be used in a wording, and what stands in its place."""
    yield from ("", "A name in double braces stands for an answer. You may use:")
    known = {question.id: question.label for question in room.questionnaire.questions() if question.kind != "repeat"}
    yield from (f"  {{{{ {name} }}}}  {label}" for name, label in sorted({**known, **COMPUTED}.items()))
