"""What two files say beside their promises: a promise that is none on the other side, and what else changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.align import parted
from compose.compare.changes import Change, changed
from compose.compare.words import spans
from compose.document import walk
from compose.document.model import Commitment, Document, Heading, PageBreak
from compose.document.passages import Passage, number_of

_ALIKE = 0.6
"""Share of words in common, from which on a line outside is taken for what became of a promise."""
Elsewhere = tuple[tuple[str, str], ...]
"""Lines of the old side against those of the new; either may be empty."""


def lines(document: Document) -> tuple[Passage, ...]:
    """Every line of `document` that is no promise and no heading."""
    return tuple(one for one in _lines(document) if one.text.strip())


def _lines(document: Document) -> Iterator[Passage]:
    part, count = "", 0
    for block in document.blocks:
        if isinstance(block, Heading):
            part = walk.text(block.content)
        elif not isinstance(block, Commitment | PageBreak):
            for line in walk.lines_of((block,)):
                count += 1
                label, words = parted(line)
                yield Passage(f"c-0{count}", number_of(label), "", part, "", words)


def joined(
    found: Sequence[Change], old: Sequence[Passage], new: Sequence[Passage]
) -> tuple[tuple[Change, ...], Elsewhere]:
    """`found`, where promises that were dropped or added answer a line of the other side that is none, and the rest.

    A promise that now only says what somebody may do reads as no promise; so it would seem to be gone.
    """
    gone = [one.old[0] for one in found if one.kind == "dropped"]
    came = [one.new[0] for one in found if one.kind == "added"]
    became = {one.old[0].id: one for one in changed(gone, new) if _answers(one)}
    arose = {one.new[0].id: one for one in changed(old, came) if _answers(one)}
    whole = tuple(_instead(one, became, arose) for one in found)
    taken = {passage.id for one in became.values() for passage in one.new}
    given = {passage.id for one in arose.values() for passage in one.old}
    rest = (
        [f"{one.number} {one.text}".strip() for one in side if one.id not in used]
        for side, used in ((old, given), (new, taken))
    )
    return whole, tuple(_elsewhere(*rest))


def _answers(one: Change) -> bool:
    return len(one.old) == len(one.new) == 1 and one.link.alike >= _ALIKE


def _instead(one: Change, became: dict[str, Change], arose: dict[str, Change]) -> Change:
    if one.kind == "dropped":
        return became.get(one.old[0].id, one)
    if one.kind == "added":
        return arose.get(one.new[0].id, one)
    return one


def _elsewhere(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Lines that changed, one against one as they stand."""
    for span in spans(old, new):
        if span.kind != "kept":
            was, now = list(old[span.old]), list(new[span.new])
            for at in range(max(len(was), len(now))):
                yield (was[at] if at < len(was) else "", now[at] if at < len(now) else "")
