"""Which entry of a list is which after it was changed."""

from __future__ import annotations

from collections.abc import Sequence

from compose.yamlio import Plain


def matched(old: Sequence[Plain], new: Sequence[Plain]) -> list[int | None]:
    """For each entry of `new`, the place in `old` of the one it was, or `None` where it is new.

    Equal entries go together first; then those that share their first value, which mostly is a name, or else most of
    their values.
    """
    left = dict(enumerate(old))
    places: list[int | None] = []
    for value in new:
        place = next((place for place, one in left.items() if one == value), None)
        places.append(place)
        if place is not None:
            del left[place]
    for at, value in enumerate(new):
        if places[at] is None:
            likeness, negative = max(((_likeness(one, value), -place) for place, one in left.items()), default=(0, 0))
            if likeness >= 0.5:
                places[at] = -negative
                del left[-negative]
    return places


def _likeness(old: Plain, new: Plain) -> float:
    """How much of two mappings is the same, from 0 to 2; more than 1 where their first value is."""
    if not (isinstance(old, dict) and isinstance(new, dict) and old and new):
        return 0
    equal = sum(new.get(name) == value for name, value in old.items()) / max(len(old), len(new))
    first = next(iter(old))
    return equal + (new.get(first) == old[first])
