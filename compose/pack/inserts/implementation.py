"""The implementation checklist: 27 things in five areas, and for each as much as the folder itself can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from compose.document.model import Block, Blocks, Cell, Heading, Light, Paragraph, Strong, Table, Tick
from compose.inserts.context import columns, text
from compose.pack.making.setting import Setting
from compose.pack.words.implementation import Area, Item, standard
from compose.plan.dates import long_date


@dataclass(frozen=True, slots=True)
class State:
    """How an item stands, as far as the folder tells."""

    light: Light | None
    """Green: in place; amber: promised, or begun; not-started: nothing here; `None`: people must tell."""
    words: str


def implementation_checklist(setting: Setting, of: str) -> Blocks:
    """A table an area: what should be in place, what the folder knows of it, a box for what only people know."""
    states = {item.guide: state(item, setting) for area in standard() for item in area.items}
    known = [one for one in states.values() if one.light]
    counts = {light: sum(one.light == light for one in known) for light in ("green", "amber", "not-started")}
    words = (
        f"As far as this folder can tell: {counts['green']} in place, {counts['amber']} promised or begun, "
        f"{counts['not-started']} not there yet. You alone can tell of the other {len(states) - len(known)}."
    )
    return (Paragraph(text(words)), *(block for area in standard() for block in _area(area, states, setting)))


def _area(area: Area, states: Mapping[str, State], setting: Setting) -> Iterator[Block]:
    yield Heading(1, text(area.title), "", "front")
    rows = tuple(_row(item, states[item.guide], setting) for item in area.items)
    heads = columns(
        "What should be in place, and how to begin 12 | How it stands 4 | What this folder tells 7 | Done 2"
    )
    yield Table(area.title, heads, rows, row_heads=False)


_WORDS: Mapping[Light | None, str] = {
    "green": "In place",
    "amber": "Begun or promised",
    "not-started": "Not there yet",
    None: "Yours to tell",
}


def _row(item: Item, said: State, setting: Setting) -> tuple[Cell, ...]:
    what, how = setting.line(item.text), setting.line(item.how)
    done = Cell((Tick(f"Done: {what}", said.light == "green"),))
    told = (Cell(text(_WORDS[said.light]), said.light), Cell(text(said.words)))
    return (Cell((Strong(text(what)), *text(f"\n{how}"))), *told, done)


def state(item: Item, setting: Setting) -> State:
    """How `item` stands as far as the folder tells."""
    tell = _TELL.get(item.guide)
    return tell(setting) if tell else State(None, "")


# -- what the folder can tell ------------------------------------------------------------------------------------------

Tell = Callable[[Setting], State]
_NOTHING: Light = "not-started"


def _clause(ident: str, more: str = "") -> Tell:
    """Whether the Compact has the clause `ident`, which is a promise and not yet the thing itself."""

    def tell(setting: Setting) -> State:
        chosen = setting.chosen.get(ident)
        if chosen is None:
            return State(_NOTHING, "Nothing in the text promises it.")
        return State("amber", f"Promised under {setting.titled(chosen.clause)}.{more and ' ' + more}")

    return tell


def _log(repeat: str, one: str, many: str) -> Tell:
    def tell(setting: Setting) -> State:
        count = len(setting.entries(repeat))
        if not count:
            return State(_NOTHING, f"No {many} are kept in this folder.")
        return State("green", f"{count} {one if count == 1 else many} in this folder.")

    return tell


def _voices(setting: Setting) -> State:
    kinds = {"equality-led": "organisations led by communities themselves", "community-group": "community groups"}
    here = [said for kind, said in kinds.items() if any(one["kind"] == kind for one in setting.entries("partners"))]
    missing = [said for said in kinds.values() if said not in here]
    if not missing:
        return State("green", "Both are among the partners.")
    return State("amber" if here else _NOTHING, f"Not among the partners: {' and '.join(missing)}.")


def _meetings(setting: Setting) -> State:
    often = setting.said("meetings_per_year")
    if often:
        return State("amber", f"The text says {often} a year. Put the dates into diaries.")
    return State(_NOTHING, "It is not said how often the group meets.")


def _champions(setting: Setting) -> State:
    partners = [one for one in setting.entries("partners") if one["sector"] != "business"]
    named = [one for one in partners if isinstance(one["champion"], str)]
    light: Light = "green" if partners and len(named) == len(partners) else "amber" if named else _NOTHING
    return State(light, f"{len(named)} of {len(partners)} partners have named one.")


def _contact(setting: Setting) -> State:
    name, email = setting.said("contact_name"), setting.said("contact_email")
    if name and email:
        return State("green", f"{name}, {email}.")
    return State("amber" if name or email else _NOTHING, "Name and e-mail address are not both given yet.")


def _officer(setting: Setting) -> State:
    if setting.route.effective["has_officer"] is True:
        host = setting.said("officer_host")
        return State("green", f"There is an officer{f', based at {host}' if host else ''}.")
    return _clause("costs")(setting)


def _board(setting: Setting) -> State:
    board = setting.said("partnership_board")
    if not board:
        return State(_NOTHING, "No partnership board is named.")
    return State("amber", f"The group reports to the {board}. Ask its members to sign.")


def _disputes(setting: Setting) -> State:
    steps = [one for one in setting.chosen if one.startswith("step-")]
    return State("green", f"The text has {len(steps)} steps.") if steps else State(_NOTHING, "The text has no steps.")


def _concerns(setting: Setting) -> State:
    return (
        _log("concerns", "concern is logged", "concerns")(setting)
        if setting.entries("concerns")
        else _clause("learning-from-breaches", "The log in this pack is empty.")(setting)
    )


def _scored(setting: Setting) -> State:
    years = sorted({one["year"] for one in setting.entries("scores") if isinstance(one["year"], int)})
    if years:
        return State("green", f"Scores are kept of {', '.join(map(str, years))}.")
    return _clause("monitoring")(setting)


def _survey(setting: Setting) -> State:
    asked = setting.route.effective["annual_survey"] is True
    return (
        State("amber", "The text promises a survey each year.") if asked else State(_NOTHING, "No survey is promised.")
    )


def _review(setting: Setting) -> State:
    held = setting.said("reviewed_on")
    return State("green", f"Last held on {held}.") if held else _clause("annual-review")(setting)


def _plan(setting: Setting) -> State:
    actions = setting.entries("actions")
    if not actions:
        return State(_NOTHING, "There are no actions yet.")
    unsaid = sum(1 for one in actions if not one["success"])
    if unsaid:
        return State("amber", f"{len(actions)} actions; of {unsaid} it is not said what success looks like.")
    return State("green", f"{len(actions)} actions, each with what success looks like.")


def _renewal(setting: Setting) -> State:
    due = setting.context.milestones.renewal_due
    if due:
        return State("green", f"Due by {long_date(due)}.")
    return _clause("renewal")(setting)


_TELL: Mapping[str, Tell] = {
    "G-A1": _log("successes", "success is logged", "successes"),
    "G-A2": _clause("communications"),
    "G-A3": _voices,
    "G-A5": _clause("communications"),
    "G-A6": _clause("training-and-induction"),
    "G-B1": _meetings,
    "G-B2": _champions,
    "G-B3": _contact,
    "G-B4": _officer,
    "G-C1": _clause("partnerships"),
    "G-C2": _board,
    "G-C4": _clause("training-and-induction"),
    "G-C5": _clause("training-and-induction"),
    "G-C6": _clause("in-from-the-start"),
    "G-C7": _clause("compact-check"),
    "G-D1": _disputes,
    "G-D2": _concerns,
    "G-E1": _scored,
    "G-E2": _survey,
    "G-E3": _review,
    "G-E4": _plan,
    "G-E5": _renewal,
}
"""What tells how an item stands, by the item of the user guide; of the others only people can tell."""
