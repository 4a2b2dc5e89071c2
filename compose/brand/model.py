"""A brand: what makes a document look like the area's own, in values that every renderer understands."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

Hex = str
"""A colour as `#RRGGBB`."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo on the cover."""

    alt: str
    """What it shows, for people who cannot see it."""
    png: bytes
    """For Word."""
    svg: bytes | None
    """For PDF and HTML, where there is one."""
    width_mm: int
    """Printed width in millimetres."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for. Every pair that is printed on one another has a contrast of 4.5:1 or more."""

    primary: Hex
    """Headings, cover band, table heads."""
    on_primary: Hex
    """Words on `primary`."""
    accent: Hex
    """Rules and small marks; never words."""
    text: Hex
    """Running text."""
    muted: Hex
    """Running heads, captions and bylines."""
    band: Hex
    """Background of notes, gaps and every second row of a table."""
    gap: Hex
    """Background of a gap that is still to be agreed."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Font families; in PDF the files are embedded, in Word a family that every office computer has."""

    body: str
    """Family for PDF; one of `files`."""
    headings: str
    """Family for headings in PDF."""
    word: str
    """Family for Word and first choice for HTML."""
    files: tuple[str, ...]
    """Paths of the font files for PDF."""
    contents: tuple[tuple[str, str], ...]
    """Name and SHA-256 of each of them: what they are, wherever the program is installed."""


@dataclass(frozen=True, slots=True)
class Brand:
    """Everything a renderer needs to know of how the document should look."""

    name: str
    palette: Palette
    lights: Mapping[str, Hex]
    """Fill of each traffic light by its key."""
    on_lights: Mapping[str, Hex]
    """Words on each traffic light: black or white, whichever reads better."""
    fonts: Fonts
    size: float
    """Size of running text in points, 12 or more."""
    logos: tuple[Logo, ...]
    imprint: str
    """A line at the foot of the cover, such as who publishes the document; may be empty."""
    shell: bytes
    """The Word file with cover, styles, header and footer, which a designer can edit in Word."""
    shell_file: str
    """Where that file stands, for messages."""
    template: str
    """Typst template for PDF."""
    css: str
    """Style sheet for HTML; custom properties carry the palette."""

    @property
    def digest(self) -> str:
        """SHA-256 over everything that shapes a document, as hexadecimal."""
        return hashlib.sha256(repr(self._parts()).encode()).hexdigest()

    def _parts(self) -> tuple[object, ...]:
        fonts = (self.fonts.body, self.fonts.headings, self.fonts.word, self.fonts.contents)
        return (
            self.name, self.palette, sorted(self.lights.items()), fonts, self.size, self.logos, self.imprint,
            self.shell, self.template, self.css,
        )  # fmt: skip
