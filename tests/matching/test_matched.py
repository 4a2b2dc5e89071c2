"""Proposals and what people settled, put together."""

from compose.library.load import standard
from compose.matching.compared import compared
from compose.matching.settled import Settled
from tests.matching.earlier import earlier

NOTICE = "Give three months' written notice before a grant is withdrawn."
PAY = "Pay invoices within 30 days."
LEAVES = "Sweep the leaves from the cemetery paths."


def beside(*settled, promises=(NOTICE, PAY, LEAVES)):
    return compared(earlier(*promises), standard(), settled)


def test_without_anything_settled_the_proposals_stand():
    found = beside()
    assert [one.clause for one in found.matched] == ["notice-of-change", "payment-on-time", ""]
    assert [one.answers for one in found.matched] == [True, True, False]


def test_what_was_settled_stands_before_what_is_proposed():
    found = beside(Settled("c-3-1", "Give three months'", "budget-talks"), Settled("c-3-2", "Pay invoices", ""))
    assert [one.clause for one in found.matched] == ["budget-talks", "", ""]
    missing = {one.name for one in found.gaps.undertakings}
    assert "4.3" not in missing and {"4.4", "3.10"} <= missing


def test_a_person_may_find_a_clause_where_the_program_found_none():
    found = beside(Settled("c-3-3", "Sweep the leaves", "rooms-and-other-help"))
    assert found.matched[2].answers and "1.5" not in {one.name for one in found.gaps.undertakings}


def test_a_doubtful_proposal_answers_nothing_until_somebody_confirms_it():
    tree = earlier(("voluntary", "Answer in good time."), part="Consultation")
    (one,) = compared(tree, standard()).matched
    assert one.proposal.band == "perhaps" and one.clause == "answers-in-time" and not one.answers
    proposed, confirmed = (
        compared(tree, standard(), settled) for settled in ([], [Settled("c-3-1", clause="answers-in-time")])
    )
    assert confirmed.matched[0].answers
    lacking = [{missing.name for missing in found.gaps.undertakings} for found in (proposed, confirmed)]
    assert lacking[0] - lacking[1] == {"2.7", "2.9"}


def test_it_follows_a_commitment_whose_id_changed_when_the_file_was_read_again():
    found = beside(Settled("c-9-9", "pay INVOICES within", "budget-talks"))
    assert found.matched[1].clause == "budget-talks" and found.astray == ()


def test_it_is_astray_where_the_words_are_gone_or_stand_twice():
    gone = Settled("c-3-1", "Hold a dance", "notice-of-change")
    assert beside(gone).astray == (gone,) and beside(gone).matched[0].settled is None
    twice = Settled("c-9", "Pay invoices", "budget-talks")
    assert beside(twice, promises=(PAY, PAY)).astray == (twice,)


def test_without_words_the_id_alone_tells():
    assert beside(Settled("c-3-2", clause="budget-talks")).matched[1].clause == "budget-talks"
