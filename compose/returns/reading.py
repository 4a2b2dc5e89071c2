"""A filled checklist, read from a Word file that Word, LibreOffice or another program saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from compose import schema
from compose.answers import days
from compose.errors import Place, Problem, refuse
from compose.files import read_whole
from compose.intake.docx.names import W, usual_names
from compose.intake.limits import Package, check_size, parsed
from compose.intake.refusing import refused

Element = etree._Element
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TICKED = ("\u2611", "\u2612", "\u2713", "\u2714", "\u2717", "\u2718", "x", "X", "yes", "Yes")
"""How a tick is typed or drawn where the box itself is lost."""
_EMPTY = " \u2002\u00a0_.\u2026"
"""What stands on a line that nobody wrote on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a row says."""

    words: str
    """The task as it was printed."""
    marks: tuple[str, ...]
    """Names of the bookmarks in the row, in small letters."""
    ticked: bool
    by: dt.date | None


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled checklist."""

    shown: str
    """The file as the person would write it."""
    title: str
    answers: tuple[Answer, ...]

    @property
    def marks(self) -> frozenset[str]:
        """Every bookmark of its rows."""
        return frozenset(mark for one in self.answers for mark in one.marks)


def read(path: Path, shown: str) -> Filled:
    """The checklist in the Word file at `path`, which messages call `shown`.

    Raises `MissingError` where there is no file, and `InputError` where it is no checklist, or with every date in it
    that cannot be read.
    """
    raw = read_whole(path, shown)
    check_size(raw, shown)
    if not raw.startswith(b"PK"):
        raise refused(shown, "it is no Word file", "Save it as .docx; a checklist on paper is typed in with the others")
    package = Package(raw, shown)
    body = parsed(usual_names(package.part("word/document.xml") or b"<nothing/>"), shown)
    answers, problems = _answers(body, shown)
    refuse(f"{shown} cannot be taken.", problems)
    if not answers:
        raise refused(shown, "there is no checklist in it", "Choose a file of the folder pack/checklists, filled in")
    return Filled(shown, _title(body), tuple(answers))


def _title(body: Element) -> str:
    return next((words for one in body.iter(f"{W}p") if (words := _words(one)).startswith("Checklist")), "")


def _answers(body: Element, shown: str) -> tuple[list[Answer], list[Problem]]:
    answers: list[Answer] = []
    problems: list[Problem] = []
    for row in body.iter(f"{W}tr"):
        cells = row.findall(f".//{W}tc")
        marks = tuple(sorted({str(one.get(f"{W}name")).lower() for one in row.iter(f"{W}bookmarkStart")}))
        if len(cells) < 3 or (not marks and not any(True for _ in row.iter(f"{_W14}checkbox"))):
            continue
        task = _words(cells[0])
        by, wrong = _date(cells[2])
        problems += [_unreadable(shown, task, wrong)] if wrong else []
        answers.append(Answer(task, marks, _is_ticked(cells[1]), by))
    return answers, problems


def _unreadable(shown: str, task: str, wrong: str) -> Problem:
    what = f"'{wrong}', beside '{task.splitlines()[0]}', is no date"
    return Problem(Place(shown), what, "Choose a day in its calendar, or write one such as 1 April 2027")


def _words(element: Element) -> str:
    """The words in `element`, a line a break."""
    instead = {f"{W}br": "\n", f"{W}tab": " "}
    return "".join(instead.get(str(one.tag), one.text or "") for one in element.iter(f"{W}t", *instead)).strip()


def _is_ticked(cell: Element) -> bool:
    """Whether the box is ticked; where a program lost the box, whether somebody typed a tick."""
    checked = [one.get(f"{_W14}val") for one in cell.iter(f"{_W14}checked")]
    return any(one in ("1", "true", "on") for one in checked) or _words(cell).strip() in _TICKED


def _date(cell: Element) -> tuple[dt.date | None, str]:
    """The day that was chosen or typed, or the words that are none."""
    chosen = next((one.get(f"{W}fullDate") for one in cell.iter(f"{W}date") if one.get(f"{W}fullDate")), None)
    words = " ".join(_words(cell).split()).strip(_EMPTY)
    for said in filter(None, (words, (chosen or "")[:10])):  # what stands there is what the person sees
        try:
            return schema.date(days.written(said)), ""
        except schema.WrongValueError:
            continue
    return None, words


def row_of(filled: Filled, mark: str, words: str) -> Answer | None:
    """The answer to a task, by its bookmark, or where that is lost by its words."""
    by_mark = next((one for one in filled.answers if mark.lower() in one.marks), None)
    return by_mark or next((one for one in filled.answers if _same(one.words, words)), None)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def unplaced(filled: Filled, used: Sequence[Answer]) -> Iterator[Answer]:
    """Answers that belong to no task."""
    return (one for one in filled.answers if one not in used)


def named(filled: Filled, marks: Mapping[str, str]) -> str | None:
    """Whose checklist it is: the name among `marks`, by the bookmark of each partner, or as the title has it."""
    by_mark = next((name for mark, name in marks.items() if mark.lower() in filled.marks), None)
    return by_mark or next((name for name in marks.values() if filled.title == f"Checklist for {name}"), None)
