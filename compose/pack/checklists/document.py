"""A partner's checklist: what it undertakes, with a box for what it does already and a date for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from compose.document.model import Block, Checklist, Document, ListBlock, Paragraph, Response
from compose.inserts.context import text
from compose.pack import called
from compose.pack.checklists.tasks import key, tasks
from compose.pack.making.paper import made
from compose.pack.making.setting import Setting

HEADS = ("Task", "Already doing this", "Need to work on this by")
_OWN = "Tasks for every partner"


def checklist(partner: Mapping[str, Any], setting: Setting) -> Document:
    """The checklist of `partner`, an entry of the question `partners`."""
    name = str(partner["name"])
    return made(
        setting,
        f"Checklist for {name}",
        tuple(_blocks(partner, setting)),
        audience=f"everyone at {name} who has a part in it",
    )


def _blocks(partner: Mapping[str, Any], setting: Setting) -> Iterator[Block]:
    yield Paragraph(text(_opening(partner, setting)), "aim")
    yield ListBlock(False, tuple((Paragraph(text(one)),) for one in _HOW))
    for part, some in groupby(tasks(setting, partner["sector"]), key=lambda task: task.part):
        here = tuple(some)
        ids, words = (tuple(getattr(task, name) for task in here) for name in ("id", "words"))
        yield Checklist(part or _OWN, HEADS, words, ids, key(str(partner["name"])))
    yield Response("", (Paragraph(text("Who filled this in, and on what day?")),), lines=1)
    yield Response("", (Paragraph(text("What would help you most with the rest?")),), lines=1)


def _opening(partner: Mapping[str, Any], setting: Setting) -> str:
    name, document = partner["name"], setting.said("document_name") or "agreement"
    return (
        f"This is what {name} undertakes in the {document}, in short. Half an hour with two or three colleagues is "
        f"enough. It is not a test: it shows where to begin. Send it back to {called.contact(setting.said)}."
    )


_HOW = (
    "Tick what you do already, everywhere and not only on a good day.",
    "For the rest, choose the day by which you will.",
    "Where a task has nothing to do with your work, leave both empty and say so below.",
)
