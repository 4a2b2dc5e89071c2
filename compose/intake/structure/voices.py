"""Who promises: told by a heading, by words that lead in, or by a sentence's own subject."""

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
_TURNED = re.compile(r"\bexpect(?:s|ed)? (?:of|from)\b|\bexpect\b.*\bfrom\b", re.I)
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


_SHORT = 14
"""Words that a subject may have."""


def promise(sentence: str) -> Promise | None:
    """The promise that `sentence` makes in its first main clause; nothing where it has no such verb."""
    verb = _WILL.search(sentence)
    if not verb or sentence[:1].islower() or len(sentence[: verb.start()].split()) > _SHORT:
        return None
    subject = _subject(sentence[: verb.start()])
    neutral = bool(_NEUTRAL.match(_bare(subject)))
    voice = side(subject) if _names_first(subject) and not neutral else ""
    ours = _bare(subject).lower() in ("we", "we each", "we also", "us")
    opens = _opens(re.sub(r"^(?:the|our|local)\s+", "", sentence[: verb.start()], flags=re.I))
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


_ENDING = (
    rf"(?:(?:{lexicon.WILL})(?: (?:also|therefore|always|each|all|both|jointly|together|normally|,|work together|"
    r"work(?: in partnership)?|seek|aim|endeavour|strive|try|make every effort|do (?:its|their|our) best|undertake|"
    r"commit|agree|be expected|ensure|continue|be committed|together|where possible|wherever possible))*(?: to| that)?"
    r"|undertakings?|commitments?|(?:agree|agreed|accept|undertake)(?: to)?(?: the following)?[a-z ]*|expected to|"
    r"responsib(?:le for|ility to|ilities(?: are)?)|can expect(?: [a-z, ]+)? to"
    r"|as follows|the following(?: (?:shared |joint |key |core )?(?:principles|commitments|undertakings|pledges))?)"
)
_LEADING = re.compile(rf"\b{_ENDING}[\s…,.–—-]*:?[\s…–—-]*$", re.I)
_COLON = re.compile(r"[:…–—-]\s*$|\.\.\.\s*$|\bas follows\.?\s*$", re.I)


_FOLLOWING = re.compile(
    r"\bfollowing\b[^.:]*\b(?:principles|commitments|undertakings|pledges|promises|responsibilities)\b.*:\s*$", re.I
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What words that lead in say of what follows."""

    voice: Undertaker
    promises: bool
    """Whether what follows are promises."""
    neutral: bool = False


_LONG = 45


def lead(words: str) -> Lead | None:
    """What `words` lead in to; nothing where they are whole by themselves."""
    if len(words.split()) > _LONG or not (_COLON.search(words) or _open_end(words)):
        return None
    last = re.split(r"(?<=[.;!?])\s+(?=[A-Z])", words)[-1]
    found = promise(last)
    if _FOLLOWING.search(last):
        return Lead(side(re.split(r"\bfollowing\b", last)[0]) or "all", promises=True)
    if not _LEADING.search(last):
        return Lead("", promises=False)
    if found is None:
        voice = side(last) or ("all" if shared(last) else "")
        return Lead(voice, promises=bool(voice))
    return Lead(found.voice, promises=not found.neutral, neutral=found.neutral)


def _open_end(words: str) -> bool:
    """Whether a line without a colon stops at the verb, as `The Council will` does."""
    return bool(re.search(rf"\b(?:{lexicon.WILL}|to|that)$", words.strip(), re.I)) and len(words.split()) <= _SHORT
