"""What was uncertain when an earlier Compact was read: asked once, and kept with it."""

from __future__ import annotations

from collections.abc import Sequence

from compose import previous
from compose.errors import CompactError
from compose.intake.structure import Doubt
from compose.previous import Earlier
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.turning import Went, stop


def settle(room: Room, earlier: Earlier, where: str) -> None:
    """Ask what nobody has settled yet, forwards or back, until either end. Each answer is kept at once.

    Raises `Stopped` or `ToSections` where the person wants to leave.
    """
    doubts, at = earlier.doubts, 0
    while 0 <= at < len(doubts):
        went = _asked(room, earlier, doubts[at], f"{where} · {at + 1} of {len(doubts)}")
        at += 1 if went == "next" else -1


def _asked(room: Room, earlier: Earlier, doubt: Doubt, where: str) -> Went:
    while True:
        match reply := _put(room, doubt, where):
            case Turn(way="back"):
                return "back"
            case Turn(way="later"):
                return "next"
            case Turn(way="help"):
                room.show([*_about(earlier, doubt)])
            case Turn():
                stop(room)
            case str() if _kept(room, earlier, doubt, reply):
                return "next"


def _put(room: Room, doubt: Doubt, where: str) -> str | Turn:
    ask = Ask(
        doubt.what,
        where=where,
        above=tuple(_above(doubt)),
        options=() if doubt.kind == "number" else tuple(Option(key, label) for key, label in doubt.options.items()),
        given=doubt.guess,
    )
    return room.prompter.line(ask) if doubt.kind == "number" else room.prompter.one(ask)


def _above(doubt: Doubt) -> Sequence[str]:
    """What stands there in the earlier Compact, and how much of it hangs on the answer."""
    more = len(doubt.covers)
    return (f"It says: {doubt.says}", *([f"The answer settles {more} places that are alike."] if more > 1 else []))


def _about(earlier: Earlier, doubt: Doubt) -> Sequence[str]:
    taken = doubt.options.get(doubt.guess, doubt.guess) or "nothing"
    return ("", f"The program was not certain, and has taken: {taken}.", f"The whole text is in {earlier.path.name}.")


def _kept(room: Room, earlier: Earlier, doubt: Doubt, answer: str) -> bool:
    """Whether the answer could be kept; where it could not, that is told."""
    try:
        previous.settle(earlier, {doubt.id: answer})
        return True
    except CompactError as error:
        room.show(["", *str(error).split("\n")])
        return False
