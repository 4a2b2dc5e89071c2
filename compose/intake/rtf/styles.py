"""Styles and fonts that a rich text file declares at its top."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADING = re.compile(r"heading (\d)\Z")
_CONTENTS = re.compile(r"(?:toc|contents) (?:\d|heading)\Z|table of figures\Z")
_CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 238: "cp1250",
}  # fmt: skip
SYMBOLS = "symbols"
"""The code page of picture fonts."""


@dataclass(slots=True)
class Style:
    """A paragraph style."""

    name: str = ""
    base: int = -1
    outline: int | None = None


@dataclass(slots=True)
class Styles:
    """The styles and fonts of one file, filled as its top is read."""

    styles: dict[int, Style] = field(default_factory=dict)
    fonts: dict[int, int] = field(default_factory=dict)
    """The character set of each font."""
    page: str = "cp1252"
    """Code page of fonts that name no character set."""

    def level(self, number: int) -> int:
        """The level of a heading in the style, from 1; 0 where it is none."""
        for style in self._chain(number):
            if style.outline is not None:
                return style.outline + 1 if 0 <= style.outline < 9 else 0
            name = style.name.lower()
            if found := _HEADING.match(name):
                return int(found[1])
            if name == "title":
                return 1
        return 0

    def of_contents(self, number: int) -> bool:
        """Whether the style is one of a table of contents."""
        return any(_CONTENTS.match(style.name.lower()) for style in self._chain(number))

    def code_page(self, font: int) -> str:
        """The code page of bytes in the font."""
        charset = self.fonts.get(font, 0)
        return SYMBOLS if charset == 2 else _CODE_PAGES.get(charset, self.page)

    def _chain(self, number: int) -> list[Style]:
        found: list[Style] = []
        while number in self.styles and len(found) < 20:
            found.append(self.styles[number])
            number = self.styles[number].base
        return found


def decoded(raw: bytes, page: str) -> str:
    """Bytes of a text in a code page."""
    if page == SYMBOLS:
        return "".join(chr(0xF000 + byte) if byte > 0x20 else " " for byte in raw)
    try:
        return raw.decode(page, "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")
