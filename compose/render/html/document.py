"""The document as one accessible page of HTML that needs nothing else: no script, no font, no request."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from compose.brand.model import Brand, Logo
from compose.document.model import Block, Blocks, Document, Heading, PageBreak
from compose.render.html.blocks import blocks
from compose.render.html.element import Element, Part, element, to_bytes
from compose.render.html.page import Page, start
from compose.render.html.style import style

_CONTENT = "_content"
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"


def render(document: Document, brand: Brand) -> bytes:
    """`document` in the look of `brand`, as a page of HTML."""
    page = start(document, brand)
    head, body = _head(document, brand), _body(page, brand)
    return to_bytes(element("html", head, body, lang=document.language, dir=_direction(document)))


def _direction(document: Document) -> str:
    return "rtl" if document.language.lower().partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _head(document: Document, brand: Brand) -> Element:
    """The head; its policy lets a browser ask for nothing, and the empty icon keeps it from trying."""
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", document.title),
        element("link", rel="icon", href="data:,"),
        element("style", style(document, brand)),
    )


def _body(page: Page, brand: Brand) -> Element:
    return element(
        "body",
        element("a", page.document.word("skip"), href=f"#{_CONTENT}", class_="skip"),
        _header(page.document, brand),
        element("main", *_sections(page), id=_CONTENT, tabindex="-1"),
        _footer(page.document, brand),
    )


def _header(document: Document, brand: Brand) -> Element:
    logos = [element("div", *map(_logo, brand.logos), class_="logos")] if brand.logos else []
    running_head = element("p", *_running_head(document), class_="running-head")
    slim = {} if document.sheet == "book" else {"class_": "paper"}
    return element("header", running_head, *logos, element("div", *_cover(document), class_="cover"), **slim)


def _running_head(document: Document) -> Iterator[Part]:
    """The words of `head_line`, each part kept apart from the direction of the others."""
    for place, words in enumerate(document.running_head):
        if place:
            yield " · "
        yield element("bdi", words)


def _cover(document: Document) -> Iterator[Element]:
    cover = document.cover
    said = [("p", "area", cover.area), ("h1", "title", cover.title), ("p", "tagline", cover.tagline)]
    for tag, name, words in said:
        if words:
            yield element(tag, words, class_=name, dir="auto")
    yield element("ul", *(element("li", line, dir="auto") for line in cover.lines), class_="lines")


def _logo(logo: Logo) -> Element:
    kind, data = ("image/svg+xml", logo.svg) if logo.svg else ("image/png", logo.png)
    source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    return element("img", alt=logo.alt, src=source, style=f"width:{logo.width_mm}mm")


def _footer(document: Document, brand: Brand) -> Element:
    imprint = [element("p", brand.imprint, class_="imprint", dir="auto")] if brand.imprint else []
    return element("footer", *imprint, element("p", *_running_head(document), class_="running-head"))


def _sections(page: Page) -> Iterator[Element]:
    """The body in sections: a heading of level 1 opens one, and so does a new page."""
    landscape = False
    for run in _runs(page.document.blocks):
        if isinstance(run[0], PageBreak):
            landscape = run[0].landscape
        named = {"class_": "landscape"} if landscape else {}
        yield element("section", "\n", *blocks(run, page), **named)


def _runs(some: Blocks) -> Iterator[Blocks]:
    run: list[Block] = []
    for block in some:
        if run and _opens(block) and not isinstance(run[-1], PageBreak):
            yield tuple(run)
            run = []
        run.append(block)
    if run:
        yield tuple(run)


def _opens(block: Block) -> bool:
    return isinstance(block, PageBreak) or (isinstance(block, Heading) and block.level == 1)
