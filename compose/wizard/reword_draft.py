"""A group's own words while they are being written: kept in a file that the program does not read, until they hold."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from compose import files, paths, yamlio
from compose.answers.keeper import FOLDER as ANSWERS
from compose.errors import CompactError, MissingError, Problem
from compose.library import adapt, overlay
from compose.library import load as libraries
from compose.library.clause_file import split_text
from compose.library.model import Clause
from compose.library.overlay import FOLDER
from compose.library.updates import SET_ASIDE
from compose.locks import locked
from compose.wizard import tailor_view as view
from compose.wizard.room import Room
from compose.wizard.tailor_view import Item
from compose.yamlio import Key


class Overtaken(Exception):  # noqa: N818 - not an error: the person says which goes
    """Somebody else has changed the file that counts since the person saw it."""

    def __init__(self, stands: bytes | None) -> None:
        super().__init__()
        self.stands = stands
        """What stands in it now; `None` where there is none any more."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Own words that are begun, of one clause."""

    room: Room
    item: Item
    """The clause as it stood when the person began."""
    start: str
    """The wording in force, from which they began."""
    front: str
    """The first lines of the file that there is, to be kept; empty where there is none yet."""
    was: bytes | None
    """What stood in the file that counts; `None` where there was none."""

    @property
    def begun_from(self) -> str:
        """The mark of what stood in the file that counts when the words were begun, today or earlier."""
        return str(self.room.half_typed.get(self._key) or mark(self.was))

    @property
    def _key(self) -> Key:
        return (FOLDER, self.clause.id, "begun from")

    @property
    def clause(self) -> Clause:
        """The clause that is put in other words."""
        return self.item.clause

    @property
    def path(self) -> Path:
        """The file that counts."""
        return self.room.home / FOLDER / f"{self.clause.id}.md"

    @property
    def scratch(self) -> Path:
        """The file that does not count: its name begins with a full stop. Each person has their own."""
        person = self.room.half_typed.person
        return self.path.with_name(f".draft-{self.clause.id}-{person}.md")

    @property
    def shown(self) -> str:
        """The scratch as a person would write it."""
        return paths.shown(self.scratch, self.room.home)

    # -- the words -----------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """What is written so far. Raises `InputError` where the file cannot be read."""
        return even(yamlio.read_text(self.scratch, self.shown)) if self.scratch.exists() else self.start

    def keep(self, text: str) -> None:
        """Write `text` to the scratch. Raises `OutputError`."""
        if self._key not in self.room.half_typed:
            self.room.half_typed[self._key] = mark(self.was)
        files.write_whole(self.scratch, f"{even(text)}\n".encode())

    def drop(self) -> None:
        """Remove the scratch: it says nothing that is not elsewhere."""
        with suppress(OSError):  # on Windows an editor may still hold it
            self.scratch.unlink(missing_ok=True)
        self.room.half_typed.pop(self._key, None)

    def give_up(self) -> str:
        """Set the scratch aside under a name that people see, and return where it is. Raises `OutputError`."""
        plain = files.free_name(self.path.parent / SET_ASIDE / self.path.name)
        files.write_whole(plain, self.scratch.read_bytes())
        self.drop()
        return paths.shown(plain, self.room.home)

    # -- whether they hold ---------------------------------------------------------------------------------------------

    def checked(self, text: str) -> Clause:
        """The clause as `text` would make it. Raises `InputError` with all that is wrong with it."""
        return overlay.checked(
            libraries.standard(), self.room.library, self._whole(text), self.clause.id, self.room.questionnaire
        )

    def told(self, error: CompactError) -> tuple[str, ...]:
        """What is wrong with the text, each with its line in the scratch and its remedy."""
        above = self._front().count("\n")
        return tuple(
            _told(problem, problem.place.line - (0 if problem.place.file == self.shown else above))
            for problem in error.as_problems(self.shown)
        )

    def put_down(self, text: str, why: str, seen: str) -> None:
        """Make `text` the wording that counts, in the place of what has the mark `seen`.

        That is set aside if it is not what the words were begun from. Raises `Overtaken` where something else stands
        there, and `InputError` or `OutputError` where the disk refuses.
        """
        with locked(self.room.home / ANSWERS):
            stands = standing(self.path, paths.shown(self.path, self.room.home))
            if mark(stands) != seen:
                raise Overtaken(stands)
            if stands is not None and seen != self.begun_from:
                files.write_whole(files.free_name(self.path.parent / SET_ASIDE / self.path.name), stands)
            files.write_whole(self.path, self._whole(text, why).encode())
        self.drop()

    def _front(self, why: str = "") -> str:
        return self.front or adapt.head(self.clause, why)

    def _whole(self, text: str, why: str = "") -> str:
        return f"{self._front(why)}{even(text)}\n"


def _told(problem: Problem, line: int) -> str:
    place = f"Line {line}: " if line > 0 else ""
    return f"{place}{problem.what}. {problem.remedy}."


def draft_of(room: Room, ident: str) -> Draft | None:
    """The draft of own words for the clause `ident` as the folder has it now; `None` where it has no place for it.

    Raises `InputError` where the wording there cannot be used.
    """
    path = room.home / FOLDER / f"{ident}.md"
    shown = paths.shown(path, room.home)
    was = standing(path, shown)  # before the library: what is changed between the two is asked about in the end
    room.forget_library()
    item = view.find(room, ident)
    if item is None:
        return None
    front = _front_of(was, shown) if item.clause.local and was is not None else ""
    draft = Draft(room, item, even(item.clause.texts[item.position].markdown), front, was)
    if not draft.scratch.exists():
        draft.drop()  # what is noted of one that somebody took away
    return draft


def _front_of(was: bytes, shown: str) -> str:
    text = yamlio.decoded(was, shown)
    first = split_text(text, shown).body.place.line
    return "".join(f"{line}\n" for line in text.split("\n")[: first - 1])


def mark(content: bytes | None) -> str:
    """What tells `content` of a file from any other."""
    return hashlib.sha256(content).hexdigest() if content is not None else "none"


def standing(path: Path, shown: str) -> bytes | None:
    """What stands in the file at `path`; `None` where there is none. Raises `InputError`."""
    try:
        return files.read_whole(path, shown)
    except MissingError:
        return None


def even(text: str) -> str:
    """`text` with its lines as they are compared and written: no spaces behind them, no empty ones around."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n")).strip("\n")
