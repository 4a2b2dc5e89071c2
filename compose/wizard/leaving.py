"""Before people leave: what the draft will contain, what is open, and who is missing at the table."""

from __future__ import annotations

from collections.abc import Iterator

from compose import paths
from compose.answers.model import Open
from compose.document import show
from compose.errors import CompactError
from compose.plan import membership
from compose.questionnaire import progress
from compose.questionnaire.journey import open_points
from compose.wizard import confirm
from compose.wizard.room import Room

MOST = 6
"""Open points that are listed before the rest is only counted: all that is said should fit into a small window."""


def summary(room: Room) -> Iterator[str]:
    """What a group wants to know when it goes home."""
    yield from ("", *_content(room))
    yield from _open(room)
    yield from _again(room)
    yield from _missing(room)
    home = paths.quoted(room.home)
    yield from ("", "All your answers are saved. Next:")
    yield f"  local-compact ask {home}          to go on"
    yield f"  local-compact build {home}        the draft in Word, PDF and HTML"
    yield f"  local-compact worksheet {home}    the questions on paper, to take home"


def _content(room: Room) -> Iterator[str]:
    try:
        chosen = room.selection().chosen
    except CompactError as error:
        yield from str(error).split("\n")
        return
    commitments = {clause.id for clause in room.library.commitments}
    count = sum(one.clause.id in commitments for one in chosen)
    parts = {one.part for one in chosen}
    named = room.questionnaire.by_id["codes"].options
    codes = [named[part.code] for part in room.library.parts if part.code and part.id in parts]
    annexes = f", and these codes of practice: {show.together(codes)}" if codes else ""
    yield f"The draft so far has {len(chosen)} clauses in {len(parts)} parts, {count} of them commitments{annexes}."
    left_out = room.route.effective["left_out"]
    if left_out and not isinstance(left_out, Open):
        yield f"Left out by you: {len(left_out)}."


def _open(room: Room) -> Iterator[str]:
    waiting = progress.to_ask(room.route)
    if waiting:
        total = len(progress.on_route(room.route))
        yield f"{len(waiting)} of {total} questions are still to be asked. Until then the usual answers are in force."
    points = list(open_points(room.route))
    if not points:
        yield from ("", "Nothing is missing or to be agreed.")
        return
    yield from ("", f"Missing, or to be agreed ({len(points)}):")
    yield from (f"  - {point.label}: {point.state.why}" for point in points[:MOST])
    if len(points) > MOST:
        yield f"  - and {len(points) - MOST} more: local-compact status {paths.quoted(room.home)}"


def _again(room: Room) -> Iterator[str]:
    count = len(confirm.points(room))
    if count:
        told = "1 answer of the last agreement is" if count == 1 else f"{count} answers of the last agreement are"
        yield from ("", f"{told} to be confirmed again. The list of sections shows where.")


def _missing(room: Room) -> Iterator[str]:
    partners = room.route.effective["partners"]
    if not partners or isinstance(partners, Open):
        return
    seats = membership.standard()
    wanted = [seat.label for seat in membership.missing(seats, partners)]
    filled = membership.filled(seats, partners)
    helpful = [seat.label for seat in seats if seat.optional and not filled[seat.id]]
    if wanted:
        yield from ("", f"Not at the table so far, though an effective group has them: {_listed(wanted)}.")
    if helpful:
        yield f"Some groups also have: {_listed(helpful)}."


def _listed(labels: list[str]) -> str:
    return "; ".join(f"{label[:1].lower()}{label[1:]}" for label in labels)
