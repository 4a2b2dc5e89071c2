"""Why a promise reads otherwise, where a side was made with this program: an answer, the library, a choice, a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from compose.compare.changes import Cause, Change
from compose.document import walk
from compose.document.inlines import Field
from compose.document.passages import Passage
from compose.lapsed.find import find
from compose.lapsed.model import Register
from compose.library.model import Clause, in_a_line

LOCAL = "local"


@dataclass(frozen=True)
class Known:
    """What is known of the new side."""

    label: Callable[[str], str]
    """What an answer is about, in a few words, by its name."""
    clauses: Mapping[str, Clause]
    """The library, by id, with the group's own wording laid over it."""
    left_out: Mapping[str, str]
    """Why the new text does not have a clause, by its id, in a sentence without its full stop."""
    register: Register
    """What no longer stands."""
    before: bool
    """Whether the old side was made with this program too."""


def explained(changes: Sequence[Change], known: Known) -> tuple[Change, ...]:
    """`changes`, each with its causes as far as they are known."""
    return tuple(replace(one, causes=tuple(causes(one, known))) for one in changes)


def causes(change: Change, known: Known) -> Iterator[Cause]:
    """Why `change` came about; nothing where nobody can tell."""
    if change.kind in ("same", "moved"):
        return
    yield from _of_answers(change, known)
    yield from _of_wording(change, known)
    yield from _of_choice(change, known)
    yield from _of_names(change, known)


# -- answers -----------------------------------------------------------------------------------------------------------


def _of_answers(change: Change, known: Known) -> Iterator[Cause]:
    """Answers printed on both sides, and not the same."""
    was, now = _answers(change.old), _answers(change.new)
    for name, text in now.items():
        before = was.get(name)
        if before is not None and before != text:
            said = f"now “{text}”, before “{before}”" if text else f"still to be agreed, before “{before}”"
            yield Cause("answer", f"The answer to {known.label(name)} is {said}")


def _answers(passages: Sequence[Passage]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for passage in passages:
        for inline in walk.inlines(passage.blocks):
            if isinstance(inline, Field):
                found.setdefault(inline.name, inline.text or "")
    return found


# -- wording -----------------------------------------------------------------------------------------------------------


def _of_wording(change: Change, known: Known) -> Iterator[Cause]:
    """Of a clause that both sides have: another position, the group's own words, a revision of the library's."""
    was, now = _first(change.old), _first(change.new)
    if was is None or now is None or was.provenance is None or now.provenance is None:
        return
    old, new = was.provenance, now.provenance
    if old.clause != new.clause:
        return
    if new.position != old.position:
        kind: Literal["local", "position"] = "local" if LOCAL in (new.position, old.position) else "position"
        yield Cause(kind, _position(old.position, new.position))
    elif new.position == LOCAL:
        yield Cause("local", "The group's own wording was changed")
    if new.version > old.version and new.position != LOCAL:
        clause = known.clauses.get(new.clause)
        line = in_a_line(clause.since(old.version)) if clause else ""
        revised = f"The library revised its wording, from version {old.version} to {new.version}"
        yield Cause("library", f"{revised}: {line}" if line else revised)


def _position(old: str, new: str) -> str:
    if new == LOCAL:
        return f"The group put it in its own words, in place of the library's {old} wording"
    if old == LOCAL:
        return f"The library's {new} wording took the place of the group's own"
    return f"The group chose the {new} wording, before the {old} one"


def _first(passages: Sequence[Passage]) -> Passage | None:
    return passages[0] if passages else None


# -- in and out --------------------------------------------------------------------------------------------------------


def _of_choice(change: Change, known: Known) -> Iterator[Cause]:
    """Why a clause came in or went out."""
    was, now = _first(change.old), _first(change.new)
    if was is None and now is not None and now.provenance and known.before:
        local = now.provenance.position == LOCAL
        yield Cause("local" if local else "selected", now.provenance.reason.rstrip("."))
    if now is None and was is not None and was.provenance:
        reason = known.left_out.get(was.provenance.clause)
        gone = "The library has this clause no longer" if was.provenance.clause not in known.clauses else ""
        if reason or gone:
            yield Cause("left out", (reason or gone).rstrip("."))


# -- names -------------------------------------------------------------------------------------------------------------


def _of_names(change: Change, known: Known) -> Iterator[Cause]:
    """Names that no longer stand, which the old side has and the new has not."""
    if not change.old:
        return
    there = {hit.entry.id for hit in find(_text(change.new), known.register)}
    seen: set[str] = set()
    for hit in find(_text(change.old), known.register):
        if hit.entry.id not in there and hit.entry.id not in seen:
            seen.add(hit.entry.id)
            yield Cause("lapsed", f"“{hit.words}” no longer stands: {hit.entry.happened.rstrip('.')}")


def _text(passages: Sequence[Passage]) -> str:
    return "\n\n".join(passage.text for passage in passages)
