"""Promises that stand as they stood, folded away between the changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.changes import Change
from compose.compare.marked import plain
from compose.compare.names import named
from compose.compare.page.sides import paragraphs
from compose.render.html.element import Element, Part, element

_NAMED = 8
"""How many of them are named before they are only counted."""


def standing(some: Sequence[Change]) -> Element:
    """`some`, which stand next to one another, behind a line that names them."""
    label = f"{len(some)} unchanged" if len(some) > 1 else "Unchanged"
    return element("details", element("summary", label, *_names(some)), *map(_whole, some), class_="same")


def _names(some: Sequence[Change]) -> Iterator[Part]:
    names = ", ".join(filter(None, (_short(one) for one in some[:_NAMED])))
    if names:
        yield from (": ", element("bdi", names))
    if names and len(some) > _NAMED:
        yield f", and {len(some) - _NAMED} more"


def _short(one: Change) -> str:
    return one.new[0].number or one.new[0].title


def _whole(one: Change) -> Element:
    passage, was = one.new[0], one.old[0].number
    before = f" (before {was})" if one.link.renumbered and was else ""
    name = named(passage)
    head = [element("p", element("bdi", name), before, class_="where")] if name or before else []
    return element("div", *head, *paragraphs(plain(passage.text)), class_="standing")
