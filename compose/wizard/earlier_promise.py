"""One promise of the earlier Compact: what it says, what matches it, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from compose.document.preview import preview
from compose.fitting import short
from compose.library.about import VOICES, about
from compose.matching.model import IN_WORDS
from compose.wizard import earlier_do
from compose.wizard.earlier_view import Promise, View, seen
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_look import looked
from compose.wizard.turning import Went, stop

GO_ON = "(on)"


def promise(room: Room, view: View, ident: str, where: str) -> Went:
    """Show the promise `ident` of what was seen in `view` until the person goes on or back.

    Raises `Stopped` or `ToSections` where the person wants to leave, and `NotShown` as `looked` does.
    """
    while found := _found(room, view, ident):
        reply = room.prompter.one(_put(room, found, where))
        match reply:
            case "(on)" | Turn(way="later"):
                return "next"
            case Turn(way="back"):
                return "back"
            case Turn(way="help"):
                room.show([*_about(room, found)])
            case Turn():
                stop(room)
            case str() if said := _DOES[reply](room, found, where):
                room.show(["", said])
                if reply in _LAST:
                    return "next"
    return "next"


_DOES: Mapping[str, Callable[[Room, Promise, str], str]] = {
    "library": earlier_do.take_library,
    "keep": earlier_do.keep,
    "merge": earlier_do.merge,
    "drop": earlier_do.drop,
    "other": earlier_do.match_other,
}
"""What each option does; it returns what was done in a line, or nothing where nothing was."""
_LAST = frozenset(("library", "keep", "merge", "drop"))
"""What settles the promise, so that the next one comes."""


def _found(room: Room, before: View, ident: str) -> Promise | None:
    view = looked(room, lambda: seen(room, before))
    return next((one for one in view.promises if one.passage.id == ident), None) if view else None


# -- what is shown -----------------------------------------------------------------------------------------------------


def _put(room: Room, found: Promise, where: str) -> Ask:
    return Ask(
        f"What becomes of {called(found)}?",
        where=where,
        above=tuple(_above(room, found)),
        options=tuple(_options(found)),
        given=_given(found),
    )


def called(found: Promise) -> str:
    """A promise as a person would name it: by its number, or its first words."""
    return found.passage.number or f"'{_first_words(found)}'"


def begun(found: Promise) -> str:
    """A promise by its number and its first words."""
    return f"{found.passage.number} {_first_words(found)}".strip()


def _first_words(found: Promise) -> str:
    return short(found.passage.title or found.passage.text.split("\n")[0], _SHORT)


_SHORT = 48
"""Letters of a promise that are enough to know it by."""


def _above(room: Room, found: Promise) -> Iterator[str]:
    passage, clause = found.passage, found.clause
    by = f", undertaken by {VOICES[passage.voice]}" if passage.voice else ""
    yield f"The earlier Compact says{f' ({passage.number})' if passage.number else ''}{by}:"
    yield from (f"  {line}" for line in passage.text.split("\n"))
    if clause is None:
        yield "Nothing in the library says the same."
        return
    yield f"{_matched(found)} '{clause.title}':"
    chosen = looked(room, room.selection).chosen
    position = next((one.position for one in chosen if one.clause.id == clause.id), None)
    yield from (f"  {line}" for line in preview(clause.wording[position or "standard"], room.route))
    if position is None:
        yield "It is not in your draft."


def _matched(found: Promise) -> str:
    if found.matched.settled:
        return "You have matched it with"
    proposal = found.matched.proposal
    return f"In the library {IN_WORDS[proposal.band]} the same ({proposal.why.rstrip('.')}):"


def _options(found: Promise) -> Iterator[Option]:
    clause = found.clause
    if found.decided:
        yield Option(GO_ON, f"Go on: {_DECIDED[found.decision]}")
    if clause:
        yield Option("library", "Take the library's wording", "What it said before is on record with the earlier file.")
    yield Option("keep", "Keep it in its own words", "As wording of your own; you see first how it will read.")
    if clause:
        yield Option("merge", "Bring the two together", "You write on from both, one below the other.")
    yield Option("drop", "Drop it", "You are asked for the reason.")
    yield Option("other", "Match it with another clause" if clause else "Match it with a clause")
    if not found.decided:
        yield Option(GO_ON, "Decide later")


_DECIDED = {
    "library": "the library's wording takes its place",
    "keep": "it is kept in its own words",
    "merge": "it is brought together with the library's",
    "drop": "it is dropped",
}


def _given(found: Promise) -> str:
    if found.decided:
        return GO_ON
    return "library" if found.clause and (found.matched.settled or found.surely_the_same) else GO_ON


def _about(room: Room, found: Promise) -> Iterator[str]:
    """What stands behind the decision of before, and the clause."""
    settled = found.matched.settled
    if settled and settled.why:
        yield from ("", f"Decided by {settled.by or 'somebody'}: {settled.why}")
    if found.clause:
        yield from ("", f"About '{found.clause.title}' in the library:")
        yield from about(found.clause, tuple(found.clause.wording), room.route)
    else:
        yield from ("", "Promises that the library does not have can be kept in their own words.")
