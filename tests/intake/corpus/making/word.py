"""A text as a .docx written part by part, with the habits of files that people made in Word."""

# ruff: noqa: E501 (an element of XML reads best on one line)
from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from .source import Item, Source
from .word_parts import CONTENT_TYPES, DOCUMENT, RELATIONS, ROOT_RELATIONS, STYLES, footnotes, header, numbering

REPORTED = 'w:author="A. Officer" w:date="2009-02-03T10:00:00Z"'


@dataclass(frozen=True)
class Habits:
    """What the people who made the file did."""

    numbers: str = "native"
    """`native` numbering, or typed before `tabs` or `spaces`."""
    heads: str = "styled"
    """`styled` headings, or `bold` paragraphs."""
    tracked: bool = False
    comments: bool = False
    split: bool = False
    """Words are cut into runs where somebody once stopped typing."""
    odd_letters: bool = False
    """Soft hyphens, no-break spaces and hyphens, curly quotes."""
    fields: bool = False
    """Contents, cross-references, page numbers, a date."""
    notes: bool = False
    boxes: bool = False
    """Cover and examples are in text boxes."""
    columns: int = 1
    running: str = ""
    side_by_side: bool = False
    """The two voices stand in the two cells of a table without borders."""
    controls: bool = False
    """Paragraphs and cells stand in content controls."""
    run_in: bool = False
    """Titles of principles stand at the start of their paragraph."""
    tabbed: bool = False
    """Signatures are laid out with tabs."""


def make(source: Source, habits: Habits) -> bytes:
    """`source` as a .docx file."""
    return _Writer(source, habits).made()


