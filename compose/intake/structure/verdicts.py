"""Whether a line is a promise, by the words that lead in to it, its section, and its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compose.document.model import Undertaker
from compose.intake.structure import leads, lexicon, voices
from compose.intake.structure.leads import Lead
from compose.intake.structure.model import Line, Section


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line is a promise, whose, and how sure that is."""

    is_promise: bool
    sure: bool = True
    voice: Undertaker = ""


NO = Verdict(False)
_NOTHING = Lead("", promises=False)


def listed(line: Line, lead: Lead | None, section: Section) -> Verdict:
    """Whether `line`, one of several, is a promise."""
    own = _own(line.said)
    voice = _voice(own, line.voice or (lead.voice if lead else "") or section.voice)
    if line.voice is not None or section.titled:
        return Verdict(True, voice=voice)
    if section.promising == "never":
        return NO
    if lead is not None:
        return _led(own, lead, section, voice)
    if section.undertaking:
        return Verdict(True, voice=voice)
    return _alone(line.said, own, section, voice)


def _led(own: voices.Promise | None, lead: Lead, section: Section, voice: Undertaker) -> Verdict:
    if lead.promises and (voice or section.promising != "hardly"):
        return Verdict(True, sure=bool(voice), voice=voice)
    sided = own is not None and own.firm and bool(own.voice)
    return Verdict(True, sure=False, voice=voice) if sided and not lead.neutral else NO


def _alone(text: str, own: voices.Promise | None, section: Section, voice: Undertaker) -> Verdict:
    """Whether a line that nothing leads in to is one."""
    firm = own is not None and own.firm and not own.neutral
    sided = own is not None and bool(own.voice)
    if section.promising == "hardly":
        return Verdict(False, sure=not (sided and firm))
    if section.promising == "promises":
        return Verdict(own is None or not own.neutral, sure=sided or imperative(text), voice=voice)
    if sided:
        return Verdict(True, sure=firm, voice=voice)
    return Verdict(True, sure=False, voice=voice) if firm or imperative(text) else NO


def unlisted(line: Line, lead: Lead | None, section: Section) -> Verdict:
    """Whether `line`, a paragraph by itself, is a promise."""
    own = _own(line.said)
    voice = _voice(own, line.voice or (lead.voice if lead else "") or section.voice)
    if section.promising in ("never", "hardly"):
        return NO
    if section.titled or (section.run_in and line.title):
        return Verdict(True, sure=own is not None, voice=voice)
    points = imperative(line.said) or line.said[:1].islower() or (own is None and not section.lists)
    led = points and (lead or _head(section) or _NOTHING).promises
    undertaken = section.undertaking and (
        imperative(line.said) or (own is not None and _binds(own)) or _later(line.said)
    )
    sided = own is not None and bool(own.voice) and own.firm and section.head is not None
    said = sided and own is not None and (own.opens or section.promising == "promises")
    return Verdict(True, sure=False, voice=voice) if led or undertaken or said else NO


def _binds(own: voices.Promise) -> bool:
    """Whether a sentence under the name of a side promises: by its subject, or firmly as `Grants will run on` does."""
    return bool(own.voice) or (own.firm and not own.neutral)


def _head(section: Section) -> Lead | None:
    """What the heading of `section` leads in to, such as `The council will:`."""
    return leads.lead(section.head.line.said) if section.head and section.undertaking else None


def _voice(own: voices.Promise | None, around: Undertaker) -> Undertaker:
    """The side a sentence names itself, else that of what stands around it."""
    if own is None or not own.voice or (around and (own.ours or not own.opens)):
        return around
    return own.voice


def _own(text: str) -> voices.Promise | None:
    """The promise that a sentence makes by itself; one that opens with its verb has no subject."""
    return None if imperative(text) else voices.promise(text)


def imperative(text: str) -> bool:
    """Whether `text` opens as a promise does that goes on from `The Council will`."""
    first = text.split(maxsplit=2)[:2]
    word = (first[1] if len(first) > 1 and first[0].lower() == "to" else first[0] if first else "").lower()
    return word.strip(",;:.") in lexicon.IMPERATIVE


_AGAIN = re.compile(rf"(?:It|They)(?: (?:also|both|all|each|in turn))? (?:{lexicon.FIRM})\b")


def goes_on(sentence: str) -> bool:
    """Whether the subject of `sentence`, which promises, is who was named before it, as in `It will also …`."""
    return bool(_AGAIN.match(sentence))


def _later(text: str) -> bool:
    """Whether a sentence of `text` after the first promises beyond doubt, with a side as its subject."""
    found = (voices.promise(sentence) for sentence in re.split(r"(?<=[.;!?])\s+(?=[A-Z])", text)[1:])
    return any(one is not None and one.firm and bool(one.voice) and not one.ours for one in found)
