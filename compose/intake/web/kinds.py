"""What the elements of a web page are: menus, notes, tables of contents, or the page's own words."""

from __future__ import annotations

import re
from typing import Literal

from compose.intake.web.parsing import Element, words_of

Aside = Literal["", "silent", "menu", "contents", "change", "comment", "note"]
"""Why an element is not read as the page's own words; empty where it is."""

BLOCKS = frozenset(
    (
        "html", "body", "main", "article", "section", "div", "p", "address", "blockquote", "center",
        "fieldset", "form", "figure", "figcaption", "details", "summary", "header", "footer", "hgroup",
        "dl", "dt", "dd", "hr", "pre", "caption", "legend", "aside",
    )
)  # fmt: skip
"""Elements that stand below one another."""
_SILENT = frozenset(
    (
        "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
        "video", "audio", "canvas", "map", "dialog", "button", "select", "textarea", "input", "xml",
    )
)  # fmt: skip
_REFERENCE = re.compile(r"#(?:_?ftn|_?edn|fn|sdfootnote|sdendnote|cite_note|footnote|endnote|user-content-fn)", re.I)
_NOTES = re.compile(r"\b(?:footnotes|endnotes|doc-endnotes|doc-footnote)\b")
_NOTE_ID = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+\Z")
_CONTENTS = re.compile(r"MsoToc|toc-?\d?\Z|doc-toc|Table of Contents\d+\Z", re.I)
_LEAST_MAIN = 200
"""Letters that the main part of a page has, if it is the main part."""


def main_part(page: Element) -> Element | None:
    """The element that says it holds the page's own words, where there is one; `None` where there is none."""
    found = [one for one in page.iter("main", "div", "section") if one.tag == "main" or one.get("role") == "main"]
    found = found or list(page.iter("article"))
    if len(found) != 1 or len(words_of(found[0]).strip()) < _LEAST_MAIN:
        return None
    return found[0]


def aside(element: Element) -> Aside:
    """Why the element is not read as the page's own words."""
    tag, role = str(element.tag), element.get("role") or ""
    names = f"{element.get('class') or ''} {role}"
    ident = element.get("id") or ""
    if tag in _SILENT or element.get("title") in ("header", "footer"):  # the last is LibreOffice's
        return "silent"
    if tag in ("del", "strike") and (tag == "del" or element.get("cite")):
        return "change"
    if _NOTES.search(names) or _NOTE_ID.match(ident):
        return "note"
    if _CONTENTS.match(element.get("class") or "") or _CONTENTS.match(role) or _CONTENTS.match(ident):
        return "contents"
    if "comment-list" in (element.get("style") or "") or "MsoCommentReference" in names:
        return "comment"
    return "menu" if _is_menu(element, tag, role) else ""


def _is_menu(element: Element, tag: str, role: str) -> bool:
    if tag in ("nav", "aside") or role in ("navigation", "banner", "contentinfo", "search", "complementary"):
        return True
    parent = element.getparent()
    if tag == "header" and element.find(".//h1") is not None and element.find(".//nav") is None:
        return False
    return tag in ("header", "footer") and parent is not None and parent.tag == "body" and _among_others(element)


def _among_others(element: Element) -> bool:
    """Whether a header or footer of the page stands beside something that holds the words."""
    parent = element.getparent()
    return parent is not None and any(one.tag not in ("header", "footer", "script", "nav") for one in parent)


def is_reference(link: Element) -> bool:
    """Whether a link is only the sign that points at a footnote, or back from one."""
    words = words_of(link).strip()
    target = link.get("href") or ""
    return len(words) <= 6 and (bool(_REFERENCE.match(target)) or (target.startswith("#") and words[:1] in ("↩", "↑")))
