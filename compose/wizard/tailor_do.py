"""What can be done with a commitment besides rewording it: each function asks what it must, saves, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from compose import files
from compose.answers.model import Open
from compose.document import show
from compose.errors import CompactError, OutputError
from compose.library.about import fields, limits, numbers
from compose.library.overlay import FOLDER
from compose.library.updates import SET_ASIDE
from compose.questionnaire.model import Question
from compose.wizard import explain
from compose.wizard import tailor_view as view
from compose.wizard.asking import Matter, ask, stop
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_view import Item
from compose.wizard.tailor_why import Why, note, why

OWN = "own words"
"""How the log calls a group's own wording."""


def choose(room: Room, item: Item, position: str, where: str) -> str:
    """Take the wording of `position`, with the reason; what was done, or nothing where the person goes back."""
    former = str((view.row(room, "positions", item.clause.id) or {}).get("reason") or "")
    said = _why(room, "positions", item, former, where)
    if said is None:
        return ""
    fresh = {"clause": item.clause.id, "position": position, **({"reason": said.reason} if said.reason else {})}
    _save(room, "positions", item, None if position == "standard" else fresh, said, "wording chosen")
    told = ", ".join(_numbers(room, item, position))
    return f"The {position} wording is taken{f', with: {told}' if told else ''}."


def leave_out(room: Room, item: Item, key: str, where: str) -> str:
    """Leave the clause out, with the reason; a choice of wording, which would be without effect, goes with it."""
    choice = view.row(room, "positions", item.clause.id)
    if choice:
        room.show(["", f"The choice of the {choice.get('position')} wording is taken out with it."])
    said = _why(room, "left_out", item, item.why if item.out else "", where)
    if said is None:
        return ""
    _save(room, "left_out", item, {"clause": item.clause.id, "reason": said.reason}, said, "left out")
    if choice:
        take_out_choice(room, item, Why("The commitment is left out", said.agreed_by))
    return f"{item.clause.title} is left out."


def bring_back(room: Room, item: Item, key: str, where: str) -> str:
    """Bring the clause back into the draft."""
    _save(room, "left_out", item, None, Why("", ""), "brought back")
    without = next((one for one in room.selection().left_out if one.clause.id == item.clause.id), None)
    if without:
        return f"It is no longer left out by you, but not in the draft either: {without.reason.rstrip('.')}."
    return f"{item.clause.title} is back in."


def take_out_choice(room: Room, item: Item, said: Why) -> None:
    """Take out the choice of a wording, where there is one: it is without effect."""
    if view.row(room, "positions", item.clause.id):
        _save(room, "positions", item, None, said, None)


def _why(room: Room, ident: str, item: Item, former: str, where: str) -> Why | None:
    question = room.questionnaire.by_id[ident].part("reason")
    return why(room, question, (ident, item.clause.id, "reason"), former, where)
