"""What stands before the changes: what was compared, what came of it in short, and where each part begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.changes import Changes
from compose.compare.parts import Part
from compose.render.html.element import Element, element


def header(changes: Changes, logos: Sequence[Element]) -> Element:
    """The head of the page, with its one title."""
    shown = [element("div", *logos, class_="logos")] if logos else []
    texts = (("Before", changes.old), ("Now", changes.new))
    rows = (element("div", element("dt", label), element("dd", what, dir="auto")) for label, what in texts)
    cover = element("div", element("h1", "What changed"), element("dl", *rows), class_="cover")
    return element("header", *shown, cover)


def in_short(changes: Changes, summary: Sequence[str], parts: Sequence[Part]) -> Element:
    """What came of it in a few sentences, what is answered no longer, and how to read the page."""
    said = list(summary) or [_counted(parts)]
    return element(
        "section", element("h2", "In short", id="in-short"), *_said(said),
        *_listed("Answered no longer", changes.lost, "answered"),
        *_listed("Answered now, and not before", changes.gained, "answered"),
        *_listed("About this comparison", changes.notes, "notes"),
        *([_key()] if any(part.entries for part in parts) else []),
        class_="short", aria_labelledby="in-short",
    )  # fmt: skip


def _listed(title: str, lines: Sequence[str], kind: str) -> Iterator[Element]:
    if lines:
        yield element("h3", title)
        yield element("ul", *_items(lines), class_=kind)


def _said(sentences: Sequence[str]) -> Iterator[Element]:
    if len(sentences) == 1:
        yield element("p", sentences[0], dir="auto", class_="lead")
    else:
        yield element("ul", *_items(sentences))


def _items(lines: Sequence[str]) -> Iterator[Element]:
    return (element("li", line, dir="auto") for line in lines)


def _counted(parts: Sequence[Part]) -> str:
    changed = sum(len(part.entries) for part in parts)
    same = sum(len(part.same) for part in parts)
    if not changed:
        return "Nothing changed."
    stands = f"; {same} {'stands' if same == 1 else 'stand'} as before" if same else ""
    return f"{changed} {'change' if changed == 1 else 'changes'}{stands}."


def _key() -> Element:
    """How to read the marks."""
    return element(
        "p", "How to read it: ",
        element("del", "words taken out"), " are struck through on the side called Before, and ",
        element("ins", "words put in"), " are underlined on the side called Now. ",
        "Every change has a number by which to call it.", class_="key",
    )  # fmt: skip


def contents(parts: Sequence[Part]) -> Element:
    """The way into every part, and how much changed in it."""
    entries = (element("li", _way(part, place)) for place, part in enumerate(parts, 1))
    return element(
        "nav", element("h2", "Parts", id="parts"), element("ol", *entries), class_="contents", aria_labelledby="parts"
    )


def _way(part: Part, place: int) -> Element:
    count = len(part.entries)
    changed = "unchanged" if not count else "1 change" if count == 1 else f"{count} changes"
    return element("a", element("bdi", part.title), " ", element("span", changed, class_="much"), href=f"#part-{place}")
