"""The earlier Compact, promise by promise: what was uncertain is settled, and what becomes of each is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from compose import previous
from compose.wizard import earlier_do, earlier_doubts, earlier_promise
from compose.wizard.earlier_view import Promise, View, seen
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_look import NotShown, looked
from compose.wizard.turning import CHOICE, choose, stop

NAME = "The earlier Compact"
DOUBTS, SURE, WALK, ON = "(doubts)", "(sure)", "(walk)", "(on)"
"""Keys of what can be done; brackets, so that no part is called so."""


def option(room: Room, key: str) -> Option | None:
    """How it stands in the list of sections; `None` where no earlier Compact was imported."""
    if not any((room.home / previous.FOLDER).glob(f"*/{previous.RECORD}")):
        return None
    return Option(key, NAME, "What becomes of each of its promises, and what was uncertain when it was read.")


def earlier(room: Room) -> None:
    """Show the earlier Compact until the person has done. Raises `Stopped` or `ToSections`."""
    try:
        at, view = "", looked(room, partial(seen, room))
        while view and at != ON:
            at = _overview(room, view, at)
            view = looked(room, partial(seen, room, view))
    except NotShown:
        return


def _overview(room: Room, view: View, at: str) -> str:
    """Ask what to look at, and do it; what was chosen."""
    match reply := room.prompter.one(_put(room, view, at)):
        case "(on)" | Turn(way="back"):
            return ON
        case "(doubts)":
            earlier_doubts.settle(room, view.earlier, NAME)
        case "(sure)":
            _take_sure(room, view)
        case "(walk)":
            _walk(room, view, [promise.passage.id for promise in view.promises], NAME)
        case Turn(way="help"):
            room.show([*_ABOUT])
        case Turn():
            stop(room)
        case str():
            part = view.parts[int(reply)]
            _walk(room, view, [promise.passage.id for promise in view.of(part)], f"{NAME} · {part}")
    return reply if isinstance(reply, str) else at


_ABOUT = (
    "",
    "Here you decide, promise by promise, what becomes of the agreement that you renew. A promise can be kept in its",
    "own words, put in the library's, brought together with the library's, or dropped with a reason.",
    "Whoever asks later what became of it finds your reason. What you decide is saved at once.",
)


def _put(room: Room, view: View, at: str) -> Ask:
    return Ask(
        "What do you want to look at?",
        where=f"{NAME}: {view.earlier.document.title}",
        options=tuple(_options(room, view)),
        given=at or next(_to_do(view)),
        turns=CHOICE | {"help"},
    )


def _to_do(view: View) -> Iterator[str]:
    """What is to be done, the first first."""
    yield from [DOUBTS] if view.earlier.doubts else []
    yield from [WALK] if view.open(view.promises) else []
    yield ON


def _options(room: Room, view: View) -> Iterator[Option]:
    if view.earlier.doubts:
        yield Option(DOUBTS, f"Settle what was uncertain ({len(view.earlier.doubts)})")
    if sure := earlier_do.surely_the_same(room, view.promises):
        yield Option(SURE, f"Take the library's wording for all that surely say the same ({len(sure)})")
    if view.promises:
        yield Option(WALK, f"Go through its commitments one after another ({_count(view, view.promises)})")
    width = max(map(len, view.parts), default=0)
    for place, part in enumerate(view.parts):
        label = f"{part or 'Before the first part':<{width}}  {_count(view, view.of(part))}"
        yield Option(str(place), label, head="" if place else "Part by part")
    yield Option(ON, "Done, back to the sections", head="And then")


def _take_sure(room: Room, view: View) -> None:
    """Take the library's wording for all that surely say the same, if the person likes the list."""
    sure = earlier_do.surely_the_same(room, view.promises)
    listed = (f"  {earlier_promise.begun(one)} → {one.clause.title}" for one in sure if one.clause)
    above = ("These say surely the same as a clause of the library that is in your draft:", *listed)
    options = (
        Option("yes", "Take the library's wording for all of them", "Each can be decided otherwise afterwards."),
        Option("no", "Go through them one by one"),
    )
    if choose(room, Ask("Take them all?", where=NAME, above=above, options=options, turns=CHOICE)) == "yes":
        taken = sum(bool(earlier_do.take_library(room, one, NAME)) for one in sure)
        room.show(["", f"The library's wording takes the place of {taken}."])


def _count(view: View, promises: Sequence[Promise]) -> str:
    left = len(view.open(promises))
    return f"{len(promises)}, {f'{left} to decide' if left else 'all decided'}"


def _walk(room: Room, view: View, idents: Sequence[str], where: str) -> None:
    """Go through promises from the first that is to be decided, forwards or back, until either end."""
    left = {promise.passage.id for promise in view.open(view.promises)}
    at = next((place for place, ident in enumerate(idents) if ident in left), 0)
    while 0 <= at < len(idents):
        went = earlier_promise.promise(room, view, idents[at], f"{where} · {at + 1} of {len(idents)}")
        at += 1 if went == "next" else -1
