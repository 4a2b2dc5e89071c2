"""Who undertakes a promise: told by the Compact, or plain from the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.compare.effects import deeds, scale
from compose.compare.effects.bodies import bodies, other
from compose.compare.effects.doers import swapped
from compose.compare.effects.falling import falls_to
from compose.compare.effects.group import Group
from compose.compare.effects.model import Effect
from compose.compare.effects.sides import NAMES, differ, who
from compose.compare.effects.text import Sentence, stem
from compose.compare.effects.verbs import groups

_BY = re.compile(r"\b(?:by|between|among|amongst) ((?:the |our |a |an |its |their |each |all |both )?[a-z][a-z ',-]*)")
_ENDS = re.compile(r"\s(?:to|at|no|within|before|after|as|when|where|if|each|every|once|twice|not|rather|so)\s")
_THAT_IT = re.compile(
    r"([^,;.]{3,60}?) (?:agrees?|accepts?|undertakes?|promises?|recogni[sz]es?|confirms?|pledges?|"
    r"acknowledges?) that (?:it|they) "
)
_BOTH = re.compile(r"\b(?:jointly|together)\b(?! with)")
_SOMEBODY = re.compile(
    r"^(?:we|they|each of us|you|i)$|\b(?:committee|panel|forum|team|chair|staff|managers?|directors?|leader|"
    r"champions?|trustees?|executive|mayor|partnership|signator(?:y|ies)|secretary|treasurer)$"
)
_OFFICE = re.compile(r"be (?:the|an?) (?:[\w-]+ ){0,2}(?:body|lead|host|employer|chair|owner|keeper|contact|banker)\b")
_US = re.compile(r"\bus\b")
_CAN = ("can", "could", "may", "might")
_WITH = re.compile(r", (?:together |jointly |along |working )?(?:with|alongside) ([^,]+),")
_TAKING = frozenset(stem(word) for word in deeds.TAKING)


def agent(group: Group) -> str:
    """Who does it, in words; empty where that is not said, or where it is done to the subject."""
    if group.subject == "we" and (both := _BOTH.search(group.sentence.low, group.sentence.words[group.first].start)):
        return both[0]
    if group.subject in ("it", "they") and (found := _THAT_IT.match(group.sentence.low)):
        return found[1] if who(found[1]) else ""
    if not group.passive and group.subject != "there":
        words = group.subject + _beside(group)
        return words if who(words) or _SOMEBODY.search(words) or bodies(words) else ""
    end = group.sentence.words[group.last].end
    found = _BY.search(group.sentence.low, end)
    if found:
        by = _ENDS.split(found[1], maxsplit=1)[0]
        return by if who(by) or bodies(by) else ""
    both = _BOTH.search(group.sentence.low, end) or _BOTH.search(group.quote.lower())
    return both[0] if both else ""


def _beside(group: Group) -> str:
    """Those with whom it is done, where that stands in the middle of the promise: `will, with the sector, draw up`."""
    found = _WITH.search(group.quote.lower())
    return f" and {found[1]}" if found and who(found[1]) else ""


def voice(old: Group, new: Group, speakers: tuple[str, str] = ("", "")) -> Iterator[Effect]:
    """Told where another side undertakes it, by the subjects of the two sentences; `speakers` says who `we` are."""
    if any(_is_served(one) for one in (old, new)):
        return
    if len({one.verb == scale.OPEN and one.sentence.words[one.first].low in _CAN for one in (old, new)}) > 1:
        return  # what people can do is not what somebody else undertakes
    one, two = agent(old), agent(new)
    said, says = (_written(group, by) if group.passive else group.told for group, by in ((old, one), (new, two)))
    before, after = _resolved(one, speakers[0]), _resolved(two, speakers[1])
    if differ(before, after):
        one, two = before if who(one) == "we" else one, after if who(two) == "we" else two
        yield changed(one, two, said, says, 0.6 if "we" in (before, after) else 0.8)
    elif "we" in (before, after) and before and after and (_to_us(old) or _to_us(new)):
        yield changed(one, two, said, says, 0.75)
    elif "we" in (before, after) and before and after and before != after and _only_who(old, new):
        yield changed(one, two, said, says, 0.5)
    elif (before == after or not (before and after) or {before, after} == {"joint", "all"}) and _others(old, new):
        yield Effect(
            "voice",
            f"Now undertaken by ‘{_written(new, two)}’, before by ‘{_written(old, one)}’.",
            (said,),
            (says,),
            0.65,
        )


def _to_us(group: Group) -> bool:
    """Whether it is done to those who speak: `funders will tell us`."""
    return agent(group) not in ("we", "us") and bool(
        _US.search(group.sentence.low, group.sentence.words[group.last].end)
    )


def _only_who(old: Group, new: Group) -> bool:
    """Whether nothing but those who do it changed: where it was written afresh, `we` may be style."""
    one, two = ([word.stem for word in some.sentence.words[some.first :]] for some in (old, new))
    return one == two


def _written(group: Group, words: str) -> str:
    """Words in small letters as they stand in the sentence, where they do."""
    start = group.sentence.low.find(words)
    return group.sentence.quote(start, start + len(words)) if start >= 0 else words


def _is_served(group: Group) -> bool:
    """Whether the subject is served rather than acts; not so in `the council will be the lead body`."""
    acts = group.subject == "there" or _OFFICE.match(group.sentence.low, group.sentence.words[group.last].start)
    return group.head in _TAKING and not group.passive and not acts


def _others(old: Group, new: Group) -> bool:
    """Whether other bodies do it, or more or fewer of them do the same."""
    one, two = agent(old), agent(new)
    before, after = bodies(one), bodies(two)
    if old.head != new.head and (before < after or after < before):
        return False
    said, says = set(old.sentence.content), set(new.sentence.content)
    return other(one, two) and (old.head == new.head or 2 * len(said & says) >= min(len(said), len(says)))


def _resolved(words: str, speaker: str) -> str:
    """The side that `words` name; where that is `we`, the side that speaks, if it is known."""
    side = who(words)
    return (speaker if speaker in NAMES else who(speaker.lower())) or side if side == "we" else side


def fallen(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Effect]:
    """Told where it is for another side to do something, in words such as `it is for the council to show`."""
    one, two = (next((found for some in side if (found := falls_to(some))), "") for side in (old, new))
    if differ(who(one.lower()), who(two.lower())):
        yield changed(one, two, one, two, 0.75)
    for one, two in swapped(old, new):
        yield changed(one, two, one, two, 0.7)


def given(old: str, new: str) -> Iterator[Effect]:
    """Told where the voices given for the two sides differ: codes such as `public`, or any words that name them."""
    one, two = (name if name in NAMES else who(name.lower()) for name in (old, new))
    if differ(one, two):
        yield changed(one, two, NAMES.get(old, old), NAMES.get(new, new), 0.95)


def half_given(old: str, new: str, before: Sequence[Sentence], after: Sequence[Sentence]) -> Iterator[Effect]:
    """Told where the voice of one side only is given, and the other says itself who undertakes all of it."""
    if bool(old) == bool(new):
        return
    here, there = (spoken(before), spoken(after)) if old else (spoken(after), spoken(before))
    name = old or new
    label = name if name in NAMES else who(name.lower())
    if there in NAMES and differ(label, there) and (not here or differ(here, there) or here == "we"):
        one, two = (label, there) if old else (there, label)
        yield changed(one, two, NAMES.get(one, one), NAMES.get(two, two), 0.75)


def spoken(sentences: Sequence[Sentence]) -> str:
    """The one side that undertakes all that `sentences` promise; empty where they are several or are not named."""
    sides = {who(agent(group)) for one in sentences for group in groups(one) if group.verb >= scale.FIRM}
    return sides.pop() if len(sides) == 1 else ""


def changed(old: str, new: str, said: str, says: str, sure: float) -> Effect:
    """The effect of a promise that went from one side to another, both in words or as `public`."""
    before, after = _named(old), _named(new)
    if before == after:
        before, after = f"‘{old}’", f"‘{new}’"
    return Effect("voice", f"Now undertaken by {after}, before by {before}.", (said,), (says,), sure)


def _named(words: str) -> str:
    return NAMES.get(words) or NAMES.get(who(words.lower())) or f"‘{words}’"
