"""Opening a renewal: what it replaces goes on record, and the answers are made ready for a new text.

The present answers are the start, for what was amended since adoption is newer than what was adopted; where they differ
without an amendment, the group is told who changed what. Where `--from` names an adopted version, its answers and local
wording are the start instead. Either way, all that stood there before is copied to `kept/` first.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from compose import paths
from compose.adoption.recording import record
from compose.answers.decisions import RENEWAL, Decision
from compose.answers.keeper import FOLDER, Keeper, Note
from compose.errors import Place, Problem, refuse
from compose.folder import open_folder
from compose.library import load as libraries
from compose.plan import revisions
from compose.plan.dates import long_date
from compose.plan.revisions import Revision
from compose.questionnaire.journey import journey
from compose.renewal import confirming, renewable, renewal
from compose.renewal.renewable import Text
from compose.renewal.renewal import Renewal
from compose.renewal.start import Since, adopted_answers, copied, restore, reworded, since
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
    `OutputError` where something cannot be written. What is half done then is finished by calling it again.
    """
    home = keeper.home
    folder = open_folder(home, keeper.questionnaire, libraries.standard())
    half_done = renewal.read(home)
    _refuse_open(keeper, half_done)
    route = journey(keeper.questionnaire, folder.answers)
    text = renewable.opened(folder, route, half_done) if half_done else renewable.find(folder, route, wanted, today)
    changed, wording = tuple(since(keeper, text)), tuple(reworded(home, text))
    kept = copied(home, today)
    opened = half_done or _renewal(keeper, text, kept, today)
    renewal.write(home, opened)
    restored = bool(text.answers) and wanted == text.renews
    if restored:
        restore(home, text)
    version = _version(keeper, opened, today)
    changes = {**(adopted_answers(keeper, text) if restored else {}), **_own(keeper, text, version)}
    keeper.save(changes, Note(why="The renewal began"))
    _on_record(keeper, text, opened, today)
    return Begun(opened, text, version, changed, wording, restored, kept)


def _refuse_open(keeper: Keeper, opened: Renewal | None) -> None:
    """Refuse where a renewal is open, unless the last step of opening it is missing."""
    begun = [one.now for one in keeper.log.decisions if (one.what, one.key) == ("begun", RENEWAL)]
    if opened and opened.begun.isoformat() in begun:
        what = f"a renewal is open already, begun on {long_date(opened.begun)}"
        remedy = f"To go on with it: local-compact ask {paths.quoted(keeper.home)}"
        refuse(renewable.NOTHING, [Problem(Place(renewal.FILE), what, remedy)])


def _renewal(keeper: Keeper, text: Text, kept: Path, today: dt.date) -> Renewal:
    answers = f"{text.renews}/{FOLDER}" if text.answers else "" if text.renews else f"{_shown(keeper, kept)}/{FOLDER}"
    return Renewal(today, keeper.who, text.renews, text.adopted, text.due, answers)


def _shown(keeper: Keeper, kept: Path) -> str:
    return kept.relative_to(keeper.home).as_posix()


# -- what is set -------------------------------------------------------------------------------------------------------


def _own(keeper: Keeper, text: Text, version: str) -> dict[str, Plain]:
    """The answers that say that this is a new text."""
    passed = [ident for ident in PASSED if keeper.answers.typed.get(ident) is not None]
    said: dict[str, Plain] = {"adopted_on": None, "previous_version": text.said, "renewing": "yes"}
    said |= dict.fromkeys(passed)
    return {**said, "version": version} if version else said


def _version(keeper: Keeper, opened: Renewal, today: dt.date) -> str:
    """The version of the new text; nothing where the group has to choose it, or has chosen one since."""
    if not opened.answers:
        return ""
    was = confirming.typed(keeper.home / opened.answers).get("version") or "0.1"
    now = keeper.answers.typed.get("version") or "0.1"
    return next_version(str(was), today) if now == was else ""


def next_version(version: str, today: dt.date) -> str:
    """The version that a new text takes after `version`: 2.0 after 1.0 or 1.3; nothing where it has no number."""
    if re.fullmatch(r"(19|20)\d\d", version):
        return str(today.year)
    found = re.fullmatch(r"(\d{1,4})((\.\d+)*)", version)
    return f"{int(found[1]) + 1}{'.0' if found[2] else ''}" if found else ""


def _on_record(keeper: Keeper, text: Text, opened: Renewal, today: dt.date) -> None:
    """Note in history and log that the renewal began; the log last, for with it all is done."""
    entry = Revision(
        str(keeper.answers.typed.get("version") or "0.1"), opened.begun, "draft", f"Renewal begun of {text.said}."
    )
    history = revisions.read(keeper.home / revisions.FILE, revisions.FILE)
    if not any(revisions.same(one.version, entry.version) for one in history):
        record(keeper.home, entry, today)
    begun = opened.begun.isoformat()
    keeper.note([Decision(keeper.now(), keeper.who, "begun", RENEWAL, opened.renews or None, begun)])
