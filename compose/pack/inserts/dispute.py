"""The way of a concern, step by step, as the Compact has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.document.model import Block, Blocks, Figure, Flow, ListBlock, Paragraph, Stop, Strong, Text
from compose.inserts.context import text
from compose.pack.making.setting import Setting
from compose.pack.words.dispute import Step, standard


def dispute_flow(setting: Setting, of: str) -> Blocks:
    """The steps as a picture, and below it as a list, each with its time and with what leads to the next."""
    way, chosen = standard(), tuple(steps(setting))
    if not chosen:
        return ()
    items = tuple((_said(one, setting),) for one in chosen)
    drawing = Flow((Stop(way.title, way.words, settles=False), *_stops(chosen, setting)), way.settled, way.label)
    return (Figure("The steps at a glance", drawing, (ListBlock(True, items),)),)


def steps(setting: Setting) -> Iterator[Step]:
    """The steps that this Compact has, first to last."""
    return (one for one in standard().steps if one.clause in setting.chosen)


def _stops(chosen: Sequence[Step], setting: Setting) -> Iterator[Stop]:
    for at, one in enumerate(chosen, 1):
        onward = one.otherwise if at < len(chosen) else ""
        yield Stop(setting.line(one.title), setting.line(one.words), onward, settles=bool(onward))


def _said(one: Step, setting: Setting) -> Block:
    on = f" {one.otherwise}: go on." if one.otherwise else ""
    return Paragraph((Strong(text(f"{setting.line(one.title)}. ")), Text(f"{setting.line(one.words)}{on}")))
