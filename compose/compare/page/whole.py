"""The whole page: head, counts, parts and their changes, foot."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby

from compose.brand.model import Brand, Logo
from compose.compare.changes import Change, Changes
from compose.compare.page import sheet
from compose.compare.page.change import change
from compose.compare.page.choosing import choosing
from compose.compare.page.head import contents, header, in_short
from compose.compare.page.standing import standing
from compose.compare.parts import Entry, Part, Row, parts
from compose.render.html.element import Element, element, to_bytes

_CONTENT = "content"


def page(changes: Changes, brand: Brand, summary: Sequence[str] = ()) -> bytes:
    """`changes` side by side in the look of `brand`, as one page of HTML in UTF-8; `summary` are the sentences on top.

    It needs nothing else: no network, no font, and no script to be read.
    """
    return to_bytes(element("html", _head(changes, brand), _body(changes, brand, summary), lang="en-GB", dir="ltr"))


def _head(changes: Changes, brand: Brand) -> Element:
    style = sheet.style(changes, brand)
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=sheet.policy(style, sheet.script())),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"What changed: {changes.new}"),
        element("link", rel="icon", href="data:,"),
        element("style", style),
    )


def _body(changes: Changes, brand: Brand, summary: Sequence[str]) -> Element:
    found = parts(changes.changes)
    entries = [entry for part in found for entry in part.entries]
    ways = [contents(found)] if len(found) > 1 else []
    imprint = [element("p", brand.imprint, dir="auto")] if brand.imprint else []
    return element(
        "body",
        element("a", "Skip to the changes", href=f"#{_CONTENT}", class_="skip"),
        header(changes, [_logo(logo, place) for place, logo in enumerate(brand.logos, start=1)]),
        element(
            "main", in_short(changes, summary, found), *ways, *choosing(entries),
            element("div", *map(_part, found, count(1)), id=_CONTENT, tabindex="-1", class_="parts"),
        ),
        element("footer", *imprint, element("p", sheet.MADE)),
        element("script", sheet.script()),
    )  # fmt: skip


def _logo(logo: Logo, place: int) -> Element:
    kind, data = ("image/svg+xml", logo.svg) if logo.svg else ("image/png", logo.png)
    source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    return element("img", alt=logo.alt, src=source, class_=f"logo-{place}")


def _part(part: Part, place: int) -> Element:
    """A part under its title; in print the title comes again on every page, with what the two columns are."""
    columns = element("p", element("span", "Before"), element("span", "Now"), class_="columns", aria_hidden="true")
    title = element("h2", part.title, id=f"part-{place}", dir="auto")
    head = element("div", title, columns, class_="part-head")
    kind = "part" if part.entries else "part quiet"
    return element("section", head, *_rows(part.rows), class_=kind, aria_labelledby=f"part-{place}")


def _rows(rows: Iterable[Row]) -> Iterator[Element]:
    """Each change; those next to one another that stand as they stood together."""
    for changed, some in groupby(rows, lambda row: isinstance(row, Entry)):
        if changed:
            yield from (change(row) for row in some if isinstance(row, Entry))
        else:
            yield standing([row for row in some if isinstance(row, Change)])
