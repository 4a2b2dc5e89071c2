"""How many changes there are of each kind and effect; with the script, boxes to choose by and keys to step with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from compose.compare.page.facets import NAMES, Facet, facets, token
from compose.compare.parts import Entry
from compose.render.html.element import Element, Part, element

_LEGENDS: Mapping[Facet, str] = {"kind": "What happened", "effect": "What it means", "match": "How sure it is"}
_HOW = (
    "Tick what you want to see; with nothing ticked you see everything. In one row any tick will do; "
    "of several rows each must be met. Next and Previous go to what is shown, and stop at the last and the first."
)


def choosing(entries: Sequence[Entry]) -> list[Element]:
    """The counts, and the bar to step with; nothing where nothing changed."""
    return [_counts(entries), _bar(len(entries))] if entries else []


# -- boxes -------------------------------------------------------------------------------------------------------------


def _counts(entries: Sequence[Entry]) -> Element:
    return element(
        "section", element("h2", "Changes by kind and meaning", id="kinds"), *_groups(entries),
        element("p", _HOW, class_="scripted hint"), class_="choosing", aria_labelledby="kinds",
    )  # fmt: skip


def _groups(entries: Sequence[Entry]) -> Iterator[Element]:
    """A row of boxes for each facet of which there is anything to choose."""
    every = [facets(entry.change) for entry in entries]
    for facet, legend in _LEGENDS.items():
        counts = Counter(name for one in every for name in one[facet])
        boxes = [_box(facet, name, label, counts[name]) for name, label in NAMES[facet].items() if counts[name]]
        if boxes:
            yield element("fieldset", element("legend", legend), element("div", *boxes, class_="choices"))


def _box(facet: Facet, name: str, label: str, count: int) -> Element:
    box = element("input", type="checkbox", name=facet, value=token(name), autocomplete="off", class_="scripted")
    return element("label", box, element("span", label), " ", element("b", str(count)), class_="choice")


# -- steps -------------------------------------------------------------------------------------------------------------


def _bar(count: int) -> Element:
    """Shown by the script alone."""
    return element(
        "div",
        element("button", "Previous", type="button", id="previous", aria_keyshortcuts="p k"),
        element("button", "Next", type="button", id="next", aria_keyshortcuts="n j"),
        element("p", f"{count} of {count} changes shown.", role="status", id="status"),
        element("button", "Show all", type="button", id="all", hidden="hidden"),
        element("label", *_keys(), class_="keys"),
        element("button", "Unfold unchanged", type="button", id="unfold"),
        element("button", "Print", type="button", id="print"),
        class_="scripted bar", role="group", aria_label="Step through the changes",
    )  # fmt: skip


def _keys() -> Iterator[Part]:
    """The box that turns the keys off, for those whose software speaks or types letters of its own."""
    yield element("input", type="checkbox", id="keys", checked="checked", autocomplete="off")
    n, j, p, k = (element("kbd", key) for key in "njpk")
    yield from ("Keys: ", n, " or ", j, " next, ", p, " or ", k, " previous")
