"""The two sides of a change: where it stood and what it said, where it stands and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from compose.compare.changes import Change
from compose.compare.marked import Paragraph, Run, Words, marked, plain
from compose.compare.names import rewritten
from compose.document.passages import Passage
from compose.render.html.element import Element, Part, element

Tag = Literal["del", "ins"]
_SIDES: tuple[tuple[Tag, str, str], ...] = (("del", "old", "Before"), ("ins", "new", "Now"))


def sides(change: Change) -> Element:
    """What stood beside what stands; a side on which there is nothing says so."""
    old, new = _words(change)
    before = _side(0, change, old) if change.old else _empty(0, change, "Nothing stood here.")
    after = _side(1, change, new) if change.new else _empty(1, change, "It is no longer in the text.")
    return element("div", before, after, class_="sides")


def paragraphs(words: Words, tag: Tag = "ins") -> Iterator[Element]:
    """`words` on the page, those that are marked within `tag`; paragraphs that say nothing are left out."""
    said = (line for line in words if any(run.words.strip() for run in line))
    return (element("p", *_runs(line, tag), dir="auto") for line in said)


def _words(change: Change) -> tuple[Sequence[Words], Sequence[Words]]:
    """The words of both sides, marked where single words tell something; what only moved need not be read twice."""
    old, new = [one.text for one in change.old], [one.text for one in change.new]
    if not (old and new) or rewritten(change):
        return [plain(one) for one in old], [plain(one) for one in new]
    if change.kind in ("moved", "same"):
        return (), [plain(one) for one in new]
    return marked(old, new)


def _side(place: int, change: Change, words: Sequence[Words]) -> Element:
    tag, kind, label = _SIDES[place]
    passages = (change.old, change.new)[place]
    content: list[Element] = []
    for at, passage in enumerate(passages):
        content.append(_where(label if not at else "", passage, _title(place, change, passage)))
        content += paragraphs(words[at], tag) if words else [element("p", "The words are the same.", class_="none")]
    return element("div", *content, class_=f"side {kind}")


def _empty(place: int, change: Change, says: str) -> Element:
    """A side on which nothing stands, and why nothing was set there; of a doubtful one that is told elsewhere."""
    _, kind, label = _SIDES[place]
    reason = change.link.why.strip().rstrip(".")
    why = f" {reason}." if reason and not change.link.doubtful else ""
    head = element("p", element("span", label, class_="when"), class_="where")
    return element("div", head, element("p", f"{says}{why}", dir="auto", class_="none"), class_=f"side {kind}")


def _where(label: str, passage: Passage, title: Iterable[Part]) -> Element:
    """The line above the words: which side this is, the number and the title."""
    parts: list[Part] = []
    if label:
        parts += [element("span", label, class_="when"), " "]
    if passage.number:
        parts += [element("bdi", passage.number, class_="number"), " "]
    return element("p", *parts, *title, class_="where")


def _title(place: int, change: Change, passage: Passage) -> Iterator[Part]:
    """The title of `passage`, its words marked where it was given another, and its part where that is another."""
    if passage.title:
        yield element("bdi", *_runs(_title_runs(place, change, passage), _SIDES[place][0]), class_="title")
    if change.moved_too and change.old and change.new and passage.part:
        yield element("span", ("stood in " if not place else "stands in "), element("bdi", passage.part), class_="in")


def _title_runs(place: int, change: Change, passage: Passage) -> Paragraph:
    if not (change.link.retitled and len(change.old) == len(change.new) == 1):
        return (Run(False, passage.title),)
    found = marked([change.old[0].title], [change.new[0].title])[place][0]
    return found[0] if found else ()


def _runs(line: Paragraph, tag: Tag) -> Iterator[Part]:
    return (element(tag, run.words) if run.marked else run.words for run in line)
