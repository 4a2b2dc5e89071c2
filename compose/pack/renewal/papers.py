"""Every paper of a renewal, by the name of its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compose.document.model import Document
from compose.pack.renewal.discussion import discussion
from compose.pack.renewal.occasion import Occasion
from compose.pack.renewal.plan import plan
from compose.pack.renewal.questions import questions
from compose.pack.renewal.short_questions import short_questions

PAPERS: Mapping[str, Callable[[Occasion], Document]] = {
    "renewal-timetable": plan,
    "renewal-questions": questions,
    "renewal-questions-short": short_questions,
    "renewal-discussion": discussion,
}
