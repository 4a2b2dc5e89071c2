"""Opening a renewal: what it replaces goes on record, and the answers are made ready for a new text.

The present answers are the start, for what was amended since adoption is newer than what was adopted; where they differ
without an amendment, the group is told who changed what. Where `--from` names an adopted version, its answers and local
wording are the start instead. Either way, all that stood there before is copied to `kept/` first.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path

from compose import paths
from compose.answers import decisions
from compose.answers.keeper import FOLDER, LOG, Keeper, Note
from compose.errors import Place, Problem, refuse
from compose.folder import Folder, open_folder
from compose.library import load as libraries
from compose.plan.dates import long_date
from compose.questionnaire.journey import journey
from compose.renewal import confirming, renewable, renewal
from compose.renewal.on_record import on_record
from compose.renewal.renewable import Text
from compose.renewal.renewal import ADOPTED, Renewal
from compose.renewal.start import Copy, Since, adopted_answers, copied, restore, reworded, since
from compose.yamlio import Plain

PASSED = ("consultation_opens", "scoping_on", "writers", "public_sign_off", "voluntary_sign_off")
"""Answers with days of the last text, and who wrote it: they are to be given afresh."""


@dataclass(frozen=True)
class Begun:
    """A renewal that was just opened."""

    renewal: Renewal
    text: Text
    version: str
    """Version of the new text; empty where the group has to choose one."""
    since: tuple[Since, ...]
    """How the answers differed from those adopted."""
    wording: tuple[str, ...]
    """Files of local wording that differed from those adopted."""
    restored: bool
    """Whether the answers and wording that were adopted are the start, and not the present ones."""
    kept: Path
    """Where a copy is of all that stood there before."""


def begin(keeper: Keeper, today: dt.date, wanted: str = "") -> Begun:
    """Open the renewal of the keeper's folder, of the text `wanted` or else of the last one.

    Raises `InputError` with every problem: one is open already, there is nothing to renew, a file cannot be used; and
    `OutputError` where something cannot be written. What is half done then is finished by calling it again; what people
    have answered meanwhile stays. The papers are left to make.
    """
    folder = open_folder(keeper.home, keeper.questionnaire, libraries.standard())
    decisions.read(keeper.home / LOG)  # it must be readable before anything is changed
    half_done = renewal.read(keeper.home)
    _refuse_open(keeper.home, half_done, wanted)
    opened = half_done or _begun(keeper, folder, today, wanted)
    if wanted and opened.answers and opened.renews_from(ADOPTED):
        opened = replace(opened, restores=True)
    renewal.write(keeper.home, opened)
    begun = _made_ready(keeper, folder, opened, today)
    renewal.write(keeper.home, begun.renewal)
    return begun


def _refuse_open(home: Path, opened: Renewal | None, wanted: str) -> None:
    """Refuse where a renewal is open, unless it is half open and can be taken up again."""
    problem = _against(home, opened, wanted) if opened else None
    refuse(renewable.NOTHING, [problem] if problem else [])


def _against(home: Path, opened: Renewal, wanted: str) -> Problem | None:
    begun, place = long_date(opened.begun), Place(renewal.FILE)
    if opened.left != "answers":
        what = f"a renewal is open already, begun on {begun}"
        return Problem(place, what, f"To go on with it: local-compact ask {paths.quoted(home)}")
    if wanted not in ("", opened.renews):
        what = f"a renewal of another text was begun on {begun} and is only half open"
        return Problem(place, what, f"Finish it first: local-compact renew {paths.quoted(home)}")
    if not (opened.copy and (home / opened.copy).is_dir()):
        what = (
            f"it is half open, and the copy of what stood there before is missing: {opened.copy or 'it has no copy:'}"
        )
        return Problem(place, what, f"Put the copy back; or take {renewal.FILE} out and begin again")
    return None


def _begun(keeper: Keeper, folder: Folder, today: dt.date, wanted: str) -> Renewal:
    """A renewal of which nothing is done yet but a copy of all that stands there."""
    text = renewable.find(folder, journey(keeper.questionnaire, folder.answers), wanted, today)
    copy = copied(keeper.home, today).relative_to(keeper.home).as_posix()
    answers = f"{text.renews}/{FOLDER}" if text.answers else "" if text.renews else f"{copy}/{FOLDER}"
    return Renewal(today, keeper.who, text.renews, text.adopted, text.due, answers, left="answers", copy=copy)


def _made_ready(keeper: Keeper, folder: Folder, opened: Renewal, today: dt.date) -> Begun:
    """Make answers, wording and history ready for the new text, as far as they are not."""
    home = keeper.home
    text = renewable.opened(folder, journey(keeper.questionnaire, folder.answers), opened)
    before = Copy(home / opened.copy, confirming.typed(home / opened.copy / FOLDER))
    version = _version(home, opened, before, today)
    changes = _own(before, text, version)
    if opened.restores:
        restore(home, before, text)
        changes = {**adopted_answers(keeper, before, text), **changes}
    keeper.save(before.untouched(keeper, changes), Note(why="The renewal began"))
    on_record(keeper, text, opened, before, today)
    changed, wording = tuple(since(keeper, before, text)), tuple(reworded(home, before, text))
    done = replace(opened, left="papers", copy="", restores=False)
    return Begun(done, text, version, changed, wording, opened.restores, before.path)


# -- what is set -------------------------------------------------------------------------------------------------------


def _own(before: Copy, text: Text, version: str) -> dict[str, Plain]:
    """The answers that say that this is a new text."""
    passed = [ident for ident in PASSED if before.answers.get(ident) is not None]
    said: dict[str, Plain] = {"adopted_on": None, "previous_version": text.said, "renewing": "yes"}
    said |= dict.fromkeys(passed)
    return {**said, "version": version} if version else said


def _version(home: Path, opened: Renewal, before: Copy, today: dt.date) -> str:
    """The version of the new text; nothing where the group has to choose it, or had chosen one before."""
    if not opened.answers:
        return ""
    was = confirming.typed(home / opened.answers).get("version") or "0.1"
    now = before.answers.get("version") or "0.1"
    return next_version(str(was), today) if now == was else ""


def next_version(version: str, today: dt.date) -> str:
    """The version that a new text takes after `version`: 2.0 after 1.0 or 1.3; nothing where it has no number."""
    if re.fullmatch(r"(19|20)\d\d", version):
        return str(today.year)
    found = re.fullmatch(r"(\d{1,4})((\.\d+)*)", version)
    return f"{int(found[1]) + 1}{'.0' if found[2] else ''}" if found else ""
