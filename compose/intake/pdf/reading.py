"""From the pages of a file to what it holds: the whole way, each step in a module of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compose.intake.model import Read
from compose.intake.pdf import placed, tagged
from compose.intake.pdf.contents import without_contents
from compose.intake.pdf.footnotes import placed as placed_notes
from compose.intake.pdf.footnotes import without_footnotes
from compose.intake.pdf.headings import headings
from compose.intake.pdf.hyphens import vocabulary
from compose.intake.pdf.joining import joined
from compose.intake.pdf.library import Refused
from compose.intake.pdf.model import Block, Flow, Line, Page, Table, Word, common_size
from compose.intake.pdf.pages import Opened, read_pages
from compose.intake.pdf.pieces import Writer
from compose.intake.pdf.running import without_running
from compose.intake.refusing import refused
from compose.intake.tally import Tally

_FEW = 20
"""Letters a page, under which a file holds pictures and no text."""

NO_TEXT = Refused(
    "it holds pictures of pages and no text, as a scanner makes them",
    "Have the text recognised (OCR) and import the PDF that comes of it, or get the Word file",
)


def read(raw: bytes, shown: str) -> Read:
    """What the PDF file in `raw` holds; messages call it `shown`.

    Raises `InputError` where it is damaged, locked, too long or without text.
    """
    try:
        return read_document(raw)
    except Refused as error:
        raise refused(shown, *error.args) from error


def read_document(raw: bytes) -> Read:
    """What the PDF file in `raw` holds. Raises `Refused` where it cannot be read, or holds no text."""
    return read_opened(read_pages(raw))


def read_opened(file: Opened) -> Read:
    """What `file` holds. Raises `Refused` where it holds no text."""
    letters = sum(len(word.text) for page in file.pages for word in page.words)
    if letters < _FEW * len(file.pages):
        raise NO_TEXT
    size = common_size([word for page in file.pages for word in page.words])
    pages, listed = without_contents(without_running(file.pages, size), size)
    body = common_size([word for page in pages for word in page.words])
    pages, notes = without_footnotes(pages, body)
    flow = placed_notes(joined([_flow(page, body) for page in pages]), notes)
    blocks = list(_blocks(flow))
    writer = Writer(headings(blocks, body, file.outline), vocabulary(_lines(blocks)))
    return Read(writer.pieces(flow), file.title, tuple(_told(file.pages, listed, _count(blocks))))


def _flow(page: Page, body: float) -> Flow:
    found = tagged.flow_of(page)
    return found if found is not None else placed.flow_of(page, body)


def _blocks(flow: Iterable[Block | Table]) -> Iterator[Block]:
    for block in flow:
        if isinstance(block, Block):
            yield block
        else:
            yield from (inner for row in block.rows for cell in row for inner in _blocks(cell))


def _count(blocks: Iterable[Block]) -> int:
    """How many of `blocks` are footnotes."""
    return sum(block.role == "note" for block in blocks)


def _lines(blocks: Iterable[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]


def _told(pages: Sequence[Page], listed: bool, notes: int) -> Iterator[str]:
    tally = Tally()
    tally.add("contents", int(listed))
    tally.add("footnote", notes)
    yield from tally.sentences()
    empty = [str(page.number) for page in pages if _letters(page.words) < _FEW]
    if empty:
        yield f"{'Pages' if len(empty) > 1 else 'Page'} {', '.join(empty)}: no text could be read, or next to none."


def _letters(words: Iterable[Word]) -> int:
    return sum(len(word.text) for word in words)
