"""Inserts about doing: the action plan with its traffic lights, the delivery overview, the checklist for partners."""

from __future__ import annotations

from collections.abc import Mapping
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
    theme = context.question("actions.theme")
    blocks: list[Any] = []
    for key in dict.fromkeys(entry["theme"] for entry in context.entries("actions")):
        title = context.shown("actions.theme", {"theme": key})
        rows = [_action(context, entry) for entry in context.entries("actions") if entry["theme"] == key]
        words = theme.options.get(str(key), str(key)) if isinstance(title[0], Text) else "Other"
        blocks += [
            Heading(2, text(words), f"plan-{len(blocks) // 2 + 1}", "group"),
            Table(f"Action plan: {words}", columns(_COLUMNS), tuple(rows), titled=False),
        ]
    return tuple(blocks)


def _action(context: Context, entry: Mapping[str, Any]) -> tuple[Cell, ...]:
    shown = {field: context.shown(f"actions.{field}", entry) for field in ("objective", "action", "timescale", "lead")}
    shown["action"] += _serves(context, entry)
    light = entry["light"] if isinstance(entry["light"], str) else None
    status = Cell(context.shown("actions.light", entry), cast(Light, light))
    return (*map(cell, shown.values()), status)


def _serves(context: Context, entry: Mapping[str, Any]) -> Inlines:
    served = context.library.by_id.get(entry["serves"]) if isinstance(entry["serves"], str) else None
    if served is None or served.id not in context.selection.ids():
        return ()
    return (Text(" Serves: "), CrossRef(text(served.title), served.id))


def delivery_overview(context: Context) -> Blocks:
    """Themes by partners; a cell that nobody filled shows a dash."""
    entries = context.entries("delivery")
    partners = list(dict.fromkeys(entry["partner"] for entry in entries))
    rows = [
        tuple(map(cell, (_said(context, "theme", theme), *(_contribution(context, theme, one) for one in partners))))
        for theme in dict.fromkeys(entry["theme"] for entry in entries)
    ]
    names = [walk.text(_said(context, "partner", partner)) for partner in partners]
    heads = (Column("Theme", 4), *(Column(name, 5) for name in names))
    return (Table("Delivery overview", heads, tuple(rows), titled=False),)


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
