"""Widths of columns: as their shares say, and wide enough for the longest word, since Word divides none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LETTER = 0.6
"""Width of a bold letter beside its size, on the generous side."""
PADDING = 240
"""Room left and right of the words in a cell, in twentieths of a point."""
_MOST = 15
"""Letters of a word that count; one that is longer than this is divided before it pushes others aside."""


def needed(words: Iterable[str], size: float) -> int:
    """Room for the longest of `words` in letters of `size` points, in twentieths of a point."""
    longest = max((len(word) for line in words for word in line.split()), default=0)
    return PADDING + round(min(longest, _MOST) * size * LETTER * 20)


def widths(shares: Sequence[int], needs: Sequence[int], width: int) -> list[int]:
    """Columns that fill `width` by their `shares`, none narrower than it needs while the others can spare it."""
    whole = sum(shares) or 1
    if sum(needs) > width:
        return [width * share // whole for share in shares]
    narrow: set[int] = set()
    while True:
        left = width - sum(needs[at] for at in narrow)
        rest = sum(share for at, share in enumerate(shares) if at not in narrow) or 1
        found = [needs[at] if at in narrow else left * share // rest for at, share in enumerate(shares)]
        more = {at for at, one in enumerate(found) if one < needs[at]} - narrow
        if not more:
            return found
        narrow |= more
