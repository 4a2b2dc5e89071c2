"""What one sentence has more than another that holds all the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from compose.compare.effects.text import Sentence, Word
from compose.compare.words import spans


def kept(short: Sentence, long: Sentence) -> bool:
    """Whether all words of weight of `short` stayed in `long`, which has more."""
    missing = Counter(short.content) - Counter(long.content)
    return len(long.content) > len(short.content) and sum(missing.values()) <= len(short.content) // 10


def put_in(short: Sentence, long: Sentence) -> Iterator[Sequence[Word]]:
    """Each run of words that `long` has more."""
    ones, twos = ([word.stem for word in some.words] for some in (short, long))
    for span in spans(ones, twos):
        if span.kind in ("added", "replaced"):
            yield long.words[span.new]
