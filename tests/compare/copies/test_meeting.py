"""What two copies of a draft come to: who changed what, where they agree, and what people have to decide."""

from compose.compare.copies import VERDICTS
from tests.compare.copies.meeting_of import DRAFT, met, with_


def verdicts(found):
    return [one.verdict for one in found.matters]


def test_copies_that_changed_nothing_leave_nothing_to_talk_about():
    assert met(DRAFT, DRAFT).matters == ()


def test_what_one_copy_alone_changed_is_told_as_of_that_one():
    found = met(with_(p1=DRAFT[0].replace("ten", "five")), with_(p3=""))
    assert verdicts(found) == ["one", "two"]
    assert [found.said(verdict) for verdict in verdicts(found)] == ["Ann alone", "Ben alone"]


def test_the_same_change_in_both_is_agreed():
    changed = with_(p1=DRAFT[0].replace("ten", "five"))
    assert verdicts(met(changed, changed)) == ["agreed"]
    assert verdicts(met(with_(p2=""), with_(p2=""))) == ["agreed"]


def test_other_words_of_the_same_promise_can_stand_together():
    one, two = DRAFT[2].replace("twice", "four times"), DRAFT[2].replace("may speak", "may speak and vote")
    assert verdicts(met(with_(p3=one), with_(p3=two))) == ["together"]


def test_the_same_words_changed_otherwise_are_to_be_decided():
    one, two = DRAFT[0].replace("ten", "five"), DRAFT[0].replace("ten", "eight")
    assert verdicts(met(with_(p1=one), with_(p1=two))) == ["conflict"]


def test_what_one_drops_and_the_other_changes_is_to_be_decided():
    found = met(with_(p1=""), with_(p1=DRAFT[0].replace("ten", "five")))
    assert verdicts(found) == ["conflict"]
    (matter,) = found.matters
    assert matter.one[0].kind == "dropped" and matter.two[0].kind == "reworded" and matter.old[0].text == DRAFT[0]


def test_a_promise_that_both_added_in_the_same_words_is_agreed_and_in_like_words_to_be_decided():
    added = "Every partner names one person who answers for this agreement."
    assert verdicts(met([*DRAFT, added], [*DRAFT, added])) == ["agreed"]
    other = added.replace("one person", "two people").replace("answers", "answer")
    assert verdicts(met([*DRAFT, added], [*DRAFT, other])) == ["conflict"]
    assert verdicts(met([*DRAFT, added], [*DRAFT, "A newsletter goes out in spring and autumn."])) == ["one", "two"]


def test_matters_stand_in_the_order_of_the_text_and_are_numbered():
    found = met(with_(p4=DRAFT[3].replace("cash", "coin")), with_(p1="", p3=DRAFT[2].replace("twice", "once")))
    assert [(one.number, one.old[0].number) for one in found.matters] == [(1, "1.1"), (2, "1.3"), (3, "1.4")]


def test_an_addition_stands_behind_what_it_stands_behind_in_its_copy():
    added = "Every partner names one person who answers for this agreement."
    found = met(with_(p4=DRAFT[3].replace("cash", "coin")), [*DRAFT[:2], added, *DRAFT[2:]])
    assert [(one.verdict, (one.old or one.two[0].new)[0].text[:5]) for one in found.matters] == [
        ("two", "Every"), ("one", "Volun"),
    ]  # fmt: skip


def test_promises_that_one_merged_and_the_other_changed_are_one_matter():
    merged = f"{DRAFT[0]} {DRAFT[1]}"
    found = met([merged, *DRAFT[2:]], with_(p2=DRAFT[1].replace("hour", "day")))
    assert len(found.matters) == 1
    (matter,) = found.matters
    assert [one.text for one in matter.old] == list(DRAFT[:2])


def test_every_verdict_has_a_name():
    found = met(DRAFT, DRAFT)
    assert all(found.said(verdict) for verdict in VERDICTS)


def test_a_copy_that_has_little_of_the_draft_is_asked_about():
    found = met(DRAFT, ["A newsletter goes out in spring.", "Keys are handed back at night.", DRAFT[0]])
    assert found.notes == ("The copy of Ben has less than half of what is in The draft. Is it a copy of that draft?",)
    assert met(DRAFT, DRAFT[1:]).notes == ()
