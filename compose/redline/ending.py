"""The end of a story: its last paragraph mark is always kept, for no program can add or remove that one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from compose.redline.pieces import Fate, Item, Piece

Unfold = Callable[[Piece], Piece]
"""Makes of a paragraph that is as it was one of items."""


def closed(found: Sequence[Piece], unfold: Unfold) -> list[Piece]:
    """`found`, the pieces of a whole story, so that its last mark is kept.

    Where the last paragraphs of the two sides do not answer one another, their marks do all the same.
    """
    if not found or found[-1].fate == "kept":
        return list(found)
    start = next((place for place in range(len(found), 0, -1) if found[place - 1].fate == "kept"), 0)
    tail = found[start:]
    out, put_in = _last(tail, "out"), _last(tail, "in")
    if out and put_in:
        others = [one for one in tail if one is not out and one is not put_in]
        return [*found[:start], *others, _joined(out, put_in)]
    if not start:
        return list(found)  # one side has no paragraph at all, which no program writes
    kept = unfold(found[start - 1])
    around = _across if any(one.table for one in tail) else _along
    return [*found[: start - 1], *around(kept, tail)]


def _last(tail: Sequence[Piece], fate: Fate) -> Piece | None:
    return next((one for one in reversed(tail) if one.fate == fate and not one.table), None)


def _joined(out: Piece, put_in: Piece) -> Piece:
    """One paragraph of two that are both the last of their side."""
    return Piece([*out.items, *put_in.items], "kept", put_in.new, out.old, put_in.end, shells=put_in.shells)


def _along(kept: Piece, tail: Sequence[Piece]) -> Iterator[Piece]:
    """The mark of the last paragraph that both sides have gives way to that of the last one of all."""
    last = tail[-1]
    fate: Fate = last.fate
    yield Piece(kept.items, fate, kept.new, kept.old, kept.end, shells=kept.shells)
    yield from tail[:-1]
    old, new = (kept.old, last.new) if fate == "in" else (last.old, kept.new)
    yield Piece(last.items, "kept", new, old, last.end, shells=last.shells or kept.shells)


def _across(kept: Piece, tail: Sequence[Piece]) -> Iterator[Piece]:
    """As `_along`, but a table stands between, and no mark leads across one: the paragraph is taken out and put in."""
    before, after = [*_side(kept, "out")], [*_side(kept, "in")]
    last = tail[-1]
    if last.fate == "in":
        yield Piece(after, "in", kept.new, None, kept.end, shells=kept.shells)
        yield from tail[:-1]
        yield Piece([*before, *last.items], "kept", last.new, kept.old, last.end, shells=last.shells)
    else:
        yield Piece(before, "out", None, kept.old)
        yield from tail[:-1]
        yield Piece([*last.items, *after], "kept", kept.new, last.old, kept.end, shells=kept.shells)


def _side(piece: Piece, fate: Fate) -> Iterator[Item]:
    """All that one side has of `piece`, as put in or taken out."""
    for item in piece.items:
        if item.fate == fate:
            yield item
        elif item.fate == "kept":
            yield Item(fate, item.was or item.atom if fate == "out" else item.atom)
