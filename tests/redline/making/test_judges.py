"""The judges of the benchmark are right about files whose tracked changes were written by hand."""

import shutil
from pathlib import Path

import pytest

from benchmarks.compare import baseline, minimal, pandoc, scores, text
from benchmarks.compare.libreoffice import Office
from tests.redline.making import nasty, pairs
from tests.redline.making.nasty.case import amid
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word

BY_NAME = {pair.name: pair for pair in nasty.pairs()}
LEAD, TAIL = 3, 2
"""How many lines stand before and after what is tried."""


def read(name, way, side="old"):
    return text.stories(getattr(BY_NAME[name], side), way)["body"][LEAD:-TAIL]


@pytest.mark.parametrize(("name", "rejected", "accepted"), [
    ("tracked-in-old", ["The council may reply."], ["The council will reply."]),
    ("tracked-paragraphs", ["Gone."], ["Come."]),
    ("tracked-row", ["a", "b"], ["a", "b", "new", "row"]),
    ("tracked-moved", ["First.", "Second."], ["Second.", "First."]),
    ("tracked-format", ["a plain word"], ["a plain word"]),
])  # fmt: skip
def test_the_plain_reader_takes_and_refuses_changes(name, rejected, accepted):
    assert read(name, "reject") == rejected and read(name, "accept") == accepted


def test_only_what_is_put_in_or_taken_out_counts_as_marked():
    assert text.marked(BY_NAME["tracked-in-old"].old) == len("may") + len("will")
    assert text.marked(BY_NAME["tracked-format"].old) == 0 and text.revisions(BY_NAME["tracked-format"].old) == 1
    assert text.marked(BY_NAME["tracked-row"].old) == len("new") + len("row")


def test_notes_and_headers_are_read_and_boxes_once():
    notes = text.stories(BY_NAME["notes-swapped"].old, "accept")["footnote"]
    assert notes == [" See the first report.", " See the second report."]
    assert text.stories(BY_NAME["first-header-changed"].old, "accept")["header"] == ["For partners", "The Compact"]
    assert text.stories(BY_NAME["box"].old, "accept")["body"].count("Ring us on 01234 567890") == 1


@pytest.mark.parametrize(("old", "new", "signs"), [
    ("The council may reply.", "The council will reply.", len("maywill")),
    ("within 10 days", "within 12 days", len("1012")),
    ("One. Two.", "One. Two.", 0),
    ("a\u00a0b", "a b", 2),
])  # fmt: skip
def test_the_least_is_that_of_whole_words(old, new, signs):
    before, after = (Word(amid(xml.plain(words))).packed() for words in (old, new))
    assert minimal.minimal(before, after) == signs


def test_a_paragraph_that_is_split_costs_the_space():
    before = Word(amid(xml.plain("One. Two."))).packed()
    after = Word(amid(xml.plain("One.") + xml.plain("Two."))).packed()
    assert minimal.minimal(before, after) == 1


def silent(old, new):
    return new


def test_a_change_that_is_not_tracked_is_missed_and_one_that_is_tracked_is_not():
    for kind in ("case", "nbsp", "digit"):
        pair = next(pair for pair in pairs(7) if pair.kinds == {kind} and pair.name.endswith(("AA", "BB", "CC")))
        (missed,), (seen,) = (scores.judged([pair], engine, slow=False) for engine in (silent, baseline.redline))
        assert len(missed.missed) == len(pair.changes) and not missed.text
        assert seen.missed == () and seen.text and seen.marked > seen.least


def test_an_engine_that_fails_is_said_to_have_failed():
    (judged,) = scores.judged([BY_NAME["box"]], lambda old, new: 1 / 0, slow=False)
    assert judged.made is None and judged.failed.startswith("ZeroDivisionError")


SIMPLE = ("first-removed", "wholly-other", "repeated-lines", "long-paragraph")


@pytest.mark.clients
def test_pandoc_agrees_with_a_right_redline_and_not_with_a_silent_one():
    for pair in (BY_NAME[name] for name in SIMPLE):
        assert pandoc.agrees(pair.old, pair.new, baseline.redline(pair.old, pair.new))
        assert not pandoc.agrees(pair.old, pair.new, pair.new)


@pytest.mark.clients
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_takes_and_refuses_changes(tmp_path: Path):
    office = Office.opened(tmp_path)
    wanted = {way: (way, BY_NAME["tracked-in-old"].old) for way in ("Accept", "Reject")}
    lines = office.texts(wanted | {"broken": ("Accept", b"no Word file")})
    assert lines["Accept"][LEAD] == "The council will reply." and lines["Reject"][LEAD] == "The council may reply."
    assert lines["broken"] is None or "The council will reply." not in lines["broken"]
