"""Small Word files for the tests of our reader, and what it reads in them."""

from compose.redline.package import Package
from compose.redline.resolve import resolve
from compose.redline.state import Paragraph, Table, state
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import run

WHO = 'w:id="1" w:author="An officer" w:date="2024-05-01T09:00:00Z"'


def package(body, **parts):
    """A file of `body` and further `parts`, as `Word` names them."""
    return Package.opened(Word(body, **parts).packed(), "file.docx")


def lines(of):
    """The text of every paragraph of the body, cells in brackets."""
    return [line for block in state(of).stories[0].blocks for line in _lines(block)]


def both(body, **parts):
    """The lines of `body` with its changes rejected, and with them accepted."""
    given = package(body, **parts)
    return lines(resolve(given, "reject")), lines(resolve(given, "accept"))


def story(of, region):
    """The paragraphs of one story as texts; none where there is no such story."""
    found = next((one for one in state(of).stories if one.region == region), None)
    return None if found is None else [line for block in found.blocks for line in _lines(block)]


def ins(words, name="ins"):
    return f"<w:{name} {WHO}>{run(words)}</w:{name}>"


def dele(words, name="del"):
    return f"<w:{name} {WHO}>{run(words).replace('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:{name}>"


def ended(mark):
    """Properties of a paragraph whose end is marked, such as `ins`."""
    return f"<w:rPr><w:{mark} {WHO}/></w:rPr>"


def change(name, before):
    """A note of former formatting, such as `rPrChange`; `before` is what stood there."""
    return f"<w:{name}Change {WHO}><w:{name}>{before}</w:{name}></w:{name}Change>"


def _lines(block):
    if isinstance(block, Paragraph):
        return [block.text]
    assert isinstance(block, Table)
    cells = [[line for one in cell.blocks for line in _lines(one)] for row in block.rows for cell in row.cells]
    return [f"[{'/'.join(cell)}]" for cell in cells]
