"""Files that already hold tracked changes or comments."""

from __future__ import annotations

from collections.abc import Iterator

from tests.redline.making.nasty.case import Case, amid
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word

_WHO = 'w:author="An officer" w:date="2024-05-01T09:00:00Z"'


def cases() -> Iterator[Case]:
    """All of this room."""
    words = xml.paragraph(xml.run("The council ") + _del("may") + _ins("will", 2) + xml.run(" reply."))
    settled = xml.plain("The council will reply in writing.")
    yield Case("tracked-in-old", Word(amid(words)), Word(amid(settled)), ("words",))
    yield Case("tracked-in-new", Word(amid(settled)), Word(amid(words)), ("words",))
    yield Case("tracked-in-both", Word(amid(words)), Word(amid(words.replace("reply", "answer"))), ("words",))
    yield Case(
        "tracked-paragraphs",
        Word(amid(_gone("Gone.") + _come("Come."))),
        Word(amid(xml.plain("Come again."))),
        ("words",),
    )
    yield Case("tracked-row", Word(amid(_table())), Word(amid(_table().replace(">b<", ">c<"))), ("cell",))
    yield Case(
        "tracked-format", Word(amid(_formatted("a plain word"))), Word(amid(_formatted("a plain old word"))), ("words",)
    )
    yield Case(
        "tracked-moved", Word(amid(_moved())), Word(amid(xml.plain("Second.") + xml.plain("First of all."))), ("words",)
    )
    yield Case("commented", _commented("reply", "Is this enough?"), _commented("answer", "Yes."), ("words",))
    yield Case("comment-only", Word(amid(xml.plain("The council will reply."))), _commented("reply", "Is this enough?"))


def _ins(words: str, number: int = 1) -> str:
    return f'<w:ins w:id="{number}" {_WHO}>{xml.run(words)}</w:ins>'


def _del(words: str, number: int = 9) -> str:
    gone = xml.run(words).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return f'<w:del w:id="{number}" {_WHO}>{gone}</w:del>'


def _gone(words: str) -> str:
    return xml.paragraph(_del(words, 11), f'<w:rPr><w:del w:id="12" {_WHO}/></w:rPr>')


def _come(words: str) -> str:
    return xml.paragraph(_ins(words, 13), f'<w:rPr><w:ins w:id="14" {_WHO}/></w:rPr>')


def _table() -> str:
    kept = xml.row(xml.cell(xml.plain("a")), xml.cell(xml.plain("b")))
    mark = f'<w:trPr><w:ins w:id="15" {_WHO}/></w:trPr>'
    added = f"<w:tr>{mark}{xml.cell(_come('new'))}{xml.cell(_come('row'))}</w:tr>"
    return xml.table(kept + added, (3000, 3000))


def _formatted(words: str) -> str:
    return xml.paragraph(xml.run(words, f'<w:b/><w:rPrChange w:id="16" {_WHO}><w:rPr/></w:rPrChange>'))


def _moved() -> str:
    leaving = xml.paragraph(
        f'<w:moveFromRangeStart w:id="20" {_WHO} w:name="move1"/>'
        f'<w:moveFrom w:id="21" {_WHO}>{xml.run("First.")}</w:moveFrom>',
        f'<w:rPr><w:moveFrom w:id="22" {_WHO}/></w:rPr>',
    )
    coming = xml.paragraph(
        f'<w:moveToRangeStart w:id="23" {_WHO} w:name="move1"/>'
        f'<w:moveTo w:id="24" {_WHO}>{xml.run("First.")}</w:moveTo>',
        f'<w:rPr><w:moveTo w:id="25" {_WHO}/></w:rPr>',
    )
    return leaving + '<w:moveFromRangeEnd w:id="20"/>' + xml.plain("Second.") + coming + '<w:moveToRangeEnd w:id="23"/>'


def _commented(word: str, said: str) -> Word:
    mark = f'<w:commentRangeStart w:id="0"/>{xml.run(word)}<w:commentRangeEnd w:id="0"/>'
    mark += '<w:r><w:commentReference w:id="0"/></w:r>'
    body = amid(xml.paragraph(xml.run("The council will ") + mark + xml.run(".")))
    return Word(body, comments=f'<w:comment w:id="0" {_WHO} w:initials="AO">{xml.plain(said)}</w:comment>')
