"""Who promises: the sides that words name, and the subject of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from compose.document.model import Undertaker
from compose.intake.structure import lexicon

_SIDES: tuple[tuple[Undertaker, re.Pattern[str]], ...] = (
    ("voluntary", lexicon.any_of(lexicon.VOLUNTARY)),
    ("public", lexicon.any_of(lexicon.PUBLIC)),
    ("all", lexicon.any_of(lexicon.ALL)),
)
_NEUTRAL = lexicon.any_of(lexicon.NEUTRAL)
_WILL = re.compile(rf"\b(?:{lexicon.WILL})\b", re.I)
_FIRM = re.compile(rf"\b(?:{lexicon.FIRM})\b", re.I)
_JOINED = re.compile(r"(?:^|[\s,(])(?:and|&|as well as|together with|/|or|plus|alongside)(?:\s|$)|^\s*[,/&]", re.I)
_TURNED = re.compile(
    r"\bexpect(?:s|ed)? (?:of|from)\b|\bexpect\b.*\bfrom\b|"
    r"\b(?:expects?|asks)\s(?!to\b|that\b)(?=\S.{0,80}\sto\b)",
    re.I,
)
_APART = re.compile(r"\b(?:to|by|from|with|of|for|in|on|that|which|who|funded|towards|about|regarding|between)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Name:
    """A side, where it is named."""

    voice: Undertaker
    start: int
    end: int


@lru_cache(maxsize=4096)
def side(words: str) -> Undertaker:
    """The side that `words`, a phrase without a verb, name first, or both where they stand side by side."""
    turned = _TURNED.search(words)
    return _side(words[turned.end() :] if turned else words)


_SHARED = re.compile(
    r"\b(?:shared|joint|common|mutual|our|key|core|general|guiding|underlying|overarching)\b.*\b(?:principles|values|"
    r"commitments|undertakings|pledges|promises|vision)\b|^(?:the )?(?:principles|values)\b",
    re.I,
)
_SHARING = re.compile(r"\b(?:shared|joint|common|mutual|our)\b", re.I)


def shared(title: str) -> bool:
    """Whether `title` is that of principles or promises that hold for everyone who signs."""
    return bool(_SHARED.search(title)) and not side(_SHARING.sub("", title))


def _side(words: str) -> Undertaker:
    names = _names(words)
    if not names:
        return ""
    for one, after in pairwise(names):
        between = words[one.end : after.start]
        if _APART.search(between) or not _JOINED.search(between):
            break
        if one.voice != after.voice:
            return "all"
    return names[0].voice


def _names(words: str) -> list[_Name]:
    """Each side named, in order; of names that overlap the one that begins first, then the longest."""
    found = [_Name(voice, *match.span()) for voice, pattern in _SIDES for match in pattern.finditer(words)]
    kept: list[_Name] = []
    for name in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


@dataclass(frozen=True, slots=True)
class Promise:
    """What a sentence says of promising."""

    voice: Undertaker
    """The side that is its subject; empty where the subject is another, or no side."""
    firm: bool
    """Whether its verb leaves no doubt."""
    neutral: bool
    """Whether its subject is a body or paper that is no side, such as a steering group."""
    ours: bool = False
    """Whether its subject is no more than `we`."""
    opens: bool = False
    """Whether it opens with the side, with no clause before."""


SHORT = 14
"""Words that a subject may have."""


def promise(sentence: str) -> Promise | None:
    """The promise that `sentence` makes in its first main clause; nothing where it has no such verb."""
    verb = _WILL.search(sentence)
    if not verb or sentence[:1].islower() or len(sentence[: verb.start()].split()) > SHORT:
        return None
    subject = _subject(sentence[: verb.start()])
    neutral = bool(_NEUTRAL.match(_bare(subject)))
    voice = side(subject) if _names_first(subject) and not neutral else ""
    ours = _bare(subject).lower() in ("we", "we each", "we also", "us")
    before = sentence[: verb.start()]
    opens = _opens(before) or _opens(re.sub(r"^(?:the|our|local)\s+", "", before, flags=re.I))
    return Promise(voice, bool(_FIRM.match(sentence[verb.start() :])), neutral, ours, opens)


def _names_first(subject: str) -> bool:
    """Whether a side is what `subject` is about, with no more than a word or two before it."""
    before = (subject[: name.start] for name in _names(subject))
    return any(len(words.split()) <= 3 and not _APART.search(words) for words in before)


def _opens(subject: str) -> bool:
    """Whether `subject` begins with the name of a side, such as `Northford District Council`."""
    first = next(iter(_names(subject)), None)
    if first is None or not first.start:
        return first is not None
    return subject[first.start].isupper() and all(word[0].isupper() for word in subject[: first.start].split())


def _subject(before: str) -> str:
    """What stands before the verb, without a clause that only introduces it."""
    *_, last = re.split(r"(?<=[,;:])\s", before) if _names_something(before) else [before]
    return last if _names(last) else before


def _names_something(before: str) -> bool:
    return bool(
        re.match(r"(?:in|as|where|when|to|if|by|with|at|for|through|wherever|whenever|under|both)\b", before, re.I)
    )


def _bare(subject: str) -> str:
    return re.sub(r"^(?:the|a|an|this|our|each|any|local)\s+", "", subject.strip(), flags=re.I)
