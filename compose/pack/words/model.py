"""A paper as its file states it: what it is, for whom, when to use it, and its words before they are filled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from compose.document.model import Blocks, Inlines
from compose.errors import Place
from compose.library.model import Change, Source
from compose.questionnaire.condition import Condition

Shape = Literal["portrait", "landscape", "leaflet", "poster"]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of the pack: papers that are used together."""

    id: str
    title: str
    about: str
    """What its papers are for, in a sentence."""


FOLDERS: tuple[Folder, ...] = (
    Folder("planning", "Planning and progress", "What will be done, by whom and by when, and how far it has come."),
    Folder("checklists", "Checklists for partners", "One for each partner, from what its kind undertakes."),
    Folder("group", "The group and its people", "Who meets, who does what, and how new people find their way."),
    Folder("toolkits", "Toolkits", "How to work by each principle from day to day."),
    Folder("communicating", "Telling people", "Everything that makes the agreement known."),
    Folder("briefings", "Briefings", "A page each for fifteen audiences and subjects."),
    Folder("events", "Events and training", "Meetings that people come to, and what they take home."),
    Folder("evaluating", "Is it working?", "Scores, surveys and figures, and the yearly review they lead to."),
    Folder("compliance", "Keeping to it", "Before a decision, and when something has gone wrong."),
    Folder("renewal", "Renewal", "When it is time for a new text."),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The words of one paper."""

    id: str
    title: Inlines
    folder: str
    audience: Inlines
    """For whom it is."""
    use: Inlines
    """When it is used, and how."""
    guide: tuple[str, ...]
    """Items of the user guide that it carries, such as `G-2.4`."""
    order: int
    """Place within its folder."""
    version: int
    changes: tuple[Change, ...]
    source: Source
    reviewed: dt.date
    blocks: Blocks
    """Its words, not filled."""
    place: Place = field(compare=False)
    shape: Shape = "portrait"
    numbered: bool = False
    """Whether headings of the first level carry a number."""
    when: Condition | None = None
    """Made only where this holds."""
    past: tuple[str, ...] = ()
    """Names that no longer stand and are told of as history."""
