"""A way in steps, drawn from top to bottom, with its one end at the right."""

from __future__ import annotations

from collections.abc import Sequence

from compose.document.drawings import Flow, Stop
from compose.drawing.pen import LABEL, TITLE, WIDTH, WORDS, Pen
from compose.drawing.words import broken, tall

_STEP, _END = 400.0, 140.0
"""Width of a step, and of the end."""
_PAD, _TIGHT, _GAP = 12.0, 8.0, 28.0
"""Room beside words, and above and below them; and from step to step."""
_SPINE = _STEP / 2
"""Where the arrows go down."""
_ROUND, _ROUNDER = 6, 18
"""Corners of a step, and of the end, which is so told from a step without a word."""


def flow(drawing: Flow, pen: Pen) -> float:
    """Draw the steps; the height they take."""
    aside = broken(drawing.ends, LABEL, WIDTH - _STEP - _END - 16)
    least = 2 * (tall(aside, LABEL) + 8)
    y, settling = 2.0, []
    for at, stop in enumerate(drawing.stops):
        height = _stop(stop, pen, y, least if stop.settles else 0, first=at == 0)
        settling += [y + height / 2] if stop.settles else []
        y += height
        if at + 1 < len(drawing.stops):
            y = _onward(stop.onward, pen, y)
    return 2 + (max(y, _end(drawing.end, aside, pen, settling, y)) if settling else y)


def _stop(stop: Stop, pen: Pen, y: float, least: float, *, first: bool) -> float:
    """Draw one step at `y`, of the height `least` or more; its height."""
    room = _STEP - 2 * _PAD
    title, words = broken(stop.title, TITLE, room, bold=True), broken(stop.words, WORDS, room) if stop.words else []
    said = tall(title, TITLE) + tall(words, WORDS)
    height = max(least, 2 * _TIGHT + said)
    palette = pen.brand.palette
    fill, ink = (palette.primary, palette.on_primary) if first else (palette.band, palette.primary)
    pen.box(1, y, _STEP - 2, height, fill=fill, edge=palette.primary, round_by=_ROUND)
    top = y + (height - said) / 2 + TITLE
    below = pen.lines(title, _PAD, top, TITLE, bold=True, color=ink)
    pen.lines(words, _PAD, below, WORDS, color=palette.on_primary if first else palette.text)
    return height


def _onward(label: str, pen: Pen, y: float) -> float:
    """Draw the arrow from `y` to the next step, with when it is taken; where that step begins."""
    lines = broken(label, LABEL, WIDTH - _END - _SPINE - 20) if label else []
    height = max(_GAP, tall(lines, LABEL) + 10)
    pen.arrow(_SPINE, y, _SPINE, y + height)
    pen.lines(lines, _SPINE + 10, y + (height - tall(lines, LABEL)) / 2 + LABEL, LABEL, color=pen.brand.palette.muted)
    return y + height


def _end(words: str, aside: list[str], pen: Pen, settling: Sequence[float], bottom: float) -> float:
    """Draw the end as tall as the steps that lead to it, and an arrow from each with `aside`; its foot."""
    lines, palette = broken(words, WORDS, _END - 2 * _PAD, bold=True), pen.brand.palette
    left, top, need = WIDTH - _END, max(2, settling[0] - 34), tall(lines, WORDS) + 2 * _PAD
    foot = max(min(settling[-1] + 34, bottom), top + need)
    pen.box(left, top, _END - 2, foot - top, fill="#FFFFFF", edge=palette.primary, round_by=_ROUNDER)
    start = (top + foot - tall(lines, WORDS)) / 2 + WORDS
    pen.lines(lines, left + _END / 2, start, WORDS, bold=True, color=palette.primary, anchor="middle")
    for y in settling:
        pen.arrow(_STEP, y, left, y)
        above = y - 6 - tall(aside[1:], LABEL)
        pen.lines(aside, (_STEP + left) / 2 - 3, above, LABEL, color=palette.muted, anchor="middle")
    return foot
