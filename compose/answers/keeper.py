"""Keeping answers: each change goes to its file at once, beside what others may have saved there meanwhile.

A change is saved in one step and under a lock; what it finds changed since it was last looked at is brought together
with it, and a person is asked where two changes clash. Each change is noted in `decisions.jsonl`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from compose import files, yamledit, yamlio
from compose.answers import decisions, store
from compose.answers.decisions import Decision, Log, What
from compose.answers.differences import differences
from compose.answers.merge import Clash, Settled, Side, merged
from compose.answers.model import Answers
from compose.errors import OutputError, refuse
from compose.locks import locked
from compose.questionnaire.model import Question, Questionnaire, Section
from compose.yamlio import Plain

FOLDER = "answers"
LOG = "decisions.jsonl"
Settle = Callable[[Clash], Side]
"""Asks a person which of two values goes."""


def theirs(clash: Clash) -> Side:
    """What the other person saved: the side that loses nothing where nobody can be asked."""
    return "theirs"


@dataclass(frozen=True, slots=True)
class Note:
    """What the log should say of a change."""

    what: What | None = None
    """What was done, where that is more than the values show."""
    why: str = ""
    agreed_by: str = ""


PLAIN = Note()


class NotNotedError(OutputError):
    """All is saved, but the log of decisions cannot be written."""

    def __init__(self, message: str, cause: str) -> None:
        super().__init__(message)
        self.cause = cause
        """Why it cannot, in a sentence."""


@dataclass
class Keeper:
    """A group's answers, as they were last read, and the one way to change them."""

    home: Path
    questionnaire: Questionnaire
    who: str
    """Who is at the keyboard."""
    now: Callable[[], dt.datetime]
    settle: Settle = theirs
    answers: Answers = field(init=False)
    _unnoted: list[Decision] = field(default_factory=list, init=False)
    """Decisions that are saved and could not be noted yet."""

    def __post_init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read what stands in the folder now. Raises `InputError` with every problem."""
        self.answers = store.read(self.home / FOLDER, self.questionnaire, self.home, forgiving=True)

    @property
    def log(self) -> Log:
        """What stands in the log now."""
        return decisions.read(self.home / LOG)

    def save(self, changes: Mapping[str, Plain], note: Note = PLAIN) -> None:
        """Save `changes` as `write` does, and see what stands in the folder then. Raises `InputError` as `refresh`."""
        self.write(changes, note)
        self.refresh()

    def write(self, changes: Mapping[str, Plain], note: Note = PLAIN) -> None:
        """Save `changes`, values as they are typed by question id; `None` means asked, and not provided.

        Those of one file are saved in one step. Raises `OutputError` where a file cannot be written, and `InputError`
        where one cannot be read any more; that file is then as it was. Raises `NotNotedError` where all is saved and
        only the log cannot be written: what it should say is said with the next change that it takes.
        """
        for section in self.questionnaire.sections:
            here = {one.id: one for one in section.questions if one.id in changes}
            if here:
                self._save(section, here, changes, note)
        if self._unnoted:
            self.note([])

    def note(self, found: Sequence[Decision]) -> None:
        """Add to the log. Raises `NotNotedError` where it cannot be written."""
        self._unnoted += found
        with locked(self.home / FOLDER):  # a shared drive may mix what two people append at once
            self._append()

    def _append(self) -> None:
        try:
            if self._unnoted:
                decisions.append(self.home / LOG, self._unnoted)
                self._unnoted = []
        except OutputError as error:
            raise NotNotedError(f"Your answers are saved. {error.message}", error.message) from error

    def _save(
        self, section: Section, questions: Mapping[str, Question], changes: Mapping[str, Plain], note: Note
    ) -> None:
        settled: list[tuple[Clash, Side]] = []
        while clashes := self._written(section, questions, changes, note, settled):
            settled += [(clash, self.settle(clash)) for clash in clashes]  # without the lock: people take their time

    def _written(
        self,
        section: Section,
        questions: Mapping[str, Question],
        changes: Mapping[str, Plain],
        note: Note,
        settled: Settled,
    ) -> tuple[Clash, ...]:
        """Write one file, unless something in it clashes with the changes: then what does."""
        path, shown = self.home / FOLDER / section.file, f"{FOLDER}/{section.file}"
        with locked(path.parent):
            text, data = _stands(path, shown)
            results = {
                ident: merged(question, self.answers.typed.get(ident), changes[ident], data.get(ident), settled)
                for ident, question in questions.items()
            }
            clashes = tuple(clash for result in results.values() for clash in result.clashes)
            if not clashes:
                saved = {ident: result.value for ident, result in results.items()}
                order = [question.id for question in section.questions]
                fresh = yamledit.edited(text, {**data, **saved}, order, _head(section), shown)
                files.write_whole(path, fresh.encode())
                # Where another file fails and all is tried again, this one has nothing to do.
                self.answers = replace(self.answers, typed={**self.answers.typed, **saved})
                self._unnoted += [*self._decided(questions.values(), data, saved, note), *self._given_up(settled)]
                with suppress(NotNotedError):  # told when everything else is saved
                    self._append()
            return clashes

    def _decided(
        self, questions: Iterable[Question], before: Mapping[str, Plain], saved: Mapping[str, Plain], note: Note
    ) -> Iterator[Decision]:
        for question in questions:
            for one in differences(question, before, saved[question.id]):
                what, why = note.what or one.what, note.why
                yield Decision(self.now(), self.who, what, one.key, one.was, one.now, why=why, agreed_by=note.agreed_by)

    def _given_up(self, settled: Settled) -> Iterator[Decision]:
        """The values that lost against another's, for the record; of those that won, the other's is what was."""
        for clash, side in settled:
            if side == "theirs":
                key = "/".join(map(str, clash.key))
                yield Decision(self.now(), self.who, "given up", key, None, clash.mine)


def _stands(path: Path, shown: str) -> tuple[str, Mapping[str, Plain]]:
    """The text of a file to the letter, and what it says; nothing where there is no file."""
    if not path.exists():
        return "", {}
    raw = files.read_whole(path, shown)
    source = yamlio.parse(yamlio.decoded(raw, shown), shown)
    refuse(f"{shown} was changed meanwhile and cannot be used.", source.problems)
    return raw.decode(), source.data if isinstance(source.data, dict) else {}


def _head(section: Section) -> str:
    return f"# {section.title}: {section.about[:1].lower()}{section.about[1:]}"
