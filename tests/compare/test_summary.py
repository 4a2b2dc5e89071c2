"""The sentences that say what happened."""

import pytest

from compose.compare.changes import Cause
from compose.compare.counts import Counts, counts
from compose.compare.summary import from_to, summary
from tests.compare.changing import change, changes, promise, reworded, same, told


def said(*some, **more):
    return summary(changes(*some, **more))


def counted(text, before, now, title=""):
    """A promise of which the number changed."""
    old, new = (promise(text.format(count), "4.2", title) for count in (before, now))
    return change("reworded", [old], [new], effects=[told("number")])


def test_nothing_changed_is_one_line():
    assert said(same("1.1"), same("1.2")) == ("Nothing changed: all 2 commitments stand as they stood.",)
    assert said(same()) == ("Nothing changed: the one commitment stands as it stood.",)
    assert said() == ("Nothing changed: neither text holds a commitment.",)


def test_new_numbers_alone_are_no_change_of_words():
    assert said(same(renumbered=True), same()) == ("No words changed; 1 commitment has another number.",)


def test_the_kinds_are_counted_with_the_right_verbs():
    some = [change("added", new=["a"])] * 3 + [change("dropped", ["a"])] + [reworded()] * 7
    some += [change("moved", ["a"], ["a"])] * 2
    some += [change("split", ["a"], ["b", "c"]), change("merged", ["a", "b"], ["c"])]
    assert said(*some)[0] == (
        "3 commitments were added, 1 was dropped, 7 were reworded, 2 moved, 1 was split into 2 and 2 were merged "
        "into 1."
    )


def test_the_noun_stands_with_whatever_comes_first():
    assert said(change("dropped", ["a"]))[0] == "1 commitment was dropped."
    assert said(same(retitled=True), same(retitled=True))[0] == "2 commitments got a new title."


def test_what_moved_as_well_is_told_beside_its_kind():
    assert said(reworded(moved=True), reworded())[0] == "2 commitments were reworded; 1 of these moved as well."
    moved = change("moved", ["a"], ["a"])
    told_of = said(reworded(moved=True), moved)[0]
    assert told_of == "1 commitment was reworded and 1 moved; 1 of the others moved as well."


@pytest.mark.parametrize(
    ("unchanged", "expected"),
    [
        ([same()], "The other one stands as it stood."),
        ([same(renumbered=True)], "The other one stands as it stood, under another number."),
        ([same(), same()], "The other 2 stand as they stood."),
        ([same(renumbered=True), same()], "The other 2 stand as they stood, 1 of them under another number."),
        ([same(renumbered=True)] * 2, "The other 2 stand as they stood, under another number."),
    ],
)
def test_the_others_are_only_counted(unchanged, expected):
    assert said(change("dropped", ["a"]), *unchanged)[1] == expected


def test_softer_and_firmer_are_counted_by_commitment():
    softer, firmer = reworded(effects=[told("softer"), told("softer")]), reworded(effects=[told("firmer")])
    both = reworded(effects=[told("changed strength")])
    assert said(softer)[1] == "1 commitment became softer."
    assert said(softer, softer, firmer, both)[1] == (
        "2 commitments became softer, 1 firmer and 1 softer in some words and firmer in others."
    )
    assert said(reworded())[1] == "None was found to be softer or firmer."


def test_what_is_worded_quite_differently_is_for_people_to_read():
    anew = Cause("answer", "The answer to notice is now “8 weeks”, before “12 weeks”")
    assert said(reworded(alike=0.1, causes=[anew]))[1:] == (
        "1 commitment is worded so differently that both wordings have to be read.",
        "The answer to notice is now “8 weeks”, before “12 weeks”.",
    )
    assert said(reworded(), reworded(alike=0.1))[2] == "None of the others was found to be softer or firmer."


def test_what_changed_and_is_no_promise_is_told_too():
    more = {"elsewhere": (("Page 1", "Page 2"), ("", "Anyone may ask."))}
    assert said(same(), **more) == (
        "Nothing changed in the commitments: the one commitment stands as it stood.",
        "2 other lines of the text changed; the redline shows all of it.",
    )


def test_a_number_is_told_only_where_it_was_told_as_an_effect():
    assert len(said(reworded("We will give 3 months’ notice.", "We will give 6 months’ notice."))) == 2


def test_numbers_are_told_by_what_they_count_where_the_words_say_so():
    one = counted("We will give {} months’ notice of a change.", 3, 6)
    assert said(one)[2] == "Notice of a change went from 3 to 6 months."


def test_other_numbers_are_told_by_where_they_stand():
    one = counted("We pay bills within {} days.", 10, 30, "Paying")
    assert said(one)[2] == "In ‘Paying’ (4.2), ‘within 10 days’ became ‘within 30 days’."


def test_of_many_numbers_three_are_told():
    one = counted("We will give {} months’ notice.", 3, 6)
    assert sum("Notice" in line for line in said(*[one] * 4)) == 4
    assert said(*[one] * 5)[-1] == "2 more numbers changed."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("3 months", "6 months", "from 3 to 6 months"),
        ("1 month", "2 months", "from 1 to 2 months"),
        ("at least three months", "at least six months", "from at least three to six months"),
        ("£500", "£1,000", "from £500 to £1,000"),
        ("once a year", "twice a year", "from once to twice a year"),
        ("a month", "a year", "from a month to a year"),
        ("30 days", "20 working days", "from 30 days to 20 working days"),
        ("30 working days", "20 calendar days", "from 30 working days to 20 calendar days"),
        ("two weeks", "a month or two", "from two weeks to a month or two"),
    ],
)
def test_what_both_are_counted_in_is_named_once_but_never_lost(old, new, expected):
    assert from_to(old, new) == expected


def test_voices_meanings_and_promises_within_are_counted():
    one = reworded(effects=[told("voice"), told("definition"), told("added"), told("dropped"), told("dropped")])
    assert said(one, one)[2:] == (
        "Who undertakes it changed in 2 commitments.",
        "What a word means changed in 2 commitments.",
        "A further promise was put into 2 commitments.",
        "A promise was taken out of 2 commitments that otherwise stand.",
    )


def test_undertakings_and_principles_are_told_even_where_no_words_changed():
    assert said(same(), gained=("1.1", "1.2"), lost=("2.1",))[1] == (
        "2 undertakings or principles are answered now and were not before, and 1 is no longer answered."
    )
    assert said(same(), lost=("1.1",))[1] == "1 undertaking or principle is no longer answered."


def test_doubtful_matches_are_said_to_be_for_people():
    assert said(reworded(doubtful=True))[-1] == "1 match is doubtful and for people to settle."
    assert said(*[reworded(doubtful=True)] * 2)[-1] == "2 matches are doubtful and for people to settle."


def test_the_counts_are_of_promises():
    found = counts(changes(same(renumbered=True), reworded(moved=True), change("split", ["a"], ["b", "c"])))
    assert found == Counts(
        added=0, dropped=0, reworded=1, moved=0, moved_too=1, split=(1, 2), merged=(0, 0), retitled=0, same=1,
        renumbered=1, softer=0, firmer=0, both=0, rewritten=0, doubtful=0,
    )  # fmt: skip
