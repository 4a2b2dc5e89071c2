"""The insert about the group: which seats of an effective group stand empty."""

from __future__ import annotations

from compose.document.model import Blocks, Cell, Light, Paragraph, Table
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
