"""Every error of the program, and `Problem`: a place, what is wrong there, and how to put it right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file that a person can open."""

    file: str
    """Path of the file, as the person would write it."""
    line: int = 0
    """Line, counted from 1; 0 means the file as a whole."""

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right, told so that a person can do it."""

    place: Place
    """Where it is."""
    what: str
    """What is wrong, in a sentence without its full stop."""
    remedy: str
    """How to put it right, in a sentence without its full stop."""

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.remedy}."


class CompactError(Exception):
    """Base of every error whose text is meant for the person at the keyboard.

    `exit_code` is the status the command ends with: 1, the person can put it right; 3, a final was asked for and the
    draft has gaps; 70, our fault.
    """

    exit_code = 1

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.problems = tuple(sorted(set(problems)))  # wordings of one clause share what is wrong with it

    def __str__(self) -> str:
        return "\n".join([self.message, *(f"  {problem}" for problem in self.problems)])

    def as_problems(self, shown: str) -> tuple[Problem, ...]:
        """What to put right, for telling with other problems; of an error that lists none, itself, at file `shown`."""
        return self.problems or (Problem(Place(shown), self.message.rstrip("."), "Check the file"),)


class InputError(CompactError, ValueError):
    """Something a person wrote cannot be used; `problems` lists all of it."""


class MissingError(CompactError, FileNotFoundError):
    """A file or folder that was named is not there."""


class OutputError(CompactError, OSError):
    """The result cannot be written where it should go."""


class GapsError(CompactError, ValueError):
    """A final document was asked for while matters are still to be agreed."""

    exit_code = 3


class RenderError(CompactError, RuntimeError):
    """A document came out other than the tree says: our fault, so nothing is handed over."""

    exit_code = 70


def collect(problems: list[Problem], shown: str, read: Callable[[], _Read]) -> _Read | None:
    """What `read` gives; what it raises of the file `shown` is added to `problems`, and nothing comes back."""
    try:
        return read()
    except CompactError as error:
        problems += error.as_problems(shown)
        return None


def refuse(message: str, problems: Iterable[Problem]) -> None:
    """Raise `InputError` with all `problems`, if there are any."""
    found = tuple(problems)
    if found:
        raise InputError(message, found)
