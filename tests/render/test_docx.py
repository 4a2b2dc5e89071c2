"""What every Word file promises: one sentence a promise."""

import dataclasses
import io
import re
import zipfile

import pytest

from compose import paths
from compose.brand.load import standard
from compose.document import walk
from compose.document.model import (
    Cell,
    Checklist,
    Column,
    CrossRef,
    Definition,
    Definitions,
    Emphasis,
    Gap,
    Heading,
    Link,
    Paragraph,
    Strong,
    Table,
    TermUse,
    Text,
)
from compose.errors import RenderError
from compose.render.docx import package, render
from compose.render.docx.check import check_links
from compose.render.docx.names import clause_bookmark, term_bookmark
from compose.render.docx.new_shell import new_shell
from compose.render.docx.xml import NAMESPACES, w
from tests.helpers import docx_parts, docx_root, docx_words
from tests.render.docx_files import branded, changed, exchanged, found, into_table, removed, rendered, with_blocks
from tests.samples import every_node, t

W14 = f"{{{NAMESPACES['w14']}}}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def values(root, way):
    return [one.get(w("val")) for one in found(root, way)]


def marks(root):
    return {mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))}


def line(*content):
    """A document of one paragraph."""
    return with_blocks(Paragraph(content))


def unnumbered(*blocks):
    return rendered(with_blocks(*blocks))


def run_of(root, words):
    return next(run for run in root.iter(w("r")) if "".join(run.itertext()) == words)


def look_of(root, words):
    """The names of the properties of the run that holds `words`, in their order."""
    properties = run_of(root, words).find(w("rPr"))
    return [child.tag.partition("}")[2] for child in properties]


# -- the file ----------------------------------------------------------------------------------------


def test_the_same_document_and_brand_give_the_same_bytes():
    assert render(every_node(), standard()) == render(every_node(), standard())


def test_the_bytes_do_not_say_on_which_system_or_day_they_were_made():
    with zipfile.ZipFile(io.BytesIO(render(every_node(), standard()))) as file:
        assert {(entry.create_system, entry.date_time) for entry in file.infolist()} == {(0, (1980, 1, 1, 0, 0, 0))}


def test_title_language_and_dates_of_the_file_are_those_of_the_document():
    core = rendered(part="docProps/core.xml")
    said = {child.tag.partition("}")[2]: child.text for child in core}
    assert said["title"] == "The Sample Compact" and said["language"] == "en-GB"
    assert said["created"] == said["modified"] == "2026-11-22T00:00:00Z"


def test_the_language_of_the_text_is_english_as_written_in_britain():
    assert found(rendered(part="word/styles.xml"), "w:docDefaults//w:lang", val="en-GB")


def test_word_never_asks_whether_it_may_update_something():
    asks = changed(lambda root: root.insert(1, root.makeelement(w("updateFields"), {w("val"): "true"})), SETTINGS)
    raw = render(every_node(), branded(asks))
    assert SETTINGS in docx_parts(raw)
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        assert not [name for name in file.namelist() if re.search(b"updateFields|w:dirty", file.read(name))]


SETTINGS = "word/settings.xml"


def test_a_number_that_is_not_its_clause_s_stops_the_build():
    blocks = every_node().blocks
    wrong = [dataclasses.replace(one, number="9") if isinstance(one, Heading) and one.number else one for one in blocks]
    with pytest.raises(RenderError, match="Word would print '1', it should be '9'"):
        render(with_blocks(*wrong), standard())


def test_the_shell_that_comes_with_the_program_is_the_one_that_it_makes():
    kept = (paths.branding() / "default" / "shell.docx").read_bytes()
    assert package.unpack(kept) == package.unpack(new_shell())


# -- the brand ---------------------------------------------------------------------------------------


def test_the_imprint_is_printed_as_it_was_typed():
    assert "A & B <c> {{ d }}" in docx_words(render(every_node(), branded(imprint="A & B <c> {{ d }}")))


def test_every_logo_has_its_words_for_people_who_cannot_see_it():
    logo = standard().logos[0]
    two = (logo, dataclasses.replace(logo, alt="A <second> one"))
    alone = with_blocks(Paragraph((Text("Words."),)))
    assert [one.get("descr") for one in rendered(alone, branded(logos=two)).iter(PICTURE)] == [
        logo.alt,
        "A <second> one",
    ]


def test_a_logo_in_a_table_of_the_cover_is_printed():
    def within_table(root):
        place = found(root, "w:pStyle", val="CoverLogo")[0].getparent().getparent()
        into_table(place)

    alone = with_blocks(Paragraph((Text("Words."),)))
    assert len(list(rendered(alone, branded(changed(within_table))).iter(PICTURE))) == 1


def test_a_gap_has_the_colour_of_text_wherever_it_stands():
    style = found(rendered(part="word/styles.xml"), "w:style", styleId="Gap")[0]
    assert values(style, "w:rPr/w:color") == [standard().palette.text[1:]]


