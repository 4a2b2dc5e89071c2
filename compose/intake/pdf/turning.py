"""Which way up a page is read: the places on it, turned so that most of its text runs from left to right."""

from __future__ import annotations

from collections.abc import Callable

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in the file's own measure, where up is more."""
Turned = Callable[[Box], Box]
"""From the file's measure to left, top, right, bottom as the page is read, where down is more."""


def turning(quarter: int, page: Box) -> Turned:
    """How boxes of `page` turn where its text runs at `quarter` quarter turns against the clock."""
    return (_upright, _rising, _hanging, _falling)[quarter % 4](page)


def _upright(page: Box) -> Turned:
    left, _, _, top = page
    return lambda box: (box[0] - left, top - box[3], box[2] - left, top - box[1])


def _rising(page: Box) -> Turned:
    left, bottom, _, _ = page
    return lambda box: (box[1] - bottom, box[0] - left, box[3] - bottom, box[2] - left)


def _hanging(page: Box) -> Turned:
    _, bottom, right, _ = page
    return lambda box: (right - box[2], box[1] - bottom, right - box[0], box[3] - bottom)


def _falling(page: Box) -> Turned:
    _, _, right, top = page
    return lambda box: (top - box[3], right - box[2], top - box[1], right - box[0])
