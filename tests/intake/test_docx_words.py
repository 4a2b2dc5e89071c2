"""The words of a Word file: changes, fields, boxes, notes, looks."""

from compose.document.model import Emphasis, Link, Strong, Text
from compose.intake.reading import read
from tests.intake.packages import lines, lists, paragraph, pieces, style, told_all, word, zipped

BEGIN, PART, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def run(text, look=""):
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def code(text):
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def box(text, choice=True):
    inside = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    drawn = f"<w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>"
    older = f"<w:pict><v:textbox>{inside}</v:textbox></w:pict>"
    if not choice:
        return f"<w:r>{older}</w:r>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{drawn}</mc:Choice><mc:Fallback>{older}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def of(body, **parts):
    return lines(word(body, **parts), "compact.docx")


def notes(body, **parts):
    return read(word(body, **parts), "compact.docx").notes


def test_words_inserted_stay_and_words_deleted_go_and_that_is_said():
    body = paragraph(
        run("We will ")
        + f"<w:ins>{run('always ')}</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>{run('pay.')}"
    )
    assert of(body) == ["We will always pay."]
    assert notes(body) == ("2 tracked changes were accepted: check that they were agreed.",)


def test_words_moved_stand_only_where_they_were_moved_to():
    body = paragraph(f"<w:moveFrom>{run('Here')}</w:moveFrom>{run('x')}") + paragraph(
        f"<w:moveTo>{run('Here')}</w:moveTo>{run('.')}"
    )
    assert of(body) == ["x", "Here."]


def test_a_paragraph_whose_end_was_deleted_runs_into_the_next_and_takes_no_number():
    gone = paragraph("one ", num=1, more="<w:rPr><w:del/></w:rPr>")
    body = gone + paragraph("two", num=1) + paragraph("three", num=1)
    numbering = lists([("decimal", "%1")])
    assert of(body, numbering=numbering) == ["item 0 1 one two", "item 0 2 three"]


def test_a_row_that_was_deleted_is_left_out():
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc></w:tr>"
    body = f"<w:tbl>{row.format('', paragraph('a'))}{row.format('<w:del/>', paragraph('b'))}</w:tbl>"
    assert of(body) == [[(["a"],)]]


def test_comments_are_left_out_and_said():
    body = paragraph(f'{run("a")}<w:r><w:commentReference w:id="1"/></w:r>')
    comments = f'<w:comment w:id="1">{paragraph("No!")}</w:comment>'
    assert of(body, comments=comments) == ["a"]
    assert notes(body, comments=comments) == ("1 comment was left out.",)


def test_hidden_words_are_left_out_and_said():
    body = paragraph(run("a") + run(" secret", "<w:vanish/>"))
    assert of(body) == ["a"]
    assert notes(body) == ("Hidden text was left out in 1 place.",)


def test_words_hidden_by_a_style_are_left_out_too():
    styles = style("Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert of(paragraph(run("a") + run("b", '<w:rStyle w:val="Secret"/>')), styles=styles) == ["a"]


def test_a_field_shows_its_result_and_not_its_code():
    inner = BEGIN + code("PAGE") + PART + run("7") + END
    body = paragraph(run("See ") + BEGIN + code(" REF x ") + inner + PART + run("clause 4") + END + run("."))
    assert of(body) == ["See clause 4."]


def test_a_field_that_never_ends_costs_no_words():
    assert of(paragraph(BEGIN + code(" REF x ") + run("Kept")) + paragraph("and this")) == ["Kept", "and this"]


def test_links_on_the_web_stay_links_and_others_become_words():
    body = paragraph(
        f'<w:hyperlink r:id="a">{run("site")}</w:hyperlink>{run(" and ")}'
        f'<w:hyperlink r:id="b">{run("file")}</w:hyperlink>'
        + BEGIN + code(' HYPERLINK "mailto:a@b.org" ') + PART + run(" mail") + END
    )  # fmt: skip
    links = [("a", "https://a.org/"), ("b", "file:///etc/passwd")]
    (piece,) = pieces(word(body, links=links), "a.docx")
    assert piece.content == (
        Link((Text("site"),), "https://a.org/"),
        Text(" and file"),
        Link((Text(" mail"),), "mailto:a@b.org"),
    )


def test_a_table_of_contents_is_left_out_however_it_was_made():
    field = paragraph(BEGIN + code(' TOC \\o "1-3" ') + PART + run("Aims 3")) + paragraph(run("Ends 4") + END)
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    control = f"<w:sdt>{gallery}<w:sdtContent>{paragraph('Contents')}</w:sdtContent></w:sdt>"
    styled = paragraph("Aims 3", style="T1")
    body = field + control + styled + paragraph("Aims")
    assert of(body, styles=style("T1", name="toc 1")) == ["Aims"]
    assert notes(body, styles=style("T1", name="toc 1")) == ("Its table of contents was left out.",)


def test_a_text_box_stands_once_after_the_paragraph_it_is_anchored_in():
    assert of(paragraph(run("a") + box("in the box")) + paragraph("b")) == ["a", "in the box", "b"]
    assert of(paragraph(run("a") + box("in the box", choice=False)) + paragraph("b")) == ["a", "in the box", "b"]


def test_of_two_renderings_the_one_with_words_is_read():
    drawn = f"<w:pict><v:textbox><w:txbxContent>{paragraph('in the box')}</w:txbxContent></v:textbox></w:pict>"
    for inside in (
        f"<mc:Choice/><mc:Fallback>{drawn}</mc:Fallback>",
        f"<mc:Choice>{drawn}</mc:Choice><mc:Fallback/>",
    ):
        body = paragraph(f"<w:r><mc:AlternateContent>{inside}</mc:AlternateContent></w:r>")
        assert of(body) == ["in the box"]


def test_a_footnote_stands_as_a_paragraph_of_its_own_after_the_one_it_belongs_to():
    body = paragraph(run("Pay") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" early.")) + paragraph("Next.")
    footnotes = f'<w:footnote w:id="2">{paragraph("Within 30 days.")}</w:footnote>'
    assert of(body, footnotes=footnotes) == ["Pay early.", "Note: Within 30 days.", "Next."]
    (said,) = notes(body, footnotes=footnotes)
    assert "1 footnote" in said


