"""A room without a terminal: a small folder, and a prompter that answers from a list and records what it was asked."""

import datetime as dt
from collections import deque
from dataclasses import dataclass, field

from compose.answers.keeper import Keeper
from compose.questionnaire import load as questionnaires
from compose.wizard.commands import problem
from compose.wizard.prompter import Ask, Turn
from compose.wizard.room import Room
from tests.helpers import small_folder

TODAY = dt.date(2026, 11, 22)


@dataclass(frozen=True)
class Refused:
    """A text that the question should refuse; the next reply answers the same question."""

    text: str


@dataclass
class Script:
    """A prompter whose person has made up their mind: each question is answered with the next reply.

    A reply is an answer, a `Turn`, `Refused`, or a function that takes the `Ask` and gives one of these. Of an option,
    the key is the answer. No reply may be one that a real prompter would not give.
    """

    replies: deque
    asked: list[Ask] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def show(self, lines):
        self.shown += lines

    def line(self, ask):
        return self._typed(ask)

    def lines(self, ask):
        return self._typed(ask)

    def one(self, ask):
        reply = self._next(ask)
        return reply if isinstance(reply, Turn) else _key(ask, reply)

    def some(self, ask):
        reply = self._next(ask)
        if isinstance(reply, Turn):
            return reply
        assert reply or not ask.required, f"nothing is ticked, and '{ask.question}' needs an answer"
        ticked = {_key(ask, key) for key in reply}
        return tuple(option.key for option in ask.options if option.key in ticked)

    # -- what a test looks at ------------------------------------------------------------------------------------------

    @property
    def questions(self):
        """The questions that were asked, in order."""
        return [ask.question for ask in self.asked]

    @property
    def words(self):
        """All that was shown, as one text."""
        return "\n".join(self.shown)

    # -- answering -----------------------------------------------------------------------------------------------------

    def _next(self, ask):
        self.asked.append(ask)
        assert self.replies, f"nobody answers: {ask.question}"
        reply = self.replies.popleft()
        reply = reply(ask) if callable(reply) else reply
        if isinstance(reply, Turn):  # ctrl-C is always there
            assert reply.way in ask.turns or reply.way == "quit", f"'{ask.question}' does not let one turn {reply.way}"
        return reply

    def _typed(self, ask):
        reply = self._next(ask)
        while isinstance(reply, Refused):
            assert problem(reply.text, ask), f"'{ask.question}' takes {reply.text!r}"
            reply = self._next(ask)
        if not isinstance(reply, Turn):
            assert not (wrong := problem(reply, ask)), f"'{ask.question}' refuses {reply!r}: {wrong}"
        return reply


def _key(ask, reply):
    keys = [option.key for option in ask.options]
    assert reply in keys, f"'{ask.question}' has no option {reply!r}, but {keys}"
    return reply


def room_of(home, replies=(), files=None, **sections):
    """A room over the small folder at `home`, made if it is not there, in which `replies` answer.

    `files` and `sections` go to `helpers.small_folder`. The clock begins at noon and is a second later each time.
    """
    if not (home / "compact.yaml").exists():
        small_folder(home, files, **sections)
    noon = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    clock = (noon + dt.timedelta(seconds=count) for count in range(100_000))
    keeper = Keeper(home, questionnaires.standard(), "Ann", lambda: next(clock))
    return Room(home, keeper, Script(deque(replies)), TODAY)


def option(ask, key):
    """The option of `ask` that is called `key`."""
    return next(option for option in ask.options if option.key == key)


def noted(room):
    """What stands in the log: what was done, and to what."""
    return [(decision.what, decision.key) for decision in room.keeper.log.decisions]
