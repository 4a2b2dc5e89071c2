"""Where a person goes instead of answering: away for today, to the list of sections, or back."""

from __future__ import annotations

from typing import Literal

from compose.wizard.prompter import Ask, Option, Turn, Way
from compose.wizard.room import Room, Stopped

Went = Literal["next", "back"]
"""How a person leaves a screen."""
CHOICE: frozenset[Way] = frozenset(("back", "quit"))
"""Turns where a person only has to choose."""


class ToSections(Exception):  # noqa: N818 - not an error: the person wants to be elsewhere
    """The person wants the list of sections."""


def stop(room: Room) -> None:
    """Ask where the person wants to go. Raises `Stopped` or `ToSections`, or returns to go on."""
    options = (
        Option("stop", "Stop here for today. Everything is saved"),
        Option("sections", "Go to the list of sections"),
        Option("on", "Go on where I was"),
    )
    reply = room.prompter.one(Ask("What next?", options=options, turns=CHOICE))
    if reply == "sections":
        raise ToSections
    if reply == "stop" or (isinstance(reply, Turn) and reply.way == "quit"):
        raise Stopped


def choose(room: Room, ask: Ask) -> str:
    """The option that is chosen; nothing where the person would rather go back. Raises as `stop` does."""
    while isinstance(reply := room.prompter.one(ask), Turn):
        if reply.way == "back":
            return ""
        stop(room)
    return reply
