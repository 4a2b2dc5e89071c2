"""Pictures drawn by ourselves: all that they show is there, stays on the sheet, and does not hang on colour alone."""

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from compose.brand.load import standard
from compose.document.model import Dots, Figure, Flow, Line, Paragraph, Spread, Stop, Text, Trend
from compose.drawing import svg
from compose.drawing.pen import WIDTH
from compose.drawing.words import width_of
from compose.render import docx, html, pdf
from compose.render.docx.package import unpack
from compose.render.pdf import picture
from tests import samples
from tests.helpers import docx_root

LONG = "Ask the Partnership and Communities Oversight Reference Group of Greater Anytown & District"
FLOW = Flow((Stop("A promise was not kept", "Anyone may say so.", settles=False),
             Stop("Talk it through", "Within 10 working days.", "Not settled"),
             Stop(LONG, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung " * 2, "Not settled"),
             Stop("Look outside", "", settles=False)), "Settled. Both sides note it.", "settled")  # fmt: skip
SPREAD = Spread((Dots("Champions", ((1, 4), (2, 2, 2), ())), Dots("Nobody scored", ((), (), ()))),
                ("Public side", "Voluntary side", "Neither"), "Middle")  # fmt: skip
TREND = Trend((Line("Champions", ((2025, 1.5), (2026, 3.0))), Line("Tools", ((2025, 3.0), (2026, 3.0))),
               Line("Impact", ((2026, 3.0),))))  # fmt: skip
ALL = {"flow": FLOW, "spread": SPREAD, "trend": TREND}
each = pytest.mark.parametrize("name", ALL)


def drawn(name, brand=None):
    return etree.fromstring(svg(ALL[name], "What it shows", brand or standard()))


def words(root):
    return " ".join(one.text for one in root.iter("{*}text"))


@each
def test_nothing_stands_outside_the_sheet(name):
    root = drawn(name)
    _, _, width, height = map(float, root.get("viewBox").split())
    assert width == WIDTH
    for one in root.iter("{*}text"):
        room = width_of(one.text, float(one.get("font-size")), bold=one.get("font-weight") == "bold")
        left = float(one.get("x")) - {"start": 0, "middle": room / 2, "end": room}[one.get("text-anchor")]
        assert left >= -1 and left + room <= width + 1, one.text
        assert 0 <= float(one.get("y")) <= height
    for one in root.iter("{*}rect"):
        assert float(one.get("y")) + float(one.get("height")) <= height + 1


def test_a_way_says_every_step_and_when_it_goes_on():
    said = words(drawn("flow"))
    for part in ("Talk it through", "Within 10 working days.", "Not settled", "Settled. Both", "Look outside"):
        assert part in said
    assert [one.text for one in drawn("flow").iter("{*}text")].count("settled") == 2  # where it can end


def test_words_of_a_step_stay_in_its_box():
    root = drawn("flow")
    boxes = [{name: float(one.get(name)) for name in ("x", "y", "width", "height")} for one in root.iter("{*}rect")]
    for one in root.iter("{*}text"):
        x, y = float(one.get("x")), float(one.get("y"))
        if one.get("text-anchor") == "start" and not one.text.startswith("Not settled"):
            around = next(box for box in boxes if box["x"] <= x < box["x"] + box["width"]
                          and box["y"] < y < box["y"] + box["height"])  # fmt: skip
            assert x + width_of(one.text, float(one.get("font-size"))) <= around["x"] + around["width"]


def test_each_score_has_a_mark_whose_shape_tells_the_side():
    root = drawn("spread")
    circles, squares = len(list(root.iter("{*}circle"))), len(list(root.iter("{*}rect")))
    assert (circles, squares) == (2 + 1, 3 + 1)  # and one of each kind in the legend
    marks = [(float(one.get("x")), float(one.get("y"))) for one in root.iter("{*}rect")]
    assert len(set(marks)) == len(marks)  # equal scores stand above one another


def test_lines_are_told_apart_without_colour_and_end_with_their_names():
    root = drawn("trend")
    dashes = [one.get("stroke-dasharray") for one in root.iter("{*}polyline")]
    assert len(dashes) == len(set(dashes)) == 3
    heights = [
        float(one.get("y"))
        for one in root.iter("{*}text")
        if one.text.split(",")[0] in ("Champions", "Tools", "Impact")
    ]
    assert len(heights) == 3 and all(b - a >= 12 for a, b in zip(sorted(heights), sorted(heights)[1:], strict=False))


@each
def test_the_colours_are_the_brand_s_and_the_same_drawing_is_the_same_bytes(name):
    red = replace(standard(), palette=replace(standard().palette, primary="#7A0000"))
    assert b"#7A0000" in svg(ALL[name], "T", red) and b"#7A0000" not in svg(ALL[name], "T", standard())
    assert svg(ALL[name], "T", standard()) == svg(ALL[name], "T", standard())


# -- in documents ------------------------------------------------------------------------------------------------------

FIGURE = Figure("The way of a concern", FLOW, (Paragraph((Text("First talk, then write."),)),))


def document(*blocks):
    return replace(samples.every_node(), blocks=blocks or (FIGURE,))


def test_in_word_a_picture_is_as_wide_as_the_text_and_has_its_title_as_alternative_text():
    raw = docx.render(document(), standard())
    root = docx_root(raw)
    drawing = list(root.iter("{*}inline"))[-1]
    assert drawing.find("{*}docPr").get("descr") == "The way of a concern"
    size, margin = next(root.iter("{*}pgSz")), next(root.iter("{*}pgMar"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    room = int(size.get(f"{w}w")) - int(margin.get(f"{w}left")) - int(margin.get(f"{w}right"))
    assert int(drawing.find("{*}extent").get("cx")) == room * 635
    media = {name[-3:]: content for name, content in unpack(raw).items() if "media/figure-" in name}
    assert media.keys() == {"png", "svg"} and media["png"].startswith(b"\x89PNG")


def test_a_picture_that_stands_twice_is_kept_once():
    raw = docx.render(document(FIGURE, FIGURE), standard())
    assert sum("media/figure-" in name for name in zipfile.ZipFile(io.BytesIO(raw)).namelist()) == 2


def test_on_a_page_a_picture_has_its_words_below_it():
    page = etree.HTML(html.render(document(), standard()))
    (image,) = page.xpath("//main//figure/img")
    assert image.get("alt") == "The way of a concern" and image.get("src").startswith("data:image/svg+xml;base64,")
    assert "First talk, then write." in "".join(page.xpath("//main")[0].itertext())


def test_the_same_picture_is_drawn_in_pixels_once(monkeypatch):
    picture._pixels.cache_clear()
    for _ in range(2):
        docx.render(document(), standard())
    assert picture._pixels.cache_info().misses == 1


def test_a_pdf_with_a_picture_is_typeset():
    assert pdf.render(document(), standard()).startswith(b"%PDF")
