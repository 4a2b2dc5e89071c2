"""Inserts for finding one's way: commitments by subject, and the glossary."""

from compose.answers.model import TO_BE_AGREED
from compose.document import walk
from compose.document.model import Heading
from compose.inserts import reference
from tests.inserts.contexts import context, rows


def test_each_code_lists_the_commitments_that_belong_to_it_with_their_voice():
    heading, table = reference.code_index(context(codes=("change",), voluntary_partners="groups"))
    assert isinstance(heading, Heading) and heading.id == "code-change"
    listed = {row[0]: row[1] for row in rows(table)}
    assert listed["Notice of a change to funding"] == "Public sector partners"
    assert "Groups" in listed.values()


def test_a_commitment_that_is_out_is_not_listed():
    left_out = ({"clause": "notice-of-change", "reason": "r"},)
    _, table = reference.code_index(context(codes=("change",), left_out=left_out))
    assert "Notice of a change to funding" not in {row[0] for row in rows(table)}


def test_a_code_without_a_commitment_has_no_heading():
    assert reference.code_index(context(codes=("change",), outcomes=("outcome-1",))) == ()
    assert reference.code_index(context()) == ()


def test_a_voice_is_named_with_a_capital_and_one_to_be_agreed_is_a_gap():
    assert walk.text(reference.voice(context(), "public")) == "Public sector partners"
    assert walk.text(reference.voice(context(), "all")) == "All partners"
    (gap,) = reference.voice(context(public_partners=TO_BE_AGREED), "public")
    assert gap.text == "[To be agreed: name for the public bodies]"


def test_the_glossary_explains_the_words_that_are_used_and_no_others():
    (block,) = reference.glossary(context(terms=("advocacy", "breach")))
    assert [item.term for item in block.items] == ["Advocacy", "Breach"]
    assert walk.text(block.items[0].meaning)
