"""Words brought down to what their forms have in common, by the rules of M. F. Porter (1980)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def words(text: str) -> Iterator[str]:
    """The words of `text` in small letters, without the sign of the genitive; words joined by hyphens are several."""
    for match in _WORD.finditer(text.lower()):
        yield _POSSESSIVE.sub("", match[0])


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What `word` has in common with its other forms: `funded`, `funding` and `funds` are all `fund`."""
    if len(word) <= _SHORT or not word.isascii():
        return word
    word = _past(_plural(word))
    if word.endswith("y") and _vowel(word[:-1]):
        word = f"{word[:-1]}i"
    for rules, measure in ((_SECOND, 0), (_THIRD, 0), (_FOURTH, 1)):
        word = _exchanged(word, rules, measure)
    return _tidied(word)


_SHORT = 2

# -- the shape of a word -----------------------------------------------------------------------------------------------

_SYLLABLES = re.compile("v+c+")


def _shape(word: str) -> str:
    """`word` as vowels and consonants: `vc` for `at`; a y is a vowel behind a consonant."""
    shape = ""
    for letter in word:
        vowel = letter in "aeiou" or (letter == "y" and shape.endswith("c"))
        shape += "v" if vowel else "c"
    return shape


def _measure(word: str) -> int:
    return len(_SYLLABLES.findall(_shape(word)))


def _vowel(word: str) -> bool:
    return "v" in _shape(word)


def _short_end(word: str) -> bool:
    return _shape(word).endswith("cvc") and word[-1] not in "wxy"


# -- the steps ---------------------------------------------------------------------------------------------------------


def _plural(word: str) -> str:
    for ending, other in (("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", "")):
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word:
            return _mended(rest) if _vowel(rest) else word
    return word


def _mended(rest: str) -> str:
    if rest.endswith(("at", "bl", "iz")):
        return f"{rest}e"
    if len(rest) > 1 and rest[-1] == rest[-2] and rest[-1] not in "aeioulsz":
        return rest[:-1]
    return f"{rest}e" if _measure(rest) == 1 and _short_end(rest) else rest


_SECOND = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "isation": "ize",
    "abli": "able", "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate",
    "ator": "ate", "alism": "al", "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive",
    "biliti": "ble",
}  # fmt: skip
_THIRD = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": "", "ise": "ize"}
_FOURTH = dict.fromkeys(
    ("al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ou", "ism",
     "ate", "iti", "ous", "ive", "ize"), "",
)  # fmt: skip
_KEEP_FIRST = ("sion", "tion")


def _exchanged(word: str, rules: Mapping[str, str], measure: int) -> str:
    """`word` with the longest of its endings among `rules` exchanged, where more than `measure` syllables stay."""
    for ending in sorted(rules, key=len, reverse=True):
        if word.endswith(ending):
            rest = word.removesuffix(ending) + (ending[0] if ending in _KEEP_FIRST else "")
            return rest + rules[ending] if _measure(rest) > measure else word
    return word


def _tidied(word: str) -> str:
    rest = word.removesuffix("e")
    if rest != word and (_measure(rest) > 1 or (_measure(rest) == 1 and not _short_end(rest))):
        word = rest
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


def stems(some: Iterable[str]) -> tuple[str, ...]:
    """The stem of each word."""
    return tuple(map(stem, some))
