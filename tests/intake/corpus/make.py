"""Make the files of the corpus and their truth.

By hand, from the project's root: `python tests/intake/corpus/make.py [PART OF A NAME]`; with `--check` before the name
to see whether LibreOffice, poppler and pandoc find the truth in what was made. It needs these programs and Chromium on
the machine and the packages of `.[dev,bench]`; the tests need only the files.
"""

# ruff: noqa: E501 (the table of files reads best a file a line)
from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from making import looks, programs  # noqa: E402
from making.pages import Manner, page  # noqa: E402
from making.source import Source, read, truth  # noqa: E402
from making.typst_pages import Setting  # noqa: E402
from making.typst_pages import page as typst_page  # noqa: E402
from making.word import Habits  # noqa: E402
from making.word import make as word  # noqa: E402

TYPED = Manner(css=looks.OFFICE)
LISTS = Manner(css=looks.OFFICE, lists=True, words=looks.curly)
BOLD = Manner(css=looks.OFFICE, bold_heads=True, words=looks.curly)
NATIVE = Habits()


def council(head: str, **more: object) -> Manner:
    """As a council's officer would print it."""
    return Manner(css=looks.COUNCIL.replace("HEAD", head), words=looks.curly, nested=True, **more)


def designed(head: str, **more: object) -> Manner:
    """As a designer would."""
    return Manner(css=looks.DESIGNED.replace("HEAD", head), words=looks.curly, nested=True, **more)


@dataclass(frozen=True)
class Made:
    """A file: how it is made, by what program, and what is odd about it."""

    text: str
    name: str
    maker: str
    odd: str
    how: Callable[[Source], bytes]


def by_office(came: Manner | Habits, to: str) -> Callable[[Source], bytes]:
    """Saved by LibreOffice from a page, or from a .docx with such habits."""
    if isinstance(came, Habits):
        return lambda source: programs.office(word(source, came), "docx", to)
    through = lambda source: programs.office(page(source, came).encode(), "html", "odt")  # noqa: E731
    return through if to == "odt" else lambda source: programs.office(through(source), "odt", to)


def by_pandoc(manner: Manner, to: str, *options: str) -> Callable[[Source], bytes]:
    """Saved by pandoc from a page."""
    return lambda source: programs.pandoc(page(source, manner), to, *options)


def by_word(**habits: object) -> Callable[[Source], bytes]:
    """Written part by part, as Word would."""
    return lambda source: word(source, Habits(**habits))


def by_typst(**setting: object) -> Callable[[Source], bytes]:
    """Set by Typst."""
    return lambda source: programs.typst(typst_page(source, Setting(**setting)))


def by_weasyprint(manner: Manner) -> Callable[[Source], bytes]:
    """Printed by WeasyPrint."""
    return lambda source: programs.weasyprint(page(source, manner))


def by_chromium(manner: Manner, *, plain: bool = False) -> Callable[[Source], bytes]:
    """Printed by Chromium."""
    return lambda source: programs.chromium(page(source, manner), plain=plain)


OFFICE, PANDOC, WORD = "LibreOffice", "pandoc", "written part by part, as Word does"
TYPST, WEASY, CHROME = "Typst", "WeasyPrint", "Chromium"
M, T, E, C = "marlwick-2011", "thornshire-2005", "eastmere-2008", "calderholme-2006"
X, H, S, A = "wexbridge-2009", "hartlow-2003", "stonebeck-2013", "aldmouth-2010"
B = "brackenshire-2012"
WEB = Manner(css=looks.WEBSITE, before=looks.MENU, after=looks.FOOT, words=looks.curly, nested=True, lists=True)
PRINTED = Manner(css=looks.WEBSITE, words=looks.curly, nested=True, lists=True)

