"""What a person should settle: one doubt for everything that shares a cause, so that few are left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compose.document import walk
from compose.document.model import Commitment, Heading, Paragraph
from compose.intake.structure import labels, places
from compose.intake.structure.assemble import Built
from compose.intake.structure.content import first_words
from compose.intake.structure.model import Doubt, DoubtKind, Head, Judged

VOICES: Mapping[str, str] = {
    "all": "All partners",
    "public": "Public bodies",
    "voluntary": "The voluntary and community sector",
    "none": "It does not say",
}
COMMITMENT: Mapping[str, str] = {"yes": "Commitments", "no": "Ordinary text"}
HEADING: Mapping[str, str] = {"heading": "A heading", "text": "Ordinary text"}

_MOST = 4
"""Doubts of one kind before those of a part are asked as one."""


def doubts(built: Sequence[Built]) -> tuple[Doubt, ...]:
    """What of `built` is not certain, in reading order within each kind."""
    seen = _placed(built)
    return (*_voices(seen), *_commitments(seen), *_headings(seen), *_numbers(seen))


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block with where it stands."""

    built: Built
    at: str
    """Its place, as `places.place_of` names it."""
    cause: tuple[str, str]
    """Id of the heading above and the words that lead in."""
    part: tuple[str, str]
    """Id and title of the part."""
    title: str
    """Words of the heading above."""


def _placed(built: Sequence[Built]) -> tuple[_Seen, ...]:
    found: list[_Seen] = []
    heading, part, title = "", ("", ""), ""
    for one in built:
        if isinstance(one.block, Heading):
            heading, title = one.block.id, walk.text(one.block.content)
            part = (heading, title) if one.block.kind == "part" else part
        cause = one.source.cause if isinstance(one.source, Judged) else ""
        found.append(_Seen(one, places.place_of(one.block), (heading, cause), part, title))
    return tuple(found)


Groups = list[tuple[str, list[_Seen]]]
"""Title of what they share, and the blocks."""


def _grouped(some: Sequence[_Seen]) -> Groups:
    """Blocks by cause; where those are many by part, and where those are many all together."""
    by_cause = _by(some, lambda one: one.cause)
    by_part = _by(some, lambda one: one.part)
    if not some:
        return []
    if len(by_cause) <= _MOST:
        return [(group[0].title, group) for group in by_cause]
    if len(by_part) <= _MOST:
        return [(group[0].part[1], group) for group in by_part]
    return [("", list(some))]


def _by(some: Sequence[_Seen], key: Callable[[_Seen], tuple[str, str]]) -> list[list[_Seen]]:
    groups: dict[tuple[str, str], list[_Seen]] = {}
    for one in some:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _doubt(kind: DoubtKind, group: Sequence[_Seen], what: str, guess: str, options: Mapping[str, str]) -> Doubt:
    first = group[0]
    says = first_words(places.words_of(first.built.block))
    covers = tuple(one.at for one in group)
    return Doubt(f"{kind}-{first.at}", first.at, kind, says, what, guess, options, covers)


def _under(title: str) -> str:
    return f" under “{title}”" if title else ""


# -- each kind ---------------------------------------------------------------------------------------------------------


def _voices(seen: Sequence[_Seen]) -> Iterator[Doubt]:
    untold = [one for one in seen if isinstance(one.built.block, Commitment) and not one.built.block.voice]
    for title, group in _grouped(untold):
        yield _doubt("voice", group, f"Who undertakes {_many(group)}{_under(title)} is not said.", "none", VOICES)


def _many(group: Sequence[_Seen]) -> str:
    return "this commitment" if len(group) == 1 else f"these {len(group)} commitments"


def _commitments(seen: Sequence[_Seen]) -> Iterator[Doubt]:
    unsure = [one for one in seen if isinstance(one.built.source, Judged) and not one.built.source.sure]
    taken = [one for one in unsure if isinstance(one.built.block, Commitment) and one.built.block.voice]
    passed = [one for one in unsure if isinstance(one.built.block, Paragraph)]
    for title, group in _grouped(taken):
        yield _doubt("commitment", group, _asked(group, title, "may be only text"), "yes", COMMITMENT)
    for title, group in _grouped(passed):
        yield _doubt("commitment", group, _asked(group, title, "may be commitments"), "no", COMMITMENT)


def _asked(group: Sequence[_Seen], title: str, what: str) -> str:
    many = "This paragraph" if len(group) == 1 else f"These {len(group)} paragraphs"
    return f"{many}{_under(title)} {what}."


def _headings(seen: Sequence[_Seen]) -> Iterator[Doubt]:
    unsure = [one for one in seen if isinstance(one.built.source, Head) and not one.built.source.sure]
    for _, group in _grouped(unsure):
        many = "This line" if len(group) == 1 else f"These {len(group)} lines"
        yield _doubt("heading", group, f"{many} may be {_a_heading(group)}, or only text.", "heading", HEADING)


def _a_heading(group: Sequence[_Seen]) -> str:
    return "a heading" if len(group) == 1 else "headings"


def _numbers(seen: Sequence[_Seen]) -> Iterator[Doubt]:
    """Commitments whose number stood before in the same part, or skips one."""
    before: dict[tuple[str, str, tuple[int, ...]], int] = {}
    for one in seen:
        mark = _mark(one)
        if mark is None or mark.family not in ("decimal", "code"):
            continue
        key = (one.part[0], mark.style, mark.path[:-1])
        expected = before.get(key, mark.value - 1) + 1
        if mark.value != expected and isinstance(one.built.block, Commitment):
            yield _number(one, mark, expected)
        before[key] = mark.value


def _mark(one: _Seen) -> labels.Label | None:
    """What numbers a block; nothing of a title that left its number to the words below."""
    source = one.built.source
    return None if source is None or (isinstance(source, Head) and not source.number) else source.line.mark


def _number(one: _Seen, mark: labels.Label, expected: int) -> Doubt:
    printed = mark.printed.strip(" .:)(")
    likely = ".".join(map(str, (*mark.path[:-1], expected)))
    what = f"The number {printed} stands where {likely} is expected."
    return _doubt("number", [one], what, printed, {printed: printed, likely: likely})
