"""LibreOffice and our reader resolve the same files alike: what it makes of ours it makes of its own."""

import pytest

from benchmarks.compare.libreoffice import Office
from compose.redline.resolve import resolve
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import cell, field, paragraph, plain, row, run, table
from tests.redline.reading import WHO, dele, ended, ins, package

pytestmark = pytest.mark.clients


def _row(words, mark=""):
    properties = f"<w:trPr><w:{mark} {WHO}/></w:trPr>" if mark else ""
    inside = {"ins": paragraph(ins(words)), "del": paragraph(dele(words))}.get(mark, plain(words))
    return row(cell(inside)).replace("<w:tr>", f"<w:tr>{properties}")


def _moved():
    start = f'<w:{{0}}RangeStart {WHO} w:name="m"/>{{1}}<w:{{0}}RangeEnd w:id="1"/>'
    away = paragraph(start.format("moveFrom", ins("First.", "moveFrom")), ended("moveFrom"))
    return away + plain("Second.") + paragraph(start.format("moveTo", ins("First.", "moveTo")), ended("moveTo"))


# It keeps words that were put in and taken out again, which the format says are in neither: no case of that here.
_CASES = {
    "words": paragraph(run("We ") + dele("may ") + ins("will ") + run("reply.")),
    "paragraph put in": paragraph(ins("New."), ended("ins")),
    "paragraph taken out": paragraph(dele("Old."), ended("del")),
    "paragraphs merged": paragraph(run("One. "), ended("del")) + plain("Two."),
    "paragraph split": paragraph(run("One. "), ended("ins")) + plain("Two."),
    "a chain": "".join(paragraph(run(words), ended("del")) for words in "abc") + plain("d"),
    "moved": _moved(),
    "rows": table(_row("kept") + _row("new", "ins") + _row("gone", "del"), (3000,)),
    "table put in": table(_row("a", "ins") + _row("b", "ins"), (3000,)),
    "table taken out": table(_row("a", "del") + _row("b", "del"), (3000,)),
    "in a cell": table(row(cell(paragraph(run("We ") + dele("may ") + ins("will ") + run("reply.")))), (3000,)),
    "paragraph in a cell": table(row(cell(paragraph(ins("New."), ended("ins")) + plain("Old."))), (3000,)),
    "before a table": paragraph(dele("Old."), ended("del")) + table(_row("a"), (3000,)),
    "link": paragraph(run("See ") + f'<w:hyperlink w:anchor="x">{dele("here")}{ins("there")}</w:hyperlink>'),
    "field": paragraph(run("See ") + f"<w:ins {WHO}>{field('REF x', 'part 1')}</w:ins>" + run(".")),
    "control": paragraph(f"<w:sdt><w:sdtPr/><w:sdtContent>{dele('a')}{ins('b')}</w:sdtContent></w:sdt>" + run(".")),
    "tabs and breaks": paragraph(run("a") + f"<w:ins {WHO}><w:r><w:tab/><w:br/></w:r></w:ins>" + run("b")),
    "note": paragraph(run("x") + f'<w:ins {WHO}><w:r><w:footnoteReference w:id="1"/></w:r></w:ins>'),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What LibreOffice exports: of each case as it is and as we resolved it, each way."""
    wanted = {}
    for name, body in _CASES.items():
        around = plain("Before.") + body + plain("After.")
        given = package(around, notes=(plain("A note."),))
        for how in ("accept", "reject"):
            wanted[name, how, "its"] = (how.capitalize(), Word(around, notes=(plain("A note."),)).packed())
            wanted[name, how, "ours"] = (how.capitalize(), resolve(given, how).saved())
    return Office.opened(tmp_path_factory.mktemp("office")).texts(wanted)


@pytest.mark.parametrize("name", _CASES)
def test_both_resolve_alike(told, name):
    for how in ("accept", "reject"):
        assert told[name, how, "its"] == told[name, how, "ours"] is not None, how
