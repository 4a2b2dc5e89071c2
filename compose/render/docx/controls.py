"""Content controls: places where a person fills something in."""

from __future__ import annotations

from compose.render.docx.parts import Parts
from compose.render.docx.xml import NOTHING, Xml, el, join, run, text

_LINE = el("u", val="single")
"""What is filled in stands on a line, which the tab behind it carries on."""
_BLANK = run(text("\u2002" * 5), _LINE)  # en spaces, as Word's own empty controls: seen on screen, a line on paper
_EMPTY = el("showingPlcHdr")
_SYMBOL = el("rFonts", ascii="MS Gothic", hAnsi="MS Gothic", eastAsia="MS Gothic", hint="eastAsia")
_BOXES = {ticked: run(text(sign), _SYMBOL) for ticked, sign in ((False, "☐"), (True, "☒"))}
_TICKS = {
    ticked: el(
        "w14:checkbox",
        el("w14:checked", w14_val=int(ticked)),
        el("w14:checkedState", w14_val="2612", w14_font="MS Gothic"),
        el("w14:uncheckedState", w14_val="2610", w14_font="MS Gothic"),
    )
    for ticked in (False, True)
}
_DATE = el(
    "date",
    el("dateFormat", val="d MMMM yyyy"),
    el("lid", val="en-GB"),
    el("storeMappedDataAs", val="dateTime"),
    el("calendar", val="gregorian"),
)


def tick_box(title: str, parts: Parts, *, ticked: bool = False) -> Xml:
    """A tick box called `title`."""
    return _control(title, parts, _TICKS[ticked], _BOXES[ticked])


def date_picker(title: str, parts: Parts) -> Xml:
    """A date to choose, called `title`."""
    return _control(title, parts, join((_EMPTY, _DATE)), _BLANK)


def text_box(title: str, known: str, parts: Parts) -> Xml:
    """A line of words called `title`, empty or with what is known already."""
    content = run(text(known), _LINE) if known else _BLANK
    return _control(title, parts, join((NOTHING if known else _EMPTY, el("text"))), content)


def _control(title: str, parts: Parts, properties: Xml, content: Xml) -> Xml:
    # Word allows 64 characters in a title.
    known = join((el("alias", val=title[:64]), el("id", val=parts.next_id()), properties))
    return el("sdt", el("sdtPr", known), el("sdtContent", content))
