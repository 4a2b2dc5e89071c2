"""How deep items stand where their list goes on in another column or on another page."""

import math
from dataclasses import replace

from compose.intake.pdf.depths import Depths
from tests.intake.pdf.made import block


def item(left, base, label="•", margin=math.inf, page=1):
    made = block("fund early", label=label, left=left, base=base, page=page)
    return replace(made, margins=(margin, margin))


def told(*items):
    depths = Depths()
    return [depths.item(each) for each in items]


def test_a_list_that_goes_on_in_the_next_column_stays_on_its_level():
    assert told(item(43, 700, margin=34), item(443, 100, margin=435), item(443, 115, margin=435)) == [0, 0, 0]


def test_a_point_of_an_item_stays_below_it_in_the_next_column():
    items = item(34, 685, "1.1", margin=34), item(52, 700, margin=34), item(453, 100, margin=435)

    assert told(*items, item(435, 115, "1.2", margin=435)) == [0, 1, 1, 0]


def test_a_column_of_nothing_but_items_is_told_by_what_their_labels_look_like():
    assert told(item(43, 700, margin=34), item(443, 100, margin=443)) == [0, 0]


def test_the_left_column_of_the_next_page_follows_the_right_one_of_this():
    items = item(435, 685, "2.", margin=435), item(453, 700, margin=435), item(52, 100, margin=34, page=2)

    assert told(*items) == [0, 1, 1]


def test_a_page_with_the_same_margin_may_open_with_a_deeper_level():
    assert told(item(43, 700, margin=34), item(61, 100, margin=34, page=2)) == [0, 1]


def test_items_whose_column_is_not_known_stand_as_deep_as_their_labels_do():
    assert told(item(43, 700), item(61, 715), item(43, 100, page=2)) == [0, 1, 0]


def test_a_paragraph_at_the_edge_of_the_next_column_ends_the_list():
    depths = Depths()
    depths.item(item(43, 700, margin=34))
    depths.paragraph(item(435, 100, label="", margin=435))

    assert depths.item(item(453, 115, margin=435)) == 0
