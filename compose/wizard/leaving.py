"""Before people leave: what the draft will contain, what is open, and who is missing at the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from compose import paths
from compose.answers.model import Open
from compose.document import show, walk
from compose.errors import CompactError
from compose.plan import membership
from compose.questionnaire.journey import open_points
from compose.wizard.room import Room

MOST = 12
"""Open points that are listed before the rest is only counted."""


def summary(room: Room) -> Iterator[str]:
    """What a group wants to know when it goes home."""
    yield from ("", "The draft so far")
    yield from _content(room)
    yield from _open(room)
    yield from _missing(room)
    home = paths.quoted(room.home)
    yield from ("", "All your answers are saved. Next:")
    yield f"  local-compact build {home}        the draft in Word, PDF and HTML"
    yield f"  local-compact worksheet {home}    the questions on paper, to take home"
    yield f"  local-compact ask {home}          to go on"


def _content(room: Room) -> Iterator[str]:
    try:
        chosen = room.selection().chosen
    except CompactError as error:
        yield from str(error).split("\n")
        return
    titles = {part.id: walk.text(part.title) for part in room.library.parts}
    parts = Counter(one.part for one in chosen)
    yield f"It has {len(chosen)} clauses in {len(parts)} parts:"
    yield from (f"  - {titles[part]}: {count}" for part, count in parts.items())
    left_out = room.route.effective["left_out"]
    if left_out and not isinstance(left_out, Open):
        yield f"You left {len(left_out)} out."


def _open(room: Room) -> Iterator[str]:
    points = list(open_points(room.route))
    if not points:
        yield from ("", "Nothing is open.")
        return
    yield from ("", f"Still open ({len(points)}):")
    yield from (f"  - {point.label}: {point.state.why}" for point in points[:MOST])
    if len(points) > MOST:
        yield f"  - and {len(points) - MOST} more"


def _missing(room: Room) -> Iterator[str]:
    partners = room.route.effective["partners"]
    if not partners or isinstance(partners, Open):
        return
    seats = membership.standard()
    wanted = [seat.label for seat in membership.missing(seats, partners)]
    filled = membership.filled(seats, partners)
    helpful = [seat.label for seat in seats if seat.optional and not filled[seat.id]]
    if wanted:
        yield from ("", "An effective group has these at the table too; yours has not, so far:")
        yield from (f"  - {label}" for label in wanted)
    if helpful:
        yield from ("", f"Some groups also have: {show.together(helpful)}.")
