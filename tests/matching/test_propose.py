"""Which clause is proposed for an old commitment, how sure, and what is said of it."""

from dataclasses import replace

import pytest

from compose.library.load import standard
from compose.library.model import Local
from compose.matching import lexicon_file, propose
from compose.matching.model import band_of
from tests.matching.earlier import passage

NOTICE = "Give three months' written notice, with reasons, before a grant is cut or withdrawn."


def proposed(text, **about):
    (found,) = propose([passage(text, **about)], standard())
    return found


def test_a_commitment_in_other_words_finds_its_clause():
    found = proposed("No less than a quarter's warning shall be afforded where a grant is to be discontinued.")
    assert (found.clause, found.band) == ("notice-of-change", "sure")


def test_what_the_library_has_nothing_like_gets_no_clause_and_the_nearest_is_named():
    found = proposed("Sweep the leaves from the cemetery paths each autumn.", part="Parks")
    assert found.clause is None and found.band == "none"
    assert found.why.startswith("No clause is near enough. The nearest is '") and found.others


def test_the_reason_names_what_both_speak_of_and_words_in_common():
    found = proposed(NOTICE)
    assert found.why.startswith("Both speak of notice before funding ends or changes, with the word")
    assert not found.why.endswith(".")


def test_words_that_are_named_stand_in_both():
    found = proposed(NOTICE)
    named = found.why.split("'")[1::2]
    wording = standard().by_id["notice-of-change"].texts["standard"].markdown.lower()
    assert named and all(word in NOTICE.lower() and word[:4] in wording for word in named)


def test_three_others_at_most_are_named_and_never_the_proposed_one():
    found = proposed(NOTICE)
    assert len(found.others) == 3 and found.clause not in {one.clause for one in found.others}
    assert [one.sure for one in found.others] == sorted((one.sure for one in found.others), reverse=True)


def test_a_promise_of_the_other_side_is_less_sure_and_that_is_told():
    text = "Back public statements with evidence."
    public, voluntary = (proposed(text, voice=voice) for voice in ("public", "voluntary"))
    assert voluntary.clause == "evidence-behind-campaigns" and voluntary.sure > public.sure
    mistaken = proposed(NOTICE, voice="voluntary")
    assert "the old one is a promise of voluntary organisations, the clause one of public bodies" in mistaken.why


def test_a_voice_that_is_not_told_speaks_neither_for_nor_against():
    told, untold = proposed(NOTICE), proposed(NOTICE, voice="")
    assert untold.clause == told.clause and untold.sure < told.sure


def test_the_title_of_the_part_helps():
    text = "Recognise achievements publicly."
    assert proposed(text, part="Volunteering").sure > proposed(text, part="Roads").sure


def test_the_number_of_a_national_undertaking_counts_only_where_the_words_agree():
    assert "national undertaking 4.4" in proposed(NOTICE, number="4.4").why
    assert "national undertaking" not in proposed("Paint the town hall.", number="4.4").why
    assert "national undertaking" not in proposed(NOTICE, number="2.4").why


def test_there_is_a_proposal_for_each_commitment_in_their_order():
    texts = ["Pay invoices within 30 days.", "Paint the town hall.", ""]
    assert [one.passage.text for one in propose(map(passage, texts), standard())] == texts


def test_nothing_but_the_words_decides():
    assert proposed(NOTICE) == proposed(NOTICE)


@pytest.mark.parametrize(
    ("sure", "band"), [(1.0, "sure"), (0.9, "sure"), (0.89, "likely"), (0.5, "perhaps"), (0.1, "none")]
)
def test_how_sure_is_told_in_a_word(sure, band):
    assert band_of(sure) == band


def test_a_group_s_own_wording_of_a_clause_is_found_as_the_clause_is():
    library = standard()
    ours = replace(library.by_id["notice-of-change"], local=Local("notice-of-change", 1))
    clauses = tuple(ours if one.id == ours.id else one for one in library.clauses)
    (found,) = propose([passage(NOTICE)], replace(library, clauses=clauses), lexicon_file.standard())
    assert found.clause == "notice-of-change"
