"""Linking words to the glossary: the first use, never within another link, never where a reader was told before."""

from compose.document import terms, walk
from compose.document.model import CrossRef, Link, ListBlock, Paragraph, Strong, TermUse, Text

KNOWN = terms.forms({"lead-body": ["lead body", "lead bodies"], "body": ["body"], "grant": ["grant"]})


def paragraph(*inlines):
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in inlines))


def links(blocks):
    return [(walk.text(one.content), one.term) for one in walk.inlines(blocks) if isinstance(one, TermUse)]


def linked(*blocks):
    return terms.linked(blocks, KNOWN)


def test_the_first_use_is_linked_and_the_words_stay_as_they_were():
    (block,) = found = linked(paragraph("A lead body signs. The lead body reads."))
    assert links(found) == [("lead body", "lead-body")]
    assert walk.text(block.content) == "A lead body signs. The lead body reads."


def test_the_longest_words_win():
    assert links(linked(paragraph("Lead bodies sign"))) == [("Lead bodies", "lead-body")]


def test_a_word_within_a_word_is_none():
    assert links(linked(paragraph("Everybody migrants grant-making re-grant grants"))) == []


def test_words_in_lists_and_in_bold_are_linked_too():
    block = ListBlock(False, ((paragraph(Strong((Text("grant"),))),),))
    assert links(linked(block)) == [("grant", "grant")]


def test_words_within_a_link_or_a_pointer_stay_as_they_are():
    block = paragraph(Link((Text("grant"),), "https://x.example"), CrossRef((Text("body"),), "one"))
    assert linked(block) == (block,)


def test_a_word_linked_by_hand_is_not_linked_again():
    hand = TermUse((Text("money"),), "grant")
    assert links(linked(paragraph(hand, " as a grant"))) == [("money", "grant")]


def test_without_words_nothing_is_linked():
    block = paragraph("A grant")
    assert terms.linked((block,), terms.forms({})) == (block,)


def test_a_link_is_kept_where_its_word_is_met_first_and_taken_off_later():
    used = set()
    first, second = linked(paragraph("A grant")), linked(paragraph("A ", Strong((Text("grant"),)), " and a body"))
    assert links(terms.thinned(first, used)) == [("grant", "grant")]
    found = terms.thinned(second, used)
    assert links(found) == [("body", "body")]
    assert walk.text(found[0].content) == "A grant and a body"
