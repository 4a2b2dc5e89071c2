import random
from itertools import pairwise

import pytest

from compose.compare.align import Unit, align, in_order
from tests.compare.align.making import pair

SHORT = "Groups will reply on time."
LONG = "Public bodies will give three months' notice, in writing and with reasons, before they end or cut a service."
OTHER = "The council will lend its meeting rooms to small groups in the evening at no charge, and say who has the key."
THIRD = "A forum of all who signed will meet each spring to look at how these promises were kept and what to do next."


def run(old, new):
    before, after = [Unit(text=text) for text in old], [Unit(text=text) for text in new]
    return in_order(align(before, after), before, after)


def told(links):
    return [f"{','.join(map(str, one.old))}>{','.join(map(str, one.new))} {one.kind}" for one in links]


def test_what_moved_is_taken_out_here_and_put_in_there():
    links = run([SHORT, LONG, OTHER], [LONG, OTHER, SHORT])
    assert told(links) == ["0> dropped", "1>0 same", "2>1 same", ">2 added"]
    assert links[0].moved and links[0].why == "It stands elsewhere, and is shown as taken out and put in"


def test_the_links_that_hold_most_text_are_kept():
    assert told(run([SHORT, SHORT + " Yes.", LONG], [LONG, SHORT, SHORT + " Yes."])) == [
        "0> dropped", "1> dropped", "2>0 same", ">1 added", ">2 added",
    ]  # fmt: skip


def test_a_text_that_only_moved_little_is_kept_rather_than_one_of_which_little_is_left():
    reworded = "Notice of three months is what anybody may expect of a public body."
    links = run([LONG, OTHER], [OTHER, reworded])
    assert "1>0 same" in told(links)


def test_pieces_side_by_side_stay_one_link_and_a_piece_far_away_is_put_in():
    assert told(run([f"{LONG} {OTHER}", THIRD], [LONG, OTHER, THIRD])) == ["0>0,1 split", "1>2 same"]
    assert told(run([f"{LONG} {OTHER}", THIRD], [LONG, THIRD, OTHER])) == ["0>0 reworded", "1>1 same", ">2 added"]
    first, *_ = run([LONG, THIRD, OTHER], [f"{LONG} {OTHER}", THIRD])
    assert told([first]) == ["0>0 reworded"]
    assert first.why == "It is one of several pieces, which do not stand side by side"


def test_what_was_dropped_or_added_keeps_its_reason():
    before, after = [Unit(text=LONG)], [Unit(text=LONG), Unit(text=OTHER)]
    alignment = align(before, after)
    assert in_order(alignment, before, after)[1] is alignment.links[1]


@pytest.mark.parametrize("seed", range(15))
def test_nothing_crosses_and_nothing_is_lost(seed):
    made = pair(seed)
    old, new = list(made.old), list(made.new)
    random.Random(seed).shuffle(new)
    links = in_order(align(old, new), old, new)
    for side, units in (("old", old), ("new", new)):
        assert [place for link in links for place in getattr(link, side)] == list(range(len(units)))


@pytest.mark.parametrize("seed", range(10))
def test_where_nothing_moved_every_link_is_kept(seed):
    made = pair(seed)
    links = [link for link in align(made.old, made.old).links if link.old and link.new]
    kept = [link for link in in_order(align(made.old, made.old), made.old, made.old) if link.old and link.new]
    assert kept == links
    assert all(one.old < two.old for one, two in pairwise(kept))


def test_nothing_in_order_is_nothing():
    assert run([], []) == ()
    assert told(run([LONG], [])) == ["0> dropped"]
