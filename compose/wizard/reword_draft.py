"""A group's own words while they are being written: kept in a file that the program does not read, until they hold."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from compose import files, paths, yamlio
from compose.errors import CompactError, Problem
from compose.library import adapt, overlay
from compose.library import load as libraries
from compose.library.clause_file import split_text
from compose.library.model import Clause
from compose.library.overlay import FOLDER
from compose.library.updates import SET_ASIDE
from compose.wizard.room import Room


@dataclass(frozen=True, slots=True)
class Draft:
    """Own words that are begun, of one clause."""

    room: Room
    clause: Clause
    start: str
    """The wording in force, from which they began."""
    front: str
    """The first lines of the file that there is, to be kept; empty where there is none yet."""

    @property
    def path(self) -> Path:
        """The file that counts."""
        return self.room.home / FOLDER / f"{self.clause.id}.md"

    @property
    def scratch(self) -> Path:
        """The file that does not count: its name begins with a full stop."""
        return self.path.with_name(f".draft-{self.clause.id}.md")

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
        files.write_whole(self.scratch, f"{even(text)}\n".encode())

    def drop(self) -> None:
        """Remove the scratch: it says nothing that is not elsewhere."""
        with suppress(OSError):  # on Windows an editor may still hold it
            self.scratch.unlink(missing_ok=True)

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

    def put_down(self, text: str, why: str) -> None:
        """Make `text` the wording that counts. Raises `OutputError`."""
        files.write_whole(self.path, self._whole(text, why).encode())
        self.drop()

    def _front(self, why: str = "") -> str:
        return self.front or adapt.head(self.clause, why)

    def _whole(self, text: str, why: str = "") -> str:
        return f"{self._front(why)}{even(text)}\n"


def _told(problem: Problem, line: int) -> str:
    place = f"Line {line}: " if line > 0 else ""
    return f"{place}{problem.what}. {problem.remedy}."


def draft_of(room: Room, clause: Clause, position: str) -> Draft:
    """The draft of the group's own words for `clause`, of which `position` is in force."""
    start = even(clause.texts[position].markdown)
    path = room.home / FOLDER / f"{clause.id}.md"
    if not clause.local:
        return Draft(room, clause, start, "")
    shown = paths.shown(path, room.home)
    text = yamlio.read_text(path, shown)
    first = split_text(text, shown).body.place.line
    return Draft(room, clause, start, "".join(f"{line}\n" for line in text.split("\n")[: first - 1]))


def even(text: str) -> str:
    """`text` with its lines as they are compared and written: no spaces behind them, no empty ones around."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n")).strip("\n")
