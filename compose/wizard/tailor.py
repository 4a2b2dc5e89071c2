"""Tailoring: the commitments of the draft by part, and a walk through them; the place of two tables of clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.document import walk as words
from compose.library.about import VOICES
from compose.library.select import ABOUT_CLAUSES
from compose.wizard import tailor_clause
from compose.wizard import tailor_view as view
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_look import NotShown, looked
from compose.wizard.tailor_view import Group, Item, Seen
from compose.wizard.turning import CHOICE, Went, stop

ON, CHOICES, WALK = "(on)", "(choices)", "(walk)"
"""Keys of what can be done; brackets, so that no part or clause is called so."""


def tailor(room: Room, where: str) -> Went:
    """Show the parts that hold commitments until the group goes on or back.

    Raises `Stopped` or `ToSections` where the person wants to leave.
    """
    try:
        went = _tailored(room, where)
    except NotShown as without:
        went = without.went
    if went == "next":
        _note_as_asked(room)
    return went


def _tailored(room: Room, where: str) -> Went:
    at = ""
    while True:
        groups = _groups(room)
        match reply := room.prompter.one(_overview(groups, _seen(room), where, at)):
            case "(on)":
                return "next"
            case "(choices)":
                _walk(room, _with_choice(groups), where)
                at = ""
            case Turn(way="back"):
                return "back"
            case Turn(way="help"):
                room.show([*_ABOUT])
            case Turn():
                stop(room)
            case str():
                _part(room, at := reply, where)


def _groups(room: Room) -> tuple[Group, ...]:
    return looked(room, lambda: view.groups(room))


def _seen(room: Room) -> Seen:
    return view.seen(room.keeper.log.decisions)


def _note_as_asked(room: Room) -> None:
    """Note of both questions that they were asked, so that they are not asked again."""
    room.save({ident: None for ident in ABOUT_CLAUSES if ident not in room.keeper.answers.typed})


# -- the parts ---------------------------------------------------------------------------------------------------------


def _overview(groups: Sequence[Group], seen: Seen, where: str, at: str) -> Ask:
    offering = _with_choice(groups)
    fresh = [item for item in offering if item.clause.id not in seen.looked_at]
    all_of_them = Option(CHOICES, f"Walk through all that offer a choice ({_count(offering, fresh)})", _CHOICE)
    options = (*([all_of_them] if offering else []), *_parts(groups, seen), Option(ON, "Go on", head="And then"))
    return Ask(
        "Which commitments do you want to look at?",
        where=where,
        hint="Unless you decide otherwise, all of them are in your Compact.",
        options=options,
        given=at or (CHOICES if fresh else ON),
        turns=CHOICE | {"help"},
    )


def _count(offering: Sequence[Item], fresh: Sequence[Item]) -> str:
    left = f"{len(fresh)} not looked at yet" if fresh else "all looked at"
    return f"{len(offering)}, {left}"


def _parts(groups: Sequence[Group], seen: Seen) -> Iterator[Option]:
    width = max((len(group.title) for group in groups), default=0)
    for count, group in enumerate(groups):
        label = f"{group.title:<{width}}  {view.counted(group.items, seen)}"
        yield Option(group.part.id, label, words.text(group.part.aim), head="" if count else "Part by part")


_CHOICE = "For these there are a stronger and a lighter wording beside the standard one."
_ABOUT = (
    "",
    "Every commitment is in your Compact as it stands, unless you decide otherwise.",
    "You can take a stronger or a lighter wording where there is one, change a number, put a commitment in your own",
    "words, or leave it out. The reason is kept with it: whoever renews the agreement will want to know.",
    "You need not look at all of them today. What you do is saved at once.",
)


def _with_choice(groups: Sequence[Group]) -> tuple[Item, ...]:
    return tuple(item for group in groups for item in group.items if item.offers)


# -- one part ----------------------------------------------------------------------------------------------------------


def _part(room: Room, ident: str, where: str) -> None:
    """Show the commitments of a part until the person has done."""
    at = WALK
    while group := next((one for one in _groups(room) if one.part.id == ident), None):
        here = f"{where} · {group.title}"
        reply = room.prompter.one(_list(group, _seen(room), here, at))
        match reply:
            case "(on)" | Turn(way="back"):
                return
            case "(walk)":
                _walk(room, group.items, here)
                at = ON
            case Turn():
                stop(room)
            case str():
                tailor_clause.commitment(room, at := reply, here)


def _list(group: Group, seen: Seen, where: str, at: str) -> Ask:
    aim = (words.text(group.part.aim),) if group.part.aim else ()
    return Ask(
        f"{group.title}: which one?",
        where=where,
        above=aim,
        options=(
            Option(WALK, "Walk through them one after another"),
            *_rows(group, seen),
            Option(ON, "Done, back to the parts", head="And then"),
        ),
        given=at,
        turns=CHOICE,
    )


def _rows(group: Group, seen: Seen) -> Iterator[Option]:
    width = max(len(item.name) for item in group.items)
    voice = ""
    for item in group.items:
        by = item.clause.undertaken_by
        head = f"Undertaken by {VOICES[by]}" if by != voice and group.part.commitments else ""
        told = ", ".join((*view.marks(item), *_progress(item, seen)))
        yield Option(item.clause.id, f"{item.name:<{width}}  {told}".rstrip(), head=head)
        voice = by


def _progress(item: Item, seen: Seen) -> Iterator[str]:
    if item.clause.id in seen.looked_at:
        yield "looked at"
    if item.clause.id in seen.again:
        yield "to be looked at again"


# -- the walk ----------------------------------------------------------------------------------------------------------


def _walk(room: Room, items: Sequence[Item], where: str) -> None:
    """Go through `items` from the first that was not looked at, forwards or back, until either end."""
    looked_at = _seen(room).looked_at
    at = next((place for place, item in enumerate(items) if item.clause.id not in looked_at), 0)
    went: Went = "next"
    while 0 <= at < len(items):
        # One that has left the draft meanwhile is passed over, whichever way the walk goes.
        went = tailor_clause.commitment(room, items[at].clause.id, f"{where} · {at + 1} of {len(items)}") or went
        at += 1 if went == "next" else -1
