"""Make the files of the held-out set and their truth.

By hand, from the project's root: `python -m tests.intake.held_out.make [PART OF A NAME]`. It needs LibreOffice and
Chromium on the machine and the packages of `.[dev,bench]`; the tests need only the files.
"""

# ruff: noqa: E501 (the table of files reads best a file a line)
from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.intake.corpus.making import looks, programs
from tests.intake.held_out.making import others
from tests.intake.held_out.making.pages import Manner, page
from tests.intake.held_out.making.source import read, truth
from tests.intake.held_out.making.word import Habits
from tests.intake.held_out.making.word import make as word

HERE = Path(__file__).parent
FOOTNOTES = ".fn { float: footnote; font-size: 8pt } ol.round { list-style-type: lower-alpha }"
BOXED = ".box { border: 1pt solid #555; padding: 5pt; margin: 6pt 0 } table { border-collapse: collapse } td, th { border: .5pt solid #777; padding: 3pt; vertical-align: top; text-align: left }"


@dataclass(frozen=True)
class Made:
    """A file: how it is made, by what program, and what is odd about it."""

    text: str
    name: str
    maker: str
    odd: str
    how: Callable[[etree._Element], bytes]


def office(manner: Manner, to: str) -> Callable[[etree._Element], bytes]:
    """Saved by LibreOffice from a page."""
    first = lambda root: programs.office(page(root, manner).encode(), "html", "odt")  # noqa: E731
    return first if to == "odt" else lambda root: programs.office(first(root), "odt", to)


def office_from_word(habits: Habits, to: str) -> Callable[[etree._Element], bytes]:
    """Saved by LibreOffice from a .docx."""
    return lambda root: programs.office(word(root, habits), "docx", to)


def by_word(**habits: object) -> Callable[[etree._Element], bytes]:
    """Written with python-docx."""
    return lambda root: word(root, Habits(**habits))


def by_pandoc(manner: Manner, to: str, *options: str) -> Callable[[etree._Element], bytes]:
    """Saved by pandoc from a page."""
    return lambda root: others.pandoc(root, manner, to, *options)


def by_typst(manner: Manner, **setting: object) -> Callable[[etree._Element], bytes]:
    """Set by Typst."""
    return lambda root: others.typst(root, manner, **setting)


def by_weasyprint(manner: Manner) -> Callable[[etree._Element], bytes]:
    """Printed by WeasyPrint."""
    return lambda root: programs.weasyprint(page(root, manner))


def by_chromium(manner: Manner, *, plain: bool) -> Callable[[etree._Element], bytes]:
    """Printed by Chromium."""
    return lambda root: programs.chromium(page(root, manner), plain=plain)


def council(head: str) -> str:
    """One column under a running head."""
    return looks.COUNCIL.replace("HEAD", head) + BOXED + FOOTNOTES


def designed(head: str) -> str:
    """A cover and two columns under a running head."""
    return looks.DESIGNED.replace("HEAD", head) + FOOTNOTES


LEAFLET = looks.LEAFLET.replace("columns: 3", "columns: 2") + BOXED
WEB = Manner(css=looks.WEBSITE, before=looks.MENU, after=looks.FOOT, words=looks.curly, notes="none")
PLAIN = Manner(css=looks.OFFICE, notes="office")
TYPED = Manner(css=looks.OFFICE, typed=True, boxes="table", notes="office")
BOLD = Manner(css=looks.OFFICE, bold_heads=True, boxes="table", words=looks.curly, notes="office")
TABBED = Manner(typed=True, gap="\t", notes="none", words=looks.curly)
LISTED = Manner(words=looks.curly)
RUN_IN = Manner(words=looks.curly, label_above=False, typed=True, notes="none")
OFFICE, PANDOC, DOCX, TYPST, WEASY, CHROME = "LibreOffice", "pandoc", "python-docx", "Typst", "WeasyPrint", "Chromium"
P, D, T = "penrudd-2003", "dunmarsh-2013", "tarvinshire-2017"
R, S, W = "ironbury-2010", "saltmere-2008", "wadmoor-2011"