def test_signs_of_layout_become_plain_ones():
    body = paragraph(
        "<w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term\u00a0part\u00adner</w:t><w:softHyphen/><w:t>ship</w:t>"
        "<w:tab/><w:t>  x\u200b</w:t></w:r>"
    )
    assert of(body) == ["long-term partnership x"]


def test_a_line_break_goes_on_but_parts_items_that_were_typed():
    body = paragraph("<w:r><w:t>Anytown</w:t><w:br/><w:t>Compact</w:t></w:r>")
    typed = paragraph("<w:r><w:t>We will:</w:t><w:br/><w:t>1.1 Listen</w:t><w:br/><w:t>(a) Answer</w:t></w:r>")
    assert of(body + typed) == ["Anytown Compact", "We will:", "1.1 Listen", "(a) Answer"]


def test_a_bullet_that_was_typed_is_told_as_one():
    assert of(paragraph("•\u00a0Listen") + paragraph("– answer")) == ["item 0 • Listen", "item 0 • answer"]


def test_numbers_that_were_typed_stay_in_the_words():
    assert of(paragraph("3.2 Listen")) == ["3.2 Listen"]


def test_headings_are_known_by_style_by_what_it_rests_on_and_by_outline():
    styles = (
        style("H2", name="heading 2")
        + style("Own", base="H2")
        + style("T", name="Title")
        + style("Sub", name="Subtitle")
    )
    body = (
        paragraph("a", style="T") + paragraph("b", style="Own") + paragraph("c", more='<w:outlineLvl w:val="2"/>')
        + paragraph("d", style="H2", more='<w:outlineLvl w:val="9"/>') + paragraph("e", style="Sub")
    )  # fmt: skip
    assert of(body, styles=styles) == ["heading 1 a", "heading 2 b", "heading 3 c", "d", "e"]


def test_bold_and_size_are_those_that_a_person_sees():
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("Big", '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>')
        + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    )  # fmt: skip
    body = (
        paragraph("big", style="Big")
        + paragraph(run("undone", '<w:rStyle w:val="Strong"/>'), style="Big")
        + paragraph(run("not", '<w:b w:val="0"/>'), style="Big")
        + paragraph(run("part ", "<w:b/>") + run("only"))
        + paragraph("most of the words are as high as these")
    )
    found = [(piece.bold, piece.size) for piece in pieces(word(body, styles=styles), "a.docx")]
    assert found == [(True, 1.5), (False, 1.5), (False, 1.5), (False, 1.0), (False, 1.0)]


def test_runs_that_look_the_same_are_one():
    body = paragraph(run("We ") + run("wi") + run("ll ") + run("pay", "<w:b/>") + run(" now", "<w:b/><w:i/>"))
    (piece,) = pieces(word(body), "a.docx")
    assert piece.content == (Text("We will "), Strong((Text("pay"), Emphasis((Text(" now"),)))))


def test_a_table_keeps_its_columns_where_cells_reach_over_others():
    body = (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{}</w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
    ).format(paragraph("Both"), paragraph("gone"), paragraph("b"))
    (grid,) = pieces(word(body), "a.docx")
    assert grid.headed
    assert [tuple(map(told_all, row)) for row in grid.rows] == [(["Both"], []), ([], ["b"])]


def test_a_placeholder_that_nobody_filled_in_is_left_out():
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    assert of(paragraph(run("Date: ") + control)) == ["Date:"]


def test_the_title_is_the_one_in_the_properties():
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> The  Anytown Compact </dc:title></c>'
    raw = word(paragraph("x"))
    assert read(_with(raw, "docProps/core.xml", core), "a.docx").title == "The Anytown Compact"


def test_a_file_saved_as_strict_open_xml_is_read_too():
    raw = word(paragraph("x", style="H"), styles=style("H", name="heading 1"))
    strict = _changed(raw, b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                      b"http://purl.oclc.org/ooxml/wordprocessingml/main")  # fmt: skip
    assert lines(strict, "a.docx") == ["heading 1 x"]


def _parts(raw):
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _with(raw, name, content):
    return zipped({**_parts(raw), name: content})


def _changed(raw, old, new):
    return zipped({name: content.replace(old, new) for name, content in _parts(raw).items()})
