"""What a person should know of a Compact before it goes out, though nothing of it stops a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from compose import manifest, paths
from compose.adoption.departed import departed
from compose.adoption.sealed import tampered
from compose.adoption.timekeeping import renewal_due
from compose.document import show
from compose.errors import Place, Problem
from compose.folder import Folder
from compose.lapsed import advise as lapsed
from compose.lapsed import load as registers
from compose.library import overlay
from compose.library.model import Library, in_a_line
from compose.library.select import Selection
from compose.plan.dates import long_date
from compose.plan.revisions import DRAFTS, RESTARTS, agreed
from compose.plan.revisions import FILE as REVISIONS
from compose.questionnaire.journey import Journey, unsettled


def advice(folder: Folder, route: Journey, selection: Selection, library: Library, today: dt.date) -> Iterator[Problem]:
    """Everything to look at again, most of it with the place of the answer that it is about."""
    yield from folder.answers.warnings
    yield from _adoption(folder, route, today)
    yield from tampered(folder.path, folder.revisions)
    yield from departed(folder, route)
    yield from _signing(route)
    yield from _chairs(route)
    yield from _local(folder)
    yield from _lapsed(folder, route, today)
    yield from _without_effect(route, selection)
    yield from _not_read(folder)
    yield from _reads_otherwise(folder, selection)
    if not route.answers.values:  # perhaps the folder is called otherwise
        yield Problem(Place("answers"), "there are no answers yet", "Look at an example for what may stand there")
    if folder.settings.library not in ("", library.version):
        what = f"the folder began with clause library {folder.settings.library}, and this is {library.version}"
        yield Problem(Place("compact.yaml"), what, "Read the text through, then write the new version there")


def _local(folder: Folder) -> Iterator[Problem]:
    """Local wording that was based on a wording of the library which has changed since."""
    for clause in folder.library.clauses:
        if clause.behind:
            what = f"the library's wording has changed since yours was written: {in_a_line(clause.behind)}"
            remedy = f"Settle it with: local-compact library update {paths.quoted(folder.path)}"
            yield Problem(clause.place, what, remedy)


def _without_effect(route: Journey, selection: Selection) -> Iterator[Problem]:
    """Choices for clauses, and clauses of the group's own, that are not in the document."""
    without = {one.clause.id: one for one in selection.left_out}
    for place, entry in enumerate(route.effective["positions"] or ()):
        if entry["clause"] in without:
            what = f"the wording chosen for {entry['clause']} is not printed: {_lower(without[entry['clause']].reason)}"
            yield Problem(route.answers.place("positions", place), what, "Take the choice out, or bring the clause in")
    for one in without.values():
        if one.clause.local:
            what = f"your own wording is not printed: {_lower(one.reason)}"
            yield Problem(one.clause.place, what, "Bring the clause in, or take the file out")


def _lapsed(folder: Folder, route: Journey, today: dt.date) -> Iterator[Problem]:
    """Names that no longer stand, in local wording and in answers."""
    local = [clause for clause in folder.library.clauses if clause.local]
    return lapsed.problems(local, route, registers.standard(), today)


def _lower(reason: str) -> str:
    return reason[:1].lower() + reason[1:].rstrip(".")


def _not_read(folder: Folder) -> Iterator[Problem]:
    """Files among the local wording that are called so that they are not read."""
    for path in overlay.others(folder.path):
        place = Place(paths.shown(path, folder.path))
        yield Problem(place, "it is not read, since its name does not end in .md", "Give it the ending .md")


def _reads_otherwise(folder: Folder, selection: Selection) -> Iterator[Problem]:
    """Clauses of which the library has another wording than in the last build."""
    built = manifest.versions_of(folder.path / "out")
    for one in selection.chosen:
        clause = one.clause
        since = () if clause.local else clause.since(built.get(clause.id, clause.version))
        if since:
            what = f"'{clause.title}' reads otherwise than in your last build: {in_a_line(since)}"
            yield Problem(Place("out"), what, f"Read it: local-compact library show {clause.id}")


def _adoption(folder: Folder, route: Journey, today: dt.date) -> Iterator[Problem]:
    typed = route.effective["adopted_on"]
    if isinstance(typed, dt.date):
        yield from _date_given(folder, route, typed, today)
    for entry in folder.revisions:
        if entry.status not in DRAFTS and entry.date > today:
            what = (
                f"version {entry.version} is called {entry.status} on {long_date(entry.date)}, which has not come yet"
            )
            yield Problem(Place(REVISIONS), what, "Until then it counts as a draft; put the date right if it is a slip")
    due = renewal_due(folder, route, today)
    if due and due < today:
        what = f"the life of this Compact ended on {long_date(due)}"
        place = route.answers.place("adopted_on") if typed else Place(REVISIONS)
        yield Problem(place, what, "Renew it, and say so to everyone who relies on it")


def _date_given(folder: Folder, route: Journey, typed: dt.date, today: dt.date) -> Iterator[Problem]:
    """A date of adoption that has not come, or that the text or the history does not bear out."""
    place, signed = route.answers.place("adopted_on"), agreed(folder.revisions, today)
    points = len(list(unsettled(route)))
    if typed > today:
        what = f"{long_date(typed)} has not come yet, so this is still a draft"
        yield Problem(place, what, "Build again on that day")
    elif points and not signed:
        what = f"a date of adoption is given while open points are left ({points}), so this is still a draft"
        yield Problem(place, what, "Settle the open points, or take the date out")
    elif typed not in (begun := [entry.date for entry in signed if entry.status in RESTARTS]):
        so = f", so years are counted from {long_date(begun[-1])}" if begun else ""
        what = f"the history has no entry for the adoption on {long_date(typed)}{so}"
        command = f"local-compact adopt {paths.quoted(folder.path)} --date {typed.isoformat()}"
        yield Problem(Place(REVISIONS), what, f"To freeze the text and put it on record: {command}")


def _signing(route: Journey) -> Iterator[Problem]:
    """Partners whose lead body does not sign: nobody signs for them."""
    partners = route.effective["partners"] or ()
    signing = {partner["name"] for partner in partners if partner["signs"] == "itself"}
    for place, partner in enumerate(partners):
        lead = partner["lead"]
        if isinstance(lead, str) and lead not in signing:
            what = f"{partner['name']} signs through {lead}, which does not sign for itself"
            yield Problem(route.answers.place("partners", place, "lead"), what, "Name a partner that signs for itself")


def _chairs(route: Journey) -> Iterator[Problem]:
    """More than one partner in the chair: some groups mean it, most have forgotten to change it."""
    partners = route.effective["partners"] or ()
    chairs = [place for place, partner in enumerate(partners) if partner["on_group"] and partner["chairs"]]
    if len(chairs) > 1:
        what = f"{show.together([str(partners[place]['name']) for place in chairs])} both chair the group"
        remedy = "Leave one in the chair, unless they share it"
        yield Problem(route.answers.place("partners", chairs[1], "chairs"), what, remedy)
