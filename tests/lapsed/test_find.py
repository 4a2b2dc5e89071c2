"""Finding names: what counts as the same name, and what stands round it that makes it something else."""

import pytest

from compose.lapsed.find import Stretch, find, scan
from tests.lapsed.registers import finds, register

TRUST = "Primary Care Trust"


@pytest.mark.parametrize(
    "written",
    [
        "Primary Care Trust", "primary care trust", "PRIMARY CARE TRUST", "Primary Care Trusts", "primary-care trust",
        "primary\u2011care\u00a0trust", "Primary Care\nTrust", "Primary  Care\n  Trust",
        "Primary **Care** Trust", "Primary _Care_ Trust",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(tmp_path, written):
    assert finds(register(tmp_path, TRUST), f"Ask the {written} first.") == [written]


@pytest.mark.parametrize("written", ["Primary Care Trust's", "Primary Care Trust’s", "Primary Care Trusts’"])
def test_the_possessive_is_found(tmp_path, written):
    (found,) = finds(register(tmp_path, TRUST), f"The {written} plan.")
    assert found == written.rstrip("’")


@pytest.mark.parametrize(
    "written",
    ["Primary Care. Trust us", "primary care, trust", "Primary Care\n\nTrust", "Primary Caretrust", "care trusted"],
)
def test_other_words_are_not_the_name(tmp_path, written):
    assert finds(register(tmp_path, TRUST), written) == []


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("Children's Trust", "children’s trusts"),
        ("Children's Trust", "Childrens Trust"),
        ("Police Authority", "police authorities"),
        ('"Children, Schools and Families"', "Children, Schools & Families"),
        ('"Children, Schools and Families"', "Children Schools and Families"),
        ("Race Relations (Amendment) Act", "Race Relations (Amendment) Acts"),
        ("thecompact.org.uk", "http://www.thecompact.org.uk/codes"),
        ("'@compactvoice'", "@compactvoice"),
    ],
)
def test_spellings_of_all_kinds_are_found(tmp_path, form, written):
    assert len(finds(register(tmp_path, form), f"See {written}.")) == 1


def test_a_hit_tells_where_it_stands_in_the_text(tmp_path):
    text = "First paragraph.\n\n\n  The İzmir – café’s Primary Care Trust, and again: primary care trusts."
    hits = find(text, register(tmp_path, TRUST))
    assert [text[hit.start : hit.end] for hit in hits] == ["Primary Care Trust", "primary care trusts"]
    assert [hit.words for hit in hits] == ["Primary Care Trust", "primary care trusts"]


@pytest.mark.parametrize("text", ["", "\n\n", " ", "Trust", "Primary"])
def test_a_text_with_little_in_it_holds_nothing(tmp_path, text):
    assert finds(register(tmp_path, TRUST), text) == []


def test_the_longer_name_wins_whichever_begins_first(tmp_path):
    some = register(tmp_path, "Big Lottery", "Big Lottery Fund", "Lottery Fund of Old")
    assert finds(some, "the Big Lottery Fund") == ["Big Lottery Fund"]
    assert finds(some, "the Big Lottery Fund of Old") == ["Lottery Fund of Old"]


# -- capitals and endings ----------------------------------------------------------------------------


def test_a_name_may_ask_for_its_capitals(tmp_path):
    some = register(tmp_path, "{words: Sure Start, case: yes}")
    text = "A sure start. Sure start? The Sure Start centre, SURE START, Sure Starts."
    assert finds(some, text) == ["Sure Start", "Sure Starts"]


def test_a_plural_that_changes_the_last_letter_keeps_the_capitals(tmp_path):
    some = register(tmp_path, "{words: Police Authority, case: yes}")
    assert finds(some, "Police Authorities, police authorities, Police Authority's") == [
        "Police Authorities",
        "Police Authority's",
    ]


def test_capitals_tell_nothing_where_everything_is_in_them(tmp_path):
    some = register(tmp_path, "{words: BIG, case: yes}")
    assert finds(some, "A BIG STEP AHEAD") == []
    assert finds(some, "It is news: VERY BIG NEWS INDEED, they said.") == []
    assert finds(some, "Money from BIG is welcome; so is NHS, BIG, EU money.") == ["BIG", "BIG"]


def test_a_name_may_be_without_plural(tmp_path):
    some = register(tmp_path, "{words: Community Fund, plural: no}")
    assert finds(some, "Community funds and the Community Fund’s form") == ["Community Fund’s"]
    assert finds(register(tmp_path, "{words: purdah, plural: no}"), "Purdah’s rules, purdahs") == ["Purdah’s"]


# -- what stands round it ----------------------------------------------------------------------------


def test_a_word_that_is_needed_stands_in_the_same_paragraph(tmp_path):
    some = register(tmp_path, "{words: 12 weeks, needs: [consult]}")
    assert finds(some, "Consultations last 12 weeks.\n\nThe roof took 12 weeks.") == ["12 weeks"]


