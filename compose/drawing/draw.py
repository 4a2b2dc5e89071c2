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


def svg(drawing: Drawing, title: str, brand: Brand, *, family: str = "") -> bytes:
    """`drawing` as SVG in the colours of `brand`; the same arguments give the same bytes.

    Its letters are those that the brand has for PDF, or of `family`, where whoever shows it has other fonts.
    """
    pen = Pen(brand)
    height = _DRAWN[type(drawing)](drawing, pen)
    return pen.picture(height, title, family or brand.fonts.body)
