"""What a word is said to mean, and whether that changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from compose.compare.effects.defining import COMPOSED, LIKELY, PERHAPS, PLAIN
from compose.compare.effects.model import Effect
from compose.compare.effects.numerals import NUMBER, value
from compose.compare.effects.pattern import listed
from compose.compare.effects.text import Sentence, even, is_small, stem

_SAME_TERM = 80
_FILL = frozenset(
    map(
        stem,
        listed("""
        any means mean include also namely other refer define one anyone anybody person people someone somebody simply 1
        """),
    )
)
_DENIED = re.compile(r"\b(?:not|excludes?)\b")
_NUMBER = re.compile(rf"(?<!\w){NUMBER}")


@dataclass(frozen=True, slots=True)
class Definition:
    """What a sentence says that a word means."""

    term: str
    meaning: str
    """Both in small letters."""
    start: int
    """Where the meaning begins."""
    sure: int
    """3 where it is said in so many words that the term means that, 2 where that is likely, 1 where it may be."""


@lru_cache(maxsize=64)
def definition(sentence: Sentence) -> Definition | None:
    """What `sentence` defines; nothing where it defines nothing."""
    return _read(sentence, PLAIN, 3) or _read(sentence, LIKELY, 2) or _read(sentence, COMPOSED, 1)


def _read(sentence: Sentence, shapes: Iterable[re.Pattern[str]], sure: int) -> Definition | None:
    for regex in shapes:
        if found := regex.match(sentence.low):
            denied = "not " if _DENIED.search(sentence.low, 0, found.start("meaning")) else ""
            return Definition(found["term"].strip(" ,'\""), denied + found["meaning"], found.start("meaning"), sure)
    return None


def definitions(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Effect]:
    """Meanings that changed."""
    for one in old:
        for two in new:
            before, after = _both(one, two)
            if before and after and _same_term(before, after) and differ(before, after):
                olds, news = one.quote(before.start, len(one.text)), two.quote(after.start, len(two.text))
                yield Effect("definition", _says(before.term, olds, news), (olds,), (news,), 0.9)


def _both(one: Sentence, two: Sentence) -> tuple[Definition | None, Definition | None]:
    """What two sentences define; a doubtful one counts beside one of the same word."""
    before, after = definition(one), definition(two)
    if before and not after:
        after = _read(two, PERHAPS, 1)
    elif after and not before:
        before = _read(one, PERHAPS, 1)
    return before, after


def _same_term(one: Definition, two: Definition) -> bool:
    return ratio(_bare(one.term), _bare(two.term)) >= _SAME_TERM


def _bare(term: str) -> str:
    return " ".join(stem(word) for word in term.split() if word not in ("a", "an", "the"))


def _says(term: str, old: str, new: str) -> str:
    return f"Defined otherwise: ‘{term}’ was ‘{old}’ and is now ‘{new}’."


def defining(old: Sequence[Sentence], new: Sequence[Sentence]) -> bool:
    """Whether all that both sides do is to define the same words."""
    both = [[_both(one, two) for two in new] for one in old]
    return bool(both) and all(any(a and b and _same_term(a, b) for a, b in row) for row in both)


def differ(old: Definition, new: Definition) -> bool:
    """Whether two meanings differ in a word of weight, or in a number where that is plainly part of the meaning."""
    numbers = old.sure > 1 and new.sure > 1
    fill = _FILL | set(_bare(old.term).split()) | set(_bare(new.term).split())
    return _weighty(old.meaning, fill, numbers=numbers) != _weighty(new.meaning, fill, numbers=numbers)


def _weighty(words: str, fill: Set[str], *, numbers: bool) -> Counter[str]:
    figured = _NUMBER.sub(lambda found: str(value(found[0]) or found[0]) if numbers else " ", even(words))
    figured = re.sub(r"\bwithout (?:any )?(?:pay|payment|wages)\b|\bfor no pay\b", "unpaid", figured)
    figured = re.sub(r"\bwithout\b", "no", figured)
    plain = [
        word
        for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", figured)
        if not is_small(word) or word in ("not", "any", "and", "or")
    ]
    return Counter(stem(word) for word in plain if stem(word) not in fill)
