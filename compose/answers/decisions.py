"""The group's log: who decided what and when, what it was before, and why; a line each in `decisions.jsonl`."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from compose import paths, schema
from compose.errors import MissingError, OutputError, Place, Problem
from compose.files import read_whole
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain, Source

What = Literal[
    "answered", "to be agreed", "not provided", "changed", "added", "removed", "moved", "left out", "brought back",
    "wording chosen", "reworded", "finished", "reopened", "imported", "given up", "begun", "confirmed",
]  # fmt: skip


KEPT, WORDING, AGAIN = "kept", "wording", "again"
"""What a decision about a clause is of, before a slash and the clause's id: that it stays as it is, that the group has
words of its own for it, that it is to be looked at again."""
RENEWAL = "renewal"
"""What a decision is of that says a renewal has begun."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that was decided."""

    when: dt.datetime
    """With its zone; the log keeps whole seconds."""
    who: str
    """Who was at the keyboard."""
    what: What
    key: str
    """What it is about: `area_name`, `section:area` and the like."""
    was: Plain
    """The value before; `None` where there was none."""
    now: Plain
    why: str = ""
    agreed_by: str = ""

    def __post_init__(self) -> None:
        if self.when.utcoffset() is None:
            raise ValueError("a decision needs a time with its zone")


@dataclass(frozen=True, slots=True)
class Log:
    """What stands in the log."""

    decisions: tuple[Decision, ...] = ()
    """In the order of the file."""
    problems: tuple[Problem, ...] = ()
    """Lines that cannot be read, which were skipped."""


# -- in and out --------------------------------------------------------------------------------------------------------


def append(path: Path, decisions: Sequence[Decision]) -> None:
    """Add `decisions` to the log at `path`, in one piece, so that others who add at the same time do not mix in.

    Raises `OutputError` where they cannot be written.
    """
    content = b"".join(map(_line, decisions))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not path.exists()
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            _write(handle, content)
        finally:
            os.close(handle)
        if fresh:
            _share(path)
    except OSError as error:
        reason = error.strerror or "not all of it fitted"
        raise OutputError(f"What was decided cannot be noted in {path} ({reason}).") from error


def _share(path: Path) -> None:
    """Let everybody write to the log who may write to its folder: on a shared drive it is everybody's."""
    with suppress(OSError):
        path.chmod(path.parent.stat().st_mode & 0o666)


def _write(handle: int, content: bytes) -> None:
    # A writer that was killed may have left half a line: what comes next begins a line of its own.
    whole = b"\n" + content if content and _ends_torn(handle) else content
    if os.write(handle, whole) < len(whole):
        raise OSError
    os.fsync(handle)


def _ends_torn(handle: int) -> bool:
    if os.lseek(handle, 0, os.SEEK_END) == 0:
        return False
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1) != b"\n"


def _line(decision: Decision) -> bytes:
    values = {**asdict(decision), "when": decision.when.isoformat(timespec="seconds")}
    # Half a surrogate pair has no UTF-8; written with a backslash, JSON gives it back.
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def read(path: Path, shown: str | None = None) -> Log:
    """What stands in the log at `path`, which messages call `shown`; nothing where there is no file.

    Raises `InputError` where the file cannot be opened.
    """
    name = shown or paths.shown(path)
    try:
        raw = read_whole(path, name)
    except MissingError:
        return Log()
    decisions: list[Decision] = []
    problems: list[Problem] = []
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            found, wrong = _read(line, Place(name, number))
            decisions += found
            problems += wrong
    return Log(tuple(decisions), tuple(problems))


def _read(line: bytes, place: Place) -> tuple[list[Decision], list[Problem]]:
    """The decision on one line, or what is wrong with it."""
    try:
        data = json.loads(line.decode())
        values, problems = schema.check(Source(place.file, data, {(): place.line}), (), data, _DECISION)
    except (ValueError, RecursionError):
        remedy = "Nothing need be done: the other lines are read; take this one out if you like"
        return [], [Problem(place, "the line is not whole or not as it was written", remedy)]
    return ([], problems) if problems else ([Decision(**{"was": None, "now": None, **values})], [])


# -- what it says ------------------------------------------------------------------------------------------------------


def latest(decisions: Iterable[Decision]) -> Mapping[str, Decision]:
    """The last of `decisions` on each key; what was given up for another's value decided nothing."""
    return MappingProxyType({decision.key: decision for decision in decisions if decision.what != "given up"})


def since_renewal(decisions: Sequence[Decision]) -> Sequence[Decision]:
    """Those of `decisions`, in the order of the log, that were made after the last renewal began; all if none did."""
    begun = [place for place, one in enumerate(decisions) if (one.what, one.key) == ("begun", RENEWAL)]
    return decisions[begun[-1] + 1 :] if begun else decisions


def finished(decisions: Sequence[Decision]) -> frozenset[str]:
    """The ids of the sections that were called finished, and not reopened since; a renewal reopens all."""
    last = latest(one for one in since_renewal(decisions) if one.what in ("finished", "reopened"))
    sections = {key.removeprefix("section:"): one for key, one in last.items() if key.startswith("section:")}
    return frozenset(ident for ident, decision in sections.items() if decision.what == "finished")


# -- what a line must be -----------------------------------------------------------------------------------------------


def _when(value: Plain) -> dt.datetime:
    try:
        when = dt.datetime.fromisoformat(_words(value))
    except ValueError:
        raise WrongValueError("should be a date and a time", "Write it as 2026-11-22T14:05:00+00:00") from None
    if when.utcoffset() is None:
        raise WrongValueError("should be a time with its zone", "Add the zone, such as +00:00")
    return when


def _words(value: Plain) -> str:
    """Any text, to the letter: the log changes nothing that was typed."""
    if isinstance(value, str):
        return value
    raise WrongValueError("should be a text", "Put it in quotes")


def _plain(value: Plain) -> Plain:
    """A value as it is typed; JSON knows more kinds, which no answer is."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return None if value is None else _words(value)


_DECISION = {
    "when": Key(_when, required=True),
    "who": Key(_words, required=True),
    "what": Key(schema.one_of(get_args(What)), required=True),
    "key": Key(_words, required=True),
    "was": Key(_plain),
    "now": Key(_plain),
    "why": Key(_words),
    "agreed_by": Key(_words),
}
