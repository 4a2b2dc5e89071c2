"""One change on the page: what it is called, what it means, its two sides, and why it came about."""

from __future__ import annotations

from collections.abc import Iterator

from compose.compare.changes import Change
from compose.compare.effects import Effect
from compose.compare.names import KINDS, REWRITTEN, kinds, label, named, rewritten, to_settle, told
from compose.compare.page.facets import TO_SETTLE, facets, token
from compose.compare.page.sides import sides
from compose.compare.parts import Entry
from compose.document.show import capital
from compose.render.html.element import Element, Part, element

_SIGNS = {"softer": "▼", "firmer": "▲"}


def change(entry: Entry) -> Element:
    """`entry` as an article with an id that a link can lead to."""
    one, ident = entry.change, f"change-{entry.number}"
    chosen = {f"data-{facet}": " ".join(map(token, names)) for facet, names in facets(one).items() if names}
    return element(
        "article", _heading(entry, ident), *_means(one), sides(one), *_why(one),
        class_="change", id=ident, aria_labelledby=f"{ident}-name", **chosen,
    )  # fmt: skip


# -- what it is called -------------------------------------------------------------------------------------------------


def _heading(entry: Entry, ident: str) -> Element:
    link = element("a", "#", class_="link", href=f"#{ident}", aria_label=f"Link to change {entry.number}")
    title = element("h3", *_name(entry), id=f"{ident}-name", tabindex="-1")
    return element("div", title, link, class_="head")


def _name(entry: Entry) -> Iterator[Part]:
    yield element("span", f"Change {entry.number}", class_="count")
    for kind in kinds(entry.change):
        yield from (" ", element("span", KINDS[kind], class_=f"kind {kind}"))
    if entry.change.link.doubtful:
        yield from (" ", element("span", TO_SETTLE, class_="kind doubtful"))
    if name := named((entry.change.new or entry.change.old)[0]):
        yield from (" ", element("bdi", name, class_="called"))


# -- what it means -----------------------------------------------------------------------------------------------------


def _means(one: Change) -> Iterator[Element]:
    """Its effects; of one that is worded quite differently, that both sides have to be read."""
    if one.effects:
        yield element("ul", *map(_effect, one.effects), class_="effects")
    if rewritten(one):
        yield element("p", element("strong", REWRITTEN), " No words are marked.", class_="both")


def _effect(effect: Effect) -> Element:
    sign = _SIGNS.get(effect.kind, "")
    signs = [element("span", f"{sign} ", aria_hidden="true")] if sign else []
    name = element("strong", *signs, label(effect), class_=f"effect {token(effect.kind)}")
    return element("li", name, " ", element("span", told(effect), dir="auto"))


# -- why ---------------------------------------------------------------------------------------------------------------


def _why(one: Change) -> Iterator[Element]:
    told = [*_causes(one), *_match(one)]
    if told:
        aside = " aside" if told[0].tag == "details" else ""
        yield element("div", *told, class_=f"why{aside}")


def _causes(one: Change) -> Iterator[Element]:
    for cause in one.causes:
        says = element("span", _sentence(cause.says), dir="auto")
        yield element("p", element("strong", "Why:"), " ", says, class_="cause")


def _match(one: Change) -> Iterator[Element]:
    """What speaks for setting the two sides beside one another, and what people have to settle."""
    reason = _sentence(one.link.why)
    if settle := to_settle(one):
        said = element("span", f"{settle} {reason}".strip(), dir="auto")
        yield element("p", element("strong", f"{TO_SETTLE}:"), " ", said, class_="doubt")
    elif reason and one.old and one.new:
        shown = element("p", reason, dir="auto")
        yield element("details", element("summary", "Why these stand side by side"), shown, class_="match")


def _sentence(words: str) -> str:
    """`words` with a capital and a full stop; nothing where there are none."""
    bare = words.strip().rstrip(".")
    return f"{capital(bare)}." if bare else ""
