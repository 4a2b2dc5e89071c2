"""Inserts about the partners: who they are, who sits on the group, who champions, what each finds hardest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from compose.document.model import Blocks, Cell, Gap, Inlines, Link, ListBlock, Paragraph, Text
from compose.inserts.context import Context, cell, table, text


def partners_table(context: Context) -> Blocks:
    """Every partner with its side and how it signs."""
    rows = [
        (
            cell(context.shown("partners.name", partner)),
            cell(context.shown("partners.sector", partner)),
            _signing(context, partner),
        )
        for partner in context.entries("partners")
    ]
    return (table("Partners", "Partner 5 | Side 4 | How it signs 4", rows),) if rows else _nobody("partners")


def _nobody(whom: str) -> Blocks:
    """What stands in the place of a list of partners while it is empty: an agreement without partners has a gap."""
    return (Paragraph((Gap("partners", whom),)),)


def _signing(context: Context, partner: Mapping[str, Any]) -> Cell:
    match partner["signs"]:
        case "itself":
            return cell("For itself")
        case "through-lead":
            return cell((*text("Through "), *context.shown("partners.lead", partner)))
        case "not-signing":
            return cell("Takes part, does not sign")
    return cell(context.shown("partners.signs", partner))


def group_members(context: Context) -> Blocks:
    """The organisations on the group, the chair's first."""
    members = [partner for partner in context.entries("partners") if partner["on_group"]]
    rows = [
        (
            cell(_member(context, member)),
            cell(context.shown("partners.sector", member)),
            cell(context.shown("partners.kind", member)),
        )
        for member in sorted(members, key=lambda member: not member["chairs"])
    ]
    name = context.shown("group_name")
    caption = name[0].text if name and isinstance(name[0], Text) else "Group"
    found = table(f"Members of the {caption}", "Organisation 5 | Side 4 | Kind 5", rows)
    return (found,) if rows else _nobody("members of the group")


def _member(context: Context, member: Mapping[str, Any]) -> Inlines:
    name = context.shown("partners.name", member)
    return (*name, Text(" (chair)")) if member["chairs"] else name


def champions(context: Context) -> Blocks:
    """Every champion that is named so far."""
    rows = [
        (cell(context.shown("partners.name", partner)), cell(context.shown("partners.champion", partner)))
        for partner in context.entries("partners")
        if partner["champion"] is not None
    ]
    return (table("Champions", "Organisation 5 | Champion 5", rows),) if rows else ()


def priorities(context: Context) -> Blocks:
    """What each partner finds hardest and most wants."""
    rows = [
        tuple(cell(context.shown(f"priorities.{field}", entry)) for field in ("partner", "hardest", "most_wanted"))
        for entry in context.entries("priorities")
    ]
    return (table("What partners told us", "Partner 3 | What it finds hardest 5 | What it most wants 5", rows),)


def contact(context: Context) -> Blocks:
    """Who answers questions, and how to reach that person."""
    email = context.route.effective["contact_email"]
    address = (Link(text(email), f"mailto:{email}"),) if isinstance(email, str) else context.shown("contact_email")
    lines = ((*text("Contact: "), *context.shown("contact_name")), (*text("E-mail: "), *address))
    return (ListBlock(False, tuple((Paragraph(line),) for line in lines)),)
