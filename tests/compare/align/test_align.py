import random
from itertools import pairwise

import pytest

from compose.compare.align import Unit, align

FUNDING = "Public bodies will pay a grant within 30 days of the claim, and say whom to ask when it is late."
NOTICE = "Public bodies will give three months' notice before they end or cut a service that a group provides."
ACCOUNTS = "Groups will keep accounts that anyone may read, and send them to their funders each year."
ROOMS = "The council will lend its meeting rooms to small groups in the evening at no charge."
FORUM = "A forum of all who signed will meet each spring to look at how these promises were kept."
LEAD = "Public bodies will:"


def units(*texts, section=""):
    return [Unit(text=text, section=section) for text in texts]


def short(alignment):
    """The links as `old>new`, with what is said of them."""
    found = []
    for link in alignment.links:
        flags = "".join(f" {name}" for name in ("moved", "retitled", "renumbered") if getattr(link, name))
        sides = [",".join(map(str, side)) for side in (link.old, link.new)]
        found.append(f"{'>'.join(sides)} {link.kind}{flags}")
    return found


def one(old, new, **settled):
    (link,) = align([old], [new], **settled).links
    return link


# -- what is certain ---------------------------------------------------------------------------------------------------


def test_clauses_of_one_id_belong_together_whatever_they_say():
    old = [Unit("notice", text=NOTICE), Unit("rooms", text=ROOMS)]
    new = [Unit("rooms", text=FORUM), Unit("notice", text=NOTICE)]
    links = align(old, new).links
    assert {(link.old, link.new) for link in links} == {((0,), (1,)), ((1,), (0,))}
    assert [link.why for link in links] == ["Both are clause rooms", "Both are clause notice"]
    assert links[0].kind == "reworded"


def test_an_id_that_stands_twice_tells_nothing():
    old = [Unit("x", text=NOTICE), Unit("x", text=ROOMS)]
    new = [Unit("x", text=ROOMS), Unit("x", text=NOTICE)]
    assert {(link.old, link.new) for link in align(old, new).links} == {((0,), (1,)), ((1,), (0,))}


def test_what_people_settled_goes_before_ids_and_words():
    old, new = [Unit("a", text=NOTICE), Unit("b", text=ROOMS)], [Unit("a", text=NOTICE), Unit("b", text=ROOMS)]
    alignment = align(old, new, [(0, 1), (None, 0)])
    assert short(alignment) == [">0 added", "0>1 reworded", "1> dropped"]
    assert alignment.links[0].why == "People settled that nothing answers it"
    assert alignment.links[1].why == "People settled that the two belong together"


def test_people_may_settle_that_a_clause_was_cut_or_that_two_were_put_together():
    assert short(align(units(NOTICE), units(ROOMS, FORUM), [(0, 0), (0, 1)])) == ["0>0,1 split"]
    assert short(align(units(ROOMS, FORUM), units(NOTICE), [(0, 0), (1, 0)])) == ["0,1>0 merged"]


@pytest.mark.parametrize(
    ("settled", "says"),
    [
        ([(5, 0)], "no unit 5"),
        ([(0, -1)], "no unit -1"),
        ([(None, None)], "names no unit"),
        ([(0, 0), (0, None)], "answer nothing, and to answer something"),
        ([(0, 0), (0, 1), (1, 1)], "both to be cut and to be put together"),
    ],
)
def test_what_contradicts_itself_cannot_be_settled(settled, says):
    with pytest.raises(ValueError, match=says):
        align(units(NOTICE, ROOMS), units(NOTICE, ROOMS), settled)


def test_clauses_of_two_ids_need_more_in_common_than_their_place():
    text = "Three months before the lease of a service point runs out, the council will write to whoever rents it."
    assert short(align(units(FUNDING, NOTICE, ROOMS), units(FUNDING, text, ROOMS)))[1] == "1>1 reworded"
    old = [Unit("a", text=FUNDING), Unit("b", text=NOTICE), Unit("c", text=ROOMS)]
    new = [Unit("a", text=FUNDING), Unit("d", text=text), Unit("c", text=ROOMS)]
    assert short(align(old, new)) == ["0>0 same", "1> dropped", ">1 added", "2>2 same"]
    new[1] = Unit("d", text=NOTICE.replace("three", "six"))
    assert short(align(old, new))[1] == "1>1 reworded"