FILES = (
    Made(M, "marlwick-native.docx", WORD, "native multi-level numbering, runs cut apart", by_word(split=True)),
    Made(M, "marlwick-tracked.docx", WORD, "numbers typed before tabs; tracked changes, comments, paragraphs struck out",
         by_word(numbers="tabs", tracked=True, comments=True)),
    Made(M, "marlwick-pandoc.docx", PANDOC, "numbers typed", by_pandoc(TYPED, "docx")),
    Made(T, "thornshire-native.docx", WORD, "three native levels, footnotes, a date field",
         by_word(notes=True, fields=True, running="Thornshire Compact 2005")),
    Made(T, "thornshire-office.docx", OFFICE, "numbers typed", by_office(TYPED, "docx")),
    Made(T, "thornshire-tabs.docx", WORD, "numbers typed before tabs, content controls, soft hyphens, no-break spaces",
         by_word(numbers="tabs", controls=True, odd_letters=True)),
    Made(E, "eastmere-bullets.docx", WORD, "bullets in the Symbol font, bold headings, curly quotes",
         by_word(heads="bold", odd_letters=True, split=True)),
    Made(E, "eastmere-side-by-side.docx", WORD, "the two voices in a table without borders", by_word(side_by_side=True)),
    Made(E, "eastmere-office.docx", OFFICE, "list elements", by_office(LISTS, "docx")),
    Made(C, "calderholme-bold.docx", WORD, "numbers typed before tabs, bold headings, tracked changes",
         by_word(numbers="tabs", heads="bold", tracked=True)),
    Made(C, "calderholme-native.docx", WORD, "one native list through the whole text, comments", by_word(comments=True)),
    Made(C, "calderholme-pandoc.docx", PANDOC, "lists that begin anywhere", by_pandoc(LISTS, "docx")),
    Made(X, "wexbridge-columns.docx", WORD, "commitments in two columns of tables, tracked changes in cells",
         by_word(tracked=True, controls=True)),
    Made(X, "wexbridge-pandoc.docx", PANDOC, "tables", by_pandoc(TYPED, "docx")),
    Made(X, "wexbridge-office.docx", OFFICE, "tables, bold headings", by_office(BOLD, "docx")),
    Made(H, "hartlow-native.docx", WORD, "(a) and (i) by native numbering that begins anew, Roman parts", by_word(split=True)),
    Made(H, "hartlow-tabs.docx", "python-docx", "letters typed between tabs", lambda s: programs.python_docx(s, tabs=True)),
    Made(H, "hartlow-office.docx", OFFICE, "lettered lists, which lose their brackets", by_office(LISTS, "docx")),
    Made(S, "stonebeck-python.docx", "python-docx", "bold titles", lambda s: programs.python_docx(s, tabs=False)),
    Made(S, "stonebeck-run-in.docx", WORD, "bold titles at the start of the paragraph, curly quotes",
         by_word(run_in=True, odd_letters=True)),
    Made(A, "aldmouth-designed.docx", WORD, "two columns, text boxes, contents, running head and foot, footnotes",
         by_word(columns=2, boxes=True, fields=True, notes=True, running="The Greater Aldmouth Compact", odd_letters=True)),
    Made(A, "aldmouth-tabs.docx", WORD, "numbers typed, boxes as tables, contents, signatures laid out with tabs",
         by_word(numbers="spaces", fields=True, tabbed=True)),
    Made(A, "aldmouth-office.docx", OFFICE, "numbers typed, boxes as tables", by_office(TYPED, "docx")),
    Made(B, "brackenshire-tabs.docx", WORD, "letters with numbers typed before tabs, points under commitments, tracked changes",
         by_word(numbers="tabs", tracked=True, split=True)),
    Made(B, "brackenshire-bold.docx", WORD, "bold headings, numbers typed before spaces, comments, no-break spaces",
         by_word(numbers="spaces", heads="bold", comments=True, odd_letters=True)),
    Made(B, "brackenshire-office.docx", OFFICE, "points under commitments", by_office(TYPED, "docx")),
    Made(M, "marlwick.odt", OFFICE, "numbers typed", by_office(TYPED, "odt")),
    Made(C, "calderholme.odt", PANDOC, "lists that begin anywhere", by_pandoc(LISTS, "odt")),
    Made(A, "aldmouth.odt", OFFICE, "from Word: typed numbers, boxes as tables, contents", by_office(Habits(numbers="tabs", fields=True), "odt")),
    Made(T, "thornshire.rtf", OFFICE, "from Word: native numbering, footnotes", by_office(Habits(notes=True), "rtf")),
    Made(E, "eastmere.rtf", OFFICE, "bullets, curly quotes", by_office(LISTS, "rtf")),
    Made(X, "wexbridge.rtf", OFFICE, "tables", by_office(TYPED, "rtf")),
    Made(H, "hartlow.rtf", PANDOC, "letters typed", by_pandoc(TYPED, "rtf", "--standalone")),
    Made(M, "marlwick.html", PANDOC, "a bare page", by_pandoc(TYPED, "html", "--standalone")),
    Made(T, "thornshire.html", OFFICE, "font elements and styles in every line", by_office(BOLD, "html")),
    Made(E, "eastmere-word.html", "in the manner of Word", "paragraphs for lists, conditional comments, windows-1252",
         lambda s: looks.word_page(s).encode("windows-1252")),
    Made(S, "stonebeck-website.html", "in the manner of a website", "menu, search, foot of the page",
         lambda s: page(s, WEB).encode()),
    Made(X, "wexbridge-website.html", "in the manner of a website", "menu, tables, foot of the page",
         lambda s: page(s, WEB).encode()),
    Made(C, "calderholme.md", PANDOC, "lists", by_pandoc(LISTS, "markdown")),
    Made(S, "stonebeck.md", PANDOC, "bold titles", by_pandoc(PRINTED, "gfm-raw_html")),
    Made(M, "marlwick.txt", PANDOC, "wrapped lines, numbers typed", by_pandoc(TYPED, "plain")),
    Made(H, "hartlow.txt", "in the manner of a typist", "headings in capitals, hanging lines", lambda s: looks.typed(s).encode()),
    Made(E, "eastmere.txt", OFFICE, "bullets, a mark of UTF-8 at the start", by_office(LISTS, "txt")),
    Made(B, "brackenshire.rtf", OFFICE, "from Word: points under commitments", by_office(Habits(numbers="tabs"), "rtf")),
    Made(B, "brackenshire-website.html", "in the manner of a website", "menu, points under commitments", lambda s: page(s, WEB).encode()),
    Made(B, "brackenshire.txt", "in the manner of a typist", "points under hanging lines", lambda s: looks.typed(s).encode()),
    Made(M, "marlwick.doc", OFFICE, "native numbering", by_office(NATIVE, "doc")),
    Made(X, "wexbridge.doc", OFFICE, "tables", by_office(TYPED, "doc")),
    Made(H, "hartlow.doc", OFFICE, "letters typed before tabs", by_office(Habits(numbers="tabs"), "doc")),
    Made(M, "marlwick-office.pdf", OFFICE, "from Word: native numbering", by_office(NATIVE, "pdf")),
    Made(M, "marlwick-columns.pdf", WEASY, "two columns, hyphens, ligatures, running head", by_weasyprint(designed("The Marlwick Compact"))),
    Made(M, "marlwick-typst.pdf", TYPST, "justified, hyphens, ligatures", by_typst(running="The Marlwick Compact")),
    Made(T, "thornshire-typst.pdf", TYPST, "numbers hang, running head", by_typst(running="Thornshire Compact", font="Liberation Serif")),
    Made(T, "thornshire-office.pdf", OFFICE, "from Word: footnotes, running head and foot",
         by_office(Habits(notes=True, running="Thornshire Compact 2005"), "pdf")),
    Made(T, "thornshire-council.pdf", WEASY, "numbers hang, running head", by_weasyprint(council("Thornshire Compact"))),
    Made(E, "eastmere-chromium.pdf", CHROME, "bullets; the browser's own head and foot", by_chromium(PRINTED)),
    Made(E, "eastmere-leaflet.pdf", WEASY, "leaflet of three columns, turned on its side",
         by_weasyprint(Manner(css=looks.LEAFLET, lists=True, words=looks.curly, nested=True))),
    Made(C, "calderholme-chromium.pdf", CHROME, "numbered lists; the browser's own head and foot", by_chromium(PRINTED)),
    Made(C, "calderholme-columns.pdf", TYPST, "two columns, justified, hyphens", by_typst(columns=2, running="Calderholme Together")),
    Made(X, "wexbridge-office.pdf", OFFICE, "tables", by_office(TYPED, "pdf")),
    Made(X, "wexbridge-council.pdf", WEASY, "tables with coloured heads", by_weasyprint(council("Wexbridge City Compact"))),
    Made(X, "wexbridge-typst.pdf", TYPST, "tables that break over pages", by_typst(paper="a5", size="11pt")),
    Made(H, "hartlow-typst.pdf", TYPST, "letters in the line, justified", by_typst(hang=False, running="Compact for Hartlow and Penby")),
    Made(H, "hartlow-office.pdf", OFFICE, "from Word: native letters and Roman numbers", by_office(NATIVE, "pdf")),
    Made(S, "stonebeck-designed.pdf", WEASY, "cover, two columns", by_weasyprint(designed("The Stonebeck Accord"))),
    Made(S, "stonebeck-chromium.pdf", CHROME, "bold titles, no head or foot", by_chromium(PRINTED, plain=True)),
    Made(B, "brackenshire-council.pdf", WEASY, "numbers hang, points under commitments", by_weasyprint(council("Brackenshire Compact"))),
    Made(B, "brackenshire-columns.pdf", TYPST, "two columns, points under commitments", by_typst(columns=2, running="Brackenshire Compact")),
    Made(B, "brackenshire-office.pdf", OFFICE, "from Word: bold headings, typed numbers",
         by_office(Habits(numbers="tabs", heads="bold"), "pdf")),
    Made(A, "aldmouth-designed.pdf", WEASY, "cover, contents, two columns, boxes, running heads", by_weasyprint(designed("Stronger Together"))),
    Made(A, "aldmouth-typst.pdf", TYPST, "two columns, contents, boxes", by_typst(columns=2, running="Stronger Together")),
    Made(A, "aldmouth-office.pdf", OFFICE, "from Word: contents, text boxes, footnotes, running head",
         by_office(Habits(fields=True, boxes=True, notes=True, running="The Greater Aldmouth Compact"), "pdf")),
)  # fmt: skip


