"""A web page from its bytes to pieces: parsed, its own words found, what was left out said."""

from __future__ import annotations

from compose.intake.model import Pieces, Read
from compose.intake.pieces import scaled
from compose.intake.refusing import refused
from compose.intake.tally import Tally
from compose.intake.web import parsing
from compose.intake.web.body import Body
from compose.intake.web.kinds import main_part
from compose.intake.web.looks import Looks
from compose.intake.web.parsing import Element, words_of


def read(raw: bytes, shown: str) -> Read:
    """The web page `raw`, which messages call `shown`. Raises `InputError` where it cannot be read."""
    page = parsing.page(raw, shown)
    if page is None:
        raise refused(shown, "it holds no text", "Open it in a browser or in Word, save it as .docx and import that")
    tally = Tally()
    title = page.findtext(".//title") or ""
    body = Body(Looks(page), tally)
    found = tuple(piece for part in _parts(page, tally) for piece in body.blocks(part))
    return Read(scaled(found), " ".join(title.split()), tally.sentences())


def _parts(page: Element, tally: Tally) -> list[Element]:
    """The parts of the page that hold its own words: its main part, and the title where that stands outside."""
    main = main_part(page)
    if main is None:
        return [page]
    titles = [] if main.find(".//h1") is not None else list(page.iter("h1"))[:1]
    parts = [*titles, main]
    if _letters(page) > sum(map(_letters, parts)):
        tally.once("menu")
    return parts


def _letters(element: Element) -> int:
    body = element.find("body")
    return len("".join(words_of(element if body is None else body).split()))


def pieces_of(text: str, shown: str, tally: Tally) -> Pieces:
    """The pieces of a bit of HTML, as it stands in other texts."""
    page = parsing.root(text, shown)
    return () if page is None else tuple(Body(Looks(page), tally).blocks(page))