def test_a_shell_of_before_gets_the_colour_of_gaps_as_well():
    old = changed(lambda root: removed(root, "w:style[@w:styleId='Gap']//w:color"), "word/styles.xml")
    style = found(rendered(brand=branded(old), part="word/styles.xml"), "w:style", styleId="Gap")[0]
    assert [child.tag for child in style.find(w("rPr"))] == [w(name) for name in ("b", "bCs", "color", "shd")]


def test_the_brand_s_colours_go_before_those_of_the_theme():
    theme = exchanged(('<w:color w:val="123F5C"/>', '<w:color w:val="123F5C" w:themeColor="accent1"/>'), part=STYLES)
    assert not found(rendered(brand=branded(theme), part=STYLES), "w:color[@w:themeColor]")


STYLES = "word/styles.xml"


# -- headings, contents, links -----------------------------------------------------------------------


def test_every_heading_has_a_bookmark_named_from_its_id():
    wanted = {clause_bookmark(heading.id) for heading in walk.headings(every_node())}
    assert "c_outcome_4_public" in wanted <= marks(rendered())


def test_every_link_and_reference_leads_to_a_bookmark_of_the_file():
    root = rendered()
    anchors = {link.get(w("anchor")) for link in root.iter(w("hyperlink"))} - {None}
    fields = " ".join(field.text for field in root.iter(w("instrText")))
    references = set(re.findall(r" REF (\S+)", fields))
    assert references == {"c_notice"} and "t_lead_body" in anchors and len(anchors) > 8
    assert anchors | references <= marks(root)


def test_the_contents_have_no_page_numbers_and_are_filled_in():
    root = rendered()
    (toc,) = [field.text for field in root.iter(w("instrText")) if "TOC" in field.text]
    assert "\\n" in toc.split()
    entries = [one for one in root.iter(w("p")) if values(one, "w:pStyle")[:1] in (["TOC1"], ["TOC2"])]
    said = ["".join(text.text for text in entry.iter(w("t"))) for entry in entries]
    assert said == ["Foreword", "1About this Compact", "1.1Purpose", "2Managing change", "2.1Notice of a change",
                    "2.2Names that break naive programs", "3Action plan", "4Delivery overview", "5Words we use",
                    "6Signatures"]  # fmt: skip
    assert all(found(entry, "w:hyperlink[@w:anchor]") for entry in entries)


def test_a_word_that_the_document_does_not_explain_is_no_link():
    root = rendered(line(TermUse(t("lead body"), "lead-body")))
    assert not found(root, "w:hyperlink") and run_of(root, "lead body") is not None


def test_a_reference_to_a_clause_that_is_left_out_is_printed_as_words():
    raw = render(line(Text("See "), CrossRef(t("notice"), "notice", "2.1"), Text(".")), standard())
    assert "See notice (2.1)." in docx_words(raw)
    assert not [field for field in docx_root(raw).iter(w("instrText")) if "REF" in field.text]


def test_a_reference_without_a_number_has_no_empty_brackets():
    assert "notice" in docx_words(render(line(CrossRef(t("notice"), "notice")), standard()))


def test_a_link_within_a_link_is_words():
    inner = Link((TermUse(t("one"), "a"), Link(t("two"), "https://b.example")), "https://c.example")
    blocks = (Definitions((Definition("a", "A", t("a")),)), Paragraph((inner,)))
    assert len(found(unnumbered(*blocks), "w:hyperlink")) == 1


@pytest.mark.parametrize("lost", [f"{kind}_{name}" for kind, name in (("c", "notice"), ("t", "lead_body"))])
def test_a_link_that_would_lead_nowhere_stops_the_build(lost):
    root = rendered()
    check_links(root)
    removed(root, f"w:bookmarkStart[@w:name='{lost}']")
    with pytest.raises(RenderError, match=f"lead nowhere: {lost}"):
        check_links(root)


def test_the_build_looks_at_its_links(monkeypatch):
    monkeypatch.setattr("compose.render.docx.blocks.term_bookmark", lambda ident: f"t_other_{ident}")
    with pytest.raises(RenderError, match="lead nowhere: t_lead_body"):
        rendered()


@pytest.mark.parametrize("ident", ["a" * 38, "a" * 39, "a" * 200, "é-1", "1-a", "Lead-Body", "a_b", "x y&<"])
def test_a_bookmark_is_one_that_word_allows(ident):
    for name in (clause_bookmark(ident), term_bookmark(ident)):
        assert re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name)


def test_two_long_or_like_ids_have_two_bookmarks():
    idents = ["a" * 39, "a" * 40, "lead-body", "Lead-Body", "lead_body", "é", "è"]
    assert len({clause_bookmark(ident).lower() for ident in idents}) == len(idents)


# -- looks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outer", [Strong, Emphasis])
def test_the_properties_of_a_run_stand_in_the_order_of_the_schema(outer):
    inner = Emphasis if outer is Strong else Strong
    content = outer((inner((*t("both"), Link(t("link"), "https://a.example"), Gap("g", "x"))),))
    root = rendered(line(content))
    assert look_of(root, "both") == ["b", "bCs", "i", "iCs"]
    assert look_of(root, "link") == look_of(root, "[To be agreed: x]") == ["rStyle", "b", "bCs", "i", "iCs"]


