"""The documents of this program, edited: the words that were changed are the words that differ."""

import io
from collections import Counter

import docx

from tests.redline.making import found, real

MADE = {pair.name: pair for pair in (*real.pairs(7), *found.pairs(7))}


def texts(raw):
    return Counter(one.text for one in docx.Document(io.BytesIO(raw)).element.body.xpath(".//w:p//w:t"))


def test_an_edited_example_differs_by_its_edits():
    for pair in MADE.values():
        if pair.changes:
            said = (
                Counter(text for one in pair.changes for text in one.old),
                Counter(text for one in pair.changes for text in one.new),
            )
            assert texts(pair.old) - texts(pair.new) == said[0] - said[1]
            assert texts(pair.new) - texts(pair.old) == said[1] - said[0]


def test_the_files_of_other_programs_are_edited_too():
    edited = [pair for pair in MADE.values() if pair.group == "found" and pair.changes]
    assert len(edited) > 15 and all(len(pair.changes) >= 3 for pair in edited)


def test_another_brand_changes_no_word():
    pair = MADE["built-restyled"]
    assert texts(pair.old) == texts(pair.new) and pair.old != pair.new


def test_the_same_document_is_the_same_file():
    assert MADE["built-same"].old == MADE["built-same"].new
