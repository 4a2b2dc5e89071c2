"""Inserts about doing: the action plan with its traffic lights, the delivery overview, the checklist for partners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from compose.document import walk
from compose.document.model import (
    Blocks,
    Cell,
    Checklist,
    Column,
    CrossRef,
    Heading,
    Inlines,
    Light,
    Table,
    Text,
)
from compose.inserts.context import Context, cell, columns, text

_COLUMNS = "Objective 5 | Action required 7 | Timescale 4 | Lead partner 4 | Traffic light 3"


def action_plan(context: Context) -> Blocks:
    """The action plan: a table for each theme, in the order in which themes first appear."""
    return plan_of(context, context.entries("actions"))


def plan_of(context: Context, actions: Sequence[Mapping[str, Any]]) -> Blocks:
    """The plan of some `actions`, as `action_plan` gives that of all."""
    themes = dict.fromkeys(entry["theme"] for entry in actions)
    return tuple(block for count, theme in enumerate(themes, 1) for block in _theme(context, theme, count, actions))


def _theme(context: Context, theme: object, count: int, actions: Sequence[Mapping[str, Any]]) -> Blocks:
    title = context.shown("actions.theme", {"theme": theme})
    rows = tuple(_action(context, entry) for entry in actions if entry["theme"] == theme)
    caption = f"Action plan: {walk.text(title)}"
    heading = Heading(2, title, f"plan-{count}", "group")
    return heading, Table(caption, columns(_COLUMNS), rows, titled=False)


def _action(context: Context, entry: Mapping[str, Any]) -> tuple[Cell, ...]:
    shown = {field: context.shown(f"actions.{field}", entry) for field in ("objective", "action", "timescale")}
    for more in (_success(context, entry), _serves(context, entry)):
        if more:
            stop = " " if walk.text(shown["action"]).endswith((".", "?", "!")) else ". "
            shown["action"] += (Text(stop), *more)
    return (*map(cell, shown.values()), cell(lead(context, entry)), light(context, entry))


def lead(context: Context, entry: Mapping[str, Any]) -> Inlines:
    """Who leads an action; all partners, where the group's plan singles nobody out."""
    named = context.route.effective["names_leads"] is not False
    return context.shown("actions.lead", entry) if named else text("All partners")


def light(context: Context, entry: Mapping[str, Any]) -> Cell:
    """How an action is going, as a cell with its traffic light."""
    colour = entry["light"] if isinstance(entry["light"], str) else None
    return Cell(context.shown("actions.light", entry), cast(Light, colour))


def _success(context: Context, entry: Mapping[str, Any]) -> Inlines:
    said = context.shown("actions.success", entry)
    return (Text("Success: "), *said) if said else ()


def _serves(context: Context, entry: Mapping[str, Any]) -> Inlines:
    served = context.library.by_id.get(entry["serves"]) if isinstance(entry["serves"], str) else None
    if served is None or served.id not in context.selection.ids():
        return ()
    return (Text("Serves "), CrossRef(text(served.title), served.id))


def delivery_overview(context: Context) -> Blocks:
    """Themes by partners; a cell that nobody filled shows a dash."""
    partners = list(dict.fromkeys(entry["partner"] for entry in context.entries("delivery")))
    chunks = [partners[start : start + _WIDEST] for start in range(0, len(partners), _WIDEST)]
    if len(chunks) == 1:
        return (_overview(context, partners, "Delivery overview", titled=False),)
    return tuple(
        _overview(context, chunk, f"Delivery overview, part {count} of {len(chunks)}", titled=True)
        for count, chunk in enumerate(chunks, 1)
    )


_WIDEST = 7
"""So many partners fit side by side on a page that lies on its side; more go into a table of their own."""


def _overview(context: Context, partners: Sequence[object], caption: str, *, titled: bool) -> Table:
    rows = [
        tuple(map(cell, (_said(context, "theme", theme), *(_contribution(context, theme, one) for one in partners))))
        for theme in dict.fromkeys(entry["theme"] for entry in context.entries("delivery"))
    ]
    names = [walk.text(_said(context, "partner", partner)) for partner in partners]
    heads = (Column("Theme", 4), *(Column(name, 5) for name in names))
    return Table(caption, heads, tuple(rows), titled=titled)


def _said(context: Context, part: str, value: object) -> Inlines:
    return context.shown(f"delivery.{part}", {part: value})


def _contribution(context: Context, theme: object, partner: object) -> Inlines:
    """What `partner` does for `theme`; both where it was answered twice."""
    said: Inlines = ()
    for entry in context.entries("delivery"):
        if (entry["theme"], entry["partner"]) == (theme, partner):
            said += (Text("; "),) * bool(said) + context.shown("delivery.how", entry)
    return said


def checklist(context: Context) -> Blocks:
    """The tasks that each partner ticks or dates by itself."""
    heads = ("Task", "Already doing this", "Need to work on this by")
    tasks = tuple(context.shown("checklist.task", entry) for entry in context.entries("checklist"))
    return (Checklist("Checklist for partners", heads, tasks),)