# -- the same, or not quite --------------------------------------------------------------------------------------------


def test_a_clause_that_only_changed_its_number_or_title_is_the_same():
    link = one(Unit(label="3.1", title="Notice", text=NOTICE), Unit(label="4.2", title="Fair notice", text=NOTICE))
    assert (link.kind, link.renumbered, link.retitled, link.moved) == ("same", True, True, False)


@pytest.mark.parametrize(("there", "here"), [("(a)", "a."), ("3.1", "3.1."), ("3.1", ""), ("", "3.1")])
def test_a_number_in_other_brackets_or_on_one_side_alone_is_no_other_number(there, here):
    assert not one(Unit(label=there, text=NOTICE), Unit(label=here, text=NOTICE)).renumbered


@pytest.mark.parametrize(
    "text",
    [
        NOTICE.replace("will", "WILL"),
        NOTICE.replace("'", "’"),
        NOTICE.replace(" give", "  give"),
        NOTICE.replace("a service", "a\u00a0service"),
        NOTICE[:-1],
        NOTICE.replace("end or cut", "end – or cut –"),
    ],
)
def test_a_letter_dash_quote_or_space_makes_it_reworded(text):
    link = one(Unit(text=NOTICE), Unit(text=text))
    assert (link.kind, link.doubtful) == ("reworded", False)


@pytest.mark.parametrize(
    "text",
    [
        NOTICE.replace("will", "will not"),
        NOTICE.replace("will", "may"),
        NOTICE.replace("three", "six"),
        NOTICE.replace("three", "12"),
    ],
)
def test_a_promise_turned_round_or_with_another_number_is_as_near_as_before(text):
    link = one(Unit(text=NOTICE), Unit(text=text))
    assert (link.kind, link.alike, link.why) == ("reworded", 1.0, "Nearly every word is the same")


def test_a_clause_in_other_words_is_found_and_says_how_much_is_the_same():
    text = "Before a service of a group is ended or cut, public bodies will give it at least six months' warning."
    found = align(units(FUNDING, NOTICE, ROOMS), units(FUNDING, text, ROOMS))
    assert short(found) == ["0>0 same", "1>1 reworded", "2>2 same"]
    assert "words in 10 are the same, and so is what stands beside it" in found.links[1].why


def test_a_clause_that_gave_way_to_another_is_dropped_and_added():
    found = align(units(FUNDING, NOTICE, ROOMS), units(FUNDING, FORUM, ROOMS))
    assert short(found) == ["0>0 same", "1> dropped", ">1 added", "2>2 same"]


def test_one_title_binds_clauses_whose_words_tell_nothing():
    old = [Unit(title="Notice", text=NOTICE), Unit(title="Rooms", text=ROOMS)]
    new = [Unit(title="Notice", text="Nobody learns of such things from newspapers."), old[1]]
    found = align(old, new)
    assert short(found) == ["0>0 reworded", "1>1 same"]
    assert found.links[0].why.endswith("and both are called 'Notice'")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A group will hear three months ahead that money for what it provides will end.", "reworded"),
        ("Nobody who provides a service for a public body will hear of the end of it from the papers.", "dropped"),
    ],
)
def test_what_could_be_taken_for_a_match_or_for_none_is_doubtful(text, kind):
    links = align(units(FUNDING, NOTICE, ROOMS), units(FUNDING, text, ROOMS)).links
    assert (links[1].kind, links[1].doubtful) == (kind, True)
    assert not links[0].doubtful and not links[-1].doubtful


