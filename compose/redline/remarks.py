"""Comments in a redline: what somebody should know of a change, pinned to the paragraph it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W
from compose.redline.marks import Marks
from compose.redline.package import OFFICE, Package
from compose.redline.places import Places, Words, mark_of, one_sided

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIZE = "20"
"""In half points, as Word sets comments."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of one paragraph."""

    text: str
    """Paragraphs apart by a line break."""
    bookmark: str = ""
    """Name of a bookmark in or before the paragraph; first choice."""
    words: tuple[Words, ...] = ()
    """What the paragraph says, on the new side or the old; of several that will do, the best first."""


def remarked(package: Package, remarks: Iterable[Remark], marks: Marks) -> tuple[Remark, ...]:
    """Put `remarks` into the redline `package`, in place, as comments in the name and at the moment of `marks`.

    Remarks in the order of the text are placed best, for where paragraphs say the same the next one is taken. Returns
    those for which no paragraph was found; they are left out.
    """
    wanted = tuple(remarks)
    if not wanted:
        return ()
    marks.above(_roots(package))
    places, initials = Places(package), _initials(marks.author)
    lost: list[Remark] = []
    for one in wanted:
        paragraph = places.place(one.bookmark, one.words)
        if paragraph is None:
            lost.append(one)
            continue
        comment = _comment(one.text, initials, marks)
        _part(package).append(comment)
        _pin(paragraph, comment.get(f"{W}id", ""), marks)
    return tuple(lost)


def _roots(package: Package) -> Iterable[Element]:
    """All that has ids which no comment may have."""
    name = package.beside("comments")
    return [*(root for _, root in package.stories()), *([package.root(name)] if name else [])]


def _part(package: Package) -> Element:
    """The root of the part that holds the comments, made where there is none."""
    name = package.beside("comments")
    if name:
        return package.root(name)
    root = etree.Element(f"{W}comments", nsmap={"w": MAIN})
    name = package.add("word/comments.xml", root, _TYPE)
    package.relate(package.main, f"{OFFICE}/comments", name)
    return root


def _initials(author: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", author.strip()) if word).upper()


# -- one comment -------------------------------------------------------------------------------------------------------


def _comment(text: str, initials: str, marks: Marks) -> Element:
    comment = marks.made("comment")
    comment.set(f"{W}initials", initials)
    for at, line in enumerate(text.split("\n")):
        comment.append(_line(line, first=not at))
    return comment


def _line(words: str, *, first: bool) -> Element:
    """A paragraph of a comment; it looks the same whatever the styles of the file are."""
    paragraph = etree.Element(f"{W}p")
    spacing = etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}spacing")
    spacing.attrib.update({f"{W}before": "0", f"{W}after": "60", f"{W}line": "240", f"{W}lineRule": "auto"})
    if first:
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}annotationRef")
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}sz").set(f"{W}val", _SIZE)
    said = etree.SubElement(run, f"{W}t")
    said.text = words
    said.set(_SPACE, "preserve")
    return paragraph


def _pin(paragraph: Element, ident: str, marks: Marks) -> None:
    """Put the comment `ident` round all of `paragraph`."""
    start, end, run = (etree.Element(f"{W}{name}") for name in ("commentRangeStart", "commentRangeEnd", "r"))
    for one in (start, end, etree.SubElement(run, f"{W}commentReference")):
        one.set(f"{W}id", ident)
    has_properties = len(paragraph) and paragraph[0].tag == f"{W}pPr"
    paragraph.insert(1 if has_properties else 0, start)
    paragraph.extend((end, _within_change(paragraph, run, marks)))


def _within_change(paragraph: Element, run: Element, marks: Marks) -> Element:
    """`run`, or where all of `paragraph` came or went, a mark with it: else it would be left alone without words."""
    mark = mark_of(paragraph)
    if mark is None or not one_sided(paragraph):
        return run
    around = marks.made(mark.tag.removeprefix(W))
    around.append(run)
    return around
