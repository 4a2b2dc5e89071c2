"""Each kind of picture where it is hard: crowds of equal scores, lines that coincide, names that are far too long."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import etree

from compose.brand.contrast import contrast
from compose.brand.load import standard
from compose.document.model import Dots, Flow, Line, Spread, Stop, Trend
from compose.drawing import svg
from compose.drawing.pen import WIDTH
from compose.drawing.words import width_of

LONG = "Ask the Partnership and Communities Oversight Reference Group of Greater Anytown & District"
CROWD = Spread((Dots("Everyone", ((3,) * 40, (4,) * 20, (5,) * 36)), Dots("One", ((), (2,), ()))),
               ("Public side", LONG, LONG), "Middle")  # fmt: skip
SAME = Trend(tuple(Line(name, ((2025, 3.0), (2026, 3.0))) for name in ("Champions", "Tools", "Impact", LONG)))
WAY = Flow((Stop(LONG, LONG, LONG), Stop("Last", "", settles=False)), LONG, "settled, as both have said in writing")
EMPTY = (Flow((), "Settled", "settled"), Spread((), ("Public side",), "Middle"), Trend(()), Trend((Line("x", ()),)))
HARD = (CROWD, SAME, WAY, *EMPTY)


def drawn(drawing, brand=None):
    return etree.fromstring(svg(drawing, "What it shows", brand or standard()))


def box(one):
    """Left, top, right and bottom of a mark or of words."""
    get = lambda name: float(one.get(name))  # noqa: E731
    match etree.QName(one).localname:
        case "text":
            size = get("font-size")
            room = width_of(one.text, size, bold=one.get("font-weight") == "bold")
            left = get("x") - {"start": 0, "middle": room / 2, "end": room}[one.get("text-anchor")]
            return left, get("y") - 0.75 * size, left + room, get("y") + 0.25 * size
        case "circle":
            return get("cx") - get("r"), get("cy") - get("r"), get("cx") + get("r"), get("cy") + get("r")
        case "rect":
            return get("x"), get("y"), get("x") + get("width"), get("y") + get("height")
        case "line":
            return *map(min, *ends(one)), *map(max, *ends(one))
    across, down = zip(*(map(float, pair.split(",")) for pair in one.get("points").split()), strict=True)
    return min(across), min(down), max(across), max(down)


def ends(line):
    return tuple((float(line.get(f"x{at}")), float(line.get(f"y{at}"))) for at in (1, 2))


def shapes(root, *names):
    return [box(one) for name in names for one in root.iter(f"{{*}}{name}")]


def over(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("drawing", HARD)
def test_everything_stands_on_the_sheet(drawing):
    root = drawn(drawing)
    height = float(root.get("height"))
    assert height > 0
    for left, top, right, bottom in shapes(root, "text", "rect", "circle", "polygon", "polyline", "line"):
        assert left >= -1 and top >= -1 and right <= WIDTH + 1 and bottom <= height + 1


@pytest.mark.parametrize("drawing", HARD)
def test_no_words_stand_over_others(drawing):
    said = shapes(drawn(drawing), "text")
    assert not [(one, other) for at, one in enumerate(said) for other in said[:at] if over(one, other)]


def test_no_words_of_a_way_are_crossed_by_an_arrow_or_stand_half_in_a_box():
    root = drawn(WAY)
    boxes, lines = shapes(root, "rect"), shapes(root, "line")
    for words in shapes(root, "text"):
        assert not any(over(words, line) for line in lines)
        for left, top, right, bottom in (one for one in boxes if over(one, words)):
            assert left <= words[0] and top <= words[1] and words[2] <= right and words[3] <= bottom


def test_every_score_of_a_crowd_is_seen():
    root = drawn(CROWD)
    marks = Counter(box(one) for name in ("circle", "rect", "polygon") for one in root.iter(f"{{*}}{name}"))
    assert sum(marks.values()) == 40 + 20 + 36 + 1 + 3  # those of the legend too
    assert set(marks.values()) == {1}


def test_the_middle_is_drawn_behind_the_scores_and_stands_out_above_them():
    root = drawn(Spread((Dots("Champions", ((3, 3, 3),)),), ("Public side",), "Middle"))
    order = [etree.QName(one).localname for one in root]
    middle = [one for one in root.iter("{*}line") if one.get("stroke-width") == "4"][-1]
    assert order.index("circle") < list(root).index(middle) < len(order) - 1 - order[::-1].index("circle")
    assert box(middle)[1] < min(box(one)[1] for one in list(root.iter("{*}circle"))[1:])


def test_lines_that_coincide_lie_beside_one_another():
    points = [one.get("points") for one in drawn(SAME).iter("{*}polyline")]
    heights = sorted(float(pair.split(",")[1]) for one in points for pair in one.split()[:1])
    assert len(set(points)) == 4 and all(b - a >= 5 for a, b in pairwise(heights))


def test_lines_are_told_apart_in_black_and_white():
    root = drawn(Trend(tuple(Line(str(at), ((2025, 1.0 + at / 2), (2026, 2.0))) for at in range(9))))
    looks = [one.get("stroke-dasharray") for one in root.iter("{*}polyline")]
    assert len(set(looks)) == 5 and len({(dash, at % 6) for at, dash in enumerate(looks)}) == 9


def test_of_many_years_as_many_are_named_as_have_room_the_last_among_them():
    root = drawn(Trend((Line("Champions", tuple((year, 3.0) for year in range(1990, 2027))),)))
    years = [one.text for one in root.iter("{*}text") if len(one.text) == 4]
    assert "2026" in years and len(years) < 10


# -- brands ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("accent", ["#C8702A", "#FFE08A"])
@pytest.mark.parametrize("drawing", [CROWD, SAME, WAY])
def test_every_mark_is_seen_on_white_whatever_the_brand_s_accent(drawing, accent):
    brand = replace(standard(), palette=replace(standard().palette, accent=accent))
    for one in drawn(drawing, brand).iter("{*}circle", "{*}polygon", "{*}polyline", "{*}rect", "{*}line"):
        assert contrast(one.get("stroke") or one.get("fill"), "#FFFFFF") >= 3


def test_words_are_read_on_what_they_stand_on():
    palette = standard().palette
    root = drawn(WAY)
    boxes = [(box(one), one.get("fill")) for one in root.iter("{*}rect")]
    for one in root.iter("{*}text"):
        grounds = [fill for place, fill in boxes if over(place, box(one))] or ["#FFFFFF"]
        assert contrast(one.get("fill"), grounds[-1]) >= 4.5
    assert palette.primary in {fill for _, fill in boxes}


@pytest.mark.parametrize(
    ("family", "written"),
    [("Open Sans", "Open Sans, Arimo"), ("Source Sans 3", "'Source Sans 3', Arimo"), ('A"><b', "'A\"><b', Arimo")],
)
def test_a_font_is_named_so_that_every_program_understands_it(family, written):
    brand = replace(standard(), fonts=replace(standard().fonts, body=family))
    assert drawn(SAME, brand).get("font-family").startswith(written)
    assert etree.fromstring(svg(SAME, "T", brand, family="Arial")).get("font-family").startswith("Arial, Arimo")
