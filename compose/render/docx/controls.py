"""Content controls: places where a person fills something in."""

from __future__ import annotations

from compose.render.docx.parts import Parts
from compose.render.docx.xml import Element, el, run, text, w14

_BLANK = "\u2002" * 5  # en spaces, as Word's own empty controls: seen on screen, blank on paper


def tick_box(title: str, parts: Parts) -> Element:
    """A tick box called `title`."""
    box = w14("checkbox")
    box.append(w14("checked", val=0))
    box.append(w14("checkedState", val="2612", font="MS Gothic"))
    box.append(w14("uncheckedState", val="2610", font="MS Gothic"))
    symbol = el("rFonts", ascii="MS Gothic", hAnsi="MS Gothic", eastAsia="MS Gothic", hint="eastAsia")
    return _control(title, parts, [box], run(text("☐"), symbol))


def date_picker(title: str, parts: Parts) -> Element:
    """A date to choose, called `title`."""
    date = el(
        "date",
        el("dateFormat", val="d MMMM yyyy"),
        el("lid", val="en-GB"),
        el("storeMappedDataAs", val="dateTime"),
        el("calendar", val="gregorian"),
    )
    return _control(title, parts, [el("showingPlcHdr"), date], run(text(_BLANK)))


def text_box(title: str, known: str, parts: Parts) -> Element:
    """A line of words called `title`, empty or with what is known already."""
    marks = [] if known else [el("showingPlcHdr")]
    return _control(title, parts, [*marks, el("text")], run(text(known or _BLANK)))


def _control(title: str, parts: Parts, properties: list[Element], content: Element) -> Element:
    # Word allows 64 characters in a title.
    return el(
        "sdt",
        el("sdtPr", el("alias", val=title[:64]), el("id", val=parts.next_id()), *properties),
        el("sdtContent", content),
    )