@dataclass
class _Writer:
    source: Source
    habits: Habits
    count: int = 0
    notes: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    """A numbering instance each: `w:num` elements beyond the shared ones."""

    def made(self) -> bytes:
        body = "".join(self._cover()) + "".join(self._body())
        parts = {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": ROOT_RELATIONS,
            "word/_rels/document.xml.rels": RELATIONS,
            "word/styles.xml": STYLES,
            "word/numbering.xml": numbering(self.levels),
            "word/footnotes.xml": footnotes(self.notes),
            "word/header1.xml": header("hdr", escape(self.habits.running), page=False),
            "word/footer1.xml": header("ftr", escape(self.habits.running and "Page "), page=True),
            "word/comments.xml": COMMENTS,
            "docProps/core.xml": CORE.format(title=escape(self.source.facts["title"])),
            "word/document.xml": DOCUMENT.format(body=body, section=self._section()),
        }
        raw = io.BytesIO()
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as pack:
            for name, text in parts.items():
                pack.writestr(zipfile.ZipInfo(name, (2010, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        return raw.getvalue()

    def _section(self) -> str:
        shown = '<w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId11"/>'
        columns = f'<w:cols w:num="{self.habits.columns}" w:space="454"/>' if self.habits.columns > 1 else ""
        kind = '<w:type w:val="continuous"/>' if columns else ""
        size = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
        return (shown if self.habits.running else "") + kind + size + columns

    # ------------------------------------------------------------------ words

    def _runs(self, text: str, look: str = "") -> str:
        """Runs of `text`; `look` holds run properties. `*words*` are in italics."""
        if "*" in text:
            pieces = re.split(r"\*(.+?)\*", text)
            return "".join(
                self._runs(piece, look + ("<w:i/>" if n % 2 else "")) for n, piece in enumerate(pieces) if piece
            )
        cuts = [text]
        if self.habits.split and len(text) > 24:
            cuts = [text[:7], text[7:16], text[16:17], text[17:]]
        return "".join(self._run(cut, look, n) for n, cut in enumerate(cuts))

    def _run(self, text: str, look: str, place: int = 0) -> str:
        look = (
            f'<w:rPr>{look}<w:lang w:val="en-GB"/></w:rPr>' if place % 2 else f"<w:rPr>{look}</w:rPr>" if look else ""
        )
        inner = "".join(_letters(text, self.habits.odd_letters))
        mark = (
            '<w:proofErr w:type="spellStart"/>'
            if place == 2
            else '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'
            if place == 3
            else ""
        )
        return f"{mark}<w:r>{look}{inner}</w:r>"

    def _para(self, runs: str, style: str = "", properties: str = "") -> str:
        styled = f'<w:pStyle w:val="{style}"/>' if style else ""
        made = f"<w:p><w:pPr>{styled}{properties}</w:pPr>{runs}</w:p>"
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{5000 + self._next()}"/></w:sdtPr><w:sdtContent>{made}</w:sdtContent></w:sdt>'
            if self.habits.controls and style != "Title"
            else made
        )

    def _next(self) -> int:
        self.count += 1
        return self.count

    # ------------------------------------------------------------------ the text

    def _cover(self) -> list[str]:
        facts = self.source.facts
        title = self._para(self._runs(facts["title"]), "Title")
        rest = self._para(self._runs(facts["subtitle"], "<w:i/>")) + self._para(self._runs(facts["date"]))
        if self.habits.heads == "bold":
            title = self._para(self._runs(facts["title"], '<w:b/><w:sz w:val="40"/>'))
        if self.habits.fields:
            rest += self._para(self._runs("Printed on ") + field_('DATE \\@ "d MMMM yyyy"', "4 February 2011"))
        if not self.habits.boxes:
            return [title, rest]
        end = '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:pPr></w:p>'
        return [title, self._para(box(rest, self._next())), end]

    def _body(self) -> list[str]:
        made, held = [], []
        items = self.source.items
        place = 0
        while place < len(items):
            item = items[place]
            run = [item]
            while place + 1 < len(items) and _grouped(item, items[place + 1]):
                place += 1
                run.append(items[place])
            place += 1
            if (
                self.habits.side_by_side
                and (item.kind in ("lead", "promise"))
                and item.voice in ("public", "voluntary")
            ):
                held.append((item.voice, self._item(run)))
                continue
            if held:
                made.append(self._beside(held))
                held = []
            made.append(self._item(run))
        return made

    def _beside(self, held: list[tuple[str, str]]) -> str:
        cells = ("".join(text for voice, text in held if voice == side) for side in ("public", "voluntary"))
        return table([list(cells)], borders=False)

    def _item(self, run: list[Item]) -> str:
        item = run[0]
        match item.kind:
            case "part" | "group" | "voice":
                return self._heading(item)
            case "promise":
                return "".join(self._promise(each, first=each is item) for each in run)
            case "sub":
                bullet = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
                return self._para(self._runs(item.text), "ListParagraph", bullet)
            case "head":
                return self._sides(run)
            case "term":
                return table(
                    [[self._para(self._runs(i.more[0], "<w:b/>")), self._para(self._runs(i.more[1]))] for i in run]
                )
            case "sign":
                return self._signs(run)
            case "box":
                return self._box(item, run[1:])
            case "contents":
                return self._contents()
            case "question":
                return "".join(self._para(self._runs(f"{i.number}\t{i.text}".replace("\t", " "))) for i in run)
        return self._para(self._runs(item.text)) if item.text else ""

    def _heading(self, item: Item) -> str:
        level = {"part": 1, "group": 2, "voice": 3}[item.kind]
        native = self.habits.numbers == "native" and self.habits.heads == "styled"
        typed = "" if native or not item.number else item.number + ("\t" if self.habits.numbers == "tabs" else " ")
        if self.habits.heads == "bold":
            return self._para(self._runs(typed.replace("\t", " ") + item.text, "<w:b/>"))
        none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        number = ""
        if native and item.number:
            kind = 4 if item.number.isalpha() else 1
            number = f'<w:numPr><w:ilvl w:val="{item.number.count(".")}"/><w:numId w:val="{kind}"/></w:numPr>'
        bookmark = f'<w:bookmarkStart w:id="{100 + self._next()}" w:name="_Toc{self.count}"/><w:bookmarkEnd w:id="{100 + self.count}"/>'
        return self._para(
            bookmark + self._typed(typed) + self._runs(item.text), f"Heading{level}", number or (none if native else "")
        )

    def _typed(self, text: str) -> str:
        head, tab, _ = text.partition("\t")
        return (f'<w:r><w:t xml:space="preserve">{escape(head)}</w:t></w:r>' if head else "") + (
            "<w:r><w:tab/></w:r>" if tab else ""
        )

    def _promise(self, item: Item, *, first: bool) -> str:
        if item.more:
            return self._principle(item)
        runs = self._altered(item.text)
        if self.habits.notes and self._next() % 9 == 0:
            self.notes.append("See the guidance issued by the Home Office in 2000.")
            runs += f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'
        if self.habits.numbers == "native":
            return self._para(runs, "ListParagraph", self._level(item, first))
        gap = "\t" if self.habits.numbers == "tabs" else " "
        hang = (
            '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:ind w:left="720" w:hanging="720"/>'
            if gap == "\t"
            else ""
        )
        made = self._para(self._typed(item.number + gap) + runs, "", hang)
        return made + self._struck() if self.habits.tracked and self._next() % 5 == 0 else made

    def _principle(self, item: Item) -> str:
        if self.habits.run_in:
            return self._para(self._runs(f"{item.more[0]}.", "<w:b/>") + self._runs(f" {item.text}"))
        return self._para(self._runs(item.more[0], "<w:b/>")) + self._para(self._runs(item.text))

    def _level(self, item: Item, first: bool) -> str:
        """Where in which list a promise stands; a list that begins anew has an instance of its own."""
        number = item.number
        if number == "•":
            return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
        if re.match(r"\d+\.\d", number):
            return f'<w:numPr><w:ilvl w:val="{number.count(".")}"/><w:numId w:val="1"/></w:numPr>'
        if first and number in ("(a)", "(i)", "1."):
            kind, levels = {"(a)": (3, self.levels), "(i)": (5, self.levels), "1.": (6, self.levels)}[number]
            levels.append(
                f'<w:num w:numId="{20 + len(levels)}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{19 + len(self.levels)}"/></w:numPr>'

    def _altered(self, text: str) -> str:
        """Runs of `text`, some of it put in by one hand and something else struck out by it."""
        count = self._next()
        if not self.habits.tracked or count % 3 or len(text) < 40:
            return self._commented(text, count)
        head, _, tail = text.partition(" ")
        some, _, rest = tail.partition(" ")
        return (
            self._runs(head + " ")
            + f'<w:del w:id="{900 + count}" {REPORTED}><w:r><w:delText xml:space="preserve">endeavour as far as may be to </w:delText></w:r></w:del>'
            + f'<w:ins w:id="{1900 + count}" {REPORTED}>{self._run(some + " ", "")}</w:ins>'
            + self._runs(rest)
        )

    def _commented(self, text: str, count: int) -> str:
        if not self.habits.comments or count % 4:
            return self._runs(text)
        return f'<w:commentRangeStart w:id="0"/>{self._runs(text)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'

    def _struck(self) -> str:
        """A whole paragraph that somebody struck out."""
        gone = f'<w:del w:id="{3000 + self._next()}" {REPORTED}/>'
        words = "Hold an open day for the sector at the Town Hall each summer."
        return f'<w:p><w:pPr><w:rPr>{gone}</w:rPr></w:pPr><w:del w:id="{4000 + self.count}" {REPORTED}><w:r><w:delText>{words}</w:delText></w:r></w:del></w:p>'

    def _sides(self, run: list[Item]) -> str:
        head = [self._para(self._runs(cell, "<w:b/>")) for cell in run[0].more]
        return table([head, *([self._para(self._altered(cell)) for cell in item.more] for item in run[1:])])

    def _signs(self, run: list[Item]) -> str:
        if not self.habits.tabbed:
            return table([[self._para(self._runs(cell)) for cell in i.more] for i in run])
        return "".join(self._para("<w:r><w:tab/></w:r>".join(self._runs(cell) for cell in i.more)) for i in run)

    def _box(self, item: Item, points: list[Item]) -> str:
        inner = self._para(self._runs(item.more[0], "<w:b/>")) + self._para(self._runs(item.more[1]))
        bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
        inner += "".join(self._para(self._runs(point.text), "ListParagraph", bullet) for point in points)
        return self._para(box(inner, self._next())) if self.habits.boxes else table([[inner]])

    def _contents(self) -> str:
        titles = [i for i in self.source.items if i.kind == "part" and i.text != "Contents"]
        start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        lines = [
            self._para(
                (start if n == 0 else "")
                + self._typed(f"{i.number}\t" if i.number else "")
                + f"<w:r><w:t>{escape(i.text)}</w:t><w:tab/><w:t>{n + 2}</w:t></w:r>",
                "TOC1",
            )
            for n, i in enumerate(titles)
        ]
        return "".join(lines) + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


def _grouped(first: Item, following: Item) -> bool:
    pairs = {
        ("head", "row"),
        ("term", "term"),
        ("sign", "sign"),
        ("box", "point"),
        ("promise", "promise"),
        ("question", "question"),
    }
    return (first.kind, following.kind) in pairs and first.voice == following.voice


def _letters(text: str, odd: bool) -> list[str]:
    """Elements that hold `text`; some letters are written as Word writes them."""
    if odd:
        text = (
            text.replace("'", "’").replace(" and ", " \u00a0and ", 1)
            if "'" in text
            else text.replace("three months", "three\u00a0months")
        )
        text = re.sub(r"\b(consult|organis|volun)(ation|er|teer)", "\\1\u00ad\\2", text)
        text = text.replace("twelve weeks", "twelve\u00a0weeks").replace("e-m", "e\u2011m")
    pieces = re.split("(\u00ad|\u2011)", text)
    names = {"\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}
    return [names.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece]


def field_(code: str, shown: str) -> str:
    """A field and what it last showed."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{escape(shown)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(rows: list[list[str]], *, borders: bool = True) -> str:
    """A table; every cell holds paragraphs."""
    width = 9600 // len(rows[0])
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    look = f"<w:tblBorders>{lines}</w:tblBorders>" if borders else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in rows[0])
    made = "".join(
        "<w:tr>"
        + "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f'<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl><w:p/>'


def box(inner: str, number: int) -> str:
    """A text box, for new programs and, once more, for old ones."""
    drawn = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2900000" cy="1900000"/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2900000" cy="1900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="1D4F73"/></a:solidFill></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f'<w:pict><v:shape id="box{number}" type="#_x0000_t202" style="width:228pt;height:150pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'


COMMENTS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="A. Officer"
w:date="2009-02-03T10:00:00Z" w:initials="AO"><w:p><w:r><w:t>Is finance content with this?</w:t></w:r></w:p></w:comment></w:comments>"""
CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>"""
