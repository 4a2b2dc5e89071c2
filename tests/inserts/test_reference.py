"""Inserts for finding one's way: commitments by subject, and the glossary."""

import dataclasses

from compose.answers.model import TO_BE_AGREED
from compose.document import walk
from compose.inserts import reference
from compose.library.load import standard
from tests.inserts.contexts import context, rows


def on(theme, **values):
    return reference.commitments_on(dataclasses.replace(context(**values), about=theme))


def test_the_commitments_on_a_subject_are_listed_with_their_voice():
    (table,) = on("change", voluntary_partners="groups")
    listed = {row[0]: row[1] for row in rows(table)}
    assert table.caption == "In the main text on change"
    assert listed["Notice of a change to funding"] == "Public sector partners"
    assert "Groups" in listed.values()


def test_a_commitment_that_is_out_is_not_listed_and_none_of_a_code_is():
    left_out = ({"clause": "notice-of-change", "reason": "r"},)
    (table,) = on("change", left_out=left_out, codes=("funding", "commissioning"))
    titles = {row[0] for row in rows(table)}
    assert "Notice of a change to funding" not in titles
    main = {clause.title for clause in standard().main}
    assert titles <= main


def test_a_subject_without_a_commitment_prints_nothing():
    assert on("change", outcomes=()) == ()


def test_the_other_frame_is_answered_part_by_part_and_every_commitment_stands_in_it_once():
    by_principle = reference.other_frame(context())
    assert [table.caption for table in by_principle] == [
        "Recognition and value", "Partnership and collaboration", "Participation and inclusion",
        "Transparency and data",
    ]  # fmt: skip
    titles = [row[0] for table in by_principle for row in rows(table)]
    assert sorted(titles) == sorted(clause.title for clause in standard().main)
    also = {row[0]: row[1] for table in by_principle for row in rows(table)}
    for clause in standard().main:
        assert (also[clause.title] == "—") == (len(clause.covenant) == 1)


def test_the_outcomes_are_answered_in_the_order_of_their_undertakings():
    by_outcome = reference.other_frame(context(skeleton="principles"))
    assert len(by_outcome) == 5
    numbers = [row[0] for table in by_outcome for row in rows(table)]
    assert numbers == sorted(numbers, key=lambda number: tuple(map(int, number.split(", ")[0].split("."))))
    assert len(numbers) == 47 and numbers[0] == "1.1"


def test_a_voice_is_named_with_a_capital_and_one_to_be_agreed_is_a_gap():
    assert walk.text(reference.voice(context(), "public")) == "Public sector partners"
    assert walk.text(reference.voice(context(), "all")) == "All partners"
    (gap,) = reference.voice(context(public_partners=TO_BE_AGREED), "public")
    assert gap.text == "[To be agreed: name for the public bodies]"


def test_the_glossary_explains_the_words_that_are_used_and_no_others():
    (block,) = reference.glossary(context(terms=("advocacy", "breach")))
    assert [item.term for item in block.items] == ["Advocacy", "Breach"]
    assert walk.text(block.items[0].meaning)
