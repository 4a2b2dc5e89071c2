"""Redlines for tests: made of two bodies, proved, and shown as a person would write them."""

import datetime as dt

from compose.intake.docx.names import W
from compose.redline.engine import redline
from compose.redline.merging import Way
from compose.redline.package import Package
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import plain

WAY = Way("An officer", dt.datetime(2024, 5, 1, 9))
_WORDS = {f"{W}t": None, f"{W}delText": None, f"{W}tab": "\t", f"{W}br": "\n"}
_THINGS = {f"{W}footnoteReference": "^", f"{W}endnoteReference": "^", f"{W}drawing": "#", f"{W}pict": "#"}


def packed(body, **parts):
    """A Word file of `body`: XML, or texts of paragraphs; `parts` as `Word` names them."""
    return Word(body if isinstance(body, str) else "".join(map(plain, body)), **parts).packed()


def made(old, new, way=WAY):
    """The redline of two Word files, once it is proved."""
    found = redline(old, new, way)
    assert found.unproved == () and found.replaced == ()
    return Package.opened(found.content, "redline")


def between(old, new, **parts):
    """The redline of two bodies."""
    return made(packed(old, **parts), packed(new, **parts))


def shown(root):
    """Every paragraph below `root`: `[-out-]`, `[+in+]`, and `-¶` or `+¶` where its end went or came."""
    return [_paragraph(one) for one in root.iter(f"{W}p")]


def _paragraph(paragraph):
    said = "".join(map(_run, paragraph.iter(*_WORDS, *_THINGS)))
    for mark in ("-][-", "+][+"):
        said = said.replace(mark, "")
    of_end = paragraph.find(f"{W}pPr/{W}rPr")
    marks = {one.tag for one in (() if of_end is None else of_end)}
    return said + "-¶" * (f"{W}del" in marks) + "+¶" * (f"{W}ins" in marks)


def _run(one):
    words = _THINGS.get(one.tag) or _WORDS[one.tag] or one.text or ""
    above = {two.tag for two in one.iterancestors()}
    if f"{W}tabs" in above:
        return ""
    return f"[-{words}-]" if f"{W}del" in above else f"[+{words}+]" if f"{W}ins" in above else words
