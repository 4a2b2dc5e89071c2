"""HTML from bytes or text to elements, within limits."""

from __future__ import annotations

import re

from lxml import etree

from compose.intake.encodings import decoded
from compose.intake.limits import too_deep, too_long

Element = etree._Element

MAX_PAGE = 10_000_000
"""Characters without pictures; a thousand pages that Word saved as one."""
MAX_TAGS = 500_000
_HUGE_TAG = re.compile(r"<[^<>]{50000}")
"""Thousands of attributes take the parser minutes."""
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_DATA = re.compile(r"""(["'])data:[^"'<>]*\1""")
_CONDITION = re.compile(r"<!\[(?:if|endif|CDATA)[^<>]*>")
_DECLARATION = re.compile(r"\s*<\?xml[^<>]*>")


def page(raw: bytes, shown: str) -> Element | None:
    """The root of a page; `None` where nothing is in it. Raises `InputError` where it is too large."""
    named = _CHARSET.search(raw[:4_096])
    return root(decoded(raw, named[1].decode("ascii") if named else ""), shown)


def root(text: str, shown: str) -> Element | None:
    """The root of the HTML `text`, without comments and what only Word reads; `None` where nothing is in it."""
    plain = _without_comments(_DATA.sub('""', text))
    plain = _DECLARATION.sub("", _CONDITION.sub("", plain), count=1)
    if len(plain) > MAX_PAGE or plain.count("<") > MAX_TAGS or _HUGE_TAG.search(plain):
        raise too_long(shown)
    raw = plain.replace("\x00", "").encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        found: Element | None = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        return None
    if any("depth" in one.message for one in parser.error_log):
        raise too_deep(shown)
    return found


def words_of(element: Element) -> str:
    """All text in the element, as it stands."""
    return "".join(str(part) for part in element.itertext())


def _without_comments(text: str) -> str:
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0:
        kept.append(text[place:start])
        end = text.find("-->", start + 4)
        place = len(text) if end < 0 else end + 3
    return "".join([*kept, text[place:]])
