"""What a spreadsheet that comes back changes: as it was written, as it came back, and as the folder is now.

What both changed otherwise, and what belongs to no entry any more, is told and not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from compose.document.show import together, words
from compose.errors import Place, Problem
from compose.questionnaire.model import Question
from compose.sheets.known import name_of, refs
from compose.sheets.offers import NONE, Offers
from compose.sheets.reading import Line, Sheet

Text = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that says something else than the folder."""

    entry: int
    """Place of the entry, from 0."""
    part: Question
    was: str
    now: str


@dataclass(frozen=True)
class Changes:
    """What a spreadsheet brings."""

    question: Question
    entries: tuple[Text, ...]
    """All entries as they will be, those that are new at the end."""
    before: tuple[Text, ...]
    """The entries as they are."""
    changed: tuple[Change, ...]
    added: tuple[Text, ...]
    missing: tuple[Text, ...]
    """Entries that the file has not; they stay."""
    problems: tuple[Problem, ...] = field(default=())

    @property
    def touched(self) -> tuple[Text, ...]:
        """The entries that are changed or new, as they will be."""
        changed = dict.fromkeys(change.entry for change in self.changed)
        return (*(self.entries[at] for at in changed), *self.added)

    @property
    def nothing(self) -> bool:
        """Whether the file brings nothing new."""
        return not self.changed and not self.added


def changes(sheet: Sheet, question: Question, before: tuple[Text, ...], area: str, offers: Offers = NONE) -> Changes:
    """What `sheet` changes of the entries `before`, as they are typed, with everything that keeps it out."""
    if sheet.area and area and sheet.area != area:
        what = f"it is of {sheet.area}, and this folder is of {area}"
        wrong = Problem(Place(sheet.shown), what, "Name the folder that it belongs to")
        return Changes(question, before, before, (), (), (), (wrong,))
    work = _Work(sheet, question, before, offers)
    for line in _told_apart(sheet, question):
        work.place(line)
    missing = tuple(entry for at, entry in enumerate(before) if at not in work.met)
    entries = (*(dict(entry) for entry in work.entries), *work.added)
    problems = (*sheet.problems, *work.problems)
    return Changes(question, entries, before, tuple(work.changed), tuple(work.added), missing, problems)


def _told_apart(sheet: Sheet, question: Question) -> Iterator[Line]:
    """The rows of `sheet`; of those that bear one mark, as a row and its copy do, only one keeps it."""
    first: dict[str, Line] = {}
    for line in sheet.lines:
        was = sheet.was.get(line.ref)
        same = was is not None and name_of(question, line.values) == name_of(question, was)
        if line.ref not in first or same:
            first[line.ref] = line
    return (line if not line.ref or first[line.ref] is line else replace(line, ref="") for line in sheet.lines)


@dataclass
class _Work:
    """What was found so far."""

    sheet: Sheet
    question: Question
    before: tuple[Text, ...]
    offers: Offers
    entries: list[dict[str, str]] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    added: list[Text] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    met: dict[int, int] = field(default_factory=dict)
    """The row that names an entry, by the entry's place."""

    def __post_init__(self) -> None:
        self.entries = [dict(entry) for entry in self.before]
        self.by_ref = {ref: at for at, ref in enumerate(refs(self.question, self.before))}
        self.by_name = {name_of(self.question, entry): at for at, entry in reversed([*enumerate(self.before)])}

    def place(self, line: Line) -> None:
        """Take one row in, or note why not."""
        was = self.sheet.was.get(line.ref)
        at = self.by_ref.get(line.ref, self.by_name.get(name_of(self.question, line.values)))
        if at is not None and at not in self.met:
            self.met[at] = line.number
            # A row known only by its words adds to what is there: its empty cells were never filled from it.
            asked = line.asked if line.ref in self.by_ref else frozenset(line.values)
            self._compare(line, asked, at, was if was is not None else self.before[at])
        elif at is not None:
            what = f"{self._named_by()} is the same as in line {self.met[at]}"
            self._wrong(line, what, "Keep one of the two rows, or word it otherwise")
        elif was is None:
            usually = {part.id: usual(part) for part in self.question.fields}
            values = {name: self._meant(name, value) for name, value in line.values.items()}
            self.added.append({name: value for name, value in values.items() if value != usually[name]})
        elif any(line.values.get(name, "") != was.get(name, "") for name in line.asked):
            what = "it was changed here, and the folder has it no more, or in other words"
            self._wrong(line, what, "Write the sheet again (build with --pack) and change it there")

    def _named_by(self) -> str:
        """The fields that name an entry, as people call them."""
        return together([self.question.part(one).label for one in self.question.named_by])

    def _meant(self, part: str, said: str) -> str:
        return self.offers[part].typed(said) if part in self.offers and said else said

    def _compare(self, line: Line, asked: frozenset[str], at: int, was: Text) -> None:
        present = self.before[at]
        for part in self.question.fields:
            if part.id not in asked:
                continue
            # An empty cell says what is usual, as an answer that is not given does; what is usual is never stored.
            old, new, now = (
                self._meant(part.id, some.get(part.id) or usual(part)) for some in (was, line.values, present)
            )
            if new in (old, now):
                continue
            if now != old:
                file, folder, earlier = (words(part, one) or "nothing" for one in (new, now, old))
                what = f"{part.label}: the file says '{file}', and the folder says '{folder}' meanwhile"
                self._wrong(line, what, f"Agree which holds, and write it here; it was '{earlier}'")
                continue
            self.changed.append(Change(at, part, now, new))
            if new and new != usual(part):
                self.entries[at][part.id] = new
            else:
                self.entries[at].pop(part.id, None)

    def _wrong(self, line: Line, what: str, remedy: str) -> None:
        self.problems.append(Problem(Place(self.sheet.shown, line.number), what, remedy))


def usual(part: Question) -> str:
    """What an answer that is not given means; empty where it means nothing."""
    return str(part.default) if part.default is not None else ""


def by_entry(found: Changes) -> Iterator[tuple[Text, tuple[Change, ...]]]:
    """Each entry that changed, as it was, with its changes."""
    for at in dict.fromkeys(change.entry for change in found.changed):
        yield found.before[at], tuple(change for change in found.changed if change.entry == at)
