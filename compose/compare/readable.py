"""Changes as a person reads them: few, whole, and where a sentence or a word begins; never fewer than there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from compose.compare.words import Span, spans

_ENDS = frozenset(".;:!?")
_ISLAND = 4
"""A kept stretch is drowned by changes on either side that are so many times as long: it would only confuse."""
Side = Literal["old", "new"]


def changes(old: Sequence[str], new: Sequence[str]) -> list[Span]:
    """How the tokens `old` become `new`; as `spans`, but what is kept only by chance is changed with its neighbours."""
    found = list(spans(old, new))
    found = _slid(found, old, new)
    return _joined(found, old)


# -- where a change begins ---------------------------------------------------------------------------------------------


def _slid(found: list[Span], old: Sequence[str], new: Sequence[str]) -> list[Span]:
    """`found`, each removal or addition moved to where it reads best; which of two like words went is all the same."""
    for place in range(1, len(found) - 1):
        before, here, after = found[place - 1 : place + 2]
        if here.kind not in ("removed", "added"):
            continue
        tokens, span = (old, here.old) if here.kind == "removed" else (new, here.new)
        step = _best(tokens, span, before, after)
        if step:
            found[place - 1 : place + 2] = _moved(before, step), _shifted(here, step), _begun(after, step)
    return [one for one in found if one.old.stop > one.old.start or one.new.stop > one.new.start]


def _best(tokens: Sequence[str], span: slice, before: Span, after: Span) -> int:
    """By how many tokens to move `span`: the least that makes it read best."""
    left = right = 0
    room, space = before.new.stop - before.new.start, after.new.stop - after.new.start
    while left < room and tokens[span.start - left - 1] == tokens[span.stop - left - 1]:
        left += 1
    while right < space and tokens[span.start + right] == tokens[span.stop + right]:
        right += 1
    if not left and not right:
        return 0
    steps = range(-left, right + 1)
    return max(steps, key=lambda step: (_reads(tokens, span.start + step, span.stop + step), -abs(step)))


def _reads(tokens: Sequence[str], start: int, stop: int) -> int:
    """How well a change from `start` to `stop` reads."""
    first, last = tokens[start], tokens[stop - 1]
    ahead = tokens[start - 1] if start else ""
    fresh = not ahead or ahead.startswith("\x01¶") or (ahead.isspace() and start > 1 and tokens[start - 2] in _ENDS)
    words = (not first.isspace()) + last.isspace()
    return 4 * last.startswith("\x01¶") + 3 * (fresh and (last.isspace() or last in _ENDS)) + words


def _moved(span: Span, step: int) -> Span:
    return Span(span.kind, slice(span.old.start, span.old.stop + step), slice(span.new.start, span.new.stop + step))


def _begun(span: Span, step: int) -> Span:
    return Span(span.kind, slice(span.old.start + step, span.old.stop), slice(span.new.start + step, span.new.stop))


def _shifted(span: Span, step: int) -> Span:
    old, new = (slice(one.start + step, one.stop + step) for one in (span.old, span.new))
    return Span(span.kind, old, new)


# -- islands -----------------------------------------------------------------------------------------------------------


def _joined(found: Sequence[Span], old: Sequence[str]) -> list[Span]:
    """`found`, where what is kept between two changes and drowned by them goes with them."""
    made: list[Span] = []
    for span in found:
        if len(made) > 1 and span.kind != "kept" and _drowned(made[-1], made[-2], span, old):
            made[-2:] = [_one(made[-2], span)]
        else:
            made.append(span)
    return made


def _drowned(island: Span, before: Span, after: Span, old: Sequence[str]) -> bool:
    words = old[island.old]
    if any(word.startswith("\x01") for word in words):
        return False
    if len(words) == 1 and words[0].isspace() and before.kind == after.kind == "replaced":
        return True
    length = sum(map(len, words))
    return length * _ISLAND <= min(_size(before), _size(after))


def _size(span: Span) -> int:
    """Length of a change in tokens of both sides, which stand for some three characters each."""
    removed, added = len(range(span.old.start, span.old.stop)), len(range(span.new.start, span.new.stop))
    return 3 * (removed + added)


def _one(first: Span, last: Span) -> Span:
    return Span("replaced", slice(first.old.start, last.old.stop), slice(first.new.start, last.new.stop))


def halves(found: Sequence[Span], old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Side, bool, str]]:
    """What to print of each side in turn: the side, whether it is marked, and the words."""
    for span in found:
        yield "old", span.kind != "kept", "".join(old[span.old])
        yield "new", span.kind != "kept", "".join(new[span.new])