FILES = (
    Made(P, "penrudd-native.docx", DOCX, "labels F1, P1 by native numbering, running head", by_word(native=True, running="Penrudd Compact")),
    Made(P, "penrudd-office.docx", OFFICE, "labels typed, real footnotes, contents", office(PLAIN, "docx")),
    Made(P, "penrudd.odt", PANDOC, "labels typed, real footnotes", by_pandoc(LISTED, "odt")),
    Made(P, "penrudd.txt", "in the manner of a typist", "labels before hanging lines, windows-1252", others.typed),
    Made(P, "penrudd-council.pdf", WEASY, "running head, footnotes", by_weasyprint(Manner(css=council("Working Together for Penrudd"), words=looks.curly))),
    Made(P, "penrudd-columns.pdf", TYPST, "two columns, justified, hyphens, footnotes", by_typst(LISTED, columns=2, running="The Penrudd Compact")),
    Made(D, "dunmarsh-boxes.docx", DOCX, "native bullets, text boxes, bold headings", by_word(boxes=True, heads="bold")),
    Made(D, "dunmarsh-office.docx", OFFICE, "bullets, boxes as tables, bold headings", office(BOLD, "docx")),
    Made(D, "dunmarsh.rtf", OFFICE, "bullets", office(PLAIN, "rtf")),
    Made(D, "dunmarsh-website.html", "in the manner of a website", "menu, foot of the page, questions and answers", lambda root: page(root, WEB).encode()),
    Made(D, "dunmarsh-chromium.pdf", CHROME, "bullets; the browser's own head and foot", by_chromium(Manner(css=looks.WEBSITE + BOXED, words=looks.curly), plain=False)),
    Made(D, "dunmarsh-leaflet.pdf", WEASY, "leaflet of two columns, turned on its side", by_weasyprint(Manner(css=LEAFLET, words=looks.curly))),
    Made(T, "tarvinshire-pandoc.docx", PANDOC, "label above each commitment, bold first sentence", by_pandoc(LISTED, "docx")),
    Made(T, "tarvinshire-run-in.docx", DOCX, "label in bold before the first sentence", by_word(manner=RUN_IN)),
    Made(T, "tarvinshire.html", OFFICE, "font elements, bold headings", office(BOLD, "html")),
    Made(T, "tarvinshire.md", PANDOC, "label above each commitment", by_pandoc(LISTED, "gfm-raw_html")),
    Made(T, "tarvinshire-office.pdf", OFFICE, "from Word: label before the first sentence", office_from_word(Habits(manner=RUN_IN), "pdf")),
    Made(T, "tarvinshire-typst.pdf", TYPST, "justified, hyphens, running head", by_typst(LISTED, running="The Tarvinshire Accord", font="Liberation Serif")),
    Made(R, "ironbury-native.docx", DOCX, "(a) by native numbering that begins anew, contents", by_word(native=True)),
    Made(R, "ironbury-tabs.docx", DOCX, "letters typed before tabs, bold headings, text boxes, running head", by_word(manner=TABBED, heads="bold", boxes=True, running="Ironbury Compact handbook")),
    Made(R, "ironbury.odt", OFFICE, "lettered lists, checklists", office(PLAIN, "odt")),
    Made(R, "ironbury.txt", PANDOC, "letters typed, lines wrapped", by_pandoc(Manner(typed=True, notes="none"), "plain")),
    Made(R, "ironbury-designed.pdf", WEASY, "cover, two columns, boxes, running heads", by_weasyprint(Manner(css=designed("The Ironbury Compact"), typed=True, words=looks.curly))),
    Made(R, "ironbury-office.pdf", OFFICE, "from Word: native letters, running head", office_from_word(Habits(native=True, running="The Ironbury Compact"), "pdf")),
    Made(S, "saltmere-tables.docx", DOCX, "tables of three columns", by_word()),
    Made(S, "saltmere-pandoc.docx", PANDOC, "tables of three columns", by_pandoc(LISTED, "docx")),
    Made(S, "saltmere.html", OFFICE, "tables of three columns", office(PLAIN, "html")),
    Made(S, "saltmere.rtf", PANDOC, "tables of three columns", by_pandoc(LISTED, "rtf", "--standalone")),
    Made(S, "saltmere-office.pdf", OFFICE, "from Word: tables of three columns", office_from_word(Habits(), "pdf")),
    Made(S, "saltmere-chromium.pdf", CHROME, "tables of three columns, no head or foot", by_chromium(Manner(css=looks.WEBSITE + BOXED, words=looks.curly), plain=True)),
    Made(W, "wadmoor-boxes.docx", DOCX, "numbers typed before tabs, text boxes, promises in prose", by_word(manner=TABBED, boxes=True)),
    Made(W, "wadmoor-native.docx", DOCX, "native numbers, promises in prose", by_word(native=True)),
    Made(W, "wadmoor.rtf", OFFICE, "bold headings, boxes as tables, promises in prose", office(BOLD, "rtf")),
    Made(W, "wadmoor.md", PANDOC, "promises in prose", by_pandoc(LISTED, "markdown")),
    Made(W, "wadmoor-typst.pdf", TYPST, "justified, hyphens, running head", by_typst(LISTED, running="Wadmoor Compact")),
    Made(W, "wadmoor-designed.pdf", WEASY, "cover, two columns, boxes, running heads", by_weasyprint(Manner(css=designed("Wadmoor Compact 2011"), words=looks.curly))),
)  # fmt: skip


def make(wanted: str = "") -> None:
    """Make the files whose names hold `wanted`, and the truth and index of all."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 118
    for name in (P, D, T, R, S, W):
        yaml.dump(truth(read(name)), HERE / "truth" / f"{name}.yaml")
    yaml.dump([{"file": m.name, "truth": m.text, "maker": m.maker, "odd": m.odd} for m in FILES], HERE / "index.yaml")
    for made in FILES:
        if wanted in made.name:
            raw = made.how(read(made.text))
            (HERE / "files" / made.name).write_bytes(raw)
            print(f"{made.name:32} {len(raw) / 1000:7.1f} kB  {made.maker}")


if __name__ == "__main__":
    make(*sys.argv[1:])
