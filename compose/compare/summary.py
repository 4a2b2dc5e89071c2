"""What happened, in a few sentences that can be read out: the same on paper, on a page and on a screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from compose.compare.changes import Change, Changes
from compose.compare.counts import Counts, counts
from compose.compare.effects import Headline, headlines
from compose.compare.names import in_short, rewritten, words
from compose.compare.parts import Entry, parts
from compose.document.show import capital, together

NUMBERS = 3
"""Numbers that changed, told at most; more are only counted."""


def summary(changes: Changes) -> tuple[str, ...]:
    """What happened, sentence by sentence; one where nothing did."""
    found = counts(changes)
    if not found.changed:
        nothing = _nothing(found, "in the commitments" if changes.elsewhere else "")
        return tuple(filter(None, (nothing, *_elsewhere(changes), *_answered(changes), _doubts(found))))
    told = (_counted(found), _unchanged(found), _rewritten(found), _strengths(found))
    several = (*told, *_anew(changes), *_numbers(changes), *_within(changes))
    return tuple(filter(None, (*several, *_elsewhere(changes), *_answered(changes), _doubts(found))))


def numbers(entry: Entry) -> tuple[Headline, ...]:
    """The numbers that changed in a promise, each with what it is the number of as far as that can be told."""
    change = entry.change
    if not any(effect.kind == "number" for effect in change.effects):
        return ()
    return headlines(words(change.old), words(change.new), title=change.new[0].title)


# -- counts ------------------------------------------------------------------------------------------------------------


def _nothing(found: Counts, where: str) -> str:
    nothing = f"Nothing changed {where}".strip()
    if not found.same:
        return f"{nothing}: neither text holds a commitment."
    if found.renumbered:
        has = "has another number" if found.renumbered == 1 else "have another number"
        return f"No words changed; {_many(found.renumbered)} {has}."
    return f"{nothing}: the one commitment stands as it stood." if found.same == 1 else (
        f"{nothing}: all {found.same} commitments stand as they stood."
    )  # fmt: skip


def _counted(found: Counts) -> str:
    """The kinds of change, the noun with the first of them only."""
    pieces = [
        *_one(found.added, "added"),
        *_one(found.dropped, "dropped"),
        *_one(found.reworded, "reworded"),
        *([(found.moved, "moved")] if found.moved else []),
        *_one(found.split[0], f"split into {found.split[1]}"),
        *_one(found.merged[0], f"merged into {found.merged[1]}"),
        *([(found.retitled, "got a new title")] if found.retitled else []),
    ]
    (count, what), *rest = pieces
    told = together([f"{_many(count)} {what}", *(f"{many} {does}" for many, does in rest)])
    too = f"; {found.moved_too} of {'the others' if found.moved else 'these'} moved as well" if found.moved_too else ""
    return f"{told}{too}."


def _one(count: int, what: str) -> list[tuple[int, str]]:
    return [(count, f"{'was' if count == 1 else 'were'} {what}")] if count else []


def _unchanged(found: Counts) -> str:
    if not found.same:
        return ""
    one = found.same == 1
    which = "The other one stands as it stood" if one else f"The other {found.same} stand as they stood"
    some = "" if found.renumbered == found.same else f"{found.renumbered} of them "
    return f"{which}, {some}under another number." if found.renumbered else f"{which}."


def _strengths(found: Counts) -> str:
    both = "softer in some words and firmer in others"
    some = ((found.softer, "softer"), (found.firmer, "firmer"), (found.both, both))
    pieces = [(count, what) for count, what in some if count]
    if not pieces:
        judged = found.reworded + found.split[0] + found.merged[0] - found.rewritten
        others = "None of the others" if found.rewritten else "None"
        return f"{others} was found to be softer or firmer." if judged > 0 else ""
    (count, what), *rest = pieces
    return f"{together([f'{_many(count)} became {what}', *(f'{many} {other}' for many, other in rest)])}."


def _rewritten(found: Counts) -> str:
    if not found.rewritten:
        return ""
    return f"{_many(found.rewritten)} {_is(found.rewritten)} worded so differently that both wordings have to be read."


def _doubts(found: Counts) -> str:
    if not found.doubtful:
        return ""
    return "1 match is doubtful and for people to settle." if found.doubtful == 1 else (
        f"{found.doubtful} matches are doubtful and for people to settle."
    )  # fmt: skip


def _elsewhere(changes: Changes) -> Iterator[str]:
    """What changed that is no promise."""
    if count := len(changes.elsewhere):
        yield f"{count} other line{'' if count == 1 else 's'} of the text changed; the redline shows all of it."


def _many(count: int) -> str:
    return f"{count} commitment{'' if count == 1 else 's'}"


def _stands(count: int) -> str:
    return "stands" if count == 1 else "stand"


def _anew(changes: Changes) -> Iterator[str]:
    """Answers that changed in promises that are worded so differently that their numbers cannot be compared."""
    said = (cause.says for one in changes.changes if rewritten(one) for cause in one.causes if cause.kind == "answer")
    yield from (f"{one.rstrip('.')}." for one in list(dict.fromkeys(said))[:NUMBERS])


# -- what changed in them ----------------------------------------------------------------------------------------------


def _numbers(changes: Changes) -> Iterator[str]:
    """The first numbers that changed, and how many more there are."""
    told = [(entry, one) for part in parts(changes.changes) for entry in part.entries for one in numbers(entry)]
    named = told if len(told) == NUMBERS + 1 else told[:NUMBERS]  # to say that there is one more is no shorter
    yield from (_went(entry, one) for entry, one in named)
    if more := len(told) - len(named):
        yield f"{more} more numbers changed."


def _went(entry: Entry, one: Headline) -> str:
    if what := counted(one, entry.change):
        return f"{capital(what)} went {from_to(one.old, one.new)}."
    return f"In {in_short(entry.change)}, ‘{one.old}’ became ‘{one.new}’."


def counted(one: Headline, change: Change) -> str:
    """What it is the number of, where the new words say so as `six months of notice` do; nothing elsewhere."""
    told = rf"{re.escape(one.new)}['’]?\s+(?:of\s+)?(?:the\s+|an?\s+|any\s+)?{re.escape(one.topic)}\b"
    doing = one.topic.split(maxsplit=1)[:1][0].endswith("ing") if one.topic else True  # `15 days of being asked`
    return one.topic if not doing and re.search(told, words(change.new)) else ""


def from_to(old: str, new: str) -> str:
    """`from at least 3 to 6 months`: what stands before and behind both is said once, if one word alone differs."""
    before, after = old.split(), new.split()
    differ = [at for at, (one, other) in enumerate(zip(before, after, strict=False)) if not _one_word(one, other)]
    if len(before) != len(after) or len(differ) != 1 or differ[0] == len(before) - 1:
        return f"from {old} to {new}"
    (at,) = differ
    return f"from {' '.join(before[: at + 1])} to {' '.join(after[at:])}"


def _one_word(one: str, other: str) -> bool:
    """Whether two words are the same but for the plural."""
    return one.rstrip("s") == other.rstrip("s")


def _within(changes: Changes) -> Iterator[str]:
    """Who undertakes it, what words mean, and promises that came or went within others."""
    told = Counter(kind for one in changes.changes for kind in {effect.kind for effect in one.effects})
    if told["voice"]:
        yield f"Who undertakes it changed in {_many(told['voice'])}."
    if told["definition"]:
        yield f"What a word means changed in {_many(told['definition'])}."
    if told["added"]:
        yield f"A further promise was put into {_many(told['added'])}."
    if told["dropped"]:
        yield f"A promise was taken out of {_many(told['dropped'])} that otherwise {_stands(told['dropped'])}."


def _answered(changes: Changes) -> Iterator[str]:
    """Undertakings and principles."""
    gained, lost = len(changes.gained), len(changes.lost)
    if gained:
        verbs = "is answered now and was" if gained == 1 else "are answered now and were"
        behind = f", and {lost} {_is(lost)} no longer answered" if lost else ""
        yield f"{_undertakings(gained)} {verbs} not before{behind}."
    elif lost:
        yield f"{_undertakings(lost)} {_is(lost)} no longer answered."


def _undertakings(count: int) -> str:
    return "1 undertaking or principle" if count == 1 else f"{count} undertakings or principles"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
