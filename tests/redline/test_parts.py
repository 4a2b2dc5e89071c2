"""What stands around the words: notes, headers, boxes, fields, pictures, bookmarks, sections, lists, settings."""

import pytest

from compose.intake.docx.names import R, W
from tests.redline.making import nasty
from tests.redline.making.word.xml import field, paragraph, plain, run
from tests.redline.shown import between, made, packed, shown

NOTED = f'<w:p>{run("See")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>{plain("End.")}'


def notes(package):
    return shown(package.root(package.beside("footnotes")))


def test_words_of_a_footnote_are_marked_in_the_footnote():
    old, new = (packed(NOTED, notes=(plain(f"The act of {year}."),)) for year in (2006, 2010))
    package = made(old, new)
    assert shown(package.body)[0] == "See^" and notes(package)[-1] == "The act of [-2006-][+2010+]."


def test_a_footnote_taken_out_goes_with_its_sign_and_its_words():
    package = made(packed(NOTED, notes=(plain("The act."),)), packed(plain("See") + plain("End.")))
    assert shown(package.body)[0] == "See[-^-]" and any("[-The act.-]" in one for one in notes(package))


def test_words_of_a_header_are_marked_in_the_header():
    old, new = (packed(["Text."], headers={"header:default": plain(f"Draft {n}")}) for n in (1, 2))
    package = made(old, new)
    (name,) = (name for name, _ in package.stories() if "header" in name)
    assert shown(package.root(name)) == ["Draft [-1-][+2+]"] and shown(package.body) == ["Text."]


def test_a_header_that_went_is_there_with_its_words_taken_out():
    package = made(packed(["Text."], headers={"header:default": plain("Draft")}), packed(["Text."]))
    (name,) = (name for name, _ in package.stories() if "header" in name)
    assert shown(package.root(name)) == ["[-Draft-]"]


def test_the_code_of_a_field_goes_as_code():
    package = between(paragraph(run("Page ") + field("PAGE", "3")), plain("Page "))
    (code,) = package.body.iter(f"{W}delInstrText")
    assert code.text.strip() == "PAGE" and not list(package.body.iter(f"{W}instrText"))


def test_what_a_field_shows_is_compared_word_by_word():
    old, new = (paragraph(run("See ") + field("REF x", f"clause {n}")) for n in (3, 4))
    assert shown(between(old, new).body) == ["See clause [-3-][+4+]"]


def of(name):
    """The redline of a hand-made pair."""
    return next(made(pair.old, pair.new) for pair in nasty.pairs() if pair.name == name)


@pytest.mark.parametrize(
    ("name", "times", "told"),
    [("box", 2, "Ring us on 01234 [-567890-][+567891+]"), ("old-box", 1, "Join the [+new +]forum")],
)
def test_words_of_a_box_are_marked_in_the_box_in_each_form_that_it_has(name, times, told):
    assert [shown(box) for box in of(name).body.iter(f"{W}txbxContent")] == [[told]] * times


def test_another_picture_is_put_in_and_the_old_one_taken_out():
    (line,) = (line for line in shown(of("picture-changed").body) if "#" in line)
    assert "[-#-][+#+]" in line


def test_a_picture_taken_out_leads_to_its_file_in_the_redline():
    package = of("picture-removed")
    leads = [value for one in package.body.iter() for key, value in one.attrib.items() if str(key) == f"{R}embed"]
    targets = {one.id: one.target for one in package.relations(package.main)}
    assert leads and all(targets[one] in package.raw for one in leads)


def test_a_list_of_the_old_file_is_carried_over_with_what_is_taken_out():
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl>'
    lists = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
    old = packed(paragraph(run("First."), listed) + plain("End."), numbering=lists)
    package = made(old, packed(["End."]))
    number = next(package.body.iter(f"{W}numId")).get(f"{W}val")
    root = package.root(package.beside("numbering"))
    kind = next(one for one in root.iter(f"{W}num") if one.get(f"{W}numId") == number)
    abstract = kind.find(f"{W}abstractNumId").get(f"{W}val")
    (found,) = (one for one in root.iter(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == abstract)
    assert next(found.iter(f"{W}numFmt")).get(f"{W}val") == "lowerRoman"


def test_a_bookmark_of_the_old_file_is_kept_for_whoever_rejects():
    start, end = '<w:bookmarkStart w:id="4" w:name="clause"/>', '<w:bookmarkEnd w:id="4"/>'
    body = between(paragraph(start + run("Gone.") + end) + plain("End."), plain("End.")).body
    (kept,) = body.iter(f"{W}bookmarkStart")
    assert kept.get(f"{W}name") == "clause"
    assert [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkEnd")] == [kept.get(f"{W}id")]


def test_another_page_set_up_notes_the_one_of_before():
    old, new = (
        packed(["Text."], section=f'<w:sectPr><w:pgSz w:w="{wide}" w:h="{high}"/></w:sectPr>')
        for wide, high in ((11906, 16838), (16838, 11906))
    )
    (note,) = made(old, new).body.iter(f"{W}sectPrChange")
    assert next(note.iter(f"{W}pgSz")).get(f"{W}w") == "11906"


def test_the_redline_goes_on_tracking_what_is_changed_in_it():
    package = between(["a"], ["b"])
    assert package.root(package.beside("settings")).find(f"{W}trackRevisions") is not None


def test_a_link_that_leads_elsewhere_is_marked():
    def linked(target):
        return packed(
            paragraph(f'<w:hyperlink r:id="rId77">{run("our page")}</w:hyperlink>'), links={"rId77": target}
        )

    package = made(linked("https://a.example"), linked("https://b.example"))
    assert shown(package.body) == ["[-our page-][+our page+]"]
    targets = {one.target for one in package.relations(package.main) if one.external}
    assert targets == {"https://a.example", "https://b.example"}
