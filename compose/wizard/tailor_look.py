"""Looking at the commitments where somebody may break a file of the folder at the same time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from compose.errors import CompactError
from compose.wizard.prompter import Ask, Option
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, Went, choose

_Seen = TypeVar("_Seen")


class NotShown(Exception):  # noqa: N818 - not an error: the person leaves the commitments as they are
    """The commitments cannot be shown, and the person goes elsewhere without."""

    def __init__(self, went: Went) -> None:
        super().__init__()
        self.went = went


def looked(room: Room, look: Callable[[], _Seen]) -> _Seen:
    """What `look` finds; where it cannot look, as soon as somebody has put right what is wrong in the files.

    Raises `NotShown` where the person goes on without, or back; and `Stopped` or `ToSections`.
    """
    while True:
        try:
            return look()
        except CompactError as error:
            _wait(room, error)


def _wait(room: Room, error: CompactError) -> None:
    """Wait until it is put right, and see what stands in the folder then."""
    options = (Option("again", "Look again: it is put right"), Option("on", "Go on without"))
    above = ("The commitments cannot be shown just now:", *str(error).split("\n"))
    reply = choose(room, Ask("What do you want to do?", above=above, options=options, turns=CHOICE))
    room.forget_library()
    if reply != "again":
        raise NotShown("next" if reply else "back")
    room.see()
