"""Which function draws which kind of picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from compose.brand.model import Brand
from compose.document.drawings import Drawing, Flow, Spread, Trend
from compose.drawing.flow import flow
from compose.drawing.pen import Pen
from compose.drawing.spread import spread
from compose.drawing.trend import trend

_DRAWN: Mapping[type[Drawing], Callable[[Any, Pen], float]] = {Flow: flow, Spread: spread, Trend: trend}


def svg(drawing: Drawing, title: str, brand: Brand) -> bytes:
    """`drawing` as SVG in the colours and fonts of `brand`; the same three give the same bytes."""
    pen = Pen(brand)
    height = _DRAWN[type(drawing)](drawing, pen)
    return pen.picture(height, title)
