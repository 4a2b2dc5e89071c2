"""Words that lead in to promises, such as `The Council will:`, and what they say of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compose.document.model import Undertaker
from compose.intake.structure import lexicon, voices

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


_ASKS = re.compile(r"\b(?:expects?|requires?|asks?|invites?|encourages?|looks to)\s+(?P<whom>.{3,160}?)\s+to\b", re.I)
"""Words by which one side says what the other does."""
_COMMITS = re.compile(r"\b(?:commits?|binds?|obliges?)\s+(?P<whom>.{3,160}?)\s+to\b", re.I)
"""Words by which a paper, such as the Compact itself, says who promises."""
_APPLIES = re.compile(
    r"(?:the )?following\b.{0,40}?\b(?:apply|applies|hold|is expected|are expected) (?:to|of|for|from)\s(?P<whom>.+):$",
    re.I,
)
_AGREED = re.compile(r"^it (?:is|was|has been) (?:hereby |therefore |also |further )?agreed\b[^.]{0,40}:$", re.I)


@dataclass(frozen=True, slots=True)
class Lead:
    """What words that lead in say of what follows."""

    voice: Undertaker
    promises: bool
    """Whether what follows are promises."""
    neutral: bool = False


_LONG, _LETTERS = 45, 600
"""Words, and letters, that what leads in may have."""


def lead(words: str) -> Lead | None:
    """What `words` lead in to; nothing where they are whole by themselves."""
    if len(words) > _LETTERS or len(words.split()) > _LONG or not (_COLON.search(words) or _open_end(words)):
        return None
    last = re.split(r"(?<=[.;!?])\s+(?=[A-Z])", words)[-1]
    found = voices.promise(last)
    if _FOLLOWING.search(last):
        return Lead(voices.side(re.split(r"\bfollowing\b", last)[0]) or "all", promises=True)
    if voice := _asked(last, found):
        return Lead(voice, promises=True)
    if not _LEADING.search(last):
        return Lead("", promises=False)
    if found is None:
        voice = voices.side(last) or ("all" if voices.shared(last) else "")
        return Lead(voice, promises=bool(voice))
    return Lead(found.voice, promises=not found.neutral, neutral=found.neutral)


_UNFINISHED = re.compile(r"\b(?:to|that|following|how)[\s,]*:$", re.I)


def whole(words: str) -> bool:
    """Whether `words` say what a side will do, and only its points follow, as `The Council will pay for:` does."""
    if not words.endswith(":") or len(words) > _LETTERS or _LEADING.search(words) or _UNFINISHED.search(words):
        return False
    found = None if says_more(words) else voices.promise(words)
    return found is not None and found.firm and found.opens and bool(found.voice)


def says_more(words: str) -> bool:
    """Whether a sentence stands before the one that leads in, so that it is a promise with points of its own."""
    return bool(re.search(r"[.;!?]\s+[A-Z]", words))


def _asked(words: str, found: voices.Promise | None) -> Undertaker:
    """Who is said to promise where that is not the subject of `words`, or is everyone who agreed."""
    if _AGREED.match(words):
        return "all"
    if applies := _APPLIES.match(words):
        return voices.side(applies["whom"])
    asked = _ASKS.search(words) or (None if found and found.voice else _COMMITS.search(words))
    return voices.side(asked["whom"]) if asked else ""


def _open_end(words: str) -> bool:
    """Whether a line without a colon stops at the verb, as `The Council will` does."""
    return (
        bool(re.search(rf"\b(?:{lexicon.WILL}|to|that)$", words.strip(), re.I)) and len(words.split()) <= voices.SHORT
    )
