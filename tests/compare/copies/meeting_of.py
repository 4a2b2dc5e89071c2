"""What the tests of two copies share: a draft and copies of it as lists of promises."""

from compose.compare.changes import Changes, changed
from compose.compare.copies import copies
from compose.document.passages import Passage

NAMES = ("Ann", "Ben")
DRAFT = (
    "The council pays every invoice within ten working days of getting it.",
    "Groups say beforehand what a meeting room of theirs costs by the hour.",
    "We meet twice a year in the town hall, and everybody may speak.",
    "Volunteers get their fares back in cash on the same day.",
)


def passages(texts, part="Money"):
    return tuple(Passage(f"c-{at}", f"1.{at}", "all", part, "", text) for at, text in enumerate(texts, 1))


def met(one, two, draft=DRAFT):
    """What the copies `one` and `two` of `draft` come to; each is a list of texts."""
    sides = (changed(passages(draft), passages(copy)) for copy in (one, two))
    return copies(*(Changes("The draft", "A copy", side) for side in sides), NAMES)


def with_(**texts):
    """The draft with other texts, by place: `with_(p1="…")`; one that is empty is left out."""
    found = [texts.get(f"p{at}", text) for at, text in enumerate(DRAFT, 1)]
    return [text for text in found if text]
