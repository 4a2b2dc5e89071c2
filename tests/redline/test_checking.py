"""Proof of a redline: whatever part of the writer fails, the reader sees it, and nobody is handed it in silence."""

import re

import pytest

from compose.intake.docx.names import W
from compose.redline import atoms, borrowing, merging, notes, numbering, sections, story, styles, tables, writing
from compose.redline.checking import faults
from compose.redline.engine import redline
from compose.redline.formatting import NONE, Looks
from compose.redline.marks import Marks
from tests.redline.making import nasty
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.reading import dele, ended, ins
from tests.redline.shown import WAY, packed

FILES = {pair.name: (pair.old, pair.new) for pair in nasty.pairs()}
FILES["restyled words"] = packed(["We pay."]), packed(paragraph(run("We pay.", "<w:b/>")))


def nothing(*_, **__):
    """Stands in for a step that is left out."""


BROKEN = {
    "the end of a paragraph is not marked": ("first-removed", writing.Writer, "_mark", nothing),
    "the last end of a story is not kept": ("last-added", story, "closed", lambda found, unfold: found),
    "what it looked like before is not noted": ("list-level", Marks, "formerly", nothing),
    "looks of paragraphs are not seen": ("style-renamed", Looks, "of_paragraph", lambda self, properties: NONE),
    "looks of words are not seen": ("restyled words", Looks, "of_run", lambda self, properties: NONE),
    "a row is not marked": ("row-in-cells-merged-down", tables, "_one_sided_row", lambda story, row, fate: row),
    "headers are not compared": ("header-changed", merging._Merging, "_header", nothing),
    "a header that went is not kept": ("header-removed", merging._Merging, "_added_header", lambda *_: ""),
    "notes are not compared": ("endnote", merging._Merging, "_notes", nothing),
    "a note that went is not brought along": ("all-notes-removed", notes.Notes, "bring", lambda self, kind, at: at),
    "a picture is not brought along": ("picture-removed", borrowing.Borrowing, "_relation", lambda self, at: at),
    "pictures are not told apart": ("picture-changed", atoms, "shape", lambda one, address: "shape"),
    "boxes are not looked into": ("box", story, "_boxes", lambda atom: []),
    "a link is not told from another": ("link-address", atoms.Reader, "_target", lambda self, wrap: "link"),
    "page set-up is not compared": ("page-turned", sections, "layout", lambda section: b""),
    "lists are not carried over": ("list-removed", numbering, "settled", nothing),
    "styles are not carried over": ("style-only-in-old", styles, "settled", nothing),
    "words taken out are lost": ("wholly-other", writing.Writer, "_fill", lambda self, run, text, fate: None),
}


@pytest.mark.parametrize("step", BROKEN)
def test_nobody_is_handed_in_silence_what_is_wrong_because(step, monkeypatch):
    name, room, part, instead = BROKEN[step]
    assert redline(*FILES[name], WAY).replaced == ()
    monkeypatch.setattr(room, part, instead)
    found = redline(*FILES[name], WAY)
    assert found.replaced or found.unproved


def test_only_the_region_that_failed_is_replaced(monkeypatch):
    old, new = (
        packed([f"We pay in {month}.", "End."], headers={"header:default": plain(f"Draft of {month}")})
        for month in ("May", "June")
    )
    real = merging._Merging._header

    def wrong(self, place, was, now, *more):
        real(self, place, was, now, *more)
        if "header" not in self.way.whole:
            next(self.new.root(now).iter(f"{W}t")).text = "Lost."

    monkeypatch.setattr(merging._Merging, "_header", wrong)
    found = redline(old, new, WAY)
    assert found.replaced == ("header",) and found.unproved == ()


def test_a_redline_of_another_program_is_judged_by_both_sides():
    old, new = packed(["We may pay.", "End."]), packed(["We will pay.", "New.", "End."])
    marked = paragraph(run("We ") + dele("may") + ins("will") + run(" pay."))
    right = marked + paragraph(ins("New."), ended("ins")) + plain("End.")
    assert faults(old, new, packed(right)) == ()
    (lost,) = faults(old, new, packed(marked + plain("New.") + plain("End.")))
    assert lost.side == "old" and re.match(r"Rejecting all changes would not give the old file back: body: ", str(lost))
    (kept,) = faults(old, new, packed(right.replace("will", "shall")))
    assert kept.side == "new" and str(kept).startswith("Accepting all changes would not give the new file back: body: ")
