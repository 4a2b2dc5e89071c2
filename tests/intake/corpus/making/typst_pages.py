"""A text as Typst source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .source import Item, Source


@dataclass(frozen=True)
class Setting:
    """How it is set."""

    columns: int = 1
    font: str = "Libertinus Serif"
    size: str = "10.5pt"
    running: str = ""
    """Running head; empty for none."""
    hang: bool = True
    """Numbers hang in the margin of their paragraph."""
    rules: bool = False
    paper: str = "a4"


def page(source: Source, setting: Setting) -> str:
    """`source` as a Typst file."""
    head = f"align(right, text(8pt)[{_esc(setting.running)}])" if setting.running else "none"
    start = f"""#set document(title: "{source.facts["title"]}", author: "{source.facts["author"]}")
#set page(paper: "{setting.paper}", columns: {setting.columns}, margin: 2.2cm, header: {head},
  footer: context align(center, text(8pt)[Page #counter(page).display("1 of 1", both: true)]))
#set text(font: "{setting.font}", size: {setting.size}, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true)
#show heading.where(level: 1): set text(1.25em, fill: rgb("#1d4f73"))
#place(top, scope: "parent", float: true)[#align(center)[#text(22pt, weight: "bold")[{_esc(source.facts["title"])}]

{_esc(source.facts["subtitle"])}

_{_esc(source.facts["date"])}_]]
"""
    return start + "\n".join(_item(item, setting, source, place) for place, item in enumerate(source.items)) + "\n"


def _esc(text: str) -> str:
    text = re.sub(r"([\\#$\[\]_`<>@~=])", r"\\\1", text)
    return re.sub(r"\*(.+?)\*", r"_\1_", text)


def _item(item: Item, setting: Setting, source: Source, place: int) -> str:  # noqa: C901 (a case for each kind of item)
    words = _esc(item.text)
    match item.kind:
        case "part":
            return f"\n#heading(level: 1)[{item.number + ' ' if item.number else ''}{words}]\n"
        case "group" | "voice":
            return f"\n#heading(level: 2)[{item.number + ' ' if item.number else ''}{words}]\n"
        case "promise":
            return _promise(item, setting)
        case "head" | "row":
            return _row(source, place)
        case "term" | "sign":
            cells = "".join(f"[{_esc(cell)}], " for cell in item.more)
            shares = "1fr, 2fr" if item.kind == "term" else "2fr, 2fr, 3fr"
            return f"#table(columns: ({shares}), {cells})"
        case "box":
            title, text = (_esc(part) for part in item.more)
            points = [f"- {_esc(i.text)}\n" for i in _points(source, place)]
            return f"#block(fill: luma(230), inset: 8pt, width: 100%)[*{title}*\n\n{text}\n\n{''.join(points)}]"
        case "sub":
            return f"#pad(left: 4em)[#list([{words}])]"
        case "point":
            return ""
        case "contents":
            return "#outline(title: none, depth: 1)"
        case "question":
            return f"+ {words}"
    return f"\n{words}\n" if words else ""


def _points(source: Source, place: int) -> list[Item]:
    found = []
    for item in source.items[place + 1 :]:
        if item.kind != "point":
            break
        found.append(item)
    return found


def _promise(item: Item, setting: Setting) -> str:
    if item.more:
        return f"\n#strong[{_esc(item.more[0])}]\n\n{_esc(item.text)}\n"
    words = _esc(item.text)
    if item.number == "•":
        return f"- {words}"
    if setting.hang:
        return f"#grid(columns: (3.2em, 1fr), [{item.number}], [{words}])"
    return f"\n{item.number} {words}\n"


def _row(source: Source, place: int) -> str:
    """The whole table where its head stands; nothing for its rows."""
    if source.items[place].kind == "row":
        return ""
    rows = []
    for item in source.items[place + 1 :]:
        if item.kind != "row":
            break
        rows += [f"[{_esc(cell)}]" for cell in item.more]
    head = ", ".join(f"[*{_esc(cell)}*]" for cell in source.items[place].more)
    return f"#table(columns: (1fr, 1fr), table.header({head}), {', '.join(rows)})"
