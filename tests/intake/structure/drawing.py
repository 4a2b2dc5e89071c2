"""What a reader saw, drawn as a few lines of text, and the tree as lines to compare with."""

import re

from compose.document import walk
from compose.document.model import Commitment, Heading, ListBlock, Note, Paragraph, Signatures, Strong, Table, Text
from compose.intake.model import Grid, Piece, Read
from compose.intake.structure import structured

_HEADING = re.compile(r"(#+) (?:\[(.*?)\] )?(.*)")
_SIZED = re.compile(r"\+(\d\.\d+) (.*)")
_GIVEN = re.compile(r"(>*) ?\[(.{1,12}?)\] (.*)")


def seen(drawing):
    """The pieces of `drawing`.

    `# words` is a heading by its style, `**words**` a bold line, `+1.5 words` a larger one, `[3.2] words` an item with
    a label that the file gives (`> [a] words` one deeper), `| a | b |` a row of a table (`|= a | b |` its headings)
    with `//` between paragraphs of a cell; whatever else is a paragraph, `**words** at its beginning` bold there.
    """
    found, rows = [], []
    for line in [*drawing.strip("\n").split("\n"), ""]:
        line = line.strip()
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            found.append(_grid(rows))
            rows = []
        if line:
            found.append(_piece(line))
    return tuple(found)


def _grid(rows):
    cells = [row.removeprefix("|=").strip("|").split("|") for row in rows]
    parted = ([[_piece(part.strip()) for part in cell.split("//") if part.strip()] for cell in row] for row in cells)
    return Grid(tuple(tuple(tuple(cell) for cell in row) for row in parted), headed=rows[0].startswith("|="))


def _piece(line):
    if match := _HEADING.fullmatch(line):
        return Piece((Text(match[3]),), "heading", len(match[1]), match[2] or "")
    if match := _SIZED.fullmatch(line):
        return Piece((Text(match[2]),), size=float(match[1]))
    if match := _GIVEN.fullmatch(line):
        return Piece((Text(match[3]),), "item", len(match[1]), match[2])
    if match := re.fullmatch(r"\*\*([^*]+)\*\*", line):
        return Piece((Strong((Text(match[1]),)),), bold=True)
    if match := re.fullmatch(r"\*\*([^*]+)\*\*(.+)", line):
        return Piece((Strong((Text(match[1]),)), Text(match[2])))
    return Piece((Text(line),))


def found(drawing, title="", name="compact.docx"):
    """What is found in `drawing`."""
    return structured(Read(seen(drawing), title), name)


def drawn(document):
    """The blocks of `document`, a line each; what stands below one is drawn below it."""
    return [line for block in document.blocks for line in _drawn(block)]


def _drawn(block):
    match block:
        case Heading():
            yield " ".join(filter(None, [block.kind, block.number, walk.text(block.content)]))
        case Commitment():
            first, *rest = block.blocks
            yield f"{' '.join(filter(None, [block.label, f'<{block.voice}>']))} {walk.text(first.content)}"
            yield from (f"  {line}" for inner in rest for line in _drawn(inner))
        case Paragraph():
            yield f"text: {walk.text(block.content)}"
        case ListBlock():
            yield from (f"- {' / '.join(walk.lines_of(item))}" for item in block.items)
        case Table():
            yield f"table: {' | '.join(column.title for column in block.columns)}"
            yield from (f"  {' | '.join(walk.text(cell.content) for cell in row)}" for row in block.rows)
        case Note():
            yield f"note: {block.title}"
            yield from (f"  {line}" for inner in block.blocks for line in _drawn(inner))
        case Signatures():
            yield f"signatures: {', '.join(entry.organisation for entry in block.entries)}"


def outline(drawing, **told):
    """`drawing` as a tree, drawn."""
    return drawn(found(drawing, **told).document)
