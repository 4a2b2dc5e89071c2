"""Rich text cut into its tokens: groups, control words, and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,9})?\ ?
      | \\'(?P<byte>[0-9a-fA-F]{2})
      | \\(?P<sign>[^a-zA-Z])
      | (?P<group>[{}])
      | (?P<text>[^\\{}\r\n]+)
      | [\r\n]+""",
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One token: `kind` is `word`, `byte`, `sign`, `group` or `text`."""

    kind: str
    text: str
    number: int | None = None
    """What stands behind a control word."""


def tokens(source: str) -> Iterator[Token]:
    """The tokens of `source`, which is bytes read as Latin-1. Raw bytes that it announces are stepped over."""
    place, end = 0, len(source)
    while place < end:
        found = _TOKEN.match(source, place)
        if found is None:
            place += 1
            continue
        place = found.end()
        kind = found.lastgroup
        if kind in ("word", "number"):
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                place += max(number or 0, 0)
            yield Token("word", found["word"], number)
        elif kind:
            yield Token(kind, found[kind])
