"""A prompter that reads and writes line by line: for screen readers, Git Bash and pipes. Nothing is ever redrawn."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from compose.fitting import broken, pages
from compose.wizard import plain_choices as choices
from compose.wizard.commands import MEANING, WORDS, problem, put_back, taken, text_given, way_of
from compose.wizard.plain_choices import NotMeant
from compose.wizard.prompter import Ask, Turn

END = "."
"""A line that holds only this ends a text of several lines."""

OUT = "-"
"""Typed alone, it takes an optional answer out."""

Reply = TypeVar("Reply", str, tuple[str, ...])


@dataclass
class PlainPrompter:
    """A prompter that keeps to `prompter.Prompter`."""

    read: Callable[[str], str] = input
    """Print a prompt and return the line that was typed; raises `EOFError` at the end, as `input` does."""
    write: Callable[[str], None] = print
    """Print a line."""
    live: bool = True
    """Whether a person types. Where not, what was read is written too, and nothing waits or is broken to a width."""
    _told: set[str] = field(default_factory=set, init=False)
    """Words that were explained already."""

    def show(self, lines: Iterable[str]) -> None:
        """Print `lines`; ctrl-C leaves out the rest of what takes several pages."""
        rows = max(shutil.get_terminal_size().lines - 2, 5)
        for count, page in enumerate(pages(self._fitted(lines), rows)):
            if count and self.live and not self._goes_on():
                return
            self.write("\n".join(page))

    def line(self, ask: Ask) -> str | Turn:
        """A text on one line."""
        return self._put(ask, self._read, _text, _now(text_given(ask), ask))

    def lines(self, ask: Ask) -> str | Turn:
        """A text on any number of lines."""
        how = f"Type any number of lines. End with a line that holds only a full stop ({END})."
        return self._put(ask, self._read_lines, _text, [*_now(text_given(ask), ask), how])

    def one(self, ask: Ask) -> str | Turn:
        """The key of one of the options."""
        return self._put(ask, self._read, choices.one, self._listed(ask, "Type a number, or the beginning of a name."))

    def some(self, ask: Ask) -> tuple[str, ...] | Turn:
        """The keys of any of the options, in their order."""
        how = f"Type numbers with commas, such as 1, 2; or all{'' if ask.required else ', or none'}."
        return self._put(ask, self._read, choices.some, self._listed(ask, how))

    # -- writing -------------------------------------------------------------------------------------------------------

    def _put(
        self,
        ask: Ask,
        read: Callable[[Ask], str | Turn],
        understood: Callable[[str, Ask], Reply | Turn],
        below: Iterable[str],
    ) -> Reply | Turn:
        """Print `ask` with the lines `below` it, and read until there is nothing wrong with what was typed."""
        self.show(["", *filter(None, [ask.where]), *ask.above, *([""] if ask.above else [])])
        # Not by the page: an answer typed too early would only turn it.
        self._say([*filter(None, [ask.question, ask.hint]), *below, *self._words(ask)])
        while True:
            typed = read(ask)
            if isinstance(typed, Turn):
                return typed
            try:
                return understood(typed, ask)
            except NotMeant as wrong:
                self._refuse(typed, wrong)

    def _refuse(self, typed: str, wrong: NotMeant) -> None:
        """Say what is wrong, and what was typed where that has scrolled by or was not seen."""
        self._say([f"Error: {wrong}", *([f"You typed: {typed}"] if typed.strip() else [])])

    def _listed(self, ask: Ask, how: str) -> list[str]:
        return [*choices.listed(ask, self._columns), *_now(choices.chosen(ask), ask), how]

    def _words(self, ask: Ask) -> Iterator[str]:
        """What can be typed instead of an answer: each word with its meaning the first time, then only the words."""
        words = [word for word in MEANING if WORDS[word] in ask.turns]
        new = [word for word in words if word not in self._told]
        self._told.update(new)
        if new:
            yield "Instead of an answer you can type:"
            yield from (f"  {word:<6}{MEANING[word]}" for word in new)
            yield 'To mean the word itself, put it in quotes, such as "later".'
        elif words:
            yield f"({', '.join(words)})"

    def _say(self, lines: Iterable[str]) -> None:
        self.write("\n".join(self._fitted(lines)))

    def _fitted(self, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            yield from broken(line, self._columns) if self.live else [line]

    @property
    def _columns(self) -> int:
        return shutil.get_terminal_size().columns

    # -- reading -------------------------------------------------------------------------------------------------------

    def _read(self, ask: Ask) -> str | Turn:
        """A line; ctrl-C is the turn to stop."""
        try:
            # Windows PowerShell begins what it pipes with a byte order mark.
            typed = self.read("> ").strip("\ufeff\r\n")
        except KeyboardInterrupt:
            self.write("")
            return Turn("quit", ask.given)
        if not self.live:
            self.write(typed)
        return typed

    def _read_lines(self, ask: Ask) -> str | Turn:
        """The lines up to the full stop, or to an empty first line; none keep what is given.

        Only the first can be a turn, so that a text may hold any line.
        """
        typed: list[str] = []
        while True:
            line = self._read(ask)
            if line == END or (line == "" and not typed and (ask.given or not ask.required)):
                break
            if isinstance(line, Turn):
                return replace(line, so_far="\n".join(typed) or ask.given)
            if not typed and _alone(line, ask):
                return line
            typed.append(line)
            ask.keep("\n".join(typed))
        return "\n".join(typed)

    def _goes_on(self) -> bool:
        try:
            self.read("Press Enter for more ")
        except KeyboardInterrupt:
            self.write("")
            return False
        return True


def _now(given: str, ask: Ask) -> Iterator[str]:
    """What stands there so far, and how it is kept or taken out."""
    if given:
        out = "" if ask.required or ask.options else f", {OUT} takes it out"
        first, *rest = given.split("\n")
        yield from ("Now:", *(f"  {line}" for line in (first, *rest))) if rest else (f"Now: {first}",)
        yield f"(Enter keeps it{out})"


def _text(typed: str, ask: Ask) -> str | Turn:
    """The text that `typed` means; nothing typed keeps what is given. Raises `NotMeant`."""
    if typed.strip() == OUT and not ask.required:
        return ""
    words = typed if typed.strip() else put_back(text_given(ask), ask.turns)
    if wrong := problem(words, ask):
        raise NotMeant(wrong)
    return taken(words, ask, text_given(ask))


def _alone(line: str, ask: Ask) -> bool:
    """Whether a first line is all there is: a turn, or nothing where something is given, or the sign to take it out."""
    keeps = not line.strip() and bool(ask.given)
    return bool(way_of(line, ask.turns)) or keeps or (line.strip() == OUT and not ask.required)
