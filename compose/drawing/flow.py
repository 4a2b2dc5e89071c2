"""A way in steps, drawn from top to bottom, with its one end at the right."""

from __future__ import annotations

from compose.document.drawings import Flow, Stop
from compose.drawing.pen import WIDTH, Pen, broken

_STEP = 400.0
"""Width of a step."""
_END = 130.0
"""Width of the end."""
_PAD, _GAP = 12.0, 40.0
_TITLE, _WORDS, _LABEL = 15.0, 13.0, 12.0


def flow(drawing: Flow, pen: Pen) -> float:
    """Draw the steps; the height they take."""
    y = 2.0
    settling: list[float] = []
    for at, stop in enumerate(drawing.stops):
        height = _stop(stop, pen, y, first=at == 0)
        settling += [y + height / 2] if stop.settles else []
        if at + 1 < len(drawing.stops):
            pen.arrow(_STEP / 2, y + height, _STEP / 2, y + height + _GAP)
            pen.words(stop.onward, _STEP / 2 + 10, y + height + _GAP / 2 + 4, _LABEL, color=pen.brand.palette.muted)
        y += height + _GAP
    bottom = y - _GAP
    _end(drawing, pen, settling, bottom)
    return bottom + 2


def _stop(stop: Stop, pen: Pen, y: float, *, first: bool) -> float:
    """Draw one step at `y`; its height."""
    room = _STEP - 2 * _PAD
    title, words = broken(stop.title, _TITLE, room, bold=True), broken(stop.words, _WORDS, room)
    height = 2 * _PAD + len(title) * _TITLE * 1.3 + (len(words) * _WORDS * 1.3 if stop.words else 0) - 4
    palette = pen.brand.palette
    fill, ink = (palette.primary, palette.on_primary) if first else (palette.band, palette.primary)
    pen.box(1, y, _STEP - 2, height, fill=fill, edge=palette.primary)
    below = pen.lines(title, _PAD, y + _PAD + _TITLE * 0.85, _TITLE, bold=True, color=ink)
    if stop.words:
        pen.lines(words, _PAD, below, _WORDS, color=palette.on_primary if first else palette.text)
    return height


def _end(drawing: Flow, pen: Pen, settling: list[float], bottom: float) -> None:
    """Draw the end as tall as the steps that lead to it, and an arrow from each."""
    if not settling:
        return
    left, top, foot = WIDTH - _END, settling[0] - 34, min(settling[-1] + 34, bottom)
    pen.box(left, top, _END - 1, foot - top, fill="#FFFFFF", edge=pen.brand.palette.primary)
    lines = broken(drawing.end, _WORDS, _END - 2 * _PAD)
    start = (top + foot) / 2 - (len(lines) - 1) * _WORDS * 0.65
    pen.lines(lines, left + _END / 2, start, _WORDS, color=pen.brand.palette.text, anchor="middle")
    for y in settling:
        pen.arrow(_STEP, y, left, y)
        pen.words(drawing.ends, (_STEP + left) / 2 - 3, y - 6, _LABEL, color=pen.brand.palette.muted, anchor="middle")
