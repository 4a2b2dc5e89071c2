"""The words of two sides, marked: nothing is lost, and what is marked is what differs."""

from hypothesis import given
from hypothesis import strategies as st

from compose.document import walk
from compose.document.model import Marked
from compose.pack.changes.marked import marked

PIECES = st.sampled_from(["We will", " meet", ".", "\n", " twice", " a year", "’", " — "])
TEXTS = st.lists(st.lists(PIECES, max_size=9).map("".join), min_size=1, max_size=3)


def words(side):
    return [walk.text(one) for one in side]


def of_fate(side):
    return "".join(walk.text(one.content) for run in side for one in run if isinstance(one, Marked))


@given(TEXTS, TEXTS)
def test_each_text_keeps_its_words_and_its_place(old, new):
    before, after = marked(old, new)
    assert words(before) == old and words(after) == new


@given(TEXTS)
def test_what_is_the_same_is_not_marked(texts):
    before, after = marked(texts, texts)
    assert of_fate(before) == "" == of_fate(after)


@given(TEXTS, TEXTS)
def test_the_old_side_is_only_struck_and_the_new_only_underlined(old, new):
    for side, fate in zip(marked(old, new), ("out", "in"), strict=True):
        assert {one.fate for run in side for one in run if isinstance(one, Marked)} <= {fate}


def test_a_line_break_is_never_marked():
    before, _ = marked(["We meet.\nWe talk."], ["We sing."])
    assert all("\n" not in walk.text(one.content) for one in before[0] if isinstance(one, Marked))


def test_what_parts_the_promises_inside_may_not_stand_in_a_text():
    before, _ = marked(["We\x01¶\x02 meet"], ["We meet"])
    assert words(before) == ["We¶ meet"]
