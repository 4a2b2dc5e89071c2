"""What in the words of papers is worth a look: a review that is due, names that no longer stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from compose.document import walk
from compose.errors import Problem
from compose.lapsed.advise import remedy, told
from compose.lapsed.find import Stretch
from compose.lapsed.model import Register
from compose.lapsed.spots import Spot, by_entry, in_spots
from compose.pack.words.model import Paper
from compose.plan.dates import add_months, long_date


def problems(papers: Iterable[Paper], register: Register, months: int, today: dt.date) -> Iterator[Problem]:
    """Everything to look at; a paper is to be reviewed again `months` after it was."""
    for paper in papers:
        due = add_months(paper.reviewed, months)
        if due < today:
            remedy_ = "Check that it still holds, then write today's date under 'reviewed'"
            yield Problem(paper.place, f"its review was due on {long_date(due)}", remedy_)
        yield from _lapsed(paper, register, today)


def _lapsed(paper: Paper, register: Register, today: dt.date) -> Iterator[Problem]:
    """Names that no longer stand, unless the paper says that it tells of the past."""
    spots = [Spot(Stretch(line), paper.place, "") for line in walk.lines_of(tuple(walk.descend(paper.blocks)))]
    for entry, some in by_entry(in_spots(spots, register)).items():
        now = [one for one in some if one.words not in paper.past]
        if now and entry.standing(today) == "gone":
            yield Problem(paper.place, told(entry, now), remedy(entry))
