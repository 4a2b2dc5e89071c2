"""Two copies of one draft as one Word file: each change in the name of whose it is, and proved."""

import datetime as dt

import pytest
from lxml import etree

from compose.errors import InputError
from compose.intake.docx.names import W
from compose.redline import three
from compose.redline.package import Package
from compose.redline.places import Words
from compose.redline.remarks import Remark
from compose.redline.resolve import resolve, without
from compose.redline.resolve.names import TRACKED
from compose.redline.three import Files, author_of, redline_of_two
from compose.redline.weaving import Names
from tests.redline.making import nasty
from tests.redline.making.copies import copies
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, table
from tests.redline.reading import dele, ins, lines, story

NAMES = Names("Ann", "Ben")
MOMENT = dt.datetime(2026, 5, 1, 9)
LINES = [
    "The council pays within ten days.", "Groups say what rooms cost.", "We meet twice a year.", "It ends in 2030.",
]  # fmt: skip


def word(*texts, **parts):
    return Word("".join(one if one.startswith("<") else plain(one) for one in texts), **parts).packed()


def made(base, one, two, remarks=()):
    found = redline_of_two(Files(base, one, two), NAMES, MOMENT, remarks)
    assert found.unproved == ()
    return Package.opened(found.content, "made")


def by(package):
    """Author and words of every mark round words, in order."""
    marks = package.body.iter(f"{W}ins", f"{W}del")
    said = ((one, "".join(text.text for text in one.iter(f"{W}t", f"{W}delText"))) for one in marks)
    return [("+" if one.tag.endswith("ins") else "-", one.get(f"{W}author"), words) for one, words in said if words]


def test_each_change_is_in_the_name_of_whose_it_is():
    one = ["The council pays within five days.", *LINES[1:]]
    two = ["The council pays within eight days.", LINES[1], "We meet each month.", LINES[3]]
    found = made(word(*LINES), word(*one), word(*two))
    assert by(found) == [
        ("-", "Ann and Ben", "ten"), ("+", "Ann", "five"), ("+", "Ben", "eight"),
        ("-", "Ben", "twice a year"), ("+", "Ben", "each month"),
    ]  # fmt: skip


def test_rejecting_all_gives_the_draft_and_leaving_one_out_gives_the_other_copy():
    one = [LINES[0], "A new promise.", *LINES[2:]]
    two = [*LINES[:2], "Both meet.", "And eat.", LINES[3]]
    found = made(word(*LINES), word(*one), word(*two))
    assert lines(resolve(found, "reject")) == LINES
    assert lines(without(found, "Ben")) == one
    assert lines(without(found, "Ann")) == two


def test_what_both_did_is_there_once_and_in_the_name_of_both():
    same = [LINES[0], LINES[2], LINES[3], "It may be renewed."]
    found = made(word(*LINES), word(*same), word(*same))
    assert {author for _, author, _ in by(found)} == {"Ann and Ben"}
    assert lines(resolve(found, "accept")) == same


def test_rows_and_cells_keep_their_authors():
    def of(*texts):
        rows = (row(cell(plain(left)), cell(plain(right))) for left, right in texts)
        return word(table("".join(rows), (3000, 3000)), "After.")

    base = of(("Who", "When"), ("Council", "May"), ("Groups", "June"))
    one = of(("Who", "When"), ("Council", "April"), ("Groups", "June"), ("Police", "July"))
    two = of(("Who", "When"), ("Council", "May"))
    found = made(base, one, two)
    assert ("+", "Ann", "April") in by(found) and ("+", "Ann", "July") in by(found)
    (gone,) = (one for of in found.body.iter(f"{W}trPr") for one in of.iter(f"{W}del"))
    assert gone.get(f"{W}author") == "Ben"


