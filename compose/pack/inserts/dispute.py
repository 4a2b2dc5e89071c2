"""The way of a concern, step by step, as the Compact has it."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import Block, Blocks, ListBlock, Paragraph, Strong, Text
from compose.inserts.context import text
from compose.pack.making.setting import Setting
from compose.pack.words.dispute import Step, standard


def dispute_flow(setting: Setting, of: str) -> Blocks:
    """The steps as a list, each with its time and with what leads to the next."""
    items = tuple((_said(one, setting),) for one in steps(setting))
    return (ListBlock(True, items),)


def steps(setting: Setting) -> Iterator[Step]:
    """The steps that this Compact has, first to last."""
    return (one for one in standard() if one.clause in setting.chosen)


def _said(one: Step, setting: Setting) -> Block:
    on = f" {one.otherwise}: go on." if one.otherwise else ""
    return Paragraph((Strong(text(f"{setting.line(one.title)}. ")), Text(f"{setting.line(one.words)}{on}")))
