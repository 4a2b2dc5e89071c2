"""Web pages: what a browser prints before items, what Word and LibreOffice save, and the page's own words."""

from compose.document.model import Link, Text
from compose.intake.reading import read
from tests.intake.packages import lines, pieces, told_all


def of(body):
    return lines(f"<html><body>{body}</body></html>", "compact.html")


def test_items_bear_the_numbers_that_a_browser_prints():
    body = (
        "<ol start=3><li>a<ol type=a><li>b<li><p>c</p><p>more</p></ol><li value=9>d</ol><ol type=I><li>e</ol>"
        "<ol style='list-style-type: lower-roman'><li>f</ol><ol reversed><li>g<li>h</ol><ul><li>i<ul><li>j</ul></ul>"
    )
    assert of(body) == [
        "item 0 3. a", "item 1 a. b", "item 1 b. c", "more", "item 0 9. d", "item 0 I. e", "item 0 i. f",
        "item 0 2. g", "item 0 1. h", "item 0 • i", "item 1 • j",
    ]  # fmt: skip


def test_the_labels_that_word_writes_out_are_labels():
    word = (
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>"
        "(a)<span>&nbsp;&nbsp; </span></span><![endif]>Listen<o:p></o:p></p>"
        "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Pay</p>"
        "<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.1<span>&nbsp;</span></span>Aims</h2>"
    )
    assert of(word) == ["item 1 (a) Listen", "item 0 • Pay", "heading 2 1.1 Aims"]


def test_a_bullet_that_an_older_page_typed_is_told_as_one():
    assert of("<p>·<span>&nbsp;&nbsp;</span>Listen</p>") == ["item 0 • Listen"]


def test_looks_follow_elements_style_sheets_and_styles():
    page = (
        "<style>.big, p.x {font-size: 18pt; font-weight: bold}</style><body><p class=big>a</p>"
        "<p>most words of the page</p>"
        "<p class=x>x</p><p style='font-weight:700'>b</p><p><b>c</b></p><p><font size=6>d</font></p>"
    )
    found = [(piece.bold, piece.size) for piece in pieces(page, "a.html")]
    assert found == [(True, 1.5), (False, 1.0), (True, 1.5), (True, 1.0), (True, 1.0), (False, 2.0)]


def test_of_a_website_only_the_main_part_is_read_with_its_title():
    own = "<p>" + "We will listen and pay. " * 10 + "</p>"
    page = f"<nav>Home</nav><header><h1>The Compact</h1></header><main>{own}</main><footer>Cookies</footer>"
    found = read(f"<title>Site</title><body>{page}</body>".encode(), "a.html")
    assert [piece.kind for piece in found.pieces] == ["heading", "paragraph"]
    assert (found.title, found.notes) == ("Site", ("The menus and the foot of the page were left out.",))


def test_menus_are_left_out_where_no_main_part_is_named():
    assert of("<div role=navigation>Home</div><aside>News</aside><div>Listen</div><footer>Cookies</footer>") == [
        "Listen"
    ]


def test_hidden_words_scripts_and_deleted_words_are_left_out():
    found = read(
        b"<p>a<script>x()</script><span hidden> b</span><i style='display:none'>c</i><del>d</del></p>", "a.html"
    )
    assert told_all(found.pieces) == ["a"]
    assert found.notes == (
        "1 tracked change was accepted: check that it was agreed.", "Hidden text was left out in 2 places.",
    )  # fmt: skip


def test_footnotes_become_notes_and_the_signs_that_point_at_them_go():
    body = "<p>Pay<a href='#fn1'><sup>1</sup></a> early.</p>"
    body += "<section class=footnotes><ol><li>Soon.<a href='#r'>↩</a></li></ol></section>"
    assert of(body) == ["Pay early.", "Note: Soon."]


def test_links_to_the_web_stay_and_others_become_words():
    (piece,) = pieces("<p><a href='https://a.org'>a</a> <a href='javascript:x()'>b</a></p>", "a.html")
    assert piece.content == (Link((Text("a"),), "https://a.org"), Text(" b"))


def test_lines_go_on_and_breaks_part_items():
    assert of("<p>We\n will:<br>1.1 Listen<br>1.2 Pay</p>Loose words<div>Apart</div>") == [
        "We will:", "1.1 Listen", "1.2 Pay", "Loose words", "Apart",
    ]  # fmt: skip


def test_a_table_is_a_grid_with_its_columns():
    body = "<table><tr><th>A<th>B</tr><tr><td rowspan=2>c<td><ul><li>d</ul></tr><tr><td>e</tr></table>"
    (grid,) = pieces(body, "a.html")
    assert grid.headed
    assert [tuple(map(told_all, row)) for row in grid.rows] == [
        (["A"], ["B"]), (["c"], ["item 0 • d"]), ([], ["e"]),
    ]  # fmt: skip


def test_the_encoding_that_a_page_names_is_believed():
    page = "<meta charset=iso-8859-2><p>Łódź Compact</p>".encode("iso-8859-2")
    assert lines(page, "a.html") == ["Łódź Compact"]
