"""Words, lines and pages for tests, placed by hand."""

from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Block, Line, Page, Word

EM = 0.5
"""Width of a letter in tests, where its size is 1."""


def words(text, left=50.0, base=100.0, size=10.0, **looks):
    """The words of `text` side by side, each letter half as wide as it is high; two spaces and more are a wide gap."""
    found, at = [], left
    for part in text.split(" "):
        if part:
            found.append(Word(part, at, at + len(part) * size * EM, base, size, spaced=at > left, **looks))
        at += (len(part) + 1) * size * EM
    return found


def line(text, left=50.0, base=100.0, size=10.0, page=1, **looks):
    return Line(tuple(words(text, left, base, size, **looks)), page)


def lines(*texts, left=50.0, base=100.0, step=13.0, size=10.0, page=1, **looks):
    """A line for each of `texts`, from the top; spaces it begins with move it to the right."""
    return [
        line(text.lstrip(), left + (len(text) - len(text.lstrip())) * size * EM, base + at * step, size, page, **looks)
        for at, text in enumerate(texts)
    ]


def block(*texts, **more):
    """A paragraph on as many lines as there are `texts`."""
    known = {key: more.pop(key) for key in ("label", "role", "level", "full") if key in more}
    return Block(tuple(lines(*texts, **more)), left=more.get("left", 50.0), **known)


def page(*rows, number=1, rules=(), tag=None, height=842.0):
    """A page that holds the words of `rows`, each a line or a list of lines."""
    flat = [each for row in rows for each in (row if isinstance(row, list) else [row])]
    return Page(number, 595.0, height, tuple(word for each in flat for word in each.words), tuple(rules), tag)


def said(flow):
    """The words of each block in `flow`, its label before a bar."""
    return [f"{each.label}|{' '.join(told(each))}" for each in flow]


def told(each):
    return [text_of(one.words) for one in each.lines]


def pdf_of(content, extra="", pages=1):
    """A PDF file, as small as can be, whose pages all draw `content`."""
    kids = " ".join(f"{10 + at} 0 R" for at in range(pages))
    body = f"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[{kids}]/Count {pages}>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
4 0 obj <</Length {len(content)}>> stream
{content}
endstream endobj
{extra}
"""
    leaf = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>"
    body += "".join(f"{10 + at} 0 obj {leaf} endobj\n" for at in range(pages))
    return (body + "trailer <</Root 1 0 R>>\n%%EOF").encode("latin-1")