def test_a_word_that_is_needed_may_have_to_be_near(tmp_path):
    some = register(tmp_path, "{words: Monitor, needs: [regulator], within: 3}")
    assert finds(some, "Monitor, the health regulator") == ["Monitor"]
    assert finds(some, "Monitor what we do, and then tell the regulator") == []


def test_a_word_within_the_name_is_not_one_it_needs(tmp_path):
    assert finds(register(tmp_path, "{words: Lottery Fund, needs: [lottery]}"), "The Lottery Fund.") == []


@pytest.mark.parametrize(
    ("form", "kept", "left"),
    [
        ("{words: Data Act, not_followed_by: ['2018']}", "the Data Act, and the 2018 one", "the Data Act (2018)"),
        ("{words: Data Act, not_followed_by: ['2018']}", "the Data Act. 2018 came", "the Data Act’s\n2018 text"),
        ("{words: Health, not_followed_by: [and Care]}", "Health and caring", "Health & Care"),
        ("{words: Fund, not_preceded_by: [Lottery]}", "a lottery for the Fund", "the Lottery Fund"),
        ("{words: Fund, not_preceded_by: [Lottery]}", "the Slottery Fund", "the “lottery” Fund"),
        ("{words: Board, not_with: [vicar]}", "the Board\n\nthe vicar", "the Board thanked the vicar"),
    ],
)
def test_words_beside_a_name_make_it_something_else(tmp_path, form, kept, left):
    some = register(tmp_path, form)
    if "caring" not in kept:
        assert len(finds(some, kept)) == 1
    assert finds(some, left) == []


# -- abbreviations -----------------------------------------------------------------------------------

SHORT = (TRUST, "{words: PCT, short: yes, needs: [health]}")


def test_an_abbreviation_counts_where_the_document_spells_it_out(tmp_path):
    some = register(tmp_path, *SHORT)
    assert finds(some, "The PCT and the PCTs.") == []
    assert finds(some, "The PCT's plan.\n\nA Primary Care Trust pays.\n\nPCTs pay.") == ["PCT's", TRUST, "PCTs"]


def test_an_abbreviation_counts_where_its_paragraph_says_what_it_is(tmp_path):
    assert finds(register(tmp_path, *SHORT), "The PCT looks after health.\n\nThe PCT flew.") == ["PCT"]


def test_an_abbreviation_counts_only_in_its_capitals(tmp_path):
    some = register(tmp_path, "Local Involvement Network", "{words: LINk, short: yes}")
    text = "The Local Involvement Network (LINk) has a link, LINKS and links; LINks meet."
    assert finds(some, text) == ["Local Involvement Network", "LINk", "LINks"]


def test_an_abbreviation_that_the_document_explains_otherwise_is_left_alone(tmp_path):
    some = register(tmp_path, *SHORT)
    text = "The Pilots of Crete’s Table (PCT) is about health. The PCT met for health."
    assert finds(some, text) == []
    assert finds(some, text + "\n\nThe Primary Care Trust came.") == [TRUST]


def test_an_abbreviation_explained_in_both_ways_is_told(tmp_path):
    some = register(tmp_path, *SHORT)
    text = "Pacific Coast Trail (PCT)\n\nPrimary Care Trust (PCT)"
    assert finds(some, text) == ["PCT", TRUST, "PCT"]


def test_words_around_a_stretch_tell_what_an_abbreviation_means(tmp_path):
    some = register(tmp_path, *SHORT)
    (hits,) = scan([Stretch("Anytown PCT", around="A body of the Health service")], some)
    assert [hit.words for hit in hits] == ["PCT"]


def test_a_name_does_not_run_from_one_stretch_into_the_next(tmp_path):
    assert scan([Stretch("Primary Care"), Stretch("Trust")], register(tmp_path, TRUST)) == ((), ())


# -- names that the text itself puts into the past ---------------------------------------------------

PAST = "past:\n  before: [former, replaced, v]\n  after: [(now, was abolished]\n"


@pytest.mark.parametrize(
    "text",
    [
        "the former Primary Care Trust",
        "the former Anytown and Vale Primary Care Trust",
        "the board, which replaced the Primary Care Trust",
        "Smith v Anytown Primary Care Trust",
        "the Primary Care Trust (now the board)",
        "the Primary Care Trust was abolished",
    ],
)
def test_a_name_that_the_text_puts_into_the_past_is_left_alone(tmp_path, text):
    some = register(tmp_path, TRUST, "Care Trust", past=PAST)
    assert finds(some, text) == []


@pytest.mark.parametrize(
    "text", ["the former mayor asked the Primary Care Trust", "It was former. Primary Care Trusts pay"]
)
def test_what_is_past_about_something_else_does_not_count(tmp_path, text):
    assert len(finds(register(tmp_path, TRUST, past=PAST), text)) == 1
