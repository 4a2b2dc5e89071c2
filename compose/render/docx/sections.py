"""The flow of a body: its blocks in order, cut into sections wherever the page turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from compose.render.docx.xml import NOTHING, Xml, el, join, paragraph

_TOP = el("spacing", before=0)
"""At the top of a page a heading needs no space above."""
_WITH_NEXT = el("keepNext")
_NEXT_PANEL = el("r", el("br", type="column"))
_BREAK = join((el("pageBreakBefore"), _TOP))


@dataclass(frozen=True, slots=True)
class Page:
    """A section's page, as the shell has it; lengths in twentieths of a point."""

    width: int
    height: int
    left: int
    right: int
    references: Xml
    """Header and footer, and whatever else stands before the size."""
    rest: Xml
    """Margins and whatever else stands behind it."""
    gutter: int = 0
    """Space between two panels that stand side by side; 0 where a page is one."""

    def text_width(self, *, landscape: bool) -> int:
        """Width of the text, or of a panel's."""
        whole = (self.height if landscape or self.gutter else self.width) - self.left - self.right
        return (whole - self.gutter) // 2 if self.gutter else whole

    def picture_height(self, *, landscape: bool) -> int:
        """How high a picture may be: what surely stays between the margins, with its title above it."""
        return (self.width if landscape or self.gutter else self.height) * 7 // 10

    def section(self, *, landscape: bool) -> Xml:
        """The properties of a section with this page; panels stand side by side on one that lies on its side."""
        if landscape or self.gutter:
            size = el("pgSz", w=self.height, h=self.width, orient="landscape")
        else:
            size = el("pgSz", w=self.width, h=self.height)
        return el("sectPr", self.references, size, self.rest)


@dataclass
class Flow:
    """The body so far, and the section that is being filled."""

    page: Page
    made: list[Xml] = field(default_factory=list)
    landscape: bool = False
    _break: bool = False
    _panel: bool = False
    _top: bool = False
    _together: bool = False

    @property
    def width(self) -> int:
        """Width of the text, in twentieths of a point."""
        return self.page.text_width(landscape=self.landscape)

    @property
    def height(self) -> int:
        """How high a picture may be, in twentieths of a point."""
        return self.page.picture_height(landscape=self.landscape)

    def add(self, style: str, content: Xml, properties: Xml = NOTHING) -> None:
        """Put a paragraph at the end; `properties` may be those that stand behind `pageBreakBefore` in the schema."""
        if self._panel:
            self._panel, content = False, join((_NEXT_PANEL, content))
        if not properties and (self._break or self._top):
            properties = _BREAK if self._break else _TOP
            self._break = False
        self.put(paragraph(style, content, join((self.kept, properties))))

    @property
    def kept(self) -> Xml:
        """What keeps a paragraph with the next, inside `together`; nothing elsewhere."""
        return _WITH_NEXT if self._together else NOTHING

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep the paragraphs that are added meanwhile on one page with one another and with what comes next."""
        self._together = True
        yield
        self._together = False

    def put(self, block: Xml) -> None:
        """Put a finished block at the end."""
        if self._panel:
            self.made.append(paragraph("AfterTable", _NEXT_PANEL))
            self._panel = False
        if self._break:
            self.made.append(paragraph("AfterTable", NOTHING, _BREAK))
            self._break = False
        self.made.append(block)
        self._top = False

    def break_page(self, *, landscape: bool) -> None:
        """Start a page, lying on its side where `landscape` says so; in a leaflet, the next panel."""
        if self.page.gutter:
            self._panel = bool(self.made)
        elif self.made and landscape == self.landscape:
            self._break = True
        elif self.made:
            # A section ends with the paragraph that holds its properties: a small one of its own.
            self.made.append(paragraph("AfterTable", NOTHING, self.page.section(landscape=self.landscape)))
            self._top = True
        self.landscape = landscape

    def body(self) -> Xml:
        """The whole body, the properties of its last section at the end."""
        return join((*self.made, self.page.section(landscape=self.landscape)))