def test_notes_are_woven_and_new_ones_come_along():
    def of(note, *more):
        body = f'<w:p>{run("See")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        extra = f'<w:p>{run("Also")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>' if more else ""
        return Word(body + extra + plain("End."), notes=(plain(note), *map(plain, more))).packed()

    found = made(of("The act of 2006."), of("The act of 2010."), of("The old act of 2006.", "A second note."))
    assert story(without(found, "Ben"), "footnote 1") == ["The act of 2010."]
    assert story(without(found, "Ann"), "footnote 1") == ["The old act of 2006."]
    assert story(without(found, "Ann"), "footnote 2") == ["A second note."]
    assert story(without(found, "Ben"), "footnote 2") is None


def test_every_mark_has_an_id_of_its_own():
    one, two = ["New.", *LINES[1:]], [*LINES[:3], "Other."]
    found = made(word(*LINES), word(*one), word(*two))
    ids = [one.get(f"{W}id") for _, root in found.stories() for one in root.iter(*TRACKED)]
    assert len(ids) == len(set(ids)) >= 4


def test_a_remark_stands_at_the_paragraph_that_the_draft_has():
    one, two = ["We pay.", *LINES[1:]], ["They pay.", *LINES[1:]]
    remark = Remark("To decide.", "", (Words(LINES[0], "old"),))
    found = made(word(*LINES), word(*one), word(*two), (remark,))
    (start,) = found.body.iter(f"{W}commentRangeStart")
    assert found.body.index(start.getparent()) == 0
    assert "To decide." in "".join(found.root(found.beside("comments")).itertext())


def test_changes_that_a_copy_tracked_are_taken_as_made_and_that_is_said():
    tracked = word(f"<w:p>{run('We meet ')}{dele('twice')}{ins('often')}</w:p>")
    found = redline_of_two(Files(word("We meet twice"), tracked, word("We meet twice")), NAMES, MOMENT)
    assert by(Package.opened(found.content, "made")) == [("-", "Ann", "twice"), ("+", "Ann", "often")]
    assert any("had tracked changes; they were accepted first" in note for note in found.notes)


def test_who_tracked_most_changes_is_taken_for_the_author():
    assert author_of(word(f"<w:p>{run('We meet ')}{ins('often')}</w:p>"), "copy") == "An officer"
    assert author_of(word("We meet."), "copy") == ""


def test_a_damaged_copy_is_refused_by_its_name():
    with pytest.raises(InputError, match="the second copy"):
        redline_of_two(Files(word("a"), word("b"), b"no file"), NAMES, MOMENT)


def test_a_weaving_that_goes_wrong_is_never_passed_in_silence(monkeypatch):
    real = three.woven

    def wrong(*of):
        found = real(*of)
        next(found.body.iter(f"{W}t")).text = "Something else."
        return found

    monkeypatch.setattr(three, "woven", wrong)
    found = redline_of_two(Files(word(*LINES), word(*LINES), word(*LINES)), NAMES, MOMENT)
    assert any(one.startswith("Rejecting all changes would not give the draft back: body") for one in found.unproved)


@pytest.mark.parametrize("pair", [one for one in nasty.pairs() if not one.tracked], ids=lambda pair: pair.name)
def test_a_hand_made_pair_is_proved_whichever_of_the_two_copies_it_is(pair):
    for one, two in ((pair.old, pair.new), (pair.new, pair.new)):
        assert redline_of_two(Files(pair.old, one, two), NAMES, MOMENT).unproved == ()


@pytest.mark.parametrize("three", list(copies(3)), ids=lambda three: three.name)
def test_copies_edited_by_chance_are_proved(three):
    found = redline_of_two(Files(three.base, three.one, three.two), NAMES, MOMENT)
    assert found.unproved == found.replaced == ()


def test_looks_stay_those_of_the_draft():
    bold = paragraph(run(LINES[0], "<w:b/>"))
    found = made(word(*LINES), word(bold, *LINES[1:]), word(*LINES[:3], "Other."))
    assert b"<w:b/>" not in etree.tostring(found.body)
