"""A text as HTML, in the manner of different programs and web pages."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .source import Item, Source


@dataclass(frozen=True)
class Manner:
    """How a page is made."""

    bold_heads: bool = False
    """Headings are paragraphs of bold words and nothing more."""
    lists: bool = False
    """Numbers and bullets come from list elements; else they are typed."""
    gap: str = " "
    """What stands between a typed number and the words."""
    css: str = ""
    before: str = ""
    after: str = ""
    words: Callable[[str], str] = str
    """What becomes of the words, such as curly quotes."""
    nested: bool = False
    """Boxes are divs; else a table of one cell."""


def page(source: Source, manner: Manner) -> str:
    """`source` as a whole page."""
    facts = {key: html.escape(manner.words(value)) for key, value in source.facts.items()}
    head = f'<meta charset="utf-8"><title>{facts["title"]}</title><meta name="author" content="{facts["author"]}">'
    cover = f"""<div class="cover"><h1 class="title">{facts["title"]}</h1>
<p class="subtitle">{facts["subtitle"]}</p><p class="date">{facts["date"]}</p></div>"""
    if manner.bold_heads:
        cover = (
            f"<p><b><font size=6>{facts['title']}</font></b></p><p><i>{facts['subtitle']}</i></p><p>{facts['date']}</p>"
        )
    body = "\n".join(_body(source, manner))
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head>{head}<style>{manner.css}</style></head>
<body>{manner.before}
{cover}
<div class="text">
{body}
</div>
{manner.after}</body></html>
"""


def _body(source: Source, manner: Manner) -> Iterator[str]:
    kept: list[Item] = []
    for item in (*source.items, Item("end")):
        if kept and not _together(kept[-1], item):
            yield _run(kept, manner)
            kept = []
        if _runs(item):
            kept.append(item)
        elif item.kind != "end":
            yield _single(item, manner, source)


RUNS = {"head", "row", "term", "point", "sign", "question", "sub"}


def _runs(item: Item) -> bool:
    return item.kind in RUNS or (item.kind == "promise" and not item.more)


def _together(last: Item, item: Item) -> bool:
    return {last.kind, item.kind} <= {"head", "row"} or (last.kind == item.kind and _runs(item))


def _words(text: str, manner: Manner) -> str:
    escaped = html.escape(manner.words(text), quote=False)
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", escaped)


def _single(item: Item, manner: Manner, source: Source) -> str:
    words = _words(item.text, manner)
    match item.kind:
        case "part" | "group" | "voice":
            level = {"part": 2, "group": 3, "voice": 3}[item.kind]
            typed = f"{item.number}{manner.gap}" if item.number else ""
            if manner.bold_heads:
                return f"<p><b>{typed}{words}</b></p>"
            return f'<h{level} class="{item.kind}">{typed}{words}</h{level}>'
        case "lead":
            return f'<p class="lead">{words}</p>' if words else ""
        case "promise":
            return f"<p><strong>{_words(item.more[0], manner)}</strong></p><p>{words}</p>"
        case "box":
            title, text = (_words(part, manner) for part in item.more)
            if manner.nested:
                return f'<div class="box"><p class="boxhead"><strong>{title}</strong></p><p>{text}</p></div>'
            return f"<table border=1 width='80%'><tr><td><p><b>{title}</b></p><p>{text}</p></td></tr></table>"
        case "contents":
            parts = [i for i in source.items if i.kind == "part" and i.text != "Contents"]
            lines = "".join(f"<p>{i.number} {_words(i.text, manner)} ........ {n + 2}</p>" for n, i in enumerate(parts))
            return f'<div class="contents">{lines}</div>'
    return f"<p>{words}</p>"


def _run(items: list[Item], manner: Manner) -> str:
    kind = items[-1].kind
    if kind in ("row", "head"):
        head = "".join(f"<th>{_words(cell, manner)}</th>" for cell in items[0].more)
        rows = "".join(
            "<tr>" + "".join(f"<td>{_words(cell, manner)}</td>" for cell in item.more) + "</tr>\n" for item in items[1:]
        )
        return f'<table class="sides" border=1><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>'
    if kind == "term":
        return _table(((f"<b>{_words(i.more[0], manner)}</b>", _words(i.more[1], manner)) for i in items), "terms")
    if kind == "sign":
        return _table((tuple(_words(cell, manner) for cell in i.more) for i in items), "signs")
    if kind in ("point", "sub"):
        return f'<ul class="{kind}">' + "".join(f"<li>{_words(i.text, manner)}</li>" for i in items) + "</ul>"
    if manner.lists:
        return _list(items, manner)
    gap = "&nbsp;&nbsp;" if manner.gap == "\t" else manner.gap
    return "\n".join(
        f'<p class="promise"><span class="number">{i.number}</span>{gap}{_words(i.text, manner)}</p>' for i in items
    )


def _table(rows: Iterator[tuple[str, ...]], name: str) -> str:
    inner = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f'<table class="{name}" border=1>{inner}</table>'


def _list(items: list[Item], manner: Manner) -> str:
    first = items[0].number
    lines = "\n".join(f"<li><p>{_words(i.text, manner)}</p></li>" for i in items)
    if first == "•":
        return f"<ul>{lines}</ul>"
    if first.count(".") > 1 or re.match(r"\d+\.\d|[A-D]", first):
        return (
            '<div class="decimals">'
            + "\n".join(
                f'<p class="promise"><span class="number">{i.number}</span> {_words(i.text, manner)}</p>' for i in items
            )
            + "</div>"
        )
    if first == "(i)":
        return f'<ol type="i">{lines}</ol>'
    if first.startswith("("):
        return f'<ol type="a" start="{ord(first[1]) - 96}">{lines}</ol>'
    return f'<ol start="{first.rstrip(".")}">{lines}</ol>'