def test_what_is_new_names_what_came_nearest_and_whether_that_answers_another():
    copy = NOTICE.replace("three months' notice", "fair warning").replace("a service", "the lease of rooms")
    links = align([Unit(label="3.1", text=NOTICE)], units(NOTICE, copy)).links
    assert [link.kind for link in links] == ["same", "added"]
    assert align(units(ROOMS), units(ROOMS, FORUM)).links[1].why == "Nothing in the old text is like it"
    both = align([Unit(label="3.1", text=f"{NOTICE} Always.")], units(NOTICE, copy)).links
    assert both[1].why == "3.1 is like it, and answers another"
    assert both[1].sure == 0.85 and not both[1].doubtful


# -- where things stand ------------------------------------------------------------------------------------------------


def test_a_clause_that_went_past_others_moved_and_they_did_not():
    found = align(units(NOTICE, FUNDING, ROOMS, FORUM), units(FUNDING, ROOMS, FORUM, NOTICE))
    assert short(found) == ["1>0 same", "2>1 same", "3>2 same", "0>3 same moved"]


def test_of_two_that_changed_places_the_shorter_moved():
    assert len(ROOMS) < len(NOTICE)
    assert short(align(units(ROOMS, NOTICE), units(NOTICE, ROOMS))) == ["1>0 same", "0>1 same moved"]
    assert short(align(units(NOTICE, ROOMS), units(ROOMS, NOTICE))) == ["1>0 same moved", "0>1 same"]


def test_what_stays_in_a_part_that_others_left_did_not_move():
    old = units(NOTICE, FUNDING, ACCOUNTS, section="3. Money") + units(ROOMS, section="4. Places")
    new = units(ACCOUNTS, section="Part 4: Money") + units(ROOMS, NOTICE, FUNDING, section="5. Places")
    assert [link.new for link in align(old, new).links if link.moved] == [(2,), (3,)]


def test_a_clause_in_another_part_moved_though_it_passed_nothing():
    old = units(NOTICE, FUNDING, section="Money") + units(ROOMS, FORUM, section="Places")
    new = units(NOTICE, section="Money") + units(FUNDING, ROOMS, FORUM, section="Places")
    assert short(align(old, new)) == ["0>0 same", "1>1 same moved", "2>2 same", "3>3 same"]


def test_a_part_that_was_renamed_renumbered_or_cut_in_two_moves_nothing():
    old = units(NOTICE, FUNDING, ACCOUNTS, section="3. Money") + units(ROOMS, FORUM, section="4. Places")
    renamed = units(NOTICE, FUNDING, ACCOUNTS, section="4. Funding") + units(ROOMS, FORUM, section="5. Places")
    cut = units(NOTICE, section="Money") + units(FUNDING, ACCOUNTS, section="Grants") + old[3:]
    for new in (renamed, cut):
        assert not any(link.moved for link in align(old, new).links)


def test_what_was_dropped_stands_after_what_it_followed():
    found = align(units(NOTICE, FUNDING, ROOMS, ACCOUNTS), units(FORUM, FUNDING, ACCOUNTS))
    assert short(found) == ["0> dropped", ">0 added", "1>1 same", "2> dropped", "3>2 same"]


# -- what is said again and again --------------------------------------------------------------------------------------


def test_lines_said_again_and_again_go_with_what_stands_beside_them():
    old = units(LEAD, NOTICE, "", LEAD, ROOMS, "", LEAD, FORUM)
    new = units(LEAD, NOTICE, "", LEAD, FORUM)
    found = short(align(old, new))
    assert {"0>0 same", "1>1 same", "2>2 same", "6>3 same", "7>4 same"} <= set(found)
    assert not any("moved" in link for link in found)


def test_a_line_said_again_and_again_is_never_moved():
    old = units(LEAD, NOTICE, FUNDING, LEAD, ROOMS, FORUM, ACCOUNTS)
    new = units(LEAD, ROOMS, FORUM, ACCOUNTS, LEAD, NOTICE, FUNDING)
    found = align(old, new).links
    assert {link.new for link in found if link.moved} == {(5,), (6,)}
    assert all(link.kind == "same" for link in found)


