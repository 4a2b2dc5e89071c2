"""Two rows of strands as one, without any file."""

import pytest

from compose.redline.weaving.strands import END, Strand
from compose.redline.weaving.weave import UnwovenError, woven

WHOSE = {"one": "Ann", "two": "Ben", "both": "Ann and Ben"}


def row(whose, *words):
    """Strands of `words`: `+word` was put in, `-word` was taken out, `/` ends a paragraph."""
    fates = {"+": "in", "-": "out"}
    bare = [(fates.get(word[0], "kept"), word.lstrip("+-")) for word in words]
    return [Strand(END, fate, whose) if word == "/" else Strand(word, fate, whose, word) for fate, word in bare]


def told(one, two):
    """What comes of it, such as `kept` or `+word:Ann`."""
    signs = {"in": "+", "out": "-"}
    for strand in woven(row("one", *one), row("two", *two), lambda mine, theirs: None):
        word = "/" if strand.key == END else strand.text
        yield word if strand.fate == "kept" else f"{signs[strand.fate]}{word}:{WHOSE[strand.whose]}"


def test_what_neither_changed_is_kept_however_it_is_cut_into_runs():
    assert list(told(["We ", "meet", "/"], ["We me", "et", "/"])) == ["We ", "me", "et", "/"]


def test_a_change_of_either_is_in_the_name_of_that_one():
    told_of = list(told(["We ", "-ten", "+five", " days", "/"], ["We ", "ten", " days", "+ or so", "/"]))
    assert told_of == ["We ", "-ten:Ann", "+five:Ann", " days", "+ or so:Ben", "/"]


def test_what_both_took_out_is_of_both_and_what_they_put_in_there_stands_side_by_side():
    told_of = list(told(["-ten", "+five", " days", "/"], ["-ten", "+eight", " days", "/"]))
    assert told_of == ["-ten:Ann and Ben", "+five:Ann", "+eight:Ben", " days", "/"]


def test_the_same_words_put_in_by_both_are_there_once():
    assert list(told(["a", "+b", "+c", "/"], ["a", "+bc", "/"])) == ["a", "+b:Ann and Ben", "+c:Ann and Ben", "/"]


def test_of_two_additions_of_paragraphs_those_that_are_the_same_are_of_both():
    one, two = ["a", "/", "+x", "+/", "b", "/"], ["a", "/", "+x", "+/", "+y", "+/", "b", "/"]
    assert list(told(one, two)) == ["a", "/", "+x:Ann and Ben", "+/:Ann and Ben", "+y:Ben", "+/:Ben", "b", "/"]


def test_whole_paragraphs_stand_before_words_that_were_put_in_at_the_same_place():
    told_of = list(told(["a", "/", "+new ", "b", "/"], ["a", "/", "+y", "+/", "b", "/"]))
    assert told_of == ["a", "/", "+y:Ben", "+/:Ben", "+new :Ann", "b", "/"]


def test_an_end_taken_out_by_one_joins_the_paragraphs_in_that_name_only():
    assert list(told(["a", "-/", "b", "/"], ["a", "/", "b", "/"])) == ["a", "-/:Ann", "b", "/"]


@pytest.mark.parametrize(("one", "two"), [(["a", "/"], ["b", "/"]), (["a", "/"], ["a", "/", "b", "/"])])
def test_redlines_of_different_texts_are_refused(one, two):
    with pytest.raises(UnwovenError):
        list(told(one, two))


def test_whoever_asks_is_told_what_answers_what():
    met = []
    list(woven(row("one", "a", "/"), row("two", "a", "/"), lambda mine, theirs: met.append((mine.key, theirs.key))))
    assert met == [("a", "a"), (END, END)]
