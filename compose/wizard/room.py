"""What every screen of the wizard shares: the answers, the terminal, the library; and how a change is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from compose.answers import kinds
from compose.answers.decisions import Decision
from compose.answers.keeper import PLAIN, Keeper, Note, NotNotedError
from compose.answers.merge import Clash, Side
from compose.document import show
from compose.errors import CompactError, OutputError
from compose.library import load as libraries
from compose.library import overlay
from compose.library.model import Library
from compose.library.select import Selection, select
from compose.questionnaire.journey import Journey, journey
from compose.questionnaire.model import Questionnaire
from compose.wizard.half_typed import HalfTyped
from compose.wizard.prompter import Ask, Option, Prompter
from compose.yamlio import Key, Plain


class Stopped(Exception):  # noqa: N818 - not an error: the person has had enough for today
    """The person leaves. All that was answered is saved."""


@dataclass
class Room:
    """The writers' group's room: what stands in the folder, and the screen that all look at."""

    home: Path
    keeper: Keeper
    prompter: Prompter
    today: dt.date
    half_typed: HalfTyped = field(init=False)
    """What a person had typed when going elsewhere, by the way to the answer: put back when they return."""
    _route: Journey | None = None
    _library: Future[Library] | None = None

    def __post_init__(self) -> None:
        self.keeper.settle = self.settle
        self.half_typed = HalfTyped(self.home, self.keeper.who)

    @property
    def questionnaire(self) -> Questionnaire:
        """The questions."""
        return self.keeper.questionnaire

    @property
    def route(self) -> Journey:
        """The route that the present answers make."""
        if self._route is None or self._route.answers is not self.keeper.answers:
            self._route = journey(self.questionnaire, self.keeper.answers)
        return self._route

    # -- the library -------------------------------------------------------------------------------------------------

    def fetch_library(self) -> None:
        """Begin to load the library while the person reads the first question."""
        pool = ThreadPoolExecutor(max_workers=1)
        self._library = pool.submit(_library, self.home, self.questionnaire)
        pool.shutdown(wait=False)

    def forget_library(self) -> None:
        """Load it afresh when it is next asked for: its local wording has changed."""
        self._library = None

    @property
    def library(self) -> Library:
        """The clause library with the group's own wording. Raises `InputError` where that cannot be used."""
        if self._library is None:
            self.fetch_library()
        assert self._library
        return self._library.result()

    def selection(self) -> Selection:
        """What the draft has of the library by the present answers. Raises `InputError`."""
        return select(self.library, self.route)

    # -- saving ------------------------------------------------------------------------------------------------------

    def save(self, changes: Mapping[str, Plain], note: Note = PLAIN) -> None:
        """Save `changes` at once; where that fails, say why and try again for as long as the person likes.

        Raises the error where the person gives up; what could not be saved is on the screen.
        """
        while True:
            try:
                self.keeper.write(changes, note)
                break
            except NotNotedError as error:
                self.show(["", *str(error).split("\n"), "It is noted with your next answer, if it can be by then."])
                break
            except CompactError as error:
                lost = [f"  {self.called((ident,))}: {said(value)}" for ident, value in changes.items()]
                if not self._again("Try to save it again?", ["This could not be saved:", *lost], error):
                    raise
        self.see()

    def note(self, found: Sequence[Decision]) -> None:
        """Add to the log; that it cannot be written is told, and stops nobody."""
        try:
            self.keeper.note(found)
        except OutputError as error:
            self.show(["", *str(error).split("\n")])

    def see(self) -> None:
        """See what stands in the folder now. Where it cannot be read, have it put right; raises `Stopped` if not."""
        while True:
            try:
                self.keeper.refresh()
                return
            except CompactError as error:
                if not self._again("Look again?", ["A file was changed, and cannot be used as it is:"], error):
                    raise Stopped from error

    def _again(self, question: str, above: Sequence[str], error: CompactError) -> bool:
        ask = Ask(
            question,
            above=(*above, *str(error).split("\n")),
            options=(Option("again", "Yes, it is put right"), Option("stop", "No, stop here for today")),
            turns=frozenset(),
        )
        return self.prompter.one(ask) == "again"

    def settle(self, clash: Clash) -> Side:
        """Ask which of two values goes."""
        ask = Ask(
            f"{self._who_else(clash)} changed {self.called(clash.key)} at the same time. Which goes?",
            hint="The other is kept on record.",
            options=(
                Option("theirs", f"Theirs: {self._words(clash.key, clash.theirs)}"),
                Option("mine", f"Yours: {self._words(clash.key, clash.mine)}"),
            ),
            given="theirs",
            turns=frozenset(),
        )
        return "mine" if self.prompter.one(ask) == "mine" else "theirs"

    def _who_else(self, clash: Clash) -> str:
        """Who saved the other value, if that is on record."""
        key = "/".join(map(str, clash.key))
        noted = (one.who for one in reversed(self.keeper.log.decisions) if (one.key, one.now) == (key, clash.theirs))
        return next(noted, "Somebody else")

    def called(self, key: Key) -> str:
        """What a person would call the answer at `key`."""
        question = self.questionnaire.by_id[str(key[0])]
        names = [question.label, *map(str, key[1:2])]
        return ", ".join([*names, *(question.part(str(part)).label for part in key[2:])])

    def _words(self, key: Key, value: Plain) -> str:
        """A value as a person would say it."""
        question = self.questionnaire.by_id[str(key[0])]
        asked = question.part(str(key[2])) if len(key) > 2 else question
        if len(key) == 2 or asked.kind == "repeat" or value is None or kinds.is_to_be_agreed(value):
            return said(value)
        return show.words(asked, kinds.read(asked, value))

    def show(self, lines: Iterator[str] | list[str]) -> None:
        """Print `lines`."""
        self.prompter.show(lines)


def _library(home: Path, questionnaire: Questionnaire) -> Library:
    return overlay.overlaid(libraries.standard(), home, questionnaire)


def said(value: Plain) -> str:
    """A value as it was typed, in a line."""
    match value:
        case None:
            return "not provided"
        case dict():
            return "; ".join(f"{name}: {said(one)}" for name, one in value.items())
        case list():
            return ", ".join(map(said, value)) or "none"
    return " ".join(value.split())
