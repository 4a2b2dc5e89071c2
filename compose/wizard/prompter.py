"""What the wizard needs of a terminal. `rich_prompts` and `plain_prompts` keep to it, and so do the tests' own.

A prompter knows nothing of questions, answers or clauses: it puts an `Ask` and gives back what the person did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

Way = Literal["back", "later", "help", "quit"]
"""Where a person can turn instead of answering. `later`: leave it to be agreed. `quit`: also ctrl-C."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The person did not answer but turned elsewhere."""

    way: Way
    so_far: str | tuple[str, ...] = ""
    """What was typed or ticked already, or pointed at in a list of one, so that it can be put back."""
    option: str = ""
    """Key of the option that was pointed at, or that help was asked about; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose."""

    key: str
    label: str
    about: str = ""
    """More about it, on one line or several: shown while it is pointed at, or below it where all is read in order."""
    head: str = ""
    """Heading of the group of options that begins here, such as the title of a section."""


def _fine(typed: str) -> str:
    return ""


def _forgotten(typed: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it is put, with everything around it."""

    question: str
    """In sentence case; of an optional question it ends with "(optional)"."""
    where: str = ""
    """Where the person is, and how far all has come: one line."""
    hint: str = ""
    """One short line."""
    above: tuple[str, ...] = ()
    """Lines to read before the question, such as the wording that is to be decided on."""
    options: tuple[Option, ...] = ()
    given: str | tuple[str, ...] = ""
    """What stands there so far, or is suggested: a text to start from, or the keys of options."""
    turns: frozenset[Way] = frozenset(("back", "later", "help", "quit"))
    """Which turns are possible here. Ctrl-C is `quit` even where that is not among them: nobody is locked in."""
    check: Callable[[str], str] = _fine
    """What is wrong with a text and how to put it right, or nothing; of `some`, not called."""
    keep: Callable[[str], None] = _forgotten
    """Called by `lines` with all that stands there whenever a line is finished, so that it outlasts a power cut."""
    replaces: bool = False
    """Whether what is typed first takes the place of the text that is given, as in a cell of a spreadsheet."""
    required: bool = True
    """Whether an empty text, or no tick at all, is refused. Where it is not, empty means "not provided"."""


class Prompter(Protocol):
    """A terminal, or what stands in for one. Every `Ask` returns what was answered, or a `Turn`.

    The end of the input raises `EOFError`. Nothing is said twice: what `show` printed stays on the screen.
    """

    def show(self, lines: Iterable[str]) -> None:
        """Print `lines`, broken to the width of the window, waiting after each full page."""

    def line(self, ask: Ask) -> str | Turn:
        """A text on one line."""

    def lines(self, ask: Ask) -> str | Turn:
        """A text on any number of lines."""

    def one(self, ask: Ask) -> str | Turn:
        """The key of one of the options."""

    def some(self, ask: Ask) -> tuple[str, ...] | Turn:
        """The keys of any of the options, in their order."""