def make(wanted: str = "") -> None:
    """Make the files whose names hold `wanted`, and the truth and index of all."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 118
    for name in sorted({made.text for made in FILES}):
        (HERE / "truth").mkdir(exist_ok=True)
        yaml.dump(truth(read(name)), HERE / "truth" / f"{name}.yaml")
    rows = [{"file": m.name, "truth": m.text, "maker": m.maker, "odd": m.odd} for m in FILES]
    yaml.dump(rows, HERE / "index.yaml")
    for made in FILES:
        if wanted in made.name:
            _write(made)


def _write(made: Made) -> None:
    (HERE / "files").mkdir(exist_ok=True)
    raw = made.how(read(made.text))
    (HERE / "files" / made.name).write_bytes(raw)
    print(f"{made.name:32} {len(raw) / 1000:7.1f} kB  {made.maker}")


def check(wanted: str = "") -> None:
    """Print what programs that are not ours cannot see of the truth."""
    from making.check import problems

    for made in FILES:
        if wanted in made.name:
            commitments = truth(read(made.text))["commitments"]
            found = list(problems(HERE / "files" / made.name, commitments, tracked="tracked" in made.odd))
            print(f"{made.name:32} {len(found)} of {len(commitments)} not seen", *found[:6], sep="\n    ")


if __name__ == "__main__":
    check(*sys.argv[2:]) if sys.argv[1:2] == ["--check"] else make(*sys.argv[1:])
