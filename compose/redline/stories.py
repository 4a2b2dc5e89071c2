"""Stories made whole: each ends with a paragraph, as Word would have it, whatever program wrote the file."""

from __future__ import annotations

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W
from compose.redline.blocks import blocks
from compose.redline.package import Package

_STORIES = tuple(f"{W}{name}" for name in ("body", "tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"))


def ended(package: Package) -> None:
    """Give every story of `package` that does not end with a paragraph an empty one."""
    for _, root in package.stories():
        for story in root.iter(*_STORIES):
            found = blocks(story)
            if not found or found[-1].table:
                _end(story)


def _end(story: Element) -> None:
    last = story[-1] if len(story) else None
    place = len(story) - (last is not None and last.tag == f"{W}sectPr")
    story.insert(place, etree.Element(f"{W}p", nsmap={"w": MAIN}))
