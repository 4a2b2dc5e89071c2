"""A Word file put together from its parts; the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.redline.making.word.xml import NAMESPACES, paragraph

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1300" w:bottom="1440" w:left="1300" w:header="708" w:footer="708" w:gutter="0"/>'  # noqa: E501
_MODERN = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)


@dataclass
class Word:
    """What a Word file is made of."""

    body: str
    """Paragraphs and tables."""
    styles: str = ""
    numbering: str = ""
    notes: tuple[str, ...] = ()
    """Content of the footnotes, numbered from 1, each ending in a paragraph."""
    endnotes: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    """Content by `header:default`, `header:first`, `footer:default` and so on."""
    media: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures by name; their relation has the id `img-NAME`."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Addresses by the id of their relation."""
    comments: str = ""
    settings: str = ""
    section: str = _PAGE
    extra: Mapping[str, str] = field(default_factory=dict)
    """Headers and footers of sections in the middle by file name, such as `header1.xml`; the id is `rel-NAME`."""

    def packed(self) -> bytes:
        """The file."""
        return _zipped(self._parts())

    # ------------------------------------------------------------------------------------------------------------------

    def _parts(self) -> dict[str, bytes]:
        parts: dict[str, tuple[str, str, str]] = {"styles": ("styles", "styles", f"{_defaults()}{self.styles}")}
        parts["settings"] = (
            "settings",
            "settings",
            f"{self.settings}{_MODERN}",
        )
        if self.numbering:
            parts["numbering"] = ("numbering", "numbering", self.numbering)
        for name, notes in (("footnotes", self.notes), ("endnotes", self.endnotes)):
            if notes:
                parts[name] = (name, name, _notes(notes, name[:-1]))
        if self.comments:
            parts["comments"] = ("comments", "comments", self.comments)
        found = {f"word/{name}.xml": _root(tag, content) for name, (_, tag, content) in parts.items()}
        found |= {
            f"word/{_file(place)}": _root("hdr" if "header" in place else "ftr", content)
            for place, content in self.headers.items()
        }
        found |= {
            f"word/{name}": _root("hdr" if "header" in name else "ftr", content) for name, content in self.extra.items()
        }
        found |= {f"word/media/{name}": content for name, content in self.media.items()}
        found["word/document.xml"] = _root(
            "document", f"<w:body>{self.body}<w:sectPr>{self._section()}</w:sectPr></w:body>"
        )
        found["word/_rels/document.xml.rels"] = self._relations(list(parts))
        found["_rels/.rels"] = _relations([("rId1", f"{_OFFICE}/officeDocument", "word/document.xml", "")])
        return {"[Content_Types].xml": self._types(list(parts)), **found}

    def _section(self) -> str:
        names = [
            (
                place,
                f'<w:{place.split(":")[0]}Reference w:type="{place.split(":")[1]}" r:id="{place.replace(":", "-")}"/>',
            )
            for place in self.headers
        ]
        first = "<w:titlePg/>" if any("first" in place for place in self.headers) else ""
        return "".join(text for _, text in sorted(names)) + self.section + first

    def _relations(self, parts: list[str]) -> bytes:
        found = [(f"rel-{name}", f"{_OFFICE}/{name}", f"{name}.xml", "") for name in parts]
        found += [
            (place.replace(":", "-"), f"{_OFFICE}/{place.split(':')[0]}", _file(place), "") for place in self.headers
        ]
        found += [
            (f"rel-{name}", f"{_OFFICE}/{'header' if 'header' in name else 'footer'}", name, "") for name in self.extra
        ]
        found += [(f"img-{name}", f"{_OFFICE}/image", f"media/{name}", "") for name in self.media]
        found += [
            (name, f"{_OFFICE}/hyperlink", address, ' TargetMode="External"') for name, address in self.links.items()
        ]
        return _relations(found)

    def _types(self, parts: list[str]) -> bytes:
        rels = "application/vnd.openxmlformats-package.relationships+xml"
        kinds = [
            ("document.xml", _TYPE.format("document.main")),
            *((f"{name}.xml", _TYPE.format(name)) for name in parts),
        ]
        kinds += [(_file(place), _TYPE.format(place.split(":")[0])) for place in self.headers]
        kinds += [(name, _TYPE.format("header" if "header" in name else "footer")) for name in self.extra]
        overrides = "".join(f'<Override PartName="/word/{name}" ContentType="{kind}"/>' for name, kind in kinds)
        defaults = "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in (("rels", rels), ("xml", "application/xml"), ("png", "image/png"))
        )
        namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{_HEAD}<Types xmlns="{namespace}">{defaults}{overrides}</Types>'.encode()


def style(name: str, shown: str, look: str = "", *, based: str = "Normal", kind: str = "paragraph") -> str:
    """A style called `shown`; `look` is its pPr and rPr."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{shown}"/>{base}{look}</w:style>'


def _defaults() -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + style("FootnoteText", "footnote text", '<w:rPr><w:sz w:val="18"/></w:rPr>')
        + style(
            "FootnoteReference",
            "footnote reference",
            '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
            based="",
            kind="character",
        )
        + style(
            "TableGrid",
            "Table Grid",
            f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>",
            based="",
            kind="table",
        )
    )


def _notes(notes: tuple[str, ...], kind: str) -> str:
    rules = (("-1", "separator", "<w:separator/>"), ("0", "continuationSeparator", "<w:continuationSeparator/>"))
    lines = [
        f'<w:{kind} w:type="{name}" w:id="{number}">{paragraph(f"<w:r>{line}</w:r>")}</w:{kind}>'
        for number, name, line in rules
    ]
    return "".join((*lines, *(f'<w:{kind} w:id="{at}">{note}</w:{kind}>' for at, note in enumerate(notes, 1))))


def _file(place: str) -> str:
    return f"{place.replace(':', '-')}.xml"


def _root(tag: str, content: str) -> bytes:
    return f"{_HEAD}<w:{tag} {NAMESPACES}>{content}</w:{tag}>".encode()


def _relations(found: list[tuple[str, str, str, str]]) -> bytes:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"{mode}/>' for name, kind, target, mode in found
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'.encode()


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
