"""Redlines as a whole: proved, no more than needed, in the name that is given; and no fault is passed in silence."""

import datetime as dt
from functools import cache

import pytest

from benchmarks.compare import text
from compose.compare.words import spans, tokens
from compose.errors import InputError
from compose.intake.docx.names import W
from compose.redline import engine
from compose.redline.engine import redline
from compose.redline.marks import ANNOTATIONS
from compose.redline.merging import Way
from compose.redline.package import Package
from compose.redline.resolve.names import TRACKED
from tests.redline.making import nasty, pairs
from tests.redline.making.word.xml import run
from tests.redline.reading import dele, ins
from tests.redline.shown import WAY, between, packed, shown

NASTY = list(nasty.pairs())
MADE = list(pairs(5))
SEEDED = MADE[::4]
SAME = [pair for pair in MADE if pair.name.startswith("same")]
RESTYLED = [pair for pair in MADE if pair.name.startswith("restyled") and pair.name[-2:].count("D") != 1]


REDLINED = {pair.name: pair for pair in (*NASTY, *SEEDED, *SAME, *RESTYLED)}


@cache
def redlined(name):
    pair = REDLINED[name]
    return redline(pair.old, pair.new, WAY)


def spoken(raw, way):
    """What a reader that is none of ours finds in a Word file, by story; empty lines apart."""
    return {kind: [line for line in lines if line.strip()] for kind, lines in text.stories(raw, way).items()}


def least(pair):
    """Characters that have to be marked: the minimal difference of all words in a row."""
    old, new = (
        tokens("\n".join(line for lines in text.stories(raw, "accept").values() for line in lines))
        for raw in (pair.old, pair.new)
    )
    changed = [span for span in spans(old, new) if span.kind != "kept"]
    return sum(len("".join((*old[one.old], *new[one.new])).replace("\n", "")) for one in changed)


@pytest.mark.parametrize("pair", [*NASTY, *SEEDED], ids=lambda pair: pair.name)
def test_the_redline_leads_from_the_old_file_to_the_new(pair):
    found = redlined(pair.name)
    assert found.unproved == () and found.replaced == ()
    if not any("laid out words" in note for note in found.notes):
        assert spoken(found.content, "reject") == spoken(pair.old, "accept")
        assert spoken(found.content, "accept") == spoken(pair.new, "accept")


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair.name)
def test_where_nothing_changed_nothing_is_marked(pair):
    assert text.revisions(redlined(pair.name).content) == 0


@pytest.mark.parametrize("pair", RESTYLED, ids=lambda pair: pair.name)
def test_another_style_marks_no_words(pair):
    made = redlined(pair.name).content
    assert text.marked(made) <= 0.005 * sum(len(line) for line in text.stories(pair.new, "accept")["body"])


@pytest.mark.parametrize(
    "pair", [one for one in SEEDED if one.name[-2:].count("D") != 1 and least(one)], ids=lambda pair: pair.name
)
def test_little_more_is_marked_than_was_changed(pair):
    assert text.marked(redlined(pair.name).content) <= 40 + 1.6 * least(pair)


def test_marks_bear_the_name_and_moment_that_were_given_and_ids_of_their_own():
    way = Way("Ann Officer", dt.datetime(2026, 1, 2, 3, 4, 5))
    made = Package.opened(redline(packed(["a b", "c"]), packed(["a d", "e"]), way).content, "made")
    marks = [one for _, root in made.stories() for one in root.iter(*TRACKED)]
    assert {one.get(f"{W}author") for one in marks} == {"Ann Officer"}
    assert {one.get(f"{W}date") for one in marks} == {"2026-01-02T03:04:05Z"}
    ids = [one.get(f"{W}id") for one in marks]
    assert len(set(ids)) == len(ids) >= 4


@pytest.mark.parametrize("pair", [*NASTY, *SEEDED[::4]], ids=lambda pair: pair.name)
def test_no_two_marks_of_all_parts_have_one_id(pair):
    made = Package.opened(redlined(pair.name).content, "made")
    ends = {f"{W}bookmarkEnd", f"{W}permEnd"}
    ids = [one.get(f"{W}id") for _, root in made.stories() for one in root.iter(*(ANNOTATIONS - ends))]
    assert None not in ids and len(set(ids)) == len(ids)


def test_the_same_files_make_the_same_bytes():
    old, new = packed(["We meet."]), packed(["We talk."])
    assert redline(old, new, WAY).content == redline(old, new, WAY).content


def test_changes_that_a_file_tracks_already_are_accepted_first_and_that_is_said():
    old = packed(f"<w:p>{run('We meet ')}{dele('twice')}{ins('often')}</w:p>")
    found = redline(old, packed(["We meet daily"]), WAY, ("old.docx", "new.docx"))
    assert shown(Package.opened(found.content, "made").body) == ["We meet [-often-][+daily+]"]
    assert found.notes == ("old.docx had tracked changes; they were accepted first.",)


def test_comments_of_a_file_are_left_out_and_that_is_said():
    pair = next(pair for pair in NASTY if pair.name == "commented")
    assert any("had comments; they were left out" in note for note in redline(pair.old, pair.new, WAY).notes)


@pytest.mark.parametrize("raw", [b"", b"no zip", b"PK\x03\x04broken"])
def test_what_is_no_word_file_is_refused_by_its_name(raw):
    with pytest.raises(InputError, match=r"new\.docx"):
        redline(packed(["a"]), raw, WAY, ("old.docx", "new.docx"))


# -- a fault is never passed in silence --------------------------------------------------------------------------------


def spoiling(monkeypatch, when):
    """Make merging lose the last word of the body, as long as `when` says so of the way of comparing."""
    real = engine.merged

    def wrong(old, new, way):
        made = real(old, new, way)
        if when(way):
            list(made.body.iter(f"{W}t"))[-1].text = "Lost."
        return made

    monkeypatch.setattr(engine, "merged", wrong)


def test_a_region_that_fails_is_replaced_paragraph_by_paragraph_and_named(monkeypatch):
    spoiling(monkeypatch, lambda way: "body" not in way.whole)
    found = redline(packed(["We meet twice.", "End."]), packed(["We meet often.", "End."]), WAY)
    assert found.replaced == ("body",) and found.unproved == ()
    body = Package.opened(found.content, "made").body
    assert "[-We meet twice.-]" in "".join(shown(body)) and shown(body)[-1] == "End."


def test_a_region_that_fails_even_so_is_taken_out_and_put_in_as_one(monkeypatch):
    spoiling(monkeypatch, lambda way: "body" not in way.apart)
    found = redline(packed(["We meet twice.", "End."]), packed(["We meet often.", "End."]), WAY)
    assert found.replaced == ("body",) and found.unproved == ()


def test_what_cannot_be_mended_is_told_in_words(monkeypatch):
    spoiling(monkeypatch, lambda way: True)
    found = redline(packed(["We meet twice.", "End."]), packed(["We meet often.", "End."]), WAY)
    assert any("Accepting all changes would not give the new file back: body" in one for one in found.unproved)


def test_a_redline_says_nothing_of_files_that_are_the_same():
    assert shown(between(["a", "b"], ["a", "b"]).body) == ["a", "b"]
