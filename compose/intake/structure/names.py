"""Names that a document gives the sides itself, such as `Riverside Council (RC)`, put as the lexicon knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from compose.document.model import Undertaker
from compose.intake.structure import voices
from compose.intake.structure.model import Line, Step

_KNOWN_AS: Mapping[Undertaker, str] = {
    "public": "the council",
    "voluntary": "voluntary organisations",
    "all": "all partners",
}
_BRACKETS = re.compile(
    r"(?P<long>(?:[A-Z][\w&’'.-]*(?:,? (?:of|for|and|the|in|&))? ){1,8})"
    r"\((?:(?:hereafter|hereinafter|referred to as|known as|called|or|the) |[“\"‘'])*"
    r"(?P<short>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3})[”\"’']?\)"
)
_MEANS = re.compile(
    r"[“\"‘']?(?:[Tt]he )?(?P<short>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})[”\"’']?,? (?:means?|refers? to|stands for)\b:? "
    r"(?P<long>.+)"
)
_VOLUNTARY = re.compile(r"\b(?:community|volunteers?|association|network|forum|alliance|federation|charity)\b", re.I)
_NEITHER = re.compile(
    r"\b(?:partnership|strategy|agreement|compact|code|plan|fund|act|board|panel|group|committee)\b", re.I
)


def spoken(steps: Sequence[Step]) -> tuple[Step, ...]:
    """`steps` with the names that the document gives the sides exchanged in what lines are taken to say."""
    known = _names(steps)
    if not known:
        return tuple(steps)
    pattern = re.compile(rf"(?<![\w(])(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?![\w)])")
    return tuple(
        replace(step, said=_put(pattern, known, step.text)) if isinstance(step, Line) else step for step in steps
    )


def _put(pattern: re.Pattern[str], known: Mapping[str, str], text: str) -> str:
    """`text` with each name that `pattern` finds put as it is known, and its first letter as it was."""
    said = pattern.sub(lambda name: known[name[0]], text)
    return said[:1].upper() + said[1:] if text[:1].isupper() else said


def _names(steps: Sequence[Step]) -> dict[str, str]:
    """How each short name is known, for those that the lexicon does not know already."""
    pairs = (pair for step in steps if isinstance(step, Line) for pair in _pairs(step.text))
    return {short: _KNOWN_AS[side] for short, long in pairs if (side := _side(long)) and not voices.side(short)}


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each short name with the long one, or with what it is said to mean."""
    yield from ((match["short"], match["long"]) for match in _BRACKETS.finditer(text))
    if match := _MEANS.match(text):
        yield match["short"], match["long"]


def _side(long: str) -> Undertaker:
    if _NEITHER.search(long):
        return ""
    return voices.side(long) or ("voluntary" if _VOLUNTARY.search(long) else "")
