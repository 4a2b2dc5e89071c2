"""Paragraphs of a redline as the format wants them: marks in their order, and nothing torn that belongs together."""

import pytest

from compose.intake.docx.names import W
from tests.redline.making.word.xml import field, paragraph, plain, run
from tests.redline.shown import between, shown

BOLD, CENTRED = "<w:b/>", '<w:jc w:val="center"/>'
END = plain("End.")


def names(element):
    return [one.tag.removeprefix(W) for one in element]


def test_the_mark_of_an_end_stands_where_the_format_wants_it():
    """Word calls a file damaged where `w:rPr` stands before the properties of the paragraph or behind its section."""
    broken = f"<w:keepNext/>{CENTRED}<w:sectPr><w:pgSz/></w:sectPr>"
    old, new = paragraph(run("We pay."), broken) + END, END
    for body, mark in ((between(old, new).body, "del"), (between(new, old).body, "ins")):
        properties = next(body.iter(f"{W}pPr"))
        assert names(properties) == ["keepNext", "jc", "rPr", "sectPr"]
        assert names(properties.find(f"{W}rPr")) == [mark]


def test_the_mark_of_an_end_comes_before_how_the_end_looks():
    body = between(END, paragraph(run("We pay."), f"<w:rPr>{BOLD}</w:rPr>") + END).body
    assert names(body.find(f"{W}p/{W}pPr/{W}rPr")) == ["ins", "b"]


def test_no_bookmark_stands_in_a_mark_of_change():
    there = '<w:bookmarkStart w:id="4" w:name="x"/>{0}<w:bookmarkEnd w:id="4"/>'
    line = paragraph(run("We pay ") + there.format(run("ten ")) + run("days."))
    for old, new in ((line, "We all meet."), ("We all meet.", line)):
        old, new = (plain(one) if one[0] != "<" else one for one in (old, new))
        body = between(old, new).body
        above = {one.getparent().tag for one in body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")}
        assert above == {f"{W}p"}


def test_the_new_file_says_who_wrote_a_paragraph_that_stays():
    old, new = (paragraph(run("We pay."), "", f' w:rsidR="{sign}"') for sign in ("00AA0001", "00BB0002"))
    assert next(between(old, new.replace("pay", "meet")).body.iter(f"{W}p")).get(f"{W}rsidR") == "00BB0002"


@pytest.mark.parametrize("thing", ["<w:tab/>", '<w:footnoteReference w:id="1"/>'], ids=("tab", "sign of a note"))
def test_what_is_no_word_notes_its_former_look_as_well(thing):
    old, new = (paragraph(run("See") + f"<w:r><w:rPr>{look}</w:rPr>{thing}</w:r>") for look in ("", BOLD))
    body = between(old, new, notes=(plain("Note."),)).body
    (note,) = body.iter(f"{W}rPrChange")
    assert names(note.getparent().getparent())[1] in thing


def test_a_field_notes_its_former_look_on_each_of_its_marks():
    old, new = (paragraph(field("PAGE", "3").replace("<w:r>", f"<w:r><w:rPr>{look}</w:rPr>")) for look in ("", BOLD))
    body = between(old, new).body
    runs = [one.getparent() for one in body.iter(f"{W}fldChar", f"{W}instrText")]
    assert len(runs) == 4 and all(one.find(f"{W}rPr/{W}rPrChange") is not None for one in runs)


def test_spaces_at_the_ends_of_what_is_marked_are_kept():
    for tag in (f"{W}t", f"{W}delText"):
        texts = between(["We pay now and then."], ["We all pay then."]).body.iter(tag)
        kept = [one.get("{http://www.w3.org/XML/1998/namespace}space") for one in texts if one.text != one.text.strip()]
        assert kept and set(kept) == {"preserve"}


def test_half_a_word_that_looked_otherwise_is_noted_alone():
    body = between(paragraph(run("sub", BOLD) + run("group")), paragraph(run("subgroup"))).body
    noted = [one.getparent().getparent() for one in body.iter(f"{W}rPrChange")]
    assert ["".join(text.text for text in one.iter(f"{W}t")) for one in noted] == ["sub"]


def test_words_taken_out_from_the_middle_of_a_content_control_leave_it_one():
    def controlled(words):
        return paragraph(f"<w:sdt><w:sdtPr/><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>")

    body = between(controlled("Hale, Moss"), controlled("Hale Moss")).body
    assert shown(body) == ["Hale[-,-] Moss"] and len(list(body.iter(f"{W}sdt"))) == 1


def test_words_in_a_tag_of_meaning_are_words():
    tagged = paragraph(run("In ") + f'<w:smartTag w:uri="x" w:element="place">{run("Hale")}</w:smartTag>')
    assert shown(between(tagged, plain("In Moss")).body) == ["In [-Hale-][+Moss+]"]


def test_words_next_to_one_another_that_are_marked_alike_stand_in_one_mark():
    body = between(["We pay."], ["We gladly and promptly pay."]).body
    assert len(list(body.iter(f"{W}ins"))) == 1
