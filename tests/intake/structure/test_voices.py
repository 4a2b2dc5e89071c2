"""Who promises: by the name of a side, a sentence's own subject, or words that lead in."""

import pytest

from compose.intake.structure import leads, sections, voices


@pytest.mark.parametrize(
    ("words", "side"),
    [("The Council", "public"), ("Statutory agencies", "public"), ("The PCT and the police", "public"),
     ("Local authorities and health bodies", "public"), ("Town and parish councils", "public"),
     ("The Council and its partners", "public"), ("Voluntary and community groups", "voluntary"),
     ("Northford Council for Voluntary Service", "voluntary"),
     ("The voluntary, community and faith sector", "voluntary"),
     ("The Health and Care Partnership", "public"), ("Integrated care systems", "public"),
     ("Organisations in the sector", "voluntary"), ("Groups within the voluntary and community sector", "voluntary"),
     ("VCOs", "voluntary"), ("The third sector", "voluntary"), ("Civil society organisations", "voluntary"),
     ("Both sectors", "all"), ("The Council and voluntary organisations", "all"), ("All signatories", "all"),
     ("The parties", "all"), ("We", "all"), ("Compact partners", "all"), ("Public bodies and the sector", "all"),
     ("Voluntary organisations funded by the Council", "voluntary"),
     ("Council commitments to the voluntary sector", "public"),
     ("What the voluntary sector can expect from the Council", "public"), ("Funding", ""), ("The Compact", ""),
     ("Council tax", "")],
)  # fmt: skip
def test_a_side_is_known_by_its_names(words, side):
    assert voices.side(words) == side


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [("The Council will consult voluntary organisations.", "public"),
     ("Where funding ends, the Council should say so.", "public"),
     ("Voluntary organisations funded by the Council will report.", "voluntary"),
     ("We will respect each other.", "all"),
     ("The Compact will help the Council.", ""), ("The Compact Steering Group will report to the Council.", ""),
     ("Decisions about voluntary organisations will be open.", "")],
)  # fmt: skip
def test_the_subject_of_a_sentence_promises(sentence, voice):
    assert voices.promise(sentence).voice == voice


@pytest.mark.parametrize("sentence", ["The Council spends a lot.", "to pay money which the Councils agree upon"])
def test_a_sentence_that_promises_nothing(sentence):
    assert voices.promise(sentence) is None


@pytest.mark.parametrize(
    ("words", "voice"),
    [("The Council will:", "public"), ("VCOs are expected to:", "voluntary"), ("Both sectors agree to:", "all"),
     ("The Authorities undertake as follows.", "public"), ("Voluntary groups will", "voluntary"),
     ("In recognising the value of volunteering, the Council will:", "public"),
     ("The Sector undertakes to –", "voluntary"),
     ("The following shared principles underpin the Compact:", "all"), ("Our commitments:", "all")],
)  # fmt: skip
def test_words_lead_in_to_promises(words, voice):
    found = leads.lead(words)
    assert (found.promises, found.voice) == (True, voice)


@pytest.mark.parametrize(
    "words", ["The aims of this Compact are to:", "For example:", "Members are:", "The steering group will:"]
)
def test_words_lead_in_to_something_else(words):
    assert not leads.lead(words).promises


def test_a_whole_sentence_leads_in_to_nothing():
    assert leads.lead("The Council will pay on time.") is None


@pytest.mark.parametrize(
    ("title", "said"),
    [("Undertakings by public bodies", "promises"), ("Shared principles", "promises"), ("Code of practice", "promises"),
     ("What we will all do", "promises"), ("Foreword by the Leader", "never"), ("Glossary", "never"),
     ("Case study", "never"),
     ("Introduction", "hardly"), ("Monitoring and review", "hardly"), ("How we shall know that it works", "hardly"),
     ("Funding", None)],
)  # fmt: skip
def test_the_title_of_a_section_says_whether_to_look_for_promises(title, said):
    assert sections.promising(title) == said


@pytest.mark.parametrize(
    ("title", "is_one"),
    [("Public bodies", True), ("The voluntary sector and community groups:", True), ("Both sectors", True),
     ("Working with community groups", False), ("Signatories", False)],
)  # fmt: skip
def test_a_name_alone_heads_what_that_side_undertakes(title, is_one):
    assert sections.undertaking(title) == is_one
