"""Inserts about the plan: the year's, the three years', quick wins to choose from, and how far it has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from compose.document import walk
from compose.document.model import Block, Blocks, Cell, Column, Heading, Paragraph, Table, Tick
from compose.inserts.context import cell, columns, table, text
from compose.inserts.plan import lead, light, plan_of
from compose.pack.making.setting import Setting
from compose.pack.words.implementation import standard

Entry = Mapping[str, Any]


def action_plan(setting: Setting, of: str) -> Blocks:
    """The plan of the first year, a table a theme; of all years where no action is put into the first."""
    actions = setting.entries("actions")
    first = [one for one in actions if one["year"] not in ("second", "third")]
    return plan_of(setting.context, first or actions) or _none()


def _none() -> Blocks:
    words = "There are no actions yet. Begin with three or four quick wins, and give each a lead and a date."
    return (Paragraph(text(words)),)


def rolling_plan(setting: Setting, of: str) -> Blocks:
    """A table for each of the three years: theme, action, what success looks like, by when, who."""
    return tuple(block for year in ("first", "second", "third") for block in _year(setting, year)) or _none()


_HEADS = "Theme 5 | Action 9 | What success looks like 8 | By when 4 | Lead partner 5"


def _year(setting: Setting, year: str) -> Iterator[Block]:
    title = setting.context.question("actions.year").options[year].partition(",")[0]
    entries = [one for one in setting.entries("actions") if one["year"] == year]
    yield Heading(2, text(title), "", "group")
    if not entries:
        yield Paragraph(text(f"Nothing is planned for the {title.lower()} yet."))
        return
    yield table(title, _HEADS, [_rolling(setting, one) for one in entries])


def _rolling(setting: Setting, entry: Entry) -> tuple[Cell, ...]:
    shown = {name: setting.context.shown(f"actions.{name}", entry) for name in ("theme", "action", "success")}
    unsaid = cell("To be said") if not shown["success"] else cell(shown["success"])
    when = setting.context.shown("actions.timescale", entry)
    return (cell(shown["theme"]), cell(shown["action"]), unsaid, cell(when), cell(lead(setting.context, entry)))


# -- progress ----------------------------------------------------------------------------------------------------------

LIGHTS = ("done", "green", "amber", "red", "not-started")
"""How an action may stand, what is done first."""


def progress(setting: Setting, of: str) -> Blocks:
    """How many actions of each theme stand how, and what was done for each."""
    actions = setting.entries("actions")
    if not actions:
        return _none()
    themes = dict.fromkeys(one["theme"] for one in actions)
    said = setting.context.question("actions.light").options
    heads = (Column("Theme", 6), *(Column(said[one], 3) for one in LIGHTS))
    rows = [_tally(setting, theme, [one for one in actions if one["theme"] == theme]) for theme in themes]
    total = (cell("All themes"), *(cell(str(count)) for count in _counted(actions)))
    counted = Table("Actions by theme", heads, (*rows, total) if len(rows) > 1 else tuple(rows))
    return (Paragraph(text(sentence(actions))), counted, *(b for theme in themes for b in _done(setting, theme)))


def sentence(actions: Sequence[Entry]) -> str:
    """How the plan stands, in a sentence."""
    done, green, amber, red, waiting = _counted(actions)
    many = "1 action" if len(actions) == 1 else f"{len(actions)} actions"
    return f"Of {many}, {done} done, {green} on track, {amber} at risk, {red} off track and {waiting} not started."


def _counted(actions: Sequence[Entry]) -> list[int]:
    lights = Counter(one["light"] for one in actions)
    return [lights[one] for one in LIGHTS]


def _tally(setting: Setting, theme: object, actions: Sequence[Entry]) -> tuple[Cell, ...]:
    said = setting.context.shown("actions.theme", {"theme": theme})
    return (cell(said), *(cell(str(count)) for count in _counted(actions)))


def _done(setting: Setting, theme: object) -> Iterator[Block]:
    title = walk.text(setting.context.shown("actions.theme", {"theme": theme}))
    rows = [_told(setting, one) for one in setting.entries("actions") if one["theme"] == theme]
    yield Heading(2, text(title), "", "group")
    yield table(title, "Action 7 | Lead partner 4 | By when 4 | How it is going 4 | What was done 7", rows)


def _told(setting: Setting, entry: Entry) -> tuple[Cell, ...]:
    action, when, done = (
        setting.context.shown(f"actions.{name}", entry) for name in ("action", "timescale", "progress")
    )
    return (cell(action), cell(lead(setting.context, entry)), cell(when), light(setting.context, entry), Cell(done))


# -- quick wins --------------------------------------------------------------------------------------------------------

MOST = 12
"""Quick wins that are offered at once; more than that nobody reads."""


def quick_wins(setting: Setting, of: str) -> Blocks:
    """Actions that the plan does not have yet, of the implementation checklist and of the Compact's own clauses."""
    have = {_plain(walk.text(setting.context.shown("actions.action", one))) for one in setting.entries("actions")}
    new = [(what, whence) for what, whence in _offered(setting) if _plain(what) not in have]
    rows = [(Cell((Tick(f"Take it: {what}"),)), cell(what), cell(whence)) for what, whence in new[:MOST]]
    heads = columns("Take it 2 | Quick win 10 | Comes from 6")
    return (Table("Quick wins to choose from", heads, tuple(rows), row_heads=False),) if rows else ()


def _plain(words: str) -> str:
    return words.casefold().rstrip(". ")


def _offered(setting: Setting) -> Iterator[tuple[str, str]]:
    for area in standard():
        for item in area.items:
            if item.win:
                yield setting.line(item.win), f"Implementation checklist: {area.title.lower()}"
    for one in setting.chosen.values():
        for action in one.clause.actions:
            yield action, setting.titled(one.clause)
