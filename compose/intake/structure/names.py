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
    r"(?<= )\((?:(?:hereafter|hereinafter|referred to as|known as|called|or|the) |[“\"‘'])*"
    r"(?P<short>[A-Z][\w&’'-]{0,40}(?: [A-Z][\w&’'-]{0,40}){0,3})[”\"’']?\)"
)
_CAPITAL = re.compile(r"[A-Z][\w&’'.-]*")
_BETWEEN = ("of", "for", "and", "the", "in", "&")
"""Small words within a long name."""
_WORDS, _LETTERS = 8, 240
"""Words with a capital letter that a long name has at most, and letters of all its words."""
_MEANS = re.compile(
    r"[“\"‘']?(?:[Tt]he )?(?P<short>[A-Z][\w&-]{0,40}(?: [A-Z][\w&-]{0,40}){0,3})[”\"’']?,? "
    r"(?:means?|refers? to|stands for)\b:? (?P<long>.+)"
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
    lengths = sorted(set(map(len, known)), reverse=True)
    return tuple(
        replace(step, said=_put(known, lengths, step.text)) if isinstance(step, Line) else step for step in steps
    )


_BEGIN = re.compile(r"(?<![\w(])[A-Z]")


def _put(known: Mapping[str, str], lengths: Sequence[int], text: str) -> str:
    """`text` with each name put as it is known, and its first letter as it was; `lengths` are those of the names."""
    said, end = [], 0
    for begin in _BEGIN.finditer(text):
        at = begin.start()
        name = _name_at(text, at, known, lengths) if at >= end else ""
        if name:
            said += [text[end:at], known[name]]
            end = at + len(name)
    put = "".join((*said, text[end:]))
    return put[:1].upper() + put[1:] if text[:1].isupper() else put


def _name_at(text: str, at: int, known: Mapping[str, str], lengths: Sequence[int]) -> str:
    """The longest name that stands whole at `at`; looked up, as a document may give very many."""
    whole = (long for long in lengths if text[at : at + long] in known and not _GOES_ON.match(text, at + long))
    return next((text[at : at + long] for long in whole), "")


_GOES_ON = re.compile(r"[\w)]")


def _names(steps: Sequence[Step]) -> dict[str, str]:
    """How each short name is known, for those that the lexicon does not know already."""
    pairs = (pair for step in steps if isinstance(step, Line) for pair in _pairs(step.text))
    return {short: _KNOWN_AS[side] for short, long in pairs if (side := _side(long)) and not voices.side(short)}


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each short name with the long one, or with what it is said to mean."""
    yield from ((match["short"], _long(text, match.start())) for match in _BRACKETS.finditer(text))
    if match := _MEANS.match(text):
        yield match["short"], match["long"]


def _long(text: str, end: int) -> str:
    """The words with capital letters, and small ones between them, that stand in `text` right before `end`."""
    kept: list[str] = []
    capitals = 0
    for word in reversed(text[max(0, end - _LETTERS) : end].split()):
        capital = _CAPITAL.fullmatch(word.rstrip(",") if kept and kept[-1] in _BETWEEN else word)
        if not capital and (word not in _BETWEEN or (kept and kept[-1] in _BETWEEN)):
            break
        capitals += bool(capital)
        if capitals > _WORDS:
            break
        kept.append(word)
    return " ".join(reversed(kept))


def _side(long: str) -> Undertaker:
    if _NEITHER.search(long):
        return ""
    return voices.side(long) or ("voluntary" if _VOLUNTARY.search(long) else "")
