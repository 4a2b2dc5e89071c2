"""Style sheets and other dress of the pages."""

# ruff: noqa: E501 (style sheets read best a rule a line)
from __future__ import annotations

import html
import re

from .source import Source

OFFICE = "body { font-family: 'Liberation Serif'; font-size: 11pt }"
COUNCIL = """
@page { size: A4; margin: 22mm 20mm; @top-right { content: "HEAD"; font: 8pt 'DejaVu Sans' }
        @bottom-center { content: counter(page); font: 8pt 'DejaVu Sans' } }
body { font: 10.5pt/1.4 'Liberation Sans'; color: #222 }
h1 { color: #7a1f4b; font-size: 24pt } h2 { color: #7a1f4b; font-size: 15pt; margin-top: 18pt } h3 { font-size: 11.5pt }
.number { display: inline-block; width: 2.6em } p.promise { margin: 3pt 0 3pt 2.6em; text-indent: -2.6em }
table { border-collapse: collapse; width: 100% } td, th { border: .5pt solid #999; padding: 4pt; vertical-align: top; text-align: left }
th { background: #7a1f4b; color: #fff }
"""
DESIGNED = """
@page { size: A4; margin: 24mm 16mm 20mm; @top-left { content: "HEAD"; font: italic 8pt 'Nimbus Roman' }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt 'Nimbus Roman' } }
@page :first { @top-left { content: none } @bottom-right { content: none } }
body { font: 9.5pt/1.35 'Nimbus Roman'; hyphens: auto; text-align: justify; font-variant-ligatures: common-ligatures }
.cover { height: 150mm; padding-top: 60mm; page-break-after: always; color: #10455b; text-align: left }
.text { columns: 2; column-gap: 8mm }
h2 { color: #10455b; font: bold 15pt 'Liberation Sans'; text-align: left; break-after: avoid }
h3 { color: #b0540a; font: bold 10.5pt 'Liberation Sans'; text-align: left; break-after: avoid }
.number { font-weight: bold } p.promise { margin: 2pt 0 }
.box { background: #e4f0f4; padding: 6pt; break-inside: avoid; font: 8.5pt 'Liberation Sans'; text-align: left }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; text-align: left } td { border: .4pt solid #888; padding: 3pt; vertical-align: top }
"""
LEAFLET = """
@page { size: A4 landscape; margin: 10mm }
body { font: 9.5pt/1.3 'Liberation Sans' } .text { columns: 3; column-gap: 10mm } h1 { font-size: 20pt; margin: 0; color: #2a6b2a }
h2 { background: #2a6b2a; color: #fff; padding: 2mm; font-size: 12pt; break-after: avoid } .lead { font-weight: bold; break-after: avoid } ul { padding-left: 5mm } li p { margin: 1mm 0 }
"""
WEBSITE = "body { font: 16px/1.5 'Liberation Sans'; max-width: 46em; margin: auto } nav, footer { background: #eee; padding: 1em } ul { list-style: square } p.promise { margin-left: 2em }"
MENU = """<header><a href="/">Borough council</a> <form action="/search"><input name="q"><button>Search</button></form></header>
<nav><ul><li><a href="/bins">Bins and recycling</a></li><li><a href="/tax">Council tax</a></li><li><a href="/grants">Grants</a></li></ul></nav>"""
FOOT = """<footer><p>Was this page useful? <a href="/yes">Yes</a> <a href="/no">No</a></p><ul><li><a href="/privacy">Privacy</a></li>
<li><a href="/access">Accessibility</a></li></ul><p>Last updated 4 November 2013</p></footer><script>var counted = 1;</script>"""


def curly(text: str) -> str:
    """Straight quotes made curly, and hyphens between spaces made dashes."""
    return re.sub(r"'", "’", text).replace(" - ", " – ")


def word_page(source: Source) -> str:
    """A text as Word saves it as a web page: classes and conditional comments, and lists that are paragraphs."""
    facts = source.facts
    lines = [
        f"<p class=MsoTitle>{_esc(facts['title'])}<o:p></o:p></p>",
        f"<p class=MsoNormal><i>{_esc(facts['subtitle'])}</i></p>",
    ]
    for item in source.items:
        words = _esc(item.text)
        if item.kind == "part":
            lines.append(f"<h1><a name=_Toc{len(lines)}></a><span lang=EN-GB>{words}<o:p></o:p></span></h1>")
        elif item.kind in ("voice", "group", "lead"):
            lines.append(f"<p class=MsoNormal><b><span lang=EN-GB>{words}</span></b></p>")
        elif item.kind == "promise":
            dot = "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span>"
            lines.append(
                "<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>"
                f"<![if !supportLists]>{dot}<![endif]><span lang=EN-GB>{words}<o:p></o:p></span></p>"
            )
        else:
            lines.append(f"<p class=MsoNormal><span lang=EN-GB>{words}<o:p></o:p></span></p>")
    body = "\n\n".join(lines)
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 12">
<title>{_esc(facts["title"])}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {{margin:0cm; font-size:11.0pt; font-family:"Arial","sans-serif";}} --></style></head>
<body lang=EN-GB><div class=WordSection1>
{body}
</div></body></html>
"""


def _esc(text: str) -> str:
    return html.escape(curly(text), quote=False)


def typed(source: Source, width: int = 76) -> str:
    """A text as somebody typed it into a plain file: numbers before hanging lines, headings in capitals."""
    import textwrap

    lines = [source.facts["title"].upper(), source.facts["subtitle"], source.facts["date"], ""]
    for item in source.items:
        if item.kind == "part":
            lines += ["", f"{item.number + '.  ' if item.number else ''}{item.text.upper()}", ""]
        elif item.kind == "promise":
            lead = f"  {item.number} ".ljust(8)
            lines += textwrap.wrap(item.text, width, initial_indent=lead, subsequent_indent=" " * 8)
        elif item.kind == "sub":
            lines += textwrap.wrap(item.text, width, initial_indent=" " * 8 + "- ", subsequent_indent=" " * 10)
        elif item.text:
            lines += ["", *textwrap.wrap(item.text, width), ""]
    return "\n".join(lines) + "\n"
