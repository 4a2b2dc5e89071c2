"""A sentence as it is written and as it is compared: small letters, plain signs, words cut down to their stems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from compose.compare.effects.pattern import listed

_EVEN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ′´`", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\n", " "),
        "\u0130": "I",
    }
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ODD = {
    "gave": "give", "given": "give", "made": "make", "took": "take", "taken": "take",
    "paid": "pay", "told": "tell", "held": "hold", "sent": "send", "kept": "keep", "found": "find", "heard": "hear",
    "met": "meet", "brought": "bring", "built": "build", "knew": "know", "known": "know", "saw": "see", "seen": "see",
    "said": "say", "wrote": "write", "written": "write", "began": "begin", "begun": "begin", "shown": "show",
    "done": "do", "did": "do", "does": "do", "went": "go", "gone": "go", "had": "have", "has": "have", "sought": "seek",
    "spent": "spend", "dealt": "deal", "left": "leave", "led": "lead", "lent": "lend", "meant": "mean", "drew": "draw",
    "drawn": "draw", "chose": "choose", "chosen": "choose", "got": "get", "people": "person", "bore": "bear",
    "withheld": "withhold", "withdrew": "withdraw", "withdrawn": "withdraw", "understood": "understand", "laid": "lay",
    "sat": "sit", "ran": "run", "taught": "teach", "thought": "think", "upheld": "uphold",
}  # fmt: skip
_SMALL = frozenset(
    listed("""
    a an the this that these those and or but of to in on at by for from with as it its they their them we
    our us he she his her you your is are be been was were will shall must do does did not any so then than
    there which who whom whose what when where if also such own each every all both has have had within
    without before after during until upon about into over under through between among per while
    """)
)


def even(text: str) -> str:
    """`text`, letter for letter, in small letters with one kind of quote, apostrophe, dash and space."""
    small = text.translate(_EVEN)
    return low if len(low := small.lower()) == len(small) else small


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """What the forms of a word have in common: `giving`, `gives` and `given` are the same."""
    word = word.removesuffix("'s").rstrip("'")
    word = _ODD.get(word, word)
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2 and not word.endswith("ss"):
            return _ODD.get(word, _bare(word[: -len(ending)]))
    return word.rstrip("e")


def _bare(root: str) -> str:
    doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz"
    return (root[:-1] if doubled else root).rstrip("e")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence."""

    low: str
    start: int
    end: int

    @property
    def stem(self) -> str:
        """What it is compared by."""
        return stem(self.low)


@dataclass(frozen=True)
class Sentence:
    """One sentence."""

    text: str

    @cached_property
    def low(self) -> str:
        """As `even` makes it; letter for letter as long as the text."""
        return even(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(self.low))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The stems of its words, those left out that only join others."""
        return tuple(word.stem for word in self.words if word.low not in _SMALL)

    def quote(self, start: int, end: int) -> str:
        """The words from `start` to `end`, on one line, without the signs round them."""
        return " ".join(self.text[start:end].split()).strip(" ,;:.")


def is_small(word: str) -> bool:
    """Whether a word only joins others."""
    return word in _SMALL
