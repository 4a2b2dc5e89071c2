"""Every paper that a group's Compact has round it: where it goes, what it is for, and how it is made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from compose import files
from compose.document.model import Document
from compose.pack.checklists import checklist
from compose.pack.inserts.registry import NAMES
from compose.pack.making.paper import document, wanted
from compose.pack.making.setting import Setting
from compose.pack.words import load
from compose.pack.words.model import FOLDERS, Folder, Paper

CHECKLISTS = "checklists"
SHEETS: Mapping[str, str] = {
    "action-plan": "actions",
    "scorecard": "scores",
    "measures": "figures",
    "non-compliance-log": "concerns",
    "successes-log": "successes",
    "prepared-answers": "questions_asked",
}
"""Papers that come as a spreadsheet too, and the repeat question that it holds; the two plans share one."""


@dataclass(frozen=True)
class Entry:
    """A paper of the pack."""

    id: str
    """Its name, and that of its files before the dot."""
    folder: Folder
    title: str
    audience: str
    use: str
    make: Callable[[], Document]
    sheet: str = ""
    """The repeat question that goes with it as a spreadsheet; empty where none does."""

    @property
    def path(self) -> str:
        """Where its files go within the pack, before the dot."""
        return f"{self.folder.id}/{self.id}"


def catalogue(setting: Setting) -> tuple[Entry, ...]:
    """Every paper that the group's answers ask for, folder by folder."""
    words = load.standard(frozenset(setting.library.by_id), NAMES)
    entries = [_entry(paper, setting) for paper in words if wanted(paper, setting)]
    entries += _checklists(setting)
    order = {folder.id: at for at, folder in enumerate(FOLDERS)}
    return tuple(sorted(entries, key=lambda one: order[one.folder.id]))  # stable: papers keep their order


def _entry(paper: Paper, setting: Setting) -> Entry:
    title, audience, use = map(setting.line, (paper.title, paper.audience, paper.use))
    make = partial(document, paper, setting)
    return Entry(paper.id, _folder(paper.folder), title, audience, use, make, SHEETS.get(paper.id, ""))


def _folder(ident: str) -> Folder:
    return next(folder for folder in FOLDERS if folder.id == ident)


def _checklists(setting: Setting) -> Iterator[Entry]:
    """A checklist for each partner, in a file that bears its name."""
    taken: set[str] = set()
    for partner in setting.entries("partners"):
        if isinstance(partner["name"], str) and partner["sector"] in ("public", "voluntary"):
            yield _checklist(partner, setting, taken)


def _checklist(partner: Mapping[str, Any], setting: Setting, taken: set[str]) -> Entry:
    name = str(partner["name"])
    ident = _free(f"checklist-{file_name(name)}", taken)
    use = "Fill it in with colleagues within three months of signing, and before each joint review. Send it back."
    return Entry(ident, _folder(CHECKLISTS), f"Checklist for {name}", name, use, partial(checklist, partner, setting))


def _free(ident: str, taken: set[str]) -> str:
    found = next(one for one in (ident, *(f"{ident}-{count}" for count in range(2, 1000))) if one not in taken)
    taken.add(found)
    return found


def file_name(words: str) -> str:
    """What a partner called `words` has in the name of its file."""
    return files.plain_name(re.sub("['\u2019]", "", words), "partner")
