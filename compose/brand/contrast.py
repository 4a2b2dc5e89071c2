"""Contrast of two colours as WCAG 2.2 defines it (success criterion 1.4.3), and which words read best on a colour."""

from __future__ import annotations

MINIMUM = 4.5
"""Least contrast for words."""


def contrast(one: str, other: str) -> float:
    """Contrast of two colours given as `#RRGGBB`: 1 for the same colour, 21 for black on white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(fill: str) -> str:
    """Black or white, whichever reads better on `fill`."""
    return max(("#000000", "#FFFFFF"), key=lambda words: contrast(words, fill))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
