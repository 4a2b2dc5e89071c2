"""What the tests of what changed share: changes made by hand."""

from compose.compare.align import Link
from compose.compare.changes import Change, Changes
from compose.compare.effects import Effect
from compose.document.passages import Passage

FUNDING, MEETING = "Funding", "Meeting"
OLD, NEW = "The Anytown Compact, version 1.0", "The Anytown Compact, draft 2.0"


def promise(text="We listen.", number="", title="", part=FUNDING, voice="public"):
    return Passage(f"c-{number or text[:9]}", number, voice, part, title, text)


def change(kind, old=(), new=(), effects=(), causes=(), **link):
    """A change of `kind`; a lone text stands for a promise of these words."""
    sides = tuple(tuple(promise(one) if isinstance(one, str) else one for one in side) for side in (old, new))
    link = {"moved": kind == "moved", "alike": 0.9, **link}
    places = (tuple(range(len(side))) for side in sides)
    made = Link(*places, "same" if kind == "moved" else kind, **link)
    return Change(kind, *sides, made, tuple(effects), tuple(causes))


def same(number="1.1", **link):
    one = promise("We meet.", number)
    return change("same", [one], [one], **link)


def reworded(old="We will meet.", new="We should meet.", **more):
    return change("reworded", [old], [new], **more)


def told(kind, says="‘will’ became ‘should’.", sure=0.95):
    return Effect(kind, says, ("will",), ("should",), sure)


def changes(*some, **more):
    return Changes(OLD, NEW, some, **more)