def test_links_gaps_and_words_explained_stay_bold_in_bold_words():
    bold = Strong((TermUse(t("term"), "a"), Link(t("link"), "https://a.example"), Gap("g", "gap")))
    root = unnumbered(Definitions((Definition("a", "A", t("a")),)), Paragraph((bold,)))
    assert all("b" in look_of(root, words) for words in ("term", "link", "[To be agreed: gap]"))


def test_words_on_a_coloured_cell_have_its_colour_and_a_gap_has_its_own():
    cell = Cell((*t("late"), Link(t("why"), "https://a.example"), Gap("g", "x")), "red")
    root = unnumbered(Table("T", (Column("A", 1),), ((cell,),)))
    assert look_of(root, "late") == ["b", "bCs", "color"] and look_of(root, "why")[-1] == "color"
    assert look_of(root, "[To be agreed: x]") == ["rStyle", "b", "bCs"]


# -- tables and controls -----------------------------------------------------------------------------


def test_the_heading_row_of_every_table_is_marked_and_its_rows_stay_whole():
    tables = found(rendered(), "w:tbl")
    assert len(tables) == 3
    for one in tables:
        assert [bool(found(row, "w:trPr/w:tblHeader")) for row in found(one, "w:tr")[:2]] == [True, False]
        assert len(found(one, "w:trPr/w:cantSplit")) == len(found(one, "w:tr"))


@pytest.mark.parametrize("shares", [[1] * 61, [0, 0]])
def test_a_table_of_many_columns_or_of_none_s_width_is_written(shares):
    table = Table(
        "Wide", tuple(Column(f"C{n}", one) for n, one in enumerate(shares)), (tuple(Cell(t("x")) for _ in shares),)
    )
    assert len(found(unnumbered(table), "w:gridCol")) == len(shares)


def test_every_task_has_a_tick_box_and_a_date_that_say_what_they_are_for():
    controls = found(rendered(), "w:tbl//w:sdt")
    boxes = [one for one in controls if one.find(f".//{W14}checkbox") is not None]
    dates = [one for one in controls if found(one, "w:sdtPr/w:date")]
    tasks = ("Give reasons for every decision", "Agree monitoring before signing")
    assert [values(box, "w:alias") for box in boxes] == [[f"Tick when done: {task}"] for task in tasks]
    assert [values(date, "w:alias") for date in dates] == [[f"Choose a date: {task}"] for task in tasks]


def test_a_control_says_as_much_as_word_allows_and_no_more():
    checklist = Checklist("C", ("A", "B", "C"), (t("x" * 47), t("x" * 48), t("y & " * 30)))
    lengths = [len(alias) for alias in values(unnumbered(checklist), "w:tbl//w:alias")]
    assert lengths == [63, 62, 64, 63, 64, 64]


def test_a_date_to_sign_on_is_a_date_control():
    aliases = [values(one, "w:alias") for one in found(rendered(), "w:sdt") if found(one, "w:sdtPr/w:date")]
    assert ["Date: Sample Council"] in aliases


# -- what a designer left in the shell ---------------------------------------------------------------


def ids(root):
    marked = [mark.get(w("id")) for mark in root.iter(w("bookmarkStart"))]
    return marked + values(root, "w:sdtPr/w:id")


def test_ids_are_not_those_of_the_shell():
    first = int(min(ids(rendered()), key=int))
    old, mine = '<w:tag w:val="compact.title"/>', f'<w:bookmarkStart w:id="{first + 1}" w:name="mine"/>'
    taken = exchanged((old, f'{old}<w:id w:val="{first}"/>'), ("<w:body>", f"<w:body>{mine}"))
    given = ids(rendered(brand=branded(taken)))
    assert {str(first), str(first + 1)} <= set(given) and len(given) == len(set(given))


def test_the_designer_s_last_place_is_dropped():
    last = exchanged(("<w:body>", '<w:body><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'))
    root = rendered(brand=branded(last))
    assert "_GoBack" not in marks(root) and not found(root, "w:bookmarkEnd", id="0")


def test_a_shell_without_the_namespaces_of_the_body_will_do():
    bare = exchanged((f' xmlns:w14="{NAMESPACES["w14"]}"', ""))
    assert len(list(rendered(brand=branded(bare)).iter(f"{W14}checkbox"))) == 7


def test_a_title_in_a_cell_of_its_own_is_filled_in():
    def within_table(root):
        control = found(root, "w:tag", val="compact.title")[0].getparent().getparent()
        cell = into_table(control.getparent())
        cell.getparent().replace(cell, control)
        content = control.find(w("sdtContent"))
        content[:] = [package.fragment("<w:tc><w:tcPr/><w:p><w:pPr/></w:p></w:tc>")]

    cell = found(rendered(brand=branded(changed(within_table))), "w:sdtContent/w:tc")[0]
    assert "".join(cell.itertext()) == "The Sample Compact" and cell[0].tag == w("tcPr") and cell[1].tag == w("p")
