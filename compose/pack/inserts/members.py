"""Inserts about the group: which seats of an effective group stand empty, and who has answered the checklist how."""

from __future__ import annotations

from compose.document.model import Blocks, Cell, Column, Light, Paragraph, Table
from compose.inserts.context import cell, columns, text
from compose.pack.making.setting import Setting
from compose.plan import membership


def membership_gaps(setting: Setting, of: str) -> Blocks:
    """Every seat of an effective group, who fills it, and why an empty one matters."""
    seats, partners = membership.standard(), setting.entries("partners")
    filled = membership.filled(seats, partners)
    gaps = membership.missing(seats, partners)
    rows = tuple(_seat(seat, filled[seat.id]) for seat in seats)
    said = f"{len(gaps)} of {len(seats)} kinds of member are missing." if gaps else "No kind of member is missing."
    found = Table("The group beside an effective one", columns("Kind of member 6 | Who 6 | Why it matters 7"), rows)
    return (Paragraph(text(said)), found)


def _seat(seat: membership.Seat, names: tuple[str, ...]) -> tuple[Cell, ...]:
    if names:
        return (cell(seat.label), cell("\n".join(names)), cell(seat.why))
    light: Light = "not-started" if seat.optional else "amber"
    return (cell(seat.label), Cell(text("Nobody; the group may do without" if seat.optional else "Nobody yet"), light),
            cell(seat.why))  # fmt: skip


_STATES: dict[str, tuple[str, Light]] = {
    "doing": ("Yes", "green"),
    "dated": ("By {by}", "amber"),
    "open": ("No answer", "not-started"),
}
_WIDEST = 6
"""So many partners fit side by side."""


def checklist_matrix(setting: Setting, of: str) -> Blocks:
    """Who is where: tasks down, partners across, from the checklists that came back."""
    entries = setting.entries("returns")
    partners = list(dict.fromkeys(one["partner"] for one in entries))
    if not partners:
        return (Paragraph(text("No partner's checklist has come back yet.")),)
    chunks = [partners[at : at + _WIDEST] for at in range(0, len(partners), _WIDEST)]
    return tuple(_matrix(setting, chunk, len(chunks) > 1 and at) for at, chunk in enumerate(chunks, 1))


def _matrix(setting: Setting, partners: list[str], part: int) -> Table:
    answers = {(one["task"], one["partner"]): one for one in setting.entries("returns")}
    tasks = [
        task for task in dict.fromkeys(task for task, _ in answers) if any((task, who) in answers for who in partners)
    ]
    rows = tuple(
        (cell(setting.clause_named(task)), *(_state(answers.get((task, who))) for who in partners)) for task in tasks
    )
    caption = f"Who is where, part {part}" if part else "Who is where"
    return Table(caption, (Column("Task", 7), *(Column(who, 4) for who in partners)), rows)


def _state(one: object) -> Cell:
    if one is None:
        return Cell(text("Not asked"))
    entry: dict[str, object] = one  # type: ignore[assignment]
    words, light = _STATES.get(str(entry["state"]), ("No answer", "not-started"))
    by = entry["by"]
    return Cell(text(words.format(by=f"{by:%d.%m.%y}" if by else "a date to come")), light)