def test_cells_that_say_the_same_are_kept_in_order():
    old = units(NOTICE, *["Yes", "No", "Yes", ""] * 5, ROOMS)
    new = units(NOTICE, *["Yes", "No", "Yes", ""] * 4, ROOMS)
    found = align(old, new).links
    kept = [link for link in found if link.kind == "same"]
    assert len(kept) == 18
    assert [link.old for link in kept] == sorted(link.old for link in kept)


def test_one_word_is_not_found_again_far_away():
    old = units("Yes", *(f"{NOTICE} {n} {FUNDING}" for n in range(9)))
    new = units(*(f"{NOTICE} {n} {FUNDING}" for n in range(9)), "Yes")
    assert short(align(old, new)) == ["0> dropped", *(f"{n + 1}>{n} same" for n in range(9)), ">9 added"]


def test_what_is_said_again_and_again_is_not_found_again_far_away():
    old = units(NOTICE, "To be agreed", FUNDING, "To be agreed", ROOMS, ACCOUNTS)
    new = units(NOTICE, FUNDING, ROOMS, ACCOUNTS, FORUM, "To be agreed")
    assert short(align(old, new))[-2:] == [">4 added", ">5 added"]


def test_the_same_sentence_twice_is_found_twice():
    old, new = units(NOTICE, ROOMS, NOTICE, FUNDING), units(FUNDING, FORUM, NOTICE, ACCOUNTS, NOTICE)
    kept = sorted((link.old, link.new) for link in align(old, new).links if link.kind == "same")
    assert kept == [((0,), (2,)), ((2,), (4,)), ((3,), (0,))]


def test_rows_alike_but_for_a_number_are_found_after_others_were_put_before_them():
    old = units(*(f"Action {n}: the officer reports to the group in May 2024" for n in range(200)))
    fresh = units(*(f"Room {n} has a hearing loop and a ramp" for n in range(15)))
    changed = units(*(f"Action {n}: the officer reports to the group in June 2025" for n in range(200)))
    kept = [(link.old[0], link.new[0]) for link in align(old, fresh + changed).links if link.old and link.new]
    assert kept == [(n, n + 15) for n in range(200)]


def test_of_rows_that_differ_in_a_number_those_are_paired_that_share_it():
    row = "Action {}: the officer reports to the group in {}"
    old = units(*(row.format(n, "May 2024") for n in range(12)))
    new = units(*(row.format(n, "June 2025") for n in range(12) if n not in (2, 7)))
    kept = [(link.old[0], link.new[0]) for link in align(old, new).links if link.old and link.new]
    assert [old for old, _ in kept] == [n for n in range(12) if n not in (2, 7)]


# -- cut in two, put together ------------------------------------------------------------------------------------------

TWO = f"{FUNDING} {NOTICE}"


def test_a_clause_cut_in_two_names_its_pieces():
    new = [Unit(label="3.1", text=FUNDING), Unit(label="3.2", text=NOTICE), Unit(label="3.3", text=ROOMS)]
    found = align([Unit(label="3.1", text=TWO), Unit(label="3.2", text=ROOMS)], new)
    assert short(found) == ["0>0,1 split", "1>2 same renumbered"]
    assert found.links[0].why == "Its words now stand in 3.1 and 3.2"


def test_clauses_put_together_name_what_they_were():
    old = [Unit(title="Money", text=FUNDING), Unit(text=NOTICE), Unit(text=ROOMS)]
    found = align(old, units(TWO, ROOMS))
    assert short(found) == ["0,1>0 merged", "2>1 same"]
    assert found.links[0].why == "It joins 'Money' and 'Public bodies will give three months'…'"


def test_a_piece_that_was_reworded_is_still_a_piece():
    piece = "They will give at least six months' notice before ending or cutting any service of a group."
    assert short(align(units(TWO, ROOMS), units(FUNDING, piece, ROOMS))) == ["0>0,1 split", "1>2 same"]
    assert short(align(units(FUNDING, piece, ROOMS), units(TWO, ROOMS))) == ["0,1>0 merged", "2>1 same"]


def test_three_pieces_are_found_as_well():
    assert short(align(units(f"{TWO} {ACCOUNTS}"), units(FUNDING, NOTICE, ACCOUNTS))) == ["0>0,1,2 split"]


