"""What the title of a section says of finding promises in it."""

from __future__ import annotations

import re
from functools import lru_cache

from compose.document.model import Undertaker
from compose.intake.structure import lexicon, voices
from compose.intake.structure.model import Promising

_UNDERTAKING = re.compile(
    r"\b(?:undertak|commit|pledge|promise|responsibilit|(?:will|shall|must|should)\b|agree|expect|obligation|"
    r"role of|means for\b)",
    re.I,
)
_ASKS = re.compile(r"(?:how|why|when|where|who|if)\b", re.I)
_HOW = re.compile(r"how\b(?P<rest>.{1,80}\b(?:will|shall|should|must)\b.*)", re.I)


_SIDES = lexicon.any_of((*lexicon.VOLUNTARY, *lexicon.PUBLIC, *lexicon.ALL))
_BESIDE = re.compile(r"\b(?:the|our|all|local|and|&|for|by|in|its|partners|organisations)\b|\W", re.I)


@lru_cache(maxsize=4096)
def promising(title: str) -> Promising | None:
    """What `title` says; nothing where it says neither."""
    title = _told(title)
    if undertaking(title):
        return "promises"
    if _ASKS.match(title):
        return "hardly"
    if lexicon.NEVER.match(title):
        return "never"
    if lexicon.HARDLY.search(title):
        return "hardly"
    if lexicon.PROMISES.search(title) or lexicon.OPEN.search(title):
        return "promises"
    return "never" if lexicon.NEVER.search(title) else None


@lru_cache(maxsize=4096)
def undertaking(title: str) -> bool:
    """Whether `title` names a side and says that it undertakes what follows, or names a side and nothing else."""
    title = _told(title)
    if _ASKS.match(title) or lexicon.NEVER.fullmatch(title.strip(" :")):
        return False
    return bool(voices.side(title)) and (bool(_UNDERTAKING.search(title)) or only_a_side(title))


_OF_ITSELF = re.compile(r"\b(?:it|this|compact|agreement|code|know|progress|success)\b", re.I)
"""Words of a title about keeping the paper itself alive."""


def _told(title: str) -> str:
    """`title`, or what one such as `How the council will help` says without its first word: that this is done."""
    how = _HOW.match(title)
    itself = how and (_OF_ITSELF.search(how["rest"]) or lexicon.HARDLY.search(how["rest"]))
    return how["rest"].strip() if how and not itself else title


def only_a_side(title: str) -> bool:
    """Whether `title` is the name of a side, such as `Public bodies`."""
    return not _BESIDE.sub("", _SIDES.sub(" ", title))


def voice(title: str) -> Undertaker:
    """Who undertakes what stands under `title`; empty where it does not say."""
    return voices.side(title) if undertaking(title) else ""


def known(title: str) -> bool:
    """Whether `title` is one that many Compacts have."""
    begins = (lexicon.NEVER, lexicon.HARDLY, lexicon.PROMISES, lexicon.THEMES)
    return any(pattern.match(title) for pattern in begins) or bool(lexicon.OPEN.search(title))
