"""Fields, links, cross-references and tables of contents."""

from __future__ import annotations

from collections.abc import Iterator

from tests.redline.making.nasty.case import FILLER, Case, both, there
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word

_ADDRESS = {"link1": "https://example.org/one", "link2": "https://example.org/two"}

_LINE = '<w:u w:val="single"/>'


def cases() -> Iterator[Case]:
    """All of this room."""
    yield both(
        "field-result", lambda shown: xml.paragraph(xml.run("Page ") + xml.field("PAGE", shown)), "1", "2", ("field",)
    )
    yield both("field-code", lambda code: xml.paragraph(xml.field(code, "4")), "NUMPAGES", "SECTIONPAGES", ("field",))
    yield both(
        "simple-field",
        lambda shown: xml.paragraph(f'<w:fldSimple w:instr=" AUTHOR ">{xml.run(shown)}</w:fldSimple>'),
        "A Smith",
        "B Jones",
        ("field",),
    )
    yield both("reference", _reference, "Clause 3", "Clause 4", ("field",))
    yield both(
        "nested-field",
        lambda shown: xml.paragraph(xml.field("IF 1 = 1", "") + xml.field("QUOTE x", shown)),
        "yes",
        "no",
        ("field",),
    )
    yield Case(
        "contents", Word(_contents("Money", "Voice")), Word(_contents("Money", "Volunteers", "Voices")), ("field",)
    )
    yield from there("contents", _contents("Money", "Voice"), ("field",))
    yield from _links()


def _links() -> Iterator[Case]:
    """Links and bookmarks."""
    yield both(
        "link-words",
        lambda words: xml.paragraph(_link("link1", words)),
        "our page",
        "our new page",
        ("words",),
        links=_ADDRESS,
    )
    yield both(
        "link-address", lambda name: xml.paragraph(_link(name, "our page")), "link1", "link2", ("link",), links=_ADDRESS
    )
    yield from there("link", xml.paragraph(xml.run("See ") + _link("link1", "our page")), ("insert",), links=_ADDRESS)
    yield both(
        "link-round-words",
        lambda name: xml.paragraph(xml.run("See ") + (_link(name, "our page") if name else xml.run("our page"))),
        "",
        "link2",
        ("link",),
        links=_ADDRESS,
    )
    yield both(
        "bookmark",
        lambda name: xml.paragraph(
            f'<w:bookmarkStart w:id="4" w:name="{name}"/>{xml.run("A place")}<w:bookmarkEnd w:id="4"/>'
        ),
        "here",
        "there",
        ("bookmark",),
    )


def _reference(shown: str) -> str:
    target = f'<w:bookmarkStart w:id="3" w:name="aim"/>{xml.run(shown)}<w:bookmarkEnd w:id="3"/>'
    return xml.paragraph(target) + xml.paragraph(xml.run("As in ") + xml.field("REF aim \\h", shown))


def _contents(*titles: str) -> str:
    """A field that runs over several paragraphs, one a title, and the parts themselves."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'  # noqa: E501
    lines = [xml.run(title + "\t") + xml.field(f"PAGEREF _{title}", str(at)) for at, title in enumerate(titles, 1)]
    listed = "".join(xml.paragraph((begin if at == 0 else "") + line) for at, line in enumerate(lines))
    end = xml.paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    parts = "".join(xml.plain(title) + FILLER[at % 4] for at, title in enumerate(titles, 1))
    return f"{FILLER[0]}{listed}{end}{parts}"


def _link(name: str, words: str) -> str:
    return f'<w:hyperlink r:id="{name}">{xml.run(words, _LINE)}</w:hyperlink>' if name else ""