def test_a_third_piece_in_other_words_is_known_by_the_piece_beside_it():
    piece = "Each year the funders receive the accounts of groups, in books that anyone may open."
    assert short(align(units(f"{TWO} {ACCOUNTS}", ROOMS), units(FUNDING, NOTICE, piece, ROOMS)))[0] == "0>0,1,2 split"


def test_a_unit_is_cut_or_put_together_and_not_both():
    links = align(units(TWO, ACCOUNTS), units(f"{FUNDING} {ACCOUNTS}", NOTICE)).links
    assert sorted(place for link in links for place in link.old) == [0, 1]
    assert sorted(place for link in links for place in link.new) == [0, 1]


def test_a_line_said_again_and_again_is_no_piece():
    old = units("Public bodies will pay a grant within 30 days of the claim.", ROOMS, FORUM)
    new = units(LEAD, "Pay a grant within 30 days of the claim.", ROOMS, LEAD, FORUM)
    assert not any(link.kind == "split" for link in align(old, new).links)


def test_a_further_row_that_differs_in_a_number_is_no_piece_of_the_row_before():
    row = "Action {}: the officer reports to the group by {} May"
    old, new = units(row.format(1, 3), ROOMS), units(row.format(1, 4), row.format(2, 9), ROOMS)
    assert short(align(old, new)) == ["0>0 reworded", ">1 added", "1>2 same"]


def test_a_piece_may_stand_far_from_the_others():
    found = align(units(TWO, ROOMS, FORUM), units(FUNDING, ROOMS, FORUM, NOTICE))
    assert short(found) == ["0>0,3 split", "1>1 same", "2>2 same"]


def test_a_new_clause_beside_a_reworded_one_is_no_piece_of_it():
    new = units(FUNDING.replace("30 days", "20 days of receiving"), ACCOUNTS, ROOMS)
    assert short(align(units(FUNDING, ROOMS), new)) == ["0>0 reworded", ">1 added", "1>2 same"]


def test_a_title_that_became_a_line_of_its_own_is_a_piece():
    old = [*units(f"Paying on time. {FUNDING}", f"Rooms to meet. {ROOMS}")]
    assert short(align(old, units("Paying on time", FUNDING, "Rooms to meet", ROOMS))) == ["0>0,1 split", "1>2,3 split"]


# -- always ------------------------------------------------------------------------------------------------------------


def _strewn(rng):
    words = ["pay", "grants", "the", "council", "Yes", "", "within", "30", "days", "not", "–", "groups", "rooms"]
    return [
        Unit(
            rng.choice(["", "", "a", "b"]),
            rng.choice(["", "One", "Two"]),
            rng.choice(["", "1.", "(a)"]),
            rng.choice(["", "Title", "Other"]),
            " ".join(rng.choices(words, k=rng.randint(0, 9))),
        )
        for _ in range(rng.randint(0, 25))
    ]


@pytest.mark.parametrize("seed", range(40))
def test_every_unit_is_in_one_link_and_links_follow_the_new_text(seed):
    rng = random.Random(seed)
    old, new = _strewn(rng), _strewn(rng)
    links = align(old, new).links
    assert sorted(place for link in links for place in link.old) == list(range(len(old)))
    assert sorted(place for link in links for place in link.new) == list(range(len(new)))
    firsts = [link.new[0] for link in links if link.new]
    assert all(before < after for before, after in pairwise(firsts))
    assert all(0 <= link.sure <= 1 and 0 <= link.alike <= 1 and link.why for link in links)
    assert align(old, new).links == links


def test_nothing_and_something_are_aligned():
    assert align([], []).links == ()
    assert short(align([], units(NOTICE))) == [">0 added"]
    assert short(align(units(NOTICE), [])) == ["0> dropped"]


def test_a_text_against_itself_is_the_same_throughout():
    some = units(LEAD, NOTICE, "", LEAD, ROOMS, ROOMS, "", "Yes", "Yes")
    assert short(align(some, some)) == [f"{n}>{n} same" for n in range(len(some))]
