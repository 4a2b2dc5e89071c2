"""What every screen of the wizard shares: the answers, the terminal, the library; and how a change is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from compose.answers.keeper import PLAIN, Keeper, Note
from compose.answers.merge import Clash, Side
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
                self.keeper.save(changes, note)
                return
            except (OutputError, CompactError) as error:
                if not self._again(error, changes):
                    raise

    def _again(self, error: CompactError, changes: Mapping[str, Plain]) -> bool:
        said = [f"  {ident}: {value}" for ident, value in changes.items()]
        ask = Ask(
            "Try to save it again?",
            above=("This could not be saved:", *said, *str(error).split("\n")),
            options=(Option("again", "Try again"), Option("give up", "Stop here, without it")),
            turns=frozenset(),
        )
        return self.prompter.one(ask) == "again"

    def settle(self, clash: Clash) -> Side:
        """Ask which of two values goes."""
        ask = Ask(
            f"Somebody else changed {self.called(clash.key)} at the same time. Which goes?",
            hint="The other stays on record in decisions.jsonl.",
            options=(
                Option("theirs", f"Theirs: {said(clash.theirs)}"),
                Option("mine", f"Yours: {said(clash.mine)}"),
            ),
            given="theirs",
            turns=frozenset(),
        )
        return "mine" if self.prompter.one(ask) == "mine" else "theirs"

    def called(self, key: Key) -> str:
        """What a person would call the answer at `key`."""
        question = self.questionnaire.by_id[str(key[0])]
        names = [question.label, *map(str, key[1:2])]
        return ", ".join([*names, *(question.part(str(part)).label for part in key[2:])])

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
