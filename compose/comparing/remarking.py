"""What is known of each change, as comments for the redline: why it came about, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compose.compare.changes import Change, Changes
from compose.compare.effects import Effect
from compose.compare.names import label, told
from compose.document.passages import Passage
from compose.pack.worksheet.sheet import sentence
from compose.redline.places import Words
from compose.redline.remarks import Remark
from compose.render.docx.names import clause_bookmark

_NOTE = "Note: "
"""How the words of a footnote begin, which are read as a line of their own."""


def remarks(changes: Changes) -> tuple[Remark, ...]:
    """A remark for each of `changes` of which a cause or an effect is known, in the order of the text."""
    return tuple(_remark(one) for one in changes.changes if one.causes or one.effects)


def _remark(change: Change) -> Remark:
    """It stands at the heading of a clause made here; of anything else at the first paragraph that differs."""
    return Remark("\n".join(_told(change)), _bookmark((change.new or change.old)[0]), tuple(_words(change)))


def _told(change: Change) -> Iterator[str]:
    yield from (f"Why: {sentence(cause.says)}" for cause in change.causes)
    yield from dict.fromkeys(map(_effect, change.effects))


def _effect(effect: Effect) -> str:
    return f"{label(effect)}: {told(effect)}"


# -- where -------------------------------------------------------------------------------------------------------------


def _bookmark(passage: Passage) -> str:
    """That of a clause made here; imported promises are numbered anew each time, so their ids lead nowhere."""
    return clause_bookmark(passage.id) if passage.provenance else ""


def _words(change: Change) -> Iterator[Words]:
    """What the paragraph may say: lines of one side that the other has not, then those of both, then titles."""
    new, old = lines(change.new), lines(change.old)
    for others in (True, False):
        yield from (Words(line, "new") for line in new if (line not in old) == others)
        yield from (Words(line, "old") for line in old if (line not in new) == others)
    yield from (Words(one.title, "new") for one in change.new if one.title)
    yield from (Words(one.title, "old") for one in change.old if one.title)


def lines(side: Sequence[Passage]) -> Mapping[str, None]:
    """The lines of a side, each once, in order."""
    every = (line.removeprefix(_NOTE) for passage in side for line in passage.text.split("\n"))
    return dict.fromkeys(filter(str.strip, every))
