"""Bookmarks of a redline: those of the new file stay, those of the old one are kept for whoever rejects."""

import pytest

from compose.intake.docx.names import W
from tests.redline.making.word.xml import cell, field, paragraph, plain, row, run, table
from tests.redline.shown import between, made, packed, shown

START = '<w:bookmarkStart w:id="{0}" w:name="{1}"/>'
END = '<w:bookmarkEnd w:id="{0}"/>'


def marked(words, name, ident=4):
    return paragraph(START.format(ident, name) + run(words) + END.format(ident))


def kept(body):
    """Names of all bookmarks; each begins once, and ends once and later."""
    order = list(body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"))
    starts = {one.get(f"{W}id"): at for at, one in enumerate(order) if one.tag.endswith("Start")}
    ends = {one.get(f"{W}id"): at for at, one in enumerate(order) if one.tag.endswith("End")}
    assert starts.keys() == ends.keys() and len(order) == 2 * len(starts)
    assert all(starts[ident] < ends[ident] for ident in starts)
    return [one.get(f"{W}name") for one in order if one.tag.endswith("Start")]


def test_a_bookmark_in_both_files_is_there_once():
    assert kept(between(marked("We pay.", "pay"), marked("We pay now.", "pay")).body) == ["pay"]


def test_capitals_make_no_other_bookmark():
    assert kept(between(marked("We pay.", "Pay"), marked("We pay now.", "pay")).body) == ["pay"]


def test_bookmarks_that_have_one_id_in_the_two_files_have_two_in_the_redline():
    assert sorted(kept(between(marked("We pay.", "one"), marked("We pay.", "two")).body)) == ["one", "two"]


def test_a_bookmark_over_several_paragraphs_goes_on_over_what_is_left_of_them():
    old = paragraph(START.format(4, "part") + run("One.")) + plain("Two.") + paragraph(run("Three.") + END.format(4))
    assert kept(between(old + plain("End."), plain("Two.") + plain("End.")).body) == ["part"]


@pytest.mark.parametrize("gone", [0, 2], ids=("where it begins", "where it ends"))
def test_half_a_bookmark_is_none(gone):
    lines = [paragraph(START.format(4, "part") + run("One.")), plain("Two."), paragraph(run("Three.") + END.format(4))]
    new = [line for at, line in enumerate(("One.", "Two.", "Three.")) if at != gone]
    assert kept(between("".join(lines) + plain("End."), [*new, "End."]).body) == ["part"]


def test_a_bookmark_between_paragraphs_is_kept_with_what_is_taken_out():
    old = plain("One.") + START.format(4, "here") + plain("Two.") + END.format(4) + plain("End.")
    assert kept(between(old, ["One.", "End."]).body) == ["here"]


def test_a_bookmark_in_a_row_taken_out_is_kept():
    def grid(*rows):
        return table("".join(row(cell(one)) for one in rows), (3000,)) + plain("End.")

    body = between(grid(plain("Rooms"), marked("Fares", "fares")), grid(plain("Rooms"))).body
    assert kept(body) == ["fares"]


def test_what_points_at_a_paragraph_taken_out_points_at_it_still():
    pointing = paragraph(run("As in ") + field("REF aim \\h", "clause 3"))
    body = between(marked("Clause 3 binds all.", "aim") + pointing, pointing).body
    assert kept(body) == ["aim"] and shown(body)[0].startswith("[-Clause 3 binds all.-]")


def test_bookmarks_of_headers_and_body_have_ids_of_their_own():
    old = packed(marked("We pay.", "pay"), headers={"header:default": marked("Draft", "head")})
    package = made(old, packed(["We pay."], headers={"header:default": plain("Draft")}))
    starts = [one for _, root in package.stories() for one in root.iter(f"{W}bookmarkStart")]
    assert sorted(one.get(f"{W}name") for one in starts) == ["head", "pay"]
    assert len({one.get(f"{W}id") for one in starts}) == 2


def test_bookmarks_that_came_or_went_mark_no_words():
    assert shown(between(plain("We pay."), marked("We pay.", "pay")).body) == ["We pay."]
