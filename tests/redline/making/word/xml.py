"""Pieces of WordprocessingML as text."""

from __future__ import annotations

from html import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)


def text(words: str) -> str:
    """The text of a run, with its tabs."""
    pieces = (f'<w:t xml:space="preserve">{escape(one, quote=False)}</w:t>' if one else "" for one in words.split("\t"))
    return "<w:tab/>".join(pieces)


def run(words: str, look: str = "", mark: str = "") -> str:
    """A run; `look` is what stands in its rPr, `mark` its attributes."""
    return f"<w:r{mark}>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text(words)}</w:r>"


def paragraph(content: str = "", properties: str = "", mark: str = "") -> str:
    """A paragraph; `properties` is what stands in its pPr."""
    return f"<w:p{mark}>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def plain(words: str) -> str:
    """A paragraph of nothing but words."""
    return paragraph(run(words) if words else "")


def styled(style: str) -> str:
    """The property that names a paragraph's style."""
    return f'<w:pStyle w:val="{style}"/>' if style else ""


def cell(content: str, width: int = 3000, more: str = "") -> str:
    """A cell; `content` ends in a paragraph."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


def row(*cells: str) -> str:
    """A row of cells."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(rows: str, widths: tuple[int, ...], style: str = "TableGrid") -> str:
    """A table of rows with columns of `widths`, in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    total = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    return f"<w:tbl><w:tblPr>{named}{total}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def field(code: str, shown: str) -> str:
    """A field with what it shows."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    said = f'<w:r><w:instrText xml:space="preserve"> {escape(code, quote=False)} </w:instrText></w:r>'
    return f"{mark('begin')}{said}{mark('separate')}{run(shown)}{mark('end')}"
