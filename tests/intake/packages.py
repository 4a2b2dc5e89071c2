"""Word files and OpenDocument texts made by hand, and what was read of a file told in a line a paragraph."""

import io
import zipfile

from compose.intake.model import Piece
from compose.intake.reading import read

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_OPEN_NAMES = (
    f'xmlns:office="{_OPEN}office:1.0" xmlns:text="{_OPEN}text:1.0" xmlns:table="{_OPEN}table:1.0" '
    f'xmlns:style="{_OPEN}style:1.0" xmlns:fo="{_OPEN}xsl-fo-compatible:1.0" xmlns:draw="{_OPEN}drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def zipped(parts):
    """A zip file of `parts`, bytes or text by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def word(body, links=(), **parts):
    """A Word file with that body; `parts` are the insides of styles, numbering, footnotes, comments."""
    relations = [f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts]
    relations += [
        f'<Relationship Id="{ident}" Type="{_OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for ident, target in links
    ]
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{"".join(relations)}</Relationships>',
            **{f"word/{kind}.xml": f"<w:{kind} {_NAMES}>{inside}</w:{kind}>" for kind, inside in parts.items()},
        }
    )


def paragraph(text="", *, style="", num=None, level=0, more=""):
    """A `w:p`; `num` and `level` put it in a list, `more` goes into its properties."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        said += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    inside = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{said}{more}</w:pPr>{inside}</w:p>"


def lists(*families, nums=None, more=""):
    """The inside of numbering.xml: each family a row of levels `(format, text)` or `(format, text, more)`."""
    found = ""
    for ident, levels in enumerate(families, 1):
        found += f'<w:abstractNum w:abstractNumId="{ident}">{"".join(map(_level, range(9), levels))}</w:abstractNum>'
    for num, (family, overrides) in (nums or {n: (n, "") for n in range(1, len(families) + 1)}).items():
        found += f'<w:num w:numId="{num}"><w:abstractNumId w:val="{family}"/>{overrides}</w:num>'
    return more + found


def _level(place, level):
    form, text, *rest = level
    start = "" if any("w:start " in one for one in rest) else '<w:start w:val="1"/>'
    more = "".join(rest)
    return f'<w:lvl w:ilvl="{place}">{start}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def style(ident, inside="", *, base="", name="", kind="paragraph"):
    """A `w:style`."""
    said = f'<w:name w:val="{name or ident}"/>' + (f'<w:basedOn w:val="{base}"/>' if base else "")
    return f'<w:style w:type="{kind}" w:styleId="{ident}">{said}{inside}</w:style>'


def text_file(body, styles="", **parts):
    """An OpenDocument text with that body; `styles` is what stands in its styles.xml."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_OPEN_NAMES}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_OPEN_NAMES}><office:styles>{styles}</office:styles>"
            "</office:document-styles>",
            **{name.replace("__", "/"): content for name, content in parts.items()},
        }
    )


def pieces(raw, name):
    """What was read of the file."""
    return read(raw if isinstance(raw, bytes) else raw.encode(), name).pieces


def words(content):
    """The words of inlines."""
    return "".join(one.text if hasattr(one, "text") else words(one.content) for one in content)


def told(found):
    """A line for each piece, such as `item 0 (a) Words`; a table as rows of cells."""
    if not isinstance(found, Piece):
        return [tuple(told_all(cell) for cell in row) for row in found.rows]
    kind = "" if found.kind == "paragraph" else f"{found.kind} {found.level} "
    return kind + (f"{found.label} " if found.label else "") + words(found.content)


def told_all(found):
    """All pieces told."""
    return [told(one) for one in found]


def lines(raw, name):
    """All pieces of a file told."""
    return told_all(pieces(raw, name))


def labels(raw, name="compact.docx"):
    """The labels of a file, in order."""
    return [piece.label for piece in pieces(raw, name)]
